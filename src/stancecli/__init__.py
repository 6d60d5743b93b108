"""Where countries stand, since when, how sure, and who says so."""

__version__ = "0.1.0"
