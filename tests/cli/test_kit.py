import os
import stat
from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]
ID = "sadykov-elmar-1980"
HEADER = "id,name,template,sender,number,paper,reply\n"
TEMPLATE = """\
+++
title         = "A plain letter"
title_russian = "Простое письмо"
gloss         = "Says hello."
+++
Здравствуйте, {{ to.first }}!
+++
Hello, {{ to.first }}!
"""


@pytest.fixture
def library(small_library: Path) -> Path:
    (small_library / "templates/plain.txt").write_text(TEMPLATE, encoding="utf-8")
    return small_library


def add_person(library: Path, person_id: str, name: str, *lines: str) -> None:
    record = library / f"addresses/people/{ID}.toml"
    text = record.read_text(encoding="utf-8").replace("Садыков Эльмар Русланович", name).replace("Elmar Sadykov", "")
    head, stay = text.replace('latin    = ""\n', "").split("[[stays]]")
    fields = [line.split("=")[0].strip() for line in lines]
    kept = [line for line in head.splitlines() if line.split("=")[0].strip() not in fields]
    made = "\n".join((*kept, *(line for line in lines if not line.endswith("= none")), "", f"[[stays]]{stay}"))
    (library / f"addresses/people/{person_id}.toml").write_text(made, encoding="utf-8")


def plan_of(folder: Path, *rows: str) -> str:
    plan = folder / "plan.csv"
    plan.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return str(plan)


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def kit(library: Path, out: Path, *arguments: str) -> int:
    return main(["kit", *arguments, "--library", str(library), "--out", str(out), *TODAY])


def test_the_papers_name_each_person_with_number_letter_and_writer(library: Path, tmp_path: Path) -> None:
    add_person(library, "lesnoy-oleg-1975", "Лесной Олег Ильич", "born = 1975")
    plan = plan_of(tmp_path, f"{ID},Садыков Эльмар Русланович,plain,Анна,3,,yes", "lesnoy-oleg-1975,,,,,,")
    out = tmp_path / "kit.pdf"
    assert kit(library, out, plan) == 0
    sheet, checklist, cards = pages(out)
    assert "Садыков Эльмар Русланович, 1980 г. р." in sheet
    assert "Elmar Sadykov" in sheet
    assert "A plain letter, letter 3" in " ".join(sheet.split())
    assert "Анна" in sheet
    assert "Лесной Олег Ильич, 1975 г. р." in sheet
    assert "2 envelopes and 2 stamps." in checklist
    assert "1 more envelope" in checklist
    for line in (
        "№ 1",
        "№ 2",
        "Садыкову Эльмару Руслановичу, 1980 г. р.",
        "Лесному Олегу Ильичу, 1975 г. р.",
        "601120",
    ):
        assert line in cards
    assert "«Здравствуйте, Эльмар!»" in cards


def test_the_file_says_nothing_of_itself_and_is_for_its_owner_only(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    assert kit(library, out, plan_of(tmp_path, f"{ID},,plain,,,,")) == 0
    content = out.read_bytes()
    assert b"/Info" not in content
    assert b"/Metadata" not in content
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_rows_that_cannot_be_understood_are_listed_and_the_others_printed(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (f"{ID},,plain,,,,", "nobody-1900,,,,,,", f"{ID},Другой Человек,,,,,", f"{ID},,plane,,,,", f"{ID},,,,x,,")
    out = tmp_path / "kit.pdf"
    assert kit(library, out, plan_of(tmp_path, *rows)) == 1
    errors = capsys.readouterr().err
    checklist = " ".join(pages(out)[1].split())
    for sentence in (
        'There is no person "nobody-1900".',
        'The row is called "Другой Человек"',
        'There is no template "plane". Did you mean "plain"?',
        'The number of the letter is "x".',
    ):
        assert sentence in errors
        assert sentence in checklist
    assert "1 person, 4 rows left out." in errors.splitlines()
    assert len(pages(out)) == 3


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("hidden = true", "is hidden"),
        ("can_write = false", "no letters can be sent"),
        ("release = 2026-11-01", "Release was expected"),
    ],
)
def test_a_card_of_whom_nobody_must_write_to_says_so_in_place_of_the_address(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, reason: str
) -> None:
    add_person(library, "lesnoy-oleg-1975", "Лесной Олег Ильич", line, 'interests = ["шахматы"]')
    out = tmp_path / "kit.pdf"
    assert kit(library, out, plan_of(tmp_path, "lesnoy-oleg-1975,,plain,Анна,,,")) == 0
    sheet, checklist, card = (" ".join(page.split()) for page in pages(out))
    assert "do not write" in sheet
    assert "Анна" not in sheet
    assert "DO NOT WRITE NOW" in card
    assert reason in card
    assert reason in checklist
    assert "601120" not in card
    assert ("шахматы" in card) is not line.startswith("hidden")
    assert ("1980" in sheet) is not line.startswith("hidden")
    assert "1 held back" in capsys.readouterr().err


def test_in_spite_of_what_holds_a_letter_back_the_card_has_the_address(library: Path, tmp_path: Path) -> None:
    add_person(library, "lesnoy-oleg-1975", "Лесной Олег Ильич", "release = 2026-11-01")
    out = tmp_path / "kit.pdf"
    assert kit(library, out, "lesnoy-oleg-1975", "--in-spite") == 0
    assert "601120" in pages(out)[2]


