"""The closed lists of the ledger's words."""

from __future__ import annotations

from typing import Literal

Measure = Literal["position", "vote", "amount"]
Channel = Literal["statement", "vote", "decision", "law", "treaty", "aid", "action", "status"]
EntryKind = Literal["fact", "assessment", "reported", "forecast"]
Confidence = Literal["high", "medium", "low"]
SourceKind = Literal["official", "agency", "press", "analysis", "dataset", "record"]
Basis = Literal["single", "cumulative"]
Stage = Literal["pledged", "decided", "delivered"]
Purpose = Literal["humanitarian", "energy", "military", "financial", "other"]
Bound = Literal["exact", "about", "at-least", "at-most"]
AbsentAs = Literal["left-out", "abstain"]
Voters = Literal["states", "members"]
YesMeans = Literal["high", "low", "unclear"]
Vote = Literal["yes", "no", "abstain", "absent", "not-member", "unknown"]
Silence = Literal["not-applicable", "lapsed", "unknown", "not-covered", "no-evidence"]
ChangeKind = Literal[
    "appeared", "ended", "moved", "switched", "increased", "decreased", "voted", "reaffirmed", "unchanged"
]

OPEN: Literal["open"] = "open"
