"""What the log says of an evening: planned, printed for many, made again."""

import re
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.evening.checklist_text import checklist
from letterkit.actions.library.opening import open_library
from letterkit.cli.main import main
from letterkit.model.logged import Mail, MailState
from letterkit.store.letter_log import LetterLog
from letterkit.store.roots import Root

TODAY = ["--today", "2026-12-01"]
ELMAR, OLGA, OLEG = "sadykov-elmar-1980", "gromova-olga-1971", "petrov-oleg-1985"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LetterLog:
    for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return LetterLog(tmp_path / "data" / "letterkit" / "letters.db")


def run(library: Path, *arguments: str) -> int:
    return main(["--library", str(library), *TODAY, *arguments])


def states(log: LetterLog) -> list[tuple[str, str, str]]:
    return sorted((each.person_id, each.mail, each.standing.state) for each in log.entries() if each.standing)


def planned(library: Path, *people: str, writers: str = "") -> None:
    Path("people.txt").write_text("\n".join(people), "utf-8")
    named: tuple[str, ...] = ()
    if writers:
        Path("writers.csv").write_text(f"name\n{writers}\n", "utf-8")
        named = ("--writers", "writers.csv")
    assert run(library, "plan", "--people", "people.txt", *named, "--force") == 0


def test_a_plan_is_in_the_log_until_it_is_printed_and_stands_there_once(evening_library: Path, log: LetterLog) -> None:
    for _ in range(2):
        planned(evening_library, ELMAR, OLGA)
    assert states(log) == [(OLGA, Mail.LETTER, MailState.PLANNED), (ELMAR, Mail.LETTER, MailState.PLANNED)]
    assert log.written(date(2026, 12, 1))[ELMAR].count == 1
    assert run(evening_library, "batch", "plan.csv") == 0
    assert states(log) == [(OLGA, Mail.LETTER, MailState.PRINTED), (ELMAR, Mail.LETTER, MailState.PRINTED)]
    assert [each.number for each in log.letters()] == [1, 1]
    assert all(each.paragraphs and each.address for each in log.letters())


def test_what_the_checklist_says_can_be_typed_so(evening_library: Path, log: LetterLog) -> None:
    planned(evening_library, ELMAR, OLGA)
    assert run(evening_library, "batch", "plan.csv") == 0
    library = open_library(Root(evening_library, "a test"), date(2026, 12, 1))
    told = "\n".join(item.text for part in checklist(library, (), (), abroad=False) for item in part.items)
    typed = re.findall(r"letterkit ((?:log|report) [^,\n]*)", told)
    commands = [words.replace("@FILE", "@plan").replace(" ID", f" {ELMAR}").split() for words in typed]
    assert [words[:3] for words in commands[:3]] == [
        ["log", "mark", state] for state in ("posted", "answered", "returned")
    ]
    for words in commands:
        assert run(evening_library, *words) == 0
    assert states(log) == [(OLGA, Mail.LETTER, MailState.POSTED), (ELMAR, Mail.LETTER, MailState.RETURNED)]


def test_a_plan_that_is_given_up_is_forgotten_by_its_state(evening_library: Path, log: LetterLog) -> None:
    planned(evening_library, ELMAR, OLGA)
    assert run(evening_library, "log", "forget", "--state", "planned", "--yes") == 0
    assert log.entries() == ()


def test_a_plan_without_the_log_leaves_nothing_there(evening_library: Path, log: LetterLog) -> None:
    Path("people.txt").write_text(ELMAR, "utf-8")
    assert run(evening_library, "plan", "--people", "people.txt", "--no-log") == 0
    assert run(evening_library, "batch", "plan.csv", "--no-log") == 0
    assert not log.file.exists()


def test_two_writers_of_one_evening_send_one_person_different_phrases(evening_library: Path, log: LetterLog) -> None:
    planned(evening_library, ELMAR, writers="Анна")
    rows = Path("plan.csv").read_text("utf-8-sig").splitlines()
    Path("plan.csv").write_text("\n".join([*rows, rows[-1].replace("Анна", "Борис")]) + "\n", "utf-8")
    Path("writers.csv").write_text("name\nАнна\nБорис\n", "utf-8")
    assert run(evening_library, "batch", "plan.csv", "--writers", "writers.csv") == 0
    anna, boris = log.letters()
    assert [(each.signature, each.number) for each in (anna, boris)] == [("Анна", 1), ("Борис", 1)]
    assert anna.phrases.keys() == boris.phrases.keys()
    assert all(anna.phrases[question] != boris.phrases[question] for question in anna.phrases)


def test_envelopes_and_labels_of_many_are_logged_as_what_they_are(evening_library: Path, log: LetterLog) -> None:
    assert run(evening_library, "batch", ELMAR, OLGA) == 0
    assert run(evening_library, "labels", ELMAR) == 0
    assert states(log) == [
        (OLGA, Mail.ENVELOPE, MailState.PRINTED),
        (ELMAR, Mail.ENVELOPE, MailState.PRINTED),
        (ELMAR, Mail.LABEL, MailState.PRINTED),
    ]
    assert {person: each.count for person, each in log.written().items()} == {ELMAR: 1, OLGA: 1}


def test_who_stands_in_the_contents_is_marked_as_posted(
    evening_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(evening_library, "batch", ELMAR, OLGA, "--copies", "2", "--out", "all.pdf") == 0
    assert run(evening_library, "log", "mark", "posted", "@all.contents.csv") == 0
    assert "more than once" not in capsys.readouterr().err
    assert {state for _, _, state in states(log)} == {MailState.POSTED}


def test_a_log_switched_off_keeps_nothing_of_a_batch(evening_library: Path, log: LetterLog) -> None:
    assert run(evening_library, "log", "off") == 0
    assert run(evening_library, "batch", ELMAR, "--out", "all.pdf") == 0
    assert not log.file.exists()
    assert run(evening_library, "log", "on") == 0


def test_a_broken_log_leaves_the_pages_and_says_so(
    evening_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    log.file.parent.mkdir(parents=True)
    log.file.write_text("no database " * 100)
    assert run(evening_library, "batch", ELMAR, "--out", "all.pdf") == 0
    shown = capsys.readouterr()
    assert "all.pdf" in shown.out
    assert "cannot be used: file is not a database. The pages are saved; the log gets their letters" in shown.err
    log.file.unlink()
    assert run(evening_library, "batch", ELMAR, "--out", "all.pdf", "--force") == 0
    assert states(log) == [(ELMAR, Mail.ENVELOPE, MailState.PRINTED)]
