"""CSL-JSON: the sources of an answer, for pandoc, Zotero and other programs that cite."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stancecli.render import bibliography
from stancecli.render.as_json import harmless

if TYPE_CHECKING:
    from stancecli.model.table import Page
    from stancecli.render import Screen
    from stancecli.render.bibliography import Reference

whole = False

_PRESS = "article-newspaper"
_TYPES = {"agency": _PRESS, "press": _PRESS, "analysis": "article", "dataset": "dataset"}
_OTHER = "document"


def render(page: Page, _screen: Screen) -> str:
    """Write the sources of a page as a list of items."""
    items = [_item(reference) for reference in bibliography.references(page)]
    return harmless(json.dumps(items, ensure_ascii=False, indent=2)) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    type_ = _TYPES.get(reference.kind, _OTHER)
    known = {
        "title": reference.title,
        # A ledger does not part a name, nor a person from an agency: it is told as it is printed.
        "author": [{"literal": reference.author}] if reference.author else None,
        "container-title" if type_ == _PRESS else "publisher": reference.publisher,
        "issued": _issued(reference) if reference.published else None,
        "URL": reference.url,
        "language": reference.language,
        "keyword": reference.kind,
    }
    return {"id": reference.id, "type": type_, **{key: value for key, value in known.items() if value}}


def _issued(reference: Reference) -> dict[str, Any]:
    issued: dict[str, Any] = {"date-parts": reference.days}
    return issued if reference.is_exact else {**issued, "circa": True}
