"""Worked cases by which the indices are tested: data, what is to come out, and where it stands.

A number is `printed` in the source, `reproduced` if it is printed there and other code than ours gave it too,
or `derived`: worked out from the formula by other code and printed nowhere we know, so that it shows a change
and proves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from stancecli.indices import alpha
from stancecli.indices.joint import Counts, Joint, Value
from stancecli.indices.registry import GROUP_INDICES, INDICES
from stancecli.indices.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

UNDEFINED = "undefined"
_PRINTED, _REPRODUCED, _DERIVED = "printed", "reproduced", "derived"

# Votes and the like of two, as tables; the words say what each is, and the rest what is to come out.
_SIGNORINO = "Signorino and Ritter 1999, Table 6; outputs printed by the R package fpsim"
_MEXICO = "UN General Assembly 1946, 38 roll calls; outputs printed by the R package fpsim"
_COHEN = "Cohen 1960, p. 45; dkpro-statistics, Cohen1960Test"
_POESIO = "Artstein and Poesio 2008, Computational Linguistics 34(4), p. 558; dkpro-statistics"
_TURNS = "Artstein and Poesio 2008, Computational Linguistics 34(4), p. 568; dkpro-statistics"
_KAPPAS = "dkpro-statistics, WeightedAgreementTest (one coder without variance)"
_FAST = "fast-krippendorff, sample.py"
_RAISES = "fast-krippendorff, which refuses it"
_NLTK = "NLTK, test of disagreement"
_POLITICSR = "politicsR, manual of rice()"
_RICE_TEST = "unit test of a public rice_index"
_FORMULA = "from the formula"


@dataclass(frozen=True, slots=True)
class Case:
    """One number that is to come out: of which index, on which data, as it is printed, and where."""

    case: str
    about: str
    index: str
    citation: str
    source: str
    expected: str
    status: str
    compute: Callable[[], Value]


def cases() -> Iterator[Case]:
    """Every case, in the order of the text they are taken from."""
    for case, about, counts, source, expected in _TABLES:
        for status, values in expected.items():
            for key, printed in values.items():
                index = INDICES[key]
                compute = partial(index.of, Joint(counts))
                yield Case(case, about, index.title, index.citation, source, printed, status, compute)
    for case, about, units, source, metric, printed, status in _CODED:
        index = INDICES[f"alpha-{metric}"]
        yield Case(case, about, index.title, index.citation, source, printed, status, partial(_METRICS[metric], units))
    for about, tally, source, key, printed, status in _GROUPS:
        group = GROUP_INDICES[key]
        yield Case("E4", about, group.title, group.citation, source, printed, status, partial(group.of, tally))


_TABLES: tuple[tuple[str, str, Counts, str, Mapping[str, Mapping[str, str]]], ...] = (
    (
        "C1",
        "Germany and Russia 1914, alliances with 20, levels 0 to 3",
        ((13, 1, 0, 2), (0, 0, 0, 0), (0, 0, 0, 0), (3, 1, 0, 0)),
        _SIGNORINO,
        {
            _REPRODUCED: {
                "s-absolute": "0.4",
                "s-squared": "0.4444444",
                "kappa-squared": "-0.07758621",
                "pi": "-0.04477612",
            },
            _DERIVED: {"pi-squared": "-0.08695652", "kappa": "-0.02941176", "kappa-linear": "-0.07142857"},
        },
    ),
    (
        "C2",
        "United States and Mexico 1946, 38 roll calls: yes, abstain, no",
        ((17, 0, 9), (2, 0, 1), (5, 2, 2)),
        _MEXICO,
        {
            _REPRODUCED: {"kappa-squared": "-0.01222707", "pi": "-0.02775801"},
            _DERIVED: {
                "s-absolute": "0.13157895",
                "s-squared": "0.19736842",
                "agreement": "0.56578947",
                "voeten": "0.56578947",
                "us-coincidence": "0.57575758",
                "exact": "0.5",
                "kappa": "-0.02266289",
                "kappa-linear": "-0.01620745",
                "pi-squared": "-0.01778266",
                "alpha-nominal": "-0.01423487",
                "alpha-ordinal": "0.02868999",
                "alpha-interval": "-0.00439078",
            },
        },
    ),
    (
        "C5",
        "two raters, 200 subjects, three categories",
        ((88, 14, 18), (10, 40, 10), (2, 6, 12)),
        _COHEN,
        {
            _REPRODUCED: {"kappa": ".492"},
            _PRINTED: {"exact": ".70"},
            _DERIVED: {"pi": ".48718", "kappa-linear": ".47368", "kappa-squared": ".45455"},
        },
    ),
    (
        "C7",
        "two raters, 100 items, two categories",
        ((20, 10), (20, 50)),
        _POESIO,
        {
            _REPRODUCED: {"kappa": ".348", "pi": ".341"},
            _PRINTED: {"exact": ".70"},
            _DERIVED: {"alpha-nominal": ".34396"},
        },
    ),
    (
        "C8",
        "two raters, 100 dialogue acts: statement, request, check",
        ((46, 0, 0), (6, 32, 6), (0, 0, 10)),
        _TURNS,
        {
            _REPRODUCED: {"kappa": ".8013", "pi": ".79953", "alpha-nominal": ".800"},
            _PRINTED: {"exact": ".88"},
        },
    ),
    (
        "C8",
        "the same, with check half way between statement and request",
        ((46, 0, 0), (0, 10, 0), (6, 6, 32)),
        _TURNS,
        {_PRINTED: {"kappa-linear": ".8163"}},
    ),
    (
        "C17",
        "11 times 1 and 1, once 1 and 2, once 1 and 3",
        ((11, 1, 1), (0, 0, 0), (0, 0, 0)),
        _KAPPAS,
        {_PRINTED: {"kappa-squared": "0", "alpha-nominal": "-.020"}, _DERIVED: {"kappa-linear": "0"}},
    ),
    ("E3", "one category alone", ((5, 0), (0, 0)), _RAISES, {_PRINTED: {"alpha-nominal": UNDEFINED}}),
    ("E3", "one unit alone", ((0, 1), (0, 0)), _RAISES, {_PRINTED: {"alpha-nominal": UNDEFINED}}),
)

_METRICS: dict[str, Callable[..., Value]] = {
    "nominal": alpha.nominal,
    "ordinal": alpha.ordinal,
    "interval": alpha.interval,
}
_KRIPPENDORFF = tuple(
    tuple(None if code == "*" else int(code) for code in unit)
    for unit in zip("*****34121133*3", "1*213343*******", "**21344*21133*4", strict=True)
)
_YES_NO = (("yes", "no", "no"), ("yes", "no", None), (None, "yes", None))
_CODED = (
    ("C12", "three coders, 15 units, gaps", _KRIPPENDORFF, _FAST, "nominal", ".691358", _REPRODUCED),
    ("C12", "three coders, 15 units, gaps", _KRIPPENDORFF, _FAST, "ordinal", ".806721", _DERIVED),
    ("C12", "three coders, 15 units, gaps", _KRIPPENDORFF, _FAST, "interval", ".810845", _REPRODUCED),
    ("C16", "three coders, one unit coded once", _YES_NO, _NLTK, "nominal", "-.3333333", _PRINTED),
)

# What members of a group voted: yes, abstain, no.
_GROUPS = (
    ("90 yes, 10 no", Tally(90, 0, 10), _POLITICSR, "rice", ".8", _PRINTED),
    ("1 yes, 1 no", Tally(1, 0, 1), _RICE_TEST, "rice", "0", _PRINTED),
    ("3 no", Tally(0, 0, 3), _RICE_TEST, "rice", "1", _PRINTED),
    ("3 yes, 1 no, 1 missing", Tally(3, 0, 1), _RICE_TEST, "rice", ".5", _PRINTED),
    ("all missing", Tally(), _RICE_TEST, "rice", UNDEFINED, _PRINTED),
    ("12 abstain", Tally(0, 12, 0), _FORMULA, "rice", UNDEFINED, _DERIVED),
    ("30 yes", Tally(30, 0, 0), _FORMULA, "agreement-index", "1", _DERIVED),
    ("10 yes, 10 no, 10 abstain", Tally(10, 10, 10), _FORMULA, "agreement-index", "0", _DERIVED),
    ("20 yes, 5 no, 5 abstain", Tally(20, 5, 5), _FORMULA, "agreement-index", ".5", _DERIVED),
    ("90 yes, 10 no", Tally(90, 0, 10), _FORMULA, "agreement-index", ".85", _DERIVED),
    ("20 yes, 20 no", Tally(20, 0, 20), _FORMULA, "agreement-index", ".25", _DERIVED),
    ("12 abstain", Tally(0, 12, 0), _FORMULA, "agreement-index", "1", _DERIVED),
)
