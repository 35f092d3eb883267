"""Invented letters in letters/*.toml: innocent ones pass, planted ones are found. Anybody can add to them."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from letterkit.model.finding import Finding, Severity
from letterkit.model.letter import Draft, LetterText
from letterkit.model.library import Library
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.lengths import LIMITS
from letterkit.rules.run import check_draft
from letterkit.store.library import load_library

Letter = dict[str, Any]

CONTEXT = Context.of(Library(), date(2025, 6, 1))
EXPRESSION = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def _letters(name: str) -> list[Letter]:
    path = Path(__file__).parent / "letters" / f"{name}.toml"
    letters: list[Letter] = tomllib.loads(path.read_text(encoding="utf-8"))["letter"]
    return letters


def _findings(text: str) -> list[Finding]:
    paragraphs = tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
    draft = Draft(Template("x"), {}, LetterText("Садыков Эльмар, 1980 г. р.", "1 июня 2025 г.", "1", paragraphs))
    return list(check_draft(draft, CONTEXT))


INNOCENT, PLANTED = _letters("innocent"), _letters("planted")


def test_there_are_letters_of_both_kinds() -> None:
    assert len(INNOCENT) >= 20
    assert len(PLANTED) >= 20
    assert {letter["code"] for letter in PLANTED} == {"L603", "L604"}


@pytest.mark.parametrize("letter", INNOCENT, ids=lambda letter: letter["title"])
def test_an_innocent_letter_passes(letter: Letter) -> None:
    assert [finding.text for finding in _findings(letter["text"]) if finding.code in ("L603", "L604")] == []


@pytest.mark.parametrize("letter", PLANTED, ids=lambda letter: f"{letter['code']}-{letter['says']}")
def test_the_one_thing_planted_in_a_letter_is_found_and_nothing_else(letter: Letter) -> None:
    findings = _findings(letter["text"])
    assert [finding.code for finding in findings] == [letter["code"]], findings
    assert letter["says"] in findings[0].message
    assert findings[0].hint
    assert (findings[0].severity, findings[0].bars) == (Severity.WARNING, False)


def test_nothing_in_the_shipped_templates_would_be_stopped(root: Path) -> None:
    library = load_library(root)
    bodies = {entry.file: entry.value.russian.text for entry in (*library.templates.values(), *library.parts.values())}
    assert len(bodies) > 1
    for file, text in bodies.items():
        assert not [each.text for each in _findings(EXPRESSION.sub(" ", text)) if each.code in ("L603", "L604")], file


def test_a_letter_longer_than_a_service_takes_is_named_with_its_characters_and_pages() -> None:
    (finding,) = _findings("Снег. " * 4_000)
    assert finding.code == "L605"
    assert "23,999 characters with blanks; PrisonMail takes 21,000 and ФСИН-письмо counts 10 pages" in finding.message
    assert LIMITS.as_of in finding.message


def test_a_letter_as_long_as_a_service_takes_is_fine() -> None:
    text = "Снег. " * (LIMITS.most_characters // 6)
    assert 20_000 < len(text.strip()) < LIMITS.most_characters
    assert _findings(text) == []
