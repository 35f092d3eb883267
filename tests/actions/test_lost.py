from dataclasses import replace

from letterkit.actions.write.lost import fitted
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.letter import OwnText
from letterkit.model.template import AnswerKind, Choice, Variable

NEWS, JOKE = Variable("news"), Variable("joke")
WEATHER = Variable("weather", AnswerKind.CHOICE, choices=(Choice("идёт снег", "it snows"), Choice("жарко", "hot")))
LETTER = TypedLetter("zorin", "note", "2026-11-22", {"news": "сирень", "weather": "жарко"}, (OwnText(1, "Моё."),))


def test_answers_to_questions_that_are_still_asked_stay() -> None:
    assert fitted(LETTER, (NEWS, WEATHER, JOKE), (NEWS, WEATHER)) == LETTER


def test_an_answer_whose_question_is_gone_becomes_the_last_paragraph() -> None:
    letter = fitted(LETTER, (WEATHER,), (NEWS, WEATHER))
    assert letter.answers == {"weather": "жарко"}
    assert [own.text for own in letter.own] == ["Моё.", "сирень"]
    assert letter.own[-1].after > 100


def test_a_chosen_phrase_is_left_out_with_its_question_or_when_it_is_offered_no_more() -> None:
    fewer = replace(WEATHER, choices=WEATHER.choices[:1])
    for asked in ((NEWS,), (NEWS, fewer)):
        assert fitted(LETTER, asked, (NEWS, WEATHER)) == replace(LETTER, answers={"news": "сирень"})


def test_words_typed_for_what_is_a_list_of_phrases_now_are_kept() -> None:
    asked = replace(WEATHER, name="news")
    letter = fitted(replace(LETTER, own=()), (asked,), (NEWS, WEATHER))
    assert [own.text for own in letter.own] == ["сирень"]
    assert letter.answers == {}


def test_an_empty_answer_gives_no_paragraph() -> None:
    assert fitted(replace(LETTER, answers={"news": " "}, own=()), (), (NEWS,)).own == ()
