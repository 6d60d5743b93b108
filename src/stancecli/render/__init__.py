"""One format a file: a page of tables in, text or bytes out; found by name."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from stancecli.model.table import Page

_PREFIX = "as_"
FORMATS = tuple(
    sorted(module.name.removeprefix(_PREFIX) for module in iter_modules(__path__) if module.name.startswith(_PREFIX))
)
EXTENSIONS = {**{name: name for name in FORMATS}, "txt": "table", "markdown": "md"}


@dataclass(frozen=True, slots=True)
class Screen:
    """What the answer is shown on.

    Its width (None: unlimited, nothing is wrapped), whether it has colour, and the encoding whose characters it
    can show.
    """

    width: int | None = None
    color: bool = False
    encoding: str = "utf-8"


class Renderer(Protocol):
    """A format. `whole` says that it holds every table of a page, not the first alone."""

    whole: bool

    def render(self, page: Page, screen: Screen) -> str | bytes:
        """Write the page out."""


def renderer(name: str) -> Renderer:
    """Give the format of that name, one of FORMATS. Nothing of the others is imported."""
    return cast("Renderer", import_module(f"{__name__}.{_PREFIX}{name}"))
