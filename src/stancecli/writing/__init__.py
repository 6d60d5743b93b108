"""From an entry to a file."""
