import time
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.report.glance import Glance, Sketch
from letterkit.actions.report.remembered import Remembered
from letterkit.store.list_memory import PAGE, ListMemory

TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)
PEOPLE = [Sketch(f"testov-{number:03}", f"Тестов {number}", "1980") for number in range(PAGE + 20)]
GLANCES = [Glance(each.person_id, each.name, each.year, ("1955", "?"), "held", "ИК-1", 3, "", "") for each in PEOPLE]


@pytest.fixture
def memory(tmp_path: Path) -> ListMemory:
    """A memory in which the list was kept today."""
    people = tmp_path / "library" / "addresses" / "people"
    people.mkdir(parents=True)
    (people / "testov.toml").write_text("born = 1980", "utf-8")
    time.sleep(0.2)  # a file written a moment ago could be written again unseen
    memory = ListMemory(tmp_path / "cache", tmp_path / "library")
    remembered = Remembered(memory, TODAY)
    remembered.look()
    remembered.renew(PEOPLE, GLANCES)
    return memory


def test_nothing_remembered_is_a_list_of_nobody_that_is_not_said_to_be_true(memory: ListMemory) -> None:
    memory.file.unlink()
    remembered = Remembered(memory, TODAY)
    remembered.look()
    assert not remembered
    assert not remembered.is_true


def test_rows_of_unchanged_records_say_on_the_same_day_all_they_said(memory: ListMemory) -> None:
    remembered = Remembered(memory, TODAY)
    assert remembered.is_true
    assert len(remembered) == len(PEOPLE)
    assert [remembered.row(person_id) for person_id in remembered] == GLANCES[:PAGE] + PEOPLE[PAGE:]


def test_on_another_day_rows_claim_nothing(memory: ListMemory) -> None:
    remembered = Remembered(memory, TOMORROW)
    assert not remembered.is_true
    assert [remembered.row(person_id) for person_id in remembered] == PEOPLE


def test_after_a_change_of_any_record_rows_claim_nothing(memory: ListMemory) -> None:
    (memory.root / "addresses/people/drugov.toml").write_text("born = 1980", "utf-8")
    remembered = Remembered(memory, TODAY)
    assert not remembered.is_true
    assert remembered.row(remembered[0]) == PEOPLE[0]


def test_what_is_still_true_is_not_written_again(memory: ListMemory) -> None:
    before = memory.file.stat().st_mtime_ns
    Remembered(memory, TODAY).renew([], [])
    assert memory.file.stat().st_mtime_ns == before


def test_a_spoilt_page_names_nobody(memory: ListMemory) -> None:
    memory.file.write_bytes(memory.file.read_bytes().replace(b"testov-001", b"testov-002"))
    remembered = Remembered(memory, TODAY)
    assert remembered.row(remembered[1]) == Sketch("row 1", "", "")
    assert remembered.row(remembered[PAGE]) == PEOPLE[PAGE]
    assert remembered[-1:] == [PEOPLE[-1].person_id]


def test_there_is_nobody_after_the_last(memory: ListMemory) -> None:
    with pytest.raises(IndexError):
        Remembered(memory, TODAY)[len(PEOPLE)]
