from __future__ import annotations

import pytest

from stancecli.errors import WrongCall
from stancecli.writing.adding import with_entries, with_sources

NEW = "  - id: new\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("entries:\n  - id: a\n", f"entries:\n  - id: a\n{NEW}"),
        ("entries:\n- id: a\n", "entries:\n- id: a\n- id: new\n"),
        ("entries:\n    - id: a\n# The end.\n", "entries:\n    - id: a\n    - id: new\n# The end.\n"),
        ("entries:\n  - id: a\n    # Of a.\nversion: 1\n", f"entries:\n  - id: a\n    # Of a.\n{NEW}version: 1\n"),
        ("entries:\n  - id: a\n\n  - id: b\n", f"entries:\n  - id: a\n\n  - id: b\n\n{NEW}"),
        ("entries:\n  - {id: a}\n\n\nversion: 1", f"entries:\n  - {{id: a}}\n{NEW}\n\nversion: 1"),
        ("entries:\n  - id: a\n    note: |\n      b\n", f"entries:\n  - id: a\n    note: |\n      b\n{NEW}"),
        ("version: 1\n", f"version: 1\n\nentries:\n{NEW}"),
        ("version: 1", f"version: 1\n\nentries:\n{NEW}"),
        ("", f"entries:\n{NEW}"),
        ("entries: []\nversion: 1\n", f"entries:\n{NEW}version: 1\n"),
        ("entries: [] # none yet\n", f"entries: # none yet\n{NEW}"),
        ("entries:\r\n  - id: a\r\n", "entries:\r\n  - id: a\r\n  - id: new\r\n"),
    ],
)
def test_an_entry_goes_behind_the_others_and_all_else_stays(before: str, after: str) -> None:
    assert with_entries(before, [{"id": "new"}]) == after


@pytest.mark.parametrize("text", ["entries: [{id: a}]\n", "entries: [\n]\n"])
def test_a_list_in_brackets_is_not_added_to(text: str) -> None:
    with pytest.raises(WrongCall, match="is not written as a list to which records can be added"):
        with_entries(text, [{"id": "new"}])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "sources:\n  a: {kind: press}\n  # c\n  c:\n    kind: press\n",
            "a: {kind: press}\n  b:\n    kind: press\n  # c\n",
        ),
        ("sources:\n  c: {}\n", "sources:\n  b:\n    kind: press\n  c: {}\n"),
        ("sources:\n  c: {}\n  a: {}\n", "  a: {}\n  b:\n    kind: press\n"),
        ("sources:\n  a: {}", "  a: {}\n  b:\n    kind: press\n"),
        ("version: 1\n", "version: 1\n\nsources:\n  b:\n    kind: press\n"),
        ("sources: {}\n", "sources:\n  b:\n    kind: press\n"),
    ],
)
def test_a_source_goes_among_those_that_are_sorted_and_behind_others(before: str, after: str) -> None:
    assert after in with_sources(before, {"b": {"kind": "press"}})
