"""What was read before it is a ledger: records with their places, typed or not, and the ids that were given."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stancecli.reading.nearest import Speller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.errors import Problem
    from stancecli.reading.located import LedgerFile, Located

_WORD = r"[\w./()-]+"


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
