"""People are chosen, and what that prints is what batch and labels take."""

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pypdfium2
import pytest

from letterkit.cli.main import main
from letterkit.cli.people_ids import ids_given
from letterkit.errors import DiskError, LetterkitError, UsageError
from letterkit.model.logged import LoggedLetter
from letterkit.store.letter_log import LetterLog

FACILITY = """
kind     = "{kind}"
number   = "{number}"
name     = "ФКУ {kind}-{number} УФСИН России"
region   = "{region}"
locality = "г. Рязань"
street   = "ул. Полевая"
house    = "1"
postcode = "{postcode}"
"""
PERSON = """
name     = "{name}"
gender   = "{gender}"
born     = {born}
checked  = 2025-05-20
{more}

[[stays]]
seen     = 2025-03-01
custody  = "held"
facility = "{facility}"
source   = "a list"
"""
TODAY = ["--today", "2025-06-01"]
COLUMNS = ["id", "name", "born", "facility", "letters", "occasion", "date"]


def person(library: Path, record: str, name: str, facility: str, more: str = "") -> None:
    gender, born = "f" if name.endswith("а") else "m", record.rpartition("-")[2]
    text = PERSON.format(name=name, gender=gender, born=born, facility=facility, more=more)
    (library / f"addresses/people/{record}.toml").write_text(text, "utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    for each in ("people", "facilities"):
        (folder / "addresses" / each).mkdir(parents=True)
    (folder / "templates").mkdir()
    for kind, number, region, postcode in (
        ("ИК", "5", "Тульская область", "300000"),
        ("ИК", "2", "Рязанская область", "390040"),
        ("СИЗО", "1", "Рязанская область", "390000"),
    ):
        text = FACILITY.format(kind=kind, number=number, region=region, postcode=postcode)
        (folder / f"addresses/facilities/place-{number}.toml").write_text(text, "utf-8")
    person(folder, "belova-anna-1990", "Белова Анна", "place-5")
    person(folder, "volkov-boris-1970", "Волков Борис", "place-2")
    person(folder, "gromov-oleg-1980", "Громов Олег", "place-1")
    person(folder, "dubov-ivan-1960", "Дубов Иван", "place-1", more="release = 2025-05-01")
    return folder


@pytest.fixture
def _log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log with two letters to Белова and one to Волков."""
    for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "data"))
    made = LetterLog(tmp_path / "data/letterkit/letters.db")
    for number, to in enumerate(("belova-anna-1990", "belova-anna-1990", "volkov-boris-1970"), 1):
        made.keep(LoggedLetter(to, "", "", "note", date(2025, 5, 1), number))


def run(library: Path, *arguments: str) -> int:
    return main([*arguments, "--library", str(library), *TODAY])


def rows(shown: str) -> list[list[str]]:
    return [line.split("\t") for line in shown.splitlines()]


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "utf-8"))


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


@pytest.mark.usefixtures("_log")
def test_a_row_each_with_the_id_first_and_whoever_is_left_out_is_counted(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "addresses/people/broken.toml").write_text("no TOML", "utf-8")
    assert run(library, "pick") == 0
    shown = capsys.readouterr()
    assert rows(shown.out) == [
        ["belova-anna-1990", "Белова Анна", "1990", "place-5", "2", "", ""],
        ["volkov-boris-1970", "Волков Борис", "1970", "place-2", "1", "", ""],
        ["gromov-oleg-1980", "Громов Олег", "1980", "place-1", "0", "", ""],
    ]
    held_back = "1 letter is held back (one came back, or the release was due)"
    assert f"2 people left out: {held_back}, 1 has errors in the record." in shown.err


@pytest.mark.usefixtures("_log")
def test_the_fewest_letters_come_first_and_the_seed_that_is_said_gives_the_list_again(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(library, "pick", "--fewest-first", "--format", "json") == 0
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert list(found[0]) == COLUMNS
    assert [row["letters"] for row in found] == [0, 1, 2]
    seed = shown.err.rpartition("--seed ")[2].strip()
    person(library, "egorov-pavel-1950", "Егоров Павел", "place-5")
    lists = []
    for _ in range(2):
        assert run(library, "pick", "--fewest-first", "--seed", seed, "--count", "2") == 0
        lists.append(capsys.readouterr().out)
    assert lists[0] == lists[1]
    assert {row[0] for row in rows(lists[0])} == {"gromov-oleg-1980", "egorov-pavel-1950"}


def test_too_few_are_said_and_nobody_is_no_success(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "pick", "--count", "60") == 0
    assert "Only 3 people can be chosen." in capsys.readouterr().err
    assert run(library, "pick", "--gender", "f", "--facility", "СИЗО") == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Nobody is left to be chosen." in shown.err


@pytest.mark.parametrize("ages", ["5", "-", "30-20", "1000-", "old"])
def test_what_are_no_ages_is_refused(library: Path, ages: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(library, "pick", "--age", ages)
    assert f'"{ages}" are no ages; write them as 18-25, 60- or -30' in capsys.readouterr().err


@pytest.mark.parametrize("options", [["--seed", "3"], ["--region", "Атлантида"], ["--facility", "ИК-77"]])
def test_what_makes_no_sense_is_refused(library: Path, options: list[str]) -> None:
    assert run(library, "pick", *options) == 2


def test_what_is_picked_is_printed(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in ("batch", "labels"):
        capsys.readouterr()
        assert run(library, "pick", "--region", "рязанской обл") == 0
        given(monkeypatch, capsys.readouterr().out.encode())
        out = library / f"{command}.pdf"
        assert run(library, command, "-", "--out", str(out)) == 0
        (text,) = ["".join(pages(out))]
        assert "Волкову" in text
        assert "Громову" in text
        assert "Беловой" not in text


def test_picking_and_printing_are_two_ends_of_a_pipe(library: Path) -> None:
    where = ["--library", str(library), *TODAY]
    letterkit = [sys.executable, "-m", "letterkit"]
    out = library / "evening.pdf"
    with subprocess.Popen([*letterkit, "pick", "--count", "2", *where], stdout=subprocess.PIPE) as picking:
        done = subprocess.run(
            [*letterkit, "batch", "-", "--out", str(out), *where], stdin=picking.stdout, check=False, timeout=60
        )
    assert (picking.returncode, done.returncode) == (0, 0)
    assert len(pages(out)) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"a-1\nb-2\n",
        b'\xef\xbb\xbfid\tname\r\na-1\t"x\r\n\r\nb-2\ty\r\n',
        b"# for Friday, at Anna's\n\nID\na-1 # sends books\n  b-2  \n",
        b'id,name\r\na-1,"Two\r\nlines, ""quoted"""\r\nb-2,c\r\n',
        b"\n# no heading; a list\nid;name\na-1;x,y\nb-2;z\n",
        b"ID   NAME  BORN\na-1  x y   1970\nb-2  z     1980\n",
        "a-1\r\nb-2\r\n".encode("utf-16"),
        b"a-1\rb-2",
    ],
)
def test_ids_are_the_first_column_of_whatever_list(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, content)
    assert list(ids_given(["-"])) == ["a-1", "b-2"]
    (tmp_path / "ids.txt").write_bytes(content)
    assert list(ids_given(["c-3", f"@{tmp_path / 'ids.txt'}"])) == ["c-3", "a-1", "b-2"]
    assert capsys.readouterr().err == ""


