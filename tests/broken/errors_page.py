"""Every fault on one page: `docs/errors.md`, made from the broken ledgers and what `stance check` says of them.

Run it after a message has changed: python -m tests.broken.errors_page
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from pathlib import Path
from typing import get_args
from unittest.mock import patch

from stancecli.cli.app import main
from stancecli.reading.codes import Code, Lint
from tests.broken.files_page import chapter as files

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "errors.md"
CODES: tuple[str, ...] = get_args(Code)
LINTS: tuple[str, ...] = get_args(Lint)
# What is stale, over or yet to come depends on the day.
_TODAY = "2026-11-22"
# The last lines of a broken ledger say what its fault means, and what to do.
_SAID = re.compile(r"^# (means|remedy): (.*)\n", re.MULTILINE)
_SEVERITY = re.compile(r"^[^ \n]+: (warning|note): ")
_INTRODUCTION = """\
# The faults of a ledger

`stance check` finds every fault of a ledger in one run and tells each with its place, the line itself and a way out.
Here is each of them with the smallest ledger that has it. This page is made by
`python -m tests.broken.errors_page` from those ledgers and what the program says of them.

An error keeps a ledger from being read. A warning does not; `--strict` lets it fail the check. A note never fails: it
says what to look at again. Broken YAML stops the reading of its file; all other faults are told together, sorted by
place. What follows from another fault is not told: a name that may stand in a file that could not be read is not
called unknown, and while a name leads nowhere, nothing is called unused.

A *lint* finds what is sound and yet doubtful. Somebody should look at it, and may pass it over with a reason, by its
code: `allow: {lone-source: Its only other witness is dead.}` in an entry passes over what is found of that entry (of
two entries that do not go together, either may say so), and `allow` in the root passes over all of that code. Sources
and coverage have no `allow` of their own; the root speaks for them. Only `stance check` looks for warnings and notes.
"""


def ledgers() -> dict[str, Path]:
    """The root of every broken ledger by the code of its fault: a file of that name, or a folder."""
    files = {path.stem: path for path in HERE.glob("*.yaml")}
    folders = {path.parent.name: path for path in HERE.glob("*/stances.yaml")}
    return {**files, **folders}


def said_of(root: Path) -> str:
    """What `stance check` prints of a ledger, run among the broken ones; less the number of faults, told on stderr."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.ExitStack() as world:
        world.enter_context(contextlib.chdir(HERE))
        world.enter_context(contextlib.redirect_stdout(out))
        world.enter_context(contextlib.redirect_stderr(err))
        call = ["stance", "check", str(root.relative_to(HERE)), "--today", _TODAY]
        world.enter_context(patch.object(sys, "argv", call))
        world.enter_context(contextlib.suppress(SystemExit))
        main()
    out.seek(0)
    return out.read()


def page() -> str:
    """The whole page."""
    roots = ledgers()
    contents = "".join(
        f"- [{code}](#{code}){_weight(roots[code])}: {_first_sentence(_notes(roots[code])['means'])}\n"
        for code in sorted(CODES)
    )
    return "\n".join([_INTRODUCTION, contents, *(_chapter(code, roots[code]) for code in sorted(CODES)), files()])


def _chapter(code: str, root: Path) -> str:
    notes = _notes(root)
    files = [root] if root.parent == HERE else [root, *sorted(set(root.parent.rglob("*.yaml")) - {root})]
    shown = "\n".join(_block("yaml", _named(file, files), _SAID.sub("", _text(file))) for file in files)
    said = _block("text", "", said_of(root))
    lint = "\nA lint: it may be passed over with a reason.\n" if code in LINTS else ""
    return f"## {code}\n\n{notes['means']}\n\n{shown}\n{said}\n{notes['remedy']}\n{lint}"


def _weight(root: Path) -> str:
    """How grave a fault is, where it is no error."""
    severity = _SEVERITY.search(said_of(root))
    return f" ({severity[1]})" if severity else ""


def _named(file: Path, files: list[Path]) -> str:
    """The name of a file above its text, where there are several."""
    return f"# {file.relative_to(HERE).as_posix()}\n" if len(files) > 1 else ""


def _block(language: str, heading: str, text: str) -> str:
    return f"```{language}\n{heading}{text}```\n"


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=\.) ", text)[0]


def _notes(root: Path) -> dict[str, str]:
    return dict(_SAID.findall(_text(root)))


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
