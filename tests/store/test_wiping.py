"""What is forgotten stands nowhere any more that a program can read: hard links show what lay on the disk."""

import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letterkit.model.logged import LoggedLetter
from letterkit.store.disk import PRIVATE, wipe, write_all
from letterkit.store.drafts import DraftKey, remove_draft, write_draft
from letterkit.store.letter_log import LetterLog
from letterkit.store.letter_log_schema import VERSION

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows neither links nor locks files so")
WORD = "Зимородок"
DAY = date(2026, 12, 1)


def letter(number: int, text: str) -> LoggedLetter:
    return LoggedLetter(f"p{number % 7}", "Имя", "ik-2", "note", DAY, number + 1, {"news": text}, (text,), "Анна")


def holding(folder: Path, word: str = WORD) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


@pytest.mark.parametrize("size", [0, 1, 2**20, 2**20 + 1])
def test_a_file_is_overwritten_to_its_end_before_it_goes(tmp_path: Path, size: int) -> None:
    file, raw = tmp_path / "file", tmp_path / "raw"
    file.write_bytes(b"x" * size)
    file.chmod(0o400)
    raw.hardlink_to(file)
    wipe(file)
    assert not file.exists()
    assert raw.read_bytes() == bytes(size)


def test_a_file_that_somebody_linked_into_a_folder_for_everybody_is_not_lost(tmp_path: Path) -> None:
    precious, shared = tmp_path / "precious", tmp_path / "shared"
    precious.write_text(WORD)
    shared.mkdir()
    shared.chmod(0o777)
    for name in ("letter.pdf.part", ".kit.pdf.abcdefgh.letterkit"):
        (shared / name).hardlink_to(precious)
    wipe(shared / "letter.pdf.part")
    write_all({shared / "kit.pdf": b"%PDF"})
    assert precious.read_text() == WORD
    assert not (shared / "letter.pdf.part").exists()


def test_of_a_link_only_the_link_goes(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("text")
    (tmp_path / "link").symlink_to(tmp_path / "other")
    wipe(tmp_path / "link")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("other", "text")]


@pytest.mark.parametrize("name", [".a.json.original", ".a.json.previous", ".a.json.abcdefgh"])
def test_a_copy_that_somebody_made_beside_a_file_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")
    write_all({tmp_path / "a.json": b"new"})
    assert (tmp_path / name).read_text("utf-8") == "mine"


def test_a_draft_is_wiped_with_what_a_killed_program_left_of_it(tmp_path: Path) -> None:
    folder, key = tmp_path / "drafts", DraftKey("p1", "note")
    write_draft(folder, key, {"person_id": "p1", "template": "note", "news": WORD})
    (file,) = folder.iterdir()
    (tmp_path / "raw").hardlink_to(file)
    (folder / f".{file.name}.abcdefgh.letterkit").write_text(WORD, "utf-8")
    remove_draft(folder, key)
    assert (list(folder.iterdir()), holding(tmp_path)) == ([], [])


def test_what_a_killed_writer_left_goes_and_what_another_is_writing_stays(tmp_path: Path) -> None:
    file, left, mine = tmp_path / "a.json", tmp_path / ".a.json.abcdefgh.letterkit", tmp_path / ".a.json.draft"
    for path in (left, mine, tmp_path / ".b.json.abcdefgh.letterkit"):
        path.write_text("text")
    code = f"""
from pathlib import Path
from letterkit.store.temporary import begun
begun(Path({str(file)!r}), locked=True).stream.write(b"half")
print("ready", flush=True)
input()
"""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        writer.stdout.readline()
        write_all({file: b"new"}, mode=PRIVATE)
        names = {path.name for path in tmp_path.iterdir()}
        assert names >= {"a.json", ".a.json.draft", ".b.json.abcdefgh.letterkit"}
        assert len(names) == 4  # and what the other is writing
        writer.kill()
    write_all({file: b"newer"}, force=True, mode=PRIVATE)
    assert {path.name for path in tmp_path.iterdir()} == {"a.json", ".a.json.draft", ".b.json.abcdefgh.letterkit"}


@given(st.lists(st.tuples(st.integers(0, 9000), st.booleans()), min_size=1, max_size=12))
@example([(8645, True), (433, False), (427, True), (119, True), (432, False), (433, False), (588, False)])
def test_forgotten_letters_of_any_length_stand_nowhere_in_the_log(
    tmp_path_factory: pytest.TempPathFactory, made: list[tuple[int, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("log")
    log = LetterLog(folder / "letters.db")
    numbers = [
        log.keep(letter(number, f"{WORD if gone else 'Снегирь'} {'x' * length}"))
        for number, (length, gone) in enumerate(made)
    ]
    log.forget([number for number, (_, gone) in zip(numbers, made, strict=True) if gone])
    assert holding(folder) == []
    assert len(log.letters()) == sum(not gone for _, gone in made)


def test_no_journal_of_sqlite_keeps_a_letter(tmp_path: Path) -> None:
    log = LetterLog(tmp_path / "letters.db")
    (tmp_path / "letters.db-journal").write_text(WORD, "utf-8")  # of a writer killed after its last step
    (tmp_path / "raw").hardlink_to(tmp_path / "letters.db-journal")
    log.keep(letter(1, "Снегирь"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letters.db", "raw"]
    assert holding(tmp_path) == []


def test_copies_of_earlier_tables_are_overwritten(tmp_path: Path) -> None:
    log = LetterLog(tmp_path / "letters.db")
    number = log.keep(letter(1, "Снегирь"))
    copy = tmp_path / "letters.db.version-1"
    copy.write_text(WORD, "utf-8")
    (tmp_path / "raw").hardlink_to(copy)
    log.forget([number])
    assert not copy.exists()
    assert holding(tmp_path) == []


def test_the_log_is_read_where_nothing_can_be_written_and_of_earlier_tables_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = LetterLog(tmp_path / "letters.db")
    log.keep(letter(1, "Снегирь"))
    monkeypatch.setattr(os, "access", lambda _, how: how != os.W_OK)  # root may write whatever the permissions say
    before = log.file.stat()
    assert [each.number for each in log.letters()] == [2]
    assert log.file.stat() == before
    with sqlite3.connect(log.file) as connection:
        for table in ("letters", "texts", "states", "runs"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 0")
    assert log.letters() == ()
    with sqlite3.connect(log.file) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)
        assert VERSION > 0
    assert [path.name for path in tmp_path.iterdir()] == ["letters.db"]
