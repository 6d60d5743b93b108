"""What is sound and yet doubtful: what somebody should look at, and may pass over with a reason.

A lint is a generator of findings, listed in `reading/linting.py`; its code is a `Lint` in `reading/codes.py`.
`allow`, of an entry or of the ledger, passes its findings over. Each has one ledger in `tests/broken/`.
"""
