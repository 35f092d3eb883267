import re
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

if TYPE_CHECKING:
    from tests.tui.conftest import Sitting

DRAWN_BY = ("textual", "rich")
"""What decides how a screen looks, besides us."""


def _differences() -> list[str]:
    """The versions installed here that are not those the pictures were made with."""
    constraints = (Path(__file__).parents[2] / "constraints.txt").read_text("utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)$", constraints, re.MULTILINE))
    return [f"{name} {version(name)}, pinned {pinned[name]}" for name in DRAWN_BY if version(name) != pinned[name]]


pytestmark = pytest.mark.skipif(bool(_differences()), reason=f"pictures differ with {', '.join(_differences())}")

KEYS = {
    "pick": ["g", "r", "o", "m", "o", "v"],
    "fill": ["i", "l", "i", "c", "h", "enter", "enter", "с", "н", "е", "г", "tab"],
    "pages": ["i", "l", "i", "c", "h", "enter", "enter", "с", "н", "е", "г", "f3"],
}


async def _settle(pilot: Pilot[None]) -> None:
    """Waits for the letter to be composed, and keeps cursors still."""
    await pilot.pause(0.5)
    for field in pilot.app.screen.query("Input, TextArea"):
        field.cursor_blink = False  # type: ignore[attr-defined]  # both have it
    await pilot.pause(0.1)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("screen", KEYS)
def test_the_screen_looks_as_before(
    village: "Sitting", snap_compare: Callable[..., bool], screen: str, size: tuple[int, int]
) -> None:
    run_before: Callable[[Pilot[None]], Awaitable[None]] = _settle
    app = village.app()
    app.animation_level = "none"
    assert snap_compare(app, press=KEYS[screen], terminal_size=size, run_before=run_before)
