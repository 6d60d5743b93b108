"""JSON Lines: one object a row of the answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from stancecli.render import flat
from stancecli.render.as_json import harmless

if TYPE_CHECKING:
    from stancecli.model.table import Page
    from stancecli.render import Screen

whole = False


def render(page: Page, _screen: Screen) -> str:
    """Write each row of a page's answer as an object."""
    lines = (json.dumps(row, ensure_ascii=False) for row in flat.objects(page.answer))
    return "".join(f"{harmless(line)}\n" for line in lines)
