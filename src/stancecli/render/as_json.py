"""JSON: the answer's rows as objects, then the other tables of the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stancecli.render import flat
from stancecli.render.plain import is_harmless

if TYPE_CHECKING:
    from stancecli.model.table import Page, Table
    from stancecli.render import Screen

whole = True


def render(page: Page, _screen: Screen) -> str:
    """Write `{name, title, notes, rows}` of the answer, with the other tables as `parts`."""
    answer = _object(page.answer)
    if len(page.tables) > 1:
        answer["parts"] = [_object(table) for table in page.tables[1:]]
    return harmless(json.dumps(answer, ensure_ascii=False, indent=2)) + "\n"


def _object(table: Table) -> dict[str, Any]:
    return {"name": table.name, "title": table.title, "notes": list(table.notes), "rows": list(flat.objects(table))}


def harmless(written: str) -> str:
    r"""Write what a terminal would obey as JSON's own `\u202e`: it reads back the same, wherever it is printed."""
    if written.replace("\n", "").isprintable():
        return written
    return "".join(one if is_harmless(one) else json.dumps(one)[1:-1] for one in written)
