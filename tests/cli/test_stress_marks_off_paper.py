"""Stress marks in records, profiles, tables and what is typed: read through, on no paper, and said."""

from pathlib import Path

import pypdfium2
import pytest

from letterkit.actions.library.find import PeopleIndex
from letterkit.cli.main import main
from letterkit.store.library import load_library

TODAY = ["--today", "2026-11-22"]
ACUTE = "\u0301"
SENDER = f"""
name = "А{ACUTE}нна Ковалёва"
gender = "f"
address = ["ул. Лесна{ACUTE}я, д. 5", "г. Тула", "300000"]
"""
PERSON_ID = "sadykov-elmar-1980"


def _marked(text: str) -> str:
    return "".join(f"{letter}{ACUTE}" if letter in "аеиоуыэюя" else letter for letter in text)


def _pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


@pytest.fixture
def marked(evening_library: Path) -> Path:
    """A library whose person and facility have stress marks."""
    for name in (f"people/{PERSON_ID}", "facilities/ik-2-pokrov"):
        file = evening_library / f"addresses/{name}.toml"
        lines = file.read_text(encoding="utf-8").splitlines()
        texts = ("name", "region", "locality", "street")
        file.write_text("\n".join(_marked(line) if line.startswith(texts) else line for line in lines), "utf-8")
    return evening_library


def test_nothing_is_printed_with_a_mark(marked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "anna.toml").write_text(SENDER, encoding="utf-8")
    typed = [
        *("--set", f"text=Ка{ACUTE}тя нам пи{ACUTE}шет: café (кафе).", "--own", f"1=Я получи{ACUTE}ла письмо."),
        *("--enclosure", f"фотогра{ACUTE}фия", "--reply-kit", "--question", f"Ка{ACUTE}к дела?"),
    ]
    choices = ["--library", str(marked), "--out", str(tmp_path), "--sender", str(tmp_path / "anna.toml"), *TODAY]
    assert main(["write", PERSON_ID, "plain", *typed, *choices]) == 0
    said = capsys.readouterr().err
    assert said.count("L623") == 1
    assert all(word in said for word in (f"Ка{ACUTE}тя", f"пи{ACUTE}шет", f"получи{ACUTE}ла", f"фотогра{ACUTE}фия"))
    texts = {name: _pdf_text(tmp_path / f"{PERSON_ID}-{name}.pdf") for name in ("letter", "envelope", "reply")}
    assert not any(ACUTE in text for text in texts.values())
    assert "café" in texts["letter"]
    assert "Анна Ковалёва" in texts["letter"]
    assert "Садыкову Эльмару Руслановичу" in texts["envelope"]
    assert "ул. Франца Штольверка" in texts["envelope"]
    assert "Как дела?" in texts["reply"]


def test_who_signs_this_letter_alone_has_no_marks_either(marked: Path, tmp_path: Path) -> None:
    choices = ["--library", str(marked), "--out", str(tmp_path), "--sign", f"Анна Ковале{ACUTE}ва", *TODAY]
    assert main(["write", PERSON_ID, "plain", "--set", "text=Добрый день.", *choices]) == 0
    assert "Анна Ковалева" in _pdf_text(tmp_path / f"{PERSON_ID}-letter.pdf")


def test_copies_for_services_lists_and_labels_have_none(
    marked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ["--library", str(marked), *TODAY]
    (tmp_path / "anna.toml").write_text(SENDER, encoding="utf-8")
    sender = ["--sender", str(tmp_path / "anna.toml")]
    assert main(["copy", PERSON_ID, "plain", "--set", f"text=Ка{ACUTE}тя пишет.", *sender, *library]) == 0
    assert main(["export", *library]) == 0
    out = capsys.readouterr().out
    assert ACUTE not in out
    assert "Садыков" in out
    assert main(["labels", PERSON_ID, "--out", str(tmp_path / "labels.pdf"), *library]) == 0
    assert ACUTE not in _pdf_text(tmp_path / "labels.pdf")


def test_a_record_with_marks_is_found_checked_and_told_of(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    index = PeopleIndex.of(load_library(marked))
    for typed in ("Садыков", _marked("Садыков"), _marked("Эльмар"), "sadykov"):
        assert index.find(typed) == (PERSON_ID,)
    assert main(["check", "--library", str(marked), *TODAY]) == 0
    said = capsys.readouterr().out
    assert said.count("F013") == 5
    assert "error" not in said


def test_a_table_with_marks_is_read_as_without(small_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (
        "ФИО;Дата рождения;Адрес;Статус",
        "Ветров Илья Олегович;12 марта 1981;ФКУ ИК-2 УФСИН России по Владимирской области;",
        "Ветлугин Олег Ильич;1982;ФКУ ИК-2 УФСИН России по Владимирской области;освобождён",
    )
    said = []
    for name, text in (("plain.csv", "\n".join(rows)), ("marked.csv", _marked("\n".join(rows)))):
        table = small_library / name
        table.write_text(text, encoding="utf-8")
        choices = ["--source", "https://example.org", "--seen", "2026-11-11", "--dry-run"]
        main(["import", "people", str(table), *choices, "--library", str(small_library), *TODAY])
        said.append(capsys.readouterr().err.replace(ACUTE, ""))
    assert said[0] == said[1]
    assert "2 new people" in said[0]
