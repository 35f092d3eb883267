"""Every screen, as it was when somebody looked at it: at three sizes, in both languages, dark and light.

`pytest tests/tui/test_snapshots.py --snapshot-update` keeps what is shown now; read the difference before it is
committed. A frame is kept as its text and, below, the colours of each cell: what differs is read in any editor.
"""

import asyncio
import re
from collections.abc import Iterator
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.strip import Strip

from letterkit.language import speak
from letterkit.model.printing import Queue
from letterkit.store.print_system import PrintSystem

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

DRAWN_BY = ("textual", "rich")
"""What decides how a screen looks, besides us."""


def _differences() -> list[str]:
    """The versions installed here that are not those the frames were made with."""
    constraints = (Path(__file__).parents[2] / "constraints.txt").read_text("utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)$", constraints, re.MULTILINE))
    return [f"{name} {version(name)}, pinned {pinned[name]}" for name in DRAWN_BY if version(name) != pinned[name]]


pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(_differences()), reason=f"frames differ with {', '.join(_differences())}"),
]

SIZES = ((80, 24), (120, 36), (200, 50))
THEMES = ("textual-dark", "textual-light")
FORM = "a letter begun"
GUIDE = ("<f10>", "<end>", "<enter>")
SCREENS = {
    "list": (("gromov",), "Громов Олег Ильич"),
    "nobody": (("нет такого",), "0"),
    "filter": (("<f6>", "<enter>"), "Рязанская область"),
    "filtered": (("<f6>", "<enter>", "<down>", "<enter>"), "Рязанская область"),
    "templates": (("ilich", "<enter>"), "Note [red]"),
    "form": ((FORM, "<tab>"), ""),
    "paragraph": ((FORM, "<f9>"), ""),
    "options": ((FORM, "<ctrl+o>"), "A4"),
    "explained": ((FORM, " podcast", "<ctrl+r>"), "L602"),
    "pages": ((FORM, "<f3>"), "390000"),
    "copy": ((FORM, "<ctrl+t>", "<enter>"), "OSC 52"),
    "saved": ((FORM, "<f4>"), "gromov-oleg-1980-1-2025-06-01-letter.pdf"),
    "print": ((FORM, "<f3>", "<f12>"), "office"),
    "quit": ((FORM, "<ctrl+q>"), "F7"),
    "sender": (("<f2>",), "Анна"),
    "folder": (("<f5>",), "/out"),
    "help": (("<f1>",), "F4"),
    "settings": (("<f10>",), "/out"),
    "who-writes": (GUIDE, "Анна"),
    "where-from": ((*GUIDE, "<f4>"), "/out"),
    "which-library": ((*GUIDE, "<f4>", "<f4>"), "library"),
    "drafts": ((FORM, "<escape>", "<escape>", "<f7>"), "Note [red]"),
    "palette": (("<ctrl+p>",), ""),
}
"""What is typed and pressed, and what the screen says when it is whole."""


