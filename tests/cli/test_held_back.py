"""A letter that would hardly reach the person is held back unless it is wanted in spite of that."""

import csv
from datetime import date
from pathlib import Path

import pytest

from letterkit import compose, envelope_pdf
from letterkit.cli.main import main
from letterkit.errors import BarredError

FACILITY = """
kind     = "ИК"
number   = "70"
name     = "ФКУ ИК-70 УФСИН России по Рязанской области"
region   = "Рязанская область"
locality = "г. Рязань"
street   = "ул. Полевая"
house    = "1"
postcode = "390000"
"""
PERSON = """
name    = "Громов Олег Ильич"
gender  = "m"
born    = 1980-02-03
checked = 2025-05-01
{release}
[[stays]]
seen     = 2025-01-10
custody  = "held"
facility = "ik-70"
source   = "the list of the association"
{more}
"""
RETURN = '[[returns]]\non = {on}\nreason = "{reason}"\nfacility = "ik-70"\n'
NOTE = '+++\ntitle = "Note"\ngloss = "A note."\n+++\nДобрый день!\n+++\nHello!\n'
TODAY = ("--today", "2025-06-01")
WHO = "gromov-oleg-1980"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for folder in ("addresses/people", "addresses/facilities", "templates"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "addresses/facilities/ik-70.toml").write_text(FACILITY, "utf-8")
    (tmp_path / "templates/note.txt").write_text(NOTE, "utf-8")
    return tmp_path


def record(library: Path, *, release: str = "", more: str = "") -> None:
    (library / f"addresses/people/{WHO}.toml").write_text(PERSON.format(release=release, more=more), "utf-8")


HOLDING = [
    {"more": RETURN.format(on="2025-05-20", reason="moved")},
    {"more": RETURN.format(on="2025-05-20", reason="released")},
    {"more": RETURN.format(on="2025-05-20", reason="bad-address")},
    {"release": "release = 2025-05-31"},
]
PASSING = [
    {},
    {"more": RETURN.format(on="2025-05-20", reason="refused")},
    {"more": RETURN.format(on="2025-04-20", reason="moved")},  # confirmed since
    {"release": "release = 2025-06-01"},  # today is not past
    {"release": 'release = 2025-05-31\n\n[[ignore]]\ncode = "S406"\nreason = "still there by a letter"'},
]


def commands(library: Path, *options: str) -> dict[str, list[str]]:
    where = ["--library", str(library), *TODAY, *options]
    return {
        "write": ["write", WHO, "note", "--out", str(library / "out"), "--no-log", *where],
        "copy": ["copy", WHO, "note", "--no-log", *where],
        "batch": ["batch", WHO, "--out", str(library / "batch.pdf"), *where],
        "labels": ["labels", WHO, "--out", str(library / "labels.pdf"), *where],
    }


@pytest.mark.parametrize("command", ["write", "copy", "batch", "labels"])
@pytest.mark.parametrize("fields", HOLDING)
def test_nothing_is_made_and_it_is_said_why_and_what_settles_it(
    library: Path, capsys: pytest.CaptureFixture[str], fields: dict[str, str], command: str
) -> None:
    record(library, **fields)
    assert main(commands(library)[command]) == (4 if command in ("batch", "labels") else 1)
    said = " ".join(capsys.readouterr().err.split())
    assert "came back" in said or "release was expected" in said
    assert "To print in spite of it: --in-spite." in said
    assert not list(library.glob("*.pdf"))
    assert not (library / "out").exists()
    assert main(commands(library, "--in-spite")[command]) == 0


@pytest.mark.parametrize("fields", PASSING)
def test_what_is_settled_or_no_sign_of_absence_holds_nothing_back(library: Path, fields: dict[str, str]) -> None:
    record(library, **fields)
    assert all(main(command) == 0 for command in commands(library).values())


def test_of_many_the_one_held_back_is_listed_with_its_remedy(library: Path) -> None:
    record(library, **HOLDING[0])
    other = (library / f"addresses/people/{WHO}.toml").read_text("utf-8").replace("Громов Олег Ильич", "Белов Пётр")
    (library / "addresses/people/belov-petr-1980.toml").write_text(other.split("[[returns]]")[0], "utf-8")
    out = library / "all.pdf"
    assert main(["batch", "--all", "--library", str(library), *TODAY, "--out", str(out)]) == 4
    (row,) = csv.DictReader((library / "all.failed.csv").read_text("utf-8-sig").splitlines())
    assert (row["id"], row["code"]) == (WHO, "S408")
    assert "--in-spite" in row["remedy"]


def test_programs_are_refused_too_unless_they_ask(library: Path) -> None:
    record(library, **HOLDING[0])
    day = date(2025, 6, 1)
    with pytest.raises(BarredError, match="came back"):
        envelope_pdf(WHO, library=library, today=day)
    assert compose(WHO, "note", library=library, today=day).barred
    assert envelope_pdf(WHO, in_spite=True, library=library, today=day)[:5] == b"%PDF-"
    assert not compose(WHO, "note", in_spite=True, library=library, today=day).barred
