"""What a template of a stranger would do to a letter is said before it is filled."""

from contextlib import suppress
from datetime import date
from itertools import product
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.errors import LetterkitError
from letterkit.fill.filling import Voices, fill
from letterkit.fill.inspect import inspect
from letterkit.fill.voices import LetterFacts, Reader, Writer
from letterkit.model.body import Body
from letterkit.model.name import Gender
from letterkit.model.template import PROVIDED, Template, Variable

DAY = date(2026, 11, 22)
DOUBLED = "{% set a = 'ещё десять' %}" + "{% set a = a ~ a %}" * 40
NO_TEXT = "only text can stand here"
TWIN = "a letter that stands for others"
FORM = "a form stands here without its words"
TOO_LONG = "too long for a letter"

READERS = [
    Reader("Мария", "", "Соколова", "Мария", gender, formal=formal) for gender, formal in product(Gender, (True, False))
]
WRITERS = [Writer("Анна Ковалёва", "Анна", gender) for gender in (None, *Gender)]


def voices(reader: Reader = READERS[0], writer: Writer = WRITERS[0]) -> Voices:
    return Voices(reader, writer, LetterFacts("3", DAY), DAY)


def made(body: str, english: str = "") -> Template:
    return Template("made", variables=(Variable("news"),), russian=Body(body), english=Body(english))


