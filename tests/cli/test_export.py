import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from letterkit.actions.library.init import make_library
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.export import COLUMNS, vcards
from letterkit.cli.main import main
from letterkit.escaping import escaped_lines
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.store.roots import Root
from letterkit.store.spreadsheet_csv import as_csv, kept_as_text, taken_back

TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    make_library(folder)
    return folder


def export(library: Path, *options: str) -> int:
    return main(["export", *options, "--library", str(library), *TODAY])


def hide(library: Path, person_id: str) -> None:
    path = library / "addresses" / "people" / f"{person_id}.toml"
    path.write_text(f"hidden = true\n{path.read_text()}")


def test_everybody_is_exported_with_the_address_as_printed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(library, "--format", "json") == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert len(rows) == 15
    assert tuple(rows["asanov-marlen-1977"]) == COLUMNS
    assert rows["asanov-marlen-1977"] == {
        "id": "asanov-marlen-1977",
        "name": "Асанов Марлен Рифатович",
        "gender": "m",
        "born": "1977-03-02",
        "latin": "Marlen Asanov",
        "status": "held",
        "facility": "ik-7-mordovia",
        "address": "431120, Республика Мордовия, Зубово-Полянский район, п. Сосновка, ул. Центральная, д. 2, "
        "ФКУ ИК-7 УФСИН России по Республике Мордовия",
        "since": "2025-03-30",
        "checked": "2025-03-30",
        "source": "https://memopzk.org/figurant/asanov-marlen-rifatovich",
        "dative": "Асанову Марлену Рифатовичу",
        "unit": "",
        "facility_name": "ФКУ ИК-7 УФСИН России по Республике Мордовия",
        "street": "ул. Центральная",
        "house": "2",
        "building": "",
        "po_box": "",
        "sublocality": "",
        "locality": "п. Сосновка",
        "district": "Зубово-Полянский район",
        "region": "Республика Мордовия",
        "postcode": "431120",
        "postal_address": "ФКУ ИК-7 УФСИН России по Республике Мордовия, ул. Центральная, д. 2, п. Сосновка, "
        "Зубово-Полянский район, Республика Мордовия, 431120",
        "romanised": "Penal Colony No. 7, 2 Tsentralnaya Street, Sosnovka, Zubovo-Polyansky District, "
        "Republic of Mordovia, 431120, RUSSIA",
    }


def test_a_workbook_has_the_same_cells_as_text_and_none_is_a_formula(library: Path, tmp_path: Path) -> None:
    person = library / "addresses" / "people" / "asanov-marlen-1977.toml"
    person.write_text(person.read_text().replace('"Marlen Asanov"', '"=1+2"'))
    out = tmp_path / "people.xlsx"
    assert export(library, "--format", "xlsx", "--out", str(out)) == 0
    head, *rows = load_workbook(out).active.iter_rows()
    assert tuple(cell.value for cell in head) == COLUMNS
    found = {row[0].value: dict(zip(COLUMNS, row, strict=True)) for row in rows}
    assert len(found) == 15
    asanov = found["asanov-marlen-1977"]
    assert (asanov["postcode"].value, asanov["postcode"].data_type) == ("431120", "s")
    assert (asanov["latin"].value, asanov["latin"].data_type) == ("'=1+2", "s")


