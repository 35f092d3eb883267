"""Every shipped template in every form: writer m, f, unstated, nameless x reader m, f x Вы, ты x patronymic or not."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.write.letters import fill_letter, letter_document
from letterkit.actions.write.template_forms import FORMS, example_answers, filled
from letterkit.model.letter import FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.model.template import KEPT_OCCASIONS, NO_PHRASE, Template
from letterkit.pdf.fonts import metrics
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.russian.template_days import next_for
from letterkit.store.library import load_library

pytestmark = pytest.mark.long

DAY = date(2026, 11, 22)
LIBRARY = load_library(Path(__file__).parents[2])
TEMPLATES = LIBRARY.templates
PARTS = LIBRARY.parts
READERS = (
    Person("he", "Соколов Олег Иванович", Gender.MALE),
    Person("she", "Соколова Мария Ивановна", Gender.FEMALE),
    Person("he-too", "Селямет Зиядин", Gender.MALE),
    Person("she-too", "Кадыр Зарема", Gender.FEMALE),
)
BOX = ("а/я 15", "300000, г. Тула")
WRITERS = (
    Sender("Пётр Лесной", gender=Gender.MALE, address=BOX),
    Sender("Анна Ковалёва", gender=Gender.FEMALE, address=BOX),
    Sender("Саша", address=BOX),
    Sender(address=BOX),
)
ADDRESSES = tuple(product(READERS, WRITERS, (False, True), (False, True)))

SHORT = {"postcard", "plain", "thanks", "condolence", "hard-days", "farewell"}
"""Those that ask nothing by themselves."""

DOUBLE_FORM = re.compile(r"\w/\w|\(\w{1,3}\)")
BAD_SPACING = re.compile(r"  | [.,!?;:]|\.\.|,\.|!\.|\?\.|[{}]|\n\n\n")
VY = re.compile(r"\b[Вв](?:ы|ас|ам|ами|аш\w*)\b")
TY = re.compile(r"\b[Тт](?:ы|ебя|ебе|обой|во(?:й|я|ё|и|его|ей|ему|ю|им|ём|их|ими))\b")
UNWELCOME = re.compile(r"держи(?:тесь|сь)|смел|геро(?:й|иня)\b|бедн|скоро (?:всё|выйд|освобо)|потерпи", re.IGNORECASE)
CASE = re.compile(r"суд|пригов|войн|тюр[ье]м|обвин|адвокат|следоват|полит|власт|закон", re.IGNORECASE)


def letter(template: Template, number: int, answers: Mapping[str, str]) -> LetterText:
    """The text of a template in the form of that number."""
    reader, sender, familiar, patronymic = ADDRESSES[number]
    posting = Posting(DAY, sender, answers, familiar=familiar, patronymic=patronymic)
    return fill_letter(reader, template, posting).text


def letters(template: Template) -> Iterator[tuple[LetterText, Mapping[str, str]]]:
    """The template in every form, once with what must be answered and once with everything."""
    for number, required_only in product(range(len(ADDRESSES)), (True, False)):
        answers = example_answers(template, required_only=required_only)
        yield letter(template, number, answers), answers


def answered_one_by_one(template: Template) -> Iterator[Mapping[str, str]]:
    """Each question alone with its example, and each phrase of each choice alone."""
    required = example_answers(template, required_only=True)
    for name, example in example_answers(template).items():
        yield {**required, name: example}
    for variable in template.variables:
        for choice in variable.choices:
            yield {**required, variable.name: choice.key}


def assert_sound(text: LetterText, answers: Mapping[str, str]) -> None:
    whole = "\n".join(text.paragraphs)
    assert len(text.paragraphs) == len(text.gloss), whole
    assert not re.search(r"[A-Za-z]", whole), whole
    assert not BAD_SPACING.search(whole), whole
    assert not BAD_SPACING.search("\n".join(text.gloss)), text.gloss
    assert not DOUBLE_FORM.search(whole), whole
    assert all(paragraph[0].isupper() or paragraph[0] == "«" for paragraph in text.paragraphs), whole
    assert not re.search(r"[А-Яа-яЁё]", _without(text.gloss, answers)), text.gloss


def test_the_table_of_forms_is_whole() -> None:
    assert len(ADDRESSES) == 4 * 4 * 2 * 2
    assert len(FORMS) == 2 * 4 * 2 * 2 * 2
    assert len(set(FORMS)) == len(FORMS)


def test_the_shipped_templates_cover_what_people_write_for() -> None:
    plain = {"first-letter", "postcard", "reply", "after-verdict", "after-transfer", "illness", "after-silence"}
    plain |= {"thanks", "from-a-group", "nature", "book", "science", "plain"}
    plain |= {"condolence", "hard-days", "before-release", "farewell", "joy-at-home", "from-a-child", "what-to-send"}
    plain |= {"first-snow", "spring", "summer", "with-a-picture", "riddles", "music-or-film", "recipe"}
    assert plain <= set(TEMPLATES)
    assert not [name for name in plain if TEMPLATES[name].value.occasion in KEPT_OCCASIONS]


def test_every_occasion_that_needs_consent_has_a_template_of_its_name() -> None:
    assert KEPT_OCCASIONS
    assert [TEMPLATES[occasion].value.occasion for occasion in KEPT_OCCASIONS] == list(KEPT_OCCASIONS)


def test_every_template_says_when_it_fits_and_when_not() -> None:
    assert TEMPLATES
    assert all(entry.value.fits and entry.value.not_for for entry in TEMPLATES.values())


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_form_is_a_whole_russian_letter(name: str) -> None:
    rendered = list(letters(TEMPLATES[name].value))
    assert len(rendered) == 4 * 4 * 2 * 2 * 2
    for text, answers in rendered:
        assert len(text.paragraphs) >= (4 if name in SHORT else 6), text.paragraphs
        assert_sound(text, answers)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_question_and_every_phrase_fits_by_itself(name: str) -> None:
    template = TEMPLATES[name].value
    alone = list(answered_one_by_one(template))
    assert len(alone) >= len(template.variables)
    for answers, number in product(alone, (0, 21, 42, 63)):
        assert_sound(letter(template, number, answers), answers)


@pytest.mark.parametrize("name", sorted(PARTS))
def test_every_variant_of_a_part_is_sound_in_every_form(name: str) -> None:
    part = PARTS[name].value
    assert len(part.variants) >= 2
    assert all(variant.english and variant.label != NO_PHRASE for variant in part.variants)
    for number in range(len(ADDRESSES)):
        text = letter(part, number, {})
        assert len(text.paragraphs) == len(part.variants) == len(text.gloss)
        assert not re.search(r"[A-Za-z]", "".join(text.paragraphs))
        assert not BAD_SPACING.search("\n".join((*text.paragraphs, *text.gloss)))
        assert not re.search(r"[А-Яа-яЁё]", "".join(text.gloss))


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_vy_and_ty_never_mix(name: str) -> None:
    template = TEMPLATES[name].value
    seen = 0
    for (_, _, familiar, _), number in zip(ADDRESSES, range(len(ADDRESSES)), strict=True):
        for answers in (example_answers(template, required_only=True), example_answers(template)):
            whole = " ".join(letter(template, number, answers).paragraphs)
            expected, other = (TY, VY) if familiar else (VY, TY)
            assert not other.search(whole), whole
            seen += bool(expected.search(whole))
    assert seen


@pytest.mark.parametrize("name", sorted(PARTS))
def test_vy_and_ty_never_mix_in_a_part(name: str) -> None:
    for number, (_, _, familiar, _) in enumerate(ADDRESSES):
        whole = " ".join(letter(PARTS[name].value, number, {}).paragraphs)
        assert not (VY if familiar else TY).search(whole), whole


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - SHORT))
def test_a_letter_asks_two_to_four_questions(name: str) -> None:
    template = TEMPLATES[name].value
    for number in range(len(ADDRESSES)):
        whole = " ".join(letter(template, number, {}).paragraphs)
        assert 2 <= whole.count("?") <= 4, whole


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_letter_says_nothing_that_is_not_to_be_said(name: str) -> None:
    for text, _ in letters(TEMPLATES[name].value):
        whole = " ".join(text.paragraphs)
        assert not UNWELCOME.search(whole), whole
        assert not CASE.search(whole), whole


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_says_nothing_that_is_not_to_be_said(name: str) -> None:
    text = PARTS[name].value.russian.text
    assert not UNWELCOME.search(text)
    assert not CASE.search(text)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_no_rule_has_anything_to_say_of_a_shipped_letter(name: str) -> None:
    day = next_for(TEMPLATES[name].value, None, DAY) or DAY
    context = Context.of(Library(), day)
    drafts: list[FilledLetter] = [filled(TEMPLATES[name].value, form, day) for form in FORMS]
    assert len(drafts) == 2 * 4 * 2 * 2 * 2
    for draft in drafts:
        expected = [] if draft.text.signature else ["L616"]
        assert [finding.code for finding in check_letter(draft, context)] == expected, draft.text.paragraphs


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_letter_fits_on_one_page_with_everything_answered(name: str) -> None:
    for form in (FORMS[1], FORMS[-1]):
        draft = filled(TEMPLATES[name].value, form, DAY)
        assert len(letter_document(draft, Posting(DAY), metrics()).pages) == 1


def test_examples_never_reach_an_unanswered_letter() -> None:
    examples = 0
    for entry in TEMPLATES.values():
        text = " ".join(letter(entry.value, 0, {}).paragraphs)
        for variable in entry.value.variables:
            examples += bool(variable.example)
            assert not variable.example or variable.example not in text
    assert examples > len(TEMPLATES)


def _without(paragraphs: tuple[str, ...], answers: Mapping[str, str]) -> str:
    """The gloss without the Russian answers it quotes."""
    whole = "\n".join(paragraphs)
    for answer in answers.values():
        whole = whole.replace(answer.rstrip("."), "")
    return whole


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_front_matter_says_when_not_to_write(name: str) -> None:
    template = TEMPLATES[name].value
    assert template.not_for.endswith("Do not write when release is near.")
    assert template.needs_consent == ("record does not say" in template.not_for)
