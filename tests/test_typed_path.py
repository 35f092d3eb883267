"""What is typed for a path is one, whatever it is."""

from pathlib import Path

import pytest

from letterkit.model.typed_path import typed_path


def test_a_home_folder_is_read_and_one_of_nobody_is_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    monkeypatch.setenv("USERPROFILE", "/home/anna")
    assert typed_path("~/letters") == Path("/home/anna/letters")
    assert typed_path("~nobody-here/letters") == Path("~nobody-here/letters")
    assert typed_path("letters") == Path("letters")
