import re
from pathlib import Path

import pytest

from letterkit import language
from letterkit.model.library import MisfitKind
from letterkit.model.template import NO_PHRASE, AnswerKind, Choice, Variable
from letterkit.store.library import load_library
from letterkit.store.templates import read_part, read_template

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


def test_a_template_has_three_sections() -> None:
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


def test_what_is_no_day_of_the_year_is_said_by_its_place() -> None:
    days = '["10-05", "12-01..02-28", "birthday", "02-29", "02-30", "13-01", "5 October", "10-05..", ""]'
    template, misfits = read_template("days", WHOLE.replace("gloss =", f"calendar = {days}\ngloss ="))
    assert [misfit.path for misfit in misfits] == [("calendar", number) for number in range(4, 9)]
    assert len(template.calendar) == 9


def test_a_syntax_error_in_the_body_is_a_flaw_with_its_line() -> None:
    template, _ = read_template("broken", WHOLE.replace("{{ to.call }}!\n\n{% if weather %}У", "{{ to.call }!\n\nУ"))
    assert [flaw.line for flaw in template.russian.flaws] == [10]


PART = """+++
title = "Wishes"
gloss = "Good wishes."
+++
--- calm
Спокойных {{ to.you("Вам", "тебе") }} дней.

И писем.
--- health
Здоровья!
+++
--- calm
Calm days to you.

And letters.
--- health
Health!
"""

CARD = """+++
title = "Card"
gloss = "A wish."
[variables.wish]
kind         = "choice"
ask          = "Which wish?"
choices_from = "wishes"
suggest      = true
+++
{{ wish }}
+++
{{ wish }}
"""


def test_a_part_has_variants_each_with_its_gloss() -> None:
    part, misfits = read_part("wishes", PART)
    assert misfits == ()
    assert part.name == "parts/wishes"
    assert part.variants == (
        Choice('Спокойных {{ to.you("Вам", "тебе") }} дней.\n\nИ писем.', "Calm days to you.\n\nAnd letters.", "calm"),
        Choice("Здоровья!", "Health!", "health"),
    )
    assert [(use.name, use.line) for use in part.russian.uses] == [("to.you", 6)]
    assert "---" not in part.russian.text


def library_with(root: Path, part: str) -> Path:
    (root / "addresses").mkdir()
    (root / "templates" / "parts").mkdir(parents=True)
    (root / "templates" / "card.txt").write_text(CARD, encoding="utf-8")
    (root / "templates" / "parts" / "wishes.txt").write_text(part, encoding="utf-8")
    return root


def test_a_question_offers_the_variants_of_its_part_and_to_say_nothing(tmp_path: Path) -> None:
    library = load_library(library_with(tmp_path, PART))
    (variable,) = library.templates["card"].value.variables
    assert [choice.label for choice in variable.choices] == ["calm", "health", NO_PHRASE]
    assert variable.suggest
    assert library.parts["wishes"].file == "templates/parts/wishes.txt"
    assert list(library.templates) == ["card"]


def test_a_part_that_is_not_suggested_offers_only_its_variants(tmp_path: Path) -> None:
    root = library_with(tmp_path, PART)
    (root / "templates" / "card.txt").write_text(CARD.replace("true", "false"), encoding="utf-8")
    (variable,) = load_library(root).templates["card"].value.variables
    assert [choice.label for choice in variable.choices] == ["calm", "health"]


def test_a_broken_part_leaves_the_template_there_without_choices(tmp_path: Path) -> None:
    library = load_library(library_with(tmp_path, "no front matter"))
    assert library.templates["card"].value.variables[0].choices == ()
    assert library.parts["wishes"].misfits


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("--- health\nHealth", "--- good health\nHealth", "the gloss has other variants"),
        ("--- health\nHealth!\n", "", "the gloss has other variants"),
        ("--- health", "--- calm", "two variants of the part have the same label"),
        ("+++\n--- calm\nСп", "+++\nСп", "a variant of the part has no label"),
        ("+++\n--- calm\nCalm", "+++\nHello.\n--- calm\nCalm", "a variant of the part has no label"),
        ('title = "Wishes"', 'titel = "Wishes"', 'there is no field "titel"'),
    ],
)
def test_a_part_that_cannot_be_chosen_from_says_why(old: str, new: str, message: str) -> None:
    assert old in PART
    _, misfits = read_part("wishes", PART.replace(old, new))
    assert message in " ".join(misfit.message for misfit in misfits)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('kind = "line"\nchoices_from = "wishes"', "has a kind that its choices do not fit"),
        ('kind = "choice"', "has a kind that its choices do not fit"),
        ('kind = "choice"\nchoices = [{ russian = "{{ news }}", english = "news" }]', '"{{ news }}" cannot be filled'),
        ('kind = "choice"\nchoices = [{ russian = "{{ to.age }}", english = "a" }]', '"{{ to.age }}" cannot be filled'),
        ('kind = "choice"\nchoices = [{ russian = "да", english = "{{ yes" }]', '"{{ yes" cannot be filled'),
    ],
)
def test_choices_that_make_no_choice_are_misfits(lines: str, message: str) -> None:
    front = f'title = "T"\ngloss = "G"\n[variables.wish]\nask = "?"\n{lines}'
    _, misfits = read_template("made", f"+++\n{front}\n+++\n{{{{ wish }}}}\n+++\n{{{{ wish }}}}\n")
    assert [misfit.kind for misfit in misfits] == [MisfitKind.WRONG]
    assert message in misfits[0].message


