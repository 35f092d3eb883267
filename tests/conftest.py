from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the profile, drafts or library of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.delenv("LETTERKIT_LIBRARY", raising=False)


@pytest.fixture
def root() -> Path:
    """The project's root, which is a library too: it holds addresses/ and templates/."""
    return Path(__file__).parents[1]
