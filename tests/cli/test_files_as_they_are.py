"""Lists as somebody saved them, imported and compared as they are."""

import csv
import io
import json
import runpy
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from letterkit.cli.main import main
from letterkit.model.person import Custody, Person
from letterkit.store.library import load_library

TODAY = ["--today", "2026-11-22"]
SAID = ["--source", "a list", "--seen", "2026-11-20"]
ADDRESS = "663180, Красноярский край, г. Енисейск, ул. Декабристов, д. 11, ФКУ Т-2 ГУФСИН России по Красноярскому краю"
TABLE = f'ФИО;Дата рождения;Адрес\nВетров Илья Андреевич;05.03.1971 0:00;"{ADDRESS}"\n'
PUBLISHED = Path(__file__).parents[1] / "benchmarks" / "geojson.py"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    for name in ("addresses", "templates"):
        (folder / name).mkdir(parents=True)
    return folder


def take(library: Path, file: Path, *options: str, what: str = "people") -> int:
    return main(["import", what, str(file), *SAID, *options, "--library", str(library), *TODAY])


def compare(library: Path, file: Path, *options: str) -> int:
    return main(["compare", str(file), *options, "--library", str(library), *TODAY])


def people(library: Path) -> dict[str, Person]:
    return {key: entry.value for key, entry in load_library(library).people.items()}


def reasons(file: Path) -> dict[str, str]:
    text = file.with_suffix(".failed.csv").read_text(encoding="utf-8-sig")
    return {row["row"]: row["reason"] for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "utf-16", "utf-8-sig"])
