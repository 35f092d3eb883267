"""Files that appear together or not at all."""

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from letterkit.errors import DiskError, LetterkitError, MeanwhileError
from letterkit.model.logged import LoggedLetter
from letterkit.store.locks import locked_for_now
from letterkit.store.run_journal import letters_in
from letterkit.store.staging import Staging, finish_all_stopped, finish_stopped, lock_of
from letterkit.store.wiping import overwritten_and_gone

LETTER = LoggedLetter(
    "p1", "Громов Олег", "ik-2", "note", date(2026, 10, 1), 3, MappingProxyType({"news": "дождь"}), ("Раз", "Два")
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def journal(folder: Path) -> Path:
    return folder / ".all.pdf.journal"


class Log:
    """What the log was given, whichever run it is of; it may refuse."""

    def __init__(self, error: LetterkitError | None = None) -> None:
        self.letters: list[LoggedLetter] = []
        self.error = error

    def keep(self, letters: Iterable[LoggedLetter]) -> None:
        if self.error:
            raise self.error
        self.letters += [replace(letter, run="") for letter in letters]


def keep(letters: Iterable[LoggedLetter]) -> None:
    assert list(letters)


def begun(folder: Path) -> Staging:
    """Two files, and a letter for the log."""
    folder.mkdir(exist_ok=True)
    files = Staging(journal(folder))
    files.begin(folder / "all.pdf").write(b"pages")
    files.begin(folder / "all.contents.csv").write(b"id\r\n")
    files.journal.note(LETTER)
    return files


def killed(folder: Path, *, sealed: bool = False) -> None:
    """What lies there when the program was killed: nobody tidied up."""
    with begun(folder) as files:
        if sealed:
            files.journal.seal()
        files.journal.close()
        left = {path: path.read_bytes() for path in folder.iterdir()}
    for path, content in left.items():
        path.write_bytes(content)


def test_nothing_is_in_its_place_before_all_is_whole(tmp_path: Path) -> None:
    with begun(tmp_path) as files:
        assert names(tmp_path) == [".all.contents.csv.part", ".all.pdf.journal", ".all.pdf.part"]
        files.settle(keep)
        assert names(tmp_path) == ["all.contents.csv", "all.pdf"]
    assert (tmp_path / "all.pdf").read_bytes() == b"pages"


def test_what_fails_before_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), begun(tmp_path):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_what_was_killed_before_all_was_whole_goes(tmp_path: Path) -> None:
    killed(tmp_path)
    log = Log()
    finish_stopped(journal(tmp_path), log.keep)
    assert (names(tmp_path), log.letters) == ([], [])


def test_what_was_killed_when_all_was_whole_is_logged_and_appears(tmp_path: Path) -> None:
    killed(tmp_path, sealed=True)
    log = Log()
    finish_stopped(journal(tmp_path), log.keep)
    assert names(tmp_path) == ["all.contents.csv", "all.pdf"]
    assert log.letters == [replace(LETTER, unseen=True)]


def test_what_was_killed_while_it_was_moved_is_moved_to_the_end(tmp_path: Path) -> None:
    killed(tmp_path, sealed=True)
    (tmp_path / ".all.pdf.part").replace(tmp_path / "all.pdf")  # one of them had been moved
    log = Log()
    finish_stopped(journal(tmp_path), log.keep)
    assert names(tmp_path) == ["all.contents.csv", "all.pdf"]
    assert log.letters == [LETTER]  # whatever the log has given its number to: it is on paper
    finish_stopped(journal(tmp_path), log.keep)  # once more does no harm


def test_a_letter_whose_number_was_given_away_before_anybody_saw_it_goes(tmp_path: Path) -> None:
    killed(tmp_path, sealed=True)
    finish_stopped(journal(tmp_path), Log(MeanwhileError("Letter 3 was made meanwhile.")).keep)
    assert names(tmp_path) == []


def test_no_file_appears_while_its_letter_has_no_number(tmp_path: Path) -> None:
    with pytest.raises(MeanwhileError), begun(tmp_path) as files:
        files.settle(Log(MeanwhileError("Letter 3 was made meanwhile.")).keep)
    assert names(tmp_path) == []


def test_what_the_log_could_not_keep_waits_in_the_journal(tmp_path: Path) -> None:
    with begun(tmp_path) as files:
        assert files.settle(Log(DiskError("The log is away.")).keep)
    assert names(tmp_path) == [".all.pdf.journal", "all.contents.csv", "all.pdf"]
    log = Log()
    finish_stopped(journal(tmp_path), log.keep)
    assert log.letters == [LETTER]


