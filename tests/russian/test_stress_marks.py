"""Stress marks are taken off Russian words, whatever reads them, and nothing else is."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.actions.intake.decline import decline_one
from letterkit.model.name import Case
from letterkit.russian.blocks import parse_block
from letterkit.russian.characters import clean
from letterkit.russian.latin import romanise, search_key
from letterkit.russian.names import nominatives, split_name
from letterkit.russian.news import parse_people
from letterkit.russian.stress_marks import stressed_words, without_stress

ACUTE, GRAVE, DOT_BELOW, BREVE, DIAERESIS = "\u0301", "\u0300", "\u0323", "\u0306", "\u0308"
VOWELS = "аеёиоуыэюяАЕЁИОУЫЭЮЯ"
BLOCK = (
    "Лебедеву Олегу Ильичу, 1971 г. р., ФКУ ИК-2 УФСИН России по Владимирской обл., 601120, г. Покров, ул. Быкова, 1"
)
NEWS = """Ветров Илья Олегович, 1980 г. р., этапирован в СИЗО-1 по Свердловской области.

Ветлугин Олег Ильич освобождён 3 мая 2026 года. Крылова Петра Ильича перевели в больницу."""


def with_marks(text: str, marks: str = ACUTE) -> str:
    """The text with the marks behind every vowel."""
    return "".join(f"{letter}{marks}" if letter in VOWELS else letter for letter in text)


@pytest.mark.parametrize("mark", [ACUTE, GRAVE, DOT_BELOW, "\u0302", "\u0304\u0311", "\u0340", "\u0341", "\u0317"])
def test_a_mark_over_or_under_a_vowel_goes(mark: str) -> None:
    marked = f"Ле{mark}бедев Ёлка"
    assert (without_stress(marked), clean(marked)) == ("Лебедев Ёлка", "Лебедев Ёлка")
    assert stressed_words(marked) == (unicodedata.normalize("NFC", marked).split()[0],)


@pytest.mark.parametrize(
    "text",
    [
        "Йод, ёж, мой",
        "Моё ўзгоркам, ӣ, ӯ, ӑ, їжа",
        "café, Zoé, naïve, Ångström, Č",
        "абв 5° №",
        "",
        "é",
        "x\u0301",
        "о\u0336н",
    ],
)
def test_letters_stay_letters(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert unicodedata.normalize("NFC", without_stress(text)) == unicodedata.normalize("NFC", text)
    assert unicodedata.normalize("NFC", without_stress(decomposed)) == unicodedata.normalize("NFC", text)
    assert stressed_words(text) == stressed_words(decomposed) == ()


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (f"ё{ACUTE}лка", "ёлка"),
        (f"е{ACUTE}{DIAERESIS}лка", "ёлка"),
        (f"е{DIAERESIS}{ACUTE}лка", "ёлка"),
        (f"мо{ACUTE}и{BREVE}", "мой"),
        ("ѐмкость, ѝ", "емкость, и"),
        ("Лéбедев в кафé", "Лебедев в кафе"),
        (f"У́ý{ACUTE}я", "Ууя"),
        ("Á, álló", "Á, álló"),
    ],
)
def test_what_is_a_mark_and_what_a_letter(marked: str, plain: str) -> None:
    assert without_stress(marked) == plain
    assert without_stress(plain) == plain


@given(st.text("аеийёвxáý -" + ACUTE + GRAVE + DOT_BELOW + BREVE + DIAERESIS))
def test_taking_marks_off_twice_takes_no_more_off(text: str) -> None:
    assert without_stress(without_stress(text)) == without_stress(text)
    assert clean(clean(text)) == clean(text)


@given(st.text(st.sampled_from(VOWELS + "бвгйщь -xyz.,"), max_size=30), st.text(ACUTE + GRAVE + DOT_BELOW, min_size=1))
def test_any_marks_after_any_vowels_leave_the_text(text: str, marks: str) -> None:
    assert without_stress(with_marks(text, marks)) == text
    assert len(stressed_words(with_marks(text, marks))) <= len(text)


def test_names_with_marks_are_declined_and_led_back() -> None:
    marked = f"Ле{ACUTE}бедев Оле{ACUTE}г Ильи{ACUTE}ч"
    forms, _ = decline_one(marked, None)
    assert str(forms[Case.DATIVE]) == "Лебедеву Олегу Ильичу"
    assert forms[Case.DATIVE].certain
    best = nominatives(with_marks("Лебедеву Олегу Ильичу"))[0]
    assert (str(best.name), best.accepted) == ("Лебедев Олег Ильич", True)


@settings(deadline=None)  # a loaded machine is no failure
@given(st.text(ACUTE + GRAVE + DOT_BELOW, min_size=1, max_size=2))
def test_names_blocks_and_news_are_read_as_without_marks(marks: str) -> None:
    name = "Соколова Наталья Ивановна"
    assert split_name(with_marks(name, marks)) == split_name(name)
    assert search_key(with_marks(name, marks)) == search_key(name)
    assert parse_block(with_marks(BLOCK, marks)) == parse_block(BLOCK)
    assert parse_people(with_marks(NEWS, marks)) == parse_people(NEWS)


def test_a_key_has_the_letters_below_the_marks() -> None:
    assert search_key("Лѐбедев") == search_key("Lebedev") == "lebedev"
    assert romanise(without_stress(f"Ле{ACUTE}бедев")) == "Lebedev"
