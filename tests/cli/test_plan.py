"""An evening from the list of people to the PDF: planned, edited in a spreadsheet, printed, mended, printed again."""

import csv
import io
import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

ELMAR, OLGA, OLEG, IRINA = "sadykov-elmar-1980", "gromova-olga-1971", "petrov-oleg-1985", "zaitseva-irina-1990"
WRITERS = "name,gender,address\nАнна Ковалёва,f,\nБорис,m,г. Рязань; 390000\n"
SENDER = 'name = "Нина Белова"\ngender = "f"\naddress = ["а/я 15", "г. Тула", "300000"]\n'

Run = Callable[..., int]


@pytest.fixture
def run(evening_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder, on the library and with the profile of somebody."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    (here / "me.toml").write_text(SENDER, encoding="utf-8")
    (here / "writers.csv").write_text(WRITERS, encoding="utf-8")
    (here / "people.txt").write_text(f"{ELMAR}\n{OLGA}\n{OLEG}\n{IRINA}\n", encoding="utf-8")

    def command(*words: str) -> int:
        return main(["--library", str(evening_library), "--today", "2026-12-01", *words])

    return command


def pages(path: str) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def rows(path: str, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(Path(path).read_text(encoding=encoding), newline="")))


def edit(path: str, *changed: dict[str, str], encoding: str = "utf-8-sig", sign: str = ",") -> None:
    """Saves the plan as a spreadsheet may, its first rows with these cells."""
    table = rows(path)
    for row, cells in zip(table, changed, strict=False):
        row.update(cells)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(table[0]), delimiter=sign)
    writer.writeheader()
    writer.writerows(table)
    Path(path).write_bytes(text.getvalue().encode(encoding))


def planned(run: Run) -> None:
    assert run("plan", "--people", "people.txt", "--writers", "writers.csv", "--set", "weather=снег") == 0


def printed(run: Run, *words: str, plan: str = "plan.csv") -> int:
    return run("batch", plan, "--sender", "me.toml", "--writers", "writers.csv", *words)


