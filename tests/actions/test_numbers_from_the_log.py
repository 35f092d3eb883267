from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.envelope.posting import Posting, Request
from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.actions.write.copy import copy_letter, keep_copy, numbered_anew
from letterkit.actions.write.log import switch_log, uses_of_templates
from letterkit.actions.write.logbook import Logbook, made_meanwhile
from letterkit.actions.write.numbering import renumbered
from letterkit.actions.write.write import compose_letter, save_letter
from letterkit.errors import DiskError, MeanwhileError
from letterkit.model.logged import LoggedLetter, Past
from letterkit.model.service import PLAIN
from letterkit.store import locks
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.roots import Root
from letterkit.store.saved_whole import Destination

TODAY = date(2026, 11, 22)
MARLEN = "asanov-marlen-1977"
LOGGED = LoggedLetter(MARLEN, "Marlen", "t-2-krasnoyarsk", "other", TODAY, 1)
REQUEST = Request(MARLEN, "plain", Posting(TODAY, answers={"text": "Сегодня выпал снег."}))


@pytest.fixture
def library(root: Path) -> OpenLibrary:
    return open_library(Root(root, "a test"), TODAY)


@pytest.fixture
def own(tmp_path: Path) -> OwnFiles:
    return OwnFiles(tmp_path / "config", tmp_path / "data", tmp_path / "cache")


def logbook_of(own: OwnFiles, said: list[str] | None = None) -> Logbook:
    return Logbook(own, lambda error, then: (said if said is not None else []).append(f"{error} {then}"), TODAY)


def test_a_letter_logged_by_another_program_is_seen_before_anything_is_written(
    library: OpenLibrary, own: OwnFiles, tmp_path: Path
) -> None:
    logbook = logbook_of(own)
    letter = compose_letter(library, REQUEST, logbook)
    LetterLog(own.log).keep(LOGGED)
    with pytest.raises(MeanwhileError, match="Letter 1 was made meanwhile: this one is number 2"):
        save_letter(letter, Destination(tmp_path / "out"), logbook)
    assert not (tmp_path / "out").exists()
    again = compose_letter(library, REQUEST, logbook)
    assert renumbered(letter, again) == "Letter 1 was made meanwhile: this one is number 2."
    assert len(save_letter(again, Destination(tmp_path / "out"), logbook)) == 2
    assert [each.number for each in LetterLog(own.log).letters()] == [1, 2]


def test_a_number_that_the_writer_chose_stays_whatever_the_log_says(
    library: OpenLibrary, own: OwnFiles, tmp_path: Path
) -> None:
    logbook = logbook_of(own)
    chosen = replace(REQUEST, posting=replace(REQUEST.posting, number=7))
    letter = compose_letter(library, chosen, logbook)
    LetterLog(own.log).keep(LOGGED)
    save_letter(letter, Destination(tmp_path / "out"), logbook)
    assert renumbered(letter, compose_letter(library, chosen, logbook)) == ""
    assert [each.number for each in LetterLog(own.log).letters()] == [1, 7]


def test_a_copy_for_a_service_is_logged_only_under_the_number_that_is_next_and_stays_word_for_word(
    library: OpenLibrary, own: OwnFiles
) -> None:
    logbook = logbook_of(own)
    copy = copy_letter(library, REQUEST, PLAIN, logbook)
    LetterLog(own.log).keep(LOGGED)
    with pytest.raises(MeanwhileError, match=r"this one is number 2\. Nothing was logged"):
        keep_copy(copy, logbook)
    assert keep_copy(numbered_anew(copy, logbook), logbook)
    first, second = LetterLog(own.log).letters()
    assert (first.number, second.number, second.via) == (1, 2, "plain")
    assert copy.letter
    assert second.paragraphs == copy.letter.text.paragraphs


def test_saving_waits_for_another_programs_turn_and_goes_on_without_it(
    library: OpenLibrary, own: OwnFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_PATIENCE", 0.05)
    said: list[str] = []
    with LetterLog(own.log).turn():
        with pytest.raises(DiskError, match="Another letterkit is writing"), LetterLog(own.log).turn():
            pass
        logbook = logbook_of(own, said)
        assert save_letter(compose_letter(library, REQUEST, logbook), Destination(tmp_path / "out"), logbook)
    assert len(said) == 1
    assert said[0].endswith("The letter is made without waiting.")


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (Past(1), Past(1), ""),
        (Past(1), Past(3), "Letter 2 was made meanwhile: this one is number 3."),
        (Past(2), Past(1), "The log has changed: this letter is number 1."),
        (Past(), Past(2), "The log has changed: this letter is number 2."),
        (Past(2), Past(), ""),
        (Past(1), Past(1, replaces=7), "Letter 1 was made meanwhile from this template"),
    ],
)
def test_what_the_log_says_otherwise_is_a_sentence(before: Past, now: Past, said: str) -> None:
    sentence = made_meanwhile(before, now)
    assert sentence.startswith(said)
    assert bool(sentence) == bool(said)


def test_uses_of_templates_are_nothing_where_the_log_is_off_or_cannot_be_used(own: OwnFiles) -> None:
    LetterLog(own.log).keep(LOGGED)
    assert uses_of_templates(own) == {"other": 1}
    switch_log(own, on=False)
    assert uses_of_templates(own) == {}
    switch_log(own, on=True)
    own.log.write_bytes(b"no log of letters" * 100)
    assert uses_of_templates(own) == {}
