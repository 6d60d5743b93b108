"""The ledger speaks in words of its own, and every piece of an article names its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.shipped.evidence import ARTICLES, claims, needs_articles, needs_evidence, register

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stancecli.model.ledger import Ledger

RUN, LONGEST_QUOTE = 8, 25
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in WORD.findall(text.casefold())]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))


def _texts(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Everything the ledger says in its own words, with where it says so."""
    for entry in ledger.entries:
        yield from ((entry.id, text) for text in (entry.summary, entry.note, entry.date_note) if text)
    for record in ledger.records:
        yield from ((record.id, piece.note) for piece in record.evidence if piece.note)
    yield from ((one.id, one.note) for one in ledger.roll_calls if one.note)
    for issue in ledger.issues.values():
        yield from ((issue.id, text) for text in (issue.title, issue.question, *(step.means for step in issue.scale)))
    yield from ((row["claim"], row["text"]) for row in register())


@needs_articles
def test_no_run_of_eight_words_is_an_articles(shipped: Ledger) -> None:
    theirs = set().union(*(_runs(path.read_text(encoding="utf-8")) for path in ARTICLES.glob("*.txt")))
    assert len(theirs) > 4000
    copied = [(where, " ".join(run)) for where, text in _texts(shipped) for run in _runs(text) & theirs]
    assert not copied


def test_a_quote_is_short(shipped: Ledger) -> None:
    quotes = [(record.id, piece.quote) for record in shipped.records for piece in record.evidence if piece.quote]
    assert not [where for where, quote in quotes if len(_words(quote)) > LONGEST_QUOTE]


@needs_evidence
def test_every_piece_of_an_article_names_its_paragraph(shipped: Ledger) -> None:
    articles = {row["source"] for row in register() if "seed" in claims().get(row["claim"], {})}
    assert len(articles) == 5
    nameless = [
        record.id
        for record in shipped.records
        for piece in record.evidence
        if piece.source in articles and not piece.paragraph
    ]
    assert not nameless
