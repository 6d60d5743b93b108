"""What `init` does: a small ledger in a folder, where nothing is in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.cli import streams
from stancecli.errors import CannotWrite, WrongCall
from stancecli.files import replace_all

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "ledger.schema.json"


def begin(folder: Path) -> None:
    """Write the files of a small ledger into a folder. Raises WrongCall where one is there, CannotWrite."""
    from stancecli.reading.editorschema import written
    from stancecli.writing.beginning import files

    contents = {folder / name: content for name, content in {**files(), SCHEMA: written()}.items()}
    there = next((path for path in contents if path.exists() or path.is_symlink()), None)
    if there is not None:
        message = f"{there} is there already; nothing was written"
        raise WrongCall(message, "name a folder without a ledger")
    try:
        for parent in dict.fromkeys(path.parent for path in contents):
            parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot make the folder {folder}: {error.strerror or error}"
        raise CannotWrite(message) from error
    replace_all(contents)
    root = folder / "stances.yaml"
    streams.tell(f"wrote a small ledger: {', '.join(map(str, contents))}")
    streams.tell(f"try: stance check {root}; stance show northland --ledger {root}; stance add --ledger {root}")
