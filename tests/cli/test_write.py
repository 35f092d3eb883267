import os
import re
import stat
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]

SENDER = """
name = "Анна Ковалёва"
gender = "f"
address = ["ул. Лесная, д. 5, кв. 12", "г. Тула", "300000"]
"""


def pdf_text(path: Path) -> str:
    """The text of all pages as a reader of the PDF extracts it."""
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text.replace("\r\n", "\n")


@pytest.fixture
def write(root: Path, tmp_path: Path) -> "Writer":
    return Writer(root, tmp_path / "out")


class Writer:
    """Runs `letterkit write` into a folder of its own."""

    def __init__(self, library: Path, out: Path) -> None:
        self.library, self.out = library, out

    def __call__(self, *arguments: str) -> int:
        return main(["write", *arguments, "--library", str(self.library), "--out", str(self.out), *TODAY])

    def text(self, name: str) -> str:
        return pdf_text(self.out / name)

    @property
    def written(self) -> list[str]:
        return sorted(path.name for path in self.out.iterdir()) if self.out.exists() else []


def test_envelope_and_letter_are_written_and_their_paths_printed(
    write: Writer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write("asanov-marlen-1977", "first-letter") == 0
    names = ["asanov-marlen-1977-envelope.pdf", "asanov-marlen-1977-letter.pdf"]
    assert capsys.readouterr().out.splitlines() == [str(write.out / name) for name in names]
    assert write.written == names


def test_combined_all_pages_are_in_one_file_each_of_its_own_size(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "me.toml"
    profile.write_text(SENDER, "utf-8")
    arguments = ("asanov-marlen-1977", "first-letter", "--sender", str(profile), "--reply-kit")
    assert write(*arguments) == 0
    apart = write.written
    assert write(*arguments, "--combined") == 0
    combined = "asanov-marlen-1977-combined.pdf"
    assert write.written == sorted([combined, *apart])
    assert capsys.readouterr().out.splitlines()[-1] == str(write.out / combined)
    one_by_one = [f"asanov-marlen-1977-{name}.pdf" for name in ("envelope", "letter", "reply")]
    assert write.text(combined) == "\n".join(map(write.text, one_by_one))
    assert sizes_in(write.out / combined) == [size for name in one_by_one for size in sizes_in(write.out / name)]
    content = (write.out / combined).read_bytes()
    assert not [name for name in (b"/Info", b"/Producer", b"/CreationDate", b"/Metadata", b"/ID") if name in content]
    assert write(*arguments, "--combined") == 3
    assert "--force" in capsys.readouterr().err
    assert write(*arguments, "--combined", "--force") == 0
    assert (write.out / combined).read_bytes() == content


def sizes_in(path: Path) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(path) as file:
        return [page.get_size() for page in file]


def test_the_envelope_has_name_year_facility_and_postcode_on_lines_of_their_own(
    write: Writer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write("khalilov-lenur-1971", "first-letter", "--in-spite") == 0
    lines = write.text("khalilov-lenur-1971-envelope.pdf").splitlines()
    assert "Халилову Ленуру Аблямитовичу, 1971 г. р." in lines
    assert "ФКУ Т-2 ГУФСИН России по Красноярскому краю" in lines
    assert "663180" in lines
    narration = capsys.readouterr().err
    assert "S404" in narration
    assert "S406" in narration


def test_mail_from_abroad_ends_with_the_country_and_has_a_romanised_block(write: Writer) -> None:
    assert write("khalilov-lenur-1971", "first-letter", "--in-spite", "--from", "abroad", "--envelope", "dl") == 0
    text = write.text("khalilov-lenur-1971-envelope.pdf")
    assert text.splitlines().count("RUSSIA") == 2
    assert "Khalilov, born 1971" in text
    assert not [line for line in text.splitlines() if line.endswith(",") and line.isascii()]
    assert "11 Dekabristov Street" in text


def test_the_sender_stands_in_the_genitive_and_signs(write: Writer, tmp_path: Path) -> None:
    profile = tmp_path / "sender.toml"
    profile.write_text(SENDER, encoding="utf-8")
    assert write("asanov-marlen-1977", "first-letter", "--sender", str(profile)) == 0
    assert "от Анны Ковалёвой" in write.text("asanov-marlen-1977-envelope.pdf")
    letter = write.text("asanov-marlen-1977-letter.pdf")
    assert "Меня зовут Анна." in letter
    assert "Обратный адрес:" in letter
    assert "300000" in letter


def test_a_letter_is_signed_without_a_profile(write: Writer) -> None:
    assert write("asanov-marlen-1977", "first-letter", "--sign", " Саша  Лесков ") == 0
    assert "Меня зовут Саша." in write.text("asanov-marlen-1977-letter.pdf")
    assert "Саша Лесков" in write.text("asanov-marlen-1977-letter.pdf")


def test_another_signature_takes_no_form_of_the_name_in_the_profile(write: Writer, tmp_path: Path) -> None:
    profile = tmp_path / "sender.toml"
    profile.write_text(SENDER, encoding="utf-8")
    assert write("asanov-marlen-1977", "first-letter", "--sender", str(profile), "--sign", "Пётр Ильин") == 0
    envelope, letter = (write.text(f"asanov-marlen-1977-{part}.pdf") for part in ("envelope", "letter"))
    assert "от Петра Ильина" in envelope
    assert "300000" in letter
    assert "Анн" not in envelope + letter


def test_answers_reach_paper_and_examples_do_not(write: Writer) -> None:
    assert write("asanov-marlen-1977", "first-letter", "--set", "home=в Вильнюсе", "--set", "weather=1") == 0
    letter = write.text("asanov-marlen-1977-letter.pdf")
    assert "Я живу в Вильнюсе." in letter
    assert "идёт снег" in letter
    assert "Праге" not in letter
    assert "дворник" not in letter


def test_date_and_number_are_printed(write: Writer) -> None:
    assert write("asanov-marlen-1977", "birthday", "--date", "2027-03-02", "--number", "7") == 0
    letter = write.text("asanov-marlen-1977-letter.pdf")
    assert "2 марта 2027 г." in letter
    assert "№ 7" in letter


@pytest.mark.parametrize(
    ("said", "greeting", "other"),
    [
        (["--ty"], "Здравствуй, Марлен!", "Вам"),
        (["--patronymic"], "Здравствуйте, Марлен Рифатович!", "тебе"),
        (["--ty", "--patronymic"], "Здравствуй, Марлен!", "Вам"),
    ],
)
def test_ty_and_patronymic_change_the_address_and_do_not_go_together(
    write: Writer, said: list[str], greeting: str, other: str
) -> None:
    assert write("asanov-marlen-1977", "first-letter", *said) == 0
    letter = write.text("asanov-marlen-1977-letter.pdf")
    assert greeting in letter
    assert other not in letter


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        ("umerova-leniye-1998", "Leniye Rezvanovna Umerova was released on 2024-09-13."),
        ("khalilov-lenur-1967", "Where Lenur Khalilov is held is not known (since 2025-10-14)."),
        ("chiygoz-akhtem", "Akhtem Chiygoz was released on 2017-10-25."),
    ],
)
def test_who_cannot_be_written_to_is_refused_with_the_reason(
    write: Writer, capsys: pytest.CaptureFixture[str], person: str, reason: str
) -> None:
    assert write(person, "first-letter") == 1
    assert f"Nothing was printed: {reason}" in capsys.readouterr().err
    assert write.written == []


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["asanov-marlen-1978", "first-letter"], 2, 'There is no person "asanov-marlen-1978". Did you mean "asanov-m'),
        (
            ["халилов", "first-letter"],
            2,
            'There is no person "халилов". Did you mean "khalilov-lenur-1967", "khalilov-lenur-1971"?',
        ),
        (["12345", "first-letter"], 2, 'There is no person "12345". letterkit without a command lists everybody'),
        (
            ["asanov-marlen-1977", "frist-letter"],
            2,
            'There is no template "frist-letter". Did you mean "first-letter"?',
        ),
        (
            ["asanov-marlen-1977", "first-letter", "--set", "wether=1"],
            2,
            'does not ask "wether". Did you mean "weather"',
        ),
        (["asanov-marlen-1977", "first-letter", "--set", "weather"], 2, 'has no "="'),
        (["asanov-marlen-1977", "first-letter", "--set", "weather=99"], 2, "expected the number or name of a phrase"),
        (
            ["asanov-marlen-1977", "first-letter", "--set", 'weather={{ to.you("Вам", "тебе") }}'],
            2,
            "expected the number",
        ),
        (["asanov-marlen-1977", "first-letter", "--sender", "nowhere.toml"], 3, "nowhere.toml cannot be read"),
    ],
)
def test_bad_input_gets_a_sentence_and_leaves_no_file(
    write: Writer, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str
) -> None:
    assert write(*arguments) == code
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert "Traceback" not in shown.err
    assert shown.out == ""
    assert write.written == []


