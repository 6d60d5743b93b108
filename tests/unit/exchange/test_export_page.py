"""docs/export.md lists the tables as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.exchange.export_page import PAGE, page

if TYPE_CHECKING:
    import pytest


def test_the_page_of_tables_is_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page()
