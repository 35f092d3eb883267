import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.store.letter_log import LetterLog

TODAY = ["--today", "2026-11-22"]
ELMAR = "sadykov-elmar-1980"
TEMPLATE = """+++
title    = "Note"
gloss    = "A few lines."

[variables.news]
ask      = "What is new?"
required = true

[variables.wish]
kind    = "choice"
ask     = "A wish?"
suggest = true
choices = [{choices}]
+++
Здравствуйте, {{{{ to.call }}}}! Это письмо {{{{ letter.number }}}}.

{{{{ news | end }}}} {{{{ wish }}}}
+++
Hello, {{{{ to.call }}}}! This is letter {{{{ letter.number }}}}.

{{{{ news | end }}}} {{{{ wish }}}}
"""
WISHES = ("Берегите себя.", "Пусть снится хорошее.", "Желаю Вам здоровья.", "Будьте бодры.")
NEWS = "Утром над рекой стоял такой туман, что не было видно даже моста, и мы пошли гулять."
OTHER_NEWS = "У соседей родились котята, их четверо, и самый пёстрый уже научился открывать дверь."


class Desk:
    """One machine at which several people write."""

    def __init__(self, library: Path, folder: Path) -> None:
        self.library, self.folder, self.count = library, folder, 0
        choices = ", ".join(f'{{russian = "{wish}", english = "wish {n}"}}' for n, wish in enumerate(WISHES))
        (library / "templates/note.txt").write_text(TEMPLATE.format(choices=choices), "utf-8")

    def run(self, *arguments: str) -> int:
        return main(["--library", str(self.library), *TODAY, *arguments])

    def write(self, writer: str, news: str = NEWS, *options: str) -> int:
        self.count += 1
        out = str(self.folder / str(self.count))
        return self.run("write", ELMAR, "note", "--set", f"news={news}", "--sign", writer, "--out", out, *options)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LetterLog:
    for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "data"))
    return LetterLog(tmp_path / "data" / "letterkit" / "letters.db")


@pytest.fixture
def desk(small_library: Path, tmp_path: Path) -> Desk:
    return Desk(small_library, tmp_path / "out")


def wish_of(letter: LoggedLetter) -> str:
    return next(wish for wish in WISHES if wish in " ".join(letter.paragraphs))


