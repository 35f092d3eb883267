import os
import re
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.model.service import RUSSIAN_FIELDS, FormField

TODAY = ["--today", "2026-11-22"]
SENDER = 'name = "Анна Ковалёва"\ngender = "f"\naddress = ["ул. Лесная, д. 5", "г. Тула", "300000"]\n'
PLAIN = ("sadykov-elmar-1980", "plain", "--set", "text=У нас выпал первый снег.")


@pytest.fixture
def library(small_library: Path, root: Path) -> Path:
    (small_library / "templates/plain.txt").write_bytes((root / "templates/plain.txt").read_bytes())
    (small_library / "templates/parts").mkdir()
    for part in (root / "templates/parts").iterdir():
        (small_library / "templates/parts" / part.name).write_bytes(part.read_bytes())
    (small_library / "sender.toml").write_text(SENDER, "utf-8")
    return small_library


def copy(library: Path, *arguments: str) -> int:
    sender = ("--sender", str(library / "sender.toml"))
    return main(["copy", *arguments, *sender, "--library", str(library), *TODAY])


def test_every_field_of_the_form_is_a_block(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert copy(library, *PLAIN, "--for", "prisonmail") == 0
    output = capsys.readouterr()
    blocks = dict(block.split("\n", 1) for block in output.out.rstrip("\n").split("\n\n"))
    assert list(blocks) == [f"{RUSSIAN_FIELDS[field]} ({field})" for field in FormField]
    assert list(blocks.values())[:-1] == [
        "Владимирская область",
        "ФКУ ИК-2 УФСИН России по Владимирской области",
        "Садыков",
        "Эльмар",
        "Русланович",
        "1980",
        "Анна Ковалёва",
    ]
    text = blocks["Текст письма (text)"]
    assert "У нас выпал первый снег." in text
    assert text.endswith("Анна Ковалёва")
    assert f"{len(text)} characters with spaces of the 21,000 that PrisonMail takes (as of 2026-11)." in output.err


def test_pages_are_counted_where_the_page_is_known(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Снег. " * 500
    assert copy(library, *PLAIN[:2], "--set", f"text={text}", "--for", "fsin-pismo") == 0
    assert re.search(r"3,\d\d\d characters with spaces, about 2 pages of 2,500 \(as of", capsys.readouterr().err)
    copy(library, *PLAIN)
    assert re.search(r"\n\d+ characters with spaces\.\n$", capsys.readouterr().err)


def test_one_field_alone_is_what_a_program_wants(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert copy(library, *PLAIN, "--field", "surname") == 0
    assert capsys.readouterr().out == "Садыков\n"


def test_a_text_too_long_for_the_service_brings_one_warning(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = ("--set", f"text={'Снег идёт. ' * 2000}")
    assert copy(library, *PLAIN[:2], *long, "--for", "prisonmail") == 0
    output = capsys.readouterr().err
    assert output.count("PrisonMail takes 21,000") == 1
    assert "L609" in output
    copy(library, *PLAIN[:2], *long, "--for", "fsin-pismo")
    assert "L609" not in capsys.readouterr().err


def test_what_bars_a_letter_on_paper_bars_it_here(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["copy", "khalilov-lenur-1967", "nature", "--library", str(root), *TODAY]
    assert main(command) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert "S405" in output.err
    assert "Nothing was copied: " in output.err


def test_a_question_that_must_be_answered_bars_it_too(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert copy(library, *PLAIN[:2]) == 1
    output = capsys.readouterr()
    assert (output.out, "L601" in output.err) == ("", True)


def test_an_unknown_service_names_the_nearest(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert copy(library, *PLAIN, "--for", "prisonmial") == 2
    assert 'There is no service "prisonmial". Did you mean "prisonmail"?' in capsys.readouterr().err


def test_a_price_is_shown_with_its_date(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = 'id = "post"\ntitle = "Почта"\nas_of = "2027-01"\nsource = "its site"\n'
    price = 'price = "55 рублей"\nprice_as_of = "2026-12"\n'
    (library / "templates/services.toml").write_text(f"[[services]]\n{facts}{price}", "utf-8")
    assert copy(library, *PLAIN, "--for", "post") == 0
    assert "Price as of 2026-12: 55 рублей." in capsys.readouterr().err


def test_a_letter_copied_stands_in_the_log(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy(library, *PLAIN, "--for", "fsin-pismo")
    copy(library, *PLAIN[:2], "--set", "text=Другой текст", "--date", "2026-11-23", "--no-log")
    capsys.readouterr()
    main(["log"])
    (line,) = capsys.readouterr().out.splitlines()
    what = ["sadykov-elmar-1980", "Elmar Sadykov", "1", "plain", "ik-2-pokrov", "fsin-pismo", "letter"]
    assert line.split("\t")[2:-4] == what
    assert "\tposted\t" in line


def test_without_a_terminal_there_is_no_clipboard(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert copy(library, *PLAIN, "--clipboard") == 2
    output = capsys.readouterr()
    assert (output.out, "stdout is not one" in output.err) == ("", True)


def test_a_terminal_is_asked_to_put_the_text_on_its_clipboard(library: Path) -> None:
    ours, theirs = pytest.importorskip("pty").openpty()
    options = ("--sender", str(library / "sender.toml"), "--library", str(library), *TODAY)
    command = [sys.executable, "-m", "letterkit", "copy", *PLAIN, "--field", "facility", "--clipboard", *options]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, check=True)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    os.close(theirs)
    (sent,) = re.findall("\x1b]52;c;([A-Za-z0-9+/=]+)\x07", shown)
    assert b64decode(sent).decode() == "ФКУ ИК-2 УФСИН России по Владимирской области"
    assert "if this terminal knows OSC 52" in done.stderr.decode()
