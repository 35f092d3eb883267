import pytest

from letterkit.fill.inspect import inspect


def test_names_are_listed_with_their_lines() -> None:
    body = inspect("{{ weather }}\n\n{% if to.formal %}{{ to.first }}{% endif %}", first_line=9)
    assert {(use.name, use.line) for use in body.uses} == {("weather", 9), ("to.formal", 11), ("to.first", 11)}
    assert body.flaws == ()


def test_a_name_set_inside_the_body_is_not_counted_as_read() -> None:
    assert inspect('{% set warm = "тепло" %}{{ warm }}', first_line=1).uses == ()


@pytest.mark.parametrize(
    "text",
    ["{{ a.__class__ }}", "{{ a['b'] }}", "{{ a.b.c }}", "{{ a * 9 }}", "{{ a | map }}", "{% include 'b' %}", "{{ a"],
)
def test_what_does_not_belong_in_a_letter_is_a_flaw(text: str) -> None:
    flaws = inspect(f"\n{text}", first_line=5).flaws
    assert flaws
    assert {flaw.line for flaw in flaws} == {6}


def test_a_flaw_is_kept_without_a_language_and_said_in_one() -> None:
    (flaw,) = inspect("{{ a.__class__ }}", first_line=1).flaws
    assert (flaw.message, flaw.words) == ('".{name}" is not safe', '".__class__" is not safe')


def test_braces_in_what_jinja_says_stand_for_themselves() -> None:
    (flaw,) = inspect("{{ a }", first_line=1).flaws
    assert flaw.words == "unexpected '}'"
