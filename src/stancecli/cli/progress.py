"""A bar on stderr for what takes longer than a moment; on a terminal alone."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 1.0


@contextmanager
def progress(doing: str) -> Iterator[Callable[[float], None]]:
    """Give what is to be told how much is done (from 0 to 1). A bar is shown once a second has passed."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _unseen
        return
    began, bar = time.monotonic(), _Bar(doing)

    def told(done: float) -> None:
        if time.monotonic() - began > _PATIENCE:
            bar.show(done)

    try:
        yield told
    finally:
        bar.end()


def _unseen(_done: float) -> None:
    """Nobody watches."""


class _Bar:
    """A bar that is made when it is first shown: rich is not loaded for what is done in a moment."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._end: Callable[[], None] | None = None
        self._move: Callable[[float], None] = _unseen

    def show(self, done: float) -> None:
        if self._end is None:
            self._begin()
        self._move(done)

    def end(self) -> None:
        if self._end is not None:
            self._end()

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bars = Progress(console=Console(stderr=True), transient=True)
        task = bars.add_task(self._doing, total=1.0)
        bars.start()
        self._end = bars.stop
        self._move = lambda done: bars.update(task, completed=done)