def test_a_table_saved_in_russia_is_imported(
    empty: Path, tmp_path: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(f"sep=;\r\n{TABLE}".encode(encoding))
    assert take(empty, file) == 0
    person = people(empty)["vetrov-ilya-1971"]
    assert (person.name, person.born and person.born.day) == ("Ветров Илья Андреевич", date(1971, 3, 5))
    assert (f"is read as {encoding}" in capsys.readouterr().err) is (encoding != "utf-8-sig")


def test_an_encoding_overrides_and_a_wrong_one_is_refused_before_anything_else(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(TABLE.encode("cp1251"))
    assert take(empty, file, "--encoding", "cp1251") == 0
    assert take(empty, file, "--encoding", "cp1252") == 2
    assert take(empty, file, "--encoding", "cp12") == 2
    assert take(empty, file, "--sheet", "Люди") == 2


def test_an_organisers_spreadsheet_with_two_namesakes_is_imported(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Workbook()
    sheet = book.create_sheet("Люди")
    book.create_sheet("Заметки").append(["купить конверты"])
    sheet.append(["Список на 20.11.2026"])
    for row in (
        ["ФИО", "Дата рождения", "Индекс", "Адрес"],
        ["Ветров Илья Андреевич", date(1971, 3, 5), 663180, ADDRESS[8:]],
        ["Ветров Илья Андреевич", 1964.0, 663180, ADDRESS[8:]],
    ):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    assert take(empty, tmp_path / "list.xlsx") == 0
    assert {key: str(each.born) for key, each in people(empty).items()} == {
        "vetrov-ilya-1971": "1971-03-05",
        "vetrov-ilya-1964": "1964",
    }
    told = capsys.readouterr().err
    assert '--sheet takes another: "Заметки"' in told
    assert "1 row above the names of the columns" in told


PAGE = f"""<html><body><nav>101000, Москва</nav><h1>Новости</h1>
<p>{ADDRESS}, <a href="https://example.org">Ветрову Илье Андреевичу</a>, 1971&nbsp;г.р.</p></body></html>"""


def test_a_saved_page_is_compared_and_imported(empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert take(empty, page) == 0  # the heading is nobody, and says nothing of anybody
    assert list(people(empty)) == ["vetrov-ilya-1971"]
    capsys.readouterr()
    assert compare(empty, page, "--format", "json", "--all") == 0
    assert [row["verdict"] for row in json.loads(capsys.readouterr().out)] == ["same"]
    assert compare(empty, page, "--map", "ФИО=name") == 2


def test_a_saved_page_that_is_a_table_is_one(empty: Path, tmp_path: Path) -> None:
    rows = "".join(f"<td>{cell}" for cell in ("Ветров Илья Андреевич", "1971", ADDRESS.replace(", ", ",<br>")))
    page = tmp_path / "page.htm"
    page.write_text(f"<table><tr><th>ФИО<th>Год рождения<th>Адрес<tr>{rows}</table>", encoding="cp1251")
    assert take(empty, page) == 0
    assert list(people(empty)) == ["vetrov-ilya-1971"]


STRAY = (
    'name;born;address;notes\nВетров Илья Андреевич;1971;;\nЗорин Пётр;1972;;"Сказал\nЛапин;1973;;\nОрехов;1974;;"\n'
)


@pytest.mark.parametrize("what", ["people", "facilities"])
def test_a_stray_quotation_mark_stops_an_import_with_its_line(
    empty: Path, tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(STRAY, encoding="utf-8")
    assert take(empty, file, what=what) == 2
    assert "quotation mark on line 3 is closed only on line 5" in capsys.readouterr().err
    assert compare(empty, file) == 2


def test_the_same_stops_a_list_of_post_offices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "list.csv"
    rows = ("INDEX;OPSNAME;REGION;CITY", "170100;А;;Тверь", '170101;"Б;;Тверь', '170102;В";;Тверь', "170103;Г;;Тверь")
    file.write_text("\n".join(rows), encoding="utf-8")
    assert main(["postcodes", "import", str(file)]) == 3
    assert "quotation mark on line 3 is closed only on line 4" in capsys.readouterr().err


def test_a_list_of_post_offices_from_dos_says_how_it_was_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("INDEX;OPSNAME;REGION;CITY\n170100;Тверь почтамт;Тверская область;Тверь\n".encode("cp866"))
    assert main(["postcodes", "import", str(file)]) == 0
    assert "list.csv is read as cp866" in capsys.readouterr().err


def test_a_report_of_an_earlier_run_is_replaced_and_any_other_file_is_refused_before_the_work(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("name,born\nВетров Илья Андреевич,1971\n", encoding="utf-8")
    assert take(empty, file) == take(empty, file) == 1
    file.with_suffix(".failed.csv").write_text("mine", encoding="utf-8")
    capsys.readouterr()
    assert take(empty, file) == 3
    assert "1/1" not in capsys.readouterr().err
    assert take(empty, file, "--force") == 1
    apply = ["--apply", *SAID]
    assert compare(empty, file, *apply) == compare(empty, file, *apply) == 1
    file.with_suffix(".rest.csv").write_text("mine", encoding="utf-8")
    assert compare(empty, file, *apply) == 3


@pytest.mark.parametrize("command", ["import", "compare"])
def test_a_library_that_cannot_be_written_is_refused_before_the_work(
    empty: Path, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr("letterkit.store.outputs.os.access", lambda *_: False)
    assert (take(empty, file) if command == "import" else compare(empty, file, "--apply", *SAID)) == 3
    told = capsys.readouterr()
    assert "allows no new files" in told.err
    assert "1/1" not in told.err
    assert told.out == ""


def test_open_dates_of_a_column_are_refused_row_by_row(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        f'name;born;address\nВетров Илья Андреевич;3/5/1971;"{ADDRESS}"\nЗорин Пётр Олегович;12/31/1980;"{ADDRESS}"\n'
        f'Лапин Артём Юрьевич;05.03.1990;"{ADDRESS}"\n',
        encoding="utf-8",
    )
    assert take(empty, file) == 1
    assert list(people(empty)) == ["lapin-artyom-1990"]
    assert "can be 1971-05-03 or 1971-03-05" in reasons(file)["1"]
    assert "day or month first" in reasons(file)["2"]


@pytest.mark.parametrize(("options", "left"), [((), {"1", "2"}), (("--unknown-place",), {"2"})])
def test_whoever_the_row_places_nowhere_is_taken_only_if_asked_for(
    empty: Path, tmp_path: Path, options: tuple[str, ...], left: set[str]
) -> None:
    file = tmp_path / "list.csv"
    rows = "Ветров Илья Андреевич;1971;\nЗорин Пётр Олегович;1972;г. Тверь, ул. Мира, д. 5, кв. 12\n"
    file.write_text(f"name;born;address\n{rows}", encoding="utf-8")
    assert take(empty, file, *options) == 1
    assert set(reasons(file)) == left
    assert [each.stay and each.stay.custody for each in people(empty).values()] == [Custody.UNKNOWN] * (2 - len(left))
    assert take(empty, file, "--unknown-place", what="facilities") == 2


def test_nobody_is_taken_of_whom_something_was_not_understood(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('block\n"Ветров Илья Андреевич, 1971 г. р., любит 5 собак"\n', encoding="utf-8")
    assert take(empty, file, "--unknown-place") == 1
    assert (people(empty), reasons(file)) == ({}, {"1": 'not understood: "любит 5 собак"'})


def test_a_text_is_imported_and_compared_person_by_person(empty: Path, tmp_path: Path) -> None:
    file, table = tmp_path / "news.txt", tmp_path / "news.failed.csv"
    who = "Ветров Илья Андреевич, 1971 г. р.\nЗорин Пётр, 1972 г. р., и другое\nЛапин Артём Юрьевич, 1990 г. р."
    file.write_text(f"Переведены в {ADDRESS}:\n{who}\n", encoding="utf-8")
    assert take(empty, file) == 1
    assert set(people(empty)) == {"vetrov-ilya-1971", "lapin-artyom-1990"}
    assert set(reasons(file)) == {"2"}
    assert take(empty, table) == 1, "the report of what failed is still about that one person"
    assert len(reasons(table)) == 1
    assert compare(empty, file, "--apply", *SAID) == 1


def test_facilities_are_compared_with_files_as_they_are(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Workbook()
    book.active.append(["Название", "Адрес"])
    book.active.append(["ФКУ Т-2 ГУФСИН России по Красноярскому краю", ADDRESS])
    book.save(tmp_path / "list.xlsx")
    (tmp_path / "list.csv").write_bytes(f'Название;Адрес\nФКУ Т-2;"{ADDRESS}"\n'.encode("cp1251"))
    for name in ("list.xlsx", "list.csv"):
        options = ("--library", str(empty), *TODAY)
        assert main(["compare", "facilities", str(tmp_path / name), *options]) == 0
        assert "1 new" in capsys.readouterr().err


def test_a_published_geojson_is_imported_as_it_is(empty: Path, tmp_path: Path) -> None:
    listed, rows = runpy.run_path(str(PUBLISHED))["published"](seed=11, count=150)
    file = tmp_path / "list.geojson"
    file.write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")
    assert take(empty, file, "--unknown-place") in (0, 1)
    found = people(empty)
    held = [each for each in found.values() if each.stay and each.stay.facility]
    assert len(held) >= 0.96 * sum(each.whole for each in rows)
    assert len(found) >= 0.95 * len(rows)
    assert {each.name for each in found.values()} <= {each.name for each in rows}
