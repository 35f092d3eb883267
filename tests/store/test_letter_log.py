import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.logged import LoggedLetter, MailState, Standing
from letterkit.store.letter_log import LetterLog
from letterkit.store.letter_log_schema import VERSION

LETTER = LoggedLetter(
    person_id="sadykov-elmar-1980",
    name="Elmar Sadykov",
    facility="ik-2-pokrov",
    template="nature",
    dated=date(2026, 11, 22),
    number=3,
    answers={"news": "выпал снег; 'кавычки'"},
    paragraphs=("Здравствуйте, Эльмар!", "У нас выпал снег."),
    signature="Анна",
    phrases={"wish": "health"},
    address=("Садыкову Эльмару", "601120"),
    library="/home/anna/letters",
    standing=Standing(MailState.POSTED, date(2026, 11, 24)),
)

LOGGING = """
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from letterkit.model.logged import LoggedLetter
from letterkit.store.letter_log import LetterLog
log, who = LetterLog(Path(sys.argv[1])), sys.argv[2]
for number in range(1, 21):
    log.keep(LoggedLetter(who, who, "ik-2", "plain", date(2026, 11, 22), number, {}, ("Текст",)))
    print(number, flush=True)
"""


@pytest.fixture
def log(tmp_path: Path) -> LetterLog:
    return LetterLog(tmp_path / "data" / "letters.db")


def test_a_letter_comes_back_as_it_was_kept(log: LetterLog) -> None:
    entry = log.keep(LETTER)
    assert log.letter(entry) == replace(LETTER, log_number=entry)
    assert log.letters() == log.letters_to(LETTER.person_id) == (replace(LETTER, log_number=entry),)


def test_a_letter_without_a_number_comes_back_too_and_is_kept_once(log: LetterLog) -> None:
    first = log.keep(replace(LETTER, number=None))
    assert log.keep(replace(LETTER, number=None, replaces=first)) == first
    (letter,) = log.letters()
    assert (letter.number, letter.log_number) == (None, first)


def test_it_is_counted_how_often_each_template_was_used(log: LetterLog) -> None:
    assert log.uses() == {}
    for number, template in enumerate(("nature", "book", "nature")):
        log.keep(replace(LETTER, template=template, number=number))
    assert log.uses() == {"nature": 2, "book": 1}


def test_looking_for_a_log_does_not_make_one(log: LetterLog) -> None:
    assert log.letters() == ()
    assert log.letter(1) is None
    assert not log.file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_only_its_owner_reads_it(log: LetterLog) -> None:
    log.keep(LETTER)
    assert [stat.S_IMODE(path.stat().st_mode) for path in log.file.parent.iterdir()] == [0o600]


def test_a_letter_made_again_replaces_the_first(log: LetterLog) -> None:
    first = log.keep(LETTER)
    assert log.keep(replace(LETTER, paragraphs=("Другой текст",), replaces=first)) == first
    assert [letter.paragraphs for letter in log.letters()] == [("Другой текст",)]


def test_a_letter_that_says_of_no_other_that_it_replaces_it_replaces_none(log: LetterLog) -> None:
    first = log.keep(LETTER)
    assert log.keep(replace(LETTER, paragraphs=("Другой текст",))) != first
    assert log.keep(replace(LETTER, person_id="another", replaces=first)) != first
    assert log.keep(replace(LETTER, signature="Борис", replaces=first)) != first
    assert log.keep(replace(LETTER, replaces=99)) != first
    assert len(log.letters()) == 5


@pytest.mark.parametrize("other", [{"number": 4}, {"dated": date(2026, 11, 23)}, {"template": "book"}])
def test_another_number_day_or_template_is_another_letter(log: LetterLog, other: dict[str, object]) -> None:
    log.keep(LETTER)
    log.keep(replace(LETTER, **other))  # type: ignore[arg-type]  # each fits its field
    assert len(log.letters()) == 2


