"""The evidence the ledger was coded from, which is kept beside the project and not in it."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
BESIDE = ROOT.parent / "shared"
EVIDENCE, ARTICLES = BESIDE / "evidence", BESIDE / "seeds"
FACTS = ("azerbaijan", "armenia", "georgia", "russia", "ukraine")

needs_evidence = pytest.mark.skipif(not EVIDENCE.is_dir(), reason="the evidence is not beside the project")
needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the five articles are not beside the project")

Item = dict[str, Any]


@cache
def claims() -> dict[str, Item]:
    """The claims of the five articles and the further facts, by id."""
    items = [item for name in ("seed-claims", *FACTS) for item in _items(name)]
    by_id = {item["id"]: item for item in items}
    assert len(by_id) == len(items)
    return by_id


@cache
def roll_calls() -> list[Item]:
    """The roll calls of the evidence."""
    return _items("un-votes")


@cache
def register() -> list[dict[str, str]]:
    """The rows of the register of claims."""
    with (DATA / "claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _items(name: str) -> list[Item]:
    # As text: a plain `no` of a file is a no, and a date is as it was written.
    found = yaml.load((EVIDENCE / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes text of everything
    assert isinstance(found, list)
    return found
