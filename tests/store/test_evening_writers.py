from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.evening_writer import EveningWriter, by_name
from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.store.evening_writers import read_writers


def writers(folder: Path, content: str | bytes, name: str = "writers.csv") -> tuple[EveningWriter, ...]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_writers(path)


@pytest.mark.parametrize("name", ["writers.txt", "writers.csv"])
def test_a_text_has_a_writer_a_line(tmp_path: Path, name: str) -> None:
    found = writers(tmp_path, "# who comes tonight\nАнна Ковалёва\n\n  Борис   Т.\n", name)
    assert [writer.sender for writer in found] == [Sender("Анна Ковалёва"), Sender("Борис Т.")]


def test_a_table_says_more_of_each(tmp_path: Path) -> None:
    table = 'name;gender;address;template;answer home\r\nАнна;ж;"а/я 15; г. Тула\n300000";book;в Туле\r\nСаша;;;;\r\n'
    first, second = writers(tmp_path, table.encode("cp1251"))
    assert first.sender == Sender("Анна", gender=Gender.FEMALE, address=("а/я 15", "г. Тула", "300000"))
    assert (first.template, first.answers) == ("book", {"home": "в Туле"})
    assert second == EveningWriter(Sender("Саша"))


def test_a_folder_has_a_profile_for_each(tmp_path: Path) -> None:
    (tmp_path / "boris.toml").write_text('name = "Борис"\ngender = "m"\n', encoding="utf-8")
    (tmp_path / "anna.toml").write_text('name = "Анна"\naddress = ["г. Тула"]\n', encoding="utf-8")
    anna, boris = read_writers(tmp_path)
    assert (anna.name, anna.sender.address, boris.sender.gender) == ("Анна", ("г. Тула",), Gender.MALE)
    assert by_name((anna, boris))["boris"] is by_name((anna, boris))["борис"] is boris
    assert read_writers(tmp_path / "anna.toml") == (anna,)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "names no writer"),
        ("Анна,ж\n", '"Анна, ж" is no name'),
        ("name,gender\nАнна,х\n", 'writers.csv:2: "х" is no gender'),
        ("name,adress\nАнна,г. Тула\n", 'a column "adress" too many'),
        ("name\nАнна\nанна\n", 'two writers called "Анна"'),
        ("name,gender\n,f\n", 'writers.csv:2: "f" is no name'),
        (b"\0\1\2" * 2000, "is no name"),
        ("x" * 40_000_000, "more than 32 MB"),
    ],
    ids=["empty", "no-heading", "gender", "column", "twice", "nameless", "junk", "large"],
)
def test_what_does_not_fit_is_refused_in_one_sentence(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(DiskError) as refused:
        writers(tmp_path, content)
    assert said in str(refused.value)
    assert len(str(refused.value)) < 400
    assert refused.value.remedy


def test_a_folder_without_profiles_and_a_broken_profile_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="names no writer"):
        read_writers(tmp_path)
    (tmp_path / "anna.toml").write_text('name = "Анна"\nadress = ["г. Тула"]\n', encoding="utf-8")
    with pytest.raises(DiskError, match=r"anna\.toml cannot be used"):
        read_writers(tmp_path)
    with pytest.raises(DiskError, match="cannot be read"):
        read_writers(tmp_path / "none.csv")
