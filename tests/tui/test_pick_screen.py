import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from letterkit.actions.write.drafts import keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.letter import OwnText
from letterkit.tui.screens.templates import TemplateList
from letterkit.tui.widgets.people_columns import Columns
from letterkit.tui.widgets.people_list import PeopleList
from letterkit.tui.widgets.person_card import PersonCard

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

NARROW, WIDE = (80, 24), (160, 50)
TODAY = date(2025, 6, 1)


def test_everybody_is_listed_the_broken_record_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        for shown in ("Громов Олег Ильич", "Громов Олег Петрович", "Белова Анна Игоревна", "Луговая Вера Олеговна"):
            assert shown in seat.words
        assert "Якин [red]Олег" in seat.words
        assert "error: F002 the file is not TOML from line 1" in seat.words

    village.run(journey, WIDE)


def test_the_card_shows_the_address_as_on_the_envelope_and_who_confirmed_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.until("1 of 5")
        for line in ("Громову Олегу Ильичу, 1980 г. р.", "ул. Полевая, д. 1", "390000"):
            assert line in seat.words
        assert "Held. The address was last confirmed on 2025-05-01, 31 days ago." in seat.said
        assert "2025-01-10 held, ИК-70, г. Рязань: the list of the association" in seat.said
        assert "NAMESAKE Another person is Громов Олег Петрович, born 1955." in seat.said

    village.run(journey, WIDE)


@pytest.mark.parametrize("typed", ["gromov", "громов", "Gromow", "grmov"])
def test_namesakes_are_found_in_any_spelling_and_told_apart_by_year(village: "Sitting", typed: str) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type(typed)
        await seat.until("2 of 5")
        assert "1980 namesake b. 1955" in seat.words
        assert "1955 namesake b. 1980" in seat.words

    village.run(journey)


