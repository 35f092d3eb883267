"""Rows of people who are not, or no longer, where a list has them. All are invented but for those of the library."""

import csv
import io
from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main
from letterkit.store.library import load_library

MORDOVIA = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
TAMBOV = "ФКУ ИК-1 УФСИН России по Тамбовской области"
HEADER = ("ФИО", "born", "facility", "status", "notes")
VETROV_ID = "vetrov-ilya-1971"
VETROV = "Ветров Илья Андреевич"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    make_library(tmp_path / "library")
    return tmp_path / "library"


def take(library: Path, *rows: tuple[str, ...], options: tuple[str, ...] = ()) -> int:
    text = io.StringIO()
    csv.writer(text).writerows((HEADER, *rows))
    file = library.parent / "people.csv"
    file.write_text(text.getvalue(), encoding="utf-8")
    vouched = ("--source", "a list", "--seen", "2026-11-20", "--today", "2026-11-22")
    return main(["import", "people", str(file), "--library", str(library), "--force", *vouched, *options])


def custodies(library: Path) -> dict[str, tuple[str, str]]:
    stays = ((each.value.id, each.value.stay) for each in load_library(library).people.values())
    return {person: (str(stay.custody), stay.facility) for person, stay in stays if stay}


def reasons(library: Path) -> list[str]:
    text = (library.parent / "people.failed.csv").read_text(encoding="utf-8-sig")
    return [row["reason"] for row in csv.DictReader(io.StringIO(text))]


@pytest.mark.parametrize(
    ("place", "status", "custody"),
    [
        ("Умер", "", "died"),
        ("", "Умер", "died"),
        ("Освобожден", "", "released"),
        ("", "Освобождён", "released"),
        ("этап", "", "in-transit"),
        ("", "НА ЭТАПЕ", "in-transit"),
        (f"умер в {MORDOVIA}", "", "died"),
        (f"этапирован из {MORDOVIA}", "", "in-transit"),
        (MORDOVIA, "Освобожден", "released"),
        ("домашний арест", "", "house-arrest"),
    ],
)
def test_a_status_in_the_column_of_the_place_or_its_own_is_the_status(
    library: Path, place: str, status: str, custody: str
) -> None:
    assert take(library, (VETROV, "1971", place, status, "")) == 0
    assert custodies(library)["vetrov-ilya-1971"] == (custody, "")