def test_a_repeated_id_is_said_and_printed_once(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, b"gromov-oleg-1980\nvolkov-boris-1970\ngromov-oleg-1980\ngromov-oleg-1980\n")
    assert run(library, "batch", "-", "volkov-boris-1970", "--out", str(library / "x.pdf")) == 0
    assert "Named more than once, counted once: gromov-oleg-1980, volkov-boris-1970." in capsys.readouterr().err
    assert len(pages(library / "x.pdf")) == 2


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        (b"a-1\0b-2\n", DiskError, "no list of ids"),
        (b"\x89PNG\r\n\x1a\n\xff", DiskError, "not UTF-8"),
        (b'[\n  {"id": "a-1"}\n]', DiskError, "no list of ids"),
        (b"id\tname\na-1\tx\n\ty\n", UsageError, "line 3"),
        pytest.param(b'id,name\n"' + b"x" * 1_100_000 + b'",y\n', UsageError, "no list of ids", id="endless cell"),
    ],
)
def test_what_is_no_list_of_ids_is_refused_in_a_sentence(
    content: bytes, error: type[LetterkitError], said: str, tmp_path: Path
) -> None:
    (tmp_path / "ids").write_bytes(content)
    with pytest.raises(error, match=said):
        ids_given([f"@{tmp_path / 'ids'}"])