def test_odd_records_have_cards_too(library: Path, tmp_path: Path) -> None:
    add_person(library, "lesnoy-oleg", "Лесной Олег", "born = none")
    add_person(library, "gromov-oleg-1980", "Громов", 'gender = "x"')
    broken = library / "addresses/people/broken-1980.toml"
    broken.write_text('name = "Сломанный', encoding="utf-8")
    out = tmp_path / "kit.pdf"
    assert kit(library, out, "lesnoy-oleg", "gromov-oleg-1980", "broken-1980") == 0
    texts = pages(out)
    cards = " ".join(" ".join(texts[2:]).split())
    assert "Лесной Олег" in cards
    assert "Born not known" in cards
    assert cards.count("DO NOT WRITE NOW") == 3
    assert "unterminated string" in cards


def test_one_person_in_several_rows_has_one_card(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    rows = [f"{ID},,plain,Анна,,,", *(f"{ID},,,Пётр {name},,," for name in ("Белов", "Громов", "Лесной", "Орлов"))]
    assert kit(library, out, plan_of(tmp_path, *rows), "--only", "cards") == 0
    (card,) = pages(out)
    assert card.count("On the envelope") == 1
    assert "№ 1, 2, 3, …" in card
    assert "A plain letter; Анна" in card
    assert card.count("Пётр") == 4


def test_a_row_that_cannot_be_printed_has_no_paper_either(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_of(tmp_path, f"{ID},,plain,Анна,,,", f"{ID},,,Анна,,,")
    for command in ("kit", "batch"):
        assert main([command, plan, "--library", str(library), "--out", str(tmp_path / f"{command}.pdf"), *TODAY]) == 1
    assert "Row 2 has the same person and the same sender." in capsys.readouterr().err
    assert "Row 2 has the same person" in (tmp_path / "batch.failed.csv").read_text("utf-8")


def test_ids_of_a_pipe_or_a_file_make_papers_to_fill_in(library: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.txt"
    people.write_text(f"{ID}\n", encoding="utf-8")
    out = tmp_path / "kit.pdf"
    assert kit(library, out, f"@{people}", "--only", "sheet,cards") == 0
    sheet, card = pages(out)
    assert "Садыков Эльмар Русланович" in sheet
    assert "Letter" in sheet
    assert "A plain letter" not in sheet + card


def test_notes_and_feasts_of_the_record_stand_on_the_card(library: Path, tmp_path: Path) -> None:
    more = ('notes = "Любит письма о кошках."', 'occasions = ["birthday", "easter"]', 'interests = ["шахматы", "лес"]')
    add_person(library, "lesnoy-oleg-1975", "Лесной Олег Ильич", *more, "release = 2027-05-01")
    out = tmp_path / "kit.pdf"
    assert kit(library, out, "lesnoy-oleg-1975", "--only", "cards") == 0
    card = " ".join(pages(out)[0].split())
    for said in ("Любит письма о кошках.", "birthday 2027-05-04, Easter 2027-05-02", "шахматы, лес", "2027-05-01"):
        assert said in card
    assert "Greetings on other days than those that are kept: birthdays, Easter." in card


def test_a_character_the_font_lacks_is_said_and_keeps_nobody_from_a_card(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_person(library, "lesnoy-oleg-1975", "Лесной Олег Ильич", 'notes = "Рисует 😀"')
    out = tmp_path / "kit.pdf"
    assert kit(library, out, "lesnoy-oleg-1975") == 0
    assert "addresses/people/lesnoy-oleg-1975.toml: warning P701: card: the font has no" in capsys.readouterr().err


@pytest.mark.usefixtures("in_russian")
def test_in_russian_a_card_with_all_that_is_usual_is_one(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERKIT_LANG", "ru")
    more = ('occasions = ["birthday", "new-year"]', 'interests = ["шахматы", "лес"]', "release = 2026-12-24")
    add_person(library, "lesnoy-oleg-1975", "Лесной Олег Ильич", *more, 'notes = "Любит письма о кошках."')
    out = tmp_path / "kit.pdf"
    assert kit(library, out, "lesnoy-oleg-1975") == 0
    texts = pages(out)
    assert "Лист записи" in texts[0]
    assert "карточка 1 из" not in texts[2]
    assert "О чём не писать" in texts[2]


def test_posted_abroad_the_address_ends_in_the_country(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    assert kit(library, out, ID, "--from", "abroad", "--only", "cards") == 0
    assert "601120\nRUSSIA" in pages(out)[0]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["plan.csv", ID], "A plan says who is written to."),
        ([ID, "--only", "card"], 'there is no paper "card": sheet, checklist, cards'),
        ([ID, "--only", ","], 'there is no paper ","'),
    ],
)
def test_what_makes_no_sense_is_refused(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    out = tmp_path / "kit.pdf"
    try:
        code: object = kit(library, out, *arguments)
    except SystemExit as error:
        code = error.code
    assert code == 2
    assert sentence in capsys.readouterr().err
    assert not out.exists()


def test_a_file_that_exists_is_replaced_only_if_told(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "kit.pdf"
    out.write_bytes(b"mine")
    assert kit(library, out, ID) == 3
    assert out.read_bytes() == b"mine"
    assert "exists already" in capsys.readouterr().err
    assert kit(library, out, ID, "--force") == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_plan_without_rows_makes_nothing(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "kit.pdf"
    assert kit(library, out, plan_of(tmp_path)) == 1
    assert "There is nobody to print for." in capsys.readouterr().err
    assert not out.exists()
