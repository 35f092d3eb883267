"""Cleaning of pasted text and mending of words with foreign letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian.characters import clean, is_latin, mend, mend_look_alikes, mixed_words


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  Орлов\u00a0Пётр \t Ильич ", "Орлов Пётр Ильич"),
        ("Алексеи\u0306", "Алексей"),
        ("Але\u200bксеи\u200b\u0306", "Алексей"),
        ("Пе\u0308тр", "Пётр"),
        ("\ufeffг.\u202fТула\u00ad", "г. Тула"),
        ("Орлов\r\nПётр", "Орлов Пётр"),
        ("", ""),
    ],
)
def test_blanks_are_folded_and_letters_of_two_code_points_composed(raw: str, expected: str) -> None:
    assert clean(raw) == expected


def test_lines_stay_lines_when_asked_for() -> None:
    assert clean("\r\n г.  Тула \r\n\r\n\u2028\n ул. Мира\x0b", keep_lines=True) == "г. Тула\n\nул. Мира"


@given(st.text(), st.booleans())
def test_cleaning_twice_changes_nothing_more(text: str, keep_lines: bool) -> None:  # noqa: FBT001 (drawn by hypothesis)
    once = clean(text, keep_lines=keep_lines)
    assert clean(once, keep_lines=keep_lines) == once


@pytest.mark.parametrize(
    ("word", "mended", "letters"),
    [
        ("Xалилов", "Халилов", "X"),
        ("Cepгeй", "Сергей", "Cepe"),
        ("Пëтр", "Пётр", "ë"),
        ("Рrison", "Prison", "rison"),
        ("Zамок", "Zамок", "Z"),
    ],
)
def test_a_word_of_two_alphabets_is_mended(word: str, mended: str, letters: str) -> None:
    (found,) = mixed_words(f"улица {word}, 5")
    assert (found.word, found.mended, found.letters, found.start) == (word, mended, letters, 6)
    assert mend(f"улица {word}, 5").text == f"улица {mended}, 5"


@pytest.mark.parametrize("text", ["ИК-7", "XX", "Wi-Fi", "COVID-19", "COVID-тест", "T-2", "ФКУ ИК-2 Vladimir", ""])
def test_words_of_one_alphabet_are_left_alone(text: str) -> None:
    assert mixed_words(text) == ()
    assert mend(text).text == text


@given(st.text(alphabet="аеорсАВСabceopzZ -1"))
def test_mending_keeps_the_length_of_the_text(text: str) -> None:
    assert len(mend(text).text) == len(text)


def test_a_word_of_look_alikes_alone_can_be_read_as_russian() -> None:
    assert mend_look_alikes("T") == "Т"
    assert mend_look_alikes("MOCKBA") == "МОСКВА"
    assert mend_look_alikes("ZT") == "ZT"


def test_a_text_is_latin_when_most_of_its_letters_are() -> None:
    assert is_latin("Vladimir, ИК-2")
    assert not is_latin("г. Владимир (ZT)")
    assert not is_latin("12, 5")
