import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.disk import PRIVATE, read_text, write_all


def test_all_files_are_written_with_ordinary_permissions(tmp_path: Path) -> None:
    write_all({tmp_path / "deep" / "a.pdf": b"a", tmp_path / "b.pdf": b"b"})
    assert (tmp_path / "deep" / "a.pdf").read_bytes() == b"a"
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((tmp_path / "b.pdf").stat().st_mode) == 0o666 & ~umask


@pytest.mark.skipif(os.name == "nt", reason="file modes are best effort on Windows")
def test_private_files_are_for_their_owner_only(tmp_path: Path) -> None:
    write_all({tmp_path / "sender.toml": b"x"}, mode=PRIVATE)
    assert stat.S_IMODE((tmp_path / "sender.toml").stat().st_mode) == 0o600


def test_nothing_existing_is_replaced_without_force(tmp_path: Path) -> None:
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"old")
    with pytest.raises(DiskError, match="exists already"):
        write_all({tmp_path / "new.pdf": b"new", kept: b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept.pdf"]
    write_all({kept: b"new"}, force=True)
    assert kept.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folders")
@pytest.mark.parametrize(("user", "left"), [("owner", b"new"), ("root", b"new"), ("stranger", b"old")])
def test_in_a_folder_for_everybody_only_ones_own_files_are_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: str, left: bytes
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"old")
    tmp_path.chmod(0o1777)
    owner = file.stat().st_uid
    users = {"owner": owner, "root": 0, "stranger": owner + 1}
    monkeypatch.setattr(os, "geteuid", lambda: users[user])
    if left == b"new":
        write_all({file: b"new"}, force=True)
    else:
        with pytest.raises(DiskError, match="belongs to another user"):
            write_all({file: b"new"}, force=True)
    assert file.read_bytes() == left
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_nowhere_is_not_replaced_without_force(tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "not there")
    with pytest.raises(DiskError, match="exists already"):
        write_all({link: b"new"})
    write_all({link: b"new"}, force=True)
    assert not link.is_symlink()
    assert link.read_bytes() == b"new"


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken.pdf").mkdir()
    with pytest.raises(DiskError, match="is a folder"):
        write_all({tmp_path / "taken.pdf": b"x"}, force=True)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(DiskError, match="cannot be written"):
        write_all({tmp_path / "out" / "a.pdf": b"x"})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file size limits")
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """The size limit of the process makes the second file fail as a full disk does."""
    script = f"""
import resource, signal
from pathlib import Path
from letterkit.errors import DiskError
from letterkit.store.disk import write_all
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
folder = Path({str(tmp_path)!r})
try:
    write_all({{folder / "small.pdf": b"s", folder / "large.pdf": b"l" * 100_000}})
except DiskError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "large.pdf cannot be written" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_text_that_is_not_utf8_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "sender.toml").write_bytes("имя".encode("cp1251"))
    with pytest.raises(DiskError, match="not UTF-8"):
        read_text(tmp_path / "sender.toml")
