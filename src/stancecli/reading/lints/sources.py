"""Sources: what rests on them, and whether it can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stancecli.reading.lints.allowing import Finding
from stancecli.reading.lints.naming import unnamed
from stancecli.reading.nearest import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stancecli.model.dates import PartialDate
    from stancecli.model.records import Entry, RollCall, Source
    from stancecli.reading.draft import Draft
    from stancecli.reading.located import Located

# A fragment is a place in a page, unless it is a page's own way of naming another.
_FRAGMENT = r"#(?![!/]).*"
_SCHEME = r"[A-Za-z][\w.+-]*://"


def too_old(draft: Draft) -> Iterator[Finding]:
    """No source tells as a fact what had not happened yet when it was published."""
    sources = draft.by_id("sources")
    for located in draft.sections["entries"]:
        entry = located.value
        published = [source.published for source in _sources_of(entry, sources) if source.published is not None]
        if entry.kind == "fact" and published and all(_is_older(day, entry.date) for day in published):
            newest = max(published, key=lambda day: day.sort_key)
            message = f"every dated source is older than what it tells: the newest is of {newest}"
            hint = "mend a date, name a source that could know, or make it a forecast"
            yield Finding(located.problem(["date"], "source-too-old", message, hint, "warning"), (located,))


def lone(draft: Draft) -> Iterator[Finding]:
    """High confidence is for what is official, or told by several."""
    sources = draft.by_id("sources")
    for located in draft.sections["entries"]:
        known = _sources_of(located.value, sources)
        if located.value.confidence == "high" and len(known) == 1 and known[0].kind != "official":
            message = f"high, by one source that is not official: '{short(known[0].id)}' is of kind {known[0].kind}"
            hint = "name another that is independent of it, or write medium"
            yield Finding(located.problem(["confidence"], "lone-source", message, hint, "warning"), (located,))


def same_url(draft: Draft) -> Iterator[Finding]:
    """One page is one source: as two it would pass for two that are independent."""
    first: dict[str, Located] = {}
    for located in draft.sections["sources"]:
        page = _page(located.value.url or "")
        other = first.setdefault(page, located)
        if page and other is not located:
            message = f"this is the URL of '{short(other.value.id)}' too"
            hint = f"make them one source; the other stands in {other.file.shown}:{other.mark_of_id.line + 1}"
            yield Finding(located.problem(["url"], "same-url", message, hint, "warning"))


def unused(draft: Draft) -> Iterator[Finding]:
    """Something rests on each source: what nothing names is left over, or was forgotten."""
    for located in unnamed(draft, "sources", ("entries", "roll_calls"), _evidence):
        message = f"no entry or roll call names the source '{short(located.value.id)}'"
        hint = "name it where it is evidence, or leave it out"
        yield Finding(located.problem_of_id("unused-source", message, hint, "warning"))


def _evidence(record: Entry | RollCall) -> list[str]:
    return [one.source for one in record.evidence]


def _sources_of(entry: Entry, sources: Mapping[str, Source]) -> list[Source]:
    """The sources of an entry, each once; none where one of them is not known."""
    names = dict.fromkeys(_evidence(entry))
    return [sources[name] for name in names] if sources.keys() >= names.keys() else []


def _is_older(published: PartialDate, date: PartialDate) -> bool:
    """Whether it was published certainly before, as far as the dates are no matter of doubt."""
    return published.certainly_before(date) and not published.doubtful and not date.doubtful


def _page(url: str) -> str:
    """A URL as it is compared: without scheme, fragment and last slash; the host in any case."""
    host, slash, path = re.sub(_SCHEME, "", re.sub(_FRAGMENT, "", url), count=1).partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/")
