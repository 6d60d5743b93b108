"""Whatever is given for a ledger, the program ends soon, in words, within sane memory."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

import tests.program.process as program
from tests.unit.reading.told import CODEBOOK, ROOT, entry, write

if TYPE_CHECKING:
    from pathlib import Path

# In kB of address space, libraries included. What wants more cannot have it, and fails for all to see.
LITTLE_MEMORY = ["sh", "-c", 'ulimit -v 1500000 && exec "$@"', "sh"]
FINE, FOUND, UNREAD = 0, 1, 3


def run(*arguments: str | Path, stdin: int = subprocess.DEVNULL) -> tuple[int, str]:
    """Run the program in little memory; give its exit code and all it said. Fails if it hangs or breaks down."""
    done = subprocess.run(
        [*LITTLE_MEMORY, *program.COMMAND, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        env=program.environment(),
        timeout=program.LONGEST,
        stdin=stdin,
    )
    said = done.stdout.decode()
    assert "Traceback" not in said
    assert "MemoryError" not in said
    return done.returncode, said


def checked(root: Path) -> tuple[int, str]:
    """What `check` says; and any other command, of the same ledger, says the same or answers."""
    code, said = run("check", root)
    other, _ = run("countries", "--ledger", root)
    assert (code, other) in {(FINE, FINE), (FOUND, UNREAD), (UNREAD, UNREAD)}
    return code, said


FAULTY = {
    "nothing": (b"", "empty-file"),
    "only comments": (b"# one\n# two\n", "empty-file"),
    "a lone text": (b"stances\n", "not-a-mapping"),
    "binary": (bytes(range(256)) * 40, "not-utf8"),
    "zero bytes": (ROOT.encode() + b"title: \0\n", "not-utf8"),
    "not UTF-8": (ROOT.encode() + b"# T\xfcrkiye\n", "not-utf8"),
    "half a letter": (ROOT.encode() + b"# T\xc3", "not-utf8"),
    "a surrogate as bytes": (ROOT.encode() + b"# \xed\xa0\x80\n", "not-utf8"),
    "a surrogate as an escape": (ROOT.encode() + b'countries: {x: {name: "\\ud800"}}\n', "yaml-syntax"),
    "UTF-16 with a mark": (ROOT.encode("utf-16"), "not-utf8"),
    "UTF-16 without": (ROOT.encode("utf-16-le"), "not-utf8"),
    "UTF-32": (ROOT.encode("utf-32"), "not-utf8"),
    "tabs": (ROOT.encode() + b"countries:\n\tgeorgia: {name: Georgia}\n", "yaml-syntax"),
    "an alias bomb": (
        b"a: &a [x]\n" + b"".join(b"%c: &%c [%s]\n" % (n + 1, n + 1, b"*%c," % n * 9) for n in range(97, 118)),
        "alias",
    ),
    "10,000 lists deep": (b"entries: " + b"[" * 10_000, "too-deep"),
    "1,000,000 lists deep": (b"entries: " + b"[" * 1_000_000, "too-deep"),
    "1,000,000 mappings deep": (b"entries: " + b"{a: " * 1_000_000, "too-deep"),
    "10,000 dashes deep": (b"entries:\n" + b"- " * 10_000 + b"x\n", "too-deep"),
    "1,000,000 dashes deep": (b"entries:\n" + b"- " * 1_000_000 + b"x\n", "too-deep"),
    "1,000 blocks deep": (b"".join(b" " * n + b"a:\n" for n in range(1000)), "too-deep"),
    "1,000,000 keys in keys": (b"? " * 1_000_000, "wrong-shape"),
    "a key of two words": (ROOT.encode() + b"? [a]\n: b\n", "wrong-shape"),
    "keys that are numbers": (ROOT.encode() + b"1: a\n2022-03-02: b\n", "unknown-key"),
    "a long key": (ROOT.encode() + b"? " + b"k" * 1_000_000 + b"\n: b\n", "unknown-key"),
    "a key given twice": (ROOT.encode() + b"title: Another\n", "duplicate-key"),
    "no day": (CODEBOOK.encode() + b"entries:\n" + entry(date="2022-02-30").encode(), "bad-date"),
    "no number": (CODEBOOK.replace("score: 2", "score: .nan").encode(), "bad-value"),
    "a tag that runs": (ROOT.encode() + b'title: !!python/object/apply:os.system ["false"]\n', "tag"),
    "a long line": (ROOT.encode() + b"titel: " + b"x y " * 1_000_000 + b"\n", "unknown-key"),
    "a long text for a word": (CODEBOOK.replace("press", "x" * 5_000_000).encode(), "unknown-word"),
    "a long text for an id": (ROOT.encode() + b"countries: {? " + b"x y" * 1_000_000 + b" : {name: X}}\n", "bad-value"),
    "escapes for a terminal": (ROOT.encode() + b'"\\e[2J\\e]0;x\\a": b\n', "unknown-key"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_hostile_files_are_refused_in_words(name: str, tmp_path: Path) -> None:
    content, code = FAULTY[name]
    root = tmp_path / "stances.yaml"
    root.write_bytes(content)
    ended, said = checked(root)

    assert ended in {FOUND, UNREAD}
    assert f": {code}: " in said
    assert "\x1b" not in said
    assert max(map(len, said.splitlines())) < 500


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbf" + ROOT.encode(), id="a byte-order mark"),
        pytest.param(ROOT.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(ROOT.encode() + b"countries: {NO: {name: NO, iso: NOR}}\n", id="Norway"),
        pytest.param(ROOT.encode() + b"# " + b"x" * 10_000_000, id="a long remark"),
        pytest.param(ROOT.replace("A ledger", "x" * 50_000_000).encode(), id="a text of 50 MB"),
    ],
)
def test_what_is_odd_and_right_is_read(content: bytes, tmp_path: Path) -> None:
    root = tmp_path / "stances.yaml"
    root.write_bytes(content)

    assert run("check", root)[0] == FINE


def test_a_vote_of_yes_is_a_yes(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=CODEBOOK
        + "bodies: {unga: {name: Assembly}}\nroll_calls: [{id: a, body: unga, date: 2022, title: T, issue: un-votes, "
        + "yes_means: high, votes: {georgia: yes, ukraine: no}, evidence: [{source: paper}]}]\n",
    )

    assert run("check", root)[0] == FINE
    assert "yes" in run("show", "georgia", "--ledger", root, "--issue", "un-votes", "-f", "csv")[1]


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    assert run("check", tmp_path / "none.yaml")[0] == UNREAD
    assert run("check", tmp_path / ("x" * 5000))[0] in {FOUND, UNREAD}


def test_a_link_to_itself_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")

    assert "too many levels of symbolic links" in checked(tmp_path / "circle.yaml")[1]


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert "unreadable-file" in checked(tmp_path)[1]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    root = write(tmp_path, root=ROOT)
    root.chmod(0)

    assert "permission denied" in checked(root)[1]


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_no_ledger(device: str) -> None:
    code, said = run("check", device)

    assert (code, "it is no regular file" in said) == (FOUND, True)


def test_a_ledger_comes_through_standard_input(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, ROOT.encode())
    os.close(writer)

    assert run("check", "/dev/stdin", stdin=reader)[0] == FINE
    os.close(reader)
    with write(tmp_path, root="a: [").open() as file:
        assert run("check", "/dev/stdin", stdin=file.fileno())[0] == FOUND


def test_what_never_ends_is_refused() -> None:
    with subprocess.Popen(["yes", "a: b"], stdout=subprocess.PIPE) as endless:
        assert endless.stdout is not None
        code, said = run("check", "/dev/stdin", stdin=endless.stdout.fileno())
        endless.kill()

    assert (code, "it has more than 100 MB" in said) == (FOUND, True)


MANY = {
    "unknown keys": (ROOT + "".join(f"key{n}: a\n" for n in range(100_000)), 100_000),
    "unknown words": (ROOT + "sources:\n" + "".join(f"  s{n}: {{kind: k{n}}}\n" for n in range(20_000)), 20_000),
    "unknown names": (CODEBOOK + "entries:\n" + "".join(entry(id=f"e{n}", country=f"c{n}") for n in range(9000)), 9000),
    "records of no shape": (ROOT + "entries:\n" + "  - x\n" * 20_000, 20_000),
    "keys given twice": (ROOT + "sources:\n" + "  s: {kind: press}\n" * 20_001, 20_000),
}


@pytest.mark.parametrize("name", MANY)
def test_of_very_many_faults_none_is_lost(name: str, tmp_path: Path) -> None:
    text, faults = MANY[name]
    root = write(tmp_path, root=text)
    listed = run("check", root, "-f", "csv")[1].splitlines()
    explained = run("check", root)[1].splitlines()

    assert sum(",error," in line for line in listed) == faults
    assert sum(": error: " in line for line in explained) == faults
    assert any(line.startswith(f"{faults} errors") for line in explained)
