"""Kinds of facilities by abbreviation, Russian and English name."""

import csv
from pathlib import Path

import pytest

from letterkit.russian.kinds import KINDS, english_facility_name, find_kind

SHARED = Path(__file__).parents[3] / "shared" / "data" / "facility_types.csv"


@pytest.mark.parametrize(
    ("text", "abbr"),
    [
        ("ИК", "ИК"),
        ("ФКУ ИК № 7 УФСИН России по Пермскому краю", "ИК"),
        ("ИК-7", "ИК"),
        ("исправительная колония № 7", "ИК"),
        ("FKU IK-7", "ИК"),
        ("Penal Colony No. 7", "ИК"),
        ("T-2", "Т"),
        ("Prison No. 2, Federal Penitentiary Service", "Т"),
        ("Remand Prison No. 2", "СИЗО"),
        ("СИЗО-2 «Лефортово»", "СИЗО"),
        ("ПФРСИ при ИК-9", "ПФРСИ при ИК"),
        ("ПФРСИ ФКУ ИК-9", "ПФРСИ при ИК"),
        ("УКП при ИК-4", "УКП при ИК"),
        ("УКП ИК-4", "УКП ИК"),
        ("КТБ-12", "КТБ"),
        ("ФКУ ОБ УФСИН России по Томской области", "ОБ"),
        ("ГАУ «Городская больница № 3»", "больница"),
        ("больница", "больница"),
    ],
)
def test_a_kind_is_found_at_the_head_of_a_name(text: str, abbr: str) -> None:
    kind = find_kind(text)
    assert kind is not None
    assert kind.abbr == abbr


@pytest.mark.parametrize("text", ["", "7", "ул. Мира", "иксы", "ФКУ"])
def test_a_text_that_names_no_kind_finds_none(text: str) -> None:
    assert find_kind(text) is None


def test_every_kind_is_found_by_its_own_abbreviation() -> None:
    assert len(KINDS) == 27
    for kind in KINDS:
        assert find_kind(kind.abbr) == kind


def test_a_facility_is_named_in_english_with_its_number() -> None:
    assert english_facility_name("ИК", "7") == "Penal Colony No. 7"
    assert english_facility_name("Т") == "Prison"
    assert english_facility_name("?") == ""


@pytest.mark.skipif(not SHARED.exists(), reason="the shared table of kinds is not here")
def test_the_table_agrees_with_the_shared_one() -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        assert [kind.abbr for kind in KINDS] == [row["abbr"] for row in csv.DictReader(file)]
