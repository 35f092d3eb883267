from collections import Counter

from letterkit.fill.suggestions import Turn, suggested, with_suggestions
from letterkit.model.template import NO_PHRASE, AnswerKind, Choice, Template, Variable

PHRASES = tuple(Choice(f"фраза {number}", f"phrase {number}", f"label {number}") for number in range(5))
WISH = Variable("wish", AnswerKind.CHOICE, "A wish?", choices=(*PHRASES, Choice(label=NO_PHRASE)), suggest=True)
WEATHER = Variable("weather", AnswerKind.CHOICE, "The weather?", choices=PHRASES)
CARD = Template("card", variables=(WISH, WEATHER))


def test_only_a_question_that_takes_a_suggestion_gets_one() -> None:
    answers = with_suggestions(CARD, {}, Turn("halil-1980", number=1))
    assert set(answers) == {"wish"}
    assert answers["wish"] in {phrase.label for phrase in PHRASES}


def test_what_the_writer_chose_stays() -> None:
    for answer in ("2", "label 3", "фраза 4", NO_PHRASE):
        assert with_suggestions(CARD, {"wish": answer, "weather": "1"}, Turn("halil-1980", number=1))["wish"] == answer


def test_the_same_letter_gets_the_same_phrase() -> None:
    for number in (None, 1, 2):
        assert with_suggestions(CARD, {}, Turn("halil-1980", "Анна", number)) == with_suggestions(
            CARD, {}, Turn("halil-1980", "Анна", number)
        )


def test_letters_to_one_person_go_through_all_phrases_before_one_comes_again() -> None:
    seen = [suggested(WISH, Turn("halil-1980"), number) for number in range(1, 6)]
    assert sorted(choice.label for choice in seen) == sorted(phrase.label for phrase in PHRASES)
    assert suggested(WISH, Turn("halil-1980"), 6) == seen[0]


def test_people_begin_at_different_phrases_about_equally_often() -> None:
    firsts = Counter(suggested(WISH, Turn(f"person-{number}"), 1).label for number in range(500))
    assert len(firsts) == len(PHRASES)
    assert min(firsts.values()) > 60


def test_two_parts_do_not_turn_in_step() -> None:
    other = Variable("close", AnswerKind.CHOICE, "A closing?", choices=PHRASES, choices_from="closings", suggest=True)
    pairs = {
        (suggested(WISH, Turn(person), 1).label, suggested(other, Turn(person), 1).label)
        for person in (f"person-{number}" for number in range(200))
    }
    assert len(pairs) == len(PHRASES) ** 2
