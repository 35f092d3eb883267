"""Invented sentences in letters/sentences.toml: slips are found by their rule, innocent ones by none."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter

CONTEXT = Context.of(Library(), date(2025, 6, 1))
ON_WORDS = {"L602", "L603", "L604", "L610", "L613", "L614"}
KINDS = tomllib.loads((Path(__file__).parent / "letters" / "sentences.toml").read_text(encoding="utf-8"))["kind"]
SLIPS = [(kind["code"], line) for kind in KINDS if "code" in kind for line in kind["sentences"].strip().splitlines()]
INNOCENT = [line for kind in KINDS if "code" not in kind for line in kind["sentences"].strip().splitlines()]


def _codes(*paragraphs: str) -> set[str]:
    text = LetterText("Садыкова Ление, 1980 г. р.", "1 июня 2025 г.", "1", paragraphs, "Анна")
    between = Correspondents("Ление", Gender.FEMALE, writer=Gender.FEMALE)
    letter = FilledLetter(Template("x"), {}, text, between=between)
    return {finding.code for finding in check_letter(letter, CONTEXT)} & ON_WORDS


def test_there_are_sentences_of_both_sorts() -> None:
    assert len(SLIPS) > 300
    assert len(INNOCENT) > 250
    assert {code for code, _ in SLIPS} == ON_WORDS - {"L610"}


@pytest.mark.parametrize(("code", "sentence"), SLIPS)
def test_a_slip_is_found_in_a_sentence(code: str, sentence: str) -> None:
    assert code in _codes(sentence)


@pytest.mark.parametrize("sentence", INNOCENT)
def test_an_innocent_sentence_passes(sentence: str) -> None:
    assert _codes(sentence) == set()


def test_a_game_in_the_paragraph_excuses_its_judge() -> None:
    assert _codes("Вчера смотрели футбол. Судья чудил и не дал пенальти.") == set()
    assert _codes("Вчера смотрели футбол.", "Судья чудил и дал Вам восемь лет.") == {"L603"}
