"""The sources, and how often each is used."""

from stancecli.cli.filters import Search, SourceKinds, Sources
from stancecli.cli.shared import Shared, also_as


@also_as("bibtex", "csl")
def sources(shared: Shared, source: Sources = None, kind: SourceKinds = None, search: Search = "") -> None:
    """List the sources, and how often each is used; as BibTeX or CSL-JSON too.

    Example: stance sources --kind analysis --output sources.bib
    """
    from stancecli.reports.finding import find_source, find_source_kind
    from stancecli.reports.sources import sources

    ledger = shared.read()
    ids = [find_source(ledger, name) for name in source or ()]
    kinds = [find_source_kind(name) for name in kind or ()]
    shared.write(sources(ledger, ids=ids, kinds=kinds, words=search))
