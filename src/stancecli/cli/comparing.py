"""What `agree` compares: votes of the ledger, of its files or of a file of the user's own; or positions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stancecli.cli.recording import of_files, of_ledger
from stancecli.errors import WrongCall
from stancecli.model.moments import Moment, long_day, periods
from stancecli.reports.agree_asked import Asked, counted, find_index
from stancecli.reports.agree_positions import Positions, scaled_issues
from stancecli.reports.agree_rules import Rules, least_told
from stancecli.reports.agree_votes import Votes
from stancecli.reports.asked import Period
from stancecli.reports.choosing import Choice, find_bodies
from stancecli.reports.finding import find_series
from stancecli.reports.grid import asked_moments
from stancecli.reports.notes import ledger_note
from stancecli.stances.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from stancecli.cli.agreeing import Call
    from stancecli.cli.recording import Record
    from stancecli.model.ledger import Ledger


def of_votes(ledger: Ledger, call: Call, today: date) -> Asked:
    """Choose votes to compare. Raises WrongCall, UnknownName or FileInvalid."""
    if call.at:
        message = "--at asks for the positions of a moment, and votes are compared over a period"
        raise WrongCall(message, "give --from and --to, or add --on positions")
    record = of_files(ledger, call) if call.every or call.file else of_ledger(ledger, call)
    panel = record.panel
    series = [find_series(ledger, name) for name in call.series]
    choice = Choice(find_bodies(ledger, panel, call.bodies), Period.of(call.since, call.until), call.match, series)
    begun = panel.where(lambda head: head.date is None or head.date.earliest <= today)
    rules = Rules(call.absence, call.unanimous, call.least)
    votes = Votes(panel, record.keys, choice.mask(panel) & begun, rules, ledger.bodies)
    index, is_chosen = find_index(call.index or "agreement"), bool(call.index)
    read, told = tuple(_read(record, votes, choice)), tuple(rules.told(panel, votes.within, ledger.bodies))
    over = tuple(_votes_by(votes, call.by, today)) if call.by else ()
    return Asked(votes, record.names, index, call.least, read, told, ledger_note(ledger), record.iso, over, is_chosen)


def _read(record: Record, votes: Votes, choice: Choice) -> Iterator[str]:
    days = [head.date for head in votes.heads() if head.date]
    first = min((day.earliest for day in days), default=None)
    last = max((day.latest for day in days), default=None)
    days_told = dict.fromkeys(long_day(day) for day in (first, last) if day)
    yield ", ".join(
        (f"{counted(votes.number, 'roll call')} of {record.title}", *filter(None, [" to ".join(days_told)]))
    )
    chosen = "; ".join(choice.told())
    if chosen:
        yield f"only {chosen}"
    yield from record.notes
    bodies = Counter(head.body or "of no body" for head in votes.heads())
    if len(bodies) > 1:
        yield f"bodies: {', '.join(f'{body} {number:,}' for body, number in bodies.most_common())}; --body chooses"
    yield "scale: yes, abstain, no, each one step from the next"


def _votes_by(votes: Votes, unit: str, today: date) -> Iterator[tuple[str, Votes]]:
    """The votes of each period in which there are any between the first and the last."""
    days = [head.date.earliest for head in votes.heads() if head.date]
    if votes.number and not days:
        message = "the roll calls have no dates"
        raise WrongCall(message, "name the file of the roll calls and that of their votes: --votes FILE")
    if not days:
        message = "there is no roll call to compare"
        raise WrongCall(message, "ask of other dates, bodies or words")
    for moment in periods(unit, min(days), max(days), today):
        yield moment.name, votes.of(_within(votes, moment))


def _within(votes: Votes, moment: Moment) -> int:
    return votes.panel.where(lambda head: head.date is not None and moment.first <= head.date.earliest <= moment.last)


def of_positions(ledger: Ledger, call: Call, today: date) -> Asked:
    """Choose positions to compare. Raises WrongCall or UnknownName."""
    _hold_positions(call)
    issues, axis = scaled_issues(ledger, ledger.choose_issues(call.issues), chosen=bool(call.issues))
    moments = asked_moments(ledger, today, call.at, call.by, call.since, call.until)
    keys = call.keys(lambda name: ledger.find_country(name).id, ledger.countries)
    each = [(moment.name, Positions(View(ledger, moment), keys, issues)) for moment in moments]
    names = {country.id: country.name for country in ledger.countries.values()}
    iso = {country.id: country.iso or "" for country in ledger.countries.values()}
    left_out = sum(bool(issue.scale) for issue in ledger.issues.values()) - len(issues)
    named = ", ".join(issue.id for issue in issues)
    read = (
        f"positions on {counted(len(issues), 'issue')} from {axis.low} to {axis.high}: {named}",
        *([f"{counted(left_out, 'scaled issue')} of another axis, or not asked for, left out"] if left_out else []),
        f"{moments[-1].text} read {moments[-1].reading()}" if not call.by else "each period read as of its last day",
        "scale: −2, −1, 0, +1, +2, each one step from the next; a question without a score on either side is left out",
    )
    rules = (least_told(call.least, "question"),)
    index, is_chosen = find_index(call.index or "s-absolute"), bool(call.index)
    over = tuple(each) if call.by else ()
    return Asked(each[-1][1], names, index, call.least, read, rules, ledger_note(ledger), iso, over, is_chosen)


def _hold_positions(call: Call) -> None:
    """Hold that nothing is asked of positions that only votes have. Raises WrongCall."""
    given = {
        "--all": call.every,
        "--file": call.file,
        "--body": call.bodies,
        "--series": call.series,
        "--match": call.match,
    }
    for option, value in given.items():
        if value:
            message = f"{option} chooses roll calls, and --on positions compares positions"
            raise WrongCall(message, "leave one of them out")
