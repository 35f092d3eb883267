"""What holds for any name: nothing is lost or added, a dative leads back, no text raises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.names import (
    decline,
    decline_as_signed,
    gender_clash,
    given_name_first,
    nominatives,
    printed_case,
    split_name,
    suggest_gender,
)
from letterkit.russian.names.first_names import FIRST_NAMES

_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SUFFIXES = {
    Gender.MALE: (
        "ов",
        "ев",
        "ин",
        "ский",
        "енко",
        "ук",
        "ак",
        "ич",
        "ян",
        "дзе",
        "ец",
        "ок",
        "ый",
        "ь",
        "ай",
        "а",
        "их",
    ),
    Gender.FEMALE: (
        "ова",
        "ева",
        "ина",
        "ская",
        "енко",
        "ук",
        "ак",
        "ич",
        "ян",
        "дзе",
        "ец",
        "ая",
        "ь",
        "ей",
        "а",
        "их",
    ),
}
_PATRONYMICS = {Gender.MALE: ("", "Львович", "Ильич"), Gender.FEMALE: ("", "Львовна", "Ильинична")}

_STEMS = ("Бар", "Весел", "Гурт", "Дор", "Зем", "Кост", "Лопат", "Мар", "Нест", "Рад", "Сев", "Тур", "Хал")

_words = st.text(_LETTERS, min_size=1, max_size=9).map(str.capitalize)
_texts = st.text(max_size=40) | st.text(_LETTERS + " -.,'’ОПABcё\u0306\u00a0", max_size=40)
_genders = st.sampled_from(Gender)


@st.composite
def _plausible(draw: st.DrawFn) -> tuple[FullName, Gender]:
    """A stem with a suffix of Russian, Ukrainian or Caucasian surnames, and a common first name."""
    gender = draw(_genders)
    stem = draw(st.sampled_from(_STEMS))
    surname = stem + draw(st.sampled_from(_SUFFIXES[gender]))
    first = draw(st.sampled_from(sorted(FIRST_NAMES[gender])))
    return FullName(surname, first.capitalize(), draw(st.sampled_from(_PATRONYMICS[gender]))), gender


@settings(deadline=None)  # a loaded machine is no failure
@given(_words, _words, st.sampled_from(["", "Львович", "Рагим оглы"]), _genders)
def test_declining_never_loses_or_adds_a_word(surname: str, first: str, patronymic: str, gender: Gender) -> None:
    name = FullName(surname, first, patronymic)
    for case in Case:
        declined = decline(name, gender, case)
        assert len(declined.text.split()) == len(str(name).split())
        assert declined.certain == (not declined.reasons)


@settings(deadline=None)  # a loaded machine is no failure
@given(_plausible())
def test_the_dative_leads_back_to_the_name(given_name: tuple[FullName, Gender]) -> None:
    name, gender = given_name
    dative = decline(name, gender, Case.DATIVE).text
    found = [str(candidate.name).replace("ё", "е") for candidate in nominatives(dative, gender)]
    assert str(name).replace("ё", "е") in found


@settings(deadline=None)  # a loaded machine is no failure
@given(_plausible())
def test_what_is_accepted_declines_into_what_was_printed(given_name: tuple[FullName, Gender]) -> None:
    name, gender = given_name
    dative = decline(name, gender, Case.DATIVE)
    for candidate in nominatives(dative.text, gender):
        if candidate.accepted and candidate.case is Case.DATIVE and dative.certain:
            assert decline(candidate.name, gender, Case.DATIVE).text == dative.text


@settings(deadline=None)  # a loaded machine is no failure
@given(_texts, _genders, _texts)
def test_no_text_raises(text: str, gender: Gender, latin: str) -> None:
    name = split_name(text)
    assert name is None or split_name(str(name)) is not None
    given_name_first(text)
    decline_as_signed(text, None, Case.GENITIVE)
    for candidate in nominatives(text, gender, latin):
        assert candidate.name.surname
        assert candidate.name.first
    whole = name or FullName(text, text, text)
    decline(whole, gender, Case.DATIVE, {Case.DATIVE: latin})
    decline(whole, gender, Case.INSTRUMENTAL)
    printed_case(whole)
    gender_clash(whole, gender)
    suggest_gender(whole)


@settings(deadline=None)  # a loaded machine is no failure
@given(_texts)
def test_blanks_around_and_between_words_change_nothing(text: str) -> None:
    spaced = "\u00a0 " + text.replace(" ", " \t ") + "\u200b "
    assert split_name(spaced) == split_name(text)
