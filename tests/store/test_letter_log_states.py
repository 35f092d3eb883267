import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.logged import LoggedLetter, Mail, MailState, Sought, Standing
from letterkit.model.person import ReturnReason
from letterkit.store import letter_log
from letterkit.store.letter_log import LetterLog

DAY = date(2026, 11, 22)
LETTER = LoggedLetter("sadykov-elmar-1980", "Elmar", "ik-2-pokrov", "nature", DAY, 1, signature="Анна")
POSTED = Standing(MailState.POSTED, date(2026, 11, 23))
CAME_BACK = Standing(MailState.RETURNED, date(2026, 12, 20), ReturnReason.MOVED)

FIRST_VERSION = """
CREATE TABLE letters (entry INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, name TEXT NOT NULL,
    facility TEXT NOT NULL, template TEXT NOT NULL, dated TEXT NOT NULL, number INTEGER, answers TEXT NOT NULL,
    paragraphs TEXT NOT NULL, signature TEXT NOT NULL, via TEXT NOT NULL);
CREATE INDEX letters_by_person ON letters (person);
CREATE INDEX letters_by_facility ON letters (facility);
INSERT INTO letters VALUES (3, 'a', 'A', 'ik-2', 'note', '2026-05-01', 1, '{"news": "снег"}', '["Т"]', 'А', 'paper');
INSERT INTO letters VALUES (4, 'a', 'A', 'ik-2', 'note', '2026-06-01', 2, '{}', '["Другой"]', 'Анна', 'prisonmail');
PRAGMA user_version = 1;
"""


@pytest.fixture
def log(tmp_path: Path) -> LetterLog:
    return LetterLog(tmp_path / "data" / "letters.db")


@pytest.fixture
def earlier(log: LetterLog) -> LetterLog:
    log.file.parent.mkdir()
    with closing(sqlite3.connect(log.file)) as connection:
        connection.executescript(FIRST_VERSION)
    return log


def test_the_letters_of_two_writers_do_not_replace_each_other(log: LetterLog) -> None:
    first, second = log.keep(LETTER), log.keep(replace(LETTER, signature="Борис"))
    assert first != second
    assert log.keep(replace(LETTER, paragraphs=("Исправлено",), replaces=first)) == first
    assert [(letter.signature, letter.number) for letter in log.letters()] == [("Анна", 1), ("Борис", 1)]


def test_every_state_is_kept_with_its_day_and_the_last_one_counts(log: LetterLog) -> None:
    entry = log.keep(LETTER)
    log.mark([entry], POSTED)
    log.mark([entry], CAME_BACK)
    assert log.standings(entry) == (Standing(MailState.PRINTED, DAY), POSTED, CAME_BACK)
    (letter,) = log.letters()
    assert letter.standing == CAME_BACK


def test_marking_what_is_not_there_marks_nothing(log: LetterLog) -> None:
    entry = log.keep(LETTER)
    log.mark([entry + 1], POSTED)
    assert log.standings(entry + 1) == ()


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(), ["nature", "book", ""]),
        (Sought(states=frozenset({MailState.POSTED})), ["book"]),
        (Sought(states=frozenset(MailState)), ["nature", "book", ""]),
        (Sought(mails=frozenset({Mail.ENVELOPE})), [""]),
        (Sought(signature="Борис"), ["book"]),
        (Sought(signature=""), []),
        (Sought(library="/l"), ["book"]),
        (Sought(person_id="other"), [""]),
        (Sought(since=date(2026, 11, 23)), ["book"]),
        (Sought(since=date(2026, 11, 23), signature="Анна"), []),
    ],
)
def test_what_is_sought_is_found_by_all_that_is_asked(log: LetterLog, sought: Sought, found: list[str]) -> None:
    log.keep(LETTER)
    log.keep(replace(LETTER, template="book", signature="Борис", library="/l", standing=POSTED))
    log.keep(replace(LETTER, person_id="other", template="", mail=Mail.ENVELOPE, number=None))
    assert [letter.template for letter in log.letters(sought)] == found
    assert [letter.template for letter in log.entries(sought)] == found


def test_entries_have_no_texts(log: LetterLog) -> None:
    log.keep(replace(LETTER, paragraphs=("Текст",), answers={"news": "снег"}))
    (entry,) = log.entries()
    assert (entry.paragraphs, dict(entry.answers), entry.template) == ((), {}, "nature")