@pytest.mark.parametrize("option", [["--date", "22.11.26"], ["--number", "0"], ["--envelope", "c9"]])
def test_an_impossible_option_is_a_usage_error(write: Writer, option: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        write("asanov-marlen-1977", "first-letter", *option)
    assert raised.value.code == 2


def test_nothing_is_replaced_without_force(write: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("asanov-marlen-1977", "first-letter") == 0
    before = (write.out / "asanov-marlen-1977-letter.pdf").read_bytes()
    assert write("asanov-marlen-1977", "birthday") == 3
    assert "exists already" in capsys.readouterr().err
    assert (write.out / "asanov-marlen-1977-letter.pdf").read_bytes() == before
    assert write("asanov-marlen-1977", "birthday", "--force") == 0
    assert (write.out / "asanov-marlen-1977-letter.pdf").read_bytes() != before


def test_a_missing_required_answer_bars(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "library"
    assert main(["init", str(library)]) == 0
    (library / "templates" / "short.txt").write_text(
        '+++\ntitle = "Short"\ngloss = "Short."\n[variables.news]\nask = "What is new?"\nrequired = true\n'
        "+++\nЗдравствуйте! {{ news }}\n+++\nHello! {{ news }}\n",
        encoding="utf-8",
    )
    write = Writer(library, tmp_path / "out")
    assert write("asanov-marlen-1977", "short") == 1
    assert "L601" in capsys.readouterr().err
    assert write.written == []
    assert write("asanov-marlen-1977", "short", "--set", "news=Зацвела яблоня.") == 0


def test_a_folder_that_cannot_be_written_is_refused(
    write: Writer, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    write.out = tmp_path / "file"
    write.out.write_text("a file where the folder should be")
    assert write("asanov-marlen-1977", "first-letter") == 3
    assert "is a file, not a folder" in capsys.readouterr().err


def test_the_own_profile_is_used_and_kept_private(write: Writer, root: Path) -> None:
    from letterkit.cli.session import Session
    from letterkit.model.sender import Sender
    from letterkit.store.profile import write_sender

    own = Session(None, date(2026, 11, 22), root).own_files.sender
    write_sender(own, Sender("Пётр Лесков", address=("до востребования", "г. Тула")))
    assert stat.S_IMODE(own.stat().st_mode) == 0o600 or os.name == "nt"  # best effort there
    assert write("asanov-marlen-1977", "first-letter") == 0
    assert "от Петра Лескова" in write.text("asanov-marlen-1977-envelope.pdf")


def test_same_input_gives_the_same_bytes(write: Writer) -> None:
    assert write("asanov-marlen-1977", "first-letter") == 0
    before = {name: (write.out / name).read_bytes() for name in write.written}
    assert write("asanov-marlen-1977", "first-letter", "--force") == 0
    assert {name: (write.out / name).read_bytes() for name in write.written} == before


def test_own_paragraphs_stand_behind_the_ones_named(write: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    own = ("--own", "1=Моё второе = слово.", "--own", "0=Моё первое слово.")
    assert write("asanov-marlen-1977", "first-letter", *own) == 0
    text = write.text("asanov-marlen-1977-letter.pdf")
    places = [text.index(piece) for piece in ("Моё первое", "Здравствуйте", "Моё второе = слово.", "знаком")]
    assert places == sorted(places)
    with pytest.raises(SystemExit) as stopped:
        write("asanov-marlen-1977", "first-letter", "--own", "Моё слово")
    assert stopped.value.code == 2
    assert "write 3=TEXT" in capsys.readouterr().err


def test_the_length_of_the_letter_is_shown(write: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("asanov-marlen-1977", "first-letter") == 0
    output = re.search(r"letter: (\d+) characters with spaces, 1 page, about 8 g with", capsys.readouterr().err)
    assert output
    shown = write.text("asanov-marlen-1977-letter.pdf")
    assert int(output[1]) < len(shown) < int(output[1]) + 200
    assert write("asanov-marlen-1977", "first-letter", "--own", f"1={'Снег. ' * 1600}", "--force") == 0
    assert re.search(r"1\d,\d\d\d characters with spaces, 4 pages, about 13 g", capsys.readouterr().err)


def test_words_of_ones_own_do_for_a_phrase(write: Writer) -> None:
    assert write("asanov-marlen-1977", "first-letter", "--set", "weather=моросит, и тихо") == 0
    assert "У нас сейчас моросит, и тихо." in write.text("asanov-marlen-1977-letter.pdf")


def test_words_of_ones_own_end_as_the_phrases_beside_them(write: Writer) -> None:
    own = ("--set", "place=город на реке", "--set", "closing=Обнимаю")
    assert write("asanov-marlen-1977", "first-letter", *own) == 0
    text = write.text("asanov-marlen-1977-letter.pdf")
    assert "Город на реке." in text
    assert "Обнимаю," in text


def test_a_letter_of_any_length_is_printed(write: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("asanov-marlen-1977", "first-letter", "--own", f"1={'Снег. ' * 3300}") == 0
    shown = capsys.readouterr().err
    assert "L605: 7 pages on 4 sheets weigh about 23 g" in shown
    assert "P703" not in shown


def test_a_book_in_the_template_excuses_nothing_in_ones_own_words(
    write: Writer, capsys: pytest.CaptureFixture[str]
) -> None:
    for after in ("2", "6", "8"):
        own = ("--own", f"{after}=Каждый день жду, когда закончится война.")
        assert write("asanov-marlen-1977", "first-letter", *own, "--force") == 0
        assert "L603" in capsys.readouterr().err


def test_a_first_letter_after_another_brings_a_warning(write: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("asanov-marlen-1977", "first-letter", "--number", "3") == 0
    assert "L615: this is letter № 3" in capsys.readouterr().err
