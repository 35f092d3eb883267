"""Tables that say two things of a person: nothing false is written. All are invented but for those of the library."""

from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main
from letterkit.store.library import load_library

RYAZAN = "391825, Рязанская область, Скопинский район, с. Клекотки, ФКУ ИК-5 УФСИН России по Рязанской области"
YENISEYSK = "663180, Красноярский край, г. Енисейск, ул. Декабристов, 11, ФКУ Т-2 ГУФСИН России по Красноярскому краю"
VOUCHED = ("--source", "https://example.org", "--seen", "2026-11-20", "--today", "2026-11-29")
ASANOV = "Асанов Марлен Рифатович;02.03.1977"  # in Mordovia by the record
VETROV = "Ветров Илья Андреевич;1971"
ZORIN = "Зорин Пётр Олегович;1972"
HEADER = "фио;дата рождения;адрес"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    make_library(tmp_path / "library")
    return tmp_path / "library"


def written(library: Path, *command: str, rows: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Where the people are whose records the command changes or adds."""
    file = library.parent / "list.csv"
    file.write_text("\n".join((*rows, "")), encoding="utf-8")
    before = stays(library)
    assert main([*command, str(file), "--library", str(library), *VOUCHED]) in (0, 1)
    return {person: stay for person, stay in stays(library).items() if before.get(person) != stay}


def stays(library: Path) -> dict[str, tuple[str, str]]:
    found = ((each.value.id, each.value.stay) for each in load_library(library).people.values())
    return {person: (str(stay.custody), stay.facility) for person, stay in found if stay}


@pytest.mark.parametrize(
    ("column", "cell"),
    [("комментарий", "освобождён"), ("примечание", "старый адрес"), ("новый адрес", YENISEYSK), ("куда", "СИЗО-1")],
)
def test_a_known_person_is_not_moved_against_another_column(library: Path, column: str, cell: str) -> None:
    rows = (f"{HEADER};{column}", f"{ASANOV};{RYAZAN};{cell}")
    assert written(library, "compare", "--apply", rows=rows) == {}


def test_a_remark_that_says_nothing_of_it_does_not_hinder_a_move(library: Path) -> None:
    rows = (f"{HEADER};комментарий", f"{ASANOV};{RYAZAN};любит книги")
    assert written(library, "compare", "--apply", rows=rows) == {"asanov-marlen-1977": ("held", "ik-5-ryazan")}


@pytest.mark.parametrize("other", [f"Асанов Марлен;1977;{YENISEYSK}", f"Асанов М. Р.;1977;{YENISEYSK}", f"{ASANOV};x"])
def test_of_two_rows_that_may_mean_one_record_none_is_applied(
    library: Path, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert written(library, "compare", "--apply", rows=(HEADER, f"{ASANOV};{RYAZAN}", other)) == {}
    assert "rows 1 and 2 m" in capsys.readouterr().out


@pytest.mark.parametrize(
    "other", [f"{ZORIN};освобождён", f"Зорин Петр;1972;{YENISEYSK}", f"Зорин Пётр Олегович;;{YENISEYSK}"]
)
@pytest.mark.parametrize("command", [("compare", "--apply"), ("import", "people")])
def test_of_two_rows_that_may_be_one_new_person_none_is_written(
    library: Path, command: tuple[str, ...], other: str
) -> None:
    rows = (HEADER, f"{ZORIN};{RYAZAN}", other, f"{VETROV};{RYAZAN}")
    assert written(library, *command, rows=rows) == {"vetrov-ilya-1971": ("held", "ik-5-ryazan")}


def test_a_row_that_fails_still_counts_as_one_about_its_person(library: Path) -> None:
    rows = (f"{HEADER};статус", f"{ZORIN};{RYAZAN};", f"{ZORIN};{YENISEYSK};абракадабра")
    assert written(library, "import", "people", rows=rows) == {}


@pytest.mark.parametrize("heading", ["Освобождённые;;", "На этапе;;", "Архив;;"])
def test_nobody_below_a_heading_is_imported(library: Path, heading: str) -> None:
    rows = (HEADER, f"{VETROV};{RYAZAN}", heading, f"{ZORIN};{RYAZAN}")
    assert written(library, "import", "people", rows=rows) == {"vetrov-ilya-1971": ("held", "ik-5-ryazan")}


def test_a_woman_whose_name_may_be_a_mans_in_the_genitive_is_not_new(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (HEADER, f"Халилова Ленура;1967;{YENISEYSK}")
    assert written(library, "compare", "--apply", rows=rows) == {}
    assert "may be khalilov-lenur-1967" in capsys.readouterr().out
    assert written(library, "import", "people", rows=rows) == {}


WEEK = (
    f"{HEADER};статус;где сейчас",
    f"{VETROV};{YENISEYSK};переведён в Т-2 Омска;",
    f"{ZORIN};{YENISEYSK};освобождён 12.05.2027;",
    f"Козин Пётр Львович;1980;{YENISEYSK};;СИЗО-1 Омска",
    f"{ASANOV};{YENISEYSK};умер 15.11.2026;",
    f"Ларин Тит Ильич;1982;{YENISEYSK};переведён в Т-2;ФКУ Т-2 ГУФСИН России по Красноярскому краю",
)


@pytest.mark.parametrize("command", [("compare", "--apply"), ("import", "people", "--force")])
def test_a_status_of_another_region_or_of_a_day_to_come_is_not_written(library: Path, command: tuple[str, ...]) -> None:
    dead = {"asanov-marlen-1977": ("died", "")} if "compare" in command else {}
    assert written(library, *command, rows=WEEK) == {"larin-tit-1982": ("held", "t-2-krasnoyarsk"), **dead}


def test_the_day_of_a_status_is_recorded(library: Path) -> None:
    written(library, "compare", "--apply", rows=WEEK)
    stay = load_library(library).people["asanov-marlen-1977"].value.stay
    assert stay is not None
    assert (str(stay.since), stay.seen) == ("2026-11-15", None)
