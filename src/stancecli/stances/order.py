"""Whether a record moved its cell as told, however the dates fall."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.model.moments import Moment
from stancecli.model.records import RollCall
from stancecli.stances.at import stance_in
from stancecli.stances.change import UNMOVED, between
from stancecli.stances.tally import USUAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from stancecli.model.dates import PartialDate
    from stancecli.model.records import Entry
    from stancecli.stances.change import Change
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View


def holding(view: View, records: Sequence[Entry | RollCall], day: date) -> View:
    """The ledger on a day, as if it held no other records than these."""
    entries = tuple(record for record in records if not isinstance(record, RollCall))
    roll_calls = tuple(record for record in records if isinstance(record, RollCall))
    alone = replace(view.ledger, entries=entries, roll_calls=roll_calls)
    return replace(view, ledger=alone, moment=Moment(day.isoformat(), day, day))


def is_settled(view: View, records: Sequence[Entry | RollCall], number: int, found: Change) -> bool:
    """Whether what the record of that number moved is certain.

    So it is if its date is not doubtful and has passed; if no other record that bears on the answer may as well be
    of before as of after it; and if the answers before and after it are certain, and the same on its last day as on
    its first.
    """
    when = records[number].date
    if when.doubtful or when.latest > view.moment.last or not found.before.is_certain:
        return False
    # The order of two dates is soon told; whether a record bears on the answer takes a look at all before it.
    unordered = (record for n, record in enumerate(records) if n != number and _is_open(when, record.date))
    if any(_bears(view, records[:number], record, found) for record in unordered):
        return False
    last = [holding(view, records[:n], when.latest) for n in (number, number + 1)]
    return all(
        _stays(each, told, stance_in(each, found.cell))
        for each, told in zip(last, (found.before, found.after), strict=True)
    )


def _stays(view: View, told: Stance, now: Stance) -> bool:
    return now.is_certain and between(view, view, told, now).kind in UNMOVED


def _bears(view: View, earlier: Sequence[Entry | RollCall], record: Entry | RollCall, found: Change) -> bool:
    """Whether a record bears on the answer: a vote that was cast, an amount, or a position that may come to hold."""
    if isinstance(record, RollCall):
        return view.admits(record) and record.votes[found.cell.country] in USUAL
    if record.kind == "forecast" or (record.position is None and record.amount is None):
        return False
    return record.is_firm or record.amount is not None or not _has_firm(view, earlier)


def _has_firm(view: View, earlier: Sequence[Entry | RollCall]) -> bool:
    """Whether a firm position had surely begun before, so that weaker ones are left out."""
    entries = (record for record in earlier if not isinstance(record, RollCall) and record.position)
    return any(entry.is_firm and view.has_surely_begun(entry) for entry in entries)


def _is_open(one: PartialDate, other: PartialDate) -> bool:
    """Whether either may be the earlier one. Records of one and the same day are read in their order."""
    if one.certainly_before(other) or one.certainly_after(other):
        return False
    return not one.earliest == one.latest == other.earliest == other.latest
