"""What all tests share: a fixed world, ledgers written in a test, and transcripts that are run."""

from __future__ import annotations

import difflib
import os
import re
import tempfile
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from _pytest._code.code import TerminalRepr, TracebackStyle

    from stancecli.model.ledger import Ledger

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
CODEBOOK = HERE / "ledgers" / "codebook.yaml"
WORLD = {"STANCE_TODAY": "2026-11-22", "NO_COLOR": "1", "COLUMNS": "100", "TZ": "UTC"}
# What would let the outside into an answer: another ledger, colour, another width.
UNSET = ("STANCE_LEDGER", "FORCE_COLOR", "PY_COLORS", "GITHUB_ACTIONS", "TERMINAL_WIDTH", "LINES")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite transcripts and README examples")


def pytest_configure(config: pytest.Config) -> None:
    for name in UNSET:
        os.environ.pop(name, None)
    os.environ.update(WORLD)
    time.tzset()
    # What the program keeps between two runs is kept out of the user's own cache.
    cache = tempfile.TemporaryDirectory(prefix="stance-tests-")
    config.add_cleanup(cache.cleanup)
    os.environ["XDG_CACHE_HOME"] = cache.name


@pytest.fixture(autouse=True)
def _same_world_after() -> Iterator[None]:
    before = _world()
    yield
    after, folder = _world(), before[1]
    if after != before:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(before[0])
        pytest.fail(f"the test left the environment or the working directory changed: {_differences(before, after)}")


def _world() -> tuple[dict[str, str], str]:
    ours = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    return ours, str(Path.cwd())


def _differences(before: tuple[dict[str, str], str], after: tuple[dict[str, str], str]) -> str:
    variables = sorted(name for name, _ in before[0].items() ^ after[0].items())
    return ", ".join(dict.fromkeys([*variables, *({before[1], after[1]} if before[1] != after[1] else [])]))


class WritesLedger(Protocol):
    """The fixture `ledger`."""

    def __call__(self, text: str, *, codebook: bool = True) -> Ledger: ...


@pytest.fixture
def ledger(ledger_file: Callable[..., Path]) -> WritesLedger:
    """Give a function that loads a ledger from the YAML written in a test: `ledger('''entries: …''')`.

    The text holds any top-level sections (it is dedented). What it leaves out of `format`, `version`, `title`
    and `axis` is supplied; so is each section of `tests/ledgers/codebook.yaml` that the text does not give
    itself, unless `codebook=False`. Given sections replace the default ones whole. Raises LedgerInvalid.

    The default codebook knows the countries azerbaijan, armenia, georgia, russia and ukraine; the issues
    `sanctions` (positions imposes +2, aligned +1, not-joined 0, neutral 0, counter-sanctions −2; stale after
    3y; asked from 2014-03-01), `blocs` (toward csto and eaeu; outside +2, observer 0, member −2; not asked of
    russia), `un-votes` and `aid-amounts`; the bodies `unga`, `hrc` (absent as abstain) and `pace` (members);
    the sources `paper` (2022-12-31), `agency` (2022-03-02) and `undated`. All but russia are covered from 2014
    to 2026-04.
    """

    def load(text: str, *, codebook: bool = True) -> Ledger:
        from stancecli.reading.load import load

        return load(ledger_file(text, codebook=codebook))

    return load


@pytest.fixture
def ledger_file(tmp_path: Path) -> Callable[..., Path]:
    """Like `ledger`, and gives the file instead of loading it."""

    def write(text: str, *, codebook: bool = True) -> Path:
        written = textwrap.dedent(text)
        given = set(re.findall(r"^(\w+):", written, re.MULTILINE))
        defaults = {**_sections(ROOT), **(_sections(CODEBOOK.read_text(encoding="utf-8")) if codebook else {})}
        supplied = [section for name, section in defaults.items() if name not in given]
        folder = tmp_path / f"ledger-{len(list(tmp_path.glob('ledger-*')))}"
        folder.mkdir()
        root = folder / "stances.yaml"
        # The test's own text comes first, so that its lines keep their numbers.
        root.write_text("\n".join([written.removeprefix("\n"), *supplied]), encoding="utf-8")
        return root

    return write


def _sections(text: str) -> dict[str, str]:
    return {part.split(":")[0]: part for part in re.split(r"^(?=\w)", text, flags=re.MULTILINE) if part.strip()}


class TranscriptFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        yield Transcript.from_parent(self, name=self.path.stem)


class Transcript(pytest.Item):
    """A file of commands and what they print, run again and compared whole."""

    def runtest(self) -> None:
        from tests.transcripts.replay import again

        same_again(self.path, lambda text: again(text, HERE), update=self.config.getoption("--update-golden"))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"{self.path.name}: what is printed is not what is written"

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: TracebackStyle | None = None
    ) -> str | TerminalRepr:
        # A difference explains itself: where in this file it was found helps nobody.
        return str(excinfo.value) if excinfo.errisinstance(AssertionError) else super().repr_failure(excinfo, style)


def same_again(path: Path, again: Callable[[str], str], *, update: bool) -> None:
    """Fail with a unified diff if a golden file, made again, is not as it was; or, to update it, write it."""
    expected = path.read_text(encoding="utf-8")
    actual = again(expected)
    if update and actual != expected:
        path.write_text(actual, encoding="utf-8")
    elif actual != expected:
        lines = difflib.unified_diff(expected.split("\n"), actual.split("\n"), path.name, "as run", lineterm="")
        raise AssertionError("\n".join(lines))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    return TranscriptFile.from_parent(parent, path=file_path) if file_path.suffix == ".transcript" else None


ROOT = """\
format: 1
version: 2026.1
title: A ledger of a test
axis: {low: Russia, high: Ukraine}
"""
