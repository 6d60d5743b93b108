"""What no record names: told only where it is known what all the others name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located


def unnamed(
    draft: Draft, target: str, sections: Sequence[str], names_of: Callable[[Any], Iterable[str]]
) -> Iterator[Located]:
    """Give the records of `target` that those of `sections` do not name.

    A name that leads nowhere may be a slip for any of them, so while there is one, none is given. A record that
    could not be typed may name any text that it holds.
    """
    names = {name for section in sections for record in draft.values(section) for name in names_of(record)}
    if names <= draft.named[target].keys():
        names.update(text for section in sections for each in draft.untyped[section] for text in _texts(each.value))
        for located in draft.sections[target]:
            if located.value.id not in names and not draft.may_be_lost(located.value.id):
                yield located


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _texts(inner)
