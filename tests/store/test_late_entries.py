import gc
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from letterkit.model.library import Entry
from letterkit.store.late_entries import LateEntries, garbage_left_alone


@pytest.fixture
def made() -> list[str]:
    """The ids of the entries that were made."""
    return []


@pytest.fixture
def entries(made: list[str]) -> LateEntries[str]:
    def make(record_id: str) -> Entry[str]:
        made.append(record_id)
        return Entry(record_id.upper(), f"{record_id}.toml")

    return LateEntries({record_id: partial(make, record_id) for record_id in ("b", "a")})


def test_nothing_is_made_to_list_the_ids(entries: LateEntries[str], made: list[str]) -> None:
    assert "a" in entries
    assert "c" not in entries
    assert len(entries) == 2
    assert made == []


def test_an_entry_is_made_once(entries: LateEntries[str], made: list[str]) -> None:
    assert entries["a"].value == "A"
    assert entries.get("a") is entries["a"]
    assert made == ["a"]


def test_an_iteration_makes_all_in_order(entries: LateEntries[str], made: list[str]) -> None:
    assert [entry.value for entry in entries.values()] == ["B", "A"]
    assert list(entries) == ["b", "a"]
    assert made == ["b", "a"]


def test_an_unknown_id_has_no_entry(entries: LateEntries[str]) -> None:
    assert entries.get("c") is None
    with pytest.raises(KeyError):
        entries["c"]


def test_garbage_is_collected_again_afterwards_if_it_was_before() -> None:
    assert gc.isenabled()
    with garbage_left_alone():
        assert not gc.isenabled()
        with garbage_left_alone():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_entry_is_turned_when_it_is_asked_for(entries: LateEntries[str], made: list[str]) -> None:
    turned = entries.turned(lambda entry: replace(entry, value=entry.value * 2))
    assert len(turned) == 2
    assert made == []
    assert turned["a"].value == "AA"
    assert made == ["a"]


@pytest.mark.parametrize("command", ["stale", "check"])
def test_a_library_that_was_read_before_needs_no_jinja(root: Path, command: str) -> None:
    code = f"import sys; from letterkit.cli.main import main; main(['{command}']); sys.exit('jinja2' in sys.modules)"
    codes = [subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode for _ in range(2)]
    assert codes == [1, 0]
