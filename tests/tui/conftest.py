import asyncio
import gc
import os
import subprocess
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pypdfium2
import pytest
from textual._context import visible_screen_stack
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import AppFocus, Key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input, Static, TextArea

from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.model.sender import Sender
from letterkit.store.chosen_word import keep_word
from letterkit.store.own_files import OwnFiles
from letterkit.store.profile import write_sender
from letterkit.store.roots import Root
from letterkit.tui import composing
from letterkit.tui.app import LetterkitApp
from letterkit.tui.start import Start
from letterkit.tui.widgets.person_card import PersonCard

TODAY = date(2025, 6, 1)
NARROW, WIDE = (80, 24), (160, 50)

PATIENCE = 30.0
"""Seconds after which a text that has not come is not coming, and a library is not read any more."""

_SITTINGS, _AT_A_TIME = count(1), 10
"""Apps that were run, and after how many of them what they left is freed."""

QUIET = 2
"""After so many turns of the loop in which nobody had anything to do, nothing comes any more of what was sent."""

BETWEEN_KEYS = 0.02
"""Seconds without a key after which the letter is composed."""

PAUSE = 0.02
"""Seconds between two looks at the screen for something that a thread or a timer brings."""

COMPOSING = 0.002
"""Seconds between two looks whether a letter has been composed, in a thread that needs the processor."""

FACILITY = """
kind     = "ИК"
number   = "70"
name     = "ФКУ ИК-70 УФСИН России по Рязанской области"
region   = "Рязанская область"
locality = "г. Рязань"
street   = "ул. Полевая"
house    = "1"
postcode = "390000"
"""

PERSON = """
name    = "{name}"
gender  = "{gender}"
born    = {born}
checked = {checked}

[[stays]]
seen     = 2025-01-10
custody  = "{custody}"
{facility}
source   = "the list of the association"
"""

PEOPLE = {
    "gromov-oleg-1980": ("Громов Олег Ильич", "m", "1980-02-03", "2025-05-01", "held"),
    "gromov-oleg-1955": ("Громов Олег Петрович", "m", "1955", "2025-05-01", "released"),
    "belova-anna-1990": ("Белова Анна Игоревна", "f", "1990-04-05", "2024-01-10", "held"),
    "lugova-vera-1988": ("Луговая Вера Олеговна", "f", "1988-11-02", "2025-05-01", "in-transit"),
}

TEMPLATE = """+++
title    = "Note [red]"
gloss    = "A few lines for tests."

[variables.news]
kind     = "line"
ask      = "What is new?"
example  = "зацвела сирень"
required = true

[variables.weather]
kind    = "choice"
ask     = "The weather?"
choices = [
  { russian = "идёт снег", english = "it is snowing" },
  { russian = "жарко", english = "it is hot" },
]

[variables.visit]
kind = "date"
ask  = "Since when do you write letters?"

[variables.story]
kind = "text"
ask  = "A story."
+++
{{ to.you("Здравствуйте", "Здравствуй") }}, {{ to.call }}!

Новость: {{ news | end }} {% if weather %}У нас {{ weather | end }}{% endif %}
{% if visit %}Пишу с {{ visit }}{% endif %}

{{ story }}
+++
Hello, {{ to.call }}!

News: {{ news | end }} {% if weather %}Here {{ weather | end }}{% endif %}
{% if visit %}I write since {{ visit }}{% endif %}

{{ story }}
"""


def _waits(pump: MessagePump) -> bool:
    """Whether it has dealt with every message, and waits for the next one."""
    came: Any = pump._message_queue.ready_event  # noqa: SLF001
    return not pump.is_running or (bool(came._waiters) and not came.is_set())  # noqa: SLF001


