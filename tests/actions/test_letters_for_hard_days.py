"""What the letters for hard days, for seasons and of riddles must keep to, whatever is chosen in them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.write.letters import fill_letter
from letterkit.actions.write.template_forms import READERS, WRITERS, example_answers
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Library
from letterkit.model.logged import Past
from letterkit.model.sender import Sender
from letterkit.model.template import NO_PHRASE, Template
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.russian.template_days import next_for, span_meant
from letterkit.store.library import load_library

pytestmark = pytest.mark.long

DAY = date(2026, 11, 22)
TEMPLATES = {name: entry.value for name, entry in load_library(Path(__file__).parents[2]).templates.items()}
VOICES = (("man", "woman", False), ("woman", "nobody", True))
EACH_IN_ITS_OWN_WORDS = (
    *("condolence", "hard-days", "before-release", "farewell", "what-to-send"),
    *("joy-at-home", "with-a-picture", "from-a-child", "riddles"),
)
OF_THE_WRITER = {"L616", "L621"}
"""That he signs, and that the weather he chooses is that of his date."""


def letters(template: Template, day: date = DAY) -> Iterator[tuple[FilledLetter, str]]:
    """The template with each phrase of each choice alone, then with every example, in two voices; what was chosen."""
    required = example_answers(template, required_only=True)
    alone = [{**required, each.name: choice.key} for each in template.variables for choice in each.choices]
    for answers, (reader, writer, familiar) in product((*alone, example_answers(template)), VOICES):
        person = replace(READERS[reader], occasions=(template.occasion,))
        posting = Posting(day, WRITERS[writer], answers, familiar=familiar)
        yield fill_letter(person, template, posting), str(answers)


def whole(letter: FilledLetter) -> str:
    return " ".join(letter.text.paragraphs)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_no_rule_has_anything_to_say_of_any_phrase(name: str) -> None:
    template = TEMPLATES[name]
    day = next_for(template, None, DAY) or DAY
    context = Context.of(Library(), day)
    seen = 0
    for letter, chosen in letters(template, day):
        codes = {finding.code for finding in check_letter(letter, context)}
        assert not codes - OF_THE_WRITER, (codes, chosen)
        seen += 1
    assert seen > len(template.variables)


@pytest.mark.parametrize("name", ["condolence", "hard-days", "farewell"])
def test_a_letter_for_a_hard_day_asks_nothing(name: str) -> None:
    found = [whole(letter) for letter, _ in letters(TEMPLATES[name])]
    assert found
    assert not [text for text in found if "?" in text]


def test_a_condolence_is_short_and_gives_no_advice_no_comfort_and_no_promise() -> None:
    unwelcome = re.compile(
        r"держи|время лечит|крепи|пройд[её]т|забуд|должн|нужно быть|надо|в лучшем мире|скоро", re.IGNORECASE
    )
    for letter, _ in letters(TEMPLATES["condolence"]):
        assert not unwelcome.search(whole(letter)), whole(letter)
        assert len(whole(letter)) < 600


def test_a_condolence_fits_a_man_and_a_woman_who_have_died() -> None:
    of_one = re.compile(r"\b(?:он|она|ему|ей|его|её|него|неё|ним|ней)\b", re.IGNORECASE)
    for letter, chosen in letters(TEMPLATES["condolence"]):
        assert not of_one.search(whole(letter)), chosen


def test_days_of_isolation_and_hunger_are_not_named_and_no_food_is() -> None:
    named = re.compile(
        r"голод|шизо|камер|изолятор|карцер|борь?б|протест|требова|сил[аы]?\b|еда\b|еду\b|\bчай|хлеб|суп\b|пирог|яблок|обед|ужин|вкус",
        re.IGNORECASE,
    )
    for letter, chosen in letters(TEMPLATES["hard-days"]):
        assert not named.search(whole(letter)), chosen


def test_before_release_no_day_is_named_and_none_is_promised() -> None:
    for letter, chosen in letters(TEMPLATES["before-release"]):
        named = re.search(r"\d|\bскоро\b|освобо|на свобод|на вол|домой|выйд|перемены", whole(letter), re.IGNORECASE)
        assert not named, chosen


def test_a_farewell_tells_nothing_of_letters_that_never_came() -> None:
    template = TEMPLATES["farewell"]
    asked = {each.name: each for each in template.variables}
    answers = {"kept": asked["kept"].example, "silence": asked["silence"].choices[0].key}
    text = whole(fill_letter(READERS["man"], template, Posting(DAY, WRITERS["man"], answers)))
    assert "почта бывает разная" in text
    assert asked["kept"].example not in text
    assert "Спасибо" not in text


@pytest.mark.parametrize("familiar", [False, True])
def test_a_child_names_the_patronymic_where_it_says_vy(*, familiar: bool) -> None:
    posting = Posting(DAY, WRITERS["woman"], familiar=familiar)
    greeting = fill_letter(READERS["man"], TEMPLATES["from-a-child"], posting).text.paragraphs[0]
    assert greeting.endswith("Олег!" if familiar else "Олег Иванович!")


@pytest.mark.parametrize("name", EACH_IN_ITS_OWN_WORDS)
def test_three_writers_on_one_evening_choose_no_phrase_twice(name: str) -> None:
    template = TEMPLATES[name]
    required = example_answers(template, required_only=True)
    taken: dict[str, frozenset[str]] = {}
    for writer in ("Анна Ковалёва", "Борис Лесной", "Вера Мельник"):
        posting = Posting(DAY, Sender(writer), required, past=Past(taken=taken))
        chosen = fill_letter(READERS["man"], template, posting).phrases
        own = {key: phrase for key, phrase in chosen.items() if key not in required}
        assert len(own) >= 3
        assert not [key for key, phrase in own.items() if phrase in taken.get(key, ())]
        taken = {key: taken.get(key, frozenset()) | {phrase} for key, phrase in own.items()}


@pytest.mark.parametrize("name", ["first-snow", "spring", "summer"])
def test_a_letter_for_a_season_fits_its_first_and_its_last_day(name: str) -> None:
    template = TEMPLATES[name]
    (span,) = (span_meant(entry) for entry in template.calendar)
    assert span
    for month, day in (span.first, span.last):
        dated = date(2026, month, day)
        for letter, chosen in letters(template, dated):
            codes = {finding.code for finding in check_letter(letter, Context.of(Library(), dated))}
            assert "L621" not in codes, chosen
    late = date(2026, *span.last) + timedelta(30)
    assert "L621" in {
        each.code for letter, _ in letters(template, late) for each in check_letter(letter, Context.of(Library(), late))
    }


def test_every_set_of_riddles_has_answers_of_its_own_in_both_languages() -> None:
    template = TEMPLATES["riddles"]
    (theme,) = (each for each in template.variables if each.name == "theme")
    phrases = [choice for choice in theme.choices if choice.key != NO_PHRASE and choice.russian]
    texts = set()
    for phrase in phrases:
        letter = fill_letter(READERS["man"], template, Posting(DAY, WRITERS["man"], {"theme": phrase.key})).text
        texts.add((letter.paragraphs[2], letter.paragraphs[-2], letter.gloss[2], letter.gloss[-2]))
        assert letter.paragraphs[-2].startswith("Отгадки: ")
        assert letter.gloss[-2].count(",") == letter.paragraphs[-2].count(",") == 2
        assert letter.paragraphs[2].count("Третья. ") == letter.gloss[2].count("The third. ") == 1
    assert len(phrases) * 3 >= 12
    assert all(len({each[position] for each in texts}) == len(phrases) for position in range(4))


def test_riddles_and_all_their_answers_stand_in_one_letter() -> None:
    template = TEMPLATES["riddles"]
    own = {"own": "Два брюшка, четыре ушка.", "own_answer": "подушка"}
    letter = fill_letter(READERS["man"], template, Posting(DAY, WRITERS["man"], {"theme": "о воде", **own})).text
    assert "И ещё одна, от меня. Два брюшка, четыре ушка." in letter.paragraphs
    assert letter.paragraphs[-2] == "Отгадки: море, лёд, туман; к моей загадке — подушка."
    texts = (template.russian.text, *(choice.russian for each in template.variables for choice in each.choices))
    assert not [text for text in texts if re.search("в следующем|прошл", text)]
