"""One format a file: a page of tables in, text or bytes out; found by name."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from stancecli.model.table import Page

_EVERY, _OWN = "as_", "own_"


def _named(prefix: str) -> tuple[str, ...]:
    names = (module.name for module in iter_modules(__path__))
    return tuple(sorted(name.removeprefix(prefix) for name in names if name.startswith(prefix)))


# What every answer can be written as, and what only some can: a command says which of these are its own.
FORMATS, OWN_FORMATS = _named(_EVERY), _named(_OWN)
EXTENSIONS = {
    **{name: name for name in FORMATS},
    "txt": "table",
    "markdown": "md",
    "htm": "html",
    "tex": "latex",
    "tab": "tsv",
    "ndjson": "jsonl",
}
OWN_EXTENSIONS = {**{name: name for name in OWN_FORMATS}, "bib": "bibtex"}


@dataclass(frozen=True, slots=True)
class Screen:
    """What the answer is shown on.

    Its width (None: unlimited, nothing is wrapped), whether it has colour, the encoding whose characters it can
    show, and whether it is a spreadsheet, which runs what looks like a formula.
    """

    width: int | None = None
    color: bool = False
    encoding: str = "utf-8"
    spreadsheet: bool = False


class Renderer(Protocol):
    """A format. `whole` says that it holds every table of a page, not the first alone."""

    whole: bool

    def render(self, page: Page, screen: Screen) -> str | bytes:
        """Write the page out."""


def renderer(name: str) -> Renderer:
    """Give the format of that name, one of FORMATS or OWN_FORMATS. Nothing of the others is imported."""
    prefix = _EVERY if name in FORMATS else _OWN
    return cast("Renderer", import_module(f"{__name__}.{prefix}{name}"))
