"""List the countries of the ledger, and the counterparts."""

from stancecli.cli.shared import Shared, answers


@answers
def countries(shared: Shared) -> None:
    """List the countries of the ledger, and the counterparts.

    Example: stance countries
    """
    from stancecli.reports.countries import countries

    shared.write(countries(shared.read()))
