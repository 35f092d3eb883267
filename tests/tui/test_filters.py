import asyncio
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

from letterkit.model.choice import Choice, Order
from letterkit.model.logged import LoggedLetter
from letterkit.model.name import Gender
from letterkit.model.person import Custody
from letterkit.store.letter_log import LetterLog
from letterkit.store.preferences import read_choice, write_choice
from letterkit.tui.filter_words import LABELS
from letterkit.tui.widgets.filter_row import FilterRow
from letterkit.tui.widgets.people_list import PeopleList
from letterkit.tui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

WIDE, BROAD = (120, 36), (200, 50)
pytestmark = pytest.mark.long

BROKEN = "Якин [red]Олег"
"""The surname of whoever is in every list: his record cannot be read."""


def test_a_release_whose_day_has_passed_is_said_to_have_been_due(village: "Sitting") -> None:
    for person, day in {"gromov-oleg-1980": "2025-05-20", "belova-anna-1990": "2025-06-20"}.items():
        village.change(f"addresses/people/{person}.toml", "checked", f"release = {day}\nchecked")

    async def journey(seat: "Seat") -> None:
        await seat.press("f6", *["right"] * 6, "enter")
        await seat.until("Those whose day has passed are")
        await seat.type("30")
        await seat.press("enter")
        await seat.until("3 of 5, filtered")
        lines = {
            line.strip("> ").split()[0]: line for line in seat.seen.splitlines() if "1980" in line or "1990" in line
        }
        assert "release was due 2025-05-20" in lines["Громов"]
        assert "release was due" not in lines["Белова"]

    village.run(journey, WIDE)


def rows(seat: "Seat") -> list[str]:
    """The surnames and first names in the list as far as it is seen, from top to bottom."""
    heading = next(number for number, line in enumerate(seat.seen.splitlines()) if "Born" in line)
    below = takewhile(lambda line: not line.startswith("──"), seat.seen.splitlines()[heading + 1 :])
    lines = [line.strip("> ") for line in below]
    names = ("Громов Олег Ильич", "Громов Олег Петрович", "Белова Анна", "Луговая Вера", BROKEN)
    return [name for line in lines for name in names if line.startswith(name)]


def surnames(seat: "Seat") -> str:
    """The surnames in the list from top to bottom."""
    return " ".join(name.split()[0] for name in rows(seat))


def write_log(village: "Sitting", **days: tuple[int, ...]) -> None:
    for person_id, written in days.items():
        for day in written:
            letter = LoggedLetter(person_id.replace("_", "-"), "", "ik-70", "note", date(2025, 5, day), day)
            LetterLog(village.own.log).keep(letter)


async def ask(seat: "Seat", name: str) -> None:
    """Goes to that filter in the row and asks for it."""
    await seat.press("f6", *["right"] * list(LABELS).index(name), "enter")


@pytest.mark.parametrize(
    ("name", "typed", "found", "kept"),
    [
        ("region", "ryaz", ["Белова Анна", "Громов Олег Ильич"], Choice(region="Рязанская область")),
        ("facility", "ик-70", ["Белова Анна", "Громов Олег Ильич"], Choice(facility="ik-70")),
        ("custody", "released", ["Громов Олег Петрович"], Choice(custody=Custody.RELEASED)),
        ("gender", "women", ["Белова Анна", "Луговая Вера"], Choice(gender=Gender.FEMALE)),
        ("occasion", "160", ["Луговая Вера"], Choice(occasion=160)),
        ("confirmed", "40", ["Громов Олег Ильич"], Choice(confirmed=40)),
        ("release", "30", ["Громов Олег Ильич"], Choice(release=30)),
    ],
)
def test_a_filter_asks_and_lists_who_meets_it_and_whoever_cannot_be_read(
    village: "Sitting", name: str, typed: str, found: list[str], kept: Choice
) -> None:
    record = village.library / "addresses/people/gromov-oleg-1980.toml"
    record.write_text(f"release = 2025-06-20\n{record.read_text('utf-8')}", "utf-8")

    async def journey(seat: "Seat") -> None:
        await ask(seat, name)
        await seat.type(typed)
        await seat.press("enter")
        await seat.until(f"{len(found) + 1} of 5, filtered")
        assert rows(seat) == [*found, BROKEN]
        assert "[" in next(line for line in seat.seen.splitlines() if "F6" in line)

    village.run(journey, WIDE)
    assert read_choice(village.own.choice) == kept


