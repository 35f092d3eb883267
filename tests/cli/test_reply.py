from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]
SENDER = 'name = "Анна Ковалёва"\ngender = "f"\naddress = ["ул. Лесная, д. 5, кв. 12", "г. Тула", "300000"]\n'


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


@pytest.fixture
def profile(tmp_path: Path) -> str:
    path = tmp_path / "me.toml"
    path.write_text(SENDER, encoding="utf-8")
    return str(path)


def test_a_reply_kit_is_one_file_in_the_order_of_printing(
    root: Path, tmp_path: Path, profile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["asanov-marlen-1977", "--sender", profile, "--library", str(root), "--out", str(tmp_path)]
    assert main(["reply", *arguments, "--reply-sheets", "2", "--question", "Что за окном?", *TODAY]) == 0
    out = tmp_path / "asanov-marlen-1977-reply.pdf"
    assert capsys.readouterr().out.splitlines() == [str(out)]
    envelope, first, second = pages(out)
    assert envelope.splitlines()[0] == "от Асанова Марлена Рифатовича, 1977 г. р."
    assert envelope.splitlines()[-4:] == ["Анне Ковалёвой", "ул. Лесная, д. 5, кв. 12", "г. Тула", "300000"]
    assert "1. Что за окном?" in first
    assert "стр. 2 из 2" in second


def test_the_kit_of_a_letter_names_it_and_asks_its_questions(root: Path, tmp_path: Path, profile: str) -> None:
    arguments = ["asanov-marlen-1977", "birthday", "--sender", profile, "--library", str(root), "--out", str(tmp_path)]
    assert main(["write", *arguments, "--reply-kit", "--own-questions", "--number", "3", *TODAY]) == 0
    sheet = pages(tmp_path / "asanov-marlen-1977-reply.pdf")[1]
    assert "Ответ на письмо № 3 от 22 ноября 2026 г." in sheet
    asked = [line for line in pages(tmp_path / "asanov-marlen-1977-letter.pdf")[0].splitlines() if "?" in line]
    assert ("1. " in sheet) == bool(asked)


def test_a_reply_needs_to_know_where_it_goes(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reply", "asanov-marlen-1977", "--library", str(root), "--out", str(tmp_path), *TODAY]) == 2
    assert "Nothing says where an answer goes." in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


def test_no_kit_is_made_for_whom_one_cannot_write_to(
    root: Path, tmp_path: Path, profile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["umerova-leniye-1998", "--sender", profile, "--library", str(root), "--out", str(tmp_path)]
    assert main(["reply", *arguments, *TODAY]) == 1
    assert "was released" in capsys.readouterr().err


ELMAR, OLGA = "sadykov-elmar-1980", "gromova-olga-1971"


def test_kits_for_many_are_one_file_person_by_person(
    evening_library: Path, tmp_path: Path, profile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    chosen = ["--sender", profile, "--library", str(evening_library), "--out", str(out)]
    assert main(["reply", ELMAR, OLGA, "--order", "given", *chosen, *TODAY]) == 0
    assert capsys.readouterr().out.splitlines() == [str(out / "replies.pdf"), str(out / "replies.contents.csv")]
    envelope, _, other, _ = pages(out / "replies.pdf")
    assert envelope.startswith("от Садыкова Эльмара Руслановича")
    assert other.startswith("от Громовой Ольги Викторовны")


def test_kits_are_made_for_those_who_meet_filters_and_who_is_left_out_is_listed(
    evening_library: Path, tmp_path: Path, profile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = ["--sender", profile, "--library", str(evening_library), *TODAY]
    assert main(["reply", "--gender", "f", "--out", str(tmp_path / "women.pdf"), *chosen]) == 0
    assert len(pages(tmp_path / "women.pdf")) == 4
    assert main(["reply", ELMAR, "nobody", "--out", str(tmp_path / "some.pdf"), *chosen]) == 1
    assert "nobody" in (tmp_path / "some.failed.csv").read_text("utf-8-sig")
    assert main(["reply", *chosen]) == 2
    assert "A reply kit is for some people or for all." in capsys.readouterr().err
