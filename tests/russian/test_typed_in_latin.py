"""Russian typed in Latin letters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian.latin import romanise
from letterkit.russian.names.first_names import FIRST_NAMES
from letterkit.russian.offered import offered
from letterkit.russian.typed_in_latin import name_in_cyrillic, to_cyrillic

LATIN_TEXT = st.text("abcdefghijklmnopqrstuvwxyzABCHJKSTVXYZ ',.-")


@pytest.mark.parametrize(
    ("typed", "russian"),
    [
        ("Dorogoy Lenur, kak dela?", "Дорогой Ленур, как дела?"),
        ("Zdravstvuyte, Oleg Yuryevich!", "Здравствуйте, Олег Юрьевич!"),
        ("Zdravstvujte!", "Здравствуйте!"),
        ("Menya zovut Anna, ya zhivu v Berline.", "Меня зовут Анна, я живу в Берлине."),
        ("Segodnya u nas idyot sneg, na ulitse kholodno.", "Сегодня у нас идёт снег, на улице холодно."),
        ("Nadeyus', chto u Vas vsyo khorosho.", "Надеюсь, что у Вас всё хорошо."),
        ("Zhelayu schast'ya i zdorov'ya!", "Желаю счастья и здоровья!"),
        ("esli est' vremya, napishite o sebe", "если есть время, напишите о себе"),
        ("tikhy vecher, novye knigi, dobry den", "тихий вечер, новые книги, добрый день"),
        ("druzya i semya", "друзья и семья"),
        ("eshchyo, eshche, borsch, prosche", "ещё, еще, борщ, проще"),
        ("eto, etot, poetomu, ekran", "это, этот, поэтому, экран"),
        ("ob'yavlenie, pod'yezd, sem'ya, v'yuga", "объявление, подъезд, семья, вьюга"),
        ("nravitsya, nravit'sya, detskiy, nemetskiy", "нравится, нравиться, детский, немецкий"),
        ("my byli, vy igrali, vyigrali", "мы были, вы играли, выиграли"),
        ("nyet, gdye, privyet", "нет, где, привет"),
        ("zhizn', mashyna, moj dom", "жизнь, машина, мой дом"),
        ("Xorosho, Axmed i Maxim", "Хорошо, Ахмед и Максим"),
        ("Rossia, Maria, rayon", "Россия, Мария, район"),
        ("Vasilyevich, Ilyich, Yeniseysk, Dostoevsky", "Васильевич, Ильич, Енисейск, Достоевский"),
        ("Eldar, Elena, Ekaterina, Olga, McDonald", "Эльдар, Елена, Екатерина, Ольга, МцДоналд"),
        ("y menya", "у меня"),
        ("bolshe, tolko, malenkaya, radost, derzhalis", "больше, только, маленькая, радость, держались"),
        ("zahotelos pogovorit, rashodilis, otstupit", "захотелось поговорит, расходились, отступит"),
        ("semyoy, pyut, pervye, Zdorovya", "семьёй, пьют, первые, Здоровья"),
        ("Tymoszenko, Netflix", "Тымосзенко, Нетфликс"),
    ],
)
def test_typed_russian_becomes_cyrillic(typed: str, russian: str) -> None:
    assert to_cyrillic(typed) == russian


@pytest.mark.parametrize(
    ("typed", "russian"),
    [
        ("Shcherba SHCHERBA shcherba", "Щерба ЩЕРБА щерба"),
        ("Yuliya YULIYA Ya", "Юлия ЮЛИЯ Я"),
        ("DEN' Den den'", "ДЕНЬ День день"),
        ("Alexey MAXIM", "Алексей МАКСИМ"),
    ],
)
def test_capitals_stay_where_they_were(typed: str, russian: str) -> None:
    assert to_cyrillic(typed) == russian


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/kniga",
        "example.org",
        "www.example",
        "imya@example.org",
        "A4 i5 2x",
        "XX II XIV",
        "café",
        "Привет, как дела?",
        "привеt",
        "12 + 7 = 19",
        "",
    ],
)
def test_what_is_evidently_not_a_russian_word_stays(text: str) -> None:
    assert to_cyrillic(text) == text


def test_words_beside_a_link_are_still_turned() -> None:
    assert to_cyrillic("kniga  https://example.org\nkniga") == "книга  https://example.org\nкнига"


def test_quotation_marks_are_not_soft_signs() -> None:
    assert to_cyrillic("'privet' \"privet\" «privet»") == "'привет' \"привет\" «привет»"


@given(st.one_of(st.text(), LATIN_TEXT))
def test_doing_it_twice_changes_nothing_more(text: str) -> None:
    assert to_cyrillic(to_cyrillic(text)) == to_cyrillic(text)


@given(LATIN_TEXT)
def test_blanks_and_punctuation_stay(text: str) -> None:
    assert re.findall(r"[\s,-]", to_cyrillic(text)) == re.findall(r"[\s,-]", text)


def test_letters_that_only_look_like_ours_without_capitals_stay() -> None:
    assert to_cyrillic("Diyarbakır, İzmir, ſ") == "Диярбакıр, İзмир, ſ"


@pytest.mark.parametrize(
    "text",
    [
        *("dear friend", "Hello", "Netflix", "", "Привет", "I like football.", "My dog is called Biscuit."),
        *("We went to the park yesterday.", "a big house", "I love chess", "red roses", "So many stars", "On Monday"),
        *("no news", "I miss summer", "Birds sing", "Love, Anna", "on a train to Milan", "I teach music"),
    ],
)
def test_nothing_is_offered_for_words_of_another_language(text: str) -> None:
    assert offered(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("v Prage", "Idyot sneg.", "Ya lyublyu jazz i knigi", "v Prage, nedaleko ot reki", "Dorogoy Lenur", "Praga"),
        *("u nas idyot sneg", "ya lyublyu shakhmaty", "na more", "zeleniy les", "kot Murzik", "no ya ne grushchu"),
    ],
)
def test_russian_words_typed_in_latin_letters_are_offered(text: str) -> None:
    assert offered(text) == to_cyrillic(text)


ONE_KEY = {"биляль", "зекерья", "илгиз", "илдар", "кемаль", "гаянэ", "марьям", "марьяна"}
"""Names that are spelt in Latin letters as another, commoner one is: Гаяне."""


@pytest.mark.parametrize("name", sorted(set().union(*FIRST_NAMES.values()) - ONE_KEY))
def test_our_own_spelling_of_a_name_leads_back_to_it(name: str) -> None:
    latin = romanise(name.capitalize())
    assert name_in_cyrillic(latin) == name.capitalize()
    assert to_cyrillic(f"Privet, {latin}.") == f"Привет, {name.capitalize()}."


@pytest.mark.parametrize(
    ("latin", "russian"),
    [
        ("Yury, privet!", "Юрий, привет!"),
        ("Menya zovut Dmitrii.", "Меня зовут Дмитрий."),
        ("Nash Alexander i nasha Darya", "Наш Александр и наша Дарья"),
        ("Rady Vas videt'. Edem domoy", "Рады Вас видеть. Едем домой"),
        ("u nas byl ogon", "у нас был огонь"),
    ],
)
def test_a_name_is_read_as_a_name_where_one_stands(latin: str, russian: str) -> None:
    assert to_cyrillic(latin) == russian
