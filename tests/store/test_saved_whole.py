"""A letter appears whole, or not at all, and no number is given twice."""

import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.letter_log import LetterLog
from letterkit.store.saved_whole import Destination, Keeping, save_whole
from tests.store.test_staging import LETTER

HERE = Path(__file__).parent
NOTHING = Keeping(None, lambda _: None, lambda _: None)


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows knows neither fork nor SIGKILL")
def test_killed_at_any_step_the_old_letter_or_the_new_one_is_there_and_no_number_twice(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "killed_letters.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    counted = Counter(done.stdout.splitlines())
    assert counted.total() > 20
    assert set(counted) == {"old [1, 2] 0", "new [1, 2] 0"}
    assert min(counted.values()) > 3


def saved(arguments: tuple[int, Path, tuple[str, ...]]) -> int:
    number, out, more = arguments
    line = ["write", "asanov-marlen-1977", "first-letter", "--sign", "Анна Ковалёва", "--today", "2026-12-01"]
    command = [sys.executable, "-m", "letterkit", *line, "--own", f"1=Слово {number}", "--out", str(out), *more]
    return subprocess.run(command, capture_output=True, check=False, timeout=120).returncode


@pytest.mark.long
def test_six_writers_at_once_get_six_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with ThreadPoolExecutor(6) as writers:
        codes = writers.map(saved, [(number, tmp_path / str(number), ()) for number in range(6)])
        assert list(codes) == [0] * 6
    log = LetterLog(tmp_path / "letterkit" / "letters.db")
    assert [letter.number for letter in log.letters()] == [1, 2, 3, 4, 5, 6]


@pytest.mark.long
@pytest.mark.parametrize("more", [(), ("--no-log",)])
def test_of_two_letters_to_one_file_at_once_one_is_refused(tmp_path: Path, more: tuple[str, ...]) -> None:
    for number in range(3):
        with ThreadPoolExecutor(2) as writers:
            codes = writers.map(saved, [(each, tmp_path / str(number), more) for each in (1, 2)])
            assert sorted(codes) == [0, 3]
        assert not [path for path in (tmp_path / str(number)).iterdir() if path.name.startswith(".")]


def test_nothing_is_made_for_what_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "b.pdf").write_bytes(b"old")
    with pytest.raises(DiskError, match="exists already"):
        save_whole({folder / "a.pdf": b"new", folder / "b.pdf": b"new"}, Destination(folder), NOTHING)
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("b.pdf", b"old")]
    assert save_whole({folder / "a.pdf": b"new"}, Destination(folder), NOTHING) is None
    assert sorted(path.name for path in folder.iterdir()) == ["a.pdf", "b.pdf"]


def test_the_log_that_keeps_nothing_does_not_keep_the_letter_from_paper(tmp_path: Path) -> None:
    def refuse(_: object) -> None:
        raise DiskError("The log is away.")

    unkept = save_whole({tmp_path / "a.pdf": b"new"}, Destination(tmp_path), Keeping(LETTER, refuse, refuse))
    assert unkept
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
