"""Who writes stands on every page in the same way, or on none."""

from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]
PERSON = "asanov-marlen-1977"
BERLIN = """
name = "Анна Ковалёва"
gender = "f"
latin = "Anna Kovaleva"
address = ["Lindenstraße 5", "10969 Berlin"]
country = "Germany"
pen_name = "Мария Лесная"
box = ["Postfach 12", "10969 Berlin"]
"""


def texts(folder: Path) -> dict[str, list[str]]:
    """The lines of each file by the last word of its name."""
    found = {}
    for path in folder.glob("*.pdf"):
        with pypdfium2.PdfDocument(path) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
        found[path.stem.rpartition("-")[2]] = [line for page in pages for line in page.splitlines()]
    return found


@pytest.fixture
def written(root: Path, tmp_path: Path) -> "Writing":
    profile = tmp_path / "me.toml"
    profile.write_text(BERLIN, encoding="utf-8")
    return Writing(["--sender", str(profile), "--library", str(root), "--out", str(tmp_path / "out"), *TODAY])


class Writing:
    """Runs `letterkit write` with that sender."""

    def __init__(self, options: list[str]) -> None:
        self.options, self.out = options, Path(options[5])

    def __call__(self, *arguments: str, code: int = 0) -> dict[str, list[str]]:
        assert main(["write", PERSON, "first-letter", *arguments, *self.options]) == code
        return texts(self.out)


def test_without_a_sender_nobody_stands_on_any_page(written: "Writing", capsys: pytest.CaptureFixture[str]) -> None:
    pages = written("--sender-as", "none")
    assert set(pages) == {"envelope", "letter"}
    words = " ".join(line for lines in pages.values() for line in lines)
    for secret in ("Анна", "Ковалёв", "Kovaleva", "Berlin", "GERMANY", "Обратный адрес"):
        assert secret not in words
    assert "RUSSIA" in pages["envelope"]  # posted abroad all the same
    said = capsys.readouterr().err
    assert "L616" in said
    assert "L624" in said


def test_a_reply_kit_without_a_sender_is_refused_before_anything_is_written(
    written: "Writing", capsys: pytest.CaptureFixture[str]
) -> None:
    assert written("--sender-as", "none", "--reply-kit", code=2) == {}
    assert "Nothing says where an answer goes." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "name", "first", "signed"),
    [
        ("address", "Anna Kovaleva", "Lindenstraße 5", "Анна Ковалёва"),
        ("box", "Anna Kovaleva", "Postfach 12", "Анна Ковалёва"),
        ("pen-name", "Mariya Lesnaya", "Postfach 12", "Мария Лесная"),
    ],
)
def test_a_sender_abroad_is_the_same_on_all_pages(
    written: "Writing", form: str, name: str, first: str, signed: str
) -> None:
    pages = written("--sender-as", form, "--reply-kit")
    address = [name, first, "10969 Berlin", "GERMANY"]
    assert pages["envelope"][:4] == address
    assert pages["letter"][-7:] == [signed, "Обратный адрес:", *address, "ГЕРМАНИЯ"]
    at = pages["reply"].index(name)
    assert pages["reply"][at : at + 5] == [*address, "ГЕРМАНИЯ"]
    assert any(", ".join([*address, "ГЕРМАНИЯ"]) in line for line in pages["reply"])


def test_behind_a_window_the_sender_stands_in_latin_letters_too(written: "Writing") -> None:
    pages = written("--envelope", "dl", "--window")
    assert pages["envelope"][0] == "Anna Kovaleva, Lindenstraße 5, 10969 Berlin, GERMANY"
    assert pages["envelope"][-1] == "RUSSIA"


def test_a_country_that_there_is_not_is_said_and_nothing_is_written(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "me.toml"
    profile.write_text(BERLIN.replace("Germany", "Atlantis"), encoding="utf-8")
    arguments = [PERSON, "first-letter", "--sender", str(profile), "--library", str(root), "--out", str(tmp_path)]
    assert main(["write", *arguments, *TODAY]) == 3
    assert 'there is no country "Atlantis"' in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


def test_a_batch_says_once_what_the_profile_lacks(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "me.toml"
    profile.write_text('name = "Анна"\naddress = ["Lindenstraße 5", "10969 Berlin"]\nabroad = true\n', encoding="utf-8")
    out = ["--sender", str(profile), "--library", str(root), "--out", str(tmp_path / "all.pdf"), *TODAY]
    main(["batch", "--all", "--in-spite", *out])
    said = capsys.readouterr().err
    assert said.count("your name in Latin letters is not known") == 1
    assert said.count("your return address names no country that is known") == 1
