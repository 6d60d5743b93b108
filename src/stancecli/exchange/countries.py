"""Country names of their time, and ISO codes of both lengths, to the alpha-3 codes that a panel is keyed by.

ISO 3166 and its names come from `pycountry`, which looks up what is exactly a name or a code and guesses
nothing. What it lacks stands in `_NAMES`. A code is that of a seat in the body: a state that goes on in
another's seat under a new name has that other's code (Burma is MMR, the USSR is RUS: its membership was
continued by the Russian Federation). A state whose seat nobody took over keeps the code ISO gave it in its
day (CSK, DDR, YUG, SCG, YMD); Zanzibar, a member for a few months, has the EAZ that ISO 3166-1 reserves.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pycountry.db import Country

_NAMES = {
    "antigua & barbuda": "ATG",
    "bolivia (plurinational state of)": "BOL",
    "bosnia & herzegovina": "BIH",
    "brunei": "BRN",
    "burma": "MMR",
    "byelorussian ssr": "BLR",
    "byelorussian soviet socialist republic": "BLR",
    "cape verde": "CPV",
    "central african empire": "CAF",
    "ceylon": "LKA",
    "congo - brazzaville": "COG",
    "congo - kinshasa": "COD",
    "congo (brazzaville)": "COG",
    "congo (democratic republic of)": "COD",
    "congo (leopoldville)": "COD",
    "czechoslovakia": "CSK",
    "dahomey": "BEN",
    "democratic kampuchea": "KHM",
    "democratic republic of the congo": "COD",
    "democratic yemen": "YMD",
    "federation of malaya": "MYS",
    "german democratic republic": "DDR",
    "germany, federal republic of": "DEU",
    "iran (islamic republic of)": "IRN",
    "ivory coast": "CIV",
    "khmer republic": "KHM",
    "libyan arab jamahiriya": "LBY",
    "libyan arab republic": "LBY",
    "maldive islands": "MDV",
    "micronesia (federated states of)": "FSM",
    "myanmar (burma)": "MMR",
    "netherlands (kingdom of the)": "NLD",
    "philippine republic": "PHL",
    "republic of korea": "KOR",
    "russia": "RUS",
    "saint christopher and nevis": "KNA",
    "sao tome & principe": "STP",
    "serbia and montenegro": "SCG",
    "siam": "THA",
    "southern yemen": "YMD",
    "st. kitts & nevis": "KNA",
    "st. lucia": "LCA",
    "st. vincent & grenadines": "VCT",
    "surinam": "SUR",
    "swaziland": "SWZ",
    "tanganyika": "TZA",
    "the former yugoslav republic of macedonia": "MKD",
    "trinidad & tobago": "TTO",
    "turkey": "TUR",
    # A name garbled in the UN's own record: the İ of TÜRKİYE in the wrong code page.
    "turkyye": "TUR",
    "ukrainian ssr": "UKR",
    "ukrainian soviet socialist republic": "UKR",
    "union of south africa": "ZAF",
    "union of soviet socialist republics": "RUS",
    "united arab republic": "EGY",
    "united republic of cameroon": "CMR",
    "upper volta": "BFA",
    "ussr": "RUS",
    "venezuela (bolivarian republic of)": "VEN",
    "yemen arab republic": "YEM",
    "yemen people's republic": "YMD",
    "yugoslavia": "YUG",
    "zaire": "COD",
    "zanzibar": "EAZ",
}
_FORMER = {"CSK": "Czechoslovakia", "DDR": "German Democratic Republic", "EAZ": "Zanzibar", "YUG": "Yugoslavia"}
_FORMER |= {"SCG": "Serbia and Montenegro", "YMD": "Democratic Yemen"}
# Seats that went on under another code: what ISO withdrew with the old name.
_CONTINUED = {"BUR": "MMR", "BYS": "BLR", "DHY": "BEN", "HVO": "BFA", "SUN": "RUS", "TMP": "TLS", "ZAR": "COD"}
_FORMER_TWO = {"DD": "DDR", "YD": "YMD", "YU": "YUG", "SU": "RUS", "BU": "MMR", "ZR": "COD", "TP": "TLS", "EAZ": "EAZ"}
_SHORTER = {"COD": "DR Congo", "PRK": "North Korea", "KOR": "South Korea", "LAO": "Laos", "RUS": "Russia"}
_SHORTER |= {"SYR": "Syria", "FSM": "Micronesia", "BRN": "Brunei", "PSE": "Palestine", "VAT": "Holy See"}


@cache
def code_of(*names: str) -> str | None:
    """The code of a country by the first of these codes or names that is one; None where none is."""
    return next((code for name in names if (code := _code(name.strip()))), None)


def name_of(code: str) -> str:
    """A country's usual English name by its code; the code itself where it has none."""
    if code in _FORMER:
        return _FORMER[code]
    found = _three(code)
    return _SHORTER.get(code) or (code if found is None else str(getattr(found, "common_name", found.name)))


def _code(name: str) -> str | None:
    if name.isalpha() and name.isupper() and name.isascii() and len(name) <= _LONGEST_CODE:
        found = _by_code(name)
        if found:
            return found
    folded = _folded(name)
    return _NAMES.get(folded) or _by_name().get(folded)


_LONGEST_CODE = 3


def _by_code(code: str) -> str | None:
    found = _two(code) if len(code) < _LONGEST_CODE else _three(code)
    if found is not None:
        return str(found.alpha_3)
    return _CONTINUED.get(code) or _FORMER_TWO.get(code) or (code if code in _FORMER else None)


def _two(code: str) -> Country | None:
    from pycountry import countries

    return countries.get(alpha_2=code)


def _three(code: str) -> Country | None:
    from pycountry import countries

    return countries.get(alpha_3=code)


@cache
def _by_name() -> dict[str, str]:
    """Every name that ISO 3166-1 and its usual forms give, folded."""
    from pycountry import countries

    fields = ("name", "common_name", "official_name")
    return {
        _folded(getattr(each, field)): each.alpha_3 for each in countries for field in fields if hasattr(each, field)
    }


def _folded(name: str) -> str:
    """A name without case, accents and curly apostrophes."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("ı", "i"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).casefold().split())
