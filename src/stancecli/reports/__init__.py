"""One question a file: a Ledger in, a Table out."""
