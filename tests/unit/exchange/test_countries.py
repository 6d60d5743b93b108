from __future__ import annotations

import pytest

from stancecli.exchange.countries import _NAMES, code_of, name_of

NAMES = {
    "USSR": "RUS",
    "RUSSIAN FEDERATION": "RUS",
    "BYELORUSSIAN SSR": "BLR",
    "TURKEY": "TUR",
    "TÜRKİYE": "TUR",
    "TÜRKIYE": "TUR",
    "TÜRKÝYE": "TUR",
    "ZAIRE": "COD",
    "CONGO": "COG",
    "CÔTE D'IVOIRE": "CIV",
    "Côte d’Ivoire": "CIV",
    "SWAZILAND": "SWZ",
    "LAO PEOPLE's DEMOCRATIC REPUBLIC": "LAO",
    "CZECHOSLOVAKIA": "CSK",
    "CZECHIA": "CZE",
    "YUGOSLAVIA": "YUG",
    "SERBIA": "SRB",
    "GERMAN DEMOCRATIC REPUBLIC": "DDR",
    "GERMANY, FEDERAL REPUBLIC OF": "DEU",
    "DEMOCRATIC YEMEN": "YMD",
    "YEMEN": "YEM",
    "TANGANYIKA": "TZA",
    "ZANZIBAR": "EAZ",
    "NIGER": "NER",
    "NIGERIA": "NGA",
    "DOMINICA": "DMA",
    "DOMINICAN REPUBLIC": "DOM",
    "GUINEA": "GIN",
    "GUINEA-BISSAU": "GNB",
    "EQUATORIAL GUINEA": "GNQ",
    "PAPUA NEW GUINEA": "PNG",
}
CODES = {"AZ": "AZE", "AZE": "AZE", "DD": "DDR", "DDR": "DDR", "YU": "YUG", "SUN": "RUS", "YD": "YMD", "NO": "NOR"}


@pytest.mark.parametrize(("name", "code"), {**NAMES, **CODES}.items())
def test_a_name_of_its_time_or_a_code_leads_to_a_seat(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize("name", ["ATLANTIS", "", "QQQ", "ZZ", "Republic of", "European Union", "X", "aze "])
def test_what_is_none_leads_nowhere(name: str) -> None:
    assert code_of(name) is None


def test_a_code_that_was_used_again_leads_nowhere_without_the_name() -> None:
    assert code_of("CS") is None
    assert code_of("CS", "Czechoslovakia") == "CSK"
    assert code_of("", "Federal Republic of Germany") == "DEU"


def test_every_name_declared_here_is_one_the_library_lacks() -> None:
    from stancecli.exchange.countries import _by_name

    assert [name for name in _NAMES if name in _by_name() and _by_name()[name] == _NAMES[name]] == []


@pytest.mark.parametrize(("code", "name"), [("RUS", "Russia"), ("IRN", "Iran"), ("DDR", "German Democratic Republic")])
def test_a_country_is_called_by_its_usual_name(code: str, name: str) -> None:
    assert name_of(code) == name
    assert name_of("QQQ") == "QQQ"
