"""What add and import do about an address unlike that of the facility on record, and about rows without a name."""

import csv
import io
from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main
from letterkit.model.facility import Facility
from letterkit.store.library import load_library

TODAY = ["--today", "2026-11-22"]
BY = ["--source", "a list", "--seen", "2026-11-20"]
IK_5 = "ФКУ ИК-5 УФСИН России по Рязанской области"
ADDRESS = "391827, Рязанская область, Скопинский район, с. Клекотки, ул. Новая, д. 77"
SAID = (
    'street: the list prints "ул. Новая", the record has none; '
    'house: the list prints "77", the record has none; '
    'postcode: the list prints "391827", the record has "391825"'
)
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


@pytest.fixture
def block(tmp_path: Path) -> Path:
    return written(tmp_path, "block.txt", f"{ADDRESS}, {IK_5}, Зорину Олегу Ильичу, 1980 г. р.")


class Keyboard(io.StringIO):
    """A terminal at which all this is typed."""

    def isatty(self) -> bool:
        return True


def add(library: Path, file: Path, *options: str) -> int:
    return main(["add", str(file), *options, "--library", str(library), *TODAY])


def take(library: Path, what: str, file: Path, *options: str) -> int:
    return main(["import", what, str(file), *options, "--library", str(library), *TODAY])


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def ik_5(library: Path) -> Facility:
    return load_library(library).facilities["ik-5-ryazan"].value


