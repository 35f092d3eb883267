import os
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no wrong answer. The gate tries the same examples each time; developers' runs look for new ones.
settings.register_profile("patient", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "patient")


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the profile, drafts or library of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home))
    for folder in ("APPDATA", "LOCAL_APPDATA"):  # Windows asks its registry; platformdirs asks these before it
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{folder}", str(home))
    monkeypatch.delenv("LETTERKIT_LIBRARY", raising=False)


@pytest.fixture
def root() -> Path:
    """The project's root, which is a library too: it holds addresses/ and templates/."""
    return Path(__file__).parents[1]


PERSON = """\
name     = "Садыков Эльмар Русланович"
gender   = "m"
born     = 1980-05-04
latin    = "Elmar Sadykov"
checked  = 2026-09-30

[[stays]]
since    = 2026-09-01
custody  = "held"
facility = "ik-2-pokrov"
source   = "a list"
"""
FACILITY = """\
kind     = "ИК"
number   = "{number}"
name     = "ФКУ ИК-{number} УФСИН России по Владимирской области"
region   = "Владимирская область"
locality = "г. Покров"
street   = "ул. Франца Штольверка"
house    = "6"
postcode = "601120"
source   = "a list"
checked  = 2026-09-30
"""


@pytest.fixture
def small_library(tmp_path: Path) -> Path:
    """A library to edit: one invented person, sadykov-elmar-1980, and the facilities ik-2-pokrov and ik-7-pokrov."""
    library = tmp_path / "library"
    for folder in ("templates", "addresses/people", "addresses/facilities"):
        (library / folder).mkdir(parents=True)
    (library / "addresses/people/sadykov-elmar-1980.toml").write_text(PERSON, encoding="utf-8")
    for number in ("2", "7"):
        facility = library / f"addresses/facilities/ik-{number}-pokrov.toml"
        facility.write_text(FACILITY.format(number=number), encoding="utf-8")
    return library
