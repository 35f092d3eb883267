from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.write.drafts import drafts_in, drop_draft, keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import DiskError
from letterkit.tui.drawer import Drawer

TODAY = date(2026, 11, 22)


def letter(news: str) -> TypedLetter:
    return TypedLetter("zorin", "note", "2026-11-22", {"news": news})


KEY = letter("").draft_key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drafts"


def drawer_of(folder: Path) -> Drawer:
    """The drawer of a window that has just been opened."""
    drawer = Drawer(folder, TODAY)
    drawer.read()
    return drawer


def kept(folder: Path) -> list[tuple[int, str]]:
    return [(each.rival, each.answers["news"]) for each in drafts_in(folder, TODAY).letters]


def test_two_windows_that_write_one_letter_in_turns_keep_two_drafts_and_no_more(folder: Path) -> None:
    one, two = drawer_of(folder), drawer_of(folder)
    asides: list[TypedLetter] = []
    for text in ("a", "ab", "abc"):
        for window, drawer in (("one", one), ("two", two)):
            drawer.keep(letter(f"{window} {text}"))
            asides += drawer.write()
    assert kept(folder) == [(0, "one abc"), (1, "two abc")]
    assert [each.rival for each in asides] == [1]


def test_a_third_window_takes_the_next_number(folder: Path) -> None:
    drawers = [drawer_of(folder) for _ in range(3)]
    for number, drawer in enumerate(drawers):
        drawer.keep(letter(f"window {number}"))
        drawer.write()
    assert kept(folder) == [(0, "window 0"), (1, "window 1"), (2, "window 2")]


def test_what_another_window_wrote_is_gone_on_with_where_nothing_waits(folder: Path) -> None:
    drawer = drawer_of(folder)
    drawer.keep(letter("mine"))
    drawer.write()
    keep_draft(folder, letter("other"), TODAY)
    assert drawer.letter(KEY).answers == {"news": "other"}
    drop_draft(folder, letter("other"))
    assert drawer.letter(KEY).answers == {}


def test_what_waits_is_not_replaced_by_what_another_window_wrote(folder: Path) -> None:
    drawer = drawer_of(folder)
    drawer.keep(letter("mine"))
    keep_draft(folder, letter("other"), TODAY)
    drawer.read()
    assert drawer.drafts == (letter("mine"),)
    drawer.write()
    assert kept(folder) == [(0, "other"), (1, "mine")]


def test_a_draft_that_another_window_put_away_is_written_anew_when_it_is_typed_in(folder: Path) -> None:
    drawer = drawer_of(folder)
    drawer.keep(letter("mine"))
    drawer.write()
    drop_draft(folder, letter("mine"))
    drawer.keep(letter("mine, more"))
    assert drawer.write() == ()
    assert kept(folder) == [(0, "mine, more")]


def test_a_letter_that_stepped_aside_is_put_away_and_the_other_stays(folder: Path) -> None:
    drawer = drawer_of(folder)
    drawer.keep(letter("mine"))
    keep_draft(folder, letter("other"), TODAY)
    drawer.write()
    drawer.put_away(letter("mine"))
    assert kept(folder) == [(0, "other")]


def test_drafts_of_earlier_versions_are_renamed_by_a_key_that_nobody_guesses(folder: Path, tmp_path: Path) -> None:
    keep_draft(folder, letter("old"), TODAY)
    (file,) = folder.iterdir()
    file.rename(folder / "30b4fc66b516a9593ac91ceb.json")  # made of person and template alone
    drawer = drawer_of(folder)
    assert [draft.answers for draft in drawer.drafts] == [letter("old").answers]
    (renamed,) = folder.iterdir()
    assert renamed == file
    keep_draft(tmp_path / "another" / "drafts", letter("old"), TODAY)
    assert [each.name for each in (tmp_path / "another" / "drafts").iterdir()] != [file.name]


def test_a_form_that_was_only_opened_has_typed_nothing(folder: Path) -> None:
    keep_draft(folder, letter("a"), TODAY)
    drawer = drawer_of(folder)
    drawer.keep(replace(letter("a"), answers={"news": "a", "story": ""}))
    drop_draft(folder, letter("a"))
    drawer.write()
    assert not drawer.typed_now
    assert kept(folder) == []


def test_a_draft_that_was_opened_and_saved_is_no_draft_any_more(folder: Path) -> None:
    keep_draft(folder, letter("a"), TODAY)
    drawer = drawer_of(folder)
    opened = replace(letter("a"), answers={"news": "a", "story": ""})
    drawer.keep(opened)
    drawer.put_away(opened)
    assert not drawer.drafts


def test_what_stepped_aside_is_one_letter_typed_in_this_window(folder: Path) -> None:
    drawer = drawer_of(folder)
    keep_draft(folder, letter("b"), TODAY)
    drawer.keep(letter("a"))
    drawer.write()
    drawer.read()
    assert [each.rival for each in drawer.typed_now] == [1]


def test_a_draft_that_another_window_wrote_since_is_not_thrown_away(folder: Path) -> None:
    keep_draft(folder, letter("a"), TODAY)
    drawer = drawer_of(folder)
    keep_draft(folder, letter("b"), TODAY)
    with pytest.raises(DiskError, match="Another window has written"):
        drawer.throw_away(letter("a"))
    assert [each.answers["news"] for each in drawer.drafts] == ["b"]
    drawer.throw_away(letter("b"))
    assert not drawer.drafts
    assert kept(folder) == []
