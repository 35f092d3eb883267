import pytest

from letterkit.fill.likeness import NEARLY_THE_SAME, likeness, taken_over

LETTER = (
    "Здравствуйте, Олег!",
    "Меня зовут Анна. Я живу в Туле и очень люблю смотреть, как по утрам просыпается наша улица.",
    "Какие книги Вы любите перечитывать? Какая музыка Вам близка?",
)


def test_a_letter_is_like_itself() -> None:
    assert likeness(LETTER, LETTER) == 1


def test_capitals_punctuation_yo_and_the_order_of_paragraphs_do_not_matter() -> None:
    one = ("Пришёл ответ, и весь день стал светлее.", "Всё хорошо, спасибо Вам.")
    other = ("всё хорошо; СПАСИБО вам", "Пришел ответ и весь день стал светлее!")
    assert likeness(one, other) == 1


def test_another_name_does_not_make_another_letter() -> None:
    other = tuple(paragraph.replace("Олег", "Руслан").replace("Анна", "Ольга") for paragraph in LETTER)
    assert NEARLY_THE_SAME <= likeness(LETTER, other) < 1


def test_one_new_paragraph_of_three_makes_one() -> None:
    other = (*LETTER[:1], "У нас в деревне выпал первый снег, и собаки бегают по нему, как щенки.", *LETTER[2:])
    assert 0 < likeness(LETTER, other) < NEARLY_THE_SAME


def test_likeness_is_the_same_both_ways() -> None:
    assert likeness(LETTER, LETTER[1:]) == likeness(LETTER[1:], LETTER)


@pytest.mark.parametrize("other", [(), ("",), ("Привет!",), ("Вчера застал дождь по дороге домой.",)])
def test_what_shares_nothing_or_says_too_little_is_not_alike(other: tuple[str, ...]) -> None:
    assert likeness(LETTER, other) == 0
    assert likeness(("Привет, Олег!",), ("Привет, Олег!",)) == 0


def test_own_words_are_found_again_under_another_greeting() -> None:
    own = ("У нас с утра идёт снег, и двор совсем тихий.", "Кот сидит на окне и считает ворон.")
    letter, earlier = ("Здравствуйте, Олег!", *own, "С теплом,"), ("Дорогая Анна!", *own, "Всего Вам самого светлого,")
    assert taken_over(own, letter, earlier) == 1
    assert taken_over(own, letter, ("Дорогая Анна!", own[0])) < 1


def test_a_few_own_words_are_not_the_letter() -> None:
    own = ("Я живу в Праге, недалеко от реки.",)
    others = ("Мне рассказали о Вас люди, которые пишут письма.", "Какие книги Вы любите перечитывать и почему?")
    assert taken_over(own, (*own, *others), own) == 0