def test_a_workbook_needs_a_file(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(library, "--format", "xlsx") == 2
    said = capsys.readouterr()
    assert not said.out
    assert "--out people.xlsx" in said.err


@pytest.mark.parametrize("form", ["csv", "json", "vcard", "vcard3"])
def test_hidden_people_are_left_out_unless_asked_for(
    library: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    hide(library, "asanov-marlen-1977")
    assert export(library, "--format", form) == 0
    shown = capsys.readouterr()
    assert "khalilov-lenur-1971" in shown.out
    assert "asanov-marlen-1977" not in shown.out + shown.err
    assert export(library, "--format", form, "--include-hidden") == 0
    assert "asanov-marlen-1977" in capsys.readouterr().out


def test_a_file_is_not_replaced_without_force(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    assert export(library, "--out", str(out)) == 0
    assert len(list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))) == 15
    assert export(library, "--out", str(out)) == 3
    assert export(library, "--out", str(out), "--force") == 0


@given(st.lists(st.text(), min_size=1))
def test_no_cell_is_run_by_a_spreadsheet_and_none_is_lost(cells: list[str]) -> None:
    text = as_csv(["first"], [["x", *cells]])
    found = next(row for index, row in enumerate(csv.reader(io.StringIO(text, newline=""))) if index == 1)
    assert all(cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠") for cell in found)
    assert [taken_back(cell) for cell in found[1:]] == [escaped_lines(cell) for cell in cells]


@given(st.text(alphabet="ab;=+-@\t\r\n\"'| ＝0,"), st.sampled_from(";\t|\n"))
def test_no_part_of_a_cell_is_run_where_another_sign_parts_cells(cell: str, sign: str) -> None:
    text = as_csv(["first"], [["x", cell]])
    assert not re.search(f'{re.escape(sign)}[ "]*[=+@＝-]', text.partition("\r\n")[2])
    assert taken_back(kept_as_text(cell)) == cell


def one_person(person: Person) -> OpenLibrary:
    facility = Facility("ik-1", "ИК", "1", 'ФКУ "ИК-1"', "Тверская область", locality="г. Тверь", postcode="170100")
    records = Library(
        people={person.id: Entry(person, "p.toml")}, facilities={"ik-1": Entry(facility, "addresses/f.toml")}
    )
    return OpenLibrary(Root(Path(), "a test"), records, date(2026, 11, 22))


def unfolded(text: str) -> list[str]:
    """The lines of a vCard, put together again."""
    return text.replace("\r\n ", "").split("\r\n")


def test_a_card_has_name_birth_and_address() -> None:
    stay = Stay(None, date(2026, 11, 20), Custody.HELD, "ik-1", source="a list")
    sokolov = Person("sokolov", "Соколов Пётр Ильич", Gender.MALE, PartialDate.of(date(1980, 3, 2)), stays=(stay,))
    label = "170100, Тверская область, г. Тверь, ФКУ ^'ИК-1^'"
    assert unfolded(vcards(one_person(sokolov))) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "UID;VALUE=text:sokolov",
        "FN:Соколов Пётр Ильич",
        "N:Соколов;Пётр;Ильич;;",
        "GENDER:M",
        "BDAY:19800302",
        f'ADR;TYPE=work;LABEL="{label}":;;ФКУ "ИК-1";г. Тверь;Тверская область;170100;Россия',
        "NOTE:The address was last confirmed: 2026-11-20.",
        "END:VCARD",
        "",
    ]


def test_an_older_address_book_gets_a_card_of_version_3() -> None:
    stay = Stay(None, date(2026, 11, 20), Custody.HELD, "ik-1", unit="отряд № 3", source="a list")
    sokolov = Person("sokolov", "Соколов Пётр Ильич", Gender.MALE, PartialDate.of(date(1980, 3, 2)), stays=(stay,))
    assert unfolded(vcards(one_person(sokolov), older=True)) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:sokolov",
        "FN:Соколов Пётр Ильич",
        "N:Соколов;Пётр;Ильич;;",
        "BDAY:1980-03-02",
        'ADR;TYPE=work:;;ФКУ "ИК-1"\\, отряд № 3;г. Тверь;Тверская область;170100;Россия',
        'LABEL;TYPE=work:170100\\, Тверская область\\, г. Тверь\\, ФКУ "ИК-1"\\, отряд № 3',
        "NOTE:The address was last confirmed: 2026-11-20.",
        "END:VCARD",
        "",
    ]


def test_version_3_has_a_name_always_and_a_day_of_birth_only_whole() -> None:
    card = unfolded(vcards(one_person(Person("x", "Пётр", Gender.MALE, PartialDate(1980))), older=True))
    assert "N:Пётр;;;;" in card
    assert not any(line.startswith("BDAY") for line in card)


def test_who_cannot_be_written_to_has_no_address_but_the_reason() -> None:
    stay = Stay(None, date(2026, 11, 20), Custody.RELEASED, "ik-1", source="a list")
    card = unfolded(vcards(one_person(Person("sokolov", "Соколов Пётр", Gender.MALE, stays=(stay,)))))
    assert not any(line.startswith("ADR") for line in card)
    assert any(line.startswith("NOTE:Соколов Пётр was released") for line in card)


@given(st.text())
def test_no_text_breaks_out_of_its_card(name: str) -> None:
    text = vcards(one_person(Person("x", name, Gender.MALE)))
    lines = text.split("\r\n")
    assert all(len(line.encode(errors="replace")) <= 75 for line in lines)
    assert lines.count("BEGIN:VCARD") == 1
    assert [line.split(":")[0] for line in unfolded(text)].count("FN") == 1
    assert not any(mark in line for line in lines for mark in "\n\r")