class FrameFile(SingleFileSnapshotExtension):
    """A file a screen and language."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder whose path is as long each time."""
    with TemporaryDirectory(prefix="letterkit-", dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture(autouse=True)
def _same_everywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The home folder is that of the test; there is a printer."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(PrintSystem, "lack", "")
    monkeypatch.setattr(PrintSystem, "queues", lambda _: (Queue("office"),))
    yield
    speak("en")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("screen", SCREENS)
def test_the_screen_looks_as_before(
    village: "Sitting", snapshot: SnapshotAssertion, tmp_path: Path, screen: str, language: str
) -> None:
    steps, whole = SCREENS[screen]
    shown = dict[tuple[int, int], dict[str, str]]()

    async def journey(seat: "Seat") -> None:
        for step in steps:
            await _done(seat, step)
        await seat.when(lambda: whole in f"{seat.words} {seat.said}", f'"{whole}" is not said')
        await seat.without_blinking()
        for theme in THEMES:  # another one costs far more than another size
            seat.app.theme = theme
            for size in SIZES:
                await seat.pilot.resize_terminal(*size)
                await _stands_still(seat)
                text, colours = seat.seen, _colours(seat.strips)
                dressed = shown.setdefault(size, {"text": text})
                assert text == dressed["text"], "the text is the same in all colours"
                dressed[theme] = colours

    speak(language)
    village.run(journey)
    frames = "\n".join(_frame(size, dressed) for size, dressed in shown.items())
    assert frames.replace(tmp_path.name, "letterkit-12345678") == snapshot(extension_class=FrameFile)


PICTURES = Path(__file__).parents[1] / "pictures"
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""They would be fetched; whoever looks at the page has a font of one width."""


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_app_looks_as_in_the_picture_of_the_readme(
    over: "type[Sitting]", root: Path, tmp_path: Path, request: pytest.FixtureRequest, language: str
) -> None:
    library, shown = tmp_path / "letters", list[str]()
    copytree(root / "templates", library / "templates")
    for record in (PICTURES / "library").rglob("*.toml"):
        copy = library / record.relative_to(PICTURES / "library")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(record.read_text("utf-8").replace("2026-11", "2025-05"), "utf-8")  # today is June there

    async def journey(seat: "Seat") -> None:
        await seat.type("громова")
        await seat.press("enter")
        await seat.press("enter")
        await seat.until("Громова Ольга Викторовна")
        await seat.type("Утром под окном пел дрозд.")
        await seat.press("tab")
        await seat.without_blinking()
        await _stands_still(seat)
        shown.append(FONTS.sub("", seat.app.export_screenshot()))

    speak(language)
    over(library, tmp_path).run(journey, size=(120, 37))
    picture = PICTURES / f"app-{language}.svg"
    if request.config.option.update_snapshots:
        picture.write_text(shown[0], "utf-8")
    assert shown[0] == picture.read_text("utf-8")


async def _done(seat: "Seat", step: str) -> None:
    if step == FORM:
        await seat.begin()
    elif step.startswith("<"):
        await seat.press(step.strip("<>"))
    else:
        await seat.type(step)


def _frame(size: tuple[int, int], dressed: dict[str, str]) -> str:
    """The text on a screen of that size, and its colours in every theme."""
    columns, rows = size
    colours = "".join(f"{theme}\n{dressed[theme]}" for theme in THEMES)
    return f"{columns}x{rows}\n{dressed['text']}\n{colours}"


async def _stands_still(seat: "Seat") -> None:
    """Waits until what threads and timers bring has come."""
    seen = ""
    while not seen or seen != seat.seen:  # between two layouts nothing is seen
        seen = seat.seen
        await asyncio.sleep(0.05)
        await seat.settled()


def _colours(strips: list[Strip]) -> str:
    """A number for each style, then for each row how many cells of which; rows that look alike in a line."""
    numbers, rows = dict[str, int](), list[str]()
    for strip in strips:
        runs = [(numbers.setdefault(_named(style), len(numbers)), cells) for style, cells in _runs(strip)]
        rows.append(" ".join(f"{cells}#{number}" for number, cells in runs))
    legend = "".join(f"#{number} {named}\n" for named, number in numbers.items())
    return legend + "".join(f"{len(list(alike))} x {row}\n" for row, alike in groupby(rows))


def _runs(strip: Strip) -> Iterator[tuple[Style, int]]:
    for style, segments in groupby(strip, key=lambda segment: segment.style or Style.null()):
        yield style, sum(segment.cell_length for segment in segments)


def _named(style: Style) -> str:
    effects = ("bold", "dim", "italic", "underline", "reverse", "strike")
    colours = " on ".join(colour.name if colour else "nothing" for colour in (style.color, style.bgcolor))
    return " ".join([*(effect for effect in effects if getattr(style, effect)), colours])
