"""A write in which one call of `os` after the other fails, or ends the process: `python -m tests.program.failing`.

Its arguments are a folder to work in and the words of a command; the ledger that `init` makes stands in the folder
`ledger` of it. For each call from the lock on it prints a line of JSON: the function, what was done to it, the exit
code and what the command told, which ids the ledger has then, and what was left beside its files.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
from pathlib import Path
from types import BuiltinFunctionType
from typing import TYPE_CHECKING, Any

from stancecli.cli.app import main
from stancecli.files import locked
from stancecli.reading.load import examine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# What ends the process, and what asks the system nothing about files.
_LEFT = {"_exit", "abort", "fspath", "fork", "getpid", "get_terminal_size", "isatty"}
NAMES = [name for name, value in vars(os).items() if isinstance(value, BuiltinFunctionType) and name not in _LEFT]
KILLED = 99


class Calls:
    """Counts the calls of `os` from the lock on, and does something at one of them."""

    def __init__(self, at: int, deed: str) -> None:
        self.at, self.deed = at, deed
        self.count = -1
        self.name = ""

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def called(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the function takes
            if self.count >= 0 or (name == "open" and str(given[0]).endswith(".lock")):
                self.count += 1
                if self.count == self.at:
                    self.do(name, given)
            return real(*given, **named)

        return called

    def do(self, name: str, given: Sequence[object]) -> None:
        self.name = name
        if self.deed == "kill":
            sys.stdout.flush()
            Path(os.environ["TOLD"]).write_text(json.dumps({"name": name}), encoding="utf-8")
            os._exit(KILLED)
        raise OSError(28, "No space left on device", given[0] if given and isinstance(given[0], str) else "a file")


def run(arguments: Sequence[str], calls: Calls) -> dict[str, Any]:
    """Run the command in this process, with `os` as it is told to be."""
    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO(), write_through=True)
    sys.argv = ["stance", *arguments]
    for name in NAMES:
        setattr(os, name, calls.wrap(name, getattr(os, name)))
    code: object = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            code = end.code
        except BaseException as error:  # noqa: BLE001 - that is what must not be
            code = repr(error)
    calls.at = -1
    err.seek(0)
    return {"name": calls.name, "code": code or 0, "told": err.read(), "count": calls.count}


def once(folder: Path, arguments: Sequence[str], at: int, deed: str) -> dict[str, Any]:
    """Run the command in a process of its own, on a fresh copy of the ledger."""
    work, told = folder / "work", folder / "told"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder / "ledger", work)
    os.environ["TOLD"] = str(told)
    child = os.fork()
    if child == 0:
        outcome = run(arguments, Calls(at, deed))
        told.write_text(json.dumps(outcome), encoding="utf-8")
        os._exit(0)
    os.waitpid(child, 0)
    outcome = {"code": KILLED, "deed": deed, **json.loads(told.read_text(encoding="utf-8"))}
    read = examine(work / "stances.yaml")
    files = [path.relative_to(work).as_posix() for path in work.rglob("*") if path.is_file()]
    # Whatever became of the process, the next writer need not wait.
    with locked(work / "stances.yaml", wait=0, tell=print):
        pass
    ids = sorted([*read.ledger.entry, *read.ledger.sources]) if read.ledger else None
    return {**outcome, "ids": ids, "files": sorted(files)}


def every(folder: Path, arguments: Sequence[str]) -> None:
    """Run the command once as it is, and then with each call failing and with each ending the process."""
    whole = once(folder, arguments, -1, "none")
    sys.stdout.write(json.dumps(whole) + "\n")
    for deed in ("fail", "kill"):
        for at in range(whole["count"] + 1):
            sys.stdout.write(json.dumps(once(folder, arguments, at, deed)) + "\n")


if __name__ == "__main__":
    every(Path(sys.argv[1]), sys.argv[2:])