def test_a_transfer_in_the_column_of_the_place_leads_to_the_new_place_and_the_old_is_seen(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(library, (VETROV, "1971", f"переведён из {TAMBOV} в {MORDOVIA}", "", "")) == 0
    assert custodies(library)["vetrov-ilya-1971"] == ("held", "ik-7-mordovia")
    assert f'row 1, {VETROV}: no longer at "{TAMBOV}"' in capsys.readouterr().err


def test_notes_that_say_otherwise_are_asked_about(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(library, (VETROV, "1971", MORDOVIA, "", "умер в больнице")) == 1
    assert "vetrov-ilya-1971" not in custodies(library)
    assert reasons(library) == ['by the notes the person is "died"']
    assert f'row 1, {VETROV}: by the notes the person is "died"' in capsys.readouterr().err


def test_what_is_not_understood_is_told_with_the_person_and_fails(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(library, (VETROV, "1971", f"{MORDOVIA}, голодает", "", "")) == 1
    assert reasons(library) == ['not understood: "голодает"']
    assert f'row 1, {VETROV}: not understood: "голодает"' in capsys.readouterr().err


def test_somebody_on_record_who_died_is_told_and_not_written(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = custodies(library)
    assert take(library, ("Асанов Марлен Рифатович", "1977", "Умер", "", "")) == 0
    assert custodies(library) == before
    assert 'asanov-marlen-1977 is "held" in the library and "died" here' in capsys.readouterr().err


def test_strictly_a_row_with_a_remark_fails(library: Path) -> None:
    transfer = (VETROV, "1971", f"переведён из {TAMBOV} в {MORDOVIA}", "", "")
    assert take(library, transfer, ("Зорин Пётр Олегович", "1972", MORDOVIA, "", ""), options=("--strict",)) == 1
    assert reasons(library) == [f'no longer at "{TAMBOV}"']
    assert "zorin-pyotr-1972" in custodies(library)


def test_strictly_a_facility_of_which_words_are_left_over_fails(library: Path) -> None:
    file = library.parent / "places.csv"
    file.write_text(
        "name,postcode,address\n"
        'ФКУ ИК-3 УФСИН России по Тверской области,170100,"г. Тверь, ул. Мира, д. 5, вход со двора у ворот"\n',
        encoding="utf-8",
    )
    command = ["import", "facilities", str(file), "--library", str(library), "--today", "2026-11-22", "--dry-run"]
    assert main(command) == 0
    assert main([*command, "--strict"]) == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Зорин П. О.", 'the nominative of "Зорин П. О." is open: only initials are given'),
        ("Pyotr Zorin", 'the nominative of "Pyotr Zorin" is open: not known'),
        ("Пётр Зорин", 'the nominative of "Пётр Зорин" is open: Зорин Пётр or Пётр Зорин'),
    ],
)
def test_a_name_that_is_no_whole_nominative_is_asked(library: Path, name: str, reason: str) -> None:
    assert take(library, (name, "1972", MORDOVIA, "", "")) == 1
    assert reasons(library) == [reason]


def test_capitals_are_written_in_ordinary_case(library: Path) -> None:
    assert take(library, ("ПЕТРОВА-ВОДКИНА АННА ИЛЬИНИЧНА", "1980", MORDOVIA, "", "")) == 0
    people = load_library(library).people
    assert people["petrova-vodkina-anna-1980"].value.name == "Петрова-Водкина Анна Ильинична"


@pytest.mark.parametrize(
    "reason", ['by the notes the person is "released"', "судя по примечаниям, статус «на свободе»"]
)
def test_rows_that_failed_are_taken_once_mended_whatever_the_reason_says(library: Path, reason: str) -> None:
    reported = ("row", "code", "reason")
    rows = [(*reported, *HEADER), ("7", "", reason, VETROV, "1971", MORDOVIA, "held", "")]
    file = library.parent / "people.csv"
    with file.open("w", encoding="utf-8", newline="") as text:
        csv.writer(text).writerows([*rows, ("8", "", reason, "Зорин Пётр Ильич", "1972", MORDOVIA, "held", "умер")])
    vouched = ("--source", "a list", "--seen", "2026-11-20", "--today", "2026-11-22")
    assert main(["import", "people", str(file), "--library", str(library), *vouched]) == 1
    assert custodies(library)["vetrov-ilya-1971"] == ("held", "ik-7-mordovia")
    (left,) = reasons(library)
    assert left == 'by the notes the person is "died"'
    header = file.with_suffix(".failed.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert header == ",".join((*reported, *HEADER))


def test_rows_with_remarks_of_unknown_words_are_taken_once_somebody_has_read_them(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The way that stderr and README describe: look, delete the rows that are not so, import the rest."""
    rows = (
        (VETROV, "1971", MORDOVIA, "", "за ленточкой с августа"),
        ("Зорин Пётр Ильич", "1972", MORDOVIA, "", "поёт в хоре"),
        ("Громов Глеб Ильич", "1973", MORDOVIA, "", "любит шахматы"),
    )
    before = custodies(library)
    assert take(library, *rows) == 1
    assert set(custodies(library)) - set(before) == {"gromov-gleb-1973"}
    failed = library.parent / "people.failed.csv"
    assert "2 of them only wait for you to read their remarks (read)" in capsys.readouterr().err
    kept = [line for line in failed.read_text("utf-8-sig").splitlines() if "ленточкой" not in line]
    failed.write_text("\n".join(kept), "utf-8")
    vouched = ("--source", "a list", "--seen", "2026-11-20", "--today", "2026-11-22", "--library", str(library))
    assert main(["import", "people", str(failed), *vouched]) == 1
    assert main(["import", "people", str(failed), *vouched, "--remarks-read"]) == 0
    assert set(custodies(library)) - set(before) == {"gromov-gleb-1973", "zorin-pyotr-1972"}


@pytest.mark.parametrize("options", [(), ("--remarks-read",), ("--strict",)])
def test_a_remark_that_contradicts_its_row_is_never_taken(library: Path, options: tuple[str, ...]) -> None:
    assert take(library, (VETROV, "1971", MORDOVIA, "", "помер"), options=options) == 1
    assert VETROV_ID not in custodies(library)


def test_a_list_that_comes_again_is_not_asked_about_for_the_remarks_on_record(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (VETROV, "1971", MORDOVIA, "", "поёт в хоре")
    assert take(library, rows, options=("--remarks-read",)) == 0
    again = ["compare", str(library.parent / "people.csv"), "--library", str(library), "--today", "2026-11-22"]
    assert main(again) == 0
    assert "1 same" in capsys.readouterr().err
    take(library, (*rows[:-1], "в вагоне"))
    assert main(again) == 0
    assert "1 unclear" in capsys.readouterr().err
    assert main([*again, "--remarks-read"]) == 0
    assert "1 same" in capsys.readouterr().err
