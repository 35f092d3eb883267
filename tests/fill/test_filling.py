from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from letterkit.errors import LetterkitError
from letterkit.fill.filling import Voices, fill
from letterkit.fill.voices import LetterFacts, Reader, Writer
from letterkit.model.name import Gender
from letterkit.model.template import NO_PHRASE, PROVIDED, Choice, Template
from letterkit.store.templates import read_template

DAY = date(2026, 11, 22)


def voices(reader: Gender = Gender.FEMALE, writer: Gender | None = None, *, formal: bool = True) -> Voices:
    to = Reader("Мария", "Ивановна", "Соколова", "Мария", reader, formal=formal)
    return Voices(to, Writer("Анна Ковалёва", "Анна", writer), LetterFacts("3", DAY), DAY)


def template(body: str, english: str = "Hello.", questions: str = "") -> Template:
    text = f'+++\ntitle = "T"\ngloss = "G"\n{questions}\n+++\n{body}\n+++\n{english}\n'
    made, misfits = read_template("made", text)
    assert misfits == ()
    return made


def filled(body: Template, answers: Mapping[str, str], speaking: Voices, *, english: bool = False) -> tuple[str, ...]:
    return fill(body, answers, speaking, english=english).paragraphs


WEATHER = '[variables.weather]\nask = "What is the weather like?"\nexample = "у нас идёт снег"\n'


@pytest.mark.parametrize(
    ("reader", "formal", "expected"),
    [
        (Gender.MALE, True, "Дорогой Мария, как Вы?"),
        (Gender.FEMALE, True, "Дорогая Мария, как Вы?"),
        (Gender.FEMALE, False, "Дорогая Мария, как ты?"),
    ],
)
def test_forms_agree_with_the_reader(reader: Gender, formal: bool, expected: str) -> None:  # noqa: FBT001 (a case)
    body = template('{{ to.g("Дорогой", "Дорогая") }} {{ to.call }}, как {{ to.you("Вы", "ты") }}?')
    assert filled(body, {}, voices(reader, formal=formal)) == (expected,)


@pytest.mark.parametrize(
    ("writer", "expected"), [(Gender.MALE, "рад"), (Gender.FEMALE, "рада"), (None, "мне радостно")]
)
def test_forms_agree_with_the_writer_or_show_no_gender(writer: Gender | None, expected: str) -> None:
    body = template('{{ sender.g("рад", "рада", "мне радостно") }}')
    assert filled(body, {}, voices(writer=writer)) == (expected,)


def test_an_open_question_drops_its_sentence_and_the_example_never_appears() -> None:
    body = template("Привет! {% if weather %}У нас {{ weather | end }}{% endif %}\n\n{{ weather }}", questions=WEATHER)
    assert filled(body, {}, voices()) == ("Привет!",)
    assert filled(body, {"weather": "туман"}, voices()) == ("Привет! У нас туман.", "туман")


@pytest.mark.parametrize(
    ("answer", "expected"), [("туман", "туман."), ("туман.", "туман."), ("туман!", "туман!"), ("туман…", "туман…")]
)
def test_an_answer_ends_its_sentence_once(answer: str, expected: str) -> None:
    body = template("{{ weather | end }}", questions=WEATHER)
    assert filled(body, {"weather": answer}, voices()) == (expected,)


def test_lines_of_a_text_become_paragraphs_and_lines_of_a_template_do_not() -> None:
    body = template("Одна\nстрока.\n\n{{ weather }}", questions=f'{WEATHER}kind = "text"\n')
    assert filled(body, {"weather": " раз\nдва \n"}, voices()) == ("Одна строка.", "раз", "два")


def test_a_chosen_phrase_is_russian_in_the_letter_and_english_in_the_gloss() -> None:
    questions = f'{WEATHER}kind = "choice"\nchoices = [{{ russian = "идёт снег", english = "it is snowing" }}]\n'
    both = template("У нас {{ weather }}.", "Here {{ weather }}.", questions)
    for answer in ("1", "идёт снег", "it is snowing"):
        assert filled(both, {"weather": answer}, voices()) == ("У нас идёт снег.",)
        assert filled(both, {"weather": answer}, voices(), english=True) == ("Here it is snowing.",)


