"""The tables of a ledger as an SQLite database: keys, indexes, views, and full-text search over the entries."""
