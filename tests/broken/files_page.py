"""The faults of a file of roll calls: the smallest file with each, and what the program says of it."""

from __future__ import annotations

import contextlib
import gzip
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from stancecli.errors import FileInvalid
from stancecli.exchange.rollcalls.faults import Code
from stancecli.exchange.rollcalls.reading import read

if TYPE_CHECKING:
    from stancecli.errors import Problem

CODES: tuple[str, ...] = get_args(Code)
INTRODUCTION = """\
# The faults of a file of roll calls

`stance import roll-calls`, and `stance agree` with `--file` or `--all`, read files of roll calls. An error keeps a file
from being read, and nothing is written. With `--skip-bad` what is wrong is passed over and listed: a vote that could
not be read is `unknown`, and so is who is not listed in a roll call of which a row was lost. A file that is cut off or
of another kind is never passed over. A warning keeps nothing from being read.
"""
_ONE = "id,date,NOR\n55/1,2001-01-01,yes\n"
_DOWNLOAD = "undl_id,ms_code,ms_name,ms_vote,date,resolution,total_yes\n"
# What each means, and the smallest files that have it.
FAULTS: dict[str, tuple[str, tuple[str | bytes, ...]]] = {
    "bad-date": (
        "The day of the vote is none; with `--skip-bad` the roll call is left out.",
        (_ONE.replace("-01,", "-41,"),),
    ),
    "bad-row": ("A row has more or fewer cells than the header has columns.", (_ONE + "55/2\n",)),
    "bad-total": ("A total is no count of votes.", ("id,date,yes,NOR\n55/1,2001-01-01,many,yes\n",)),
    "bad-word": ("A roll call has no id; with `--skip-bad` it is left out.", (_ONE + ",2002-02-02,no\n",)),
    "no-votes": ("No vote is listed of a roll call, which is left out.", (_ONE + "55/2,2002-02-02,\n",)),
    "not-a-table": ("It is no text under a header: empty, packed otherwise, or of another encoding.", (b"PK\x03\x04",)),
    "roll-call-twice": (
        "A roll call is given again; with `--skip-bad` votes that differ are unknown.",
        (_ONE + "55/1,2001-01-01,yes\n",),
    ),
    "totals-differ": (
        "The votes listed, which are all, do not add up to the totals. Both are kept.",
        (_DOWNLOAD + "1,NOR,NORWAY,Y,2001-01-01,A/RES/55/1,2\n",),
    ),
    "truncated": ("A gzipped file is cut off or damaged.", (gzip.compress(_ONE.encode(), mtime=0)[:-9],)),
    "two-countries": (
        "A code and a name beside it are two countries'. The code is believed.",
        (_DOWNLOAD + "1,NOR,CHAD,Y,2001-01-01,A/RES/55/1,1\n",),
    ),
    "unknown-country": (
        "A name or code is no country's.",
        ("id,date,country,vote\n55/1,2001-01-01,NOR,yes\n55/1,2001-01-01,Atlantis,yes\n",),
    ),
    "unknown-roll-call": (
        "A vote is on a roll call that the other file lacks.",
        (
            "undl_id,symbol,body,date\n1,A/RES/55/1,GA,2001-01-01\n",
            "undl_id,country,vote\n1,NORWAY,Y\n2,NORWAY,Y\n",
        ),
    ),
    "unknown-shape": ("The header is none of those that are known.", ("name,value\na,1\n",)),
    "unknown-vote": ("A vote is a word that this kind of file does not use.", (_ONE.replace("yes", "perhaps"),)),
    "vote-twice": (
        "A country has two votes on one roll call; with `--skip-bad` two that differ are unknown.",
        ("id,date,country,vote\n55/1,2001-01-01,NOR,yes\n55/1,2001-01-01,NOR,no\n",),
    ),
}


def problems_of(texts: tuple[str | bytes, ...]) -> tuple[Problem, ...]:
    """What is found in files of these texts."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        paths = [Path(f"{name}.csv") for name, _ in zip(("votes", "more-votes"), texts, strict=False)]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        try:
            return read(paths).problems
        except FileInvalid as error:
            return error.problems


def chapter() -> str:
    """The part of the page that tells of them."""
    rows = "".join(
        f"| `{code}` | {FAULTS[code][0]} | {_said(*problems_of(FAULTS[code][1]))} |\n" for code in sorted(CODES)
    )
    return f"{INTRODUCTION}\n| code | what it means | for instance |\n| --- | --- | --- |\n{rows}"


def _said(problem: Problem) -> str:
    weight = "" if problem.severity == "error" else f"({problem.severity}) "
    return f"{weight}line {problem.place.line}: {problem.message}".replace("|", "\\|")
