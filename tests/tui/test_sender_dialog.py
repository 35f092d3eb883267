import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.store.chosen_word import keep_word
from letterkit.store.letter_log import LetterLog
from letterkit.store.profile import read_sender, write_sender

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

WIDE = (160, 50)
ANNA = Sender("Анна Ковалёва", gender=Gender.FEMALE, address=("п/я 7", "110 00 Praha 1"), abroad=True)


@pytest.fixture
def unsigned(village: "Sitting") -> "Sitting":
    """The village, and nobody has said yet who writes."""
    village.own.sender.unlink()
    keep_word(village.own.guided, "yes")  # the first steps were skipped
    return village


def test_the_profile_is_written_for_its_owner_only_and_used_at_once(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        await seat.press("enter")
        await seat.until("Not signed yet")
        await seat.press("f2")
        await seat.until("Who writes")
        await seat.type("Анна  Ковалёва")
        await seat.press("tab", "enter", "down", "enter", "tab")
        await seat.type("п/я 7")
        await seat.press("enter")
        await seat.type("110 00 Praha 1")
        await seat.press("tab", "tab", "space", "ctrl+s")
        await seat.until("Signed by Анна Ковалёва, with a return address")
        assert "110 00 Praha 1" in seat.words

    unsigned.run(journey, WIDE)
    assert read_sender(unsigned.own.sender) == ANNA
    if os.name == "posix":
        assert stat.S_IMODE(unsigned.own.sender.stat().st_mode) == 0o600


def test_escape_keeps_what_was_typed_without_saving_it(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        await seat.type("Вера")
        await seat.press("escape", "f2")
        await seat.until("Вера")

    unsigned.run(journey)
    assert not unsigned.own.sender.exists()


def test_a_sender_needs_a_name(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2", "f4")
        await seat.until("The sender has no name.")

    unsigned.run(journey)
    assert not unsigned.own.sender.exists()


def test_a_name_that_was_taken_out_is_asked_for_where_it_was_typed(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2", "ctrl+u", "f4")
        await seat.until("The sender has no name. Type it in Cyrillic")
        await seat.type("Вера")
        await seat.press("f4")
        await seat.until("Letters are signed Вера from now on.")

    village.run(journey)
    assert read_sender(village.own.sender).name == "Вера"


def test_a_gender_that_nobody_chose_stands_first(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2", "tab", "enter")
        await seat.until("female")
        assert seat.words.rindex("not stated") < seat.words.rindex("female")

    unsigned.run(journey)


def test_the_own_profile_is_used_from_the_start(village: "Sitting") -> None:
    write_sender(village.own.sender, ANNA)

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter", "f3")
        await seat.until("RUSSIA")
        assert "Anna Kovalyova" in seat.words

    village.run(journey, WIDE)


def test_a_country_is_asked_for_by_name_and_kept_by_its_code(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        await seat.type("Анна")
        await seat.press("tab", "tab")
        await seat.type("Lindenstraße 5")
        await seat.press("tab")
        await seat.type("Deutschland")
        await seat.press("ctrl+s")
        await seat.until("Letters are signed Анна")

    unsigned.run(journey, WIDE)
    kept = read_sender(unsigned.own.sender)
    assert (kept.country, kept.address, kept.posts_abroad) == ("DE", ("Lindenstraße 5",), True)


def test_a_profile_that_cannot_be_used_is_reported_and_the_app_goes_on(village: "Sitting") -> None:
    village.own.sender.write_text("name = 7\n", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.until("cannot be used")
        await seat.press("enter")
        await seat.until("5 of 5")

    village.run(journey)


def test_a_name_typed_in_latin_letters_is_offered_in_russian_ones(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        assert "F8" not in seat.words
        await seat.type("Anna Kovalyova")
        await seat.until("F8 takes: Анна Ковалёва")
        await seat.press("f8")
        await seat.until_gone("F8 takes")
        await seat.press("f4")
        await seat.until("Whom do you want to write to?")

    unsigned.run(journey, WIDE)
    assert read_sender(unsigned.own.sender).name == "Анна Ковалёва"


def test_everything_in_the_profile_can_be_changed_there(village: "Sitting") -> None:
    write_sender(village.own.sender, ANNA)

    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        fields = ("genitive", "dative", "latin", "box", "pen_name")
        for name in fields:
            seat.app.screen.query_one(f"#{name}").focus()
            await seat.type(f"<{name}>")
        await seat.press("f4")
        await seat.until("Letters are signed Анна Ковалёва")

    village.run(journey, WIDE)
    changed = replace(ANNA, genitive="<genitive>", dative="<dative>", latin="<latin>", box=("<box>",))
    assert read_sender(village.own.sender) == replace(changed, pen_name="<pen_name>")


def test_the_name_is_neither_selected_nor_lost(village: "Sitting") -> None:
    write_sender(village.own.sender, ANNA)

    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        name = seat.app.screen.query_one("#name", Input)
        await seat.press("tab", "shift+tab")
        await seat.type("!")
        assert name.value == "Анна Ковалёва!"
        await seat.press("ctrl+z")
        assert name.value == "Анна Ковалёва"

    village.run(journey)


def test_no_other_name_stands_in_an_empty_field_and_the_own_one_is_shown_declined(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        fields = [seat.app.screen.query_one(f"#{name}", Input) for name in ("name", "genitive", "dative")]
        assert [field.placeholder for field in fields] == ["", "", ""]
        await seat.type("Вера Лугова")
        assert [field.placeholder for field in fields] == ["", "Веры Луговой", "Вере Луговой"]

    unsigned.run(journey)


def test_a_letter_without_a_signature_asks_who_writes_before_it_is_saved(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("The letter is not signed yet.")
        assert "Leave it unsigned" in seat.words
        await seat.type("Вера")
        await seat.press("f4")
        await seat.until("The pages as they are printed")
        assert not unsigned.out.exists()
        await seat.press("f4")
        await seat.until("Saved as PDF")

    unsigned.run(journey)
    (letter,) = LetterLog(unsigned.own.log).letters()
    assert letter.signature == "Вера"


def test_a_letter_may_stay_unsigned_and_who_writes_is_asked_once(unsigned: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("The letter is not signed yet.")
        await seat.press("escape")
        await seat.until("WARNING L616 the letter is not signed")
        await seat.press("escape", "f4")
        await seat.until("Save in spite of this?")
        await seat.press("y")
        await seat.until("Saved as PDF")

    unsigned.run(journey)
    (letter,) = LetterLog(unsigned.own.log).letters()
    assert letter.signature == ""


def test_an_english_name_is_offered_as_one_to_be_checked(village: "Sitting") -> None:
    write_sender(village.own.sender, Sender("John Carter"))

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Save in spite of this?")
        assert 'Read as an English name, it is "Джон Картер" in Russian: check it' in seat.said
        await seat.press("escape", "f2")
        await seat.until("F8 takes: Джон Картер (read as an English name: check it)")
        await seat.press("f8", "f4")
        await seat.until("Letters are signed Джон Картер")

    village.run(journey)
    assert read_sender(village.own.sender).name == "Джон Картер"


def test_a_signature_in_latin_letters_is_asked_about(village: "Sitting") -> None:
    write_sender(village.own.sender, Sender("John"))

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Save in spite of this?")
        assert 'In Russian it is "Джон"' in seat.said
        await seat.press("escape", "f2")
        await seat.until("F8 takes: Джон")

    village.run(journey)
    assert not village.out.exists()
