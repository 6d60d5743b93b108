"""A question in SQL: put to the tables of a ledger in memory, and nothing but read."""
