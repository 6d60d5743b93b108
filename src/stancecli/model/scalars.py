"""How the text of a ledger becomes a number, a truth or a list.

The markers stand in the annotations of the records. Pydantic asks each for a schema and gets a plain
dict, so that the model imports nothing of it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]

# What a code of ISO 3166-1 alpha-3 or of ISO 4217 looks like.
CODE = "[A-Z]{3}"


class Reads:
    """Marks a field whose text is read by `parse`, which raises ValueError for what it cannot take."""

    def __init__(self, parse: Callable[[str], object]) -> None:
        """Keep the parser; the message of its ValueError is shown to the user."""
        self.parse = parse

    def __get_pydantic_core_schema__(self, _source: object, handler: Callable[[object], Schema]) -> Schema:
        """Read text first, then parse it."""
        return text_schema(self.parse, handler)


class OneOrMore:
    """Marks a list that may be written as its only element."""

    def __get_pydantic_core_schema__(self, source: object, handler: Callable[[object], Schema]) -> Schema:
        """Wrap a lone text into a list before the list is read."""
        function = {"type": "no-info", "function": _listed}
        return {"type": "function-before", "schema": handler(source), "function": function}


class Says:
    """Marks a text that says something: it is neither empty nor blank."""

    def __get_pydantic_core_schema__(self, _source: object, handler: Callable[[object], Schema]) -> Schema:
        """Ask for one character that is no space."""
        return _saying(handler)


def text_schema(parse: Callable[[str], object], handler: Callable[[object], Schema]) -> Schema:
    """Give the schema of a value that is text in the file and whatever `parse` makes of it here."""
    function = {"type": "no-info", "function": parse}
    return {"type": "function-after", "schema": _saying(handler), "function": function}


def truth(text: str) -> bool:
    """Read `true` or `false`."""
    if text not in {"true", "false"}:
        message = f"'{text}' is neither true nor false"
        raise ValueError(message)
    return text == "true"


def count(text: str) -> int:
    """Read a whole number of zero or more, in digits alone."""
    if not re.fullmatch(r"[0-9]{1,9}", text):
        message = f"'{text}' is not a whole number in digits"
        raise ValueError(message)
    return int(text)


def score(text: str) -> int:
    """Read a score: a whole number from −2 to +2."""
    if not re.fullmatch(r"[+-]?[0-2]", text):
        message = f"'{text}' is not a score: a whole number from -2 to 2"
        raise ValueError(message)
    return int(text)


def figure(text: str) -> Decimal:
    """Read digits with at most one point; the number is kept exact."""
    if not re.fullmatch(r"[0-9]{1,24}(\.[0-9]{1,12})?", text):
        message = f"'{text}' is not a figure: digits with at most one point"
        raise ValueError(message)
    return Decimal(text)


def span_of_years(text: str) -> int:
    """Read an age such as `3y` or `18m`, in months."""
    match = re.fullmatch(r"([1-9][0-9]{0,2})([ym])", text)
    if not match:
        message = f"'{text}' is not an age such as 3y or 18m"
        raise ValueError(message)
    return int(match[1]) * (12 if match[2] == "y" else 1)


def identifier(text: str) -> str:
    """Read an id: letters, digits and `. / - _ ( )`, without spaces."""
    if not re.fullmatch(r"[\w(][\w./()-]*", text):
        message = f"'{text}' is not an id: letters, digits and - . / _ ( ), no spaces"
        raise ValueError(message)
    return text


def _saying(handler: Callable[[object], Schema]) -> Schema:
    return {**handler(str), "pattern": r"\S"}


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value
