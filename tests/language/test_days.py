"""A day is said as people of the language write it; what programs read and what files hold stays as it is."""

import re
from datetime import date
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.language import day_said, tr, trn
from letterkit.model.partial_date import PartialDate
from letterkit.model.typed_day import as_it_is_kept, as_people_type_it, typed_day
from letterkit.russian.doubt import doubt

ROOT = Path(__file__).parents[2]
DAY = date(1964, 6, 7)
OF_FILES = re.compile(r"(?<!born = )\d{4}-\d\d-\d\d")


@pytest.mark.usefixtures("in_russian")
def test_every_way_of_saying_says_a_day_as_russian_does() -> None:
    assert day_said(DAY) == day_said(PartialDate.of(DAY)) == "07.06.1964"
    assert tr("born {born}", born=DAY) == "род. 07.06.1964"
    assert tr("born {born}", born=PartialDate.of(DAY)) == "род. 07.06.1964"
    assert tr("born {born}", born=PartialDate(1964)) == "род. 1964"
    assert str(doubt("it may be old: {day}", day=DAY)) == "возможно, устарело: 07.06.1964"
    of = "the address was last confirmed on {day}, {count} day ago"
    assert "07.06.1964" in trn(of, of.replace("day ago", "days ago"), 2, day=DAY)


def test_in_english_it_has_no_order_to_mistake() -> None:
    assert tr("born {born}", born=DAY) == "born 1964-06-07"


@pytest.mark.usefixtures("in_russian")
def test_programs_read_the_same_of_a_day_in_every_language() -> None:
    assert (str(DAY), str(PartialDate.of(DAY)), str(PartialDate(1964))) == ("1964-06-07", "1964-06-07", "1964")


@pytest.mark.usefixtures("in_russian")
def test_a_typed_day_is_shown_as_people_type_it_and_kept_as_files_hold_it() -> None:
    assert as_people_type_it("1964-06-07") == as_people_type_it("07.06.1964") == "07.06.1964"
    assert as_people_type_it("1964-06") == "06.1964"
    assert as_it_is_kept("07.06.1964") == as_it_is_kept("1964-06-07") == "1964-06-07"
    assert as_it_is_kept(as_people_type_it("45.13.2026")) == "45.13.2026"


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize(
    "command",
    [
        ("namesakes",),
        ("releases", "--within", "9000"),
        ("stale",),
        ("moved", "--since", "2020-01-01"),
        ("history", "khalilov-lenur-1967"),
        ("check",),
    ],
)
def test_no_command_shows_people_a_day_as_files_hold_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("LETTERKIT_LANG", "ru")
    main(["--library", str(ROOT), "--today", "2030-11-22", *command])
    shown = capsys.readouterr()
    assert OF_FILES.findall(shown.out + shown.err) == []
    assert re.search(r"\d\d\.\d\d\.\d{4}|^[^.]*$", shown.out)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 декабря 2026", date(2026, 12, 1)),
        ("29  Февраля 2028 года", date(2028, 2, 29)),
        ("22 ноября 2026 г.", date(2026, 11, 22)),
        ("3 May 2027", date(2027, 5, 3)),
        ("29 февраля 2026", None),
        ("22 September 2026", date(2026, 9, 22)),
        ("1 декабря 2026г.", date(2026, 12, 1)),
        ("1 декабря 2026 г", date(2026, 12, 1)),
        ("1 декабрей 2026", None),
        ("1 декабря", None),
        ("1 декабря 26", None),
        ("١ декабря 2026", None),
    ],
)
def test_a_day_may_be_typed_in_words(typed: str, day: date | None) -> None:
    assert typed_day(typed) == day
