"""What was read before it is a ledger: records with their places, typed or not, and the ids that were given."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from stancecli.reading.spelling import Speller

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stancecli.errors import Problem, Severity
    from stancecli.reading.codes import Code
    from stancecli.reading.located import LedgerFile, Mark

Path = tuple[str | int, ...]
_WORD = r"[\w./()-]+"


class Located(NamedTuple):
    """A record and where it stands: its file and its path there. What could not be typed is as it was read."""

    value: Any
    file: LedgerFile
    path: Path

    def problem(
        self, at: Sequence[str | int], code: Code, message: str, hint: str = "", severity: Severity = "error"
    ) -> Problem:
        """A fault at a field of this record (`at` is the path below it)."""
        return self.file.problem(self.file.mark_of((*self.path, *at)), code, message, hint, severity)

    def problem_of_id(self, code: Code, message: str, hint: str) -> Problem:
        """A fault of this record's id, which is a key or a field."""
        return self.file.problem(self.mark_of_id, code, message, hint)

    @property
    def mark_of_id(self) -> Mark:
        """Where the record's id stands."""
        listed = isinstance(self.path[-1], int)
        return self.file.mark_of((*self.path, "id") if listed else self.path, key=not listed)


@dataclass
class Draft:
    """All records of all files, section by section, and where the ids were given, by sound records or not.

    `untyped` are the records that could not be typed. `doubted` are the files part of which could not be
    read; `is_whole` is false where all of a file is lost.
    """

    root: LedgerFile
    is_whole: bool = True
    doubted: list[LedgerFile] = field(default_factory=list)
    untyped: dict[str, list[Located]] = field(default_factory=lambda: defaultdict(list))
    sections: dict[str, list[Located]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, dict[str, list[Located]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    problems: list[Problem] = field(default_factory=list)
    speller: Speller = field(default_factory=Speller)

    def values(self, section: str) -> Iterator[Any]:
        """The typed records of a section."""
        return (located.value for located in self.sections[section])

    def read(self, section: str) -> list[Located]:
        """The records of a section, typed or not: `field_of` gives what they hold."""
        return self.sections[section] + self.untyped[section]

    def by_id(self, section: str) -> dict[str, Any]:
        """The typed records of a section by their ids."""
        return {record.id: record for record in self.values(section)}

    def may_be_lost(self, name: str) -> bool:
        """Whether a name that no record has may stand in what could not be read."""
        return not self.is_whole or name in self._doubted_words

    @cached_property
    def _doubted_words(self) -> frozenset[str]:
        return frozenset(word for file in self.doubted for word in re.findall(_WORD, file.text))


def field_of(record: Any, name: str) -> Any:
    """What a field holds, of a typed record or of one that could not be typed; None where there is none."""
    return record.get(name) if isinstance(record, dict) else getattr(record, name, None)
