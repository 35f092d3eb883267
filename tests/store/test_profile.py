from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.store.profile import read_sender, write_sender

SENDER = Sender("Анна Ковалёва", gender=Gender.FEMALE, address=("ул. Лесная, д. 5", "г. Тула", "300000"), abroad=True)


def test_a_profile_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    write_sender(tmp_path / "config" / "sender.toml", SENDER)
    assert read_sender(tmp_path / "config" / "sender.toml") == SENDER


def test_every_problem_of_a_profile_is_named(tmp_path: Path) -> None:
    (tmp_path / "sender.toml").write_text('nam = "Анна"\ngender = "w"\n', encoding="utf-8")
    with pytest.raises(DiskError) as raised:
        read_sender(tmp_path / "sender.toml")
    assert '"name" is missing' in str(raised.value)
    assert 'Did you mean "name"' in str(raised.value)
    assert '"gender" is "w"' in str(raised.value)
