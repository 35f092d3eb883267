from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.model.logged import LoggedLetter, Mail, MailState
from letterkit.model.notice import Notice
from letterkit.model.written import Written
from letterkit.store import shared_counts as counting
from letterkit.store.letter_log import LetterLog
from letterkit.store.mailings import add_notices
from letterkit.store.shared_counts import SharedCounts, shared_counts

DAY, LATER = date(2026, 11, 22), date(2026, 12, 1)
ELMAR = "sadykov-elmar-1980"


def notice(number: int, mail: Mail = Mail.LETTER, state: MailState = MailState.POSTED, day: date = DAY) -> Notice:
    return Notice(f"{number:032x}", ELMAR, day, mail, state)


class Library:
    """A library with notices, and a folder for the cache."""

    def __init__(self, folder: Path) -> None:
        self.root, self.cache = folder / "library", folder / "cache"

    def add(self, *notices: Notice) -> None:
        add_notices(self.root, notices)

    def counts(self, *own: Notice) -> SharedCounts:
        return shared_counts(self.root, [each.event for each in own], self.cache)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def test_without_notices_nothing_counts_and_nothing_is_remembered(library: Library) -> None:
    assert library.counts() == SharedCounts()
    assert not library.cache.exists()


def test_a_letter_counts_once_however_often_it_is_told(library: Library) -> None:
    library.add(notice(1, state=MailState.PRINTED), notice(2, day=LATER))
    library.add(notice(1), notice(2, day=LATER))
    assert library.counts().written == {ELMAR: Written(2, LATER)}


def test_what_came_back_counts_as_nothing_even_if_that_was_told_first(library: Library) -> None:
    library.add(notice(1, state=MailState.RETURNED), notice(2))
    library.add(notice(1, state=MailState.POSTED))
    assert library.counts().written == {ELMAR: Written(1, DAY)}


def test_the_own_letters_do_not_count_here(library: Library) -> None:
    library.add(notice(1), notice(2))
    assert library.counts(notice(1)).written == {ELMAR: Written(1, DAY)}
    assert library.counts(notice(1), notice(2)).written == {}


@pytest.mark.parametrize(
    "made",
    [
        [(Mail.LETTER, DAY), (Mail.ENVELOPE, DAY), (Mail.LABEL, DAY)],
        [(Mail.ENVELOPE, DAY), (Mail.LABEL, DAY), (Mail.LABEL, LATER)],
        [(Mail.LETTER, DAY), (Mail.LETTER, DAY), (Mail.ENVELOPE, LATER)],
    ],
)
def test_counts_are_those_that_the_log_makes_of_the_same(
    library: Library, made: Sequence[tuple[Mail, date]], tmp_path: Path
) -> None:
    log = LetterLog(tmp_path / "letters.db")
    entry = LoggedLetter(ELMAR, "Elmar", "ik-2-pokrov", "", DAY)
    log.keep_all(replace(entry, mail=mail, dated=day, number=n) for n, (mail, day) in enumerate(made))
    library.add(*(notice(n, mail, day=day) for n, (mail, day) in enumerate(made)))
    assert library.counts().written == log.written()


def test_bad_lines_and_unreadable_files_are_counted(library: Library) -> None:
    library.add(notice(1))
    with (library.root / "mailings/2026-11.jsonl").open("ab") as file:
        file.write(b"\xff\n\n{\n")
    (library.root / "mailings/2026-12.jsonl").mkdir()
    assert library.counts() == SharedCounts({ELMAR: Written(1, DAY)}, unread=3)


def test_counts_are_remembered_until_a_file_or_the_own_events_change(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(notice(1), notice(2))
    monkeypatch.setattr(counting, "is_settled", lambda _stamp, _began: True)
    first = library.counts()
    with monkeypatch.context() as patched:
        patched.setattr(counting, "_counted", pytest.fail)
        assert library.counts() == first
    assert library.counts(notice(1)).written == {ELMAR: Written(1, DAY)}
    library.add(notice(3))
    assert library.counts(notice(1)).written == {ELMAR: Written(2, DAY)}


def test_what_has_changed_just_now_is_not_remembered(library: Library) -> None:
    library.add(notice(1))
    library.counts()
    assert list(library.cache.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"x", b"letterkit 0 0\n[]", b"\xff\n" * 3])
def test_a_damaged_cache_is_done_without(library: Library, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    library.add(notice(1))
    monkeypatch.setattr(counting, "is_settled", lambda _stamp, _began: True)
    first = library.counts()
    (cache,) = library.cache.iterdir()
    cache.write_bytes(content)
    assert library.counts() == first
