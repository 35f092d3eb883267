"""Which files of a folder are records, and under which id."""

from pathlib import Path
from unicodedata import normalize

import pytest

from letterkit.model.library import MisfitKind
from letterkit.store.library import load_library
from letterkit.store.list_memory import ListMemory

PERSON = (
    'name = "Зимний Андрей Олегович"\ngender = "m"\n[[stays]]\nseen = 2026-01-01\ncustody = "unknown"\nsource = "x"\n'
)
COMPOSED, DECOMPOSED = normalize("NFC", "зимний"), normalize("NFD", "зимний")
BESIDE = (
    "._zimniy.toml",
    ".#zimniy.toml",
    ".DS_Store",
    ".zimniy.toml.swp",
    "zimniy.toml~",
    "#zimniy.toml#",
    ".hidden.txt",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("addresses/people", "addresses/facilities", "templates/parts"):
        (tmp_path / "library" / folder).mkdir(parents=True)
    return tmp_path / "library"


@pytest.mark.parametrize("with_cache", [False, True])
def test_what_systems_and_editors_leave_beside_a_record_is_no_record(
    root: Path, tmp_path: Path, *, with_cache: bool
) -> None:
    (root / "addresses/people/zimniy.toml").write_text(PERSON, encoding="utf-8")
    memory = ListMemory(tmp_path, root)
    before = memory.state()
    for folder in ("addresses/people", "addresses/facilities", "templates", "templates/parts"):
        for name in (*BESIDE, "._plain.txt"):
            (root / folder / name).write_bytes(b"\x00\x05\x16\x07\x00\xff")
    library = load_library(root, tmp_path / "cache" if with_cache else None)
    assert list(library.people) == ["zimniy"]
    assert not library.people["zimniy"].misfits
    assert not {*library.facilities, *library.templates, *library.parts}
    assert memory.state() == before


def test_the_lock_of_an_editor_which_points_nowhere_is_no_record(root: Path) -> None:
    (root / "addresses/people/.#zimniy.toml").symlink_to("me@machine.1234:567")
    assert not load_library(root).people


@pytest.mark.parametrize("name", [COMPOSED, DECOMPOSED])
def test_an_id_is_composed_however_its_file_is_named(root: Path, name: str) -> None:
    (root / f"addresses/people/{name}.toml").write_text(PERSON, encoding="utf-8")
    people = load_library(root).people
    assert list(people) == [COMPOSED]
    assert people[DECOMPOSED] is people[COMPOSED]
    assert DECOMPOSED in people
    assert people[COMPOSED].value.id == COMPOSED
    assert people[COMPOSED].file == f"addresses/people/{name}.toml"
    assert not people[COMPOSED].misfits


@pytest.mark.parametrize("with_cache", [False, True])
def test_of_two_files_of_one_id_neither_vanishes_and_both_say_so(
    root: Path, tmp_path: Path, *, with_cache: bool
) -> None:
    for name in (COMPOSED, DECOMPOSED):
        (root / f"addresses/people/{name}.toml").write_text(PERSON, encoding="utf-8")
    for _ in range(2):
        people = load_library(root, tmp_path / "cache" if with_cache else None).people
        assert sorted(people) == sorted([COMPOSED, DECOMPOSED])
        for name, other in ((COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)):
            entry = people[name]
            assert (entry.value.id, entry.file) == (name, f"addresses/people/{name}.toml")
            assert [misfit.kind for misfit in entry.misfits] == [MisfitKind.TWICE]
            assert f"addresses/people/{other}.toml" in entry.misfits[0].message