def test_a_line_that_was_written_by_half_is_none(tmp_path: Path) -> None:
    killed(tmp_path)
    journal(tmp_path).write_bytes(journal(tmp_path).read_bytes() + b'{"sealed": tr')
    finish_stopped(journal(tmp_path), keep)
    assert names(tmp_path) == []


def test_whatever_was_stopped_in_a_folder_is_ended_but_for_what_is_at_work(tmp_path: Path) -> None:
    killed(tmp_path)
    with begun(tmp_path / "at work") as files, locked_for_now(lock_of(tmp_path / "at work" / "all.pdf"), "all.pdf"):
        finish_all_stopped(tmp_path / "at work", keep)
        files.settle(keep)
    finish_all_stopped(tmp_path, keep)
    assert names(tmp_path) == ["at work"]
    assert names(tmp_path / "at work") == ["all.contents.csv", "all.pdf"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files to others")
def test_a_journal_that_another_user_put_there_is_not_read(tmp_path: Path) -> None:
    killed(tmp_path, sealed=True)
    os.chown(journal(tmp_path), 65534, 65534)
    log = Log()
    with pytest.raises(DiskError, match="belongs to another user"):
        finish_stopped(journal(tmp_path), log.keep)
    assert not log.letters


@pytest.mark.skipif(os.name == "nt", reason="Windows links files otherwise")
def test_what_was_begun_and_what_it_said_are_overwritten_before_they_go(tmp_path: Path) -> None:
    killed(tmp_path)
    (tmp_path / ".all.pdf.part").write_bytes(b"half a page")
    raw = [tmp_path.with_name(f"{tmp_path.name}-{number}") for number in (1, 2)]
    for path, link in zip((journal(tmp_path), tmp_path / ".all.pdf.part"), raw, strict=True):
        link.hardlink_to(path)
    finish_stopped(journal(tmp_path), keep)
    for link in raw:
        assert link.stat().st_size
        assert not link.read_bytes().strip(b"\0")


RUN = json.dumps({"run": "0" * 32}) + "\n"

STRANGE = (
    "2026-01-01 opening\n  assets:bank  $100\n",
    '{"begun": ".mine.part"}\n',
    "\n",
    RUN.replace("0", "x"),
    f" {RUN}",
)


@pytest.mark.parametrize("content", STRANGE)
def test_the_journal_of_another_program_is_left_as_it_is(tmp_path: Path, content: str) -> None:
    (tmp_path / ".hledger.journal").write_text(content, "utf-8")
    (tmp_path / ".mine.part").write_text("mine", "utf-8")
    finish_all_stopped(tmp_path, lambda _: None)
    assert (tmp_path / ".hledger.journal").read_text("utf-8") == content
    assert (tmp_path / ".mine.part").read_text("utf-8") == "mine"
    with pytest.raises(DiskError, match="is no journal of letterkit"):
        finish_stopped(tmp_path / ".hledger.journal", lambda _: None)


@pytest.mark.parametrize("content", ["", "\0\0\0", RUN])
def test_a_journal_that_was_only_begun_or_nearly_wiped_goes(tmp_path: Path, content: str) -> None:
    journal(tmp_path).write_text(content, "utf-8")
    finish_all_stopped(tmp_path, lambda _: None)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links")
def test_what_is_put_in_the_place_of_a_file_is_not_overwritten(tmp_path: Path) -> None:
    precious, link = tmp_path / "precious", tmp_path / "link"
    precious.write_text("mine", "utf-8")
    precious.chmod(0o444)
    link.symlink_to(precious)
    overwritten_and_gone(link)
    assert (precious.read_text("utf-8"), precious.stat().st_mode & 0o777) == ("mine", 0o444)


@pytest.mark.parametrize("name", ["../mine", "/etc/hostname", "mine", ".mine", "", 3, [".mine.part"]])
def test_a_journal_reaches_no_file_but_those_that_a_run_begins(tmp_path: Path, name: object) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for mine in (tmp_path / "mine", folder / "mine", folder / ".mine"):
        mine.write_bytes(b"mine")
    for sealed in ("", '{"sealed": true}\n'):
        journal(folder).write_text(RUN + json.dumps({"begun": name}) + "\n" + sealed, "utf-8")
        finish_stopped(journal(folder), lambda _: None)
        assert names(folder) == [".mine", "mine"]
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
            files.settle(keep)


def test_a_file_that_another_run_is_writing_is_not_taken_from_it(tmp_path: Path) -> None:
    with begun(tmp_path) as files:
        with Staging(tmp_path / ".other.journal") as other, pytest.raises(DiskError, match="cannot be written"):
            other.begin(tmp_path / "all.pdf")
        files.settle(keep)
    assert (tmp_path / "all.pdf").read_bytes() == b"pages"
    assert names(tmp_path) == ["all.contents.csv", "all.pdf"]
