"""Questions on a terminal: Tab completes the answer, Enter takes the default, and a wrong one is asked again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from stancecli.cli import streams
from stancecli.errors import StanceError, WrongCall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T")
# So many words are shown before the question; beyond them the Tab key finds them.
_SHOWN = 16


def can_ask() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty() and streams.is_terminal()


def ask(question: str, read: Callable[[str], T], *, offers: Mapping[str, str] | None = None, default: str = "") -> T:
    """Ask until the answer can be read. Raises WrongCall where the answers end."""
    known = offers or {}
    _show(known)
    while True:
        given = _answered(f"{question}{f' [{default}]' if default else ''}: ", known) or default
        try:
            return read(given)
        except (StanceError, ValueError) as error:
            hint = getattr(error, "hint", "")
            streams.tell(f"  {error}{f'; {hint}' if hint else ''}")


def agreed(question: str) -> bool:
    """Ask for a yes or a no; Enter is a yes."""

    def read(answer: str) -> bool:
        if answer.lower() not in {"y", "yes", "n", "no"}:
            message = "answer y or n"
            raise ValueError(message)
        return answer.lower().startswith("y")

    return ask(f"{question} (y/n)", read, default="y")


def needed(answer: str) -> str:
    """Take an answer that must say something. Raises ValueError."""
    if not answer.strip():
        message = "this cannot be left out"
        raise ValueError(message)
    return answer


def _show(offers: Mapping[str, str]) -> None:
    """Show what may be answered: with what each means a line each, mere words in one."""
    if not 0 < len(offers) <= _SHOWN:
        return
    if any(offers.values()):
        width = max(map(len, offers))
        streams.tell("\n".join(f"  {word:{width}}  {meaning}".rstrip() for word, meaning in offers.items()))
    else:
        streams.tell(f"  {' · '.join(offers)}")


def _answered(prompt: str, offers: Iterable[str]) -> str:
    _complete_with(list(offers))
    try:
        return input(prompt).strip()
    except EOFError:
        message = "the answers ended; nothing was written"
        raise WrongCall(message) from None
    finally:
        _complete_with([])


def _complete_with(words: list[str]) -> None:
    """Let the Tab key complete these words, where the system has readline."""
    try:
        import readline
    except ImportError:
        return

    def completer(begun: str, number: int) -> str | None:
        found = [word for word in words if word.casefold().startswith(begun.casefold())]
        return found[number] if number < len(found) else None

    readline.set_completer(completer)
    readline.set_completer_delims(" \t\n")
    is_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