def test_envelopes_and_labels_count_as_one_letter_a_day_unless_the_letters_are_there(log: LetterLog) -> None:
    envelope = replace(LETTER, template="", number=None, mail=Mail.ENVELOPE)
    log.keep_all([envelope, replace(envelope, mail=Mail.LABEL), replace(envelope, mail=Mail.REPLY)])
    assert log.written()[LETTER.person_id].count == 1
    log.keep_all([LETTER, replace(LETTER, signature="Борис")])
    assert log.written()[LETTER.person_id].count == 2
    log.keep(replace(envelope, dated=date(2026, 11, 30)))
    assert (log.written()[LETTER.person_id].count, log.written()[LETTER.person_id].last) == (3, date(2026, 11, 30))
    log.keep(replace(envelope, person_id="reply-only", mail=Mail.REPLY))
    assert "reply-only" not in log.written()


def test_what_came_back_counts_as_nothing(log: LetterLog) -> None:
    entry = log.keep(LETTER)
    log.mark([entry], CAME_BACK)
    assert log.written() == {}


def test_what_was_planned_becomes_the_letter_that_is_made_under_its_number(log: LetterLog) -> None:
    planned = log.keep(replace(LETTER, standing=Standing(MailState.PLANNED, DAY)))
    made = log.keep(replace(LETTER, template="book", dated=date(2026, 11, 25)))
    assert made == planned
    assert [standing.state for standing in log.standings(made)] == [MailState.PLANNED, MailState.PRINTED]


def test_many_are_kept_all_or_none(log: LetterLog) -> None:
    def letters() -> Iterator[LoggedLetter]:
        yield LETTER
        raise ValueError("torn")

    with pytest.raises(DiskError, match="torn"):
        log.keep_all(letters())
    assert log.letters() == ()


def test_a_log_of_the_first_version_keeps_everything_and_a_copy_lies_beside_it(earlier: LetterLog) -> None:
    first, second = earlier.letters()
    assert (first.log_number, first.answers, first.paragraphs) == (3, {"news": "снег"}, ("Т",))
    assert first.standing == Standing(MailState.POSTED, date(2026, 5, 1))
    assert second.standing == Standing(MailState.POSTED, date(2026, 6, 1))
    assert first.mail is Mail.LETTER
    copy = earlier.file.with_name("letters.db.version-1")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM letters").fetchone() == (2,)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert sys.platform == "win32" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert sorted(path.name for path in earlier.file.parent.iterdir()) == ["letters.db", "letters.db.version-1"]


