"""What a list prints for a facility, unlike the record: with people, and in a list of facilities."""

import csv
import io
import json
import shlex
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.actions.intake.columns import FACILITY_COLUMNS
from letterkit.actions.intake.compare_facilities import FACILITY_LISTING, compare_facilities, facility_listing
from letterkit.actions.intake.sent_facilities import facilities_of_table, facilities_of_text, facility_columns
from letterkit.actions.intake.tables import table_of
from letterkit.actions.library.init import make_library
from letterkit.actions.library.opening import OpenLibrary
from letterkit.cli.main import main
from letterkit.errors import LetterkitError
from letterkit.russian.address import one_line
from letterkit.store.library import load_library
from letterkit.store.roots import Root
from letterkit.store.sent_files import Opening, sent_content

TODAY = ["--today", "2026-11-22"]
BY = ["--source", "a list", "--seen", "2026-11-20"]
IK_5 = "ФКУ ИК-5 УФСИН России по Рязанской области"

PEOPLE = f"""\
391825, Рязанская область, Скопинский район, с. Клекотки, ул. Новая, д. 77, {IK_5}, Ибрагимову Тимуру Изетовичу, 1985

391825, Рязанская область, Скопинский район, с. Клекотки, улица Новая, 77, {IK_5}, Зорину Олегу Ильичу, 1980 г. р.

431120, Республика Мордовия, п. Сосновка, ФКУ ИК-7 УФСИН России по Республике Мордовия, Асанову Марлену Рифатовичу, 1977
"""
"""Two people at one address that the record does not have, and one at the address on record, shortened."""

