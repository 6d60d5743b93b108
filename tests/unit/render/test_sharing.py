from __future__ import annotations

from stancecli.render.sharing import shared


def test_none_is_wider_than_it_needs_nor_narrower_than_its_least() -> None:
    assert shared([5, 100], [3, 10], [50, 4000], 60) == [5, 55]
    assert shared([50, 100], [40, 10], [1, 4000], 60)[0] == 40


def test_what_has_more_to_say_gets_more() -> None:
    few, many = shared([100, 100], [1, 1], [100, 900], 80)
    assert many == 3 * few


def test_no_columns_have_no_widths() -> None:
    assert shared([], [], [], 80) == []
