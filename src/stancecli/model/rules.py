"""How the rows of a table of other people's become entries: which column holds what, and what its words mean."""

# The types named in annotations are imported at run time: reading's validator looks them up.
from dataclasses import dataclass, field, fields

from stancecli.model.records import Amount, Entry, Evidence, Figure, Source
from stancecli.model.strict import Strict, Text, Texts

SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Rules(Strict):
    """`columns` gives the column of each key, `values` the ledger's word for each of theirs.

    `always` is what every entry has whose row says nothing else. By the columns of `key` an entry without an id is
    known again. `dates` is the form of their dates, as `strptime` has it; `separator` parts what is a list.
    """

    columns: dict[Text, Text] = field(default_factory=dict)
    values: dict[Text, dict[Text, Text]] = field(default_factory=dict)
    always: dict[Text, Text] = field(default_factory=dict)
    key: Texts = ()
    dates: Text | None = None
    separator: Text = SEPARATOR


def targets() -> tuple[str, ...]:
    """The keys a column may hold: of an entry; of its evidence, its amount and a new source, behind a point."""
    plain = [each.name for each in fields(Entry) if each.name not in {"evidence", "amount", "allow"}]
    return (
        *plain,
        *(f"evidence.{each.name}" for each in fields(Evidence)),
        *(f"amount.{each.name}" for each in fields(Amount) if each.name != "figures"),
        *(f"amount.figures.{each.name}" for each in fields(Figure)),
        *(f"source.{each.name}" for each in fields(Source) if each.name != "id"),
    )
