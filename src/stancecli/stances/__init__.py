"""What follows from the entries: who holds what, silence, tallies, sums, changes."""
