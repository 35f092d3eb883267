"""Edits on the disk: guarded, locked, remembered, and whole whatever happens."""

import os
import stat
import subprocess
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from letterkit.errors import DiskError, UsageError
from letterkit.store import journal as journal_module
from letterkit.store import locks as locks_module
from letterkit.store.editing import Change, Edit, NothingLeftError, read_exactly, undo, undoing, write_edit
from letterkit.store.journal import KEPT, Journal

HERE = Path(__file__).parent
FILE = "addresses/people/sadykov-elmar-1980.toml"
OTHER = "addresses/facilities/ik-70.toml"
TODAY = date(2026, 11, 22)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    record = tmp_path / "library" / FILE
    record.parent.mkdir(parents=True)
    record.write_bytes("one\r\n".encode("utf-8-sig"))
    (record.parents[1] / "facilities").mkdir()
    return Journal.of(tmp_path / "journals", tmp_path / "library")


def edit(journal: Journal, after: str, file: str = FILE) -> Edit:
    """The edit that makes the file that text, as it stands on the disk now."""
    path = journal.root / file
    before = read_exactly(journal.root, file) if path.exists() else None
    return Edit(f"make it {after}", TODAY, (Change(file, before, after),))


def test_a_file_is_replaced_byte_for_byte_and_taken_back_byte_for_byte(journal: Journal) -> None:
    write_edit(edit(journal, "\ufefftwo\r\n"), journal)
    assert (journal.root / FILE).read_bytes() == b"\xef\xbb\xbftwo\r\n"
    assert undo(journal).changes == (Change(FILE, "\ufefftwo\r\n", "\ufeffone\r\n"),)
    assert (journal.root / FILE).read_bytes() == b"\xef\xbb\xbfone\r\n"


def test_edits_are_taken_back_one_after_the_other(journal: Journal) -> None:
    for text in ("two", "three"):
        write_edit(edit(journal, text), journal)
    assert [step.title for step in journal.steps()] == ["make it two", "make it three"]
    assert undo(journal).title == "make it three"
    assert undo(journal).title == "make it two"
    assert read_exactly(journal.root, FILE) == "\ufeffone\r\n"
    with pytest.raises(UsageError, match=r"no edit of .* to take back"):
        undo(journal)


def test_a_file_that_an_edit_made_goes_when_it_is_taken_back(journal: Journal) -> None:
    changes = (*edit(journal, "two").changes, *edit(journal, "new", OTHER).changes)
    write_edit(Edit("add somebody", TODAY, changes), journal)
    assert (journal.root / OTHER).read_text() == "new"
    undo(journal)
    assert not (journal.root / OTHER).exists()
    assert read_exactly(journal.root, FILE) == "\ufeffone\r\n"


@pytest.mark.parametrize("now", ["changed by hand", None])
def test_a_file_changed_since_it_was_read_is_left_alone(journal: Journal, now: str | None) -> None:
    planned = edit(journal, "two")
    if now is None:
        (journal.root / FILE).unlink()
    else:
        (journal.root / FILE).write_text(now)
    with pytest.raises(DiskError, match="has changed on disk since it was read; nothing was written"):
        write_edit(planned, journal)
    assert (journal.root / FILE).exists() == (now is not None)
    assert now is None or (journal.root / FILE).read_text() == now
    assert journal.steps() == ()


def test_one_changed_file_among_several_stops_all_of_them(journal: Journal) -> None:
    changes = (*edit(journal, "new", OTHER).changes, Change(FILE, "other text", "two"))
    with pytest.raises(DiskError, match="has changed on disk"):
        write_edit(Edit("add somebody", TODAY, changes), journal)
    assert not (journal.root / OTHER).exists()


def test_an_edit_is_not_taken_back_over_later_changes(journal: Journal) -> None:
    write_edit(edit(journal, "two"), journal)
    (journal.root / FILE).write_text("two, and a comment by hand")
    for attempt in (undoing, undo):
        with pytest.raises(DiskError, match="has changed since the last edit; nothing was taken back"):
            attempt(journal)
    assert (journal.root / FILE).read_text() == "two, and a comment by hand"
    assert len(journal.steps()) == 1


def test_what_git_has_taken_back_already_is_reported_and_leaves_the_list(journal: Journal) -> None:
    write_edit(edit(journal, "two"), journal)
    write_edit(edit(journal, "new", OTHER), journal)
    (journal.root / OTHER).unlink()
    with pytest.raises(NothingLeftError, match='Nothing is left of the last edit, "make it new"'):
        undo(journal)
    assert undo(journal).title == "make it two"


