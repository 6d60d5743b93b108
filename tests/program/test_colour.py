from __future__ import annotations

from typing import TypedDict

import pytest

from tests.program.process import stance
from tests.program.terminal import on_terminal, uncoloured


class Variables(TypedDict, total=False):
    NO_COLOR: str | None
    FORCE_COLOR: str
    TERM: str


ASKED = ("show", "norland")


@pytest.mark.parametrize(
    ("color", "variables", "expected"),
    [
        ("auto", {"NO_COLOR": None}, False),
        ("auto", {"NO_COLOR": None, "FORCE_COLOR": "1"}, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"NO_COLOR": None, "FORCE_COLOR": "1"}, False),
    ],
)
def test_off_a_terminal_there_is_colour_only_where_it_is_asked_for(
    color: str, variables: Variables, *, expected: bool
) -> None:
    done = stance(*ASKED, "--color", color, **variables)
    assert (b"\x1b[" in done.stdout) is expected


@pytest.mark.parametrize(
    ("color", "variables", "expected"),
    [
        ("auto", {}, True),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"TERM": "dumb"}, False),
        ("never", {}, False),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
def test_on_a_terminal_there_is_colour_unless_it_is_unwanted(
    color: str, variables: Variables, *, expected: bool
) -> None:
    assert ("\x1b[" in on_terminal(*ASKED, "--color", color, **variables)) is expected


def test_colour_changes_no_word() -> None:
    plain = stance(*ASKED).stdout.decode()
    coloured = stance(*ASKED, "--color", "always").stdout.decode()
    assert [line.rstrip() for line in uncoloured(coloured).splitlines()] == plain.splitlines()


@pytest.mark.parametrize("form", ["csv", "json", "md"])
def test_data_is_never_coloured(form: str) -> None:
    assert "\x1b" not in on_terminal(*ASKED, "-f", form, "--color", "always")
