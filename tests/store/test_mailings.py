import os
import stat
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.library import MisfitKind
from letterkit.model.logged import Mail, MailState
from letterkit.model.notice import MOST_NAMED, Notice
from letterkit.store import mailings
from letterkit.store.disk import add_lines
from letterkit.store.mailings import add_notices, checked_file, ensure_union, furthest_states, notice_files, text_in
from letterkit.store.notice_lines import line_of

DAY = date(2026, 11, 22)
UNION = "mailings/*.jsonl text eol=lf merge=union\n"


def notice(number: int = 1, state: MailState = MailState.POSTED, day: date = DAY) -> Notice:
    return Notice(f"{number:032x}", "sadykov-elmar-1980", day, Mail.LETTER, state)


def month(root: Path, content: bytes = b"") -> Path:
    path = root / "mailings" / "2026-11.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def test_each_notice_is_added_to_the_file_of_its_month_readable_as_records_are(tmp_path: Path) -> None:
    add_notices(tmp_path, [notice(1), notice(2, day=date(2026, 12, 1))])
    add_notices(tmp_path, [notice(3)])
    assert [file.name for file in notice_files(tmp_path)] == ["2026-11.jsonl", "2026-12.jsonl"]
    path = tmp_path / "mailings/2026-11.jsonl"
    assert path.read_text("utf-8") == line_of(notice(1)) + line_of(notice(3))
    umask = os.umask(0)
    os.umask(umask)
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask


@pytest.mark.parametrize("torn", [b'{"day": "2026-11', b"\xff\x00", b"x" * 100_000])
def test_a_torn_last_line_swallows_no_notice_and_stays_as_it_is(tmp_path: Path, torn: bytes) -> None:
    path = month(tmp_path, line_of(notice(1)).encode() + torn)
    add_notices(tmp_path, [notice(2)])
    assert path.read_bytes() == line_of(notice(1)).encode() + torn + b"\n" + line_of(notice(2)).encode()
    assert list(furthest_states(tmp_path)) == [notice(1).event, notice(2).event]


def test_what_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = month(tmp_path, b"torn")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError, match="cannot be written"):
        add_lines(path, b"line\n")
    assert path.read_bytes() == b"torn"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize("linked", ["mailings", "mailings/2026-11.jsonl", ".gitattributes"])
def test_nothing_is_written_through_a_link_that_somebody_put_into_the_library(tmp_path: Path, linked: str) -> None:
    root, outside = tmp_path / "library", tmp_path / "outside"
    (root / linked).parent.mkdir(parents=True)
    outside.mkdir() if linked == "mailings" else outside.write_text("mine\n")
    (root / linked).symlink_to(outside)
    write = ensure_union if linked == ".gitattributes" else partial(add_notices, notices=[notice()])
    with pytest.raises(DiskError, match="is a link to another place"):
        write(root)
    assert not list(outside.iterdir()) if outside.is_dir() else outside.read_text() == "mine\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes among its files")
def test_a_pipe_in_place_of_a_file_holds_nothing_up(tmp_path: Path) -> None:
    path = month(tmp_path)
    path.unlink()
    os.mkfifo(path)
    (file,) = notice_files(tmp_path)
    (misfit,) = checked_file(file).misfits
    assert (misfit.kind, "pipe" in misfit.message) == (MisfitKind.NO_NOTICE, True)
    with pytest.raises(DiskError, match="cannot be written"):
        add_notices(tmp_path, [notice()])


@pytest.mark.parametrize(("name", "most"), [("LARGEST", 100), ("_MOST_LINES", 3)])
def test_a_file_too_large_is_not_read_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, most: int
) -> None:
    month(tmp_path, line_of(notice()).encode() + b"\n" * 3)
    monkeypatch.setattr(mailings, name, most)
    (file,) = notice_files(tmp_path)
    text, misfit = text_in(file)
    assert text == ""
    assert misfit is not None
    assert "Nothing of it counts" in misfit.hint
    with pytest.raises(DiskError, match="the file has more than"):
        furthest_states(tmp_path)


def test_many_bad_lines_are_named_up_to_a_number_and_the_rest_is_counted(tmp_path: Path) -> None:
    month(tmp_path, b"bad\n" * 1_000 + line_of(notice()).encode())
    (file,) = notice_files(tmp_path)
    entry = checked_file(file)
    assert [misfit.line for misfit in entry.misfits] == [*range(1, MOST_NAMED + 2)]
    assert f"{1_000 - MOST_NAMED} more lines are no notices" in entry.misfits[-1].message
    assert entry.value.lines == {"sadykov-elmar-1980": 1_001}


@pytest.mark.parametrize("first", [MailState.PRINTED, MailState.RETURNED])
def test_the_furthest_state_counts_in_whatever_order_lines_come(tmp_path: Path, first: MailState) -> None:
    states = [MailState.PRINTED, MailState.RETURNED]
    ordered = states if first is states[0] else states[::-1]
    add_notices(tmp_path, [notice(1, ordered[0])])
    add_notices(tmp_path, [notice(1, ordered[1])])
    assert furthest_states(tmp_path) == {notice(1).event: MailState.RETURNED}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, UNION),
        ("* text=auto", f"* text=auto\n{UNION}"),
        ("# mailings/*.jsonl merge=union\n", f"# mailings/*.jsonl merge=union\n{UNION}"),
        ("mailings/*.jsonl -text\n", f"mailings/*.jsonl -text\n{UNION}"),
        ("mailings/*.jsonl merge=union\n", "mailings/*.jsonl merge=union\n"),
        (UNION, UNION),
    ],
)
def test_git_is_told_once_and_what_it_was_told_before_stays(tmp_path: Path, before: str | None, after: str) -> None:
    path = tmp_path / ".gitattributes"
    if before is not None:
        path.write_text(before, "utf-8")
    assert ensure_union(tmp_path) is (before != after)
    assert path.read_text("utf-8") == after