class Seat:
    """Somebody who sits before the running app."""

    def __init__(self, app: LetterkitApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def strips(self) -> list[Strip]:
        """The rows of the screen: what a picture of Textual's would show, which takes 50 ms to make.

        None while a widget that was taken away is still laid out: the app draws nothing then.
        """
        visible_screen_stack.set(self.app._background_screens)  # noqa: SLF001
        compositor = self.app.screen._compositor  # noqa: SLF001
        return compositor.render_strips() if all(widget.parent for widget in compositor.widgets) else []

    @property
    def seen(self) -> str:
        """The text on the screen, line by line."""
        return "\n".join(strip.text.replace("\xa0", " ").rstrip() for strip in self.strips)

    @property
    def words(self) -> str:
        """The same without line breaks and runs of blanks."""
        return " ".join(self.seen.split())

    @property
    def said(self) -> str:
        """What the texts of the screen in front say, whether or not they are scrolled into sight."""
        texts = [str(text.content) for text in self.app.screen.query(Static)]
        return "\n".join([*texts, *(card.text for card in self.app.screen.query(PersonCard))])

    async def press(self, *keys: str) -> None:
        """Presses one key after the other, each when what came of the last one is done.

        Pilot.press waits until the processor idles, 0.2 seconds a key; this waits for the messages themselves.
        """
        await self.settled()  # nobody answers a question before it stands there: the app would drop the key
        for key in keys:
            self._send(key)
            await self.settled()

    async def press_ahead(self, *keys: str) -> None:
        """Presses all keys before anything has come of the first."""
        for key in keys:
            self._send(key)
        await self.settled()

    async def type(self, text: str) -> None:
        """Types the text into whatever has the focus, as fast as a terminal hands on what is pasted."""
        await self.press_ahead(*("space" if character == " " else character for character in text))

    def _send(self, key: str) -> None:
        self.app.post_message(Key(key, {"space": " "}.get(key, key if len(key) == 1 else None)))

    async def settled(self) -> None:
        """Waits until all is dealt with and drawn that was sent, and what came of that.

        What is due is drawn as soon as nobody has anything else to do. Pilot.pause asks every widget to answer, which
        costs more than the key itself; here the loop is asked, and only if it is idle whether each waits for a message.
        """
        quiet = 0
        while quiet < QUIET and self.app.is_running:
            await asyncio.sleep(COMPOSING if self._is_composing else 0)
            quiet = quiet + 1 if self._is_quiet else 0

    @property
    def _is_quiet(self) -> bool:
        loop: Any = asyncio.get_running_loop()
        if loop._ready:  # noqa: SLF001
            return False
        screen = self.app.screen
        if not all(_waits(pump) for pump in (self.app, *screen.walk_children(with_self=True))):
            return False
        next_frame: Any = screen._update_timer  # noqa: SLF001
        is_drawn = not next_frame._active.is_set()  # noqa: SLF001
        if not is_drawn:
            screen.call_later(screen._on_timer_update)  # noqa: SLF001
        typed = self.app.typed_ahead
        return is_drawn and typed.is_idle and typed.is_front_drawn and not self._is_composing

    @property
    def _is_composing(self) -> bool:
        """Whether the letter is being composed, or will be as soon as the typing has paused for long enough."""
        timers: Any = self.app.screen._timers  # noqa: SLF001
        tasks = (timer._task for timer in timers if timer.name == "composing")  # noqa: SLF001
        will = any(task and not task.done() for task in tasks)
        return will or any(worker.group == "composing" for worker in self.app.workers)

    async def until(self, text: str) -> None:
        """Waits until the text is seen."""
        await self.when(lambda: text in self.words, f'"{text}" is not seen')

    async def until_gone(self, text: str) -> None:
        """Waits until the text is seen no more."""
        await self.when(lambda: text not in self.words, f'"{text}" does not go')

    async def when(self, met: Callable[[], bool], otherwise: str) -> None:
        """Waits until that is so, and whatever comes with it.

        Raises AssertionError with the sentence and the screen if it never is.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while not met():
            if loop.time() > end:
                raise AssertionError(f"{otherwise}:\n{self.seen}")
            await asyncio.sleep(PAUSE)
        await self.settled()

    async def begin(self, text: str = "снег") -> None:
        """Opens the form for Gromov and types the text into its first field; the letter has it then."""
        await self.type("ilich")
        await self.press("enter", "enter")
        await self.until("What is new?")
        await self.type(text)
        await self.when(lambda: f"Новость: {text}" in self.said, "the letter does not take it")

    async def come_back(self) -> None:
        """Comes back to the terminal from another window."""
        self.app.post_message(AppFocus())
        await self.settled()

    async def without_blinking(self) -> None:
        """Keeps cursors still."""
        for field in self.app.screen.query("Input, TextArea"):
            if isinstance(field, Input | TextArea):
                field.cursor_blink = False
        await self.settled()


class Sitting:
    """An app over one library, with a folder for PDFs and a sender profile of its own: "Анна" writes.

    The library is not read while `gate` is closed.
    """

    def __init__(self, library: Path, folder: Path) -> None:
        self.gate = Event()
        self.gate.set()
        self.library = library
        self.out = folder / "out"
        self.own = OwnFiles(folder / "config", folder / "data", folder / "cache")
        write_sender(self.own.sender, Sender("Анна", address=("а/я 15", "390000, г. Рязань")))

    def app(self) -> LetterkitApp:
        return LetterkitApp(Start(self.library, self._read, TODAY, self.own, self.out))

    def change(self, file: str, old: str, new: str) -> None:
        """Changes a file of the library as another program would."""
        path = self.library / file
        assert old in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    def printed(self, document: str) -> str:
        """The text of Gromov's first page that was saved."""
        with pypdfium2.PdfDocument(self.out / f"gromov-oleg-1980-1-2025-06-01-{document}.pdf") as file:
            return " ".join(file[0].get_textpage().get_text_range().split())

    def _read(self) -> OpenLibrary:
        assert self.gate.wait(PATIENCE)
        return open_library(Root(self.library, "a test"), TODAY)

    def seat(self, pilot: Pilot[None]) -> Seat:
        """Somebody before an app that runs already."""
        assert isinstance(pilot.app, LetterkitApp)
        return Seat(pilot.app, pilot)

    def run(self, journey: Callable[[Seat], Awaitable[None]], size: tuple[int, int] = NARROW) -> LetterkitApp:
        """Runs the app in memory and the journey in it; returns the app after its end."""
        app = self.app()

        async def sit() -> None:
            app.animation_level = "none"
            async with app.run_test(size=size, notifications=True) as pilot:
                seat = self.seat(pilot)
                await seat.settled()
                if self.gate.is_set():
                    await app.letters()
                    await seat.settled()
                await journey(seat)

        asyncio.run(sit())
        if next(_SITTINGS) % _AT_A_TIME == 0:
            gc.collect()  # an app looks for garbage in pauses, and here there are none
        return app


@dataclass(frozen=True)
class Terminal:
    """A real terminal in a tmux server of its own."""

    socket: Path
    environment: dict[str, str]

    def tmux(self, *words: str) -> str:
        command = ["tmux", "-u", "-S", str(self.socket), "-f", "/dev/null", *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=20, check=True)
        return done.stdout

    def start(self, size: tuple[int, int], folder: Path, *command: str) -> None:
        columns, rows = map(str, size)
        self.tmux("new-session", "-d", "-x", columns, "-y", rows, "-c", str(folder), *command)

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def type(self, text: str) -> None:
        self.tmux("send-keys", "-l", text)

    def screen(self) -> str:
        return " ".join(self.tmux("capture-pane", "-p").split())

    def until(self, text: str) -> str:
        """The screen once it shows the text."""
        missing = f'"{text}" does not come'
        self.wait_until(lambda: text in self.screen(), lambda: f"{missing}:\n{self.tmux('capture-pane', '-p')}")
        return self.screen()

    def wait_until(self, met: Callable[[], bool], otherwise: Callable[[], str]) -> None:
        """Waits until that is so. Raises AssertionError with the sentence if it never is."""
        end = time.monotonic() + PATIENCE
        while not met():
            if time.monotonic() > end:
                raise AssertionError(otherwise())
            time.sleep(0.05)

    def runs(self) -> bool:
        """Whether the program in it has not ended, and with it the server."""
        try:
            self.tmux("has-session")
        except subprocess.CalledProcessError:
            return False
        return True


@pytest.fixture(scope="session", autouse=True)
def _styles_parsed_once() -> Iterator[None]:
    """Each app would parse the styles of every widget for itself, and again for each theme: 7 % of the time."""
    parse, parsed = Stylesheet._parse_rules, dict[tuple[object, ...], list[RuleSet]]()  # noqa: SLF001

    def parse_once(sheet: Stylesheet, css: str, **how: Any) -> list[RuleSet]:  # noqa: ANN401 (Textual's own words)
        variables = sheet._variables  # noqa: SLF001
        key = (css, *sorted(how.items()), *variables, *variables.values())
        if key not in parsed:
            parsed[key] = parse(sheet, css, **how)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield


@pytest.fixture(autouse=True)
def _composed_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pause is so short that few wait for it, and still a letter is composed once for what is typed in one go."""
    monkeypatch.setattr(composing, "PAUSE", BETWEEN_KEYS)


@pytest.fixture
def over() -> type[Sitting]:
    """The app over any library: tests cannot import from here."""
    return Sitting


@pytest.fixture
def shipped(root: Path, tmp_path: Path) -> Sitting:
    """The app over the records of the checkout."""
    return Sitting(root, tmp_path)


@pytest.fixture
def village(tmp_path: Path) -> Sitting:
    """The app over a few invented people and a template."""
    library = tmp_path / "library"
    for folder in ("addresses/people", "addresses/facilities", "templates"):
        (library / folder).mkdir(parents=True)
    (library / "addresses/facilities/ik-70.toml").write_text(FACILITY, "utf-8")
    for person_id, (name, gender, born, checked, custody) in PEOPLE.items():
        facility = 'facility = "ik-70"' if custody == "held" else ""
        record = PERSON.format(name=name, gender=gender, born=born, checked=checked, custody=custody, facility=facility)
        (library / f"addresses/people/{person_id}.toml").write_text(record, "utf-8")
    (library / "addresses/people/broken.toml").write_text('name = "Якин [red]Олег\n', "utf-8")
    (library / "templates/note.txt").write_text(TEMPLATE, "utf-8")
    return Sitting(library, tmp_path)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    home = tmp_path / "home"
    keep_word(home / "letterkit" / "guided", "yes")  # the first steps were skipped
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    folders = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(home))
    # a socket's path has room for about a hundred characters, which a temporary folder may exceed
    socket = Path("/tmp") / f"letterkit-{os.getpid()}.tmux"  # noqa: S108 (removed below)
    driven = Terminal(socket, {**kept, **folders, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"})
    yield driven
    subprocess.run(["tmux", "-S", str(socket), "kill-server"], capture_output=True, timeout=20, check=False)
    socket.unlink(missing_ok=True)
