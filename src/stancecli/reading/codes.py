"""The codes of all faults: words, for they read in a diff. `docs/errors.md` tells each with an example."""

from __future__ import annotations

from typing import Literal

Fault = Literal[
    # a file
    "empty-file",
    "include-cycle",
    "include-missing",
    "include-outside",
    "not-a-mapping",
    "not-utf8",
    "roll-calls-missing",
    "roll-calls-outside",
    "unreadable-file",
    # YAML
    "alias",
    "duplicate-key",
    "second-document",
    "tag",
    "too-deep",
    "yaml-syntax",
    # keys and values
    "bad-date",
    "bad-value",
    "empty-value",
    "missing-key",
    "missing-section",
    "root-only",
    "unknown-key",
    "unknown-word",
    "wrong-format",
    "wrong-shape",
    # ids and names
    "ambiguous-name",
    "bad-iso",
    "duplicate-id",
    "listed-twice",
    "unknown-body",
    "unknown-counterpart",
    "unknown-country",
    "unknown-entry",
    "unknown-issue",
    "unknown-lint",
    "unknown-position",
    "unknown-source",
    # issues
    "reserved-word",
    "scale-misplaced",
    "scale-missing",
    "toward-misplaced",
    # entries
    "amount-misplaced",
    "bad-figure",
    "dispute-elsewhere",
    "measure-twice",
    "no-evidence",
    "not-asked",
    "position-misplaced",
    "toward-itself",
    "toward-missing",
    "toward-unlisted",
    "until-before-date",
    "until-misplaced",
    # roll calls
    "inferred-without-vote",
    "roll-call-misplaced",
    "totals-too-small",
]
# What is sound and yet doubtful, and may be passed over with a reason (`allow`).
Lint = Literal[
    # errors
    "opposite-positions",
    # warnings
    "before-asked",
    "future-date",
    "lone-source",
    "same-url",
    "source-too-old",
    "told-twice",
    "total-falls",
    "uncovered-issue",
    "unused-source",
    # notes
    "coverage-ended",
    "stale-stance",
]
# An `allow` that passes nothing over is told as a warning, and cannot be passed over itself.
Code = Literal[Fault, Lint, "unused-allow"]
