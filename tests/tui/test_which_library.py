from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from letterkit.actions.library.opening import open_library
from letterkit.store.roots import Root
from letterkit.tui.start import Start

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

TODAY = date(2025, 6, 1)


def test_every_screen_says_which_library_it_works_on(tmp_path: Path, village: "Sitting", over: "type[Sitting]") -> None:
    """The path is too long for a title, so that its end is shown; help shows all of it."""
    folder = tmp_path / "letters" / "prisoners-2025"
    folder.parent.mkdir()
    village.library.rename(folder)

    async def journey(seat: "Seat") -> None:
        shown = "library …/letters/prisoners-2025"
        await seat.until(shown)
        await seat.type("ilich")
        for key, title in (("enter", "What kind of letter?"), ("enter", "fill it in"), ("f3", "The pages")):
            await seat.press(key)
            await seat.until(title)
            assert shown in seat.words
        await seat.press("f1")
        assert f"The library: {folder} (a test)." in seat.said

    over(folder, tmp_path).run(journey, (120, 36))


def test_an_empty_library_says_how_people_come_into_it(tmp_path: Path, over: "type[Sitting]") -> None:
    for name in ("addresses/people", "templates"):
        (tmp_path / "empty" / name).mkdir(parents=True)

    async def journey(seat: "Seat") -> None:
        await seat.until("0 of 0")
        await seat.until("There is nobody in this library yet. letterkit add FILE takes people")
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("There is nobody in this library yet.")

    over(tmp_path / "empty", tmp_path).run(journey)


def test_somebody_who_is_not_found_is_no_empty_library(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("qqqqqq")
        await seat.until("No one was found.")
        assert "letterkit add" not in seat.words

    village.run(journey)


@pytest.mark.parametrize(
    ("folder", "shown"),
    [
        ("letters", "~/letters"),
        ("a/very/long/way/to/the/letters/of/2025", "…/of/2025"),
        ("x" * 40, f"…/home/{'x' * 24}…"),
    ],
)
def test_a_folder_is_shortened_where_it_says_least(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, over: "type[Sitting]", folder: str, shown: str
) -> None:
    home = tmp_path / "home"
    monkeypatch.setattr(Path, "home", lambda: home)
    own, root = over(home / folder, tmp_path).own, home / folder
    assert Start(root, lambda: open_library(Root(root, ""), TODAY), TODAY, own, tmp_path).library_shown == shown
