"""The app over a library from a stranger, whatever is pressed: it goes on, and the terminal gets nothing but text."""

import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste

from tests.fuzz.spoiling import HOSTILE, odd_toml, spoilt, times
from tests.tui.conftest import FACILITY, PERSON, TEMPLATE, Seat, Sitting

KEYS = (
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "pagedown", "home", "end", "space"),
    *("backspace", *(f"f{number}" for number in range(1, 11)), "slash", "plus", "minus", "v", "d", "e", "r", "a"),
)
GROMOV = PERSON.format(
    name="Громов Олег Ильич",
    gender="m",
    born="1980-02-03",
    checked="2025-05-01",
    custody="held",
    facility='facility = "ik-70"',
)
FILES = st.fixed_dictionaries(
    {
        "addresses/people/gromov-oleg-1980.toml": odd_toml(GROMOV),
        "addresses/facilities/ik-70.toml": st.just(FACILITY) | odd_toml(FACILITY),
        "templates/note.txt": st.just(TEMPLATE) | spoilt(TEMPLATE),
    }
)
STEPS = st.lists(st.sampled_from(KEYS) | st.sampled_from(HOSTILE).map(Paste), min_size=8, max_size=25)


@pytest.mark.long
@times(8, shrink=False)
@given(files=FILES, steps=STEPS)
def test_nothing_of_a_library_or_of_what_is_typed_breaks_the_app(
    files: dict[str, str], steps: list[str | Paste], village: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "Popen", _nothing_opens)
    for file, text in files.items():
        (village.library / file).write_bytes(text.encode("utf-8", "replace"))

    async def press(seat: Seat) -> None:
        for step in steps:
            if not seat.app.is_running:
                return
            if isinstance(step, Paste):
                seat.app.post_message(step)
                await seat.settled()
            else:
                await seat.press(step)
            _is_harmless("\n".join(strip.text for strip in seat.strips))

    app = village.run(press)
    assert app.return_code in {0, None}


def _nothing_opens(*_arguments: object, **_options: object) -> None:
    raise FileNotFoundError


def _is_harmless(screen: str) -> None:
    odd = {sign for sign in screen if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}} - {"\n"}
    assert not odd, (odd, screen)
