import os
import stat
from typing import TYPE_CHECKING

import pytest

from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.store.profile import read_sender, write_sender

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

WIDE = (160, 50)
ANNA = Sender("Анна Ковалёва", gender=Gender.FEMALE, address=("п/я 7", "110 00 Praha 1"), abroad=True)


@pytest.mark.long
def test_the_profile_is_written_for_its_owner_only_and_used_at_once(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        await seat.press("enter")
        await seat.until("Not signed yet")
        await seat.press("f2")
        await seat.until("Who writes")
        await seat.type("Анна  Ковалёва")
        await seat.press("tab", "enter", "up", "up", "enter", "tab")
        await seat.type("п/я 7")
        await seat.press("enter")
        await seat.type("110 00 Praha 1")
        await seat.press("tab", "tab", "space", "ctrl+s")
        await seat.until("Signed by Анна Ковалёва, with a return address")
        assert "110 00 Praha 1" in seat.words

    village.run(journey, WIDE)
    assert read_sender(village.own.sender) == ANNA
    if os.name == "posix":
        assert stat.S_IMODE(village.own.sender.stat().st_mode) == 0o600


def test_escape_keeps_what_was_typed_without_saving_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        await seat.type("Вера")
        await seat.press("escape", "f2")
        await seat.until("Вера")

    village.run(journey)
    assert not village.own.sender.exists()


def test_a_sender_needs_a_name(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2", "f4")
        await seat.until("The sender has no name.")

    village.run(journey)
    assert not village.own.sender.exists()


def test_the_own_profile_is_used_from_the_start(village: "Sitting") -> None:
    write_sender(village.own.sender, ANNA)

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter", "f3")
        await seat.until("RUSSIA")
        assert "от Анны Ковалёвой" in seat.words

    village.run(journey, WIDE)


def test_a_profile_that_cannot_be_used_is_reported_and_the_app_goes_on(village: "Sitting") -> None:
    village.own.sender.parent.mkdir()
    village.own.sender.write_text("name = 7\n", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.until("cannot be used")
        await seat.press("enter")
        await seat.until("5 of 5")

    village.run(journey)


@pytest.mark.long
def test_a_name_typed_in_latin_letters_is_offered_in_russian_ones(village: "Sitting") -> None:
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

    village.run(journey, WIDE)
    assert read_sender(village.own.sender).name == "Анна Ковалёва"
