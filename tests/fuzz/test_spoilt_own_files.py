"""One's own files, damaged by a disk or written by somebody else: a sentence, and what they held is left as it is."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.command import ran
from tests.fuzz.spoiling import HOSTILE, odd_toml, spoilt, spoilt_bytes, times

OLEG = "petrov-oleg-1985"
LETTER = ("--set", "text=Здравствуйте!", "--force")
SENDER = 'name = "Анна Ковалёва"\ngender = "f"\naddress = ["ул. Лесная, д. 5", "г. Тула, 300000"]\n'
SETTINGS = "log = true\n"
STANDING = '["Анна Ковалёва"]\ncity = "Тула"\n'
COMMANDS = (
    ("log",),
    ("log", "list", "--format", "json"),
    ("log", "show", "1"),
    ("drafts",),
    ("undo", "--list"),
    ("held",),
    ("report", "--since", "2026-01-01"),
    ("pick", "--never-written"),
    ("postcodes", "show", "663180"),
    ("preview", OLEG, "plain", "--set", "text=Здравствуйте!", "--png", "page.png", "--force"),
    ("labels", "--own", "--force", "--out", "labels.pdf"),
)


@pytest.fixture
def own(evening_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of somebody who has a profile, settings, a log, an edit to take back and a list of offices."""
    monkeypatch.chdir(tmp_path)
    home = Path(os.environ["HOME"], "letterkit")
    home.mkdir(exist_ok=True)
    for name, text in (("sender", SENDER), ("settings", SETTINGS), ("standing-answers", STANDING)):
        (home / f"{name}.toml").write_text(text, encoding="utf-8")
    (tmp_path / "offices.csv").write_text("INDEX,OPSNAME\n663180,ЕНИСЕЙСК\n", encoding="utf-8")
    ran("postcodes", "import", tmp_path / "offices.csv")
    ran("calibrate", "kitchen", "--out", tmp_path / "cross.pdf")
    assert ran("confirm", OLEG, "--on", "2026-11-20", "--source", "a list", library=evening_library).code == 0
    assert ran("write", OLEG, "plain", *LETTER, "--out", tmp_path / "out", library=evening_library).code == 0
    return home


def _files(home: Path) -> list[Path]:
    return sorted(file for file in home.rglob("*") if file.is_file() and file.suffix != ".lock")


@times(40)
@given(data=st.data())
def test_no_own_file_ends_a_command_in_more_than_a_sentence(
    data: st.DataObject, own: Path, evening_library: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(own, kept, dirs_exist_ok=True)
    file = data.draw(st.sampled_from(_files(own)))
    file.write_bytes(data.draw(_spoilt(file)))
    _all_commands(evening_library, tmp_path)
    shutil.rmtree(own)
    shutil.move(kept, own)


def _spoilt(file: Path) -> st.SearchStrategy[bytes]:
    content = file.read_bytes()
    if file.suffix != ".toml":
        return spoilt_bytes(content)
    text = content.decode()
    return spoilt_bytes(content) | (spoilt(text) | odd_toml(text)).map(lambda each: each.encode("utf-8", "replace"))


def _a_fifo(file: Path) -> None:
    os.mkfifo(file)


def _a_device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def _a_folder(file: Path) -> None:
    file.mkdir()


def _a_ring(file: Path) -> None:
    file.symlink_to(file)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("put", [_a_fifo, _a_device, _a_folder, _a_ring])
def test_what_is_no_file_is_not_read(
    put: Callable[[Path], None], own: Path, evening_library: Path, tmp_path: Path
) -> None:
    for file in _files(own):
        content = file.read_bytes()
        file.unlink()
        put(file)
        _all_commands(evening_library, tmp_path)
        shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink(missing_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _all_commands(library: Path, folder: Path) -> None:
    for command in COMMANDS:
        ran(*command, library=library)
    ran("write", OLEG, "plain", *LETTER, "--printer", "kitchen", "--out", folder / "out", library=library)
    ran("undo", library=library)


@times(15)
@given(words=st.lists(st.sampled_from(HOSTILE) | st.text(max_size=9), max_size=4), command=st.sampled_from(COMMANDS))
def test_any_words_after_a_command_are_understood_or_refused(
    words: list[str], command: tuple[str, ...], own: Path, evening_library: Path
) -> None:
    ran(command[0], *(word.replace("\x00", "") for word in words), library=evening_library)
    assert _files(own)
