"""`add` at a terminal: it asks, completes, takes defaults, asks again, shows the entry and asks before it writes."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from stancecli.reading.load import load
from tests.program.process import COMMAND, LONGEST, environment, stance

if TYPE_CHECKING:
    from pathlib import Path

TAB, ENTER = "\t", ""
ANSWERS = [
    ("Country: ", "nor" + TAB),
    ("Issue: ", "bridges"),
    ("Issue: ", "building the bridge"),
    ("Toward (may be left out): ", "sou" + TAB),
    ("Channel: ", "deci" + TAB),
    ("By whom (may be left out): ", "prime" + TAB),
    ("Date [2026-11-22]: ", "2022-13"),
    ("Date [2026-11-22]: ", "2022-03"),
    ("Position (none: it moves nothing): ", "wai" + TAB),
    ("when a source saw it [began]: ", "seen"),
    ("Until (a date, open, or left out): ", "op" + TAB),
    ("Summary, one sentence: ", ENTER),
    ("Summary, one sentence: ", "Put it off: no money."),
    ("a new id is a new source: ", "letter-2022"),
    ("Is it a new one? (y/n) [y]: ", ENTER),
    ("Title (may be left out): ", "A letter"),
    ("Author (may be left out): ", ENTER),
    ("Publisher (may be left out): ", "The King"),
    ("Published (a date, may be left out): ", "2022-03-04"),
    ("Address (may be left out): ", ENTER),
    ("Language (may be left out) [en]: ", ENTER),
    ("Kind of source: ", "off" + TAB),
    ("Paragraph (may be left out): ", "3"),
    ("Page (may be left out): ", ENTER),
    ("Its own words (may be left out): ", ENTER),
    ("Another source (may be left out): ", "gaz" + TAB),
    ("Paragraph (may be left out): ", ENTER),
    ("Page (may be left out): ", "4"),
    ("Its own words (may be left out): ", ENTER),
    ("Another source (may be left out): ", ENTER),
    ("Confidence [high]: ", ENTER),
    ("Kind [fact]: ", ENTER),
    ("Event (may be left out): ", ENTER),
    ("Note (may be left out): ", ENTER),
]
SHOWN = """\
sources:
  letter-2022:
    title: A letter
    publisher: The King
    published: 2022-03-04
    language: en
    kind: official
entries:
  - id: no-2022-03-building-waits
    country: northland
    toward: southland
    issue: building
    channel: decision
    by: prime-minister
    date: 2022-03
    as_of: true
    until: open
    position: waits
    summary: "Put it off: no money."
    evidence: [{source: letter-2022, paragraph: 3}, {source: gazette-2021-03-05, page: 4}]
    confidence: high
"""
_CODES = re.compile(r"\x1b\[\?2004[hl]\r?|\x07")


@dataclass
class Talk:
    """A program at a terminal, and all that it has written there."""

    program: subprocess.Popen[bytes]
    terminal: int
    said: str = ""

    def wait_for(self, words: str, since: int) -> int:
        """Read until it says something; give where that ends."""
        while words not in self.said[since:]:
            ready, _, _ = select.select([self.terminal], [], [], LONGEST)
            try:
                part = os.read(self.terminal, 65536) if ready else b""
            except OSError:
                part = b""
            if not part:
                pytest.fail(f"it never said {words!r}: {self.said[since:]!r}")
            self.said = _CODES.sub("", self.said + part.decode()).replace("\r\n", "\n")
        return self.said.index(words, since) + len(words)

    def answer(self, answers: list[tuple[str, str]]) -> None:
        at = 0
        for question, answer in answers:
            at = self.wait_for(question, at)
            os.write(self.terminal, f"{answer}\n".encode())

    def end(self) -> int:
        try:
            while part := os.read(self.terminal, 65536):
                self.said += part.decode().replace("\r\n", "\n")
        except OSError:
            pass
        finally:
            os.close(self.terminal)
        return self.program.wait(LONGEST)


def adding(root: Path, *options: str) -> Talk:
    ours, theirs = pty.openpty()
    command = [*COMMAND, "add", "--ledger", str(root), *options]
    world = environment(TERM="xterm", COLUMNS=None, INPUTRC="/dev/null")
    program = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=world, start_new_session=True)
    os.close(theirs)
    return Talk(program, ours)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    stance("init", tmp_path / "ledger")
    return tmp_path / "ledger" / "stances.yaml"


def test_an_entry_is_asked_for_question_by_question_and_shown_before_it_is_written(root: Path) -> None:
    talk = adding(root)
    talk.answer([*ANSWERS, ("Add it? (y/n) [y]: ", "maybe"), ("Add it? (y/n) [y]: ", "y")])
    assert talk.end() == 0
    assert SHOWN in talk.said
    for told in ("no issue 'bridges'", "'2022-13' is no date", "this cannot be left out", "answer y or n"):
        assert told in talk.said
    # What may be answered is shown with what it means.
    assert "  waits     0  Has said that it will decide later.\n" in talk.said
    assert "  statement · vote · decision · law · treaty · aid · action · status\n" in talk.said
    ledger = load(root)
    entry = ledger.entry["no-2022-03-building-waits"]
    assert (entry.as_of, entry.until, entry.summary) == (True, "open", "Put it off: no money.")
    assert ledger.sources["letter-2022"].kind == "official"


def test_only_what_the_options_do_not_tell_is_asked(root: Path) -> None:
    told = ["-c", "northland", "-i", "building", "--channel", "law", "--date", "2022", "--summary", "S", "--by", "king"]
    talk = adding(root, *told, "--source", "gazette-2021-03-05", "--toward", "southland", "--note", "n", "--event", "e")
    talk.answer(
        [("Position (none: it moves nothing): ", ENTER), ("Confidence [medium]: ", ENTER), ("Kind [fact]: ", ENTER)]
    )
    talk.answer([("Add it? (y/n) [y]: ", "n")])
    assert talk.end() == 0
    assert "nothing was written" in talk.said
    assert len(load(root).entries) == 2


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 2)])
def test_who_stops_answering_writes_nothing(root: Path, key: str, code: int) -> None:
    talk = adding(root)
    talk.wait_for("Country: ", 0)
    if key == "\x03":
        talk.program.send_signal(signal.SIGINT)
    else:
        os.write(talk.terminal, key.encode())
    assert talk.end() == code
    assert "Traceback" not in talk.said
    assert len(load(root).entries) == 2
