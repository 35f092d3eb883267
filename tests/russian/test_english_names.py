import pymorphy3
import pytest

from letterkit.russian.latin import romanise
from letterkit.russian.offered import offered
from letterkit.russian.typed_in_latin import is_english_name, name_in_cyrillic, to_cyrillic


@pytest.mark.parametrize(
    ("typed", "russian"),
    [
        ("John Carter", "Джон Картер"),
        ("Chris Tucker", "Крис Такер"),
        ("Philip Knight", "Филип Найт"),
        ("Grace Wilson", "Грейс Уилсон"),
        ("Kelly Brooks", "Келли Брукс"),
        ("Mickey Dexter", "Микки Декстер"),
        ("Cynthia Shaw", "Синтия Шоу"),
        ("Charlie Snow", "Чарли Сноу"),
        ("Whitney Brown", "Уитни Браун"),
        ("Sarah-Jane O'Connor", "Сара-Джейн О'Коннор"),
        ("Ian McCarthy", "Иэн Маккарти"),
        ("MARY COOPER", "МЭРИ КУПЕР"),
        ("Zoë Clarke", "Зои Кларк"),
    ],
)
def test_an_english_name_is_read_as_english_and_marked_so(typed: str, russian: str) -> None:
    assert name_in_cyrillic(typed) == russian
    assert is_english_name(typed)


@pytest.mark.parametrize(
    ("typed", "russian"),
    [
        ("Anna Kovalyova", "Анна Ковалёва"),
        ("Sergey Alekseev", "Сергей Алексеев"),
        ("Yury Bely", "Юрий Белый"),
        ("Dmitry Zhukovsky", "Дмитрий Жуковский"),
        ("Valery Tyutchev", "Валерий Тютчев"),
        ("Moisey Shevchenko", "Моисей Шевченко"),
        ("Matvey Korney", "Матвей Корней"),
        ("Safie Axmed", "Сафие Ахмед"),
        ("Oorzhak Kaadyr-ool", "Ооржак Каадыр-оол"),
        ("Yacenko", "Яценко"),
        ("José Alonso", "Хосе Алонсо"),
    ],
)
def test_other_names_are_read_as_before(typed: str, russian: str) -> None:
    assert name_in_cyrillic(typed) == russian
    assert not is_english_name(typed)


def test_a_name_that_others_have_too_is_english_beside_english_alone() -> None:
    assert name_in_cyrillic("David Guramishvili") == "Давид Гурамишвили"
    assert name_in_cyrillic("David Brown") == "Дэвид Браун"


def test_words_of_a_text_are_not_read_as_english() -> None:
    assert to_cyrillic("Cvety rastut") == "Цветы растут"
    assert to_cyrillic("Carter") == "Цартер"
    assert offered("Privet, kak dela?") == "Привет, как дела?"


@pytest.mark.long
def test_hardly_any_russian_name_is_taken_for_an_english_one() -> None:
    dictionary = pymorphy3.MorphAnalyzer().dictionary
    names = {
        word
        for beginning in ("бр", "де", "ло", "ро", "сми", "хар")  # all names take a minute
        for word, tag, *_ in dictionary.iter_known_words(beginning)
        if {"nomn", "sing"} <= tag.grammemes and {"Name", "Surn", "Patr"} & tag.grammemes
    }
    assert len(names) > 1_000
    assert sum(is_english_name(romanise(name.capitalize())) for name in names) < len(names) / 200
