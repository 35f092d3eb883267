"""Slips of ear and hand are found, and nothing else: people corrected without need stop reading corrections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian import morphology
from letterkit.russian.spelling import Misspelt, misspelt_words

SLIPS = {
    "здраствуйте": "здравствуйте",
    "извените": "извините",
    "вообщем": "в общем",
    "незнаю": "не знаю",
    "немогу": "не могу",
    "хотябы": "хотя бы",
    "еслибы": "если бы",
    "потомучто": "потому что",
    "всетаки": "всё-таки",
    "ктонибудь": "кто-нибудь",
    "тоесть": "то есть",
    "сдесь": "здесь",
    "зделать": "сделать",
    "севодня": "сегодня",
    "превет": "привет",
    "интиресно": "интересно",
    "сабака": "собака",
    "хорощо": "хорошо",
    "здоровъя": "здоровья",
    "лесница": "лестница",
    "сонце": "солнце",
    "чуство": "чувство",
    "жызнь": "жизнь",
    "программма": None,  # drawn out
    "програма": "программа",
    "колличество": "количество",
    "кажеться": "кажется",
    "писмо": "письмо",
    "будте": "будьте",
    "псиьмо": "письмо",
}

RIGHT = """
Здравствуйте! Расскажите-ка о себе: кто-нибудь, кое-что, по-русски, по-христиански, давным-давно, сине-зелёный, полцены.
Мультиварка, электросамокат, каршеринг, смайлик, аудиокнига, дедлайн, кубэтэ, янтыки, хинкали, сырники, чебуреки.
Ураааа! Эх, ага, мяу. С тобою, зимнею порою, которою. Котик, котёночек, сердечко, бабушкин, мамин, дядюшкина.
Ёлка и елка, её и ее, приобретённый и приобретенный. Недоварить, перечитывать, супермама, автовокзал. Воистину воскресе!
Шана това! Хаг Песах самеах! Наврез пришёл. Навреза ждут все. Уруй-айхал!
Хыдырлез и калакай, Сабантуй, Сагаалган, осуохай, шофар, седер, маца.
Незир, Шейхислям и Айдер пришли к Зейнеп. Лутфие принесла плов. Бахчисарай, Новоозёрное, Ышкынский. ГУФСИН и ИК-7.
""".strip()


@pytest.mark.parametrize(("slip", "meant"), SLIPS.items())
def test_a_slip_is_found_with_what_was_meant_first(slip: str, meant: str | None) -> None:
    found = [each.meant[0] for each in misspelt_words([f"Вот {slip} так"])]
    assert found == ([meant] if meant else [])


def test_a_slip_at_the_beginning_of_a_sentence_keeps_its_capital() -> None:
    text = "Здраствуйте! Незнаю. Спосибо. «Раскажите»"
    assert [each.meant for each in misspelt_words([text])] == [
        ("Здравствуйте",),
        ("Не знаю",),
        ("Спасибо",),
        ("Расскажите",),
    ]


@pytest.mark.parametrize("line", RIGHT.splitlines())
def test_right_words_rare_words_and_names_pass(line: str) -> None:
    assert list(misspelt_words([line])) == []


def test_words_known_from_elsewhere_pass() -> None:
    assert list(misspelt_words(["сабака"], frozenset({"сабака"}))) == []
    assert list(misspelt_words(["сабака"])) == [Misspelt("сабака", ("собака",))]


@given(st.text("абвгжеийклмнопрстьыъ-ЁАБ .!«»a1'", max_size=40))
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    for slip in misspelt_words([text]):
        assert slip.word in text
        assert slip.meant
        assert slip.word not in slip.meant


def test_letters_that_unicode_does_not_name_are_no_word() -> None:
    assert morphology.readings("Aa\U00017000") == (frozenset(),)
    assert morphology.place_in_nominative("Aa\U00017000") is None
    assert not morphology.is_prefixed("Aa\U00017000")
