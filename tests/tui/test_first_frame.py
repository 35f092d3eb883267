import asyncio
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

WIDE = (160, 50)


@pytest.fixture
def seen(village: "Sitting") -> "Sitting":
    """The village in whose list somebody has looked before; its library is not read again before the gate opens."""

    async def look(seat: "Seat") -> None:
        await seat.until("5 of 5")

    time.sleep(0.2)  # files that were written a moment ago could be written again unseen
    village.run(look, WIDE)
    village.gate.clear()
    return village


def rewrite(village: "Sitting", person_id: str, before: str, after: str) -> None:
    path = village.library / f"addresses/people/{person_id}.toml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def rows(seat: "Seat") -> list[str]:
    """The lines of the list as they are seen."""
    return [line[:100].rstrip() for line in seat.seen.splitlines() if "Громов" in line[:20]]


async def press_early(seat: "Seat", village: "Sitting", key: str) -> None:
    """Presses a key whose answer must wait, and lets the library be read a little later."""
    pressing = asyncio.create_task(seat.press(key))
    await asyncio.sleep(0.3)
    assert not pressing.done()
    village.gate.set()
    await pressing


def test_an_unchanged_list_stands_before_the_library_is_read(seen: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        assert "1980 namesake b. 1955" in seat.words
        assert "error: F002 the file is not TOML from line 1" in seat.words
        before = rows(seat)
        assert len(before) == 2
        seen.gate.set()
        await seat.until("On the envelope")
        assert rows(seat) == before

    seen.run(journey, WIDE)


def test_of_a_list_that_may_have_changed_only_names_and_years_are_shown(seen: "Sitting") -> None:
    rewrite(seen, "gromov-oleg-1980", '"held"', '"released"')

    async def journey(seat: "Seat") -> None:
        await seat.until("The records are being read.")
        assert "Громов Олег Ильич" in seat.words
        for claim in ("held", "released", "b. 1955", "d ago", "F002"):
            assert claim not in seat.words
        seen.gate.set()
        await seat.until("5 of 5")
        assert "1980 namesake b. 1955" in seat.words
        assert "held: ИК-70" in seat.words

    seen.run(journey, WIDE)


def test_moves_made_before_the_library_is_read_count_among_those_found(seen: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("gromov")
        await seat.press("down")
        await press_early(seat, seen, "enter")
        await seat.until("Громов Олег Петрович gets no letter now")

    seen.run(journey)


def test_typing_on_takes_back_the_moves_made_before(seen: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("grom")
        await seat.press("down")
        await seat.type("ov 1980")
        await press_early(seat, seen, "enter")
        await seat.until("What kind of letter?")
        assert "Громов Олег Ильич" in seat.words

    seen.run(journey)


def test_whoever_was_barred_since_is_refused_however_early_he_is_chosen(seen: "Sitting") -> None:
    rewrite(seen, "belova-anna-1990", '"held"', '"released"')

    async def journey(seat: "Seat") -> None:
        await seat.until("> Белова")
        await press_early(seat, seen, "enter")
        await seat.until("gets no letter now")
        assert "was released" in seat.said

    seen.run(journey)


def test_whoever_is_chosen_by_typing_is_the_one_found_once_the_library_is_read(seen: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.until("The records are being read.")
        assert "> Белова" in seat.words
        await press_early(seat, seen, "enter")
        await seat.until("What kind of letter?")
        assert "Громов Олег Ильич, born 1980-02-03" in seat.words

    seen.run(journey, WIDE)


def test_somebody_who_is_gone_is_not_replaced_by_the_next(seen: "Sitting") -> None:
    (seen.library / "addresses/people/belova-anna-1990.toml").unlink()

    async def journey(seat: "Seat") -> None:
        await seat.until("> Белова")
        await press_early(seat, seen, "enter")
        await seat.until('There is no person "belova-anna-1990".')

    seen.run(journey)


def test_help_that_is_asked_for_early_comes_once_there_is_some(seen: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await press_early(seat, seen, "f1")
        await seat.until("What kind of letter")

    seen.run(journey)


def test_a_library_that_cannot_be_read_ends_the_app_with_the_reason(seen: "Sitting") -> None:
    shutil.rmtree(seen.library)

    async def journey(seat: "Seat") -> None:
        seen.gate.set()
        for _ in range(100):
            if not seat.app.is_running:
                break
            await seat.pilot.pause(0.05)

    app = seen.run(journey)
    assert "has no folder addresses/" in str(app.failure)
    assert app.return_code == 3


def test_the_first_frame_brings_neither_rules_nor_records_nor_other_screens() -> None:
    code = "import sys; there = set(sys.modules); import letterkit.tui.app; print(*(set(sys.modules) - there))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "letterkit.tui.screens.pick" in loaded
    late = {"letterkit.rules", "letterkit.fill", "letterkit.store.library", "letterkit.tui.screens.fill", "jinja2"}
    late |= {"letterkit.model.person", "letterkit.model.template", "letterkit.tui.pixels"}
    assert not loaded & (late | {"pytrovich", "transliterate", "reportlab", "sqlite3"})
