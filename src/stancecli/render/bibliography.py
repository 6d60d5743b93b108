"""The sources of an answer as the formats of bibliographies take them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stancecli.errors import WrongCall
from stancecli.render import flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stancecli.model.table import Page
    from stancecli.render.flat import Flat

_SOURCES = "sources"
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


@dataclass(frozen=True, slots=True)
class Reference:
    """One source; what is not known of it is empty. `published` is the date as written."""

    id: str
    kind: str
    author: str
    title: str
    publisher: str
    published: str
    url: str
    language: str

    @property
    def days(self) -> list[list[int]]:
        """Year, month and day as far as they are known: once or, of a span, for its first and its last day."""
        return [[int(part) for part in found if part] for found in _DAY.findall(self.published)]

    @property
    def is_exact(self) -> bool:
        """Whether the date is one day, month or year, and neither doubtful nor about."""
        return _DAY.fullmatch(self.published) is not None


def references(page: Page) -> Iterator[Reference]:
    """Give the sources of a page. Raises WrongCall where the part of an answer that was asked for has none."""
    for table in page.tables:
        if table.name == _SOURCES:
            return map(_reference, flat.objects(table))
    message = "only sources have this format"
    raise WrongCall(message, hint=f"leave --part out, or give --part {_SOURCES}")


def _reference(row: Mapping[str, Flat]) -> Reference:
    names = ("kind", "author", "title", "publisher", "published", "url", "language")
    return Reference(str(row["source"]), *(str(row[name] or "") for name in names))
