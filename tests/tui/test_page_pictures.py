import base64
import re
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image, ImageChops

from letterkit.actions.write import page_pictures
from letterkit.tui.app import LetterkitApp
from letterkit.tui.widgets.page_picture import PagePicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

CELL = (5, 11)
ROWS = 6
"""Rows of cells that one picture covers: Sixel draws six pixels high."""
SIXEL, KITTY, NEITHER = "\x1b[?62;4;22c", "\x1b[?62c", "\x1b[?1;2c"
IS_KITTY = "\x1b_Gi=31;OK\x1b\\"


class FakeTerminal:
    """Answers as a terminal would, and keeps what it is sent."""

    def __init__(self, can_do: str) -> None:
        self.can_do = can_do
        self.asked: list[str] = []
        self.sent = ""

    def ask(self, question: str) -> str:
        self.asked.append(question)
        return IS_KITTY + self.can_do if "_G" in question and self.can_do == KITTY else self.can_do

    def cell(self) -> tuple[int, int]:
        return CELL

    def write(self, data: str) -> None:
        self.sent += data


@pytest.fixture
def in_terminal(monkeypatch: pytest.MonkeyPatch) -> "Callable[[str], FakeTerminal]":
    """Lets the app run in a terminal that can do that."""
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("TERM", "xterm-kitty")

    def run_in(can_do: str) -> FakeTerminal:
        terminal = FakeTerminal(can_do)
        monkeypatch.setattr(LetterkitApp, "terminal", terminal)
        monkeypatch.setattr(LetterkitApp, "has_all_colours", True)
        return terminal

    return run_in


async def look_at_pages(seat: "Seat") -> None:
    await seat.begin()
    await seat.press("f3")
    await seat.until("390000")


async def shown(seat: "Seat") -> PagePicture:
    """The picture, once all that was asked for is drawn."""
    await seat.when(lambda: bool(seat.app.screen.query(PagePicture)), "the pages are not open")
    picture = seat.app.screen.query_one(PagePicture)
    await seat.when(lambda: bool(picture._drawn and not picture._is_drawing), "no picture is shown")  # noqa: SLF001
    await seat.settled()
    return picture


def rows_of(picture: PagePicture) -> str:
    assert picture._drawn  # noqa: SLF001
    return "\n".join(segment.text for strip in picture._drawn.strips for segment in strip)  # noqa: SLF001


def sixel_pixels(picture: PagePicture) -> Image.Image:
    """The greys that a Sixel terminal shows."""
    assert picture._seen  # noqa: SLF001
    whole, top = Image.new("L", (picture._seen.width, picture._seen.height)), 0  # noqa: SLF001
    for row in filter(lambda row: "\x1bP" in row, rows_of(picture).split("\n")):
        codes = re.findall(r'(?:\x1b\[(\d+)C)?\x1bP0;1;0q"1;1;(\d+);(\d+)(.*?)\x1b\\', row)
        for column, width, height, code in codes:
            assert int(width) <= 1000, "xterm shows no wider ones"
            whole.paste(_sixel(int(width), int(height), code), (int(column or 0) * CELL[0], top))
        top += ROWS * CELL[1]
    return whole


def _sixel(width: int, height: int, code: str) -> Image.Image:
    image, colours = Image.new("L", (width, height)), dict[str, int]()
    x, y, grey = 0, 0, 0
    for sign in re.findall(r"#\d+;2;\d+;\d+;\d+|#\d+|!\d+.|.", code):
        if sign.startswith("#"):
            register, *percent = sign[1:].split(";")
            if percent:
                colours[register] = round(int(percent[1]) * 255 / 100)
            else:  # one that is only defined is not chosen: so xterm has it
                grey = colours[register]
        elif sign == "$":
            x = 0
        elif sign == "-":
            x, y = 0, y + 6
        else:
            count, bits = int(sign[1:-1] or 1) if sign.startswith("!") else 1, ord(sign[-1]) - 63
            for bit in range(6):
                if bits >> bit & 1:
                    image.paste(grey, (x, y + bit, x + count, y + bit + 1))
            x += count
    return image


