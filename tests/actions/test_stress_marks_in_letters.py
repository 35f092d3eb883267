"""Stress marks in what is typed for a letter change no finding, stand on no page, and are said once."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.write.letters import fill_letter
from letterkit.actions.write.places import place_of
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.finding import Finding
from letterkit.model.letter import OwnText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.russian.stress_marks import without_stress
from letterkit.store.templates import read_template

TODAY = date(2025, 6, 1)
CONTEXT = Context.of(Library(), TODAY)
PERSON = Person("sadykova-leniye-1980", "Садыкова Ление Рифатовна", Gender.FEMALE)
BODY = """+++
title = "Of one's own"
gloss = "The writer's own words"
[variables.news]
kind = "text"
ask  = "News"
+++
Здравствуйте, {{ to.first }}!

{{ news }}
+++
Hello, {{ to.first }}!

{{ news }}
"""
SENTENCES = Path(__file__).parents[1] / "rules/letters/sentences.toml"
ACUTE, GRAVE, DOT_BELOW = "\u0301", "\u0300", "\u0323"
VOWELS = "аеёиоуыэюя"


@cache
def _template() -> Template:
    template, misfits = read_template("own", BODY)
    assert misfits == ()
    return template


def _sentences() -> list[str]:
    kinds: list[dict[str, Any]] = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["kind"]
    return [line for kind in kinds for line in kind["sentences"].strip().splitlines()]


SAID = tuple(each for each in _sentences() if without_stress(each) == each)  # some have marks of their own


def _findings(news: str = "", own: str = "", writer: Gender = Gender.FEMALE) -> tuple[Finding, ...]:
    texts = (OwnText(1, own),) if own else ()
    posting = Posting(TODAY, Sender("Анна Ковалёва", gender=writer), {"news": news} if news else {}, texts, number=2)
    letter = fill_letter(PERSON, _template(), posting)
    assert not set("\n".join(letter.text.paragraphs)) & set(ACUTE + GRAVE + DOT_BELOW)
    return check_letter(letter, CONTEXT)


def _without_note(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.code != "L623"]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Про мобилиза́цию писали.", "L603"),
        ("Я получи́л письмо.", "L611"),
        ("Держи́тесь там.", "L613"),
        ("Как ты пожива́ешь?", "L612"),
        ("Знаки ударения вря́тли.", "L614"),
        ("Тамо́жня и све́т: [и́мя].", "L610"),
    ],
)
def test_a_mark_hides_nothing(sentence: str, code: str) -> None:
    for findings in (_findings(news=sentence), _findings(own=sentence)):
        codes = [finding.code for finding in findings]
        assert code in codes
        assert codes.count("L623") == 1
        assert ("L614" in codes) == (code == "L614")


def test_the_note_names_the_words_once() -> None:
    (note,) = (each for each in _findings("Ка́тя и Ка́тя.", "Ма́ма.") if each.code == "L623")
    assert note.words == ("Ка́тя", "Ма́ма")
    assert (note.severity.word, note.bars) == ("note", False)


def test_latin_words_keep_their_accents_and_are_no_stress() -> None:
    findings = _findings("Были в café (кафе).")
    assert "L623" not in {finding.code for finding in findings}


@settings(deadline=None, max_examples=60)  # a loaded machine is no failure
@given(st.data())
def test_marks_after_any_vowels_change_no_finding_but_the_note(data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(SAID))
    vowels = [at for at, letter in enumerate(sentence) if letter.lower() in VOWELS]
    if not vowels:
        return
    marked = data.draw(st.sets(st.sampled_from(vowels), min_size=1))
    mark = data.draw(st.sampled_from([ACUTE, GRAVE, DOT_BELOW, ACUTE + DOT_BELOW]))
    text = "".join(f"{letter}{mark}" if at in marked else letter for at, letter in enumerate(sentence))
    for found, plain in ((_findings(text), _findings(sentence)), (_findings(own=text), _findings(own=sentence))):
        assert _without_note(found) == list(plain)
        assert len(found) - len(plain) == 1


def test_a_finding_leads_to_the_word_as_it_was_typed() -> None:
    text = "Ка́тя слу́шает podcast. Держи́тесь там."
    letter = TypedLetter(PERSON.id, "own", "2025-06-01", own=(OwnText(1, "Добрый день."), OwnText(1, text)))
    findings = [each for each in _findings(own=text) if each.code in ("L613", "L623")]
    assert [place_of(finding, letter) for finding in findings] == [("own", 1), ("own", 1)]


def test_a_body_with_marks_is_filled_without_them() -> None:
    template, misfits = read_template("own", BODY.replace("Здравствуйте", "Здра́вствуйте"))
    assert [(misfit.kind.value, misfit.line, misfit.is_mended) for misfit in misfits] == [("stressed", 8, True)]
    assert template == _template()