def test_whoever_was_never_written_to_is_one_key_away(village: "Sitting") -> None:
    write_log(village, belova_anna_1990=(3,), gromov_oleg_1955=(4,))

    async def journey(seat: "Seat") -> None:
        await ask(seat, "unwritten")
        await seat.until("3 of 5, filtered")
        assert rows(seat) == ["Громов Олег Ильич", "Луговая Вера", BROKEN]
        await seat.press("f6", "enter")
        await seat.until("5 of 5")
        assert "filtered" not in seat.words

    village.run(journey, WIDE)


def test_the_fewest_letters_come_first_if_asked_for(village: "Sitting") -> None:
    write_log(village, belova_anna_1990=(3, 4), lugova_vera_1988=(5,))

    async def journey(seat: "Seat") -> None:
        await ask(seat, "fewest")
        order = ["Громов Олег Ильич", "Громов Олег Петрович", "Луговая Вера", "Белова Анна", BROKEN]
        await seat.when(lambda: rows(seat) == order, "the order does not come")
        assert "[Fewest]" in seat.words

    village.run(journey, WIDE)


def test_filters_and_order_are_found_again_and_escape_clears_the_filters(village: "Sitting") -> None:
    write_choice(village.own.choice, Choice(gender=Gender.FEMALE, order=Order.BORN, backwards=True))

    async def journey(seat: "Seat") -> None:
        await seat.until("3 of 5, filtered")
        assert rows(seat) == ["Белова Анна", "Луговая Вера", BROKEN]
        await seat.until("[women]")
        await seat.type("lug")
        await seat.until("1 of 5, filtered")
        await seat.press("escape")
        await seat.until("3 of 5, filtered")
        await seat.press("escape")
        await seat.until("5 of 5")
        assert rows(seat)[0] == "Белова Анна"
        assert "Born↓" in seat.words

    village.run(journey)
    assert read_choice(village.own.choice) == Choice(order=Order.BORN, backwards=True)


