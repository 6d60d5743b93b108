"""What there is: the ledger's records, dates and the table. Standard library only."""
