"""Who publishes the shapes: the source that is named where the user names none."""

from __future__ import annotations

from stancecli.model.records import Source

UNDL = Source(
    id="un-digital-library-voting-data",
    kind="dataset",
    title="UN Digital Library, General Assembly Voting Data",
    publisher="United Nations, Dag Hammarskjöld Library",
    url="https://digitallibrary.un.org/record/4060887",
    language="en",
)
UNVOTES = Source(
    id="unvotes",
    kind="dataset",
    title="unvotes: United Nations General Assembly Voting Data",
    author="David Robinson, after Erik Voeten",
    url="https://github.com/dgrtwo/unvotes",
    language="en",
)
VOETEN = Source(
    id="voeten-unga-votes",
    kind="dataset",
    title="United Nations General Assembly Voting Data",
    author="Erik Voeten",
    publisher="Harvard Dataverse",
    url="https://doi.org/10.7910/DVN/LEJUQZ",
    language="en",
)