def test_a_file_that_is_not_there_ends_with_3_and_an_empty_one_with_1(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(library, "batch", f"@{library / 'nowhere'}") == 3
    (library / "empty").write_text("# nobody yet\n", "utf-8")
    assert run(library, "labels", f"@{library / 'empty'}") == 1
    assert "There is nobody to print for." in capsys.readouterr().err


@pytest.mark.usefixtures("_log")
def test_of_the_ids_given_those_are_printed_who_meet_the_filters_and_an_unknown_one_is_listed(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(library / "x.pdf")
    people = ["belova-anna-1990", "volkov-boris-1970", "gromov-oleg-1980", "nobody"]
    filters = ["--never-written", "--region", "Рязанская область"]
    assert run(library, "batch", *people, *filters, "--out", out) == 1
    (text,) = pages(library / "x.pdf")
    assert "Громову" in text
    assert "nobody" in (library / "x.failed.csv").read_text("utf-8-sig")
    assert run(library, "batch", *people[:3], "--occasion-within", "30", "--out", f"{out}.pdf") == 1
    assert "3 people left out: their records do not say whether the filters are met." in capsys.readouterr().err


def test_filters_alone_are_for_everybody_who_meets_them(library: Path) -> None:
    for command in ("batch", "labels"):
        out = library / f"{command}.pdf"
        assert run(library, command, "--age", "50-", "--out", str(out)) == 4  # Дубов is held back, as in a batch
        (text,) = pages(out)
        assert "Волкову" in text
        assert "dubov-ivan-1960" in out.with_suffix(".failed.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ([], ["volkov", "gromov", "belova"]),  # Рязанская before Тульская, ИК before СИЗО
        (["--order", "given"], ["gromov", "belova", "volkov"]),
        (["--order", "name"], ["belova", "volkov", "gromov"]),
        (["--order", "postcode"], ["belova", "gromov", "volkov"]),
    ],
)
def test_they_are_printed_in_the_order_that_is_asked_for(library: Path, order: list[str], found: list[str]) -> None:
    named = {"volkov": "Волкову", "gromov": "Громову", "belova": "Беловой"}
    out = library / "x.pdf"
    people = ["gromov-oleg-1980", "belova-anna-1990", "volkov-boris-1970"]
    assert run(library, "batch", *people, *order, "--out", str(out)) == 0
    assert [each for text in pages(out) for each, name in named.items() if name in text] == found


def test_an_export_is_of_those_who_are_given_and_meet_the_filters(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for form, found in (("json", '"id": "{}"'), ("vcard", "UID;VALUE=text:{}")):
        given(monkeypatch, b"gromov-oleg-1980\nbelova-anna-1990\n")
        assert run(library, "export", "-", "--gender", "m", "--format", form) == 0
        shown = capsys.readouterr().out
        assert found.format("gromov-oleg-1980") in shown
        assert "belova" not in shown
        assert "volkov" not in shown
    assert run(library, "export", "gromov-oleg-198") == 2
    assert 'Did you mean "gromov-oleg-1980"?' in capsys.readouterr().err


def test_an_id_with_letters_composed_another_way_is_the_same_person(library: Path) -> None:
    text = (library / "addresses/people/gromov-oleg-1980.toml").read_text("utf-8").replace("Громов", "Зайцев")
    (library / "addresses/people/зайцев-1980.toml").write_text(text, "utf-8")
    typed = normalize("NFD", "зайцев-1980")
    assert typed != "зайцев-1980"
    out = library / "x.pdf"
    assert run(library, "batch", typed, "зайцев-1980", "--region", "Рязанская область", "--out", str(out)) == 0
    assert len(pages(out)) == 1
