"""Federal subjects by name, abbreviation, case form and postcode."""

import csv
from pathlib import Path

import pytest

from letterkit.russian.latin import romanise
from letterkit.russian.regions import (
    REGIONS,
    find_regions,
    leading_region,
    nearest_region,
    regions_of_postcode,
    regions_within,
)
from letterkit.russian.regions_table import ROWS

SHARED = Path(__file__).parents[3] / "shared" / "data" / "regions.csv"


def names(text: str) -> list[str]:
    return [region.name for region in find_regions(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Владимирская область", "Владимирская область"),
        ("владимирская обл.", "Владимирская область"),
        ("по Красноярскому краю", "Красноярский край"),
        ("Алтайского края", "Алтайский край"),
        ("Алтай", "Республика Алтай"),
        ("Республика Удмуртия", "Удмуртская Республика"),
        ("Адыгея Республика", "Республика Адыгея"),
        ("респ. Мордовия", "Республика Мордовия"),
        ("Мордовии", "Республика Мордовия"),
        ("КБР", "Кабардино-Балкарская Республика"),
        ("РБ", "Республика Башкортостан"),
        ("Ханты - Мансийский АО-Югра", "Ханты-Мансийский автономный округ — Югра"),
        ("Ханты-Мансийского автономного округа – Югры", "Ханты-Мансийский автономный округ — Югра"),
        ("Республике Северная Осетия-Алания", "Республика Северная Осетия — Алания"),
        ("Кемеровская область - Кузбасс", "Кемеровская область"),
        ("Еврейская АО", "Еврейская автономная область"),
        ("г. Москва", "Москва"),
        ("по г. Москве", "Москва"),
        ("Санкт-Петербурга", "Санкт-Петербург"),
        ("Mосковская область", "Московская область"),
        ("Vladimir Region", "Владимирская область"),
        ("Vladimirskaya Oblast", "Владимирская область"),
        ("Krasnoyarskiy kray", "Красноярский край"),
        ("Mordovia", "Республика Мордовия"),
        ("Respubliki Mordoviya", "Республика Мордовия"),
        ("Kaluzhskoy oblasti", "Калужская область"),
        ("Khanty-Mansiyskiy avtonomnyy okrug – Yugra", "Ханты-Мансийский автономный округ — Югра"),
        ("Moskva", "Москва"),
        ("Sakha Republic (Yakutia)", "Республика Саха (Якутия)"),
        ("St. Petersburg", "Санкт-Петербург"),
    ],
)
def test_a_region_is_found_by_any_of_its_names(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(("abbreviation", "count"), [("РК", 4), ("РТ", 2), ("ЧР", 2), ("МО", 3), ("РА", 2)])
def test_an_abbreviation_of_several_regions_returns_all_of_them(abbreviation: str, count: int) -> None:
    assert len(names(abbreviation)) == count


@pytest.mark.parametrize("text", ["", "по", "область", "Владимир", "Ленинградская", "ФКУ ИК-2", "!", "а " * 50])
def test_what_is_not_a_region_finds_none(text: str) -> None:
    assert names(text) == []


def test_every_name_of_every_region_finds_it() -> None:
    assert len(REGIONS) == 90
    for region in REGIONS:
        for name in (region.name, region.short, region.english, *region.aliases, romanise(region.name)):
            assert region in find_regions(name), name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ФКУ ИК-2 УФСИН России по Владимирской области", ["Владимирская область"]),
        (
            "ГУФСИН России по г. Санкт-Петербургу и Ленинградской области",
            ["Санкт-Петербург", "Ленинградская область"],
        ),
        ("Республика Коми, г. Сыктывкар", ["Республика Коми"]),
        ("г. Киров, ул. Московская, д. 5", []),
        ("рк и ра", []),
    ],
)
def test_regions_are_found_inside_a_sentence(text: str, expected: list[str]) -> None:
    assert [region.name for region in regions_within(text)] == expected


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Владимирской области Зориной Анне", "Владимирской области"),
        ("г. Москве, Зориной Анне", "г. Москве"),
        ("Республике Саха (Якутия), Зориной", "Республике Саха (Якутия)"),
        ("Санкт-Петербургу и Ленинградской области", "Санкт-Петербургу"),
        ("Синему району", ""),
        ("в Москве", "в Москве"),
        ("!Москва", ""),
        ("", ""),
    ],
)
def test_the_region_at_the_head_of_a_text_is_measured(text: str, region: str) -> None:
    assert text[: leading_region(text)] == region


@pytest.mark.parametrize(
    ("postcode", "expected"),
    [
        ("600020", ["Владимирская область"]),
        ("188300", ["Ленинградская область", "Санкт-Петербург"]),
        ("102000", ["Москва", "Московская область"]),
        ("283000", []),
        ("", []),
    ],
)
def test_a_postcode_names_its_region(postcode: str, expected: list[str]) -> None:
    assert [region.name for region in regions_of_postcode(postcode)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Владимерская область", "Владимирская область"), ("Масква", "Москва"), ("чепуха", None)],
)
def test_a_misspelt_region_has_a_nearest_one(text: str, expected: str | None) -> None:
    near = nearest_region(text)
    assert (near.name if near else None) == expected


@pytest.mark.skipif(not SHARED.exists(), reason="the shared table of regions is not here")
def test_the_table_agrees_with_the_shared_one() -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [region.name for region in REGIONS] == [row["norm"] for row in rows]
    for region, (*_, prefixes), row in zip(REGIONS, ROWS, rows, strict=True):
        known = f"{row['postal_prefixes_main']} {row['postal_prefixes_minor']}"
        assert prefixes.replace("/", " ").split() == known.split()
        for alias in filter(None, (row["name_ru_short"], *row["aliases_ru"].split(";"))):
            assert region in find_regions(alias), alias
