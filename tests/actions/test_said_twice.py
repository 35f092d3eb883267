"""Whatever phrases a letter is put together from, it does not say one thing twice, nor what its month makes untrue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from letterkit.model.template import Template
from letterkit.russian.morphology import lemmas, readings
from letterkit.russian.seasons import seasons_said
from letterkit.russian.word_table import word_set
from letterkit.store.library import load_library

LIBRARY = load_library(Path(__file__).parents[2])
TEMPLATES = LIBRARY.templates

FORM = re.compile(r'\{\{ *[\w.]+\("([^"]*)"[^}]*\}\}')
EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)?")

OF_MEANING = frozenset({"NOUN", "VERB", "INFN", "ADJF", "ADJS", "PRTF", "PRTS", "GRND", "COMP"})
INSTEAD_OF_NOUNS = "Apro"
"""«каждый», «какой», «свой»: to pymorphy3 they are adjectives."""

EVERYDAY = word_set("""
    быть есть мочь стать становиться хотеться захотеться любить нравиться знать сказать идти
    письмо писать написать
    день время раз человек больше лучше частый
    """)
"""What recurs in any text unnoticed: verbs that another word gives its sense; the letter that the reader holds and that
it is written; time and number in general, and people. «больше», «лучше», «чаще» compare anything."""

ADDRESS = "greetings"
"""«Добрый день», «Дорогая»: forms of address, in which nobody reads the words."""


@dataclass(frozen=True, slots=True)
class Said:
    """What can stand in a letter: a phrase of a question, of a part or not, or what the template says itself."""

    where: str
    words: frozenset[str]
    question: str = ""
    is_shared: bool = False


def words_of_meaning(text: str) -> frozenset[str]:
    """The words as a dictionary lists them, in each way they can be taken; none that are everyday."""
    plain = EXPRESSION.sub(" ", FORM.sub(r"\1", text)).lower()
    taken = [lemmas(word) for word in WORD.findall(plain) if _means_something(word)]
    return frozenset(lemma for each in taken if not each & EVERYDAY for lemma in each)


def _means_something(word: str) -> bool:
    likeliest = readings(word)[0]
    return bool(likeliest & OF_MEANING) and INSTEAD_OF_NOUNS not in likeliest


def said(template: Template) -> Iterator[Said]:
    yield Said(template.name, words_of_meaning(template.russian.text))
    for variable in template.variables:
        for choice in variable.choices:
            if choice.russian and variable.choices_from != ADDRESS:
                where, is_shared = f"{variable.name}: {choice.key}", bool(variable.choices_from)
                yield Said(where, words_of_meaning(choice.russian), variable.name, is_shared)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_no_two_phrases_of_a_letter_say_the_same_thing(name: str) -> None:
    """Phrases that a template has to itself were written for its text, and may take up its words."""
    everything = list(said(TEMPLATES[name].value))
    assert everything
    twice = {
        (one.where, other.where): sorted(one.words & other.words)
        for one, other in combinations(everything, 2)
        if one.question != other.question and (one.is_shared or other.is_shared) and one.words & other.words
    }
    assert not twice


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_what_a_letter_takes_by_itself_is_true_in_any_month(name: str) -> None:
    template = TEMPLATES[name].value
    suggested = [choice.russian for variable in template.variables if variable.suggest for choice in variable.choices]
    assert suggested
    assert not [said for text in (template.russian.text, *suggested) for said in seasons_said(text)]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Больше всего люблю читать: рядом всегда лежат две-три начатые книги.", "Какие книги Вам близки?", {"книга"}),
        ("Вокруг горы, и утром они другие.", "Что милее: лес, море, горы?", {"гора", "гор"}),
        ('{{ to.you("Ваша", "твоя") }} строчка', "Спасибо за каждую строчку.", {"строчка", "строчок"}),
        ("Хочется, чтобы день был лучше.", "Этот день хочется запомнить.", set()),
    ],
)
def test_words_of_meaning_are_known_in_any_form(one: str, other: str, shared: set[str]) -> None:
    assert words_of_meaning(one) & words_of_meaning(other) == shared
