"""The codes of all faults: words, for they read in a diff. `docs/errors.md` tells each with an example."""

from __future__ import annotations

from typing import Literal

Code = Literal[
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
    "before-asked",
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
