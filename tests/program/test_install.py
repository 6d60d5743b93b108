"""The program where it is installed, not where it is written. These two build: they take some seconds."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 600


def test_the_wheel_carries_the_program_and_its_ledger(tmp_path: Path) -> None:
    python = _environment(tmp_path)
    _pip("wheel", "--no-deps", *_isolation(), "-w", tmp_path / "wheels", _copy(tmp_path))
    (wheel,) = (tmp_path / "wheels").glob("stancecli-*.whl")
    shutil.rmtree(tmp_path / "copy")
    _pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    assert _bundled(python).is_relative_to(tmp_path / "env")
    assert _countries_asked(python) > 10
    # What it is cited by comes with it.
    assert "CC-BY-4.0" in _installed(python, "sql", "SELECT license FROM ledger")


def test_an_editable_install_reads_the_ledger_of_its_tree(tmp_path: Path) -> None:
    python = _environment(tmp_path)
    _pip("--python", python, "install", "--no-deps", *_isolation(), "-e", _copy(tmp_path))
    assert _bundled(python) == tmp_path / "copy/data/stances.yaml"
    assert _countries_asked(python) > 10


def _copy(folder: Path) -> Path:
    """A copy of the tree, as one would check it out."""
    unwanted = shutil.ignore_patterns(".*_cache", ".git", ".hypothesis", "__pycache__", "tests", "benchmarks")
    shutil.copytree(ROOT, folder / "copy", ignore=unwanted)
    return folder / "copy"


def _environment(folder: Path) -> Path:
    """A fresh environment that sees the packages of this one, and nothing that is installed into it."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "env")], check=True, timeout=LONGEST)
    python = folder / "env/bin/python"
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(asked, check=True, capture_output=True, text=True, timeout=LONGEST).stdout.strip()
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(packages) / "lent.pth").write_text("".join(f"{path}\n" for path in sorted(lent)))
    return python


def _isolation() -> list[str]:
    """Build with the backend of this environment where it is installed."""
    return ["--no-build-isolation"] if find_spec("hatchling") else []


def _pip(*arguments: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        timeout=LONGEST,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _installed(python: Path, *arguments: str) -> str:
    """What the console script prints, run in a folder without a ledger."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [str(python.parent / "stance"), *arguments]
    done = subprocess.run(
        command, capture_output=True, check=False, cwd=python.parents[1], env=kept, text=True, timeout=LONGEST
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _bundled(python: Path) -> Path:
    rows = json.loads(_installed(python, "ledger", "-f", "json"))["rows"]
    return Path({row["property"]: row["value"] for row in rows}["path"])


def _countries_asked(python: Path) -> int:
    """How many stances it shows."""
    return len(list(csv.DictReader(io.StringIO(_installed(python, "show", "azerbaijan", "-f", "csv")))))
