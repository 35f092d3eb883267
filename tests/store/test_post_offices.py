import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.post_office import PostOffice
from letterkit.store.post_offices import OfficeList, open_office_list, write_office_list

TESTOVO = PostOffice("700001", "Тестово", "О", "Тульская область", "Тестовский район", "Тестово", "Заречье")
TULA = PostOffice("700002", "Тула 2", "О", "Тульская область")


@pytest.fixture
def offices(tmp_path: Path) -> OfficeList:
    path = tmp_path / "data" / "post-offices.sqlite"
    write_office_list(path, (TESTOVO, TULA), [("700008", "700001"), ("700009", "700001"), ("700009", "700002")])
    found = open_office_list(path)
    assert found is not None
    return found


def test_an_office_comes_back_as_it_was_written(offices: OfficeList) -> None:
    assert offices.find("700001") == TESTOVO
    assert offices.find("700002") == TULA
    assert offices.find("700003") is None


def test_a_postcode_out_of_use_names_the_one_that_took_over(offices: OfficeList) -> None:
    old = offices.find("700008")
    assert old is not None
    assert (old.postcode, old.replaced_by, old.locality) == ("700008", "700001", "Тестово")


def test_where_several_took_over_none_is_guessed(offices: OfficeList) -> None:
    assert offices.find("700009") is None
    assert offices.successors("700009") == ("700001", "700002")


def test_a_new_list_replaces_the_old_one_wholly(offices: OfficeList) -> None:
    write_office_list(offices.path, [TULA], [])
    again = open_office_list(offices.path)
    assert again is not None
    assert (again.find("700001"), again.find("700002")) == (None, TULA)


def test_where_no_list_was_imported_there_is_none(tmp_path: Path) -> None:
    assert open_office_list(tmp_path / "post-offices.sqlite") is None


def test_a_list_of_another_version_is_not_used(offices: OfficeList) -> None:
    with closing(sqlite3.connect(offices.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
    assert open_office_list(offices.path) is None


@pytest.mark.parametrize("content", [b"", b"no database at all" * 99])
def test_what_is_not_a_list_is_not_used(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "post-offices.sqlite"
    path.write_bytes(content)
    assert open_office_list(path) is None


def test_a_list_damaged_later_says_what_to_do(offices: OfficeList) -> None:
    whole = offices.path.read_bytes()
    offices.path.write_bytes(whole[:1000] + b"\xff" * (len(whole) - 1000))
    with pytest.raises(DiskError, match="letterkit postcodes import"):
        offices.find("700001")


def test_a_list_that_cannot_be_put_away_leaves_the_old_one(offices: OfficeList) -> None:
    def break_off() -> Iterator[PostOffice]:
        yield TULA
        raise DiskError("The source broke off.")

    before = offices.path.read_bytes()
    with pytest.raises(DiskError):
        write_office_list(offices.path, break_off(), [])
    assert offices.path.read_bytes() == before
    assert [file.name for file in offices.path.parent.iterdir()] == ["post-offices.sqlite"]
