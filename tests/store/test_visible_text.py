"""What nobody sees in a record is told, and does not tell two records apart."""

import unicodedata
from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main
from letterkit.model.library import MisfitKind
from letterkit.russian.characters import clean, invisible_codes, visible
from letterkit.store.fields import PERSON
from letterkit.store.reading import read_fields

IGNORABLE = (
    *(0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x200B, 0x200D, 0x200F, 0x202E, 0x2060),
    *(0x2064, 0x2066, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0x1BCA0, 0x1D173, 0xE0001, 0xE0061),
    *(0xE0100, 0xE01EF, 0xE0FFF),
)
"""Of each range that Unicode calls ignorable by default (DerivedCoreProperties.txt) at least one."""

TWIN = """name = "{name}"
gender = "m"
born = 1980-01-02

[[stays]]
seen = 2026-11-01
custody = "held"
facility = "ik-7-mordovia"
source = "https://example.org/1"
"""


@pytest.mark.parametrize("code", IGNORABLE, ids=hex)
def test_what_nobody_sees_is_told_and_dropped(code: int) -> None:
    text = f"Лес{chr(code)}ной"
    assert (visible(text), clean(text), invisible_codes(text)) == ("Лесной", "Лесной", (f"U+{code:04X}",))
    reading = read_fields({"name": text, "latin": "Lesnoy"}, PERSON)
    assert reading.values["name"] == "Лесной"
    assert [each.kind for each in reading.misfits if each.path == ("name",)] == [MisfitKind.WRONG]


def test_a_blank_of_braille_is_a_blank_and_told() -> None:
    assert (clean("Лесной\u2800Пётр"), invisible_codes("\u2800")) == ("Лесной Пётр", ("U+2800",))


def test_a_letter_with_its_breve_apart_is_the_same_and_nothing_is_told() -> None:
    reading = read_fields({"name": unicodedata.normalize("NFD", "Лесной")}, PERSON)
    assert reading.values["name"] == "Лесной"
    assert not [each for each in reading.misfits if each.path == ("name",)]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b"])
def test_whatever_ends_a_line_has_no_place_in_one(sign: str) -> None:
    reading = read_fields({"name": f"Лесной{sign}Пётр"}, PERSON)
    assert "name" not in reading.values


@pytest.mark.parametrize("twin", ["Лес\u200bной Пётр Ильич", unicodedata.normalize("NFD", "Лесной Пётр Ильич")])
def test_a_twin_is_found_whatever_is_hidden_in_its_name(
    twin: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "library"
    make_library(root)
    for stem, name in (("lesnoy-1", "Лесной Пётр Ильич"), ("lesnoy-2", twin)):
        (root / "addresses" / "people" / f"{stem}.toml").write_text(TWIN.format(name=name), encoding="utf-8")
    assert main(["check", "--library", str(root), "--today", "2026-11-22"]) == 1
    assert "lesnoy-1.toml:1: error F006" in capsys.readouterr().out


def test_a_name_of_a_file_that_hides_something_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "library"
    make_library(root)
    file = root / "addresses" / "people" / "lesnoy\u200b-1.toml"
    file.write_text(TWIN.format(name="Лесной Пётр Ильич"), encoding="utf-8")
    assert main(["check", "--library", str(root), "--today", "2026-11-22"]) == 1
    assert r'"lesnoy\u200b-1.toml", holds characters that nobody sees' in capsys.readouterr().out
