"""Names in many scripts, wide, right to left, combining and joined, in terminals of many widths."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from tests.conftest import HERE, README
from tests.program.terminal import uncoloured
from tests.unit.cli.run import in_a_pipe, in_a_terminal

SCRIPTS = HERE / "ledgers" / "scripts.yaml"
SHIPPED = README.parent / "data" / "stances.yaml"
NAMES = [
    "中华人民共和国",
    "جمهورية مصر العربية",
    "Co\u0302te d’Ivoire",
    "भारत गणराज्य",
    "საქართველო",
    "👩‍🚀 Rocketland 🇪🇺",
]
CALLS = [
    (),
    ("table",),
    ("show", "中国"),
    ("why", "cote", "zhicai"),
    ("timeline",),
    ("votes", "大会/1"),
    ("countries",),
]


@pytest.mark.parametrize("width", [20, 60, 200])
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0] if call else "alone")
def test_every_answer_fits_its_terminal_in_every_script(call: tuple[str, ...], width: int) -> None:
    lines = uncoloured(in_a_terminal(*call, ledger=SCRIPTS, width=width)).splitlines()
    assert len(lines) > 5
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [20, 40, 120])
def test_no_name_is_cut_however_narrow_it_is(width: int) -> None:
    shown = in_a_terminal("countries", ledger=SCRIPTS, width=width)
    assert [name for name in NAMES if _letters(name) not in _letters(shown)] == []


def test_columns_stay_under_each_other_beside_wide_names() -> None:
    lines = in_a_pipe("countries", "--part", "countries", ledger=SCRIPTS).stdout.splitlines()
    places = {
        cell_len(line[: match.start()]) for line in lines if (match := re.search(r"\b(CHN|EGY|CIV|GEO|XEM)\b", line))
    }
    assert len(places) == 1


@pytest.mark.parametrize("call", CALLS[:2] + CALLS[3:5], ids=lambda call: call[0] if call else "alone")
@pytest.mark.parametrize("ledger", [SCRIPTS, SHIPPED], ids=["scripts", "shipped"])
def test_where_there_is_ascii_alone_it_is_ascii_and_ends_nothing(call: tuple[str, ...], ledger: object) -> None:
    asked = ("why", "azerbaijan", "sanctions") if call[:1] == ("why",) and ledger == SHIPPED else call
    done = in_a_pipe(*asked, ledger=ledger, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.isascii()


def _letters(text: str) -> str:
    return "".join(uncoloured(text).split())
