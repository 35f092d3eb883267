import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.page.no_break import NO_BREAK, bind

TOGETHER = [
    "г. Енисейск",
    "ул. Мира",
    "д. 5",
    "1971 г. р.",
    "№ 3",
    "п/я 201",
    "пгт Вершина",
    "пр-т Ленина",
    "ул. им. Д. А. Громова",
    "4 км",
    "9 Мая",
    "22 ноября",
    "50 %",
    "2-я Луговая",
    "А. И. Громов",
    "Громов А. И.",
    "ФКУ ИК-7",
    "УФСИН России",
    "и т. д.",
    "корпус 2",
    "дом 29/1",
    "в Москве",
    "по краю",
    "«В доме»",
    "знаете ли",
    "хотела бы,",
    "XIX в.",
    "в XIX–XX вв.",
    "ХХ век",
    "Пётр I",
    "Александр II.",
    "Глава IV",
    "главе 5",
    "т. 2",
    "ч. II",
    "рис. 3",
    "§ 5",
    "№№ 5",
    "1971–1975 гг.",
    "10 000",
    "5 тыс. руб.",
    "3 млн рублей",
    "20 кв. м",
    "20 °C",
    "100 ₽",
    "15:30 мин",
    "г-жа Громова",
    "проф. Громов",
    "св. Николай",
    "оз. Байкал",
    "Дж. Толкин",
    "т. е.",
    "и др.",
    "до н. э.",
]

APART = [
    "Красноярский край",
    "рад письму",
    "год. Мы",
    "ли вам",
    "дом. 5",
    "России по",
    "мир, труд",
    "в. мире",
    "1971 300",
    "том. Мы",
    "век. Мы",
    "Дом стоял",
]


@pytest.mark.parametrize("text", TOGETHER)
def test_what_belongs_together_is_bound(text: str) -> None:
    assert bind(text) == text.replace(" ", NO_BREAK)


@pytest.mark.parametrize("text", APART)
def test_what_may_be_separated_is_left_free(text: str) -> None:
    assert bind(text) == text


def test_a_dash_stays_with_the_word_before_it_and_not_with_the_word_after() -> None:
    assert bind("Москва — город") == f"Москва{NO_BREAK}— город"
    assert bind("— Привет") == "— Привет"


@given(st.text())
def test_words_are_never_changed(text: str) -> None:
    bound = bind(text)
    assert bound.replace(NO_BREAK, " ").split() == text.split()
    assert bind(bound) == bound