def test_a_copy_that_cannot_be_made_leaves_the_log_as_it_was(earlier: LetterLog) -> None:
    earlier.file.with_name("letters.db.version-1-unfinished").mkdir()
    with pytest.raises(DiskError, match="cannot be used"):
        earlier.letters()
    with closing(sqlite3.connect(earlier.file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_what_is_forgotten_is_in_no_copy_either(earlier: LetterLog) -> None:
    earlier.forget([letter.log_number for letter in earlier.letters()])
    assert [path.name for path in earlier.file.parent.iterdir()] == ["letters.db"]
    assert earlier.standings(3) == ()


def test_the_same_text_made_again_stays_as_far_as_it_has_come(log: LetterLog) -> None:
    letter = replace(LETTER, paragraphs=("Текст",))
    entry = log.keep(letter)
    log.mark([entry], POSTED)
    log.keep(replace(letter, replaces=entry))
    assert log.standings(entry) == (Standing(MailState.PRINTED, DAY), POSTED)
    log.keep(replace(letter, replaces=entry, paragraphs=("Другой",)))
    assert [each.state for each in log.letters()] == [MailState.PRINTED]


def test_an_envelope_is_logged_once_a_day_until_it_is_posted(log: LetterLog) -> None:
    envelope = replace(LETTER, template="", number=None, mail=Mail.ENVELOPE)
    first = log.keep(envelope)
    assert log.keep(envelope) == first
    log.mark([first], POSTED)
    assert log.keep(envelope) != first


def test_nothing_of_a_run_is_logged_twice_whatever_became_of_it(log: LetterLog) -> None:
    run = [replace(LETTER, run="a1"), replace(LETTER, person_id="b", run="a1")]
    log.keep_all(run)
    first, second = (each.log_number for each in log.letters())
    log.mark([first], POSTED)
    log.forget([second])
    log.keep_all(run)
    assert [(each.log_number, each.state) for each in log.letters()] == [(first, MailState.POSTED)]
    log.keep_all([replace(LETTER, run="b2")])
    assert len(log.letters()) == 2


PLANNED = Standing(MailState.PLANNED, DAY)


def test_what_is_planned_takes_the_place_of_nothing_that_was_made(log: LetterLog) -> None:
    made = log.keep(replace(LETTER, number=None, paragraphs=("Текст",)))
    log.keep(replace(LETTER, number=None, standing=PLANNED))
    assert next((each.log_number, each.paragraphs) for each in log.letters()) == (made, ("Текст",))
    log.keep(replace(LETTER, number=None, standing=PLANNED))
    assert [each.state for each in log.letters()] == [MailState.PRINTED, MailState.PLANNED]
    assert log.keep(replace(LETTER, paragraphs=("Исправлено",), replaces=made)) == made


@pytest.mark.parametrize("made", [replace(LETTER, signature="Борис"), replace(LETTER, mail=Mail.ENVELOPE, template="")])
def test_once_something_is_printed_for_somebody_nothing_is_planned_any_more(log: LetterLog, made: LoggedLetter) -> None:
    log.keep(replace(LETTER, number=None, standing=PLANNED))
    log.keep(replace(LETTER, number=None, standing=PLANNED, library="/another"))
    log.keep(replace(LETTER, number=None, standing=PLANNED, person_id="other"))
    log.keep(made)
    planned = log.entries(Sought(states=frozenset({MailState.PLANNED})))
    assert [(each.person_id, each.library) for each in planned] == [(LETTER.person_id, "/another"), ("other", "")]


def test_what_is_planned_counts_only_if_it_was_planned_lately(log: LetterLog) -> None:
    log.keep(replace(LETTER, number=None, standing=PLANNED))
    assert log.written() == {}
    assert log.written(DAY)[LETTER.person_id].count == 1
    assert log.written(date(2026, 11, 23)) == {}
    assert log.uses() == {}


def test_real_letters_at_a_facility_are_not_crowded_out_by_planned_ones(log: LetterLog) -> None:
    log.keep(LETTER)
    log.keep_all(replace(LETTER, person_id=f"p{number}", standing=PLANNED) for number in range(5))
    assert [each.person_id for each in log.letters_at("ik-2-pokrov", most=3)] == [LETTER.person_id]


def test_a_damaged_row_is_an_error_of_the_file(log: LetterLog) -> None:
    log.keep(LETTER)
    with closing(sqlite3.connect(log.file)) as connection, connection:
        connection.execute("UPDATE letters SET state_day = 'yesterday', dated = 'today'")
    for ask in (log.letters, log.entries, log.written):
        with pytest.raises(DiskError, match="cannot be used"):
            ask()


def test_the_standings_of_all_are_those_of_each(log: LetterLog) -> None:
    first, second = log.keep(LETTER), log.keep(replace(LETTER, number=2))
    log.mark([first], POSTED)
    assert log.all_standings() == {first: log.standings(first), second: log.standings(second)}


def test_a_new_envelope_is_for_what_is_printed_with_another_address(log: LetterLog) -> None:
    letter = replace(LETTER, address=("Садыкову", "601120"), paragraphs=("Текст",), library="/l")
    first = log.keep(letter)
    envelope = replace(letter, template="", number=None, mail=Mail.ENVELOPE, facility="ik-7", paragraphs=())
    assert log.keep(replace(envelope, address=("Садыкову", "300000"))) == first
    (now,) = log.letters()
    assert (now.mail, now.facility, now.address, now.paragraphs) == (
        *(Mail.LETTER, "ik-7"),
        *(("Садыкову", "300000"), ("Текст",)),
    )
    assert log.keep(replace(envelope, address=("Садыкову", "300000"))) != first
    log.mark([first], POSTED)
    assert log.keep(replace(envelope, address=("Садыкову", "400000"), dated=date(2026, 12, 1))) != first


def test_a_log_that_another_program_has_is_not_to_be_moved_away(
    log: LetterLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_log, "_PATIENCE", 0.05)
    log.keep(LETTER)
    with closing(sqlite3.connect(log.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DiskError, match="Another program is using the log") as refused:
            log.letters()
    assert refused.value.remedy == "Wait until it is done, then try again."
