import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest

from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.actions.report.letter_report import LetterReport, Period, letter_report, report_listing
from letterkit.errors import UsageError
from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.model.person import ReturnReason
from letterkit.model.written import Written
from letterkit.store.letter_log import LetterLog
from letterkit.store.roots import Root

TODAY, DAY = date(2026, 11, 22), date(2026, 11, 1)
PERIOD = Period(DAY)
ID = "sadykov-elmar-1980"
LETTER = LoggedLetter(ID, "Садыков Эльмар", "ik-2-pokrov", "first-letter", DAY, 1, signature="Анна")
ENVELOPE = replace(LETTER, template="", number=None, mail=Mail.ENVELOPE)


@pytest.fixture
def library(small_library: Path) -> OpenLibrary:
    return open_library(Root(small_library, "a test"), TODAY)


@pytest.fixture
def log(tmp_path: Path) -> LetterLog:
    return LetterLog(tmp_path / "log.sqlite")


def standing(state: MailState, day: date, reason: ReturnReason | None = None) -> Standing:
    return Standing(state, day, reason)


def report(library: OpenLibrary, log: LetterLog, *letters: LoggedLetter, period: Period = PERIOD) -> LetterReport:
    log.keep_all(letters)
    return letter_report(library, log, period, log.written())


def test_the_log_is_asked_as_often_for_many_answers_as_for_one(
    library: OpenLibrary, log: LetterLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    connected = Mock(wraps=sqlite3.connect)
    monkeypatch.setattr(sqlite3, "connect", connected)

    def times(numbers: range) -> int:
        answered = standing(MailState.ANSWERED, TODAY)
        log.keep_all(replace(LETTER, number=number, standing=answered) for number in numbers)
        connected.reset_mock()
        report(library, log)
        return connected.call_count

    assert times(range(1, 2)) == times(range(2, 30)) > 0


def test_letters_dated_in_the_period_count_with_their_people(library: OpenLibrary, log: LetterLog) -> None:
    early, late = (
        replace(LETTER, dated=date(2026, 10, 31), number=2),
        replace(LETTER, dated=date(2026, 11, 30), number=3),
    )
    letters = (LETTER, replace(LETTER, person_id="gone-1970"), replace(LETTER, number=4), early, late)
    found = report(library, log, *letters, period=Period(DAY, date(2026, 11, 29)))
    assert (len(found.letters), found.people) == (3, 2)


def test_an_envelope_alone_is_a_letter_by_hand_and_one_beside_a_letter_is_none(
    library: OpenLibrary, log: LetterLog
) -> None:
    alone = (replace(ENVELOPE, person_id="lesnoy"), replace(ENVELOPE, person_id="lesnoy", mail=Mail.LABEL))
    kit = replace(ENVELOPE, person_id="kit", mail=Mail.REPLY)
    found = report(library, log, LETTER, ENVELOPE, *alone, kit)
    assert [(letter.person_id, letter.mail) for letter in found.letters] == [
        (ID, Mail.LETTER),
        ("lesnoy", Mail.ENVELOPE),
    ]
    assert len(found.entries) == 5


def test_what_is_only_planned_is_counted_as_such_and_is_no_letter(library: OpenLibrary, log: LetterLog) -> None:
    found = report(library, log, replace(LETTER, standing=standing(MailState.PLANNED, DAY)))
    assert (found.letters, found.people) == ((), 0)
    assert found.states == {(Mail.LETTER, MailState.PLANNED, None): 1}
    assert [person.id for person in found.unwritten] == [ID]


def test_letters_of_another_library_do_not_count_and_those_of_none_do(library: OpenLibrary, log: LetterLog) -> None:
    own = replace(LETTER, number=2, library=str(library.root.path.resolve()))
    found = report(library, log, LETTER, own, replace(LETTER, number=3, library="/elsewhere"))
    assert [letter.number for letter in found.letters] == [1, 2]


def test_states_are_in_order_with_why_letters_came_back(library: OpenLibrary, log: LetterLog) -> None:
    back = [standing(MailState.RETURNED, TODAY, reason) for reason in (ReturnReason.MOVED, ReturnReason.REFUSED)]
    posted = standing(MailState.POSTED, TODAY)
    letters = [replace(LETTER, number=number, standing=now) for number, now in enumerate((*back, posted, posted), 1)]
    found = report(library, log, *letters)
    assert list(found.states.items()) == [
        ((Mail.LETTER, MailState.POSTED, None), 2),
        ((Mail.LETTER, MailState.RETURNED, ReturnReason.MOVED), 1),
        ((Mail.LETTER, MailState.RETURNED, ReturnReason.REFUSED), 1),
    ]


def test_days_to_an_answer_are_known_where_posting_and_answer_are(library: OpenLibrary, log: LetterLog) -> None:
    log.keep_all(replace(LETTER, number=number) for number in (1, 2, 3, 4))
    numbers = [entry.log_number for entry in log.entries()]
    log.mark(numbers[:2], standing(MailState.POSTED, date(2026, 11, 2)))
    log.mark(numbers[:1], standing(MailState.ANSWERED, date(2026, 11, 12)))
    log.mark(numbers[1:2], standing(MailState.ANSWERED, date(2026, 11, 17)))
    log.mark(numbers[2:3], standing(MailState.ANSWERED, date(2026, 11, 20)))
    found = letter_report(library, log, PERIOD, log.written())
    assert sorted(found.days_to_answer) == [10, 15]
    assert (found.answered, found.usual_days) == (3, 13)


def test_nobody_knows_the_days_where_no_letter_was_answered(library: OpenLibrary, log: LetterLog) -> None:
    found = report(library, log, LETTER)
    assert (found.answered, found.usual_days) == (0, None)


def test_whoever_got_a_letter_before_the_period_is_not_without_one(library: OpenLibrary, log: LetterLog) -> None:
    found = report(library, log, replace(LETTER, dated=date(2020, 1, 1)))
    assert (found.unwritten, found.writable) == ((), 1)


def test_whose_letter_came_back_is_still_without_one(library: OpenLibrary, log: LetterLog) -> None:
    back = standing(MailState.RETURNED, TODAY, ReturnReason.MOVED)
    found = report(library, log, replace(LETTER, standing=back))
    assert [person.id for person in found.unwritten] == [ID]


def test_to_whom_others_wrote_is_not_without_a_letter(library: OpenLibrary, log: LetterLog) -> None:
    planned = replace(LETTER, standing=standing(MailState.PLANNED, DAY))
    log.keep(planned)
    alone = letter_report(library, log, PERIOD, log.written())
    shared = letter_report(library, log, PERIOD, {ID: Written(2, DAY)})
    assert [len(each.unwritten) for each in (alone, shared)] == [1, 0]


def test_who_cannot_be_written_to_is_not_missed(library: OpenLibrary, log: LetterLog) -> None:
    record = library.root.path / f"addresses/people/{ID}.toml"
    record.write_text(f"can_write = false\n{record.read_text(encoding='utf-8')}", encoding="utf-8")
    found = letter_report(open_library(library.root, TODAY), log, PERIOD, {})
    assert (found.unwritten, found.writable) == ((), 0)


def test_programs_get_a_row_for_each_count_and_each_person_without_a_letter(
    library: OpenLibrary, log: LetterLog
) -> None:
    found = report(library, log, replace(LETTER, person_id="lesnoy"), replace(LETTER, facility="", person_id="gromov"))
    rows = report_listing(found, by_writer=True).as_objects()
    by_section = {str(row["section"]): {key: value for key, value in row.items() if value is not None} for row in rows}
    assert by_section["letters"]["count"] == 2
    assert by_section["writer"] == {"section": "writer", "name": "Анна", "count": 2}
    places = [(row["facility"], row["name"], row["count"]) for row in rows if row["section"] == "facility"]
    assert places == [("", None, 1), ("ik-2-pokrov", "ИК-2, г. Покров", 1)]
    assert by_section["unwritten"]["id"] == ID
    assert "writer" not in [row["section"] for row in report_listing(found, by_writer=False).as_objects()]


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(UsageError, match="is before"):
        Period(TODAY, DAY)
