"""One command a file: read, ask, write."""
