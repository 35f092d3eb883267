"""A record that cannot be read counts as a person: nobody gets a second one, and every command says what to mend."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from letterkit.cli.main import main

TODAY = ("--today", "2026-11-22")
ID = "vetrov-ilya-1971"
FILE = f"addresses/people/{ID}.toml"
RECORD = """\
name     = "Ветров Илья Андреевич"
gender   = "m"
born     = 1971-06-09

[[stays]]
seen     = 2026-03-30
custody  = "held"
facility = "ik-7-pokrov"
source   = "a list"
"""
CONFLICT = RECORD.replace("[[stays]]\n", "[[stays]]\n<<<<<<< HEAD\n").replace(
    'source   = "a list"\n',
    'source   = "a list"\n=======\nseen     = 2026-04-01\ncustody  = "in-transit"\n>>>>>>> moves\n',
)
BROKEN = {
    "no TOML": RECORD.replace('"m"', "m").encode(),
    "a merge conflict": CONFLICT.encode(),
    "another encoding": RECORD.encode("cp1251"),
    "UTF-16": RECORD.encode("utf-16"),
    "empty": b"",
    "only a comment": b"# later\n",
    "a name that is a number": RECORD.replace('"Ветров Илья Андреевич"', "5").encode(),
    "no name": RECORD.replace('name     = "Ветров Илья Андреевич"\n', "").encode(),
    "a birth in words": RECORD.replace("1971-06-09", '"in June"').encode(),
    "stays that are a text": (RECORD.partition("[[")[0] + 'stays = "ИК-7"\n').encode(),
    "a stay of a wrong type": RECORD.replace('"held"', "1").encode(),
}
WHOLLY = ("no TOML", "a merge conflict", "another encoding", "UTF-16", "empty", "only a comment")
"""Those of which nothing but name and birth is known."""

ADDRESS = (
    "601120, Владимирская область, г. Покров, ул. Франца Штольверка, д. 6, "
    "ФКУ ИК-2 УФСИН России по Владимирской области"
)
LIST = f"""\
name;born;address
Ветров Илья Андреевич;09.06.1971;{ADDRESS}
Дубов Олег Петрович;1975;{ADDRESS}
"""
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
SAID = ("--source", "a list", "--seen", "2026-11-20")


@pytest.fixture
def library(small_library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small_library)
    (small_library / "list.csv").write_text(LIST, encoding="utf-8")
    return small_library


def verdicts(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, tuple[str, str]]:
    capsys.readouterr()
    assert main(["compare", "list.csv", "--format", "json", *options, *TODAY]) == 0
    rows = reversed(json.loads(capsys.readouterr().out))  # rows of the list stand before those of the library
    return {row["name"] or row["record"]: (row["verdict"], row["detail"]) for row in rows}


@pytest.mark.parametrize("broken", BROKEN)
def test_its_owner_is_looked_at_and_never_new(library: Path, capsys: pytest.CaptureFixture[str], broken: str) -> None:
    (library / FILE).write_bytes(BROKEN[broken])
    found = verdicts(capsys)
    verdict, detail = found["Ветров Илья Андреевич"]
    assert (verdict, found["Дубов Олег Петрович"][0]) == ("look", "new")
    assert f"may be {ID}: {FILE} cannot be read: " in detail
    assert detail.endswith("; mend it first")


@pytest.mark.parametrize("broken", BROKEN)
def test_no_command_writes_a_second_record(library: Path, capsys: pytest.CaptureFixture[str], broken: str) -> None:
    (library / FILE).write_bytes(BROKEN[broken])
    assert main(["compare", "list.csv", "--apply", *SAID, *TODAY]) == 1
    with Path("list.rest.csv").open(encoding="utf-8-sig", newline="") as rest:
        left = {row["name"]: row["verdict"] for row in csv.DictReader(rest)}
    assert left["Ветров Илья Андреевич"] == "look"
    assert main(["import", "people", "list.csv", *SAID, *TODAY]) == 1
    with Path("list.failed.csv").open(encoding="utf-8-sig", newline="") as failed:
        assert [(row["row"], row["code"], FILE in row["reason"]) for row in csv.DictReader(failed)] == [
            ("1", "look", True)
        ]
    Path("block.txt").write_text(f"Ветров Илья Андреевич, 1971 г.р., {ADDRESS}", encoding="utf-8")
    for decided in ((), ("--person", "new"), ("--as", "new")):
        capsys.readouterr()
        assert main(["add", "block.txt", "--yes", *decided, *SAID, *TODAY]) == 3
        assert f"may be {ID}: {FILE} cannot be read" in capsys.readouterr().err
    names = {path.name for path in (library / "addresses/people").iterdir()}
    assert names == {f"{ID}.toml", "sadykov-elmar-1980.toml", "dubov-oleg-1975.toml"}
    assert (library / FILE).read_bytes() == BROKEN[broken]


@pytest.mark.parametrize(
    "row", ["Ветров Илья Андреевич;1971", "Ветров Илья;1971", "Ветров Илья Андреевич;", "Илья Ветров;1971"]
)
def test_what_cannot_be_opened_is_known_by_its_id(library: Path, capsys: pytest.CaptureFixture[str], row: str) -> None:
    (library / FILE).mkdir()  # as little can be read of it as of a file without permission, by root too
    Path("list.csv").write_text(f"name;born;address\n{row};{ADDRESS}\n", encoding="utf-8")
    assert {verdict for verdict, _ in verdicts(capsys).values()} == {"look", "missing"}


@pytest.mark.skipif(os.name != "posix" or not getattr(os, "geteuid", int)(), reason="permissions do not bind this user")
def test_a_file_without_permission_is_looked_at(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / FILE).write_text(RECORD, encoding="utf-8")
    (library / FILE).chmod(0)
    verdict, detail = verdicts(capsys)["Ветров Илья Андреевич"]
    assert verdict == "look"
    assert "permission denied" in detail


def test_either_side_of_a_conflict_may_be_the_one_that_is_meant(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = RECORD.replace(
        'name     = "Ветров Илья Андреевич"\n',
        '<<<<<<< HEAD\nname = "Ветрова Инна Андреевна"\n=======\nname = "Ветров Илья Андреевич"\n>>>>>>> moves\n',
    )
    (library / "addresses/people/p-12.toml").write_text(text, encoding="utf-8")
    assert verdicts(capsys)["Ветров Илья Андреевич"][0] == "look"


def test_a_namesake_of_another_year_is_not_its_owner_unless_he_is_where_it_says(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / FILE).write_bytes(BROKEN["no TOML"])
    Path("list.csv").write_text(LIST.replace("09.06.1971", "1985"), encoding="utf-8")
    assert verdicts(capsys)["Ветров Илья Андреевич"][0] == "namesake"
    there = LIST.replace("09.06.1971", "1985").replace("ИК-2", "ИК-7")
    Path("list.csv").write_text(there, encoding="utf-8")
    assert verdicts(capsys)["Ветров Илья Андреевич"][0] == "look"


def test_who_is_in_no_list_is_not_forgotten(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / FILE).write_bytes(BROKEN["a merge conflict"])
    Path("list.csv").write_text(f"name;born;address\nДубов Олег Петрович;1975;{ADDRESS}\n", encoding="utf-8")
    verdict, detail = verdicts(capsys)["Ветров Илья Андреевич"]
    assert verdict == "look"
    assert detail.startswith(
        f"{FILE} cannot be read: a merge conflict is not settled: one side (HEAD) stands on lines 7 to"
    )


@pytest.mark.parametrize(
    "command",
    [
        f"confirm {ID} --on 2026-11-01 --source x",
        f"transfer {ID} --to ik-2-pokrov --seen 2026-11-01 --source x",
        f"status {ID} released --since 2026 --source x",
        f"returned {ID} --reason moved --on 2026-11-01",
        f"history {ID}",
        f"write {ID} plain",
        f"copy {ID} plain --for plain",
        f"preview {ID} plain --page envelope --png x.png",
        f"reply {ID}",
    ],
)
@pytest.mark.parametrize("broken", WHOLLY)
def test_every_command_that_takes_its_id_says_what_to_mend(
    library: Path, capsys: pytest.CaptureFixture[str], command: str, broken: str
) -> None:
    (library / FILE).write_bytes(BROKEN[broken])
    (library / "templates/plain.txt").write_text('+++\ntitle = "A"\n+++\nА.\n+++\nA.\n', encoding="utf-8")
    Path("me.toml").write_text('name = "Анна Гром"\ngender = "f"\naddress = ["Berlin"]\n', encoding="utf-8")
    sender = ("--sender", "me.toml") if command.split(maxsplit=1)[0] in {"write", "copy", "preview", "reply"} else ()
    assert main([*command.split(), *sender, *TODAY]) in {1, 3}
    said = capsys.readouterr().err
    assert f"{FILE} cannot be read: " in said
    assert len(said.rpartition("cannot be read: ")[2].strip().splitlines()) == 1


@pytest.mark.parametrize("broken", ["stays that are a text", "a stay of a wrong type"])
@pytest.mark.parametrize("command", ["confirm --on 2026-11-01 --source x", "status released --since 2026 --source x"])
def test_an_edit_does_not_build_on_stays_that_cannot_be_read(
    library: Path, capsys: pytest.CaptureFixture[str], command: str, broken: str
) -> None:
    (library / FILE).write_bytes(BROKEN[broken])
    name, *options = command.split()
    assert main([name, ID, *options, *TODAY]) == 3
    assert f"{FILE} cannot be read: " in capsys.readouterr().err


def test_a_history_says_what_of_it_cannot_be_read(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / FILE).write_bytes(BROKEN["a stay of a wrong type"])
    assert main(["history", ID, *TODAY]) == 1
    shown = capsys.readouterr()
    assert "ik-7-pokrov" in shown.out
    assert f'{FILE}: "custody" is 1' in shown.err


@pytest.mark.parametrize("broken", WHOLLY)
@pytest.mark.parametrize(
    "command", ["export --format csv", "stale", "namesakes", "releases", "moved --since 2026-01-01"]
)
def test_a_list_shows_its_person_as_unreadable(
    library: Path, capsys: pytest.CaptureFixture[str], command: str, broken: str
) -> None:
    (library / FILE).write_bytes(BROKEN[broken])
    form = () if "--format" in command else ("--format", "csv")
    assert main([*command.split(), *form, *TODAY]) == 1
    shown = capsys.readouterr()
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(shown.out))}
    assert "unreadable" in rows[ID].values()
    assert rows[ID]["name"] == ("" if broken in ("empty", "only a comment") else "Ветров Илья Андреевич")
    assert f"{FILE} cannot be read: " in shown.err


def test_a_hidden_person_stays_hidden_in_an_export(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / FILE).write_text(RECORD.replace('"m"', "m").replace("\n\n", "\nhidden = true\n\n"), encoding="utf-8")
    assert main(["export", *TODAY]) == 1
    assert "Ветров" not in capsys.readouterr().out


PLACE = "addresses/facilities/ik-6-vladimir.toml"
BROKEN_PLACES = {
    "by its lines": (
        PLACE.replace("6-vladimir", "x"),
        b'kind = "\xd0\x98\xd0\x9a"\nnumber = "6"\npostcode = "600100"\nname = x\n',
    ),
    "by its id": (PLACE, b""),
    "by its id with a number": (PLACE.replace("vladimir", "vladimir-2"), b"\xff\xfe"),
}


@pytest.mark.parametrize("case", BROKEN_PLACES)
def test_a_facility_that_may_be_one_which_cannot_be_read_is_not_new(
    library: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    file, content = BROKEN_PLACES[case]
    (library / file).write_bytes(content)
    address = (
        "600100, Владимирская область, г. Владимир, ул. Новая, д. 1, ФКУ ИК-6 УФСИН России по Владимирской области"
    )
    Path("list.csv").write_text(f"name;born;address\nЗорин Пётр Ильич;1985;{address}\n", encoding="utf-8")
    verdict, detail = verdicts(capsys)["Зорин Пётр Ильич"]
    assert (verdict, f"{file} cannot be read" in detail) == ("look", True)
    assert main(["import", "people", "list.csv", *SAID, "--dry-run", *TODAY]) == 1
    assert main(["import", "facilities", "list.csv", "--map", "name=notes", *SAID, "--dry-run", *TODAY]) == 1
    Path("block.txt").write_text(f"Зорин Пётр Ильич, 1985 г.р., {address}", encoding="utf-8")
    assert main(["add", "block.txt", "--yes", *SAID, *TODAY]) == 3
    assert len(list((library / "addresses/facilities").iterdir())) == 3
    capsys.readouterr()
    Path("list.txt").write_text(address, encoding="utf-8")
    assert main(["compare", "facilities", "list.txt", "--format", "json", *TODAY]) == 0
    verdict, detail = next((row["verdict"], row["detail"]) for row in json.loads(capsys.readouterr().out) if row["row"])
    assert (verdict, f"{file} cannot be read" in detail) == ("look", True)


def test_a_facility_that_cannot_be_read_is_not_missing_and_nobody_held_there_is(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = "addresses/facilities/ik-2-pokrov.toml"
    (library / file).write_bytes((library / file).read_bytes() + b"<<<<<<< HEAD\n=======\n>>>>>>> x\n")
    Path("list.csv").write_text(f"name;born;address\nСадыков Эльмар Русланович;1980;{ADDRESS}\n", encoding="utf-8")
    assert {name: verdict for name, (verdict, _) in verdicts(capsys, "--all").items()} == {
        "Садыков Эльмар Русланович": "look"
    }
    for listed in (ADDRESS, ADDRESS.replace("ИК-2", "ИК-7")):
        Path("list.txt").write_text(listed, encoding="utf-8")
        assert main(["compare", "facilities", "list.txt", "--format", "json", *TODAY]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert [row["verdict"] for row in rows if file in row["detail"]] == ["look"]
        assert "ik-2-pokrov" not in {row["record"] for row in rows if row["verdict"] == "missing"}


def test_doubts_about_a_row_are_told_beside_the_record_to_mend(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / FILE).write_bytes(b"x")
    Path("list.csv").write_text(f'block\n"{ADDRESS}, Ветров Илья Андреевич, 1971 г. р., и 5 собак"\n', encoding="utf-8")
    verdict, detail = verdicts(capsys)["Ветров Илья Андреевич"]
    assert verdict == "look"
    assert detail.endswith('; mend it first; not understood: "и 5 собак"')


@pytest.mark.parametrize(
    "command",
    [
        "readdress {} --house 7 --since 2026 --source x",
        "history {}",
        "transfer sadykov-elmar-1980 --to {} --seen 2026-11-01 --source x",
    ],
)
def test_a_command_on_a_facility_that_cannot_be_read_says_so(
    library: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (library / PLACE).write_bytes('kind = "ИК\n'.encode())
    assert main([*command.format("ik-6-vladimir").split(), *TODAY]) == 3
    assert f"{PLACE} cannot be read: the file is not TOML" in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("typed", FORMS)
def test_an_id_is_found_however_its_letters_are_composed(
    library: Path, capsys: pytest.CaptureFixture[str], form: Form, typed: Form
) -> None:
    (library / f"addresses/people/{normalize(form, 'зимний')}.toml").write_text(RECORD, encoding="utf-8")
    assert main(["confirm", normalize(typed, "зимний"), "--on", "2026-11-01", "--source", "x", *TODAY]) == 0
    assert normalize(form, "зимний") in capsys.readouterr().out


def test_two_files_of_one_id_are_found_and_not_edited(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in FORMS:
        (library / f"addresses/people/{normalize(form, 'зимний')}.toml").write_text(RECORD, encoding="utf-8")
    assert main(["check", "--format", "json", *TODAY]) == 1
    codes = [row["code"] for row in json.loads(capsys.readouterr().out) if "зимний" in normalize("NFC", row["file"])]
    assert codes == ["F009", "F009"]
    assert main(["confirm", "зимний", "--on", "2026-11-01", "--source", "x", *TODAY]) == 3
    assert verdicts(capsys)["Ветров Илья Андреевич"][0] == "look"


def test_undo_leaves_a_record_that_was_broken_since(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / FILE).write_text(RECORD, encoding="utf-8")
    assert main(["confirm", ID, "--on", "2026-11-01", "--source", "x", *TODAY]) == 0
    for content in (BROKEN["a merge conflict"], BROKEN["another encoding"]):
        (library / FILE).write_bytes(content)
        assert main(["undo", *TODAY]) == 3
        assert FILE in capsys.readouterr().err
        assert (library / FILE).read_bytes() == content


@pytest.mark.parametrize("command", ["batch", "labels"])
def test_a_batch_leaves_its_person_out_with_the_reason(library: Path, command: str) -> None:
    (library / FILE).write_bytes(BROKEN["a merge conflict"])
    assert main([command, ID, "--from", "abroad", "--out", "out.pdf", *TODAY]) == 1
    with Path("out.failed.csv").open(encoding="utf-8-sig", newline="") as failed:
        assert [(row["id"], row["name"], row["code"]) for row in csv.DictReader(failed)] == [
            (ID, "Ветров Илья Андреевич", "F008")
        ]
