"""What `stance` says alone: what it answers, what to try, and which ledger it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.errors import StanceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.ledger import Ledger

_WHAT = (
    "stance tells where countries stand on an issue, since when, how sure that is and who says so, "
    "and what changed between two moments. Every answer leads back to dated sources."
)
_HELP = "stance --help lists all commands, and stance COMMAND --help what one takes."
_SHELL = "stance --install-completion lets the Tab key complete countries, issues and moments."
_WIDEST = 80
_TO = "TO"


def show() -> None:
    """Print the tour. It never fails: a ledger that cannot be read is told of, and how to learn why."""
    encoding = streams.encoding()
    lines = _lines(min(streams.width(), _WIDEST), encoding)
    streams.put("".join(f"{line}\n" for line in lines).encode(encoding, "backslashreplace"))


def _lines(width: int, encoding: str) -> Iterator[str]:
    ledger, where = _ledger()
    yield from _folded(_WHAT, width, encoding)
    yield from ("", "Try:", "")
    yield from _examples(_tries(ledger), width, encoding)
    for words in (where, _HELP, _SHELL):
        yield ""
        yield from _folded(words, width, encoding)


def _ledger() -> tuple[Ledger | None, str]:
    """The ledger that would be read, and where it is; None where it cannot be, and why."""
    from stancecli.cli.io import read

    try:
        ledger = read(None)
    except (StanceError, OSError) as error:
        return None, _missing(error)
    return ledger, f"The ledger: {ledger.title}, version {ledger.version} ({ledger.path})"


def _missing(error: Exception) -> str:
    from stancecli.errors import LedgerInvalid

    if isinstance(error, LedgerInvalid):
        return "The ledger has errors and cannot be read; stance check tells each."
    return f"The ledger cannot be read: {error}"


def _tries(ledger: Ledger | None) -> list[tuple[str, str]]:
    """Five commands that work with this ledger, and what each answers."""
    country, issue = _names(ledger)
    first, last = _years(ledger)
    at = "MOMENT" if last == _TO else last
    return [
        (f"stance show {country}", "where a country stands today"),
        (f"stance diff {first} {last}", "what changed between two moments"),
        (f"stance table --at {at}", "who stood where"),
        (f"stance why {country} {issue}", "how one answer came about"),
        ("stance issues", "the questions asked"),
    ]


def _names(ledger: Ledger | None) -> tuple[str, str]:
    """A country and an issue of the ledger."""
    countries, issues = (ledger.countries, ledger.issues) if ledger else ((), ())
    return next(iter(countries), "COUNTRY"), next(iter(issues), "ISSUE")


def _years(ledger: Ledger | None) -> tuple[str, str]:
    """Two years of the record: the last but one, which is over, and the third before it or the eve of all."""
    if ledger is None or not ledger.records:
        return "FROM", _TO
    years = [record.date.earliest.year for record in ledger.records]
    last = max(min(years), max(years) - 1)
    return f"{max(min(years) - 1, last - 3, 1):04}", f"{last:04}"


def _examples(tries: list[tuple[str, str]], width: int, encoding: str) -> Iterator[str]:
    """One a line; where that is too narrow, what it answers on the next."""
    longest = max(len(command) for command, _ in tries)
    together = [f"  {command:{longest}}   {answers}" for command, answers in tries]
    if all(len(line) <= width for line in together):
        yield from (_spelt(line, encoding) for line in together)
        return
    for command, answers in tries:
        yield from (f"  {line}" for line in _folded(command, width - 2, encoding))
        yield from (f"    {line}" for line in _folded(answers, width - 4, encoding))


def _folded(words: str, width: int, encoding: str) -> list[str]:
    from stancecli.render.folding import folded

    return folded(_spelt(words, encoding), width)


def _spelt(words: str, encoding: str) -> str:
    from stancecli.render.plain import visible
    from stancecli.render.spelling import spelt

    return spelt(visible(words), encoding)
