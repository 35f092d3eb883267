from letterkit.model.library import MisfitKind
from letterkit.model.template import AnswerKind, Choice
from letterkit.store.templates import read_template

WHOLE = """+++
title = "Greeting"
gloss = "Says hello."

[variables.weather]
kind = "choice"
ask = "What is the weather like?"
choices = [{ russian = "идёт снег", english = "it is snowing" }]
+++
Здравствуйте, {{ to.call }}!

{% if weather %}У нас {{ weather | end }}{% endif %}
+++
Hello, {{ to.call }}!

{% if weather %}Here {{ weather | end }}{% endif %}
"""


def test_a_template_has_three_parts() -> None:
    template, misfits = read_template("greeting", WHOLE)
    assert misfits == ()
    (variable,) = template.variables
    assert variable.kind is AnswerKind.CHOICE
    assert variable.choices == (Choice("идёт снег", "it is snowing"),)
    assert template.russian.text.startswith("Здравствуйте")
    assert template.english.text.startswith("Hello")


def test_uses_carry_the_lines_of_the_file() -> None:
    template, _ = read_template("greeting", WHOLE)
    assert {(use.name, use.line) for use in template.russian.uses} == {("to.call", 10), ("weather", 12)}
    assert {use.line for use in template.english.uses} == {14, 16}


def test_a_template_without_a_gloss_is_read_and_has_none() -> None:
    template, misfits = read_template("short", WHOLE[: WHOLE.rindex("+++")])
    assert misfits == ()
    assert template.english.text == ""


def test_no_front_matter_is_a_misfit_and_the_template_is_still_there() -> None:
    template, misfits = read_template("bare", "Здравствуйте!\n")
    assert template.name == "bare"
    assert [misfit.kind for misfit in misfits] == [MisfitKind.NOT_TOML]


def test_an_error_in_the_front_matter_is_located_in_the_file() -> None:
    _, misfits = read_template("broken", "+++\ntitle = \n+++\nтекст\n+++\ntext\n")
    assert [misfit.line for misfit in misfits] == [2]


def test_every_misfit_of_the_front_matter_is_found() -> None:
    text = WHOLE.replace('gloss = "Says hello."', 'glos = "Says hello."').replace('"choice"', '"song"')
    _, misfits = read_template("broken", text)
    assert {misfit.path for misfit in misfits} == {("gloss",), ("glos",), ("variables", "weather", "kind")}


def test_a_syntax_error_in_the_body_is_a_flaw_with_its_line() -> None:
    template, _ = read_template("broken", WHOLE.replace("{{ to.call }}!\n\n{% if weather %}У", "{{ to.call }!\n\nУ"))
    assert [flaw.line for flaw in template.russian.flaws] == [10]