def test_two_writers_have_a_first_letter_each_with_other_phrases(
    desk: Desk, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.write("Анна Ковалёва") == 0
    capsys.readouterr()
    assert desk.write("Борис Лесной", OTHER_NEWS) == 0
    said = capsys.readouterr().err
    assert "letter number 1: the next one in the log" in said
    assert "L608" not in said
    first, second = log.letters()
    assert [(each.signature, each.number) for each in (first, second)] == [("Анна Ковалёва", 1), ("Борис Лесной", 1)]
    assert wish_of(first) != wish_of(second)


def test_no_phrase_of_another_writer_comes_again_while_there_are_others(desk: Desk, log: LetterLog) -> None:
    for number in range(len(WISHES)):
        assert desk.write(f"Писатель{'абвг'[number]} Лесной", f"{NEWS} {OTHER_NEWS * number}") == 0
    assert sorted(map(wish_of, log.letters())) == sorted(WISHES)


def test_a_third_is_warned_only_if_the_text_is_nearly_that_of_another(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("Анна Ковалёва")
    desk.write("Борис Лесной", OTHER_NEWS)
    capsys.readouterr()
    assert desk.write("Вера Полевая", "Наконец выпал снег, и дети лепят во дворе большую крепость.") == 0
    assert "L608" not in capsys.readouterr().err
    desk.write("Глеб Речной", OTHER_NEWS)
    assert "L608" in capsys.readouterr().err


def test_only_the_same_text_is_the_same_letter_unless_it_is_replaced_by_force(
    desk: Desk, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("Анна Ковалёва")
    desk.write("Анна Ковалёва")
    assert "letter number 1: as when it was made before" in capsys.readouterr().err
    desk.write("Анна Ковалёва", OTHER_NEWS)
    assert "letter number 2: the next one in the log" in capsys.readouterr().err
    desk.write("Анна Ковалёва", f"{OTHER_NEWS} Его назвали Пятнышко.", "--force")
    assert "letter number 2: as when it was made before" in capsys.readouterr().err
    assert [letter.number for letter in log.letters()] == [1, 2]


def test_a_number_given_twice_is_said_and_left_to_the_writer(
    desk: Desk, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.write("Анна Ковалёва") == 0
    assert desk.write("Анна Ковалёва", OTHER_NEWS, "--number", "1") == 0
    said = capsys.readouterr().err
    assert "your letter of 2026-11-22 to the same person has the number 1, too" in said
    assert "Leave the number out, and the next free one is taken." in said
    assert desk.write("Борис Лесной", f"{NEWS} {OTHER_NEWS}", "--number", "1") == 0
    log.mark([1, 2], Standing(MailState.RETURNED, date(2026, 11, 22)))
    assert desk.write("Анна Ковалёва", "Пришла посылка с яблоками, и весь дом пахнет садом.", "--number", "1") == 0
    assert "to the same person has the number" not in capsys.readouterr().err


def test_six_letters_made_at_once_have_six_numbers(desk: Desk, log: LetterLog, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "letterkit", "--library", str(desk.library), *TODAY, "write", ELMAR, "note"]
    running = [
        subprocess.Popen(
            [
                *command,
                "--set",
                f"news=Новость номер {number}",
                "--sign",
                "Анна",
                "--out",
                str(tmp_path / f"o{number}"),
            ],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        for number in range(6)
    ]
    assert [process.communicate()[1] and process.returncode for process in running] == [0] * 6
    assert sorted(letter.number or 0 for letter in log.letters()) == [1, 2, 3, 4, 5, 6]


def test_a_reply_kit_stands_in_the_log_as_what_it_is(desk: Desk, log: LetterLog, tmp_path: Path) -> None:
    sender = tmp_path / "anna.toml"
    sender.write_text('name = "Анна Ковалёва"\ngender = "f"\naddress = ["г. Тула", "300000"]\n', "utf-8")
    assert desk.run("reply", ELMAR, "--sender", str(sender), "--out", str(tmp_path / "kit")) == 0
    (entry,) = log.entries()
    assert (entry.mail, entry.number, entry.signature) == (Mail.REPLY, None, "Анна Ковалёва")


def test_marks_by_number_range_person_and_state(desk: Desk, log: LetterLog, capsys: pytest.CaptureFixture[str]) -> None:
    for news in (NEWS, OTHER_NEWS):
        desk.write("Анна", news)
    capsys.readouterr()
    assert desk.run("log", "mark", "posted", "1-2", "--on", "2026-11-22") == 0
    assert "2 entries marked." in capsys.readouterr().err
    assert desk.run("log", "mark", "arrived", "--state", "posted", "--writer", "Анна") == 0
    assert desk.run("log", "mark", "returned", ELMAR, "--reason", "moved") == 2
    assert "no letter to sadykov-elmar-1980 that could come so far now" in capsys.readouterr().err
    assert desk.run("log", "mark", "returned", "2", "--reason", "moved") == 0
    assert f"letterkit returned {ELMAR} --reason moved --on 2026-11-22" in capsys.readouterr().err
    assert desk.run("log", "list", "--state", "returned", "--format", "json") == 0
    assert '"reason": "moved"' in capsys.readouterr().out
    assert [each.standing.state for each in log.entries() if each.standing] == [MailState.ARRIVED, MailState.RETURNED]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("posted",), "Nothing says which letters are meant"),
        (("posted", "1", "--state", "printed"), "or two things do"),
        (("posted", "1", "--on", "2026-11-23"), "2026-11-23 is still to come"),
        (("returned", "1"), "Nothing says why the letter came back. Give --reason"),
        (("posted", "1", "--reason", "moved"), "A reason is for letters that came back"),
        (("posted", "7"), "The log has no letter 7"),
        (("posted", "7-9"), "The log has no letters 7-9"),
        (("posted", "nobody"), 'The log has no letter to "nobody"'),
        (("planned", "1"), "invalid choice"),
        (("posted", "1", "--on", "2026-11-21"), "was printed on 2026-11-22, after that day"),
    ],
)
def test_what_cannot_be_marked_is_said_and_nothing_is(
    desk: Desk, log: LetterLog, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    desk.write("Анна")
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        sys.exit(desk.run("log", "mark", *arguments))
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err
    assert [each.standing.state for each in log.entries() if each.standing] == [MailState.PRINTED]


def test_ids_are_taken_from_a_list_and_that_day_is_marked_at_once(desk: Desk, log: LetterLog, tmp_path: Path) -> None:
    for news in (NEWS, OTHER_NEWS):
        desk.write("Анна", news)
    people = tmp_path / "people.tsv"
    people.write_text(f"id\tname\n{ELMAR}\tElmar\n", "utf-8")
    assert desk.run("log", "mark", "posted", f"@{people}") == 0
    assert {each.standing.state for each in log.entries() if each.standing} == {MailState.POSTED}


def test_letters_of_one_library_are_listed_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write("Анна")
    capsys.readouterr()
    assert desk.run("log", "list", "--library", str(desk.library)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert desk.run("log", "list", "--library", str(desk.folder)) == 0
    assert capsys.readouterr().out == ""