def refused(body: str) -> str:
    """What a letter from that body is refused with."""
    with pytest.raises(LetterkitError) as error:
        fill(made(body), {"news": "снег"}, voices())
    assert error.value.fact.startswith("The template made cannot be filled: ")
    return error.value.fact


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{{ to.g }}", FORM),
        ("".join(f"{{% set n{number} = 1 %}}" for number in range(51)), "too many names are set"),
        ("{% set fi = 'x' %}{% set ﬁ = fi ~ fi %}", TWIN),
        ("{% set ſender = 'x' %}{{ sender.name }}", TWIN),
        ("{% for ａ in ['а'] %}{{ a }}{% endfor %}", TWIN),
        ("{{ sender.g ~ 'а' }}", FORM),
        ("{{ to.you | upper }}", FORM),
        ("{{ to.g(to.g, 'а') }}", FORM),
        ("{% if to.g %}а{% endif %}", FORM),
        ("{% set form = to.g %}{{ form }}", FORM),
        ("{% if to.surname == 'Никто' %}{{ to.g }}{% endif %}", FORM),
        ("{{ to }}", NO_TEXT),
        ("{{ today }}", NO_TEXT),
        ("{{ letter.date }}", NO_TEXT),
        ("{{ to.formal }}", NO_TEXT),
        ("{{ none }}", NO_TEXT),
        ("{{ news == 'а' }}", NO_TEXT),
        ("{{ not news }}", NO_TEXT),
        ("{{ sender.gender }}", NO_TEXT),
        ("{{ ['а'] }}", NO_TEXT),
        ("{{ 'а' if to.formal }}", NO_TEXT),
        ("{{ to.formal and 'а' }}", NO_TEXT),
        ("{{ none ~ 'а' }}", NO_TEXT),
        ("{{ 1 | end }}", NO_TEXT),
        ("{{ none | lower }}", NO_TEXT),
        ("{{ 'а' | in_words }}", "only a day can be put into words"),
        ("{{ news | in_words }}", "only a day can be put into words"),
        ("{{ news | end(1) }}", '"end" takes nothing in brackets'),
        ("{{ to.g(male='а', male='б') }}", '"to.g" takes its forms in this order'),
        ("{{ to.g(one='а', two='б') }}", '"to.g" takes its forms in this order'),
        ("{{ to.g(*'аб') }}", "only to.g, to.you and sender.g take words"),
        ("{{ to.g('а') }}", '"to.g" takes 2 forms, 1 are given'),
        ("{{ news() }}", "only to.g, to.you and sender.g take words"),
        ("{{ range(9) }}", "only to.g, to.you and sender.g take words"),
        ("{{ 1 / 0 }}", '"div" is not allowed'),
        ("{{ 10 ** 10 ** 10 }}", '"pow" is not allowed'),
        ("{{ -1 }}", '"neg" is not allowed'),
        ("{{ 1 + 1 }}", '"add" is not allowed'),
        ("{{ {'а': 1} }}", '"dict" is not allowed'),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", '"macro" is not allowed'),
        ("{% block b %}{{ self.b() }}{% endblock %}", '"block" is not allowed'),
        ("{% with a = 1 %}{{ a }}{% endwith %}", '"with" is not allowed'),
        ("{% autoescape true %}а{% endautoescape %}", "is not allowed"),
        ("{{ self }}", '"self" has a meaning of its own'),
        ("{% for a in ['а'] %}{{ loop }}{% endfor %}", '"loop" has a meaning of its own'),
        ("{% if 4 is divisibleby(0) %}а{% endif %}", 'there is no test "divisibleby"'),
        ("{% if news is defined(1) %}а{% endif %}", '"defined" takes nothing in brackets'),
        ("{{ '%99d' | format(1) }}", 'there is no filter "format"'),
        ("{% if 'а' < 1 %}а{% endif %}", "cannot be compared"),
        ("{% if 'а' in 1 %}а{% endif %}", "cannot be compared"),
        ("{% for a, b in [1] %}а{% endfor %}", "a loop goes through a list"),
        ("{% for a in news %}а{% endfor %}", "a loop goes through a list"),
        ("{% for a in ['а'] recursive %}{{ loop(['а']) }}{% endfor %}", "a loop goes through a list"),
        ("{% set a, b = 1 %}а", "only one name can be set"),
        ("{% set a = ['а'] %}{% set b = [a, a] %}", "a list holds texts and nothing else"),
        (DOUBLED, TOO_LONG),
        ("{% if to.surname == 'Никто' %}" + DOUBLED + "{% endif %}", TOO_LONG),
        (DOUBLED.replace("~", "+"), TOO_LONG),
        ("{{ " + "~".join(["news"] * 60) + " }}", TOO_LONG),
        ("{{ news }}" * 300, TOO_LONG),
        ("а" * 60_000, TOO_LONG),
        ("".join(f"{{% for {name} in {['а'] * 60} %}}" for name in "abc") + "а" + "{% endfor %}" * 3, "too often"),
        ("{{ " + "(" * 300 + "1" + ")" * 300 + " }}", "brackets stand too deep"),
        ("{% if news %}" * 110 + "{% endif %}" * 110, "conditions or loops stand too deep"),
        ("{% if news %}" + "{% elif news %}" * 999 + "{% endif %}", "too many cases"),
        ("{{ news" + " | end" * 3_000 + " }}", "what stands between these braces is too long"),
        ("{{ " + "not " * 3_000 + "news }}", "what stands between these braces is too long"),
        ("{{ " + "9" * 5_000 + " }}", "the number is too large"),
        ("{{ 0x" + "f" * 5_000 + " }}", "the number is too large"),
        ("{{ 1e400 }}", "the number is too large, or has a fraction"),
        ("а\x019\x02", "cannot be printed"),
        ("{{ '\\ud800' }}", "cannot be printed"),
        ("{{ '\\x01' }}", "cannot be printed"),
    ],
)
def test_what_is_wrong_is_a_flaw_at_the_check_and_a_sentence_at_the_letter(body: str, says: str) -> None:
    flaws = inspect(body, 1).flaws
    assert any(says in flaw.words for flaw in flaws), flaws
    assert says in refused(body) or len(flaws) > 1
    assert "Traceback" not in refused(body)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ('{{ to.g(male="Дорогой", female="Дорогая") }}', "Дорогой"),
        ("{{ 3 }}{% set name = to.first | upper %}{{ name ~ '!' + '!' }}", "3МАРИЯ!!"),
        ("{% for word in ['раз', 'два'] if word != 'раз' %}{{ word }}{% else %}нет{% endfor %}", "два"),
        ("{{ letter.date | in_words }}", "22 ноября 2026 г."),
        ("{% if sender.gender is none and letter.number > '2' %}{{ news | sentence }}{% endif %}", "Снег."),
        ("{{ sender.gender or 'нет' }}", "нет"),
        ("{% if 'сн' in news %}да{% elif news in ('а', 'б') %}нет{% endif %}", "да"),
    ],
)
def test_what_letters_need_is_filled(body: str, says: str) -> None:
    assert inspect(body, 1).flaws == ()
    assert fill(made(body), {"news": "снег"}, voices()).paragraphs == (says,)


