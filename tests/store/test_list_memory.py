import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit import language
from letterkit.store.list_memory import PAGE, ListMemory, State

ROWS = [[f"id-{number}", f"Тестов {number}", "1980"] for number in range(2 * PAGE + 7)]
DAY = "2026-11-22"


@pytest.fixture
def memory(tmp_path: Path) -> ListMemory:
    """Where the list of a library of one person is remembered."""
    people = tmp_path / "library" / "addresses" / "people"
    people.mkdir(parents=True)
    (people / "testov.toml").write_text("born = 1980", "utf-8")
    return ListMemory(tmp_path / "cache", tmp_path / "library", (tmp_path / "offices",))


def test_what_was_written_is_read_page_by_page(memory: ListMemory) -> None:
    memory.write(DAY, State("state", is_settled=True), ROWS)
    seen = memory.read()
    assert seen is not None
    assert (seen.day, seen.state, seen.count) == (DAY, "state", len(ROWS))
    assert [len(seen.page(number)) for number in range(3)] == [PAGE, PAGE, 7]
    assert [row for number in range(3) for row in seen.page(number)] == ROWS


def test_nothing_is_remembered_before_something_was_written(memory: ListMemory) -> None:
    assert memory.read() is None


def test_a_list_is_remembered_for_the_language_it_was_shown_in(
    memory: ListMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.write(DAY, State("state", is_settled=True), ROWS)
    monkeypatch.setattr(language, "_spoken", "ru")
    assert memory.read() is None
    memory.write(DAY, State("other", is_settled=True), ROWS[:1])
    monkeypatch.undo()
    seen = memory.read()
    assert seen is not None
    assert seen.count == len(ROWS)


def test_a_list_of_nobody_is_remembered_too(memory: ListMemory) -> None:
    memory.write(DAY, State("state", is_settled=True), [])
    seen = memory.read()
    assert seen is not None
    assert seen.count == 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"\x00\xff" * 99,
        lambda content: content[:20],
        lambda content: content.partition(b"\n")[2],
        lambda content: content.replace(b"letterkit ", b"letterkit 0"),
        lambda content: content.replace(DAY.encode(), b"2026-11-23"),
    ],
    ids=["empty", "garbage", "cut short", "no mark", "other version", "other day"],
)
def test_a_spoilt_list_is_done_without(memory: ListMemory, spoil: Callable[[bytes], bytes]) -> None:
    memory.write(DAY, State("state", is_settled=True), ROWS)
    memory.file.write_bytes(spoil(memory.file.read_bytes()))
    assert memory.read() is None


def test_a_spoilt_page_has_no_rows_and_the_others_have_theirs(memory: ListMemory) -> None:
    memory.write(DAY, State("state", is_settled=True), ROWS)
    memory.file.write_bytes(memory.file.read_bytes().replace(b"id-150", b"id-151"))
    seen = memory.read()
    assert seen is not None
    assert [len(seen.page(number)) for number in range(3)] == [PAGE, 0, 7]
    memory.file.unlink()
    assert seen.page(0) == ()


def test_the_state_changes_with_every_file_a_row_depends_on(memory: ListMemory, tmp_path: Path) -> None:
    people, facilities = tmp_path / "library/addresses/people", tmp_path / "library/addresses/facilities"
    states = [memory.state().digest]
    assert memory.state().digest == states[0]
    (people / "testov.toml").write_text("born = 1981", "utf-8")
    states.append(memory.state().digest)
    (people / "drugov.toml").write_text("born = 1981", "utf-8")
    states.append(memory.state().digest)
    facilities.mkdir()
    (facilities / "ik-1.toml").write_text("", "utf-8")
    states.append(memory.state().digest)
    (facilities / "ik-1.toml").rename(people / "ik-1.toml")
    states.append(memory.state().digest)
    (tmp_path / "offices").write_text("", "utf-8")
    states.append(memory.state().digest)
    (people / "drugov.toml").unlink()
    states.append(memory.state().digest)
    assert len({*states}) == len(states)


def test_a_state_too_young_to_show_a_later_change_is_not_settled(memory: ListMemory) -> None:
    assert not memory.state(memory.clock()).is_settled
    time.sleep(0.2)
    assert memory.state(memory.clock()).is_settled
    assert not memory.state().is_settled


def test_a_list_of_an_unsettled_state_is_not_written(memory: ListMemory) -> None:
    memory.write(DAY, State("state", is_settled=False), ROWS)
    assert memory.read() is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_the_list_is_its_owner_s_alone(memory: ListMemory) -> None:
    memory.write(DAY, State("state", is_settled=True), ROWS)
    assert stat.S_IMODE(memory.file.stat().st_mode) == 0o600


def test_without_a_folder_to_write_to_nothing_is_remembered(memory: ListMemory, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder", "utf-8")
    assert memory.clock() == 0
    memory.write(DAY, State("state", is_settled=True), ROWS)
    assert memory.read() is None