@pytest.mark.parametrize(
    ("library", "typed", "reason"),
    [
        ("village", "lugovaya", "Луговая Вера Олеговна is being transferred (as of 2025-01-10)"),
        ("village", "petrovich", "Громов Олег Петрович was released"),
        ("village", "broken", "What is recorded has an error: F002 the file is not TOML"),
        ("shipped", "umerova", "Leniye Rezvanovna Umerova was released on 2024-09-13."),
        ("shipped", "abduramanovich", "Where Lenur Khalilov is held is not known (since 2025-10-14)."),
        ("shipped", "chiygoz", "Akhtem Chiygoz was released on 2017-10-25."),
    ],
)
def test_who_cannot_be_written_to_is_refused_with_the_reason(
    request: pytest.FixtureRequest, library: str, typed: str, reason: str
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type(typed)
        await seat.press("enter")
        await seat.until("gets no letter now")
        assert reason in seat.said
        await seat.press("escape")
        await seat.until("Whom do you want to write to?")

    sitting: Sitting = request.getfixturevalue(library)
    sitting.run(journey, WIDE)


def test_no_one_found_is_said_and_escape_shows_everybody_again(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("qqqq")
        await seat.until("0 of 5")
        assert "No one was found." in seat.words
        await seat.press("enter", "escape")
        await seat.until("5 of 5")

    village.run(journey)


def test_a_click_shows_somebody_and_a_second_one_goes_on(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ol")
        await seat.until("4 of 5")
        await seat.pilot.click(PeopleList, offset=(10, 2))
        await seat.until("> Громов Олег Петро")
        await seat.pilot.click(PeopleList, offset=(10, 1))
        await seat.until("> Громов Олег Ильич")
        await seat.pilot.click(PeopleList, offset=(10, 1))
        await seat.until("What kind of letter?")

    village.run(journey)


def test_search_and_highlight_are_kept_on_the_way_back(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("a")
        before = seat.words
        await seat.press("enter")
        await seat.until("What kind of letter?")
        await seat.press("escape")
        await seat.until("Whom do you want to write to?")
        assert seat.words == before

    village.run(journey)


def test_what_people_have_written_is_never_markup(village: "Sitting") -> None:
    record = village.library / "addresses/people/markup.toml"
    record.write_text('name = "Я[red]н Олег"\ngender = "m"\nborn = 1970\nstays = []\nlatin = "[bold]Yan"\n', "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.type("markup")
        await seat.until("1 of 6")
        assert "Я[red]н Олег" in seat.words
        assert "[bold]Yan" in seat.words

    village.run(journey, WIDE)


def test_the_list_scrolls_with_the_highlight_and_heads_stay(village: "Sitting") -> None:
    for number in range(60):
        path = village.library / f"addresses/people/yakov-{number:02}.toml"
        path.write_text(f'name = "Яков{"а" * (number % 3)} Пётр"\ngender = "m"\nborn = {1930 + number}\n', "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.press("pagedown", "pagedown", "down")
        people = seat.app.screen.query_one(PeopleList)
        assert people.scroll_offset.y > 0
        assert "Status, facility" in seat.words
        marked = [line for line in seat.seen.splitlines() if line.strip().startswith(">")]
        assert len(marked) == 1
        await seat.press(*["pageup"] * 20)
        assert people.scroll_offset.y == 0

    village.run(journey)


def test_whoever_is_highlighted_stays_in_sight_when_everybody_is_shown_again(shipped: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("khalilov")
        await seat.press("down")
        await seat.until("> Халилов")
        await seat.press("escape")
        await seat.until("15 of 15")
        await seat.until("> Халилов")

    shipped.run(journey)


@pytest.mark.parametrize("width", [40, 69, 76, 100, 130, 300])
def test_the_columns_fill_any_width(width: int) -> None:
    known = {"name": "Имя" * 40, "born": "1980", "status": "released" * 20}
    for cells in (known, {**known, "status": "held", "confirmed": "3 d ago"}):
        assert Columns.within(width).row(">", cells).cell_length == width


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x50"])
def test_the_list_shows_who_has_had_letters_and_the_template_of_the_first_is_not_offered_again(
    village: "Sitting", size: tuple[int, int]
) -> None:
    village.change("templates/note.txt", "gloss ", 'occasion = "first-letter"\ngloss ')
    (village.library / "templates/wish.txt").write_text(
        '+++\ntitle = "Wishes"\ngloss = "Wishes."\n+++\nДобрый день!\n+++\nGood day!\n', "utf-8"
    )

    async def journey(seat: "Seat") -> None:
        await seat.until("Wrote" if size == NARROW else "Letters")
        await seat.begin()
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("enter")
        await seat.until("Whom do you want to write to?")
        await seat.when(lambda: bool(re.search(r"Громов Олег Ильич.* ago +1\b", seat.seen)), "no letter is counted")
        await seat.type("ilich")
        await seat.press("enter")
        await seat.when(lambda: highlighted(seat) == "Wishes", "another template is highlighted")
        await seat.press("escape", "escape")
        await seat.type("Белова")
        await seat.press("enter")
        await seat.when(lambda: highlighted(seat) == "Note [red]", "another template is highlighted")

    village.run(journey, size)


def test_a_letter_begun_is_highlighted_among_the_templates_and_stays_so(village: "Sitting") -> None:
    for number in range(3):
        wish = f'+++\ntitle = "Wish {number}"\ngloss = "Wishes."\n+++\nДобрый день!\n+++\nGood day!\n'
        (village.library / f"templates/wish-{number}.txt").write_text(wish, "utf-8")
    letter = TypedLetter("gromov-oleg-1980", "wish-1", "2025-06-01", own=(OwnText(0, "Моё."),))
    keep_draft(village.own.drafts, letter, TODAY)

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.when(lambda: highlighted(seat) == "Wish 1 (draft)", "another template is highlighted")
        await seat.press("down")
        village.change("templates/wish-0.txt", "Wishes.", "Other wishes.")
        await seat.come_back()
        await seat.when(lambda: highlighted(seat) == "Wish 2", "another template is highlighted")

    village.run(journey)


def highlighted(seat: "Seat") -> str:
    """The title of the template highlighted, as far as there is a list of them."""
    options = [listed.highlighted_option for listed in seat.app.screen.query(TemplateList)]
    return str(options[0].prompt) if options and options[0] else ""


@pytest.mark.parametrize(("size", "begin"), [((80, 24), Offset(33, 1)), (WIDE, Offset(0, 9))])
def test_what_is_copied_of_the_card_is_the_address_alone(
    village: "Sitting", size: tuple[int, int], begin: Offset
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.until("1 of 5")
        card = seat.app.screen.query_one(PersonCard)
        copied = card.get_selection(Selection(begin, begin + Offset(44, 5)))
        assert copied is not None
        assert copied[0].splitlines() == [
            "Громову Олегу Ильичу, 1980 г. р.",
            "ФКУ ИК-70 УФСИН России по Рязанской области",
            "ул. Полевая, д. 1",
            "г. Рязань",
            "Рязанская область",
            "390000",
        ]

    village.run(journey, size)


@pytest.mark.parametrize("size", [(10, 3), (45, 12), (300, 80)])
def test_any_window_shows_some_of_it(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("down", "f6", "f8")
        assert seat.seen

    village.run(journey, size)


def test_a_letter_key_goes_to_the_next_template_that_begins_with_it(shipped: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("halilov")
        await seat.press("down", "enter")
        await seat.until("What kind of letter?")
        for key, title in (("r", "Re"), ("a", "A"), ("s", "S"), ("к", "R")):
            await seat.press(key)
            listed = seat.app.screen.query_one(TemplateList)
            assert str(listed.get_option_at_index(listed.highlighted or 0).prompt).startswith(title)

    shipped.run(journey)


def test_a_letter_begun_is_marked_as_soon_as_the_templates_are_seen_again(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("escape")
        await seat.until("What kind of letter?")
        assert highlighted(seat) == "Note [red] (draft)"

    village.run(journey)