def test_a_key_sorts_by_the_next_column_and_another_turns_the_order_round(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f8")
        await seat.until("Born↑")
        await seat.when(lambda: surnames(seat) == "Громов Громов Луговая Белова Якин", "the order does not come")
        await seat.press("f9")
        await seat.until("Born↓")
        await seat.when(lambda: surnames(seat) == "Белова Луговая Громов Громов Якин", "the order does not come")
        await seat.press("f8", "f8", "f8")
        await seat.until("Wrote↑")
        await seat.press("f8")
        await seat.until("Name↑")

    village.run(journey)


@pytest.mark.parametrize("heading", ["Name", "Latin", "Born", "Region", "Status", "Confirmed", "Letters", "Last"])
def test_a_click_on_a_heading_sorts_by_it_and_a_second_one_turns_the_order_round(
    village: "Sitting", heading: str
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f8") if heading == "Name" else None
        line = next(line for line in seat.seen.splitlines() if "Born" in line)
        place = (line.index(heading) - 1, 0)  # the list has a margin of one
        for arrow in "↑↓":
            await seat.pilot.click(PeopleList, offset=place)
            await seat.until(f"{heading}{', facility' if heading == 'Status' else ''}{arrow}")

    village.run(journey, BROAD)


def test_filters_can_be_clicked_and_their_values_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        line = next(line for line in seat.seen.splitlines() if "F6" in line)
        await seat.pilot.click(FilterRow, offset=(line.index("Gender"), 0))
        await seat.until("Men or women?")
        await seat.pilot.click("OptionList", offset=(3, 1))
        await seat.until("3 of 5, filtered")
        assert "[women]" in seat.words

    village.run(journey)


def test_a_filter_is_left_out_by_any_and_by_delete(village: "Sitting") -> None:
    write_choice(village.own.choice, Choice(region="Рязанская область", gender=Gender.FEMALE))

    async def journey(seat: "Seat") -> None:
        await seat.until("2 of 5, filtered")
        await ask(seat, "region")
        await seat.press("up", "enter")
        await seat.until("3 of 5, filtered")
        await seat.press("f6", "right", "right", "right", "delete")
        await seat.until("5 of 5")

    village.run(journey)


def test_enter_opens_the_person_once_a_filter_is_chosen(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await ask(seat, "gender")
        await seat.type("women")
        await seat.press("enter")
        await seat.until("3 of 5, filtered")
        await seat.press("enter")
        await seat.until("What kind of letter?")

    village.run(journey)


def test_space_stays_for_another_filter_and_down_goes_to_the_list(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f6", "right", "right", "right", "space")
        await seat.type("women")
        await seat.press("enter")
        await seat.until("3 of 5, filtered")
        await seat.press(*["right"] * 4, "space")
        await seat.until("[Unwritten]")
        assert isinstance(seat.app.focused, FilterRow)
        await seat.press("down")
        await seat.until("> Белова")
        await seat.press("down")
        await seat.until("> Луговая")
        await seat.press("up", "enter")
        await seat.until("What kind of letter?")

    village.run(journey)


@pytest.mark.parametrize("searched", ["", "gromov"])
def test_the_next_person_is_chosen_among_those_that_the_filters_leave(village: "Sitting", searched: str) -> None:
    write_choice(village.own.choice, Choice(gender=Gender.MALE))

    async def journey(seat: "Seat") -> None:
        await seat.until("3 of 5, filtered")
        await seat.type(searched)
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("enter")
        await seat.until("3 of 5, filtered")
        assert seat.app.screen.query_one(SearchField).value == ""

    village.run(journey)
    assert read_choice(village.own.choice) == Choice(gender=Gender.MALE)


def test_what_is_typed_beside_the_filters_goes_to_the_search(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f6")
        assert seat.app.screen.query_one(FilterRow).has_focus
        await seat.type("belova")
        await seat.until("1 of 5")
        assert seat.app.screen.query_one(SearchField).has_focus
        await seat.press("f6", "f6")
        assert seat.app.screen.query_one(SearchField).has_focus

    village.run(journey)


def test_what_is_asked_for_before_the_library_is_read_is_done_then(village: "Sitting") -> None:
    village.gate.clear()

    async def journey(seat: "Seat") -> None:
        asyncio.get_running_loop().call_later(0.2, village.gate.set)
        await seat.press_ahead("f8", "f9", "f6")
        await seat.until("Born↓")
        await seat.when(lambda: isinstance(seat.app.focused, FilterRow), "the filters do not get the focus")

    village.run(journey)


def test_filters_left_in_a_file_that_is_spoilt_are_reported_and_everybody_is_listed(village: "Sitting") -> None:
    village.own.choice.write_text('order = "[red]"', "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        await seat.until("cannot be used")

    village.run(journey, WIDE)


@pytest.mark.parametrize(
    ("size", "seen", "unseen"),
    [
        ((80, 24), "Name↑ Born Status, facility Confirmed", "Letters"),
        (WIDE, "Confirmed", "Letters"),
        ((160, 40), "Confirmed Letters Last", "Region Status"),
        (BROAD, "Name↑ Latin Born Region Status, facility Confirmed Letters Last", "..."),
    ],
)
def test_the_columns_are_as_many_as_there_is_room_for(
    village: "Sitting", size: tuple[int, int], seen: str, unseen: str
) -> None:
    write_log(village, belova_anna_1990=(3, 4))

    async def journey(seat: "Seat") -> None:
        await seat.until(seen)
        assert unseen not in seat.words.replace("No letter", "").replace(LABELS["region"] + " Facility", "")
        assert "1980 namesake b. 1955" in seat.words or size == BROAD
        assert "namesake b. 1955; held" in seat.words
        if size == BROAD:
            assert "Belova" in seat.words
            assert " d ago 2 2025-05-04" in seat.words

    village.run(journey, size)


def test_a_row_shows_the_letter_that_was_saved(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("f4")
        await seat.when(village.own.log.exists, "the letter is not logged")
        await seat.press("escape", "escape", "escape")
        await seat.until("Whom do you want to write to?")
        await seat.until("1 letter in your log, the last of 2025-06-01")

    village.run(journey, BROAD)


def test_whoever_was_written_to_leaves_the_highlight_to_the_next(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await ask(seat, "unwritten")
        await seat.until("5 of 5, filtered")
        await seat.press("down")
        await seat.until("> Громов Олег Ильич")
        write_log(village, gromov_oleg_1980=(3,))
        await seat.press("f1", "escape")
        await seat.until("4 of 5, filtered")
        await seat.until("> Громов Олег Петрович")

    village.run(journey, WIDE)
