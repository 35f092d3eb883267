import os
import time
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.library import Library
from letterkit.store.library import load_library
from letterkit.store.seen_files import SeenFiles, read_again

PERSON = 'name = "{}"\ngender = "m"\n\n[[stays]]\nseen = 2026-01-02\ncustody = "held"\nsource = "a list"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library of two people, left alone long enough that a change shows in the times of its files."""
    people = tmp_path / "library/addresses/people"
    people.mkdir(parents=True)
    (people / "lesnoy.toml").write_text(PERSON.format("Лесной Пётр"), "utf-8")
    (people / "polevoy.toml").write_text(PERSON.format("Полевой Пётр"), "utf-8")
    time.sleep(0.2)  # a file written a moment ago could be written again unseen
    return tmp_path / "library"


def seen(root: Path) -> SeenFiles:
    return SeenFiles.now(root, root.parent / "cache")


def again(library: Library, root: Path, before: SeenFiles) -> Library:
    return read_again(library, root, seen(root).differing(before))


def test_files_left_alone_do_not_differ_and_nothing_is_read(root: Path) -> None:
    library, before = load_library(root), seen(root)
    assert seen(root).differing(before) == frozenset()
    assert again(library, root, before).people is library.people


def test_a_changed_a_new_and_a_removed_file_are_read_again_and_the_others_are_not(root: Path) -> None:
    people = root / "addresses/people"
    (people / "ozernoy.toml").write_text(PERSON.format("Озёрный Иван"), "utf-8")
    time.sleep(0.2)
    library, before = load_library(root), seen(root)
    (people / "lesnoy.toml").write_text(PERSON.format("Лесной Павел"), "utf-8")
    (people / "ozernoy.toml").unlink()
    (people / "abrikosov.toml").write_text(PERSON.format("Абрикосов Олег"), "utf-8")
    now = again(library, root, before)
    assert list(now.people) == ["abrikosov", "lesnoy", "polevoy"]
    assert now.people["lesnoy"].value.name == "Лесной Павел"
    assert now.people["polevoy"] is library.people["polevoy"]
    assert now == load_library(root)


def test_a_change_of_equal_size_and_time_of_content_is_seen(root: Path) -> None:
    file = root / "addresses/people/lesnoy.toml"
    library, before, status = load_library(root), seen(root), file.stat()
    file.write_text(PERSON.format("Лесной Олег"), "utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert again(library, root, before).people["lesnoy"].value.name == "Лесной Олег"


def test_a_file_changed_a_moment_ago_is_read_at_the_next_look_too(root: Path) -> None:
    (root / "addresses/people/lesnoy.toml").write_text(PERSON.format("Лесной Павел"), "utf-8")
    before = seen(root)
    assert seen(root).differing(before) == {"addresses/people/lesnoy.toml"}


def test_two_files_of_one_id_are_told_of_also_when_one_comes_later(root: Path) -> None:
    people = root / "addresses/people"
    (people / "\u0439.toml").write_text(PERSON.format("Йодов Иван"), "utf-8")
    library, before = load_library(root), seen(root)
    (people / "\u0438\u0306.toml").write_text(PERSON.format("Йодов Пётр"), "utf-8")
    if len(list(people.glob("*.toml"))) < 4:
        pytest.skip("this file system composes names")
    now = again(library, root, before)
    assert now == load_library(root)
    assert any("two" in misfit.message or "another file" in misfit.message for misfit in now.people["\u0439"].misfits)


def test_a_part_changes_the_templates_that_use_it(root: Path) -> None:
    parts = root / "templates/parts"
    parts.mkdir(parents=True)
    part = '+++\ntitle = "Weather"\n+++\n--- snow\n{}\n+++\n--- snow\nIt snows.\n'
    (parts / "weather.txt").write_text(part.format("Идёт снег."), "utf-8")
    question = '[variables.weather]\nkind = "choice"\nask = "The weather?"\nchoices_from = "weather"\n'
    bodies = "+++\n{{ weather }}\n+++\n{{ weather }}\n"
    (root / "templates/note.txt").write_text(f'+++\ntitle = "Note"\n{question}{bodies}', "utf-8")
    time.sleep(0.2)
    library, before = load_library(root), seen(root)
    (parts / "weather.txt").write_text(part.format("Валит снег."), "utf-8")
    now = again(library, root, before)
    assert now.templates["note"].value.variables[0].choices[0].russian == "Валит снег."


def test_a_library_that_is_gone_is_an_error_and_not_an_empty_one(root: Path) -> None:
    root.rename(root.with_name("away"))
    with pytest.raises(DiskError, match="is not a library"):
        seen(root)
