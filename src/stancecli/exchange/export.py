"""A ledger written out for other tools: a folder, a database, a workbook, a file of JSON or a bibliography."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.exchange import folder, packaged, workbook
from stancecli.exchange.database.filling import database
from stancecli.files import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from stancecli.exchange.relational.contents import Contents
    from stancecli.model.table import Page

    # Writes a page in a format of answers, named.
    Rendered = Callable[[Page, str], str | bytes]

_FOLDER = ""
_ENDINGS = {"db": "db", "sqlite": "db", "sqlite3": "db", "xlsx": "xlsx", "json": "json", "bib": "bib"}
_FORMS = "a folder (a Data Package), or a file that ends in .db (SQLite), .xlsx, .json or .bib"
_FORCE = "give --force to replace it"


@dataclass(frozen=True, slots=True)
class Target:
    """Where an export goes, and in which form."""

    path: Path
    form: str

    @classmethod
    def of(cls, text: str) -> Target:
        """Read a target: a folder, or a file whose ending tells the form. Raises WrongCall."""
        if text == "-":
            message = "an export goes to a folder or a file, not to stdout"
            raise WrongCall(message, hint=f"name {_FORMS}; a table on stdout: stance sql")
        path = Path(text)
        ending = path.suffix.removeprefix(".").lower()
        if text.endswith(("/", "\\")) or path.is_dir() or not ending:
            return cls(path, _FOLDER)
        if ending not in _ENDINGS:
            message = f"the ending of '{text}' tells no form to export to"
            raise WrongCall(message, hint=f"name {_FORMS}; a table alone: stance sql, with --output")
        return cls(path, _ENDINGS[ending])

    def hold(self, *, force: bool) -> None:
        """Hold that nothing is lost that was not meant to be. Raises WrongCall."""
        if self.form == _FOLDER:
            self._hold_folder(force=force)
        elif self.path.is_file() and not force:
            message = f"'{self.path}' is there already"
            raise WrongCall(message, hint=_FORCE)

    def _hold_folder(self, *, force: bool) -> None:
        """What is no earlier export is never replaced: a folder may hold anything."""
        if self.path.exists() and not self.path.is_dir():
            message = f"'{self.path}' is no folder"
            raise WrongCall(message, hint=f"name {_FORMS}")
        if self.path.resolve() == Path.cwd():
            # The shell that stands in it would be left in what was moved away.
            message = f"'{self.path}' is the folder you are in"
            raise WrongCall(message, hint="name another, such as export/")
        found = {file.name for file in self.path.iterdir()} if self.path.is_dir() else set()
        foreign = sorted(found - _exported(self.path))
        if foreign:
            message = f"the folder '{self.path}' holds what is no export: {foreign[0]}"
            raise WrongCall(message, hint="name a new folder, or empty this one")
        if found and not force:
            message = f"the folder '{self.path}' holds an export already"
            raise WrongCall(message, hint=_FORCE)


def export(contents: Contents, target: Target, rendered: Rendered) -> None:
    """Write a ledger out, whole or not at all. Raises CannotWrite."""
    if target.form == _FOLDER:
        folder.put(target.path, packaged.folder(contents))
    else:
        replace(target.path, _content(contents, target.form, rendered))


def _content(contents: Contents, form: str, rendered: Rendered) -> bytes:
    made: Mapping[str, Callable[[], str | bytes]] = {
        "db": lambda: database(contents),
        "json": lambda: packaged.single(contents),
        "xlsx": lambda: rendered(workbook.pages(contents), "xlsx"),
        "bib": lambda: rendered(workbook.sources(contents), "bibtex"),
    }
    content = made[form]()
    return content if isinstance(content, bytes) else content.encode()


def _exported(path: Path) -> set[str]:
    """The names of the files that an earlier export put into a folder; none, where there was none."""
    try:
        described = json.loads((path / packaged.DESCRIPTOR).read_bytes())
        names = {resource["path"] for resource in described["resources"]}
    except (OSError, ValueError, LookupError, TypeError):
        return set()
    return {packaged.DESCRIPTOR, *names}
