from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from stancecli.reading.load import examine

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from stancecli.errors import Problem
    from stancecli.reading.load import Result

GOOD = """\
format: 1
version: 2026.1
title: "A ledger, whole"
axis: {low: Russia, high: Ukraine}
countries:
  azerbaijan: {name: Azerbaijan, iso: AZE, aliases: [az, baku]}
bodies:
  unga: {name: UN General Assembly}
issues:
  sanctions:
    title: Sanctions on Russia
    measure: position
    question: Does it?
    stale_after: 3y
    scale:
      - {position: imposes, score: 2, means: Does., example: a}
      - {position: none, score: 0, means: Does not.}
  votes: {title: Votes, measure: vote, question: How?}
  aid: {title: Aid, measure: amount, question: How much?}
coverage:
  - {issues: [sanctions, votes], countries: azerbaijan, from: 2014, until: 2026-04}
sources:
  paper: {title: 'A paper', kind: analysis, published: 2022-12-31}
roll_calls:
  - id: ES-11/1
    body: unga
    date: 2022-03-02
    title: Aggression against Ukraine
    issue: votes
    yes_means: high
    totals: {yes: 141, no: 5}
    votes: {azerbaijan: absent}
    evidence: [{source: paper}]
entries:
  - id: a
    country: azerbaijan
    issue: sanctions
    channel: decision
    date: 2022-03~
    until: open
    position: imposes
    summary: >
      Does, and
      says so.
    evidence: [{source: paper, paragraph: 9}]
    confidence: high
  - id: b
    country: azerbaijan
    issue: aid
    channel: aid
    date: 2022-04-21
    amount: {basis: single, figures: [{value: 27.5, currency: AZN, bound: about}, {printed: "315,00"}]}
    summary: Gives.
    evidence: [{source: paper, note: "Page 2: 'so'"}]
    confidence: low
    disputes: []
"""
# What begins a new line in YAML.
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
WORDS = [
    *("null", "~", "yes", "NO", "2022", "2022-13", "-1", "1_0", "nan", "open", "azerbaijan", "paper", "imposes", "a"),
    *(": ", "- ", "{", "}", "[", "]", ", ", "#", " #", "&x ", "*x", "!t ", "<<: *x", "|", ">", "%", "@", "`", "'", '"'),
    *(
        "\n",
        "\r\n",
        "\r",
        "\t",
        "  ",
        "\n---\n",
        "\n...\n",
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\ufeff",
        "é",
        "漢",
        "👍",
    ),
    *("id: a\n", "entries:\n", "include: x.yaml\n", "include: ../x\n", "colour: red\n", "- " * 70, "[" * 70),
]


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The good ledger, with up to three pieces cut out, put in or said twice."""
    text = GOOD
    for _ in range(draw(st.integers(1, 3))):
        begin = draw(st.integers(0, len(text)))
        end = begin + draw(st.sampled_from([0, 0, 1, 5, 40]))
        put = draw(st.sampled_from([*WORDS, "", text[begin:end] * 2]) | st.text(max_size=5))
        text = text[:begin] + put + text[end:]
    return text


def examined(content: bytes) -> Result:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stances.yaml"
        path.write_bytes(content)
        return examine(path)


def assert_ledger_or_problems_inside(content: bytes) -> None:
    result = examined(content)
    assert (result.ledger is None) == any(problem.severity == "error" for problem in result.problems)
    lines = LINE_BREAK.split(content.decode("utf-8", "replace").removeprefix("\ufeff"))
    assert [problem for problem in result.problems if not lies_inside(problem, lines)] == []


def lies_inside(problem: Problem, lines: list[str]) -> bool:
    """Whether a problem points at a line there is and, there, at a column of it or just behind its end."""
    place = problem.place
    if not 1 <= place.line <= len(lines):
        return False
    return 1 <= place.column <= len(lines[place.line - 1]) + 1 and place.column < place.end_column


def test_the_ledger_that_is_mutated_is_sound() -> None:
    result = examined(GOOD.encode())
    assert result.problems == ()
    assert result.ledger is not None


def _encoded(texts: SearchStrategy[str]) -> SearchStrategy[bytes]:
    return texts.map(lambda text: text.encode("utf-8"))


@given(_encoded(st.text()))
def test_any_text_gives_problems_inside_the_file(content: bytes) -> None:
    assert_ledger_or_problems_inside(content)


@given(_encoded(st.lists(st.sampled_from(WORDS), max_size=12).map("".join)))
def test_any_yaml_like_text_gives_problems_inside_the_file(content: bytes) -> None:
    assert_ledger_or_problems_inside(content)


@given(_encoded(mutations()))
def test_a_ledger_with_faults_gives_a_ledger_or_problems_inside_the_file(content: bytes) -> None:
    assert_ledger_or_problems_inside(content)


@given(st.binary(max_size=60) | st.binary(max_size=8).map(lambda more: GOOD.encode()[:200] + more))
def test_any_bytes_give_problems_inside_the_file(content: bytes) -> None:
    assert_ledger_or_problems_inside(content)
