from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from stancecli.model.scalars import count, figure, identifier, score, span_of_years, truth

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (truth, "true", True),
        (truth, "false", False),
        (count, "0", 0),
        (count, "141", 141),
        (score, "-2", -2),
        (score, "+1", 1),
        (score, "0", 0),
        (figure, "27600000", Decimal(27600000)),
        (figure, "0.1", Decimal("0.1")),
        (span_of_years, "3y", 36),
        (span_of_years, "18m", 18),
        (identifier, "ES-11/1", "ES-11/1"),
        (identifier, "A/RES/68/262(2014)", "A/RES/68/262(2014)"),
    ],
)
def test_a_text_is_read_as_its_value(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "texts"),
    [
        (truth, ["yes", "True", "1", "", "on"]),
        (count, ["", "-1", "+1", "1_0", "1.0", "1e3", "٣", "nan", "1 ", "9999999999"]),
        (score, ["", "3", "-3", "1.5", "2_", "٢", "++1", "nan"]),
        (figure, ["", "1,000", "1_0", "1e3", "nan", "inf", ".5", "5.", "-1", "٣", "1.2.3", "315,00 euros"]),
        (span_of_years, ["", "3", "0y", "3 y", "y", "3w", "1000y", "-1y"]),
        (identifier, ["", "a b", "-a", ".a", "a\n", "a:b", "a;b"]),
    ],
)
def test_what_a_text_does_not_say_plainly_is_refused(read: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        with pytest.raises(ValueError, match="is "):
            read(text)


def test_a_figure_is_kept_digit_for_digit() -> None:
    assert str(figure("0.10")) == "0.10"
