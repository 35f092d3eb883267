"""No text that the app shows steers the terminal."""

from rich.control import Control
from rich.segment import ControlType, Segment
from textual.app import ComposeResult
from textual.color import Color
from textual.content import Content
from textual.widgets import Static

from letterkit.tui.plain_lines import PlainLines
from letterkit.tui.steady_app import SteadyApp

BLACK = Color(0, 0, 0)


class Showing(SteadyApp):
    def compose(self) -> ComposeResult:
        yield Static(Content("before\x1b]52;c;eA==\x07\u202eafter\x9b31m"))


async def test_what_a_widget_shows_reaches_the_terminal_without_what_steers() -> None:
    async with Showing().run_test() as pilot:
        lines = [
            "".join(segment.text for segment in strip)
            for strip in pilot.app.screen.query_one(Static).render_lines(pilot.app.screen.size.region)
        ]
    assert "before]52;c;eA==after31m" in lines[0]
    assert not set("".join(lines)) & set("\x1b\x07\u202e\x9b")


def test_what_the_app_draws_with_codes_stays() -> None:
    picture = Segment("\x1b7pixels\x1b8", None, [(ControlType.CURSOR_FORWARD, 0)])
    plain = [Segment("Соколова"), picture, Control.home().segment]
    assert PlainLines().apply(plain, BLACK) is plain
    assert PlainLines().apply([Segment("a\x1b[2J\u2028b"), picture], BLACK) == [Segment("a[2Jb"), picture]