WORDS = st.sampled_from(
    [
        *("news", "to", "sender", "letter", "today", "none", "true", "1", "'а'", "['а', 'б']", "x", "loop", "self"),
        *(f"{voice}.{name}" for voice, names in PROVIDED.items() for name in names),
    ]
)


def larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Expressions that are made of smaller ones, of every kind that templates know and some that they do not."""
    pairs = st.tuples(smaller, smaller)
    operators = ["~", "+", "-", "*", "/", "%", "or", "and", "==", "<", "in", "not in"]
    return (
        st.builds("({} {} {})".format, smaller, st.sampled_from(operators), smaller)
        | st.builds("({} | {})".format, smaller, st.sampled_from(["end", "sentence", "in_words", "upper", "join"]))
        | st.builds(
            "{}({}, {})".format, st.sampled_from(["to.g", "to.you", "sender.g", "news", "range"]), smaller, smaller
        )
        | st.builds("sender.g({}, {}, {})".format, smaller, smaller, smaller)
        | pairs.map(lambda pair: f"({pair[0]} if {pair[1]})")
        | pairs.map(lambda pair: f"[{pair[0]}, {pair[1]}]")
        | st.builds("({} if {} else {})".format, smaller, smaller, smaller)
        | st.builds("(not {})".format, smaller)
        | st.builds("({} is {})".format, smaller, st.sampled_from(["defined", "none", "odd"]))
        | st.builds("{}.{}".format, smaller, st.sampled_from(["g", "first", "__class__", "upper"]))
    )


EXPRESSIONS = st.recursive(WORDS, larger, max_leaves=6)
STATEMENTS = st.recursive(
    EXPRESSIONS.map("{{{{ {} }}}}".format) | EXPRESSIONS.map("{{% set x = {} %}}".format) | st.just("Слово.\n\n"),
    lambda inner: (
        st.lists(inner, max_size=4).map("".join)
        | st.builds("{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, EXPRESSIONS, inner, inner)
        | st.builds("{{% for x in {} %}}{}{{% endfor %}}".format, EXPRESSIONS, inner)
    ),
    max_leaves=6,
)


@given(STATEMENTS, st.sampled_from(READERS), st.sampled_from(WRITERS), st.sampled_from(["", "снег"]))
def test_what_is_sound_can_always_be_filled_and_prints_no_words_of_python(
    body: str, reader: Reader, writer: Writer, news: str
) -> None:
    known = inspect(body, 1)
    unknown = {use.name for use in known.uses} & {"x", "loop", "self", "to.g.g"} or any(
        use.name.partition(".")[2] not in {"", *PROVIDED.get(use.name.partition(".")[0], {})} for use in known.uses
    )
    try:
        paragraphs = fill(made(body), {"news": news}, voices(reader, writer)).paragraphs
    except LetterkitError:
        assert known.flaws or unknown
    else:
        assert not known.flaws
        assert not any(word in "".join(paragraphs) for word in ("<", "None", "True", "False", "method", "object"))


@given(st.text("{}%#-+ \n'\"\\()[]a.|~1if", max_size=60))
def test_no_text_leads_to_anything_but_flaws_and_sentences(body: str) -> None:
    if inspect(body, 1).flaws:
        refused(body)
    else:
        with suppress(LetterkitError):  # a name that nobody declared
            fill(made(body), {}, voices())


def test_the_longest_body_is_looked_through_in_no_time() -> None:
    body = ("{% if news %}{{ to.g('а', 'б') }}{% endif %}\n" * 1_200)[:49_000]
    begun = perf_counter()
    inspect(body.rpartition("\n")[0], 1)
    assert perf_counter() - begun < 5
