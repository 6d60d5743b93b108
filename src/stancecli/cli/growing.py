"""How a ledger grows: what is to be added is put into the texts of its files, and all of it checked as it would be.

Nothing is written before the whole ledger was found sound with it, and only while no other writes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from stancecli.cli import streams
from stancecli.errors import CannotWrite, WrongCall
from stancecli.files import locked, replace_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from stancecli.errors import Problem
    from stancecli.model.ledger import Ledger
    from stancecli.reading.given import Given
    from stancecli.reading.ledgerfiles import Reading
    from stancecli.reading.located import LedgerFile

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Plan:
    """What the files would hold, sources first, and what is wrong with a ledger of them."""

    root: Path
    reading: Reading
    contents: Mapping[Path, bytes]
    file_of: Mapping[str, Path]
    faults: Sequence[Problem] = ()
    warnings: Sequence[Problem] = ()

    def shown(self, path: Path) -> str:
        """A file as messages show it."""
        return self.reading.shown(path)


@dataclass
class _Texts:
    """The texts of the files that change, as they change."""

    reading: Reading
    changed: dict[Path, str] = field(default_factory=dict)

    def change(self, path: Path, how: Callable[[str], str]) -> None:
        """Change the text of a file, which may be new."""
        before = self.changed.get(path)
        if before is None:
            before = next((file.text for file in self.reading.files if file.path == path), "")
        self.changed[path] = how(before)


def planned(root: Path, given: Given) -> Plan:
    """Put what is given into the texts of a ledger's files, and check it all. Raises LedgerInvalid or WrongCall."""
    from stancecli.reading.load import examine, sound
    from stancecli.writing.adding import with_entries, with_sources

    if root.exists() and not root.is_file():
        message = f"{root} is no regular file, to which entries can be added"
        raise WrongCall(message)
    before = examine(root)
    ledger = sound(before)
    texts = _Texts(before.reading)
    by_file = _by_file(before.reading, given.entries)
    if given.sources:
        path = _sources_file(before.reading, next(iter(by_file), None))
        texts.change(path, partial(with_sources, sources=given.sources))
    for path, entries in by_file.items():
        texts.change(path, partial(with_entries, entries=entries))
    contents = {path: _encoded(path, text) for path, text in texts.changed.items()}
    after = examine(root, contents)
    if after.ledger is not None:
        _hold_all(ledger, after.ledger, given)
    new = [each for each in after.problems if _told(each) not in {_told(old) for old in before.problems}]
    faults = [each for each in new if each.severity == "error"]
    file_of = {str(entry.get("id")): path for path, entries in by_file.items() for entry in entries}
    return Plan(root, before.reading, contents, file_of, faults, [each for each in new if each not in faults])


def put(plan_again: Callable[[], Plan], root: Path, wait: float) -> Plan:
    """Plan and write while no other writes. Raises CannotWrite, and what planning raises."""
    try:
        with locked(root, wait=wait, tell=streams.tell):
            plan = plan_again()
            hold_sound(plan)
            _hold_unchanged(plan)
            replace_all(plan.contents)
    except OSError as error:
        message = f"cannot write to {root}: {error.strerror or error}"
        raise CannotWrite(message) from error
    return plan


def hold_sound(plan: Plan) -> None:
    """Hold that the ledger would be sound; else tell each fault. Raises WrongCall."""
    from stancecli.render.problems import explained

    for problem in plan.faults:
        streams.tell(explained(problem))
    if plan.faults:
        many = len(plan.faults)
        message = f"the ledger would have {many} error{'s' * (many != 1)} with this; nothing was written"
        raise WrongCall(message)


def _hold_unchanged(plan: Plan) -> None:
    """Hold that the files are still what was read: an editor asks for no lock."""
    from stancecli.reading.including import digest

    for path in plan.contents:
        was = plan.reading.digests.get(path)
        if (digest(path.read_bytes()) if path.exists() else None) != was:
            message = f"{plan.shown(path)} was changed by another in the meantime; nothing was written"
            raise CannotWrite(message)


def _hold_all(before: Ledger, after: Ledger, given: Given) -> None:
    """Hold that nothing of the ledger has become something else. What is added has ids of its own by now."""
    from dataclasses import replace

    ids, names = {str(each.get("id")) for each in given.entries}, set(given.sources)
    entries = tuple(each for each in after.entries if each.id not in ids)
    sources = {name: each for name, each in after.sources.items() if name not in names}
    kept = replace(after, entries=entries, sources=sources)
    if (kept, set(after.entry) - set(before.entry)) != (before, ids):
        message = "cannot add to the files as they are written"
        raise CannotWrite(message)


def _by_file(reading: Reading, entries: Sequence[dict[str, Any]]) -> dict[Path, list[dict[str, Any]]]:
    """The file of each entry; those that the entries of other files may need come together."""
    from stancecli.writing.placing import file_for, together

    held = list(_held(reading.files))
    paths = {str(file.path): file.path for file in reading.files}
    files = []
    for entry in entries:
        country = str(entry.get("country"))
        found = file_for(country, str(entry.get("date")), held)
        path = paths[found] if found else _other_file(reading, country)
        paths[str(path)] = path
        files.append(str(path))
    by_file: dict[Path, list[dict[str, Any]]] = defaultdict(list)
    for entry, name in zip(entries, together(entries, files), strict=True):
        by_file[paths[name]].append(entry)
    return dict(by_file)


def _held(files: Sequence[LedgerFile]) -> Iterator[Any]:
    from stancecli.model.dates import PartialDate
    from stancecli.writing.placing import Held

    for file in files:
        for raw in _records(file, "entries"):
            yield Held(raw["country"], PartialDate.parse(raw["date"]), str(file.path))


def _records(file: LedgerFile, section: str) -> Any:  # noqa: ANN401 - a list of records, or a mapping of them
    return file.root.get(section) or ()


def _other_file(reading: Reading, country: str) -> Path:
    """Where a country's first entry goes: a file of its own, where the ledger has one a country; else the fullest."""
    for beside, pattern, found in reading.found:
        path = beside.parent / pattern.replace("*", country)
        if pattern.count("*") == 1 and pattern.endswith("/*.yaml") and found and not path.exists():
            return path
    return max(reading.files, key=lambda file: len(_records(file, "entries"))).path


def _sources_file(reading: Reading, otherwise: Path | None) -> Path:
    fullest = max(reading.files, key=lambda file: len(_records(file, "sources")))
    return fullest.path if _records(fullest, "sources") else otherwise or reading.path


def _encoded(path: Path, text: str) -> bytes:
    """The bytes of a file's new text; one that began with a byte-order mark still does."""
    with_mark = path.exists() and path.read_bytes().startswith(_BOM)
    return (_BOM if with_mark else b"") + text.encode()


def _told(problem: Problem) -> tuple[object, ...]:
    """A problem whatever line it has moved to."""
    return problem.place.file, problem.code, problem.message, problem.excerpt
