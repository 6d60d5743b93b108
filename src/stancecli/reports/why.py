"""How one cell came about: the rule, the entries, what was passed over, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.model.records import RollCall
from stancecli.model.table import Column, Page, Table, table
from stancecli.reports.notes import coverage_note, ledger_note, moment_note
from stancecli.reports.references import references
from stancecli.reports.wording import country_term, issue_term, measure_text, spaced, stance_term, toward_term
from stancecli.stances.at import stance_in
from stancecli.stances.cells import cells
from stancecli.stances.stance import Held, Sum, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stancecli.model.codebook import Country, Issue
    from stancecli.model.ledger import Ledger
    from stancecli.model.records import Entry, Evidence
    from stancecli.model.table import Cell as TableCell
    from stancecli.stances.cells import Cell
    from stancecli.stances.stance import Stance
    from stancecli.stances.view import View

COLUMNS = (
    Column("measure", "Measure"),
    Column("role", "Role"),
    Column("date", "Date", "date"),
    Column("entry", "Entry"),
    Column("says", "Says"),
    Column("summary", "Summary"),
    Column("channel", "Channel"),
    Column("by", "By"),
    Column("kind", "Kind"),
    Column("confidence", "Confidence"),
    Column("note", "Note"),
    Column("sources", "Sources", "names"),
)


def why(view: View, cells: Sequence[Cell]) -> Page:
    """Explain the cells of one country and issue, and counterpart if it has any."""
    stances = [stance_in(view, cell) for cell in cells]
    records = {record.id: record for cell in cells for record in cell.records(view.ledger)}
    ids = list(dict.fromkeys(one.source for record in records.values() for one in record.evidence))
    numbers = {name: number for number, name in enumerate(ids, start=1)}
    rows = (row for stance in stances for row in _rows(view, stance, numbers))
    answer = table("entries", _title(view, cells[0]), COLUMNS, rows).with_notes(
        *(_verdict(stance) for stance in stances),
        *(_rule(stance) for stance in stances[:1]),
        moment_note(view.moment),
        *coverage_note(view.ledger, view.moment, stances),
        ledger_note(view.ledger),
    )
    return Page((answer, references(view.ledger, ids), _places(records.values(), numbers)))


def _title(view: View, cell: Cell) -> str:
    who, what = country_term(view.ledger, cell.country).text, issue_term(view.ledger, cell.issue).text
    toward = toward_term(view.ledger, cell)
    return f"{who}: {what}{f' ({toward.text})' if toward else ''}, {view.moment.reading()}"


def _verdict(stance: Stance) -> str:
    measure = measure_text(stance.cell)
    score = "" if stance.score is None else f", score {stance.score:+.3g}"
    since = "" if stance.since is None else f", since {'by ' if stance.by else ''}{stance.since}"
    last = "" if stance.last_evidence is None else f", last evidence {stance.last_evidence}"
    head = f"{measure}: " if measure else ""
    return f"answer: {head}{stance_term(stance).text}{score}{since}{last}"


def _rule(stance: Stance) -> str:
    """The rule that was applied, in words."""
    match stance.answer:
        case Held() if "contested" in stance.flags:
            return "rule: an entry of the same date, or one in dispute with it, has another position; both are shown"
        case Held():
            return "rule: the last firm entry begun by then holds; weaker ones only while there is no firm one"
        case Tally(scored=scored):
            return f"rule: the most frequent vote; the score is the mean over {scored} texts with a leaning"
        case Sum():
            return "rule: of totals the latest; single gifts are added within their measure; disputed ones count once"
    return f"rule: {_SILENCES[stance.silence or 'no-evidence']}"


_SILENCES = {
    "not-applicable": "the question is not asked of this country at that moment",
    "lapsed": "what held has ended, and nothing has followed",
    "unknown": "something is recorded, but no source says what",
    "not-covered": "the declared search does not reach the moment's last day",
    "no-evidence": "the declared search reaches the moment's last day and found nothing",
}


def _rows(view: View, stance: Stance, numbers: dict[str, int]) -> Iterator[tuple[TableCell, ...]]:
    for record in stance.cell.records(view.ledger):
        sources = tuple(dict.fromkeys(f"[{numbers[one.source]}]" for one in record.evidence))
        yield (
            measure_text(stance.cell),
            role(view, stance, record),
            record.date,
            record.id,
            *_told(stance.cell, record),
            sources,
        )


def _told(cell: Cell, record: Entry | RollCall) -> tuple[TableCell, ...]:
    if isinstance(record, RollCall):
        return record.votes[cell.country], record.title, "vote", record.body, None, None, record.note
    return says(record), record.summary, record.channel, record.by, record.kind, record.confidence, _notes(record)


def _notes(entry: Entry) -> str | None:
    return " ".join(note for note in (entry.note, entry.date_note) if note) or None


def says(entry: Entry) -> str | None:
    """Give what an entry fixes: a position, or the figures of an amount."""
    if entry.amount is None:
        return None if entry.position is None else spaced(entry.position)
    figures = [f.printed or f"{_bound(f.bound)}{f.value:,f} {f.in_}" for f in entry.amount.figures]
    kind = f"{entry.amount.basis}, {entry.amount.stage}"
    return f"{' = '.join(figures) or 'value unknown'} ({kind})"


def _bound(bound: str) -> str:
    return "" if bound == "exact" else f"{spaced(bound)} "


def role(view: View, stance: Stance, record: Entry | RollCall) -> str:
    """Say what part a record has in the answer, or why it was passed over."""
    if not view.has_begun(record.date):
        return "later"
    if record.id in stance.entries:
        return _role_in(stance, record)
    if isinstance(record, RollCall):
        return "members' votes" if view.is_of_members(record) and not view.members else "outside the period"
    return _passed_over(view, stance, record)


def _role_in(stance: Stance, record: Entry | RollCall) -> str:
    if isinstance(stance.answer, Tally | Sum):
        return "counted"
    if stance.silence == "lapsed":
        return "ended"
    if record.id == stance.holder:
        return "holds"
    if isinstance(stance.answer, Held) and getattr(record, "position", None) != stance.answer.positions[0]:
        return "contests"
    return "same run"


def _passed_over(view: View, stance: Stance, entry: Entry) -> str:
    disputed = stance.holder and stance.holder in view.ledger.disputed_with.get(entry.id, frozenset())
    if entry.kind == "forecast":
        return "forecast"
    if entry.position is None and entry.amount is None:
        return "disputes" if disputed else "moves nothing"
    if not entry.is_firm:
        return "weaker"
    if entry.amount is not None and entry.amount.basis == "single":
        return "outside the period"
    return "earlier"


def _places(records: Iterable[Entry | RollCall], numbers: dict[str, int]) -> Table:
    """Where in its sources each record stands."""
    columns = (
        Column("entry", "Entry"),
        Column("number", "Source", "number"),
        Column("source", "Source id"),
        Column("place", "Place"),
        Column("quote", "Quote"),
        Column("note", "Note"),
    )
    rows = (
        (record.id, numbers[one.source], one.source, _place(one), one.quote, one.note)
        for record in records
        for one in record.evidence
    )
    return table("evidence", "Evidence", columns, rows)


def _place(one: Evidence) -> str | None:
    places = ((one.paragraph, "paragraph"), (one.page, "page"))
    return ", ".join(f"{name} {value}" for value, name in places if value) or None


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
