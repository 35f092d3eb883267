"""The ways through the app that the benchmark of its handlers goes, in this order: each begins where one ended."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.events import AppFocus
from textual.screen import Screen

from letterkit.store.print_system import PrintSystem
from letterkit.tui.app import LetterkitApp
from letterkit.tui.composing import PAUSE
from letterkit.tui.dialogs.ask import AskDialog
from letterkit.tui.dialogs.drafts import DraftsDialog
from letterkit.tui.dialogs.filter import FilterDialog
from letterkit.tui.dialogs.print_order import PrintDialog
from letterkit.tui.dialogs.printed import PrintedDialog
from letterkit.tui.dialogs.saved import SavedDialog
from letterkit.tui.drawer import AUTOSAVE
from letterkit.tui.letters import Letters
from letterkit.tui.pixels import Pixels
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.screens.help import HelpScreen
from letterkit.tui.screens.pages import PagesScreen
from letterkit.tui.screens.pick import PickScreen
from letterkit.tui.screens.settings import SettingsScreen
from letterkit.tui.screens.templates import TemplateList, TemplatesScreen
from letterkit.tui.spoken_app import Palette
from tests.benchmarks.seat import Seat

LARGEST, PLAIN = "first-letter", "plain"
"""The template that asks most, and one that asks for a text."""

_CUPS = {
    "lpstat": 'case "$1" in -e) echo office;; esac',
    "lp": 'cat > /dev/null; echo "request id is office-1 (1 file(s))"',
}
"""Programs that stand for the printing system."""


class Sixel:
    """A terminal that shows pictures."""

    def ask(self, _: str) -> str:
        """Says that it knows Sixel."""
        return "\x1b[?62;4;22c"

    def cell(self) -> tuple[int, int]:
        """A usual size."""
        return 10, 20

    def write(self, data: str) -> None:
        """Takes what is sent."""


@dataclass(frozen=True, slots=True)
class Traveller:
    """Somebody who goes through the journeys; `folder` holds the library in use and what belongs to it."""

    seat: Seat
    app: LetterkitApp
    folder: Path

    async def letters(self) -> Letters:
        """The app once it has read the library."""
        letters = await self.app.letters()
        if letters is None:
            raise self.app.failure or RuntimeError("the library cannot be read")
        return letters

    async def read(self) -> None:
        """Until the list is remembered."""
        letters = await self.letters()
        letters.work.pixels = Pixels(Sixel())
        letters.work.printing = _printing(self.folder / "bin")
        memory = self.folder / "cache"
        await self.seat.when(lambda: list(memory.glob("list-*")) and not self.app.workers, "the list")

    async def search(self) -> None:
        await self.seat.write("садыков")
        await self.seat.press(*["backspace"] * 7, *"ik77", "escape")

    async def move(self) -> None:
        await self.seat.press(*["down"] * 20, *["pagedown"] * 10)

    async def choose(self) -> None:
        await self.seat.press("enter")
        await self.seat.at(TemplatesScreen)

    async def open_largest(self) -> None:
        await self._open(LARGEST)

    async def fill(self) -> None:
        await self.seat.write("снег идёт")
        await self._composed()
        await self.seat.press("tab", "down", "shift+tab")

    async def languages_over_a_form(self) -> None:
        await self._speak("ru")
        await self._speak("en")

    async def go_back(self) -> None:
        await self.seat.press("escape")
        await self.seat.at(TemplatesScreen)
        await self.seat.press("escape")
        await self.seat.at(PickScreen)

    async def drafts(self) -> None:
        await self.seat.press("f7")
        await self.seat.at(DraftsDialog)
        await self.seat.press("enter")
        await self.seat.at(FillScreen)
        await self.seat.press("escape")
        await self.seat.at(PickScreen)

    async def begin_another(self) -> None:
        await self.choose()
        await self._open(PLAIN)
        await self.seat.write("Сегодня весь день идёт снег.")
        await self._composed()

    async def look(self) -> None:
        await self.seat.press("f3")
        await self.seat.at(PagesScreen)
        await self.seat.press("right", "left")

    async def picture(self) -> None:
        await self.seat.press("v", "plus", "right", "minus", "v")

    async def save(self) -> None:
        await self.seat.press("f4")
        await self._past_warnings(SavedDialog)
        await self.seat.press("escape")

    async def print(self) -> None:
        await self.seat.press("f12")
        await self.seat.at(PrintDialog)
        await self.seat.when(lambda: self.app.screen.query("#print"), "the printer")
        await self.seat.press("enter")
        await self._past_warnings(PrintedDialog)

    async def next_person(self) -> None:
        await self.seat.press("enter")
        await self.seat.at(PickScreen)

    async def filter(self) -> None:
        await self.seat.press("f6", "enter")
        await self.seat.at(FilterDialog)
        await self.seat.write("tul")
        await self.seat.press("enter")
        await self._sifted()

    async def sort(self) -> None:
        for key in ("f8", "f8", "f8", "f9", "escape"):
            await self.seat.press(key)
            await self._sifted()

    async def settings(self) -> None:
        await self.seat.press("f10")
        await self.seat.at(SettingsScreen)
        await self.seat.press("down", "down", "escape")

    async def colours(self) -> None:
        await self.seat.press("f10", "down", "down", *["enter"] * 3, "escape")

    async def help(self) -> None:
        await self.seat.press("f1")
        await self.seat.at(HelpScreen)
        await self.seat.press("pagedown", "escape")

    async def palette(self) -> None:
        await self.seat.press("ctrl+p")
        await self.seat.at(Palette)
        await self.seat.write("hel")
        await self.seat.press("escape", "escape")
        await self.seat.at(PickScreen)

    async def russian(self) -> None:
        await self._speak("ru")

    async def english_again(self) -> None:
        await self._speak("en")

    async def change_of_a_record(self) -> None:
        """What another program wrote is seen when the writer comes back to the terminal."""
        letters = await self.letters()
        before = letters.work.library
        file = self.folder / "library/addresses/people" / f"{letters.work.everybody[0]}.toml"
        text = file.read_text("utf-8")
        file.write_text(text.replace('gender   = "m"', 'gender   = "f"'), "utf-8")
        self.app.post_message(AppFocus())
        await self.seat.when(lambda: letters.work.library is not before, "the change")
        file.write_text(text, "utf-8")

    async def _speak(self, code: str) -> None:
        letters = await self.letters()
        before = letters.work.library
        self.app.change_language(code)
        await self.seat.when(lambda: letters.work.library is not before and not self.app.workers, code)

    async def _open(self, template: str) -> None:
        listed = self.app.screen.query_one(TemplateList)
        while listed.highlighted != listed.get_option_index(template):
            await self.seat.press("down")
        await self.seat.press("enter")
        await self.seat.at(FillScreen)

    async def _composed(self) -> None:
        """Until the letter has been composed after the last key, and the draft written."""
        await asyncio.sleep(PAUSE + AUTOSAVE)
        await self.seat.calm()

    async def _sifted(self) -> None:
        await self.seat.when(lambda: not self.app.workers, "those chosen")

    async def _past_warnings(self, screen: type[Screen[Any]]) -> None:
        """Goes on in spite of warnings until such a dialog comes."""
        await self.seat.when(lambda: isinstance(self.app.screen, screen | AskDialog), screen.__name__)
        if isinstance(self.app.screen, AskDialog):
            await self.seat.press("y")
            await self.seat.at(screen)
        await self.seat.calm()


def _printing(folder: Path) -> PrintSystem:
    folder.mkdir(exist_ok=True)
    for name, script in _CUPS.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (folder / name).chmod(0o755)
    return PrintSystem({"PATH": os.environ["PATH"]}, (str(folder),))


JOURNEYS: Mapping[str, Callable[[Traveller], Awaitable[None]]] = {
    "the library is read": Traveller.read,
    "searching": Traveller.search,
    "moving in the list": Traveller.move,
    "choosing a person": Traveller.choose,
    "opening the largest form": Traveller.open_largest,
    "typing into it": Traveller.fill,
    "other languages over it": Traveller.languages_over_a_form,
    "back to the list": Traveller.go_back,
    "going on with a draft": Traveller.drafts,
    "another person, a letter": Traveller.begin_another,
    "its pages": Traveller.look,
    "as pictures": Traveller.picture,
    "saving": Traveller.save,
    "printing": Traveller.print,
    "the next person": Traveller.next_person,
    "filtering": Traveller.filter,
    "sorting": Traveller.sort,
    "settings": Traveller.settings,
    "other colours": Traveller.colours,
    "help": Traveller.help,
    "palette": Traveller.palette,
    "Russian over the list": Traveller.russian,
    "English over the list": Traveller.english_again,
    "a record is changed": Traveller.change_of_a_record,
}
"""By what the benchmark calls them."""
