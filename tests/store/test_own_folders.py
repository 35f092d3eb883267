"""The own folders are for their owner alone, whatever lay there before."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.own_folders import keep_private

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows says otherwise whose a file is")
NOBODY = 65534


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "letterkit"
    (folder / "drafts").mkdir(parents=True)
    (folder / "letters.db").write_text("text")
    (folder / "drafts" / "0123.json").write_text("text")
    return folder


def test_what_was_open_is_closed_to_others_and_keeps_what_its_owner_may(own: Path) -> None:
    for path, was in ((own, 0o777), (own / "drafts", 0o755), (own / "letters.db", 0o666)):
        path.chmod(was)
    (own / "drafts" / "0123.json").chmod(0o444)
    keep_private([own, own, own / "none"])
    assert [mode(path) for path in (own, own / "drafts", own / "letters.db")] == [0o700, 0o700, 0o600]
    assert mode(own / "drafts" / "0123.json") == 0o400


def test_folders_that_are_made_for_private_files_are_private_whatever_the_mask(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        write_all({tmp_path / "a" / "b" / "c.json": b"text"}, mode=PRIVATE)
        write_all({tmp_path / "group" / "c.pdf": b"text"}, mode=0o640)
    finally:
        os.umask(mask)
    made = [tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "c.json", tmp_path / "group"]
    assert [mode(path) for path in (*made, tmp_path / "group" / "c.pdf")] == [0o700, 0o700, 0o600, 0o750, 0o640]


@pytest.mark.parametrize("name", ["", "drafts", "letters.db", "drafts/0123.json"])
def test_a_link_is_refused(own: Path, name: str) -> None:
    path, moved = own / name, own.with_name("moved")
    path.rename(moved)
    path.symlink_to(moved)
    with pytest.raises(DiskError, match="is a link"):
        keep_private([own])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files to others")
@pytest.mark.parametrize("name", ["", "drafts", "letters.db", "drafts/0123.json"])
def test_what_belongs_to_another_user_is_refused(own: Path, name: str) -> None:
    os.chown(own / name, NOBODY, NOBODY)
    with pytest.raises(DiskError, match="belongs to another user"):
        keep_private([own])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda own: os.mkfifo(own / "sender.toml"), "is a pipe or a device, not a file"),
        (lambda own: own.with_name("file").write_text(""), "is a file, not a folder"),
    ],
)
def test_what_is_neither_file_nor_folder_is_refused(own: Path, make: Callable[[Path], object], said: str) -> None:
    make(own)
    with pytest.raises(DiskError, match=said):
        keep_private([own, own.with_name("file")])
