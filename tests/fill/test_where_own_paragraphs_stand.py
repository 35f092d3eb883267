"""Where own paragraphs stand in a template, whatever drops out of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError

from letterkit.fill.environment import compiled
from letterkit.fill.own_paragraphs import FilledBody, filled_body, tagged, with_own
from letterkit.model.letter import OwnText

BODY = """Здравствуйте!

{% if news %}Новость: {{ news }}{% endif %}

{# a comment

over a blank line #}

{% if long %}

Раз.

Два.

{% endif %}

{{ to("Дорогой",

"Дорогая") }} друг!

Пока."""


def filled(**values: object) -> FilledBody:
    return filled_body(compiled(tagged(BODY)).render({"to": lambda male, _: male, "news": "", "long": "", **values}))


def test_paragraphs_are_counted_as_they_stand_in_the_template_whatever_drops_out() -> None:
    assert filled(news="снег", long="да") == FilledBody(
        ("Здравствуйте!", "Новость: снег", "Раз.", "Два.", "Дорогой друг!", "Пока."), (1, 2, 3, 4, 5, 6)
    )
    assert filled() == FilledBody(("Здравствуйте!", "Дорогой друг!", "Пока."), (1, 5, 6))


def test_an_answer_of_several_paragraphs_counts_as_one() -> None:
    assert filled(news="снег\n\nи дождь").numbers == (1, 2, 2, 5, 6)


def test_own_paragraphs_follow_their_paragraph_or_the_one_before_it_in_the_order_they_were_begun() -> None:
    own = [
        OwnText(3, "три\n\nи ещё  три"),
        OwnText(0, "нуль"),
        OwnText(99, "конец"),
        OwnText(3, "после"),
        OwnText(1, " "),
    ]
    assert with_own(filled(), own) == (
        *("нуль", "Здравствуйте!", "три", "и ещё три", "после", "Дорогой друг!", "Пока.", "конец"),
    )
    assert with_own(filled(long="да"), [OwnText(3, "три")]) == (
        *("Здравствуйте!", "Раз.", "три", "Два.", "Дорогой друг!", "Пока."),
    )


def test_of_a_paragraph_that_is_there_twice_the_last_counts() -> None:
    body = "{% for _ in long %}\n\nРаз.\n\nДва.\n\n{% endfor %}\n\nТри."
    twice = filled_body(compiled(tagged(body)).render(long="да"))
    assert twice.numbers == (1, 2, 1, 2, 3)
    assert with_own(twice, [OwnText(1, "моё")]) == ("Раз.", "Два.", "Раз.", "моё", "Два.", "Три.")


def test_what_is_typed_is_text_and_tags_nothing() -> None:
    text = "{{ 7 * 7 }} \x011\x02 {% if %}"
    assert with_own(filled(), [OwnText(1, text)])[1] == "{{ 7 * 7 }} 1 {% if %}"


def test_a_broken_body_is_the_same_error_as_ever() -> None:
    with pytest.raises(TemplateSyntaxError):
        compiled(tagged("Раз.\n\n{{ news"))


@given(
    st.lists(st.tuples(st.integers(0, 9), st.text("абв \n", min_size=1, max_size=6)), max_size=6),
    st.booleans(),
    st.booleans(),
)
def test_nothing_typed_is_lost_and_the_letter_keeps_its_order(
    own: list[tuple[int, str]], news: object, long: object
) -> None:
    plain = filled(news="снег" if news else "", long=long or "")
    whole = with_own(plain, [OwnText(*each) for each in own])
    typed = [" ".join(line.split()) for _, text in own for line in text.splitlines()]
    assert sorted(whole) == sorted([*plain.paragraphs, *(line for line in typed if line)])
    rest = iter(whole)
    assert all(paragraph in rest for paragraph in plain.paragraphs)
