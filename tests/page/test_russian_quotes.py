import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.page.quotes import with_russian_quotes

SET = [
    ('Читаю "Мастера и Маргариту" - хорошо.', "Читаю «Мастера и Маргариту» — хорошо."),
    ('"Я прочла "Войну и мир", - сказала она"', "«Я прочла „Войну и мир“, — сказала она»"),
    ("- Привет -- сказал он.", "— Привет — сказал он."),
    ("“Ёлки” и “лапки”", "«Ёлки» и «лапки»"),
    ('(“да”, "нет")', "(«да», «нет»)"),
    ('«Я прочла "Войну и мир"»', "«Я прочла „Войну и мир“»"),
]

LEFT = [
    "«Ёлки», „лапки“ — всё на месте".replace("„лапки“", "«лапки»"),
    'доска 5" и "кот"',
    'он сказал: "и замолчал',
    "кто-то из-за 5-6 дней, -5 градусов",
    "«Я „тут“»",
    '"',
    "",
]


@pytest.mark.parametrize(("typed", "printed"), SET)
def test_marks_and_dashes_are_set_as_in_russian_books(typed: str, printed: str) -> None:
    assert with_russian_quotes(typed) == printed


@pytest.mark.parametrize("text", LEFT)
def test_what_is_right_or_unclear_is_left(text: str) -> None:
    assert with_russian_quotes(text) == text


@given(st.text(st.sampled_from('аб "“”„«»-–—.,()\n')))
def test_nothing_but_marks_and_dashes_changes_and_twice_is_once(text: str) -> None:
    printed = with_russian_quotes(text)
    kept = str.maketrans("", "", '"“”„«»-–—')
    assert printed.translate(kept) == text.translate(kept)
    assert with_russian_quotes(printed) == printed
