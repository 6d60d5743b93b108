"""The shapes in which roll calls are published, one a file: each known by its header."""
