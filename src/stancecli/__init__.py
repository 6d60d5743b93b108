"""Where countries stand, since when, how sure, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stancecli.library import load

__all__ = ["__version__", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Fetch `load` when it is asked for: the command starts without it, and so does who wants the version."""
    if name == "load":
        from stancecli.library import load

        return load
    message = f"module '{__name__}' has no attribute '{name}'"
    raise AttributeError(message)
