from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.intake.postcodes import import_office_list, office_line
from letterkit.errors import DiskError
from letterkit.store.post_offices import OfficeList, open_office_list

SHARED = Path(__file__).parents[3] / "shared" / "data" / "postal_indexes.csv.gz"
HEADER = "INDEX,OPSNAME,OPSTYPE,REGION,AUTONOM,AREA,CITY,CITY_1,ACTDATE,INDEXOLD"


def imported(tmp_path: Path, *rows: str) -> OfficeList:
    source, target = tmp_path / "list.csv", tmp_path / "post-offices.sqlite"
    source.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    import_office_list(source, target, lambda _: None)
    offices = open_office_list(target)
    assert offices is not None
    return offices


@pytest.mark.parametrize(
    ("region", "autonomy", "expected"),
    [
        ("ТУЛЬСКАЯ ОБЛАСТЬ", "", "Тульская область"),
        ("Саха (Якутия) Республика", "", "Республика Саха (Якутия)"),
        ("АРХАНГЕЛЬСКАЯ ОБЛАСТЬ", "НЕНЕЦКИЙ АВТОНОМНЫЙ ОКРУГ", "Ненецкий автономный округ"),
        ("Тульская область", "какой-то округ", "Тульская область"),
        ("Германия", "", ""),
        ("", "", ""),
    ],
)
def test_regions_stand_under_their_norm_names(tmp_path: Path, region: str, autonomy: str, expected: str) -> None:
    office = imported(tmp_path, f"700001,Тестово,О,{region},{autonomy},,Тестово,,20200101,").find("700001")
    assert office is not None
    assert office.region == expected


def test_of_two_rows_for_one_postcode_the_newer_counts(tmp_path: Path) -> None:
    old, new = (f"700001,{name},О,,,,,,{day}," for name, day in (("Старое", "20200101"), ("Новое", "20260101")))
    for rows in ((old, new), (new, old)):
        office = imported(tmp_path, *rows).find("700001")
        assert office is not None
        assert office.name == "Новое"


def test_a_former_postcode_that_is_in_use_again_is_not_out_of_use(tmp_path: Path) -> None:
    offices = imported(tmp_path, "700001,Тестово,О,,,,,,20200101,700002", "700002,Другое,О,,,,,,20200101,")
    office = offices.find("700002")
    assert office is not None
    assert (office.name, office.replaced_by) == ("Другое", "")


def test_an_import_says_what_it_found(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    rows = (
        "700001,А,О,,,,,,20200101,700009",
        "700002,Б,О,,,,,,20260622,",
        ",без индекса,О,,,,,,20270101,",
        "7000,В,О,,,,,,,",
    )
    source.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    heard: list[int] = []
    found = import_office_list(source, tmp_path / "post-offices.sqlite", heard.append)
    assert (found.offices, found.retired, found.passed_over, found.as_of) == (2, 1, 2, date(2026, 6, 22))
    assert heard == [4]


def test_a_list_without_offices_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    offices = imported(tmp_path, "700001,Тестово,О,,,,,,20200101,")
    before = offices.path.read_bytes()
    with pytest.raises(DiskError, match="holds no post office"):
        imported(tmp_path)
    assert offices.path.read_bytes() == before


@pytest.mark.parametrize(
    ("postcode", "line"),
    [
        ("700001", "700001  Тестово (О), Тульская область, Тестовский район, Тестово"),
        ("700008", "700008  out of use, 700002 took its place: Тула (О), Тульская область"),
        ("700009", "700009  out of use, 700001 or 700003 took its place"),
        ("700004", ""),
    ],
)
def test_a_postcode_is_described_in_a_line(tmp_path: Path, postcode: str, line: str) -> None:
    offices = imported(
        tmp_path,
        "700001,Тестово,О,Тульская область,,Тестовский район,Тестово,,20200101,700009",
        "700002,Тула,О,Тульская область,,,,,20200101,700008",
        "700003,Тестово 2,О,Тульская область,,,,,20200101,700009",
    )
    assert office_line(offices, postcode) == line


@pytest.mark.skipif(not SHARED.exists(), reason="the official list is not here")
def test_the_official_list_is_imported_whole(tmp_path: Path) -> None:
    target = tmp_path / "post-offices.sqlite"
    found = import_office_list(SHARED, target, lambda _: None)
    assert (found.offices, found.passed_over, found.as_of) == (61_429, 0, date(2026, 6, 22))
    offices = open_office_list(target)
    assert offices is not None
    office = offices.find("663180")
    assert office is not None
    assert (office.name, office.region, office.locality) == ("Енисейск", "Красноярский край", "Енисейск")
