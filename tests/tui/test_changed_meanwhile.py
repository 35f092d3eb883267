"""Records that another program changes while a letter is written: what is shown, said and printed."""

from datetime import date
from shutil import move
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from letterkit.actions.write.drafts import drafts_in
from letterkit.model.choice import Choice
from letterkit.model.person import Custody
from letterkit.store.letter_log import LetterLog
from letterkit.store.preferences import write_choice

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

TODAY = date(2025, 6, 1)
WIDE = (160, 50)
GROMOV = "addresses/people/gromov-oleg-1980.toml"
STAY = '\n[[stays]]\nseen = 2025-05-30\ncustody = "{}"\n{}\nsource = "a letter"\n'


@pytest.fixture
def two_colonies(village: "Sitting") -> "Sitting":
    """The village with a second colony, so that somebody can be transferred."""
    facilities = village.library / "addresses/facilities"
    other = (
        (facilities / "ik-70.toml")
        .read_text("utf-8")
        .replace("70", "7")
        .replace("г. Рязань", "г. Касимов")
        .replace("390000", "391300")
    )
    (facilities / "ik-7.toml").write_text(other, "utf-8")
    return village


def add(sitting: "Sitting", text: str) -> None:
    """Adds to Gromov's record."""
    record = sitting.library / GROMOV
    record.write_text(record.read_text("utf-8") + text, "utf-8")


def answers(sitting: "Sitting") -> list[str]:
    return [letter.answers["news"] for letter in drafts_in(sitting.own.drafts, TODAY).letters]


def test_a_transfer_is_said_before_saving_and_the_envelope_goes_where_he_is(two_colonies: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        add(two_colonies, STAY.format("held", 'facility = "ik-7"'))
        await seat.press("f4")
        await seat.until("Look at the letter again")
        assert "Громов Олег Ильич: ИК-70, г. Рязань → ИК-7, г. Касимов (2025-05-30)." in seat.said
        await seat.press("enter")
        await seat.until("ИК-7, г. Касимов")
        assert seat.app.screen.query_one("Question Input", Input).value == "снег"
        assert not two_colonies.out.exists()
        await seat.press("f4")
        await seat.until("Saved as PDF")

    two_colonies.run(journey)
    assert "Касимов" in two_colonies.printed("envelope")
    assert [letter.facility for letter in LetterLog(two_colonies.own.log).letters()] == ["ik-7"]


def test_the_list_and_the_card_are_shown_anew_when_the_list_comes_back(two_colonies: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        add(two_colonies, STAY.format("held", 'facility = "ik-7"'))
        await seat.press("escape")
        await seat.until("held: ИК-7, г.")
        await seat.until("The records have changed")
        await seat.when(lambda: "391300" in seat.said, "the card does not show the new postcode")

    two_colonies.run(journey, WIDE)


@pytest.mark.parametrize(
    ("custody", "said"),
    [("died", "ИК-70, г. Рязань → died (2025-05-30)."), ("in-transit", "→ in transit"), ("released", "→ released")],
)
def test_no_letter_is_printed_to_somebody_who_cannot_get_it_any_more(
    village: "Sitting", custody: str, said: str
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        add(village, STAY.format(custody, ""))
        await seat.press("f4")
        await seat.until("This letter cannot be saved yet")
        assert said in seat.said
        await seat.press("enter")
        await seat.until("fill it in")
        assert seat.app.screen.query_one("Question Input", Input).value == "снег"

    village.run(journey)
    assert not village.out.exists()
    assert answers(village) == ["снег"]


@pytest.mark.parametrize("key", ["f3", "f4"])
def test_a_removed_record_bars_the_letter_until_it_is_there_again(village: "Sitting", key: str) -> None:
    record = village.library / GROMOV
    kept = record.read_bytes()

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        record.unlink()
        await seat.press(key)
        await seat.until('There is no person "gromov-oleg-1980" in the library any more')
        await seat.press("enter")
        await seat.type("опад")
        assert seat.app.screen.query_one("Question Input", Input).value == "снегопад"
        record.write_bytes(kept)
        await seat.press("f4")
        await seat.until("Look at the letter again")
        await seat.press("y")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert "снегопад" in village.printed("letter")


def test_somebody_whose_record_is_removed_leaves_the_list_and_his_draft_stays(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        (village.library / GROMOV).unlink()
        await seat.press("escape", "escape", "escape")
        await seat.until("4 of 4")
        assert "Громов Олег Ильич" not in "\n".join(seat.seen.splitlines()[:12])

    village.run(journey)
    assert answers(village) == ["снег"]


def test_a_record_that_broke_bars_the_letter_and_says_where(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        add(village, "\nborn = [unclosed\n")
        await seat.press("f4")
        await seat.until("That did not work")
        assert f"{GROMOV} cannot be read" in seat.said
        await seat.press("enter", "escape", "escape")
        await seat.until("error: F002")

    village.run(journey)
    assert not village.out.exists()
    assert answers(village) == ["снег"]


def test_a_corrected_address_is_said_and_stands_on_the_pages(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        village.change("addresses/facilities/ik-70.toml", "ул. Полевая", "ул. Новая")
        await seat.press("f3")
        await seat.until("Look at the letter again")
        assert "ИК-70, г. Рязань: the address changed, street ул. Полевая → ул. Новая." in seat.said
        await seat.press("y")
        await seat.until("ул. Новая, д. 1")
        village.change("addresses/facilities/ik-70.toml", '"1"', '"12"')
        await seat.press("f4")
        await seat.until("house 1 → 12")
        await seat.press("y")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert "ул. Новая, д. 12" in village.printed("envelope")


def test_what_changes_while_a_question_waits_is_asked_about_before_anything_is_written(village: "Sitting") -> None:
    village.out.mkdir()
    (village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf").write_text("mine", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("These files exist already")
        village.change("addresses/facilities/ik-70.toml", "ул. Полевая", "ул. Новая")
        await seat.press("y")
        await seat.until("Look at the letter again")
        await seat.press("enter")
        await seat.until("fill it in")

    village.run(journey)
    assert (village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf").read_text("utf-8") == "mine"


def test_somebody_elses_record_is_said_in_passing_and_stops_no_letter(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        village.change("addresses/people/belova-anna-1990.toml", "Игоревна", "Ильинична")
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.until("Белова Анна Ильинична: the record changed (name).")

    village.run(journey, WIDE)
    assert len(list(village.out.iterdir())) == 2


def test_a_library_that_is_out_of_reach_is_said_and_nothing_is_saved(village: "Sitting") -> None:
    there, away = village.library, village.library.with_name("away")

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        move(there, away)
        await seat.press("f4")
        await seat.until("is not a library")
        await seat.press("enter")
        move(away, there)
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey)


def test_filters_choose_by_what_the_records_say_now(village: "Sitting") -> None:
    write_choice(village.own.choice, Choice(custody=Custody.RELEASED))

    async def journey(seat: "Seat") -> None:
        await seat.until("2 of 5, filtered")
        add(village, STAY.format("released", ""))
        await seat.come_back()
        await seat.until("3 of 5, filtered")

    village.run(journey)
