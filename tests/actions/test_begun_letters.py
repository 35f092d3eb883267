from dataclasses import replace
from pathlib import Path

import pytest

from letterkit.actions.write.lost import fitted
from letterkit.actions.write.standing_answers import (
    begun,
    forget_all_standing,
    forget_standing,
    keep_standing,
    standing_answers,
)
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.letter import OwnText
from letterkit.model.template import AnswerKind, Choice, Variable

HOME = Variable("home", about_writer=True)
SINCE = Variable("since", AnswerKind.DATE, about_writer=True)
WORK = Variable("work", AnswerKind.CHOICE, choices=(Choice("Учу.", "I teach.", "teach"),), about_writer=True)
NEWS = Variable("news")
ASKED = (HOME, SINCE, WORK, NEWS)

LETTER = TypedLetter("zorin", "note", "2026-11-22")
SAID = {"home": "в Праге", "since": "2026-11-01", "work": "teach"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "standing-answers.toml"


def said(file: Path, writer: str = "Анна") -> dict[str, str]:
    return {question: answer for (question, _), answer in standing_answers(file, writer).items()}


def keep(file: Path, letter: TypedLetter, writer: str = "Анна") -> None:
    keep_standing(file, writer, letter, ASKED)


def next_letter(file: Path, *asked: Variable, writer: str = "Анна") -> TypedLetter:
    return begun(LETTER, asked or ASKED, writer, standing_answers(file, writer))


def test_what_fits_and_is_about_the_writer_is_kept_and_offered(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID | {"news": "снег", "since": "вчера", "work": " "}))
    assert said(file) == {"home": "в Праге"}
    letter = next_letter(file)
    assert letter.answers == letter.begun_with == {"home": "в Праге"}


def test_each_writer_has_answers_of_his_own(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    keep(file, replace(LETTER, answers={"home": "в Омске"}), "Пётр")
    keep(file, replace(LETTER, answers={"home": "в Риге"}), "")
    assert next_letter(file, writer="Пётр").answers == {"home": "в Омске"}
    assert next_letter(file, writer="").answers == {}
    forget_standing(file, "Пётр")
    assert (said(file, "Пётр"), said(file)) == ({}, SAID)
    forget_all_standing(file)
    assert not file.exists()


def test_questions_share_an_answer_if_name_and_kind_agree_and_the_phrase_is_offered(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    other_kind = replace(HOME, kind=AnswerKind.TEXT)
    other_phrases = replace(WORK, choices=(Choice("Пою.", "I sing.", "sing"),))
    of_this_letter = replace(SINCE, about_writer=False)
    assert next_letter(file, other_kind, other_phrases, of_this_letter).answers == {}
    assert next_letter(file, replace(HOME, ask="And you?"), WORK).answers == {"home": "в Праге", "work": "teach"}


def test_an_answer_changed_in_a_letter_replaces_the_one_before_and_one_left_out_does_not(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    letter = next_letter(file)
    keep(file, replace(letter, answers={**letter.answers, "home": "в Риге", "since": ""}))
    assert said(file) == SAID | {"home": "в Риге"}


def test_an_answer_that_a_letter_began_with_is_not_kept_again(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    letter = next_letter(file)
    forget_standing(file, "Анна")
    keep(file, letter)
    assert said(file) == {}


def test_a_letter_as_it_began_has_no_answers_until_something_is_typed_or_emptied(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    letter = next_letter(file)
    assert not letter.has_answers
    assert not replace(letter, answers={**letter.answers, "news": " "}).has_answers
    assert not replace(letter, answers=dict.fromkeys(SAID, "")).has_answers
    for answers, own in (({"news": "снег"}, ()), ({"home": ""}, ()), ({}, (OwnText(0, "Моё."),))):
        assert replace(letter, answers={**letter.answers, **answers}, own=own).has_answers


def test_another_writer_takes_what_was_left_as_it_began_and_nothing_that_was_typed(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    keep(file, replace(LETTER, answers={"home": "в Омске", "work": "teach"}), "Пётр")
    by_anna = next_letter(file)
    of_petr = standing_answers(file, "Пётр")
    assert begun(by_anna, ASKED, "Пётр", of_petr).answers == {"home": "в Омске", "since": "", "work": "teach"}
    typed = replace(by_anna, answers={**SAID, "home": "у моря", "work": "", "news": "снег"})
    assert begun(typed, ASKED, "Пётр", of_petr).answers == {"home": "у моря", "since": "", "work": "", "news": "снег"}
    old_draft = replace(LETTER, answers={"home": "", "news": "снег"})
    assert begun(old_draft, ASKED, "Пётр", of_petr).answers == old_draft.answers


def test_what_nobody_typed_goes_with_its_question(file: Path) -> None:
    keep(file, replace(LETTER, answers=SAID))
    letter = fitted(next_letter(file), (WORK, NEWS), ASKED)
    assert (letter.answers, letter.own) == ({"work": "teach"}, ())
    assert not letter.has_answers
