"""Slips that readers of Russian saw in letters from shipped templates: what stands there now."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.write.letters import fill_letter
from letterkit.actions.write.template_forms import READERS, WRITERS
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Library
from letterkit.model.logged import Past
from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.store.library import load_library

DAY = date(2026, 11, 22)
LIBRARY = load_library(Path(__file__).parents[2])
TO_A_STRANGER = "no-hurry-for-strangers"
EACH_IN_ITS_OWN_WORDS = (
    *("first-letter", "birthday", "new-year", "march-8", "nauryz", "easter", "christmas", "kurban-bayram", "khydyrlez"),
    *("sabantuy", "ysyakh", "sagaalgan", "pesach", "rosh-hashana", "first-snow", "spring", "summer", "nature", "book"),
    *("science", "recipe", "after-verdict", "after-transfer", "postcard"),
)
"""Templates of which no whole sentence but the greeting for the day stands in each letter."""


def letter(name: str, answers: Mapping[str, str] = {}, *, day: date = DAY, writer: str = "woman") -> FilledLetter:
    reader = replace(READERS["woman"], occasions=(LIBRARY.templates[name].value.occasion,))
    return fill_letter(reader, LIBRARY.templates[name].value, Posting(day, WRITERS[writer], answers))


def text(name: str, answers: Mapping[str, str] = {}, *, writer: str = "woman") -> str:
    return "\n".join(letter(name, answers, writer=writer).text.paragraphs)


def seasons_in_doubt(name: str, day: date, answers: Mapping[str, str]) -> list[str]:
    findings = check_letter(letter(name, answers, day=day), Context.of(Library(), day))
    return [finding.message for finding in findings if finding.code == "L621"]


@pytest.mark.parametrize("writer", sorted(WRITERS))
def test_a_first_letter_without_answers_announces_nothing(writer: str) -> None:
    whole = text("first-letter", writer=writer)
    assert "разговором" not in whole
    assert "А теперь" not in whole
    assert whole.count("?") >= 2


@pytest.mark.parametrize("name", ["weather", "scene", "day"])
def test_a_first_letter_announces_a_talk_where_one_follows(name: str) -> None:
    answer = {"weather": "snow", "scene": "stars", "day": "Ворона разговаривала с дворником."}[name]
    whole = text("first-letter", {name: answer})
    assert whole.index("просто разговором") < whole.index({"weather": "идёт снег", "scene": "звёзды"}.get(name, answer))


@pytest.mark.parametrize("name", ["country", "home", "place", "work", "pastime"])
def test_what_the_writer_says_of_himself_alone_announces_no_talk_of_the_day(name: str) -> None:
    whole = text("first-letter", {name: "в Чехии" if name in ("country", "home") else "1"})
    assert "разговором" not in whole


def test_the_app_asks_for_a_sentence_of_ones_own_first() -> None:
    assert LIBRARY.templates["first-letter"].value.variables[0].name == "day"


@pytest.mark.parametrize(
    ("answers", "sentence", "gloss"),
    [
        ({"country": "Czechia"}, "Я живу в Чехии.", "I live in Czechia."),
        ({"home": "у реки"}, "Я живу у реки.", ""),
        ({"country": "France", "home": "в Лионе"}, "Я живу во Франции, в Лионе.", ""),
    ],
)
def test_a_foreign_writer_says_where_he_lives_without_knowing_russian(
    answers: Mapping[str, str], sentence: str, gloss: str
) -> None:
    made = letter("first-letter", answers).text
    assert sentence in "\n".join(made.paragraphs)
    assert gloss in "\n".join(made.gloss)


def test_two_are_not_several_and_ask_a_whole_question() -> None:
    for scene in LIBRARY.parts["group-scenes"].value.variants:
        whole = text("from-a-group", {"count": "двое", "room": scene.label})
        assert "Мы пишем Вам вместе: нас двое." in whole
        assert not any(words in whole for words in ("несколько человек", "один ищет", "другая", "все сразу", "мы все"))
    assert "А теперь нам хочется кое о чём Вас спросить." in whole


def test_a_letter_is_read_aloud_only_to_those_whom_its_writer_does_not_mind() -> None:
    (answered,) = (each for each in LIBRARY.templates["from-a-group"].value.variables if each.name == "reply")
    aloud = [choice.key for choice in answered.choices if "вслух" in choice.russian]
    assert aloud
    assert all("Вы не против" in text("from-a-group", {"reply": key}) for key in aloud)


def test_whoever_signs_for_a_group_is_one_of_it() -> None:
    assert "рядом со мной Илья и Оля." in text("from-a-group", {"names": "Илья и Оля"})


def test_nothing_is_asked_under_an_announcement_where_no_question_follows() -> None:
    assert "спросить" not in text("from-a-group", {"questions": "none"})
    assert "узнать о Вас" not in text("reply", {"questions": "none"})
    assert "спросить" not in text("after-silence", {"questions": "none"})


def test_only_a_stranger_is_told_that_he_need_not_answer() -> None:
    formula = "можно и не отвечать"
    having = {name for name, part in LIBRARY.parts.items() if formula in part.value.russian.text}
    assert having == {TO_A_STRANGER}
    asking = {
        name
        for name, template in LIBRARY.templates.items()
        if any(variable.choices_from == TO_A_STRANGER for variable in template.value.variables)
    }
    assert asking == {"first-letter"}


def test_introductions_do_not_sound_like_an_obituary() -> None:
    introductions = LIBRARY.parts["introductions"].value.russian.text
    assert "помнят" not in introductions
    assert "рассказали о" in introductions


@pytest.mark.parametrize("words", ["тем, кто далеко", "которые пишут письма", "сейчас думают", "в конверт."])
def test_nobody_is_one_of_many_to_whom_an_unnamed_circle_writes(words: str) -> None:
    shared = [part.value.russian.text for part in LIBRARY.parts.values()]
    assert shared
    assert not [text for text in shared if words in text]


def test_cooking_is_in_the_past_and_does_not_follow_abruptly() -> None:
    whole = text("after-silence", {"questions": "home cooking"})
    assert (
        "Как Вы себя чувствуете? А ещё хочется спросить вот о чём. Какое блюдо у Вас лучше всего получалось?" in whole
    )


def test_no_wish_in_the_middle_of_a_letter_says_goodbye() -> None:
    assert "Всего {{" not in LIBRARY.parts["feast-wishes"].value.russian.text


@pytest.mark.parametrize("thought", [choice.label for choice in LIBRARY.parts["feast-thoughts"].value.variants])
def test_there_is_joy_once_at_most_on_oraza_bayram(thought: str) -> None:
    for wish in LIBRARY.parts["feast-wishes"].value.variants:
        assert text("oraza-bayram", {"thought": thought, "wishes": wish.label}).lower().count("рад") <= 1


@pytest.mark.parametrize(
    ("written", "said"),
    [("2026-10-28", "Ваше письмо от 28 октября дошло."), ("2025-12-28", "от 28 декабря 2025 г. дошло.")],
)
def test_a_letter_of_this_year_is_named_without_the_year(written: str, said: str) -> None:
    made = letter("reply", {"written": written}).text
    assert said in "\n".join(made.paragraphs)
    assert ("2025" in "\n".join(made.gloss)) == ("2025" in said)


def test_nature_is_a_talk_and_a_fact_no_story() -> None:
    openings = [choice.key for each in LIBRARY.templates["nature"].value.variables for choice in each.choices]
    assert any("Хочется поговорить с" in opening for opening in openings)
    assert "историю" not in text("nature")


@pytest.mark.parametrize("name", ["after-verdict", "illness"])
def test_what_begins_does_not_go_on(name: str) -> None:
    assert "И ещё" not in text(name)
    assert "И ещё" in text(name, {"weather": "snow"})
    assert "А вот" not in text(name, {"weather": "snow"})


def test_nauryz_and_reply_do_not_lecture() -> None:
    assert "света будет только больше" not in text("nauryz")
    assert "С удовольствием отвечаю на Ваши вопросы. Нет," in text("reply", {"answers": "Нет, не играю."})


@pytest.mark.parametrize(
    ("name", "day", "answers"),
    [
        ("new-year", date(2026, 12, 1), {"weather": "весна, и всё цветёт"}),
        ("new-year", date(2026, 12, 1), {"weather": "blossom"}),
        ("easter", date(2026, 4, 1), {"weather": "осень, и деревья стоят золотые"}),
        ("easter", date(2026, 4, 1), {"weather": "golden autumn"}),
        ("first-letter", date(2026, 1, 12), {"weather": "snow", "day": "Вчера по дороге меня застал дождь."}),
        ("first-letter", date(2026, 1, 12), {"weather": "snow", "scene": "caught by the rain"}),
        ("first-letter", date(2026, 1, 12), {"weather": "snow", "day": "Вчера мы попали под ливень."}),
        ("new-year", date(2026, 6, 1), {}),
        ("nauryz", date(2026, 8, 1), {}),
    ],
)
def test_a_season_that_is_not_that_of_the_letter_is_seen(name: str, day: date, answers: Mapping[str, str]) -> None:
    assert seasons_in_doubt(name, day, answers)


@pytest.mark.parametrize(
    ("name", "day", "answers"),
    [
        ("new-year", date(2026, 12, 1), {"weather": "snow"}),
        ("new-year", date(2026, 12, 1), {"weather": "rain"}),
        ("easter", date(2026, 4, 1), {"weather": "thaw"}),
        ("first-letter", date(2026, 10, 12), {"weather": "golden autumn", "scene": "caught by the rain"}),
        ("first-letter", date(2026, 1, 12), {"weather": "snow", "day": "Помню, как летом нас застал дождь."}),
    ],
)
def test_a_season_that_fits_is_left_alone(name: str, day: date, answers: Mapping[str, str]) -> None:
    assert not seasons_in_doubt(name, day, answers)


@pytest.mark.parametrize("name", EACH_IN_ITS_OWN_WORDS)
def test_letters_of_three_writers_to_one_person_on_one_evening_share_no_sentence(name: str) -> None:
    template, reader = LIBRARY.templates[name].value, replace(READERS["man"], id="lesnoy-oleg-1980")
    answers = {each.name: each.example for each in template.variables if each.required}
    taken: dict[str, frozenset[str]] = {}
    sentences: list[set[str]] = []
    for writer in ("Анна Ковалёва", "Борис Лесной", "Вера Мельник"):
        posting = Posting(DAY, Sender(writer, gender=Gender.FEMALE), answers, past=Past(taken=taken))
        letter = fill_letter(reader, template, posting)
        taken = {key: taken.get(key, frozenset()) | {phrase} for key, phrase in letter.phrases.items()}
        said = map(str.strip, re.findall(r"[^.?!]+[.?!]", " ".join(letter.text.paragraphs)))
        sentences.append({each for each in said if len(each.split()) > 4 and "оздрав" not in each})
    for one, other in combinations(sentences, 2):
        assert one & other == set()
