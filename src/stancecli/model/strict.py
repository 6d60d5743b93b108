"""What all records of a ledger share."""

from typing import Annotated

from stancecli.model.scalars import OneOrMore, Reads, Says, identifier

Id = Annotated[str, Reads(identifier)]
Text = Annotated[str, Says()]
Texts = Annotated[tuple[Text, ...], OneOrMore()]
Allowed = dict[Text, Text]


class Strict:
    """A record that takes no key it does not know."""

    __slots__ = ()
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by name from the class, never changed