def test_another_address_is_asked_about(library: Path, block: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = ik_5(library)
    assert add(library, block, *BY, "--yes") == 2
    said = capsys.readouterr().err
    assert f"ik-5-ryazan has another address on record: {SAID}." in said
    assert "keep: keep the address on record" in said
    assert "readdress: correct the record, for everybody there (1 person so far)" in said
    assert "new: it is another facility: a new record" in said
    assert "Decide with --address one of these." in said
    assert ik_5(library) == before


def test_the_address_on_record_can_be_kept(library: Path, block: Path) -> None:
    before = ik_5(library)
    assert add(library, block, *BY, "--yes", "--address", "keep") == 0
    stay = load_library(library).people["zorin-oleg-1980"].value.stay
    assert stay
    assert (stay.facility, ik_5(library)) == ("ik-5-ryazan", before)


def test_the_address_can_be_corrected_with_the_same_edit(library: Path, block: Path) -> None:
    before = ik_5(library)
    assert add(library, block, *BY, "--yes", "--address", "readdress") == 0
    after = ik_5(library)
    assert (after.street, after.house, after.postcode, after.source) == ("ул. Новая", "77", "391827", "a list")
    (former,) = after.former
    assert (former.street, former.postcode, str(former.until)) == ("", "391825", "2026-11-20")
    assert "zorin-oleg-1980" in load_library(library).people
    assert main(["undo", "--library", str(library)]) == 0
    assert ik_5(library) == before
    assert "zorin-oleg-1980" not in load_library(library).people


def test_it_can_be_another_facility(library: Path, block: Path) -> None:
    before = ik_5(library)
    assert add(library, block, *BY, "--yes", "--address", "new") == 0
    assert ik_5(library) == before
    assert load_library(library).facilities["ik-5-ryazan-2"].value.street == "ул. Новая"


def test_whoever_is_confirmed_there_can_have_the_address_corrected_too(library: Path, tmp_path: Path) -> None:
    block = written(tmp_path, "block.txt", f"{ADDRESS}, {IK_5}, Ибрагимову Тимуру Изетовичу, 1985 г. р.")
    assert add(library, block, *BY, "--yes", "--as", "confirm", "--address", "readdress") == 0
    assert ik_5(library).street == "ул. Новая"
    assert str(load_library(library).people["ibragimov-timur-1985"].value.checked) == "2026-11-20"


def test_on_a_terminal_the_answer_is_typed(
    library: Path, block: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("2\ny\n"))
    assert add(library, block, *BY) == 0
    assert "2. readdress: " in capsys.readouterr().err
    assert ik_5(library).street == "ул. Новая"


def test_a_remand_prison_with_another_street_and_postcode_is_not_joined_in_silence(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "ФКУ СИЗО-1 УФСИН России по Республике Крым и г. Севастополю"
    on_record = f"name;address\n{name};295006, Республика Крым, г. Симферополь, бул. Ленина, 4\n"
    assert take(library, "facilities", written(tmp_path, "first.csv", on_record), *BY) == 0
    printed = f"295017, Республика Крым, г. Симферополь, ул. Новая, д. 77, {name}"
    file = written(tmp_path, "block.txt", f"{printed}, Зорину Олегу Ильичу, 1980 г. р.")
    capsys.readouterr()
    assert add(library, file, *BY, "--yes") == 2
    assert (
        'street: the list prints "ул. Новая", the record has "бул. Ленина"; '
        'house: the list prints "77", the record has "4"; '
        'postcode: the list prints "295017", the record has "295006"'
    ) in capsys.readouterr().err
    moved = written(tmp_path, "second.csv", f'name;address\n{name};"{printed}"\n'.replace(f", {name}", ""))
    assert take(library, "facilities", moved, *BY) == 1
    assert "letterkit readdress sizo-1-crimea" in moved.with_suffix(".failed.csv").read_text(encoding="utf-8-sig")


def test_another_spelling_of_the_address_is_not_asked_about(library: Path, tmp_path: Path) -> None:
    text = "431120, Мордовия, пос. Сосновка, улица Центральная, 2, ФКУ ИК-7 УФСИН по РМ, Зорину Олегу Ильичу, 1980"
    assert add(library, written(tmp_path, "block.txt", text), *BY, "--yes") == 0


def test_an_imported_facility_with_another_address_fails_with_the_command_that_takes_it_over(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = f'name;address\n{IK_5};"{ADDRESS}"\n{IK_5};391825, с. Клекотки\n'
    file = written(tmp_path, "list.csv", table)
    before = ik_5(library)
    assert take(library, "facilities", file, *BY) == 1
    (row,) = csv.DictReader(io.StringIO(file.with_suffix(".failed.csv").read_text(encoding="utf-8-sig")))
    command = "letterkit readdress ik-5-ryazan --street 'ул. Новая' --house 77 --postcode 391827"
    reason = f"ik-5-ryazan is in the library: {SAID}. If the list is right: {command}"
    assert (row["row"], row["reason"]) == ("1", f"{reason} --since 2026-11-20 --source 'a list'")
    assert "0 new facilities, 1 known already," in capsys.readouterr().err
    assert ik_5(library) == before


def test_an_imported_facility_in_another_settlement_is_the_one_of_that_number(library: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "list.csv", f'name;address\n{IK_5};"391846, Рязанская область, г. Скопин"\n')
    assert take(library, "facilities", file, *BY) == 1
    (row,) = csv.DictReader(io.StringIO(file.with_suffix(".failed.csv").read_text(encoding="utf-8-sig")))
    assert 'locality: the list prints "г. Скопин", the record has "с. Клекотки"' in row["reason"]
    assert "letterkit readdress ik-5-ryazan --district '' --locality 'г. Скопин' --postcode 391846" in row["reason"]


def test_importing_people_tells_of_another_address(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = f'name;born;gender;facility;address\nЗорин Олег Ильич;1980;m;{IK_5};"{ADDRESS}"\n'
    assert take(library, "people", written(tmp_path, "list.csv", table), *BY) == 0
    assert f"row 1: ik-5-ryazan: {SAID}. If the list is right: letterkit readdress" in capsys.readouterr().err


def test_a_row_without_a_name_gets_the_official_one(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = (
        "Регион;Тип;Номер;Индекс;Адрес\n"
        "Республика Мордовия;исправительная колония;7;431120;п. Сосновка, ул. Центральная, д. 2\n"
        ";СИЗО;№ 1;170100;Тверская область, г. Тверь, ул. Вагжанова, д. 141\n"
        "Рязанская область;ИК-5;;391825;с. Клекотки\n"
        "Москва;СИЗО (ц. п.);2;111020;г. Москва, ул. Лефортовский Вал, д. 5\n"
        "Рязанская область;ИК;;391826;с. Лесное\n"
    )
    assert take(empty, "facilities", written(tmp_path, "list.csv", table)) == 1
    found = {key: entry.value for key, entry in load_library(empty).facilities.items()}
    assert {key: (each.name, each.locality, each.postcode) for key, each in found.items()} == {
        "ik-7-mordovia": ("ФКУ ИК-7 УФСИН России по Республике Мордовия", "п. Сосновка", "431120"),
        "sizo-1-tver": ("ФКУ СИЗО-1 УФСИН России по Тверской области", "г. Тверь", "170100"),
        "ik-5-ryazan": (IK_5, "с. Клекотки", "391825"),
        "sizo-2-moscow": ("ФКУ СИЗО-2 ФСИН России", "г. Москва", "111020"),
    }
    assert f'row 3: the name was composed from region, kind and number: "{IK_5}"' in capsys.readouterr().err


@pytest.mark.skipif(not FACILITIES_CSV.exists(), reason="the shared list of facilities is not here")
def test_a_whole_list_without_names_is_imported(empty: Path, tmp_path: Path) -> None:
    with FACILITIES_CSV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    lines = io.StringIO()
    columns = [name for name in rows[0] if name not in ("name_short_composed", "nickname", "fsin_organ")]
    writer = csv.DictWriter(lines, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    take(empty, "facilities", written(tmp_path, "list.csv", lines.getvalue()))
    names = {entry.value.name for entry in load_library(empty).facilities.values()}
    published = {row["name_short_composed"] for row in rows}
    renamed = {name.replace("УФСИН", "ГУФСИН") for name in published}
    assert names <= published | renamed
    assert len(load_library(empty).facilities) >= len(rows) - 5
