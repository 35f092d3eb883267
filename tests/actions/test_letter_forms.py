"""Every shipped template in every form: writer m, f, unstated x reader m, f x Вы, ты x with, without patronymic."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from letterkit.actions.letters import draft_letter
from letterkit.actions.posting import Posting
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.model.template import Template
from letterkit.store.library import load_library

TEMPLATES = load_library(Path(__file__).parents[2]).templates
READERS = (
    Person("he", "Соколов Олег Иванович", Gender.MALE),
    Person("she", "Соколова Мария Ивановна", Gender.FEMALE),
    Person("he-too", "Селямет Зиядин", Gender.MALE),
    Person("she-too", "Кадыр Зарема", Gender.FEMALE),
)
WRITERS = (
    Sender("Пётр Лесной", gender=Gender.MALE),
    Sender("Анна Ковалёва", gender=Gender.FEMALE),
    Sender("Саша"),
    Sender(),
)
FORMS = tuple(product(READERS, WRITERS, (False, True), (False, True), (False, True)))

DOUBLE_FORM = re.compile(r"\w/\w|\(\w{1,3}\)")


def example_answers(template: Template) -> Mapping[str, str]:
    return {
        variable.name: variable.example or (variable.choices[0].russian if variable.choices else "")
        for variable in template.variables
    }


def test_the_number_of_forms_is_what_the_table_says() -> None:
    assert len(TEMPLATES) >= 2
    assert len(FORMS) == 4 * 4 * 2 * 2 * 2


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_form_is_a_whole_russian_letter(name: str) -> None:
    template = TEMPLATES[name].value
    for reader, sender, familiar, patronymic, answered in FORMS:
        answers = example_answers(template) if answered else {}
        posting = Posting(date(2026, 11, 22), sender, answers, familiar=familiar, patronymic=patronymic)
        text = draft_letter(reader, template, posting).text
        whole = "\n".join(text.paragraphs)
        assert len(text.paragraphs) >= 5, whole
        assert len(text.paragraphs) == len(text.gloss), whole
        assert not re.search(r"[A-Za-z]", whole), whole
        assert not re.search(r"  | [.,!?]|\.\.|,\.|!\.|\?\.|[{}]", whole), whole
        assert not DOUBLE_FORM.search(whole), whole
        assert not re.search(r"[А-Яа-яЁё]", _without(text.gloss, answers)), text.gloss


@pytest.mark.parametrize("name", sorted(TEMPLATES))
@pytest.mark.parametrize("familiar", [False, True])
def test_vy_and_ty_never_mix(name: str, familiar: bool) -> None:  # noqa: FBT001 (a case)
    posting = Posting(date(2026, 11, 22), familiar=familiar)
    whole = " ".join(draft_letter(READERS[1], TEMPLATES[name].value, posting).text.paragraphs)
    formal = re.findall(r"\b[Вв](?:ы|ас|ам|ами|аш\w*)\b", whole)
    intimate = re.findall(r"\b[Тт](?:ы|ебя|ебе|обой|во\w+)\b", whole)
    expected, other = (intimate, formal) if familiar else (formal, intimate)
    assert expected
    assert other == []


def test_examples_never_reach_an_unanswered_letter() -> None:
    for entry in TEMPLATES.values():
        text = draft_letter(READERS[0], entry.value, Posting(date(2026, 11, 22))).text
        examples = [variable.example for variable in entry.value.variables if variable.example]
        assert examples
        assert not [example for example in examples if example in " ".join(text.paragraphs)]


def _without(paragraphs: tuple[str, ...], answers: Mapping[str, str]) -> str:
    """The gloss without the Russian answers it quotes."""
    whole = "\n".join(paragraphs)
    for answer in answers.values():
        whole = whole.replace(answer.rstrip("."), "")
    return whole
