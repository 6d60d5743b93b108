"""Whatever a file holds, in order it says the same, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from stancecli.errors import CannotWrite
from stancecli.reading.events import parse
from stancecli.writing.layout import lines_of
from stancecli.writing.ordering import ordered

NAMES = st.sampled_from(["a", "b", "azerbaijan", "x-1", "2022", "2022-03", "no date", "", "é"])
TEXTS = st.sampled_from(
    [
        "Plain.",
        '"In quotes: # no comment "',
        "'it''s'",
        "Over\n      two lines.",
        '"Over\n\n      three lines"',
        "|\n      A block  \n\n      of text",
        "|+\n      kept\n\n",
        "|-\n      cut",
        ">\n      folded  \n      text\n",
        "{a: b, # a remark\n      c: d}",
        "[one,\n      two]",
        "\n      - one\n      - two",
        "\n      a: b",
        "",
    ]
)
ABOVE = st.sampled_from(
    ["", "\n", "  \n", "  # About it.\n", "# At the margin\n", "  # One\n\n  # Two\n", "\n\n  # Three\n\n"]
)
BEHIND = st.sampled_from(["", "    # It goes on.\n", "  # Not its own.\n", "      # Deep.\n"])
END = st.sampled_from(["", " ", "\t", "  # a remark ", "   # another"])


@st.composite
def entries(draw: st.DrawFn) -> str:
    keys = draw(st.lists(st.sampled_from(["country", "issue", "date", "note"]), unique=True))
    pairs = [f"{key}: {draw(TEXTS if key == 'note' else NAMES)}" for key in ["id", *keys] if key != "id"]
    lines = [f"id: {draw(NAMES)}{draw(END)}", *pairs]
    return f"{draw(ABOVE)}  - " + "\n    ".join(lines) + "\n" + draw(BEHIND)


@st.composite
def files(draw: st.DrawFn) -> str:
    before = draw(
        st.sampled_from(["", "# A file.\n", "---\n", "sources:\n  a: {kind: press} \n\n", "%YAML 1.1\n---\n"])
    )
    after = draw(
        st.sampled_from(["", "\n", "# The end.\n", "version: 1  \n", "...\n", "\nsources:\n  # a remark\n  a: b"])
    )
    body = "".join(draw(st.lists(entries(), max_size=4)))
    text = f"{before}entries:{draw(END)}\n{body}{after}"
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def said(text: str) -> tuple[object, list[str]]:
    file, problems = parse(Path("x"), "x", text)
    assume(not problems)
    root = dict(file.root)
    listed = root.pop("entries", None)
    return root, sorted(map(repr, listed)) if isinstance(listed, list) else [repr(listed)]


@given(files())
def test_a_file_in_order_says_the_same_and_is_in_order(text: str) -> None:
    before = said(text)
    try:
        once = ordered(text)
    except CannotWrite:
        return
    assert said(once) == before
    assert ordered(once) == once


@given(files())
def test_no_line_is_lost_and_none_is_written_anew(text: str) -> None:
    said(text)
    try:
        once = ordered(text)
    except CannotWrite:
        return
    assert sorted(line.rstrip() for line in lines_of(once)) == sorted(line.rstrip() for line in lines_of(text))
