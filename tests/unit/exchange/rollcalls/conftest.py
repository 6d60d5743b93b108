from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    """Give a function that writes files, gzipped where that is asked for."""

    def write(*texts: str | bytes, zipped: bool = False) -> list[Path]:
        paths = [tmp_path / f"{number}.csv" for number, _ in enumerate(texts)]
        for path, text in zip(paths, texts, strict=True):
            content = text.encode() if isinstance(text, str) else text
            path.write_bytes(gzip.compress(content) if zipped else content)
        return paths

    return write
