import re
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from letterkit.store.print_system import PrintSystem

if TYPE_CHECKING:
    from tests.tui.conftest import Sitting

DRAWN_BY = ("textual", "rich")
"""What decides how a screen looks, besides us."""


def _differences() -> list[str]:
    """The versions installed here that are not those the pictures were made with."""
    constraints = (Path(__file__).parents[2] / "constraints.txt").read_text("utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)$", constraints, re.MULTILINE))
    return [f"{name} {version(name)}, pinned {pinned[name]}" for name in DRAWN_BY if version(name) != pinned[name]]


pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(_differences()), reason=f"pictures differ with {', '.join(_differences())}"),
]

KEYS = {"enter", "tab", "f3", "f6", "down"}
JOURNEYS = {
    "pick": (("gromov",), "2 of 5"),
    "filter": (("f6", "enter"), "Held in which region?"),
    "filtered": (("f6", "enter", "down", "enter"), "3 of 5, filtered"),
    "fill": (("ilich", "enter", "enter", "снег", "tab"), "Новость: снег."),
    "pages": (("ilich", "enter", "enter", "снег", "f3"), "390000"),
}
"""What is typed and pressed for a screen, and what it says when it is whole."""


@pytest.fixture(autouse=True)
def _can_print(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a printing system the pictures would have fewer keys at the foot."""
    monkeypatch.setattr(PrintSystem, "lack", "")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=["80x24", "120x40", "200x50"])
@pytest.mark.parametrize("screen", JOURNEYS)
def test_the_screen_looks_as_before(
    village: "Sitting", snap_compare: Callable[..., bool], screen: str, size: tuple[int, int]
) -> None:
    steps, whole = JOURNEYS[screen]

    async def journey(pilot: Pilot[None]) -> None:
        seat = village.seat(pilot)
        await seat.settled()
        for step in steps:
            await (seat.press(step) if step in KEYS else seat.type(step))
        await seat.when(lambda: whole in f"{seat.words} {seat.said}", f'"{whole}" is not said')
        await seat.without_blinking()

    app = village.app()
    app.sub_title = "~/letters"  # the folder of a test is another one each time
    app.animation_level = "none"
    assert snap_compare(app, terminal_size=size, run_before=journey)
