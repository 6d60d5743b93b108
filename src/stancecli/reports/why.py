"""How one cell came about: the rule, the entries, what was passed over, the sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.model.table import Column, Page, table
from stancecli.reports import fields
from stancecli.reports.doubts import certainty_in_words
from stancecli.reports.notes import asked_notes, coverage_note, ledger_note, members_note, moment_note
from stancecli.reports.recorded import COLUMNS, ENDS, date_of, ends, places, told
from stancecli.reports.references import references
from stancecli.reports.roles import parts
from stancecli.reports.wording import place_term, signed, stance_term
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.stance import Held, Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry, RollCall
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

_PLACE = (fields.TOWARD, fields.MEASURE)
_RECORD = (Column("role", "Role"), Column("date", "Date", "since"), Column("entry", "Entry"))
_SOURCES = Column("sources", "Sources", "names")


def why(view: View, cells: Sequence[Cell]) -> Page:
    """Explain the cells of one country and issue, and counterpart if it has any."""
    stances = [stance_in(view, cell) for cell in cells]
    records = {record.id: record for cell in cells for record in cell.records(view.cited)}
    ids = list(dict.fromkeys(one.source for record in records.values() for one in record.evidence))
    numbers = {name: number for number, name in enumerate(ids, start=1)}
    cited = {
        name: tuple(dict.fromkeys(f"[{numbers[one.source]}]" for one in record.evidence))
        for name, record in records.items()
    }
    columns = (*_place_columns(alone=len(cells) == 1), *_RECORD, *COLUMNS, *ENDS, _SOURCES)
    answer = table("entries", _title(view, stances), columns, _rows(view, stances, cited)).with_notes(
        *(_verdict(view.ledger, stance) for stance in stances),
        *dict.fromkeys(_rule(view, stance) for stance in stances),
        *dict.fromkeys(certainty_in_words(view.ledger, stance) for stance in stances),
        moment_note(view.moment, cumulative=view.cumulative),
        *asked_notes(view),
        *_not_yet(view, records.values()),
        *members_note(view, cells),
        *coverage_note(view.ledger, view.moment, stances),
        ledger_note(view.ledger),
    )
    return Page((answer, references(view.ledger, ids), places(records.values(), numbers)))


def _not_yet(view: View, records: Iterable[Entry | RollCall]) -> tuple[str, ...]:
    """Say where the sources of what was passed over as not yet known are from."""
    hidden = any(view.has_begun(record.date) and not view.knows(record) for record in records)
    return ("not yet known: named with the sources that tell it now",) if hidden else ()


def _place_columns(*, alone: bool) -> list[Column]:
    """Counterpart and measure: of several cells they tell whose record it is, of one alone the title does."""
    return [replace(column, for_machines=alone) for column in fields.columns(_PLACE)]


def _title(view: View, stances: Sequence[Stance]) -> str:
    first = stances[0]
    who = view.ledger.name_of(first.cell.country)
    if len(stances) > 1:
        return f"{who} {view.moment.reading()} – {view.ledger.issues[first.cell.issue].title}"
    place = place_term(view.ledger, first.cell).text
    return f"{who} {view.moment.reading()} – {place} – {_answer(first)}"


def _answer(stance: Stance) -> str:
    return stance_term(stance).text.removeprefix("– ")


def _verdict(ledger: Ledger, stance: Stance) -> str:
    score = "" if stance.score is None else f", score {signed(stance.score)}"
    since = "" if stance.since is None else f", since {fields.since(stance)}"
    last = "" if stance.last_evidence is None else f", last evidence {stance.last_evidence}"
    return f"answer: {place_term(ledger, stance.cell).text}: {_answer(stance)}{score}{since}{last}"


def _rule(view: View, stance: Stance) -> str:
    """The rule that was applied, in words."""
    if view.asked == "certain" and not stance.is_certain:
        return "rule: unknown: what there is to say is not certain, and only what is certain is asked for"
    match stance.answer:
        case Held() if view.asked == "possible" and not stance.is_certain:
            return "rule: every entry that may have begun could hold, unless another has surely begun after it"
        case Held() if "contested" in stance.flags:
            return "rule: an entry of the same date, or one in dispute with it, has another position; both are shown"
        case Held():
            return "rule: the last firm entry begun by then holds; weaker ones only while there is no firm one"
        case Tally(scored=scored):
            return f"rule: the most frequent vote; the score is the mean over {scored} texts with a leaning"
        case Sum() if stance.cell.measure and stance.cell.measure.basis == "cumulative":
            return "rule: the latest total, however weak; those in dispute with it make it a range"
        case Sum():
            return "rule: single gifts are added within their measure; those in dispute count once, as a range"
    return f"rule: {stance.silence}: {_silence(stance)}{_foretold(view, stance)}"


def _foretold(view: View, stance: Stance) -> str:
    """Say why a cell that holds a forecast is as silent as one that holds nothing."""
    if stance.silence not in {"no-evidence", "not-covered"}:
        return ""
    seen = (entry for entry in stance.cell.entries(view.ledger) if view.has_begun(entry.date) and view.knows(entry))
    return "; a forecast is no record of what is" if any(entry.kind == "forecast" for entry in seen) else ""


def _silence(stance: Stance) -> str:
    # A question that is not asked rests on no record; what was never a member does, on every roll call that says so.
    if stance.silence == "not-applicable" and stance.entries:
        return "every roll call by then lists it as no member of the body"
    return _SILENCES[stance.silence or "no-evidence"]


_SILENCES = {
    "not-applicable": "the question is not asked of this country at that moment",
    "lapsed": "what held has ended, and nothing has followed",
    "unknown": "something is recorded, but no source says what",
    "not-covered": "the declared search does not reach the moment's last day",
    "no-evidence": "the declared search reaches the moment's last day and found nothing",
}


def _rows(
    view: View, stances: Sequence[Stance], cited: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[TableCell, ...]]:
    """The records with their roles; `cited` are the numbers of their sources."""
    met: set[str] = set()
    for stance in stances:
        for role, record in parts(view, stance):
            # What moves nothing belongs to every measure, and is told once.
            if role == "moves nothing" and record.id in met:
                continue
            met.add(record.id)
            place = fields.told(_PLACE, view.ledger, stance)
            says = (*told(view.ledger, record, stance.cell.country), *ends(record))
            yield (*place, role, date_of(record), record.id, *says, cited[record.id])


def asked_cells(ledger: Ledger, country: Country, issue: Issue, toward: str | None) -> list[Cell]:
    """Give the cells of a country and issue; only that of a counterpart, where one is named. Raises WrongCall."""
    found = list(cells(ledger, [country], [issue]))
    if toward is None:
        return found
    whom = ledger.find_toward(toward)
    chosen = [cell for cell in found if cell.toward == whom]
    if not chosen:
        message = f"'{issue.id}' is not asked of '{whom}'"
        raise WrongCall(message, hint=f"Known: {', '.join(issue.toward)}" if issue.toward else "leave --toward out")
    return chosen
