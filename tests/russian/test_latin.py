"""Romanisation, ids and the search key."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.name import FullName
from letterkit.russian.latin import record_id, romanise, romanise_name, search_key
from letterkit.russian.latin_pack import SimplifiedBgn

# Letters that change with their neighbours, in both alphabets, and what parts words.
CLOSE_CALLS = st.text("abcdeghijkoqstwxyzабвгеёийкоксстхцчшщъыьэюяЕЁЙЩЫЬ '’-1")
CYRILLIC_WORDS = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯ -")


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Енисейск", "Yeniseysk"),
        ("Лефортовский", "Lefortovsky"),
        ("Грозный", "Grozny"),
        ("Нижний Новгород", "Nizhny Novgorod"),
        ("Артём", "Artyom"),
        ("Орёл", "Oryol"),
        ("Ление", "Leniye"),
        ("Нагаев", "Nagayev"),
        ("Григорьев", "Grigoryev"),
        ("Подъездной", "Podyezdnoy"),
        ("Ольга", "Olga"),
        ("Ильич", "Ilyich"),
        ("Дмитрий", "Dmitry"),
        ("Чийгоз", "Chiygoz"),
        ("Улан-Удэ", "Ulan-Ude"),
        ("Йошкар-Ола", "Yoshkar-Ola"),
        ("Майер", "Mayer"),
        ("Хайям", "Khayyam"),
        ("Эмир-Усеин", "Emir-Usein"),
        ("Цветков", "Tsvetkov"),
        ("Їжаченко Євген", "Yizhachenko Yevgen"),
        ("ул. Петра Щербины, д. 21", "ul. Petra Shcherbiny, d. 21"),
    ],
)
def test_russian_is_romanised_as_maps_have_it(russian: str, latin: str) -> None:
    assert romanise(russian) == latin


def test_a_word_of_one_syllable_keeps_its_last_letter() -> None:
    assert romanise("Вий") == "Viy"
    assert romanise("Бий-Хем") == "Biy-Khem"


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("ЩЕРБА", "SHCHERBA"),
        ("Щерба", "Shcherba"),
        ("ЕРМАКОВ", "YERMAKOV"),
        ("Ермаков", "Yermakov"),
        ("НАГАЕВ", "NAGAYEV"),
        ("ЮЖНО-САХАЛИНСК", "YUZHNO-SAKHALINSK"),
        ("ФКУ ИЦ-1", "FKU ITS-1"),
        ("Е. Я. Юнусов", "Ye. Ya. Yunusov"),
        ("МУМИНЕ", "MUMINE"),
        ("ЛЕНИЕ", "LENIYE"),
    ],
)
def test_capitals_stay_capitals(russian: str, latin: str) -> None:
    assert romanise(russian) == latin


def test_a_letter_of_two_code_points_is_one_letter() -> None:
    assert romanise("Енисеи\u0306ск") == "Yeniseysk"
    assert romanise("Арте\u0308м") == "Artyom"


def test_a_name_is_romanised_with_the_first_name_first() -> None:
    assert romanise_name(FullName("Соколов", "Олег", "Юрьевич")) == "Oleg Yuryevich Sokolov"
    assert romanise_name(FullName("Чан", "Ли")) == "Li Chan"


def test_the_pack_goes_back_letter_for_letter() -> None:
    assert SimplifiedBgn().translit("Lenur") == "Ленур"


@given(st.text())
def test_what_is_not_cyrillic_is_left_alone(text: str) -> None:
    latin = romanise(text)
    assert not re.search("[а-яё]", latin, re.IGNORECASE)
    assert romanise(latin) == latin


@pytest.mark.parametrize(
    ("key", "spellings"),
    [
        ("halilov", ("Халилов", "Khalilov", "Halilov", "Xalilov", "Khalylov", "ХАЛИЛОВ", "Halíllov", "Khalilow")),
        ("sherba", ("Щерба", "Shcherba", "Scherba", "Sherba")),
        ("iusuf", ("Юсуф", "Yusuf", "Jusuf", "Iusuf", "Yussuf", "Yusúf")),
        ("artem", ("Артём", "Артем", "Artyom", "Artjom", "Artem", "Artëm", "Артьом")),
        ("iatsenko", ("Яценко", "Yatsenko", "Jacenko", "Iatzenko", "Yatsenko")),
        ("dmitri", ("Дмитрий", "Dmitry", "Dmitriy", "Dmitrii", "Dmitrij")),
        ("aleksei", ("Алексей", "Aleksey", "Alexei", "Alexey", "Aleksej")),
        ("umerov", ("Умеров", "Умєров", "Umerov", "Umjerov")),
        ("ilich", ("Ильич", "Ilyich", "Il'ich", "Ilʹich", "Ilich")),
        ("kirim", ("Къырым", "Qırım", "Kyrym")),
        ("chigoz", ("Чийгоз", "Chiygoz", "Çiygoz", "Chijgoz")),
        ("dzhemilev", ("Джемилев", "Dzhemilev", "Djemilev", "Джемілєв")),
        ("emir usein", ("Эмир-Усеин", "Emir-Usein", "Эмир Усеин", "emir   usein")),
        ("salieva", ("Салиева", "Saliyeva", "Salieva", "Salijeva")),
        ("abliamitovich", ("Аблямитович", "Ablyamitovich", "Abliamitovich", "Abljamitovich")),
        ("genadi", ("Геннадий", "Gennady", "Genadiy")),
        ("ahmed", ("Ахмед", "Akhmed", "Axmed", "Ahmed")),
        ("eniseisk", ("Енисейск", "Yeniseysk", "Jenisejsk", "Enisejsk")),
    ],
)
def test_every_spelling_of_a_name_has_one_key(key: str, spellings: tuple[str, ...]) -> None:
    assert {spelling: search_key(spelling) for spelling in spellings} == dict.fromkeys(spellings, key)


def test_different_names_keep_different_keys() -> None:
    names = ("Халилов", "Халимов", "Галилов", "Салиев", "Сулейманов", "Ибрагимов", "Абрагимов", "Щерба", "Черба")
    assert len({search_key(name) for name in names}) == len(names)


def test_words_of_a_key_are_separated_by_one_space_and_have_no_punctuation() -> None:
    assert search_key("  Халилов,\tЛенур\u00a0(1971) «Т-2» ") == "halilov lenur 1971 t 2"


def test_digits_are_not_folded() -> None:
    assert search_key("1977 ИК-11") == "1977 ik 11"


def test_a_text_in_another_script_has_an_empty_key() -> None:
    assert search_key("東京") == ""


@given(st.one_of(st.text(), CLOSE_CALLS))
def test_the_key_of_a_key_is_itself_and_is_plain(text: str) -> None:
    key = search_key(text)
    assert search_key(key) == key
    assert re.fullmatch("(?:[a-z0-9]+(?: [a-z0-9]+)*)?", key)


@given(st.one_of(st.text(), CLOSE_CALLS, CYRILLIC_WORDS))
def test_a_text_and_its_romanisation_have_one_key(text: str) -> None:
    assert search_key(text) == search_key(romanise(text))


@given(CYRILLIC_WORDS)
def test_capitals_do_not_change_the_key(text: str) -> None:
    assert search_key(text.upper()) == search_key(text)


@pytest.mark.parametrize(
    ("surname", "first", "year", "expected"),
    [
        ("Халилов", "Ленур", 1971, "khalilov-lenur-1971"),
        ("Умеров", "Ильми", None, "umerov-ilmi"),
        ("Кара-Мурза", "Шон Д’Арси", 1980, "kara-murza-shon-darsi-1980"),
        ("ҚАЙРАТҰЛЫ", "Өмір", 1990, "kayratuly-omir-1990"),
        ("Łukasz", "Çağrı", 1990, "lukasz-chagri-1990"),
        ("東", "京", 1990, "unnamed-1990"),
        ("", "", None, "unnamed"),
    ],
)
def test_an_id_is_read_by_people_and_file_systems(surname: str, first: str, year: int | None, expected: str) -> None:
    assert record_id(surname, first, year) == expected


@given(st.text(), st.text(), st.one_of(st.none(), st.integers(1900, 2030)))
def test_an_id_has_only_ascii_letters_digits_and_hyphens(surname: str, first: str, year: int | None) -> None:
    made = record_id(surname, first, year)
    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= 90
