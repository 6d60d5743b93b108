"""How a ledger asks to be cited, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """Who made a ledger, when this version of it came out, and under which licence."""

    authors: tuple[str, ...] = ()
    released: str | None = None
    license: str | None = None
    license_url: str | None = None
    url: str | None = None
    keywords: tuple[str, ...] = ()

    def text(self, title: str, version: str) -> str:
        """Write the citation out: authors, year, title, version, licence."""
        year = f" ({self.released[:4]})" if self.released else ""
        whose = f"{', '.join(self.authors)}{year}. " if self.authors else ""
        license_ = f". {self.license}" if self.license else ""
        return f"{whose}{title}, version {version}{license_}."
