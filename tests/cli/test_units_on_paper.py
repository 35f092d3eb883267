"""The detachment or building of a person stands wherever the address does: behind the name of the facility."""

from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

PERSON = """
name   = "Соколов Олег Юрьевич"
gender = "m"
born   = 1980

[[stays]]
seen     = 2026-10-01
custody  = "held"
facility = "ik-5"
unit     = "отряд № 12"
source   = "https://example.org"
"""
PLACE = """
kind     = "ИК"
number   = "5"
name     = "ФКУ ИК-5 УФСИН России по Тульской области"
region   = "Тульская область"
locality = "пос. Лесной"
street   = "ул. Мира"
house    = "6"
postcode = "301000"
"""
NAMED = "ФКУ ИК-5 УФСИН России по Тульской области, отряд № 12"
ID = "sokolov-oleg-1980"


@pytest.fixture
def run(root: Path, tmp_path: Path) -> "Run":
    for name, text in (("people/sokolov-oleg-1980", PERSON), ("facilities/ik-5", PLACE)):
        path = tmp_path / f"addresses/{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "templates").symlink_to(root / "templates")
    return Run(tmp_path)


class Run:
    """Runs a command on a library of one person, and reads the PDF that it saves."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def __call__(self, command: str, *arguments: str) -> str:
        out = self.library / "out.pdf"
        options = ["--library", str(self.library), "--today", "2026-11-22", "--force"]
        assert main([command, ID, *arguments, *options, "--out", str(self.library if command == "reply" else out)]) == 0
        out = self.library / f"{ID}-reply.pdf" if command == "reply" else out
        with pypdfium2.PdfDocument(out) as document:
            return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_envelopes_have_it_behind_the_facility_at_home_and_from_abroad(run: "Run") -> None:
    assert f"Соколову Олегу Юрьевичу, 1980 г. р. {NAMED} ул. Мира, д. 6 п. Лесной" in run("batch")
    abroad = run("batch", "--from", "abroad", "--envelope", "c6")
    assert NAMED in abroad
    assert "Penal Colony No. 5, Detachment No. 12" in abroad.replace("No. 5 Det", "No. 5, Det")


def test_labels_and_reply_envelopes_have_it(run: "Run", tmp_path: Path) -> None:
    assert NAMED in run("labels")
    profile = tmp_path / "me.toml"
    profile.write_text('name = "Анна"\naddress = ["а/я 15", "г. Тула", "300000"]\n', encoding="utf-8")
    assert f"от Соколова Олега Юрьевича, 1980 г. р. {NAMED}" in run("reply", "--sender", str(profile))


def test_forms_of_services_have_it(run: "Run", capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["copy", ID, "postcard", "--field", "facility", "--today", "2026-11-22", "--no-log"]
    assert main([*arguments, "--library", str(run.library)]) == 0
    assert capsys.readouterr().out == f"{NAMED}\n"


@pytest.mark.parametrize("form", ["csv", "json", "vcard"])
def test_exports_have_it(run: "Run", capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert main(["export", "--format", form, "--library", str(run.library)]) == 0
    said = capsys.readouterr().out.replace("\r\n ", "").replace("\\,", ",")
    assert NAMED in said
