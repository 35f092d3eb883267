import stat
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.selection import Selection
from letterkit.actions.write.forget import forget_all, kept_files
from letterkit.errors import DiskError
from letterkit.model.choice import EVERYBODY, Choice, Order
from letterkit.model.library import Entry, Library
from letterkit.model.logged import LoggedLetter
from letterkit.model.name import Gender
from letterkit.model.person import Custody, Person
from letterkit.model.written import Written
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import read_choice, write_choice
from letterkit.store.roots import Root

TODAY = date(2025, 6, 1)
PEOPLE = dict(zip("abcd", (Gender.MALE, Gender.FEMALE) * 2, strict=True))
FULL = Choice(
    "Рязанская область",
    "ik-1",
    Custody.HELD,
    Gender.MALE,
    7,
    30,
    45,
    unwritten=True,
    order=Order.LETTERS,
    backwards=True,
)


@pytest.fixture
def own(tmp_path: Path) -> OwnFiles:
    return OwnFiles(tmp_path / "config", tmp_path / "data", tmp_path / "cache")


def selection(own: OwnFiles, said: list[DiskError] | None = None) -> Selection:
    people = {name: Entry(Person(name, name, gender), f"{name}.toml") for name, gender in PEOPLE.items()}
    library = OpenLibrary(Root(Path("nowhere"), "a test"), Library(people=people), TODAY)
    return Selection(library, tuple(people), own, ([] if said is None else said).append)


def test_a_choice_is_found_again_as_it_was_left(own: OwnFiles) -> None:
    write_choice(own.choice, FULL)
    assert read_choice(own.choice) == FULL
    assert stat.S_IMODE(own.choice.stat().st_mode) == 0o600
    write_choice(own.choice, EVERYBODY)
    assert read_choice(own.choice) == EVERYBODY


def test_the_next_session_begins_with_the_choice_of_the_last(own: OwnFiles) -> None:
    first = selection(own)
    first.begin()
    first.choice = Choice(gender=Gender.FEMALE)
    first.choose(first.choice)
    second = selection(own)
    second.begin()
    assert second.among(second.everybody) == ("b", "d")


def test_forgetting_everything_forgets_the_filters(own: OwnFiles) -> None:
    write_choice(own.choice, FULL)
    forget_all(kept_files(own))
    assert not own.choice.exists()


def test_a_choice_that_cannot_be_read_is_reported_and_everybody_is_shown(own: OwnFiles) -> None:
    own.config.mkdir()
    own.choice.write_text("order = 7", "utf-8")
    said: list[DiskError] = []
    begun = selection(own, said)
    begun.begin()
    assert begun.among(begun.everybody) == begun.everybody
    assert [str(own.choice) in str(error) for error in said] == [True]


def test_what_is_found_keeps_its_order_unless_another_is_asked_for(own: OwnFiles) -> None:
    begun = selection(own)
    begun.choice = Choice(gender=Gender.FEMALE)
    begun.choose(begun.choice)
    assert list(begun.among(("d", "c", "b"))) == ["d", "b"]
    begun.choice = Choice(order=Order.NAME, backwards=True)
    begun.choose(begun.choice)
    assert list(begun.among(("b", "d", "a"))) == ["d", "b", "a"]


def test_of_two_choices_asked_for_the_later_one_counts_whichever_is_ready_last(own: OwnFiles) -> None:
    begun = selection(own)
    begun.choice = Choice(gender=Gender.FEMALE)
    begun.choose(begun.choice)
    begun.choose(Choice(gender=Gender.MALE))
    assert begun.among(begun.everybody) == ("b", "d")
    assert read_choice(own.choice) == Choice(gender=Gender.FEMALE)


def test_a_letter_logged_meanwhile_counts_once_the_log_is_asked_again(own: OwnFiles) -> None:
    begun = selection(own)
    begun.choice = Choice(unwritten=True)
    begun.choose(begun.choice)
    assert begun.among(begun.everybody) == ("a", "b", "c", "d")
    for day in (3, 5, 4):
        LetterLog(own.log).keep(LoggedLetter("b", "Б", "ik-1", "note", date(2025, 5, day)))
    begun.look()
    assert begun.wrote == {"b": Written(3, date(2025, 5, 5))}
    assert begun.among(begun.everybody) == ("a", "c", "d")
