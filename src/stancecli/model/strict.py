"""What all records of a ledger share."""

from typing import Annotated

from stancecli.model.scalars import OneOrMore, Reads, identifier

Id = Annotated[str, Reads(identifier)]
Texts = Annotated[tuple[str, ...], OneOrMore()]
Allowed = dict[str, str]


class Strict:
    """A record that takes no key it does not know."""

    __slots__ = ()
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by name from the class, never changed
