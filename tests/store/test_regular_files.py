"""The one door through which files are read, and that nothing goes round it."""

import ast
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import letterkit
from letterkit.errors import DiskError
from letterkit.store.cache import RecordCache
from letterkit.store.chosen_word import chosen_word
from letterkit.store.disk import read_bytes, read_input, read_text
from letterkit.store.drafts import read_draft
from letterkit.store.evening_writers import read_writers
from letterkit.store.first_steps import read_steps
from letterkit.store.journal import Journal
from letterkit.store.label_sheets import read_label_sheet
from letterkit.store.letter_log import LetterLog
from letterkit.store.list_memory import ListMemory
from letterkit.store.plan_files import read_plan
from letterkit.store.post_offices import open_office_list
from letterkit.store.preferences import read_preferences
from letterkit.store.printers import read_printers
from letterkit.store.profile import read_sender
from letterkit.store.regular_files import UnfitFileError, open_regular, read_regular, read_stream
from letterkit.store.run_journal import read_journal
from letterkit.store.sent_files import Opening, open_sent
from letterkit.store.standing_answers import read_standing
from letterkit.store.text_files import content_of

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices among the files")

READERS = [
    read_text,
    read_label_sheet,
    read_plan,
    read_preferences,
    read_printers,
    read_sender,
    read_standing,
    read_writers,
    read_journal,
    lambda path: open_sent(path, Opening()),
    lambda path: LetterLog(path).letters(),
    lambda path: Journal(path.parent, path).steps(),
]
"""What reads a file that is named, or that people rely on: it must be said that it cannot be read."""

SILENT = [
    chosen_word,
    read_draft,
    read_steps,
    open_office_list,
    lambda path: RecordCache(path, path).unchanged("x", []),
    lambda path: ListMemory(path, path).read(),
]
"""What does without a file that it cannot read."""


@pytest.fixture(params=["pipe", "device", "link to a device", "folder", "5 GB"])
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "odd.toml"
    if request.param == "pipe":
        os.mkfifo(path)
    elif request.param == "device":
        path = Path("/dev/zero")
    elif request.param == "link to a device":
        path.symlink_to("/dev/zero")
    elif request.param == "folder":
        path.mkdir()
    else:
        with path.open("wb") as file:
            file.truncate(5 * 2**30)
    return path


@posix
@pytest.mark.parametrize("read", READERS)
def test_what_is_no_file_is_a_sentence_at_once(read: object, odd: Path) -> None:
    assert callable(read)
    with pytest.raises(DiskError) as error:
        read(odd)
    assert str(odd) in error.value.fact


@posix
@pytest.mark.parametrize("read", SILENT)
def test_what_may_be_missing_is_done_without(read: object, odd: Path) -> None:
    assert callable(read)
    assert not read(odd)


@posix
def test_a_record_that_is_no_file_is_a_misfit(odd: Path) -> None:
    content, misfit = content_of(odd)
    assert (content, bool(misfit)) == (b"", True)


def test_a_file_is_read_whole_up_to_its_limit_and_not_beyond(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for size in (0, 1, 65_536, 65_537, 200_000):
        path.write_bytes(os.urandom(size))
        assert read_regular(path, size) == path.read_bytes()
        if size:
            with pytest.raises(UnfitFileError, match="more than"):
                read_regular(path, size - 1)
            with pytest.raises(UnfitFileError, match="more than"):
                open_regular(path, size - 1)


@pytest.mark.skipif(sys.platform != "linux", reason="files of which the system does not tell the size")
def test_a_file_without_a_size_is_read_too() -> None:
    assert b"Name:" in read_regular("/proc/self/status")


def test_a_stream_is_read_up_to_its_limit() -> None:
    for size in (0, 1, 65_536, 65_537, 200_000):
        content = os.urandom(size)
        assert read_stream(io.BytesIO(content), size) == content
        if size:
            with pytest.raises(UnfitFileError, match="more than"):
                read_stream(io.BytesIO(content), size - 1)


@posix
def test_an_endless_input_is_a_sentence() -> None:
    with Path("/dev/zero").open("rb") as endless, pytest.raises(DiskError, match=r"standard input.* more than 1 MB"):
        read_input(endless, "standard input", 2**20)


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch(mode=0)
    with pytest.raises(DiskError, match="permission denied"):
        read_bytes(path)


AROUND = {
    "store/regular_files.py": "the door itself",
    "store/disk.py": "writes",
    "actions/write/new_template.py": "a text of the package",
    "store/git.py": "the contents of a commit, written",
    "store/git_pack_sizes.py": "a regular file of any size, of which it reads a few bytes here and there",
    "store/office_lists.py": "a table that was unpacked within the limit, written",
    "store/letter_log_file.py": "makes the file that SQLite writes, and overwrites what it left",
    "store/letter_log_schema.py": "makes the copy that SQLite writes",
    "store/run_journal.py": "adds to what it wrote",
    "store/temporary.py": "looks who holds the lock of what it began",
    "store/wiping.py": "overwrites",
    "cli/main.py": "writes to nowhere",
    "cli/shown.py": "nowhere, in place of what is closed",
}
"""Modules that open files otherwise, and why that is no way round."""

READ = {"read_bytes", "read_text", "readinto"}


def _opens(path: Path) -> Iterator[str]:
    """The calls in a module that read a path without the door."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called == "open" or called in ("io.open", "os.open", "FileIO", "io.FileIO"):
            yield ast.unparse(node)
        elif isinstance(node.func, ast.Attribute) and node.func.attr in {*READ, "open"}:
            owner = ast.unparse(node.func.value)
            if (
                owner not in ("store", "Pillow", "archive", "webbrowser", "self", "self.app")
                and "resource" not in owner
            ):
                yield ast.unparse(node)
        elif called.endswith(("stdin.buffer.read", "stdin.read")):
            yield ast.unparse(node)


def test_nothing_goes_round_the_door() -> None:
    root = Path(letterkit.__file__).parent
    modules = sorted(root.rglob("*.py"))
    assert len(modules) > 300
    found = {module.relative_to(root).as_posix(): calls for module in modules if (calls := list(_opens(module)))}
    around = {name: calls for name, calls in found.items() if name not in AROUND}
    assert not around, around