def test_a_date_is_put_into_words() -> None:
    both = template("Это было {{ weather }}", "It was on {{ weather }}", f'{WEATHER}kind = "date"\n')
    assert filled(both, {"weather": "2025-03-08"}, voices()) == ("Это было 8 марта 2025 г.",)
    assert filled(both, {"weather": "2025-03-08"}, voices(), english=True) == ("It was on 8 March 2025",)


def test_a_date_in_the_year_of_the_letter_needs_no_year() -> None:
    both = template("Это было {{ weather }}.", "It was on {{ weather }}.", f'{WEATHER}kind = "date"\n')
    assert filled(both, {"weather": "2026-03-08"}, voices()) == ("Это было 8 марта.",)
    assert filled(both, {"weather": "2026-03-08"}, voices(), english=True) == ("It was on 8 March.",)


def test_what_a_writer_types_is_never_evaluated() -> None:
    body = template("{{ weather }}", questions=WEATHER)
    assert filled(body, {"weather": "{{ 7 + 7 }} {% raw %} <b>"}, voices()) == ("{{ 7 + 7 }} {% raw %} <b>",)


@pytest.mark.parametrize(
    "body",
    [
        "{{ wether }}",
        "{{ to.frist }}",
        "{{ to.__class__ }}",
        "{{ to.g.__globals__ }}",
        '{{ "x".ljust(1000000000) }}',
        '{{ "x" * 1000000000 }}',
        '{{ "%1000000000s" % "x" }}',
        "{{ range(10) }}",
        "{{ to.first | replace('М', 'х') }}",
        "{{ to.g('one') }}",
        '{% include "first-letter" %}',
        "{{ open }",
    ],
)
def test_a_body_that_reaches_too_far_is_refused_in_a_sentence(body: str) -> None:
    with pytest.raises(LetterkitError, match="The template made cannot be filled"):
        fill(template(body), {}, voices())


CHOSEN = f"""{WEATHER}kind = "choice"
choices = [
  {{ russian = '{{{{ to.you("Вам", "тебе") }}}} тепло', english = "you are warm" }},
  {{ russian = "идёт снег", english = "it is snowing" }},
]
"""


@pytest.mark.parametrize("answer", ["1", "you are warm", '{{ to.you("Вам", "тебе") }} тепло'])
def test_a_chosen_phrase_takes_the_form_that_fits_its_reader(answer: str) -> None:
    both = template("{{ weather | sentence }}", "{{ weather | sentence }}", CHOSEN)
    assert filled(both, {"weather": answer}, voices()) == ("Вам тепло.",)
    assert filled(both, {"weather": answer}, voices(formal=False)) == ("Тебе тепло.",)
    assert filled(both, {"weather": answer}, voices(), english=True) == ("You are warm.",)


def test_a_phrase_that_was_not_offered_is_not_filled() -> None:
    both = template("{{ weather }}", "{{ weather }}", CHOSEN)
    assert filled(both, {"weather": '{{ to.you("Вы", "ты") }}'}, voices()) == ('{{ to.you("Вы", "ты") }}',)


def test_the_choice_to_say_nothing_drops_the_sentence() -> None:
    both = template("Привет! {% if weather %}У нас {{ weather }}{% endif %}", questions=CHOSEN)
    (variable,) = both.variables
    both = replace(both, variables=(replace(variable, choices=(*variable.choices, Choice(label=NO_PHRASE))),))
    assert filled(both, {"weather": NO_PHRASE}, voices()) == ("Привет!",)
    assert filled(both, {"weather": "3"}, voices()) == ("Привет!",)


@pytest.mark.parametrize("voice", ["to", "sender", "letter"])
def test_what_every_letter_offers_is_listed_and_nothing_else(voice: str) -> None:
    value = voices().provided[voice]
    assert {name for name in dir(value) if not name.startswith("_")} == set(PROVIDED[voice])
    assert set(voices().provided) == set(PROVIDED)