FACILITIES = f"""\
431120, Мордовия, Зубово-Полянский р-н, пос. Сосновка, улица Центральная, 2, ФКУ ИК-7 УФСИН России по Респ. Мордовия
431120, Республика Мордовия, п. Сосновка, ул. Центральная, д. 2, корп. 3, ФКУ ИК-7 УФСИН России по Республике Мордовия
391846, г. Скопин, {IK_5}
156099, г. Кострома, ул. Петра Щербины, 21, ФКУ ИК-1 УФСИН России по Костромской области
600020, г. Владимир, ул. Большая Нижегородская, д. 67, ФКУ Т-2 ГУФСИН России по Владимирской области
392000, г. Тамбов, ул. Новая, д. 7, ФКУ ИК-1 УФСИН России по Тамбовской области
170100, г. Тверь, ул. Вагжанова, д. 141, ФКУ СИЗО-1 УФСИН России по Тверской области
301781, г. Донской, ФКУ ИК УФСИН России по Тульской области
ул. Мира, д. 5
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    make_library(folder)
    return folder


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def compare(library: Path, *words: str) -> int:
    return main(["compare", *words, "--library", str(library), *TODAY])


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, list)
    return found


def contents(library: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (library / "addresses").rglob("*.toml")}


def test_one_row_tells_of_the_address_however_many_people_have_it(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(library, str(written(tmp_path, "list.txt", PEOPLE)), "--format", "json", "--all") == 0
    found = rows(capsys)
    assert [(row["verdict"], row["record"]) for row in found if row["row"]] == [
        ("same", "ibragimov-timur-1985"),
        ("new", ""),
        ("same", "asanov-marlen-1977"),
    ]
    said = 'street: the list prints "ул. Новая", the record has none; house: the list prints "77", the record has none'
    assert found[0]["detail"] == f"address of ik-5-ryazan: {said}"
    assert found[2]["detail"] == ""
    (address,) = (row for row in found if row["verdict"] == "address")
    assert (address["name"], address["record"]) == (IK_5, "ik-5-ryazan")
    assert address["there"] == "391825, Рязанская область, Скопинский район, с. Клекотки"
    assert address["listed"] == "391825, Рязанская область, Скопинский район, с. Клекотки, ул. Новая, д. 77"
    assert address["detail"].startswith(f"{said}. If the list is right: letterkit readdress ik-5-ryazan --street ")


def test_the_rest_has_the_command_that_takes_the_address_over(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = load_library(library).facilities["ik-5-ryazan"]
    file = written(tmp_path, "list.txt", PEOPLE)
    assert compare(library, str(file), "--apply", *BY) == 1
    assert load_library(library).facilities["ik-5-ryazan"] == before
    text = file.with_suffix(".rest.csv").read_text(encoding="utf-8-sig")
    (left,) = (row for row in csv.DictReader(io.StringIO(text)) if row["verdict"] == "address")
    _, command = left["detail"].split("If the list is right: letterkit ")
    assert main([*shlex.split(command), "--library", str(library), *TODAY]) == 0
    facility = load_library(library).facilities["ik-5-ryazan"].value
    assert (facility.street, facility.house, facility.source) == ("ул. Новая", "77", "a list")
    capsys.readouterr()
    assert compare(library, str(file), "--format", "json", "--all") == 0
    assert "address" not in {row["verdict"] for row in rows(capsys)}


def test_each_facility_gets_its_verdict_and_nothing_is_written(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(library)
    text = FACILITIES.split("\n", 2)
    file = written(tmp_path, "list.txt", f"{text[0]}\n{text[2]}".replace("\n", "\n\n"))
    assert compare(library, "facilities", str(file), "--all", "--format", "json", *BY) == 0
    found = rows(capsys)
    assert list(found[0]) == list(FACILITY_LISTING)
    assert [(row["verdict"], row["record"]) for row in found if row["row"]] == [
        ("same", "ik-7-mordovia"),
        ("moved", "ik-5-ryazan"),
        ("postcode", "ik-1-kostroma"),
        ("renamed", "t-2-vladimir"),
        ("address", "ik-1-tambov"),
        ("new", ""),
        ("ambiguous", ""),
        ("unreadable", ""),
    ]
    missing = {row["record"] for row in found if row["verdict"] == "missing"}
    assert "sizo-2-lefortovo" in missing
    assert missing.isdisjoint({"ik-7-mordovia", "ik-5-ryazan", "ik-1-tula"})  # met, met, perhaps met
    assert found[4]["command"] == (
        "letterkit readdress ik-1-tambov --street 'ул. Новая' --house 7 --since 2026-11-20 --source 'a list'"
    )
    assert contents(library) == before


def test_every_command_can_be_run(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "list.txt", "\n".join(FACILITIES.split("\n")[2:7]))
    compare(library, "facilities", str(file), "--format", "json", *BY)
    commands = [row["command"] for row in rows(capsys) if row["command"]]
    assert len(commands) == 4
    for command in commands:
        assert main([*shlex.split(command)[1:], "--library", str(library), *TODAY]) == 0
    capsys.readouterr()
    compare(library, "facilities", str(file), "--format", "json")
    assert {row["verdict"] for row in rows(capsys)} == {"new", "missing"}


def test_rows_that_disagree_about_one_facility_are_ambiguous(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, "list.txt", "\n\n".join(FACILITIES.split("\n")[:2]))
    compare(library, "facilities", str(file), "--format", "json")
    found = [(row["verdict"], row["detail"], row["command"]) for row in rows(capsys) if row["row"]]
    assert found == 2 * [("ambiguous", "rows 1 and 2 have the same facility at different addresses", "")]


def test_a_table_of_facilities_without_names_is_compared_too(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = (
        "Регион;Тип;Номер;Индекс;Адрес\n"
        "Мордовия;ИК;7;431120;Зубово-Полянский район, п. Сосновка, ул. Центральная, д. 2\n"
        'Рязанская область;ИК;5;391825;"Скопинский район, с. Клекотки, ул. Новая, д. 77"\n'
    )
    compare(library, "facilities", str(written(tmp_path, "list.csv", table)), "--all", "--format", "json")
    found = [(row["verdict"], row["record"], row["detail"]) for row in rows(capsys) if row["row"]]
    assert [each[:2] for each in found] == [("same", "ik-7-mordovia"), ("address", "ik-5-ryazan")]
    assert f'the name was composed from region, kind and number: "{IK_5}"' in found[1][2]


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_every_form_can_be_read(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert compare(library, "--format", form, "facilities", str(written(tmp_path, "list.txt", FACILITIES))) == 0
    assert "ik-5-ryazan" in capsys.readouterr().out


def test_the_whole_library_in_list_form_is_the_same(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [one_line(entry.value) for entry in load_library(library).facilities.values()]
    assert lines
    assert compare(library, "facilities", str(written(tmp_path, "list.txt", "\n".join(lines)))) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith(f"The library says the same.\n{len(lines)} same\n")


@pytest.mark.parametrize("words", [["list.txt", "list.txt"], ["facilities", "list.txt", "list.txt"], []])
def test_one_file_is_compared_at_a_time(library: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as exit_code:
        compare(library, *words)
    assert exit_code.value.code == 2
    assert "FILE" in capsys.readouterr().err


def test_people_may_be_said(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(written(tmp_path, "list.txt", PEOPLE))
    compare(library, "people", file)
    said = capsys.readouterr()
    compare(library, file)
    assert capsys.readouterr() == said


def test_what_a_list_says_of_facilities_is_not_applied(library: Path, tmp_path: Path) -> None:
    file = str(written(tmp_path, "list.txt", FACILITIES))
    assert compare(library, "facilities", file, "--apply", *BY) == 2


def test_columns_that_nobody_knows_are_asked_for(library: Path, tmp_path: Path) -> None:
    assert compare(library, "facilities", str(written(tmp_path, "list.csv", "a,b\n1,2\n"))) == 2


PROJECT = Path(__file__).parents[2]
LIBRARY = OpenLibrary(Root(PROJECT, "a test"), load_library(PROJECT), date(2026, 11, 22))


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300), suffix=st.sampled_from((".csv", ".tsv", ".json", ".jsonl")))
def test_any_text_is_compared_without_a_traceback(text: str, suffix: str) -> None:
    with suppress(LetterkitError):
        sent = sent_content(text.encode(), Path(f"list{suffix}"), Opening())
        table = table_of(sent, FACILITY_COLUMNS)
        facility_listing(compare_facilities(LIBRARY, facilities_of_table(table, facility_columns(table, {}))))
    facility_listing(compare_facilities(LIBRARY, facilities_of_text(text)))
