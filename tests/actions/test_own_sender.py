from pathlib import Path

import pytest

from letterkit.actions.envelope.profile import keep_sender, own_sender
from letterkit.errors import UsageError
from letterkit.model.sender import Sender


def test_there_is_nobody_before_a_profile_is_kept(tmp_path: Path) -> None:
    assert own_sender(tmp_path / "sender.toml") == Sender()


def test_blanks_are_folded_and_empty_lines_dropped(tmp_path: Path) -> None:
    path = tmp_path / "config" / "sender.toml"
    kept = keep_sender(path, Sender(" Анна \u00a0 Ковалёва", address=("п/я  7", "", " 110 00 Praha 1 ")))
    assert kept == Sender("Анна Ковалёва", address=("п/я 7", "110 00 Praha 1"))
    assert own_sender(path) == kept


def test_a_sender_without_a_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no name"):
        keep_sender(tmp_path / "sender.toml", Sender("  "))
    assert not list(tmp_path.iterdir())
