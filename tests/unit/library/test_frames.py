"""pandas and polars read an answer in one line; skipped where they are not installed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import stancecli
from tests.unit.library.test_library import ASKED, SMALL, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from stancecli.library.answer import Answer
    from stancecli.library.questions import LoadedLedger

    Ask = Callable[[LoadedLedger], Answer]


@pytest.fixture(scope="module")
def small() -> LoadedLedger:
    return stancecli.load(SMALL, today=TODAY)


@pytest.fixture(scope="module")
def pandas() -> ModuleType:
    return pytest.importorskip("pandas")


@pytest.fixture(scope="module")
def polars() -> ModuleType:
    # Imported before a test begins: it sets a variable of the environment.
    return pytest.importorskip("polars")


@pytest.mark.parametrize("ask", [ask for _, ask in ASKED.values()], ids=ASKED)
def test_pandas_reads_every_answer(ask: Ask, small: LoadedLedger, pandas: ModuleType) -> None:
    answer = ask(small)
    frame = pandas.DataFrame(answer.to_dicts())
    assert frame.shape == (len(answer), len(answer.columns))
    assert tuple(frame.columns) == answer.columns


@pytest.mark.parametrize("ask", [ask for _, ask in ASKED.values()], ids=ASKED)
def test_polars_reads_every_answer(ask: Ask, small: LoadedLedger, polars: ModuleType) -> None:
    answer = ask(small)
    frame = polars.DataFrame(answer.to_dicts(), infer_schema_length=None)
    assert frame.shape == (len(answer), len(answer.columns))
    assert tuple(frame.columns) == answer.columns


def test_polars_gives_back_what_it_was_given(small: LoadedLedger, polars: ModuleType) -> None:
    rows = small.diff("2020", "2022", everything=True).to_dicts()
    assert polars.DataFrame(rows, infer_schema_length=None).to_dicts() == rows


def test_days_and_scores_are_days_and_numbers_in_pandas(small: LoadedLedger, pandas: ModuleType) -> None:
    frame = pandas.DataFrame(small.at("2021").to_dicts())
    assert frame["score"].dtype == "float64"
    assert pandas.to_datetime(frame["since_earliest"]).dt.year.max() == 2021


def test_days_and_scores_are_days_and_numbers_in_polars(small: LoadedLedger, polars: ModuleType) -> None:
    frame = polars.DataFrame(small.at("2021").to_dicts(), infer_schema_length=None)
    assert frame["score"].dtype.is_numeric()
    assert frame.filter(polars.col("since_earliest") == date(2021, 3, 1)).height == 1