def rendered(pdf: Path, width: int, *, turn: int = 0) -> Image.Image:
    """The page as pypdfium2 shows it, so many pixels wide."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        across = page.get_height() if turn % 2 else page.get_width()
        # points are no whole millimetres: without a fifth less, a pixel more would be begun in height
        image: Image.Image = page.render(scale=(width - 0.2) / across, rotation=turn * 90).to_pil()
        return image.convert("L")


def assert_alike(seen: Image.Image, page: Image.Image, left: int, top: int) -> None:
    """Both show the same, but for 16 greys in place of 256."""
    right, bottom = min(left + seen.width, page.width), min(top + seen.height, page.height)
    part = page.crop((left, top, right, bottom))
    there = seen.crop((0, 0, *part.size))
    assert part.getextrema()[0] < 100, "nothing is to be seen there"  # type: ignore[operator]
    inside = (6, 6, part.width - 6, part.height - 6)  # pdfium draws a glyph that an edge cuts through otherwise
    assert ImageChops.difference(there, part).crop(inside).getextrema()[1] <= 10  # type: ignore[operator]


@pytest.mark.long
def test_the_picture_is_that_of_the_pdf_that_is_saved(
    village: "Sitting", in_terminal: "Callable[[str], FakeTerminal]"
) -> None:
    terminal, seen, places = in_terminal(SIXEL), dict[str, Image.Image](), dict[str, tuple[int, int]]()

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        assert not terminal.asked
        for name, keys in (("whole", "v"), ("turned", "r"), ("again", "rrr"), ("large", "++"), ("moved", "→↓")):
            named = {"+": "plus", "→": "right", "↓": "down"}
            await seat.press(*(named.get(key, key) for key in keys))
            picture = await shown(seat)
            seen[name] = sixel_pixels(picture)
            assert picture._seen  # noqa: SLF001
            places[name] = picture._seen.left, picture._seen.top  # noqa: SLF001
        await seat.press("minus", "minus", "right")
        await seat.until_gone("being made")
        seen["letter"] = sixel_pixels(await shown(seat))
        await seat.press("escape", "f3")
        assert (await shown(seat)).display, "the choice lasts"
        await seat.press("v")
        await seat.until("390000")
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey, (120, 30))
    assert len(terminal.asked) == 1
    width = 120 * CELL[0]
    envelope = village.out / "gromov-oleg-1980-1-2025-06-01-envelope.pdf"
    assert_alike(seen["whole"], rendered(envelope, width), 0, 0)
    assert_alike(seen["turned"], rendered(envelope, width, turn=1), 0, 0)
    assert_alike(seen["again"], rendered(envelope, width), 0, 0)
    assert_alike(seen["large"], rendered(envelope, width * 150 // 100), *places["large"])
    assert_alike(seen["moved"], rendered(envelope, width * 150 // 100), *places["moved"])
    assert places["moved"] == (places["large"][0] + 8 * CELL[0], places["large"][1] + 3 * CELL[1])
    assert_alike(seen["letter"], rendered(village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf", width), 0, 0)


@pytest.mark.parametrize("leaving", ["v", "escape", "ctrl+q", "f2"])
def test_kitty_is_sent_the_picture_and_forgets_it(
    village: "Sitting", in_terminal: "Callable[[str], FakeTerminal]", leaving: str
) -> None:
    terminal = in_terminal(KITTY)

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        await seat.press("v")
        assert rows_of(await shown(seat)).startswith("\U0010eeee")
        await seat.press("plus")
        await shown(seat)
        await seat.press(leaving)
        if leaving == "f2":
            await seat.press("escape")
            await shown(seat)
            await seat.pilot.resize_terminal(100, 30)
            await shown(seat)

    village.run(journey)
    sent = re.findall(r"\x1b_Gi=(\d+),m=[01],f=100", terminal.sent)
    freed = re.findall(r"\x1b_Ga=d,d=I,i=(\d+),q=2\x1b\\", terminal.sent)
    assert len(set(sent)) >= 2
    assert list(dict.fromkeys(sent)) == freed
    chunks = re.findall(rf"\x1b_Gi={sent[0]},m=[01],f=100,q=2;([^\x1b]*)", terminal.sent)
    image = Image.open(BytesIO(base64.b64decode("".join(chunks))))
    assert image.width == 80 * CELL[0]
    assert image.height % CELL[1] == 0


@pytest.mark.parametrize("can_do", [NEITHER, "", None])
def test_without_pixels_a_sentence_says_what_to_do(
    village: "Sitting",
    in_terminal: "Callable[[str], FakeTerminal]",
    monkeypatch: pytest.MonkeyPatch,
    can_do: str | None,
) -> None:
    monkeypatch.setitem(sys.modules, "letterkit.tui.pixel_codes", None)
    terminal = in_terminal(can_do) if can_do is not None else None

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        for key in ("v", "М"):
            await seat.press(key)
            await seat.until("This terminal shows no pictures")
            await seat.until("Press O to open the PDFs")
        assert "390000" in seat.words
        assert not seat.app.screen.query_one(PagePicture).display

    village.run(journey)
    if terminal:
        assert len(terminal.asked) == (2 if can_do else 1), "it is asked once a session"
        assert not terminal.sent


def test_a_page_without_a_picture_shows_its_text_and_says_so(
    village: "Sitting", in_terminal: "Callable[[str], FakeTerminal]", monkeypatch: pytest.MonkeyPatch
) -> None:
    in_terminal(SIXEL)
    monkeypatch.setattr(page_pictures, "pdf_bytes", lambda _: b"no PDF")

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        await seat.press("v")
        await seat.until("This page cannot be shown as a")
        await seat.until("390000")

    village.run(journey)


def test_changed_records_are_pictured_and_nothing_lies_over_a_dialog_or_notice(
    village: "Sitting", in_terminal: "Callable[[str], FakeTerminal]"
) -> None:
    in_terminal(SIXEL)

    def painted(picture: PagePicture) -> int:
        strips = picture.render_lines(picture.size.region)
        return sum("\x1bP" in segment.text for strip in strips for segment in strip)

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        await seat.press("v")
        picture = await shown(seat)
        before, whole = rows_of(picture), painted(picture)
        assert whole > 1
        await seat.press("f1")
        assert not painted(picture)
        await seat.press("escape")
        assert painted(picture) == whole
        village.change("addresses/facilities/ik-70.toml", "ул. Полевая", "ул. Садовая")
        await seat.come_back()
        await seat.until("Садовая")
        await seat.when(lambda: seat.app.screen.query_one(PagePicture) is not picture, "it is not composed again")
        after = await shown(seat)
        assert rows_of(after) != before
        assert 0 < painted(after) < whole, "the notice is not painted over"
        seat.app.clear_notifications()
        await seat.settled()
        assert painted(after) == whole
        assert after.has_focus

    village.run(journey)


@pytest.mark.parametrize("what", ["sender", "record", "text and picture", "terminal"])
def test_what_is_looked_at_stays_in_sight_when_the_pages_are_made_anew(
    village: "Sitting", in_terminal: "Callable[[str], FakeTerminal]", what: str
) -> None:
    in_terminal(SIXEL)

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        await seat.press("v", "right")
        await seat.press("plus", "plus", "plus", "r", "right", "down", "down")
        before = (await shown(seat))._seen  # noqa: SLF001
        assert before is not None
        assert min(before.left, before.top, before.turn) > 0
        if what == "sender":
            await seat.press("f2")
            await seat.until("as you sign")
            await seat.type(" Ковалёва")
            await seat.press("f4")
        elif what == "record":
            village.change("addresses/people/gromov-oleg-1980.toml", "Ильич", "Кузьмич")
            await seat.come_back()
            await seat.until("Кузьмич")
        elif what == "text and picture":
            await seat.press("v")
            await seat.until("Новость: снег")
            await seat.press("v")
        else:
            await seat.pilot.resize_terminal(81, 24)
            await seat.settled()
            await seat.pilot.resize_terminal(80, 24)
        await seat.settled()
        picture = await shown(seat)
        assert picture._seen == before  # noqa: SLF001
        assert picture._looked.number == 1  # noqa: SLF001

    village.run(journey)
