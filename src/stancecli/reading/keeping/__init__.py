"""What is kept of a ledger between two runs."""
