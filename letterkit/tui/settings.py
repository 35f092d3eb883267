"""The settings: what each of them is now, and what is done when it is chosen."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from textual.content import Content

from letterkit.actions.write.log import is_logging, switch_log
from letterkit.errors import LetterkitError
from letterkit.language import LANGUAGES, marked, spoken, tr
from letterkit.page.envelope_size import ENVELOPE_SIZES
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.looks import COLOURS
from letterkit.tui.standing import said_shown, show_said

if TYPE_CHECKING:
    from letterkit.tui.letters import Letters

_Choice = TypeVar("_Choice")

ANOTHER_LIBRARY = marked(
    "Another one is chosen where letterkit is started: letterkit --library DIR, or the variable LETTERKIT_LIBRARY. "
    "letterkit init DIR makes one for your own records."
)
"""How one comes to another library."""


_WORN = {
    "textual-dark": marked("The colours are dark from now on."),
    "textual-light": marked("The colours are light from now on."),
    "high-contrast": marked("The colours are black, white and yellow from now on."),
}
"""What is said of each theme when it was chosen."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`label` and `about` are messages. `shown` says what it is now, `change` is what Enter does."""

    label: str
    about: str
    shown: "Callable[[Letters], str]"
    change: "Callable[[Letters], Awaitable[None]]"


def _sender(letters: "Letters") -> str:
    sender = letters.work.sender
    if not sender.name:
        return tr("nobody has said so yet")
    if sender.address:
        return tr("{name}, with a return address", name=sender.name)
    return tr("{name}, without a return address", name=sender.name)


async def _ask_sender(letters: "Letters") -> None:
    await letters.sender()


def _language(_: "Letters") -> str:
    return LANGUAGES[spoken()]


async def _next_language(letters: "Letters") -> None:
    await letters.speak(_after(tuple(LANGUAGES), spoken()))
    letters.app.notify(tr("letterkit speaks English now."), markup=False)


def _colours(letters: "Letters") -> str:
    theme = letters.app.theme
    return tr(COLOURS[theme]) if theme in COLOURS else theme


async def _next_colours(letters: "Letters") -> None:
    letters.app.theme = theme = _after(tuple(COLOURS), letters.app.theme)  # the app keeps it, whoever changes it
    letters.app.notify(tr(_WORN[theme]), markup=False)


def _plain(letters: "Letters") -> str:
    return _on_or_off(on=letters.app.is_plain)


async def _turn_plain(letters: "Letters") -> None:
    letters.turn_plain()


def _folder(letters: "Letters") -> str:
    return str(letters.work.out)


async def _ask_folder(letters: "Letters") -> None:
    await letters.folder()


def _files(letters: "Letters") -> str:
    return tr("one for all pages") if letters.work.combined else tr("one for the envelope, one for the letter")


async def _turn_files(letters: "Letters") -> None:
    letters.combine(combined=not letters.work.combined)


def _envelope(letters: "Letters") -> str:
    return letters.work.drawer.usual.title


async def _next_envelope(letters: "Letters") -> None:
    letters.use_envelope(_after(tuple(ENVELOPE_SIZES.values()), letters.work.drawer.usual))


def _log(letters: "Letters") -> str:
    with suppress(LetterkitError):  # said when it is to be changed
        return _on_or_off(on=is_logging(letters.work.own))
    return tr("the settings cannot be read")


async def _turn_log(letters: "Letters") -> None:
    with error_shown(letters.app):
        on = not is_logging(letters.work.own)
        switch_log(letters.work.own, on=on)
        kept = tr("Letters are logged from now on, with a copy of each.")
        words = kept if on else tr("Letters are not logged any more; what is logged stays.")
        letters.app.notify(words, markup=False)


def _said(letters: "Letters") -> str:
    return said_shown(letters.work)


async def _show_said(letters: "Letters") -> None:
    await show_said(letters.app, letters.work)


def _library(letters: "Letters") -> str:
    root = letters.work.library.root
    return f"{root.path} ({root.origin})"


async def _show_library(letters: "Letters") -> None:
    words = Content("\n\n").join([Content(_library(letters)), Content(tr(ANOTHER_LIBRARY))])
    await letters.app.push_screen_wait(AskDialog(tr("The library in use"), words, no=tr("Understood")))


async def _guide(letters: "Letters") -> None:
    letters.guide()


SETTINGS: tuple[Setting, ...] = (
    Setting(
        marked("Who writes"),
        marked("Enter asks for name, gender and return address, as F2 does everywhere."),
        _sender,
        _ask_sender,
    ),
    Setting(
        marked("Language"),
        marked("Enter changes it. The letters stay as they are. At the start LETTERKIT_LANG goes before it."),
        _language,
        _next_language,
    ),
    Setting(
        marked("Colours"),
        marked("Enter takes the next: dark, light, high contrast. The palette (Ctrl+P, Theme) has more."),
        _colours,
        _next_colours,
    ),
    Setting(
        marked("Plain mode"),
        marked("No boxes and one column, for screen readers and braille. Enter turns it on or off."),
        _plain,
        _turn_plain,
    ),
    Setting(
        marked("Folder for PDFs"),
        marked("Enter asks for the folder where PDFs are saved, as F5 does everywhere."),
        _folder,
        _ask_folder,
    ),
    Setting(
        marked("PDF files"),
        marked("Whether a letter is saved as one PDF or two. Enter changes it. It is printed the same way."),
        _files,
        _turn_files,
    ),
    Setting(
        marked("Envelope"),
        marked("The size with which letters are begun. Enter takes the next. A letter already begun keeps its own."),
        _envelope,
        _next_envelope,
    ),
    Setting(
        marked("Log of letters"),
        marked("It has a copy of every letter made and gives the next its number. Enter turns it on or off."),
        _log,
        _turn_log,
    ),
    Setting(
        marked("About yourself"),
        marked("Where you live, what you do: letters begin with it. Enter shows it and asks whether to forget it."),
        _said,
        _show_said,
    ),
    Setting(
        marked("Library"),
        marked("Where people and templates come from. Enter says how to use another one."),
        _library,
        _show_library,
    ),
    Setting(
        marked("First steps"),
        marked("Enter shows again what was asked when the app was first opened."),
        lambda _: tr("who writes, where from, which library"),
        _guide,
    ),
)
"""The settings in the order in which they are listed."""


def _on_or_off(*, on: bool) -> str:
    return tr("on") if on else tr("off")


def _after(among: Sequence[_Choice], now: _Choice) -> _Choice:
    """The one that follows; the first after the last, or after what is not among them."""
    return among[(among.index(now) + 1) % len(among)] if now in among else among[0]
