"""Files that appear together or not at all."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from letterkit.errors import DiskError
from letterkit.model.logged import LoggedLetter
from letterkit.store import staging
from letterkit.store.run_journal import letters_in
from letterkit.store.staging import Staging, recovered

LETTER = LoggedLetter(
    "p1", "Громов Олег", "ik-2", "note", date(2026, 10, 1), 3, MappingProxyType({"news": "дождь"}), ("Раз", "Два")
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def journal(folder: Path) -> Path:
    return folder / ".all.pdf.journal"


def letters(folder: Path) -> list[LoggedLetter]:
    """What the journal has for the log, whichever run it is of."""
    return [replace(letter, run="") for letter in letters_in(journal(folder))]


def begun(folder: Path) -> Staging:
    """Two files, and a letter for the log."""
    files = Staging(journal(folder))
    files.begin(folder / "all.pdf").write(b"pages")
    files.begin(folder / "all.contents.csv").write(b"id\r\n")
    files.journal.note(LETTER)
    return files


def killed(folder: Path) -> None:
    """What lies there when the program was killed: nobody tidied up."""
    with begun(folder) as files:
        files.journal.close()
        left = {path: path.read_bytes() for path in folder.iterdir()}
    for path, content in left.items():
        path.write_bytes(content)


def test_nothing_is_in_its_place_before_all_is_whole(tmp_path: Path) -> None:
    with begun(tmp_path) as files:
        assert names(tmp_path) == [".all.contents.csv.part", ".all.pdf.journal", ".all.pdf.part"]
        files.settle()
        assert names(tmp_path) == [".all.pdf.journal", "all.contents.csv", "all.pdf"]
    assert (tmp_path / "all.pdf").read_bytes() == b"pages"
    assert letters(tmp_path) == [LETTER]


def test_what_fails_before_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), begun(tmp_path):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_what_was_killed_before_all_was_whole_goes(tmp_path: Path) -> None:
    killed(tmp_path)
    assert not recovered(journal(tmp_path))
    assert names(tmp_path) == []


def test_what_was_killed_while_it_was_moved_is_moved_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with begun(tmp_path) as files, monkeypatch.context() as before_moving:
        before_moving.setattr(staging, "_move_all", lambda *_: None)
        files.settle()
    (tmp_path / ".all.pdf.part").replace(tmp_path / "all.pdf")  # one of them had been moved
    assert recovered(journal(tmp_path))
    assert names(tmp_path) == [".all.pdf.journal", "all.contents.csv", "all.pdf"]
    assert letters(tmp_path) == [LETTER]
    assert recovered(journal(tmp_path))  # once more does no harm


def test_a_line_that_was_written_by_half_is_none(tmp_path: Path) -> None:
    killed(tmp_path)
    journal(tmp_path).write_bytes(journal(tmp_path).read_bytes() + b'{"sealed": tr')
    assert not recovered(journal(tmp_path))
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["../mine", "/etc/hostname", "mine", ".mine", "", 3, [".mine.part"]])
def test_a_journal_reaches_no_file_but_those_that_a_run_begins(tmp_path: Path, name: object) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for mine in (tmp_path / "mine", folder / "mine", folder / ".mine"):
        mine.write_bytes(b"mine")
    for sealed in ("", '{"sealed": true}\n'):
        journal(folder).write_text(json.dumps({"begun": name}) + "\n" + sealed, "utf-8")
        assert recovered(journal(folder)) == bool(sealed)
        assert names(folder)[-2:] == [".mine", "mine"] or names(folder) == [".all.pdf.journal", ".mine", "mine"]
    assert (tmp_path / "mine").exists()


def test_a_letter_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    journal(tmp_path).write_text('{"letter": {"dated": "2026-10-01"}}\n', "utf-8")
    with pytest.raises(DiskError, match="is damaged"):
        list(letters_in(journal(tmp_path)))


def test_the_journal_is_private(tmp_path: Path) -> None:
    with begun(tmp_path):
        assert not journal(tmp_path).stat().st_mode & 0o077


def test_a_place_that_is_taken_by_a_folder_is_said(tmp_path: Path) -> None:
    with begun(tmp_path) as files:
        (tmp_path / "all.pdf").mkdir()
        with pytest.raises(DiskError, match=r"all\.pdf cannot be written"):
            files.settle()


def test_a_file_that_another_run_is_writing_is_not_taken_from_it(tmp_path: Path) -> None:
    with begun(tmp_path) as files:
        with Staging(tmp_path / ".other.journal") as other, pytest.raises(DiskError, match="cannot be written"):
            other.begin(tmp_path / "all.pdf")
        files.settle()
    assert (tmp_path / "all.pdf").read_bytes() == b"pages"
    assert names(tmp_path) == [".all.pdf.journal", "all.contents.csv", "all.pdf"]