def test_only_so_many_edits_are_remembered(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert KEPT >= 50
    monkeypatch.setattr(journal_module, "KEPT", 3)
    for number in range(5):
        write_edit(edit(journal, str(number)), journal)
    assert [step.title for step in journal.steps()] == ["make it 2", "make it 3", "make it 4"]


def test_each_library_has_a_journal_of_its_own(journal: Journal, tmp_path: Path) -> None:
    write_edit(edit(journal, "two"), journal)
    other = Journal.of(tmp_path / "journals", tmp_path / "other")
    assert other.steps() == ()
    assert Journal.of(tmp_path / "journals", tmp_path / "other" / ".." / "library").steps() == journal.steps()


def test_a_damaged_journal_is_refused_in_a_sentence_and_nothing_is_written(journal: Journal) -> None:
    write_edit(edit(journal, "two"), journal)
    for damage in ("{", "[]", '{"steps": [{}]}', '{"steps": 5}'):
        journal.file.write_text(damage)
        with pytest.raises(DiskError, match="the list of edits, is damaged"):
            write_edit(edit(journal, "three"), journal)
    assert read_exactly(journal.root, FILE) == "two"


@pytest.mark.skipif(os.name == "nt", reason="file modes are best effort on Windows")
def test_the_journal_is_private_and_a_record_keeps_its_permissions(journal: Journal) -> None:
    (journal.root / FILE).chmod(0o664)
    write_edit(edit(journal, "two"), journal)
    assert stat.S_IMODE(journal.file.stat().st_mode) == 0o600
    assert stat.S_IMODE((journal.root / FILE).stat().st_mode) == 0o664


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_within_the_library_stays_a_link(journal: Journal) -> None:
    real = (journal.root / FILE).rename(journal.root / "real.toml")
    (journal.root / FILE).symlink_to(real)
    write_edit(edit(journal, "two"), journal)
    assert (journal.root / FILE).is_symlink()
    assert real.read_text() == "two"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_an_edit_is_not_taken_back_through_a_link_out_of_the_library(journal: Journal, tmp_path: Path) -> None:
    write_edit(edit(journal, "two"), journal)
    outside = (journal.root / FILE).rename(tmp_path / "outside.toml")
    (journal.root / FILE).symlink_to(outside)
    with pytest.raises(DiskError, match="link to a file outside the library"):
        undo(journal)
    assert outside.read_text() == "two"


def test_a_write_protected_record_is_refused(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write whatever the mode says
    with pytest.raises(DiskError, match="is write-protected"):
        write_edit(edit(journal, "two"), journal)


def test_an_edit_of_a_locked_library_waits_and_then_gives_up(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks_module, "_PATIENCE", 0.05)
    with journal.locked(), pytest.raises(DiskError, match="Another letterkit is writing to"):
        write_edit(edit(journal, "two"), journal)
    write_edit(edit(journal, "two"), journal)


def test_nothing_is_left_beside_the_record(journal: Journal) -> None:
    write_edit(edit(journal, "two"), journal)
    assert [path.name for path in (journal.root / FILE).parent.iterdir()] == [Path(FILE).name]
    assert sorted(path.suffix for path in journal.file.parent.iterdir()) == [".json", ".lock"]


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows knows neither fork nor SIGKILL")
def test_a_writer_killed_at_any_step_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "killed_writers.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    counted = Counter(done.stdout.splitlines())
    assert counted.total() == 100
    # before the journal, between journal and file, after the file: the next undo knows each for what it is
    assert set(counted) == {"old UsageError restored", "old NothingLeftError restored", "new undone restored"}


def test_two_writers_of_one_record_lose_nothing(tmp_path: Path) -> None:
    record = tmp_path / "library" / FILE
    record.parent.mkdir(parents=True)
    record.write_text('name = "Садыков Эльмар"\n', encoding="utf-8")
    command = [sys.executable, str(HERE / "rival_writers.py"), str(tmp_path)]
    rivals = [
        subprocess.Popen([*command, reason, "15"], stdout=subprocess.PIPE, text=True) for reason in ("moved", "refused")
    ]
    for rival in rivals:
        rival.communicate(timeout=120)
    assert [rival.returncode for rival in rivals] == [0, 0]
    letters = tomllib.loads(record.read_text(encoding="utf-8"))["returns"]
    assert Counter(letter["reason"] for letter in letters) == {"moved": 15, "refused": 15}
    assert len({(letter["on"], letter["reason"]) for letter in letters}) == 30
    assert len(Journal.of(tmp_path / "journals", tmp_path / "library").steps()) == 30
