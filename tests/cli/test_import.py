import csv
import io
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.store.library import load_library

TODAY = ["--today", "2026-11-22"]
FACILITIES_CSV = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    make_library(folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    for name in ("addresses", "templates"):
        (folder / name).mkdir(parents=True)
    return folder


def take(library: Path, what: str, file: Path, *options: str) -> int:
    return main(["import", what, str(file), *options, "--library", str(library), *TODAY])


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def failed(file: Path) -> dict[str, tuple[str, str]]:
    text = file.with_suffix(".failed.csv").read_text(encoding="utf-8-sig")
    return {row["row"]: (row["code"], row["reason"]) for row in csv.DictReader(io.StringIO(text))}


def test_an_address_in_one_string_is_taken_apart(empty: Path, tmp_path: Path) -> None:
    table = (
        "Регион;Тип;Номер;Название;Индекс;Адрес\n"
        "Тверская область;СИЗО;1;ФКУ СИЗО-1 УФСИН России по Тверской области;170100;"
        '"Тверская область, г. Тверь, ул. Вагжанова, зд. 141, стр. 2"\n'
    )
    file = written(tmp_path, "list.csv", table)
    assert take(empty, "facilities", file, "--source", "a list", "--seen", "2026-11-20") == 0
    facility = load_library(empty).facilities["sizo-1-tver"].value
    assert (facility.region, facility.locality, facility.street) == ("Тверская область", "г. Тверь", "ул. Вагжанова")
    assert (facility.house, facility.building, facility.postcode) == ("зд. 141", "стр. 2", "170100")
    assert (facility.source, facility.checked) == ("a list", date(2026, 11, 20))


def test_the_column_of_the_region_gives_way_to_the_address(empty: Path, tmp_path: Path) -> None:
    table = (
        "region,kind,number,name,postcode,address\n"
        "г. Санкт-Петербург и Ленинградская область,ИК,3,ФКУ ИК-3 УФСИН России,187010,"
        '"Ленинградская область, Тосненский район, пгт Форносово"\n'
    )
    assert take(empty, "facilities", written(tmp_path, "list.csv", table)) == 0
    assert load_library(empty).facilities["ik-3-leningrad"].value.region == "Ленинградская область"


def test_what_fails_is_kept_with_its_reason_and_can_be_imported_once_mended(empty: Path, tmp_path: Path) -> None:
    table = "kind,number,name,postcode,address\nИК,1,ФКУ ИК-1,170100,\nдом,,Дача,170100,\n=cmd,,x,170100,г. Тверь\n"
    file = written(tmp_path, "list.csv", table)
    assert take(empty, "facilities", file) == 1
    reasons = failed(file)
    assert reasons["1"] == ("F003", 'the field "locality" is missing')
    assert reasons["2"][1] == '"Дача" names no known kind of facility.'
    content = file.with_suffix(".failed.csv").read_text(encoding="utf-8-sig")
    assert "'=cmd" in content
    assert load_library(empty).facilities == {}


def test_nothing_that_is_there_is_touched_and_an_import_can_be_repeated(library: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in library.rglob("*.toml")}
    rows = (
        "kind,number,name,postcode,address\n"
        "ИК,7,ФКУ ИК-7 УФСИН России по Республике Мордовия,431120,Мордовия п. Сосновка\n"
        'СИЗО,1,ФКУ СИЗО-1 УФСИН России по Тверской области,170100,"г. Тверь, ул. Вагжанова, д. 141"\n'
    )
    file = written(tmp_path, "list.csv", rows)
    assert take(library, "facilities", file) == 0
    assert take(library, "facilities", file) == 0
    after = {path: path.read_bytes() for path in library.rglob("*.toml")}
    assert before.items() <= after.items()
    assert [path.stem for path in after.keys() - before.keys()] == ["sizo-1-tver"]


def test_a_rehearsal_writes_nothing(library: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "list.json", '[{"name": "Соколов Пётр", "born": "1980"}, {"name": "x"}]')
    assert take(library, "people", file, "--dry-run") == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["list.json"]


PEOPLE = """\
Фамилия,Имя,Отчество,Год рождения,Учреждение,Адрес,пол
Соколов,Пётр,Ильич,1980,ФКУ ИК-7 УФСИН России по Республике Мордовия,"431120, Мордовия, п. Сосновка",
Речная,Анна,Олеговна,02.03.1990,ФКУ СИЗО-1 УФСИН России по Тверской области,"170100, г. Тверь, ул. Вагжанова, д. 141",ж
Асанов,Марлен,Рифатович,1977,ik-7-mordovia,,
Асанов,Марлен,Рифатович,,ik-7-mordovia,,
Шевченко,Саша,,1980,ik-7-mordovia,,
Соколов,Пётр,Ильич,1980,ik-7-mordovia,,
Соколов,Олег,Ильич,1980,ik-77,,
Соколов,Олег,Ильич,31.02.1980,ik-7-mordovia,,
Соколов,Олег,Ильич,1980,,,
"""


def test_people_are_taken_with_the_facilities_the_library_lacks(library: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "people.csv", PEOPLE)
    assert take(library, "people", file, "--source", "a list", "--seen", "2026-11-20") == 1
    records = load_library(library)
    anna = records.people["rechnaya-anna-1990"].value
    assert (anna.gender, anna.born) == (Gender.FEMALE, PartialDate.of(date(1990, 3, 2)))
    assert anna.stay is not None
    assert (anna.stay.facility, anna.stay.seen, anna.stay.source) == ("sizo-1-tver", date(2026, 11, 20), "a list")
    assert records.facilities["sizo-1-tver"].value.source == "a list"


@pytest.mark.parametrize(
    ("row", "code", "reason"),
    [
        ("1", "F006", "is also the record sokolov-pyotr-1980-2"),
        ("4", "", "this may be asanov-marlen-1977"),
        ("5", "F003", 'the field "gender" is missing'),
        ("6", "F006", "is also the record sokolov-pyotr-1980,"),
        ("7", "", 'There is no facility "ik-77".'),
        ("8", "", "a day the calendar does not have"),
        ("9", "", "does not say where the person is"),
    ],
)
def test_a_row_that_is_not_certain_fails_with_the_reason(
    library: Path, tmp_path: Path, row: str, code: str, reason: str
) -> None:
    file = written(tmp_path, "people.csv", PEOPLE)
    take(library, "people", file, "--source", "a list", "--seen", "2026-11-20")
    found = failed(file)
    assert set(found) == {"1", "4", "5", "6", "7", "8", "9"}
    assert found[row][0] == code
    assert reason in found[row][1]


def test_an_address_of_somebody_who_is_not_held_is_never_kept(library: Path, tmp_path: Path) -> None:
    table = (
        "name,born,status,address,facility\n"
        'Соколов Пётр Ильич,1980,house-arrest,"170100, г. Тверь, ул. Вагжанова, д. 5, кв. 12",\n'
        'Речная Анна Олеговна,1990,released,"170100, г. Тверь, ул. Вагжанова, д. 5, кв. 12",ФКУ СИЗО-1\n'
    )
    file = written(tmp_path, "people.csv", table)
    assert take(library, "people", file, "--source", "a list", "--seen", "2026-11-20") == 0
    records = [path.read_text() for path in (library / "addresses").rglob("*.toml")]
    assert any("house-arrest" in record for record in records)
    assert not any("Вагжанова" in record for record in records)


def test_columns_can_be_named_and_a_wrong_name_gets_a_hint(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, "people.tsv", "wer\tjahr\nСоколов Пётр Ильич\t1980\n")
    assert take(library, "people", file) == 2
    assert take(library, "people", file, "--map", "wer=nome") == 2
    assert 'Did you mean "name"?' in capsys.readouterr().err
    assert take(library, "people", file, "--map", "wer=name", "--map", "jahr=born", "--dry-run") == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", "{"), ("a.json", "[1]"), ("a.jsonl", "[]\n"), ("a.csv", ""), ("a.csv", "\0"), ("a.json", "[" * 9999)],
)
def test_what_is_not_a_table_gets_a_sentence(library: Path, tmp_path: Path, name: str, text: str) -> None:
    assert take(library, "people", written(tmp_path, name, text)) == 2


@pytest.mark.skipif(not FACILITIES_CSV.exists(), reason="the shared data is not on this machine")
def test_every_published_facility_becomes_a_record_or_a_finding_by_name(empty: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "facilities.csv", FACILITIES_CSV.read_text(encoding="utf-8"))
    assert take(empty, "facilities", file, "--source", "a list") == 1
    with file.open(encoding="utf-8") as rows:
        count = sum(1 for _ in csv.DictReader(rows))
    assert count > 800
    assert {code for code, _ in failed(file).values()} == {"F003"}
    assert len(load_library(empty).facilities) + len(failed(file)) == count
    assert len(failed(file)) <= 4


@pytest.mark.parametrize("name", ["Фамилия Имя Отчество", "Ф.И.О.", "Фамилия, имя", "Именинник"])
@pytest.mark.parametrize("address", ["Место содержания", "Адрес учреждения", "Адрес для открыток", "Адрес для писем"])
def test_headings_as_people_write_them_are_known(empty: Path, tmp_path: Path, name: str, address: str) -> None:
    place = "170100, г. Тверь, ул. Вагжанова, д. 141, ФКУ СИЗО-1 УФСИН России по Тверской области"
    table = f'{name};Дата рождения;{address}\nКулик Савва Ильич;05.06.1990;"{place}"\n'
    file = written(tmp_path, "list.csv", table)
    assert take(empty, "people", file, "--source", "a list", "--seen", "2026-11-20") == 0
    assert [entry.value.name for entry in load_library(empty).people.values()] == ["Кулик Савва Ильич"]
