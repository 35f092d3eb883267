"""Whole evenings in the app, in memory and in a real terminal of 80 by 24: what is on the disk afterwards."""

import asyncio
import shutil
import sys
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pypdfium2
import pytest

from letterkit.model.sender import Sender
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.profile import read_sender, write_sender

if TYPE_CHECKING:
    from tests.tui.conftest import Sitting, Terminal

LETTERS, TELLING = 30, 4
"""Letters of an evening, and those of a surname that tell it from every other."""
SENDER = Sender("Анна", address=("а/я 15", "390000, г. Рязань"))
SYLLABLES = ["ба", "ве", "ги", "до", "зу", "ка", "ле", "ми", "но", "ру"]
FACILITY = """
kind     = "ИК"
number   = "{number}"
name     = "ФКУ ИК-{number} УФСИН России по Рязанской области"
region   = "Рязанская область"
locality = "г. Рязань"
street   = "ул. Полевая"
house    = "1"
postcode = "390000"
"""
PERSON = """
name    = "{name}"
gender  = "m"
born    = {born}
checked = 2025-05-01

[[stays]]
seen     = 2025-01-10
custody  = "held"
facility = "ik-{number}"
source   = "the list of the association"
"""


class Hands(Protocol):
    """Somebody at the keyboard, who sees the screen."""

    async def type(self, text: str) -> None: ...
    async def press(self, *keys: str) -> None: ...
    async def until(self, text: str) -> None: ...


Journey = Callable[[Hands], Coroutine[None, None, None]]


class InTerminal:
    """Hands before a real terminal."""

    def __init__(self, terminal: "Terminal") -> None:
        self._terminal = terminal

    async def type(self, text: str) -> None:
        self._terminal.type(text)

    async def press(self, *keys: str) -> None:
        self._terminal.press(*(key.capitalize() for key in keys))

    async def until(self, text: str) -> None:
        self._terminal.until(text)


@dataclass(frozen=True)
class Evening:
    """An app over thirty people and the shipped templates; `sit` goes through a journey and ends the app."""

    own: OwnFiles
    out: Path
    sit: Callable[[Journey], object]

    @property
    def log(self) -> list[tuple[str, str, int | None]]:
        """Of each letter to whom it went, the template and its number."""
        return [(each.person_id, each.template, each.number) for each in LetterLog(self.own.log).letters()]

    def printed(self, document: str) -> str:
        """The text of a PDF."""
        with pypdfium2.PdfDocument(self.out / f"{document}.pdf") as pdf:
            return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def people() -> dict[str, str]:
    """Thirty surnames whose first four letters no other one shares, by id."""
    surnames = [f"{first.capitalize()}{second}нов" for first in SYLLABLES[:5] for second in SYLLABLES[4:]]
    return {f"person-{number}": surname for number, surname in enumerate(surnames[:LETTERS], 10)}


@pytest.fixture
def library(tmp_path: Path, root: Path) -> Path:
    """Thirty people, each in a colony of his own: letters to one colony should not be alike."""
    library = tmp_path / "library"
    for folder in ("addresses/people", "addresses/facilities"):
        (library / folder).mkdir(parents=True)
    shutil.copytree(root / "templates", library / "templates")
    for person_id, surname in people().items():
        number = person_id[-2:]
        record = PERSON.format(name=f"{surname} Олег Ильич", born=1950 + int(number), number=number)
        (library / f"addresses/people/{person_id}.toml").write_text(record, "utf-8")
        (library / f"addresses/facilities/ik-{number}.toml").write_text(FACILITY.format(number=number), "utf-8")
    return library


@pytest.fixture(
    params=[
        pytest.param("in memory", marks=pytest.mark.long),
        pytest.param(
            "in a terminal",
            marks=[pytest.mark.terminal, pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux")],
        ),
    ]
)
def evening(
    request: pytest.FixtureRequest, over: "type[Sitting]", library: Path, tmp_path: Path, terminal: "Terminal"
) -> Evening:
    """The same evening twice."""
    if request.param == "in memory":
        sitting = over(library, tmp_path)
        return Evening(sitting.own, sitting.out, sitting.run)
    own = OwnFiles(*[tmp_path / "home" / "letterkit"] * 3)
    write_sender(own.sender, SENDER)
    out = tmp_path / "evening"
    out.mkdir()

    def sit(journey: Journey) -> None:
        terminal.start(
            (80, 24), out, sys.executable, "-m", "letterkit", "--library", str(library), "--today", "2025-06-01"
        )
        terminal.until("30 of 30")
        asyncio.run(journey(InTerminal(terminal)))
        terminal.press("C-q")
        terminal.wait_until(lambda: not terminal.runs(), lambda: f"the app does not end:\n{terminal.screen()}")

    return Evening(own, out, sit)


async def write(hands: Hands, surname: str, template: str = "", text: str = "Утром пели дрозды.") -> None:
    """A letter from the list of people to the list again; `template` is the letter that its title begins with."""
    await hands.type(surname[:TELLING])
    await hands.press("enter")
    await hands.until("What kind of letter?")
    if template:
        await hands.type(template)
    await hands.press("enter")
    await hands.until(": fill it in")
    if template:
        await hands.type("28.05.2025")
        await hands.press("tab")
        await hands.type("Рассказ о кошке рассмешил весь дом.")
    else:
        await hands.type(text)
    await hands.press("f4")
    await hands.until("Saved as PDF")
    await hands.press("enter")
    await hands.until("30 of 30")


def test_a_first_letter_and_a_reply(evening: Evening, library: Path) -> None:
    person_id, surname = next(iter(people().items()))
    for template in (library / "templates").glob("*.txt"):
        if template.stem not in ("first-letter", "reply", "plain"):  # so that R goes to the reply
            template.unlink()

    async def journey(hands: Hands) -> None:
        await write(hands, surname)
        await write(hands, surname, "r")

    evening.sit(journey)
    assert evening.log == [(person_id, "first-letter", 1), (person_id, "reply", 2)]
    assert sorted(path.name for path in evening.out.iterdir()) == [
        f"{person_id}-{number}-2025-06-01-{kind}.pdf" for number in (1, 2) for kind in ("envelope", "letter")
    ]
    assert read_sender(evening.own.sender) == SENDER
    reply = evening.printed(f"{person_id}-2-2025-06-01-letter")
    assert "28 мая" in reply
    assert "Рассказ о кошке рассмешил весь дом." in reply


def test_thirty_letters(evening: Evening, library: Path) -> None:
    for template in (library / "templates").glob("*.txt"):
        if template.stem != "plain":  # the form with the fewest questions is opened fastest
            template.unlink()

    async def journey(hands: Hands) -> None:
        for surname in people().values():
            await write(hands, surname, text="Снег.")

    evening.sit(journey)
    assert evening.log == [(person_id, "plain", 1) for person_id in people()]
    assert len(list(evening.out.iterdir())) == 2 * LETTERS
    for person_id, surname in people().items():
        assert f"{surname}у Олегу Ильичу" in evening.printed(f"{person_id}-1-2025-06-01-envelope")
        assert "Снег." in evening.printed(f"{person_id}-1-2025-06-01-letter")
    assert read_sender(evening.own.sender) == SENDER
    assert not list(evening.own.drafts.glob("*.toml"))
