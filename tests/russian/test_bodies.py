import csv
from pathlib import Path

import pytest

from letterkit.russian.bodies import RENAMED_LATELY, body_of, composed_name
from letterkit.russian.regions import REGIONS

SHARED = Path(__file__).parents[3] / "shared" / "data"


@pytest.mark.parametrize(
    ("kind", "number", "region", "name"),
    [
        ("ИК", "7", "Республика Мордовия", "ФКУ ИК-7 УФСИН России по Республике Мордовия"),
        ("исправительная колония", "7", "Мордовия", "ФКУ ИК-7 УФСИН России по Республике Мордовия"),
        ("СИЗО", "1", "г. Москва", "ФКУ СИЗО-1 ГУФСИН России по г. Москве"),
        ("СИЗО", "1", "Краснодарский край", "ФКУ СИЗО-1 ГУФСИН России по Краснодарскому краю"),
        ("КП", "8", "Санкт-Петербург", "ФКУ КП-8 ГУФСИН России по г. Санкт-Петербургу и Ленинградской области"),
        ("ИК", "3", "УФСИН России по Московской области", "ФКУ ИК-3 ГУФСИН России по Московской области"),
        ("СИЗО (ц. п.)", "2", "", "ФКУ СИЗО-2 ФСИН России"),
        ("ВК", "", "Брянская область", "ФКУ ВК УФСИН России по Брянской области"),
        ("Т", "2", "Владимирская область", "ФКУ Т-2 УФСИН России по Владимирской области"),
    ],
)
def test_a_name_is_composed_of_kind_number_and_the_newest_body(kind: str, number: str, region: str, name: str) -> None:
    assert composed_name(kind, number, region) == name


@pytest.mark.parametrize(
    ("kind", "number", "region"),
    [
        ("ИК", "", "Брянская область"),
        ("СИЗО", "1", ""),
        ("СИЗО", "1", "РК"),
        ("СИЗО", "1", "Херсонская область"),
        ("ИВС", "1", "Брянская область"),
        ("больница", "3", "Брянская область"),
        ("ПФРСИ при ИК", "3", "Брянская область"),
        ("дача", "3", "Брянская область"),
        ("", "", ""),
    ],
)
def test_what_does_not_settle_a_name_composes_none(kind: str, number: str, region: str) -> None:
    assert composed_name(kind, number, region) == ""


@pytest.mark.skipif(not SHARED.exists(), reason="the shared table of regions is not here")
def test_the_bodies_are_those_of_the_shared_table() -> None:
    with (SHARED / "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert body_of(row["norm"]) == (row["fsin_organ_renamed"] or row["fsin_organ_2024"])
        assert (row["key"] in RENAMED_LATELY) == bool(row["fsin_organ_renamed"])


@pytest.mark.skipif(not SHARED.exists(), reason="the shared list of facilities is not here")
def test_the_names_of_a_whole_list_are_composed_as_it_has_them_but_for_the_bodies_that_were_renamed() -> None:
    with (SHARED / "facilities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        composed = composed_name(row["type"], row["number"], row["region_as_in_source"])
        assert composed in (row["name_short_composed"], row["name_short_composed"].replace("УФСИН", "ГУФСИН"))


def test_every_region_that_has_prisons_in_lists_has_a_body() -> None:
    without = {region.name for region in REGIONS if not body_of(region.name)}
    assert without == {
        *("Ненецкий автономный округ", "Чукотский автономный округ", "Байконур"),
        *("Запорожская область", "Херсонская область"),
    }