def test_letters_stand_by_date_and_those_to_a_facility_newest_first(log: LetterLog) -> None:
    for day, number in ((22, 2), (10, 1), (23, 3)):
        log.keep(replace(LETTER, dated=date(2026, 11, day), number=number))
    log.keep(replace(LETTER, facility="ik-7-pokrov", number=9))
    assert [letter.number for letter in log.letters()] == [1, 2, 9, 3]
    assert [letter.number for letter in log.letters_at("ik-2-pokrov", most=2)] == [3, 1]


def test_what_is_forgotten_is_overwritten_and_its_log_number_never_used_again(log: LetterLog) -> None:
    entry = log.keep(replace(LETTER, paragraphs=("совершенно особенные слова",) * 500))
    assert "совершенно особенные слова".encode() in log.file.read_bytes()
    log.forget([entry])
    assert "особенные".encode() not in log.file.read_bytes()
    assert [path.name for path in log.file.parent.iterdir()] == ["letters.db"]
    assert log.keep(LETTER) > entry


def test_two_processes_log_at_once_and_nothing_is_lost(log: LetterLog) -> None:
    def run(who: str) -> int:
        return subprocess.run([sys.executable, "-c", LOGGING, str(log.file), who], check=False).returncode

    with ThreadPoolExecutor() as threads:
        assert list(threads.map(run, ("one", "two", "three"))) == [0, 0, 0]
    assert [len(log.letters_to(who)) for who in ("one", "two", "three")] == [20, 20, 20]


def test_a_writer_killed_leaves_every_letter_it_had_logged(log: LetterLog) -> None:
    command = [sys.executable, "-c", LOGGING, str(log.file), "one"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(5)]
        writer.kill()
    assert told[-1] == "5\n"
    assert [letter.number for letter in log.letters()][:5] == [1, 2, 3, 4, 5]
    assert log.keep(LETTER)


def test_a_file_that_is_not_a_log_is_refused_and_stays_as_it_is(log: LetterLog) -> None:
    log.file.parent.mkdir()
    log.file.write_text("это не журнал, а чьи-то заметки " * 200, "utf-8")
    before = log.file.read_bytes()
    with pytest.raises(DiskError, match=r"letters.db cannot be used: file is not a database\. Move it away"):
        log.keep(LETTER)
    with pytest.raises(DiskError):
        log.letters()
    assert log.file.read_bytes() == before


def test_the_log_of_a_newer_letterkit_is_left_alone(log: LetterLog) -> None:
    log.keep(LETTER)
    connection = sqlite3.connect(log.file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = log.file.read_bytes()
    with pytest.raises(DiskError, match="was written by a newer letterkit"):
        log.keep(LETTER)
    assert log.file.read_bytes() == before


def test_a_new_log_has_the_newest_schema(log: LetterLog) -> None:
    log.keep(LETTER)
    connection = sqlite3.connect(log.file)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_log_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(DiskError, match="cannot be written"):
        LetterLog(tmp_path / "taken" / "letters.db").keep(LETTER)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE letters SET person = x'ff00'",
        "UPDATE letters SET template = x'05'",
        "UPDATE letters SET dated = 'never'",
        "UPDATE letters SET state = 'lost'",
        "UPDATE letters SET mail = 3",
        "UPDATE letters SET reason = 'because'",
        "UPDATE letters SET number = 'many'",
        "UPDATE letters SET number = -5",
        "UPDATE letters SET number = 9223372036854775807",
        "UPDATE texts SET answers = '[]'",
        "UPDATE texts SET answers = '{\"a\": [1]}'",
        "UPDATE texts SET paragraphs = '\"abc\"'",
        "UPDATE texts SET paragraphs = '[1]'",
        "UPDATE texts SET address = 'null'",
        "UPDATE texts SET phrases = printf('%.100000c', '[')",
        "UPDATE texts SET answers = '[' || printf('%.5000c', '9') || ']'",
        "DROP TABLE texts",
        "CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
        "CREATE TRIGGER odd AFTER INSERT ON letters BEGIN DELETE FROM letters; END",
    ],
)
def test_what_others_wrote_into_it_is_a_sentence(tampering: str, log: LetterLog) -> None:
    log.keep(LETTER)
    with sqlite3.connect(log.file) as connection:
        connection.execute(tampering)
    connection.close()
    with pytest.raises(DiskError, match="cannot be used"):
        log.letters()
