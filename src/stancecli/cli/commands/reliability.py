"""How far coders agree."""

from stancecli.cli.options import CoderFiles, Round
from stancecli.cli.shared import Shared, answers


@answers
def reliability(shared: Shared, files: CoderFiles, round_: Round = None) -> None:
    """Tell how far two or more coders agree, by issue and over all, and list where they do not.

    Each FILE is one coder's: a CSV file with the columns claim, issue, position, and country and toward where
    they are needed; round, where claims were coded in several. Other codes go under unit and value.

    Example: stance reliability data/reliability/pass-a.csv data/reliability/pass-b.csv --round 1
    """
    from stancecli.exchange.ratings import read
    from stancecli.reports.reliability import reliability

    ledger = shared.read()
    ratings = read(ledger, files)
    shared.write(reliability(ledger, ratings if round_ is None else ratings.of_round(round_)))
