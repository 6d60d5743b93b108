"""Other people's files of roll calls, in; and our own two shapes, in and out."""