def test_a_plan_has_a_row_for_each_and_says_what_comes_next(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    planned(run)
    table = rows("plan.csv")
    assert [row["id"] for row in table] == [ELMAR, OLGA, OLEG, IRINA]
    assert [row["sender"] for row in table] == ["Анна Ковалёва", "Борис"] * 2
    assert {row["answer weather"] for row in table} == {"снег"}
    shown = capsys.readouterr()
    assert shown.out == "plan.csv\n"
    assert shown.err.splitlines()[-1] == (
        "4 rows: edit them in a spreadsheet, then run: letterkit batch plan.csv --writers writers.csv."
    )


def test_an_evening_is_printed_person_by_person_with_a_list_of_contents(run: Run) -> None:
    planned(run)
    assert printed(run, "--out", "evening.pdf") == 0
    texts = pages("evening.pdf")
    contents = rows("evening.contents.csv")
    assert [(row["id"], row["kind"], row["sender"]) for row in contents] == [
        (person, kind, sender)
        for person, sender in zip((ELMAR, OLGA, OLEG, IRINA), ("Анна Ковалёва", "Борис") * 2, strict=True)
        for kind in ("envelope", "letter")
    ]
    assert "от Анны Ковалёвой" in texts[0]
    assert "а/я 15" in texts[0]
    assert "Садыкову Эльмару Руслановичу" in texts[0]
    assert "Здравствуйте, Эльмар!" in texts[1]
    assert "г. Рязань" in texts[2]
    if os.name == "posix":  # who writes to whom is nobody else's business
        assert Path("evening.contents.csv").stat().st_mode & 0o777 == 0o600
    assert "Здравствуйте, Ольга!" in texts[3]


def test_each_kind_may_have_a_file_of_its_own_and_labels_always_have(run: Run) -> None:
    planned(run)
    edit("plan.csv", {"reply": "да"}, {"template": "", "answer weather": ""})
    assert printed(run, "--apart", "--what", "letters,envelopes,replies,labels", "--out", "evening.pdf") == 0
    assert {path.name for path in Path().glob("evening*")} == {
        *("evening-letters.pdf", "evening-envelopes.pdf", "evening-replies.pdf", "evening-labels.pdf"),
        "evening.contents.csv",
    }
    assert [len(pages(f"evening-{kind}.pdf")) for kind in ("letters", "envelopes", "replies", "labels")] == [3, 4, 2, 1]
    assert [row["label"] for row in rows("evening.contents.csv") if row["kind"] == "label"] == ["1", "2", "3", "4"]
    assert printed(run, "--what", "labels", "--out", "labels.pdf") == 0
    assert len(pages("labels.pdf")) == 1


def test_bad_rows_lie_in_a_table_of_their_own_and_mended_there_they_are_printed(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(run)
    edit(
        "plan.csv",
        {"id": "sadykov-elmar-198"},
        {"answer weather": "=cmd|' /C calc'!A0 ветер"},
        {"name": "Петров Иван Ильич"},
        {"number": "4,0", "paper": "А5"},
        encoding="cp1251",
        sign=";",
    )
    assert printed(run, "--out", "evening.pdf") == 1
    again = "batch evening.failed.csv --sender me.toml --writers writers.csv --out evening.pdf --resume"
    assert said_to_mend(capsys, "evening.failed.csv").endswith(again)
    first, second = failed = rows("evening.failed.csv")
    assert [(row["id"], row["file"]) for row in failed] == [("sadykov-elmar-198", "plan.csv:2"), (OLEG, "plan.csv:4")]
    assert first["remedy"] == 'Did you mean "sadykov-elmar-1980"?'
    assert second["reason"].startswith('The row is called "Петров Иван Ильич"')
    assert list(first) == [*rows_of_head("evening.failed.csv"), "file", "code", "reason", "remedy"]
    edit("evening.failed.csv", {"id": ELMAR}, {"name": "Петров Олег Ильич"})
    assert run(*again.split()) == 0
    letters = [text for path in ("evening.pdf", "evening-2.pdf") for text in pages(path) if "Здравствуйте" in text]
    assert sorted(name for text in letters for name in ("Эльмар", "Ольга", "Олег", "Ирина") if f"{name}!" in text) == [
        "Ирина",
        "Олег",
        "Ольга",
        "Эльмар",
    ]
    assert "=cmd|' /C calc'!A0" in next(text for text in letters if "Ольга!" in text)
    assert "№ 4" in next(text for text in letters if "Ирина!" in text)


def said_to_mend(capsys: pytest.CaptureFixture[str], table: str) -> str:
    """The command that is to print the mended rows of that table."""
    said = re.search(rf"Mend the rows in {table}, then print them: letterkit (.*)\.\n", capsys.readouterr().err)
    assert said
    return said[1]


def test_the_command_for_mended_rows_prints_them_as_the_plan_was_printed(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(run)
    nobody = [{"id": "nobody"}] * 4
    edit("plan.csv", *nobody)
    assert printed(run, "--what", "envelopes", "--force", "--encoding", "cp1251", "--sign", "Нина Б") == 1
    for table in ("plan.failed.csv", "plan-2.failed.csv"):  # no PDF came of either round
        again = said_to_mend(capsys, table)
        words = "--sender me.toml --writers writers.csv --what envelopes --encoding cp1251 --sign 'Нина Б' --resume"
        assert again.endswith(f"batch {table} {words} --out plan.pdf")
        if table == "plan.failed.csv":
            assert main(shlex.split(again)) == 1
    edit("plan-2.failed.csv", {"id": ELMAR})
    assert main(shlex.split(again)) == 1
    assert len(pages("plan-3.pdf")) == 1
    assert len(rows("plan-3.failed.csv")) == 3


def test_whoever_gets_one_more_letter_since_the_writer_was_changed_is_named(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(run)
    assert printed(run, "--limit", "2") == 0
    edit("plan.csv", {"sender": "Борис"})
    capsys.readouterr()
    assert printed(run, "--resume") == 0
    said = (
        "1 person who stands in an earlier file gets one more letter, from another sender: Садыков Эльмар Русланович."
    )
    assert said in capsys.readouterr().err.splitlines()
    assert [row["id"] for row in rows("plan-2.contents.csv")[::2]] == [ELMAR, OLEG, IRINA]


def test_rows_that_were_mended_are_not_replaced_by_printing_the_plan_again(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(run)
    edit("plan.csv", *[{"id": "nobody"}] * 4)
    assert printed(run) == 1
    edit("plan.failed.csv", {"id": ELMAR})
    mended = Path("plan.failed.csv").read_bytes()
    assert printed(run) == 3
    assert "plan.failed.csv exists already. Use --force" in capsys.readouterr().err
    assert Path("plan.failed.csv").read_bytes() == mended
    assert printed(run, "--force") == 1


def rows_of_head(path: str) -> list[str]:
    return [name for name in rows(path)[0] if name not in {"file", "code", "reason", "remedy"}]


def test_no_run_replaces_the_plan_that_it_prints(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    planned(run)
    edit("plan.csv", {"id": "nobody"})
    assert printed(run, "--out", "evening.pdf") == 1
    before = Path("evening.failed.csv").read_bytes()
    assert printed(run, "--out", "evening.pdf", "--force", plan="evening.failed.csv") == 2
    assert "is itself what would be replaced" in capsys.readouterr().err
    assert Path("evening.failed.csv").read_bytes() == before


def test_letters_are_logged_and_numbered_and_with_no_log_they_are_not(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(run)
    assert printed(run, "--no-log", "--out", "first.pdf") == 0
    capsys.readouterr()
    run("log", "list", "--state", "printed")
    assert not capsys.readouterr().out
    assert printed(run, "--out", "second.pdf") == 0
    capsys.readouterr()
    run("log", "list", "--state", "printed")
    assert capsys.readouterr().out.count("first-letter") == 4


def exit_code(run: Run, *words: str) -> object:
    """That of the command, also where it is the parser of the command line that refuses."""
    try:
        return run(*words)
    except SystemExit as refused:
        return refused.code


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("batch", "plan.csv", ELMAR), "Name plan.csv alone"),
        (("batch", "plan.csv", "--never-written"), "A plan says who is written to."),
        (("batch", "plan.csv", "--order", "name"), "A plan says who is written to."),
        (("batch", "plan.csv", "--what", "letters,stamps"), "is not what a plan prints"),
        (("batch", "plan.csv", "--print", "--printer", "x"), "A plan is not printed at once."),
        (("batch", ELMAR, "--apart"), "--apart is for a plan."),
        (("batch", "plan.csv", "--out", "plan.csv", "--force"), "is itself what would be replaced"),
        (("plan", "--people", "people.txt", "--template", "first-leter"), "first-letter"),
        (("plan", "--people", "people.txt", "--set", "wether=снег"), "weather"),
    ],
)
def test_what_makes_no_sense_is_refused(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    planned(run)
    assert exit_code(run, *words) == 2
    assert said in capsys.readouterr().err
    assert {path.suffix for path in Path().iterdir()} == {".csv", ".toml", ".txt"}


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 9000, os.urandom(9000), b"x" * 33_000_000, b"id,name\nx,y\n", b"PK\x03\x04"],
    ids=["empty", "zeros", "random", "large", "other-table", "half-a-workbook"],
)
def test_what_is_no_plan_is_refused_in_a_sentence_and_nothing_is_written(
    run: Run, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    Path("junk.csv").write_bytes(content)
    before = sorted(Path().iterdir())
    assert run("batch", "junk.csv") == 3
    said = capsys.readouterr().err.strip()
    assert said.startswith("letterkit: ")
    assert "\n" not in said
    assert sorted(Path().iterdir()) == before


def test_a_plan_as_a_workbook_is_printed_too(run: Run) -> None:
    assert run("plan", "--people", "people.txt", "--out", "plan.xlsx", "--reply-kit", "--template", "nature") == 0
    assert run("batch", "plan.xlsx", "--sender", "me.toml") == 0
    assert len(pages("plan.pdf")) == 16


def test_a_plan_says_which_answers_are_needed_still(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("plan", "--people", "people.txt", "--template", "plain") == 0
    assert (
        'The template plain needs an answer in the column "answer text": 4 rows have none.' in capsys.readouterr().err
    )


def test_who_cannot_be_written_to_is_named_when_it_is_planned(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("people.txt").write_text(f"nobody\n{ELMAR}\n", encoding="utf-8")
    assert run("plan", "--people", "people.txt") == 1
    assert 'There is no person "nobody".' in capsys.readouterr().err
    assert len(rows("plan.csv")) == 2
    Path("people.txt").write_text("# nobody yet\n", encoding="utf-8")
    assert run("plan", "--people", "people.txt", "--out", "none.csv") == 1
    assert not Path("none.csv").exists()


def test_resuming_adds_people_and_no_other_kinds_of_pages(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    planned(run)
    assert printed(run, "--what", "letters", "--out", "all.pdf") == 0
    assert printed(run, "--what", "envelopes", "--resume", "--out", "all.pdf") == 2
    assert "--resume adds people, not kinds." in capsys.readouterr().err
    assert printed(run, "--what", "letters", "--resume", "--out", "all.pdf") == 0
    assert "Everybody is printed already" in capsys.readouterr().err


def test_letters_that_nobody_can_answer_are_counted(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("me.toml").write_text('name = "Нина Белова"\n', encoding="utf-8")
    Path("writers.csv").write_text("name\nАнна\n", encoding="utf-8")
    assert run("plan", "--people", "people.txt", "--writers", "writers.csv") == 0
    capsys.readouterr()
    printed(run)
    assert "4 letters have no return address" in capsys.readouterr().err


def test_writers_without_a_column_that_says_who_writes_sign_nothing(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(run)
    text = Path("plan.csv").read_text("utf-8-sig").replace(",sender,", ",who writes,")
    Path("plan.csv").write_text(text, encoding="utf-8")
    assert printed(run) == 2
    assert 'The plan has no column "sender", which says who writes.' in capsys.readouterr().err
    assert not Path("plan.pdf").exists()


def test_what_is_said_of_a_letter_names_its_row(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    planned(run)
    text = Path("plan.csv").read_text("utf-8-sig").splitlines()
    text[3] = text[3].replace("снег", "снег и sunshine")
    Path("plan.csv").write_text("\n".join(text) + "\n", encoding="utf-8")
    capsys.readouterr()
    printed(run, "--verbose")
    assert "plan.csv:4: warning L602: " in capsys.readouterr().err
