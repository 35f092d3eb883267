"""Invented letters in letters/*.toml: innocent ones pass, planted ones are found. Anyone can add to them."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from letterkit.model.finding import Finding, Severity
from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.lengths import LIMITS
from letterkit.rules.run import check_letter
from letterkit.store.library import load_library

Letter = dict[str, Any]

CONTEXT = Context.of(Library(), date(2025, 6, 1))
EXPRESSION = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def _letters(name: str) -> list[Letter]:
    path = Path(__file__).parent / "letters" / f"{name}.toml"
    letters: list[Letter] = tomllib.loads(path.read_text(encoding="utf-8"))["letter"]
    return letters


def _findings(letter: Letter) -> list[Finding]:
    paragraphs = tuple(" ".join(line.split()) for line in letter["text"].splitlines() if line.strip())
    text = LetterText(
        "Садыков Эльмар, 1980 г. р.", "1 июня 2025 г.", "1", paragraphs, "Анна", ("а/я 15", "300000, г. Тула")
    )
    between = Correspondents(
        letter.get("first", ""), _gender(letter, "reader"), letter.get("ty", False), _gender(letter, "writer")
    )
    return list(check_letter(FilledLetter(Template("x"), {}, text, between=between), CONTEXT))


def _gender(letter: Letter, whose: str) -> Gender | None:
    return Gender(letter[whose]) if whose in letter else None


INNOCENT, PLANTED = _letters("innocent"), _letters("planted")


ON_TEXT = {"L602", "L603", "L604", "L610", "L611", "L612", "L613", "L614"}


def test_there_are_letters_of_both_kinds_and_for_every_rule_on_the_text() -> None:
    assert len(INNOCENT) >= 100
    assert len(PLANTED) >= 100
    assert len({letter["text"] for letter in (*INNOCENT, *PLANTED)}) == len(INNOCENT) + len(PLANTED)
    assert {letter["code"] for letter in PLANTED} >= ON_TEXT


@pytest.mark.parametrize("letter", INNOCENT, ids=lambda letter: letter["title"])
def test_an_innocent_letter_passes(letter: Letter) -> None:
    assert [finding.text for finding in _findings(letter) if finding.severity > Severity.NOTE] == []


def test_few_innocent_letters_have_words_that_no_dictionary_has() -> None:
    """Some are full of dialect; a note asks nothing of their writers."""
    doubted = [letter["title"] for letter in INNOCENT if any(each.code == "L614" for each in _findings(letter))]
    assert len(doubted) <= 0.05 * len(INNOCENT), doubted


@pytest.mark.parametrize("letter", PLANTED, ids=lambda letter: f"{letter['code']}-{letter['says']}")
def test_the_one_thing_planted_in_a_letter_is_found_and_nothing_else(letter: Letter) -> None:
    findings = _findings(letter)
    assert [finding.code for finding in findings] == [letter["code"]], findings
    shown = re.findall(r'"([^"]+)"', findings[0].message)
    assert letter["says"] in findings[0].message or any(words in letter["says"] for words in shown), findings
    assert findings[0].hint
    assert not findings[0].bars


def test_nothing_in_the_shipped_templates_would_be_stopped(root: Path) -> None:
    library = load_library(root)
    bodies = {entry.file: entry.value.russian.text for entry in (*library.templates.values(), *library.parts.values())}
    assert len(bodies) > 1
    for file, text in bodies.items():
        assert not [
            each.text for each in _findings({"text": EXPRESSION.sub(" ", text)}) if each.code in ("L603", "L604")
        ], file


def test_a_letter_longer_than_a_service_takes_is_named_with_its_characters_and_pages() -> None:
    (finding,) = _findings({"text": "Снег. " * 4_000})
    assert finding.code == "L605"
    assert "24,004 characters with spaces; PrisonMail takes 21,000 and ФСИН-письмо counts 10 pages" in finding.message
    assert LIMITS.as_of in finding.message


def test_a_letter_as_long_as_a_service_takes_is_fine() -> None:
    text = "Снег. " * (LIMITS.most_characters // 6 - 1)
    assert 20_000 < len(text.strip()) < LIMITS.most_characters
    assert _findings({"text": text}) == []
