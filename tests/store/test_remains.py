from datetime import date
from pathlib import Path

import pytest

from letterkit.model.partial_date import PartialDate
from letterkit.store.library import load_library
from letterkit.store.remains import remains_of

NAME = "Ветров Илья Андреевич"
DAY = PartialDate.of(date(1971, 6, 9))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f'name = "{NAME}"', NAME),
        (f"name = {NAME}", NAME),
        (f'name     = "{NAME}', NAME),
        (f"name = '{NAME}' # as published", NAME),
        (f"name = {NAME} # as published", NAME),
        (f"name: {NAME}", NAME),
        (f'"name" = «{NAME}»', NAME),
        ('name = "Соколов # Олег"', "Соколов # Олег"),
    ],
)
def test_a_name_is_read_from_its_line_whatever_is_wrong_with_it(line: str, name: str) -> None:
    assert remains_of("x", f"gender = m\n{line}\n[[stays\n".encode()).names == (name,)


@pytest.mark.parametrize(
    ("value", "born"),
    [
        ("1971-06-09", DAY),
        ('"1971-06-09"', DAY),
        ("1971-06-09 # by his mother", DAY),
        ("1971", PartialDate(1971)),
        ('"09.06.1971"', PartialDate(1971)),
        ("1971-02-30", PartialDate(1971)),
    ],
)
def test_a_birth_is_read_from_its_line(value: str, born: PartialDate) -> None:
    assert remains_of("x", f"born = {value}".encode()).born == (born,)


@pytest.mark.parametrize("value", ["unknown", "", "0000-00-00", "19"])
def test_what_is_no_date_gives_no_birth(value: str) -> None:
    assert remains_of("x", f"born = {value}".encode()).born == ()


def test_both_sides_of_a_conflict_are_read_each_value_once() -> None:
    text = f'<<<<<<< HEAD\nname = "{NAME}"\nborn = 1971\n=======\nname = "Ветров Илья"\nborn = 1971\n>>>>>>> theirs\n'
    remains = remains_of("vetrov-ilya-1971", text.encode())
    assert remains.record_id == "vetrov-ilya-1971"
    assert remains.names == (NAME, "Ветров Илья")
    assert remains.born == (PartialDate(1971),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_a_file_in_any_usual_encoding_gives_its_name(encoding: str) -> None:
    text = f'gender = "m"\nname = "{NAME}"\r\nlatin = "Ilya Vetrov"\n'
    remains = remains_of("x", text.encode(encoding))
    assert (remains.names, remains.latin) == ((NAME,), ("Ilya Vetrov",))


def test_one_line_in_another_encoding_leaves_the_others_as_they_are() -> None:
    content = f'name = "{NAME}"\n'.encode() + 'notes = "заметка"\n'.encode("cp1251")
    remains = remains_of("x", content)
    assert (remains.names, remains.given["notes"]) == ((NAME,), ("заметка",))


def test_comments_and_an_empty_file_give_nothing() -> None:
    assert remains_of("x", b"").names == ()
    assert remains_of("x", f'# name = "{NAME}"\n'.encode()).names == ()


@pytest.mark.parametrize("with_cache", [False, True])
def test_a_broken_person_is_listed_by_name_and_birth_and_nothing_else(tmp_path: Path, *, with_cache: bool) -> None:
    people = tmp_path / "library/addresses/people"
    people.mkdir(parents=True)
    text = f'name = "{NAME}"\nborn = 1971-06-09\nhidden = true\ngender = m\n[[stays]]\ncustody = "held"\n'
    (people / "vetrov.toml").write_text(text, encoding="utf-8")
    for _ in range(2):  # read, then recalled
        entry = load_library(tmp_path / "library", tmp_path / "cache" if with_cache else None).people["vetrov"]
        person = entry.value
        assert (person.name, person.born, person.hidden) == (NAME, DAY, True)
        assert (person.gender, person.stays) == (None, ())
        assert entry.unread
        assert entry.unread.line == 4
