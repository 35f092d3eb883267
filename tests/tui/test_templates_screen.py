"""The list of templates for one person: what is right now, and the letter as it would be."""

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import speak
from letterkit.tui.screens.templates import TemplateList, TemplatesScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

WISH = """+++
title    = "{title}"
gloss    = "Wishes."
occasion = "{occasion}"
+++
{russian}, {{{{ to.first }}}}!

{lines}
+++
{english}, {{{{ to.first }}}}!

{lines}
"""


def wish(sitting: "Sitting", occasion: str, russian: str, english: str, lines: str = "") -> None:
    text = WISH.format(title=english, occasion=occasion, russian=russian, english=english, lines=lines)
    (sitting.library / f"templates/{occasion}.txt").write_text(text, "utf-8")


async def choose(seat: "Seat", begin: str = "ilich") -> None:
    await seat.type(begin)
    await seat.press("enter")
    await seat.settled()


def letter(seat: "Seat") -> str:
    return str(seat.app.screen.query_one("#template-letter", Static).content)


def titles(seat: "Seat") -> list[str]:
    return [str(option.prompt) for option in seat.app.screen.query_one(TemplateList).options]


def test_templates_say_whether_it_is_time_for_them_and_why(village: "Sitting") -> None:
    wish(village, "new-year", "С Новым годом", "Happy New Year")
    wish(village, "birthday", "С днём рождения", "Happy birthday")
    village.change("addresses/people/gromov-oleg-1980.toml", "1980-02-03", "1980-07-03")

    async def journey(seat: "Seat") -> None:
        await choose(seat)
        assert titles(seat) == ["Happy birthday (right now)", "Note [red]", "Happy New Year (out of season)"]
        await seat.press("home")
        assert "The birthday is on 2025-07-03, in 32 days." in seat.said
        await seat.press("end")
        assert "The next feast is on 2026-01-01: write from 2025-10-19 on." in seat.said

    village.run(journey)


@pytest.mark.parametrize(
    ("code", "shown"), [("en", "С днём рождения, Олег!\nHappy birthday, Oleg!"), ("ru", "С днём рождения, Олег!")]
)
def test_the_letter_of_the_template_highlighted_is_shown_with_english_for_those_who_need_it(
    village: "Sitting", code: str, shown: str
) -> None:
    wish(village, "birthday", "С днём рождения", "Happy birthday")

    async def journey(seat: "Seat") -> None:
        await choose(seat)
        await seat.press("end")
        assert letter(seat) == shown
        await seat.press("home")
        assert letter(seat).startswith("Здравствуйте, Олег!")

    speak(code)
    village.run(journey)


def test_a_letter_that_comes_late_is_not_shown_for_another_template(village: "Sitting") -> None:
    wish(village, "birthday", "С днём рождения", "Happy birthday")

    async def journey(seat: "Seat") -> None:
        await choose(seat)
        letters = await seat.app.letters()
        assert letters
        late = letters.work.filled(TypedLetter("gromov-oleg-1980", "birthday", "2025-06-01"))
        offers = {offer.template: offer for offer in letters.work.offers_to("gromov-oleg-1980")}
        seat.app.screen.post_message(TemplatesScreen.Filled(offers[late.template], late))
        await seat.settled()
        assert letter(seat).startswith("Здравствуйте, Олег!")

    village.run(journey)


def test_page_down_scrolls_a_long_letter_while_the_list_has_the_focus(village: "Sitting") -> None:
    lines = "\n\n".join(f"Строка {number}" for number in range(30))
    wish(village, "new-year", "С Новым годом", "Happy New Year", lines)
    wish(village, "birthday", "С днём рождения", "Happy birthday", lines)

    async def journey(seat: "Seat") -> None:
        await choose(seat)
        await seat.press("end")
        assert "Строка 9" not in seat.seen
        for _ in range(3):
            await seat.press("pagedown")
        assert "Строка 9" in seat.seen
        assert isinstance(seat.app.focused, TemplateList)
        await seat.press("pageup", "pageup", "pageup")
        assert "Wishes." in seat.seen
        await seat.press("pagedown", "up")
        assert "The next feast is on" in seat.seen

    village.run(journey)


def test_what_is_typed_already_stands_in_the_letter_shown(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin("иней")
        await seat.press("escape")
        assert "Новость: иней." in letter(seat)

    village.run(journey)
