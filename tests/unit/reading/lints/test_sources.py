from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.reading.lints.book import BODIES, book, codes, culprit, entry, found, messages, roll_call

if TYPE_CHECKING:
    from pathlib import Path

BOTH = "[{source: paper}, {source: other}]"


def source(identity: str = "other", **fields: str) -> str:
    """A source in one line."""
    given = {"kind": "official", **fields}
    return f"  {identity}: {{{', '.join(f'{key}: {value}' for key, value in given.items())}}}\n"


def of_other(**changes: str) -> str:
    """An entry of the second of March that rests on the other source."""
    return entry(**{"id": "a", "date": "2022-03-02", "evidence": "[{source: other}]", **changes})


def test_a_fact_younger_than_all_its_dated_sources_is_told_at_its_date(tmp_path: Path) -> None:
    root = book(tmp_path, of_other(evidence=BOTH), sources=source(published="2022-03-01"))
    (problem,) = found(root)

    assert (problem.code, problem.severity) == ("source-too-old", "warning")
    assert "2022-03-01" in problem.message
    assert culprit(problem) == "2022-03-02"


@pytest.mark.parametrize("published", ["2022-03-02", "2022-03", "2022", "2022-02~", "2022-03-01~", "2022-02?"])
def test_a_source_that_may_be_of_its_day_is_not_too_old(published: str, tmp_path: Path) -> None:
    assert codes(book(tmp_path, of_other(), sources=source(published=published))) == []


@pytest.mark.parametrize("date", ["2022-02/2022-03", "2022", "2022-03-02?", "2022-02"])
def test_a_fact_that_may_be_older_than_its_source_is_not_too_young(date: str, tmp_path: Path) -> None:
    assert codes(book(tmp_path, of_other(date=date), sources=source(published="2022-02-20"))) == []


@pytest.mark.parametrize("kind", ["assessment", "reported", "forecast"])
def test_only_a_fact_must_be_told_afterwards(kind: str, tmp_path: Path) -> None:
    assert codes(book(tmp_path, of_other(kind=kind), sources=source(published="2021"))) == []


def test_one_later_source_is_enough(tmp_path: Path) -> None:
    sources = source(published="2022-03-01") + source("third", published="2022-03-03")
    evidence = "[{source: other}, {source: third}]"

    assert codes(book(tmp_path, of_other(evidence=evidence), sources=sources)) == []


def test_a_state_cannot_be_seen_by_an_older_source_either(tmp_path: Path) -> None:
    seen = of_other(as_of="true", position="imposes")

    assert codes(book(tmp_path, seen, sources=source(published="2022-03-01"))) == ["source-too-old"]


@pytest.mark.parametrize("kind", ["press", "agency", "analysis", "dataset", "record"])
def test_high_confidence_by_one_source_that_is_not_official_is_told(kind: str, tmp_path: Path) -> None:
    (problem,) = found(book(tmp_path, of_other(), sources=source(kind=kind)))

    assert (problem.code, problem.severity) == ("lone-source", "warning")
    assert (kind in problem.message, "'other'" in problem.message) == (True, True)
    assert culprit(problem) == "high"


def test_two_places_of_one_source_are_one_source(tmp_path: Path) -> None:
    evidence = "[{source: other, page: 1}, {source: other, page: 2}]"

    assert codes(book(tmp_path, of_other(evidence=evidence), sources=source(kind="press"))) == ["lone-source"]


@pytest.mark.parametrize("changes", [{"confidence": "medium"}, {"confidence": "low"}, {"evidence": BOTH}], ids=str)
def test_what_is_less_sure_or_told_by_two_may_be_press(changes: dict[str, str], tmp_path: Path) -> None:
    assert "lone-source" not in codes(book(tmp_path, of_other(**changes), sources=source(kind="press")))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/news",
        "http://example.com/news",
        "https://example.com/news/",
        "https://example.com/news#top",
        "https://example.com/news/#:~:text=a",
        "HTTPS://Example.COM/news",
        "example.com/news",
    ],
)
def test_one_page_under_two_sources_is_told_at_the_second(url: str, tmp_path: Path) -> None:
    sources = source(url='"https://example.com/news"') + source("third", url=f'"{url}"')
    (problem,) = found(book(tmp_path, of_other(evidence="[{source: other}, {source: third}]"), sources=sources))

    assert (problem.code, problem.severity, culprit(problem)) == ("same-url", "warning", f'"{url}"')
    assert "'other'" in problem.message


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/news?id=2",
        "https://example.com/News",
        "https://www.example.com/news",
        "https://example.com/news#!/2",
        "https://example.com/news#/2",
        "https://example.com/news/2",
    ],
)
def test_another_page_is_another_source(url: str, tmp_path: Path) -> None:
    sources = source(url='"https://example.com/news"') + source("third", url=f'"{url}"')

    assert codes(book(tmp_path, of_other(evidence="[{source: other}, {source: third}]"), sources=sources)) == []


def test_sources_without_url_have_none_in_common(tmp_path: Path) -> None:
    sources = source(url='"https://"') + source("third", url='"https://"')

    assert codes(book(tmp_path, of_other(evidence="[{source: other}, {source: third}]"), sources=sources)) == []


def test_a_source_that_nothing_names_is_told_at_its_id(tmp_path: Path) -> None:
    (problem,) = found(book(tmp_path, sources=source()))

    assert (problem.code, problem.severity) == ("unused-source", "warning")
    assert culprit(problem) == "other"


def test_a_source_of_a_roll_call_is_used(tmp_path: Path) -> None:
    vote = BODIES + "roll_calls:\n" + roll_call(evidence="[{source: other}]")

    assert codes(book(tmp_path, sources=source(), more=vote)) == []


def test_a_source_is_not_unused_while_a_name_leads_nowhere(tmp_path: Path) -> None:
    assert codes(book(tmp_path, of_other(evidence="[{source: othr}]"), sources=source())) == ["unknown-source"]


def test_a_source_named_by_a_record_that_could_not_be_typed_is_used(tmp_path: Path) -> None:
    assert codes(book(tmp_path, of_other(channel="decree"), sources=source())) == ["unknown-word"]


def test_a_source_that_may_be_named_in_a_broken_file_is_not_unused(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("entries: [other\n")

    assert codes(book(tmp_path, sources=source(), more="include: more.yaml\n")) == ["yaml-syntax"]


def test_lints_of_sources_go_on_beside_a_fault_elsewhere(tmp_path: Path) -> None:
    root = book(tmp_path, of_other(), entry(id="b", channel="decree"), sources=source(kind="press"))

    assert sorted(codes(root)) == ["lone-source", "unknown-word"]
    assert len(messages(root)) == 2
