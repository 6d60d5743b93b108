"""From files to a Ledger, or to problems with their places."""