def test_a_question_is_asked_in_russian_where_that_is_spoken_and_the_template_has_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 'ask = "What is the weather like?"'
    template, misfits = read_template("greeting", WHOLE.replace(asked, f'{asked}\nask_russian = "Какая у вас погода?"'))
    (weather,), (bare,) = template.variables, read_template("greeting", WHOLE)[0].variables
    assert (misfits, weather.question) == ((), "What is the weather like?")
    monkeypatch.setattr(language, "_spoken", "ru")
    assert (weather.question, bare.question) == ("Какая у вас погода?", "What is the weather like?")


def test_a_misspelt_question_in_russian_is_found() -> None:
    text = WHOLE.replace("[variables.weather]", '[variables.weather]\nask_rusian = "Какая у вас погода?"')
    _, (misfit,) = read_template("greeting", text)
    assert misfit.path == ("variables", "weather", "ask_rusian")
    assert "ask_russian" in misfit.hint


def test_whoever_speaks_russian_chooses_among_phrases_by_their_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    formal = Choice('Какую книгу {{ to.you("Вы любите", "ты любишь") }}, {{ to.call }}?', "Which book?", "books")
    long, snow = Choice("У нас " + "идёт снег, " * 9, "Snow.", "snow"), Choice("идёт снег", "it is snowing")
    assert [each.shown for each in (formal, long, snow)] == ["books", "snow", "идёт снег — it is snowing"]
    monkeypatch.setattr(language, "_spoken", "ru")
    assert [each.shown for each in (formal, snow)] == ["Какую книгу Вы любите, …?", "идёт снег"]
    assert long.shown.endswith("…")


def test_all_that_is_shipped_is_there_in_russian_too(root: Path) -> None:
    library = load_library(root)
    for entry in (*library.templates.values(), *library.parts.values()):
        template = entry.value
        assert template.title_russian, entry.file
        assert template.gloss_russian, entry.file
        assert bool(template.fits_russian) == bool(template.fits), entry.file
        assert bool(template.not_for_russian) == bool(template.not_for), entry.file
        assert all(variable.ask_russian for variable in template.variables), entry.file


def test_the_russian_examples_that_are_shipped_have_their_english(root: Path) -> None:
    variables = [each for entry in load_library(root).templates.values() for each in entry.value.variables]
    in_russian = [each for each in variables if re.search("[а-яё]", each.example)]
    assert in_russian
    assert not [each.example for each in in_russian if not each.example_english]


def test_an_example_is_explained_in_english_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Variable("home", example="в Праге", example_english="in Prague")
    assert place.shown_example == "в Праге (in Prague)"
    assert Variable("day", example="2026-11-22").shown_example == "2026-11-22"
    monkeypatch.setattr(language, "_spoken", "ru")
    assert place.shown_example == "в Праге"


def test_front_matter_that_nobody_wrote_is_one_misfit() -> None:
    questions = "".join(f'[variables.v{number}]\nask = "?"\n' for number in range(20_000))
    template, (misfit,) = read_template("x", f"+++\n{questions}+++\nЗдравствуйте!\n+++\nHello!\n")
    assert (misfit.kind, misfit.line) == (MisfitKind.NOT_TOML, 1)
    assert template.variables == ()


def test_of_a_file_too_long_for_a_template_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "addresses").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/long.txt").write_text(WHOLE + "а" * 600_000, "utf-8")
    (tmp_path / "templates/short.txt").write_text(WHOLE, "utf-8")
    templates = load_library(tmp_path).templates
    assert [misfit.kind for misfit in templates["long"].misfits] == [MisfitKind.NOT_TOML]
    assert templates["short"].misfits == ()


def test_a_list_shows_a_phrase_in_no_time_whatever_stands_in_it() -> None:
    assert len(Choice("{% if a %}{% else %}" * 2_000 + '{{ to.g("' * 2_000, "x").shown) > 0
    language.speak("ru")
    assert len(Choice("{% if a %}{% else %}" * 2_000 + '{{ to.g("' * 2_000, "x").shown) <= 60
