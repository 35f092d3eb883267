"""Whether a Latin name is the Russian one, the people invented."""

import pytest

from letterkit.model.name import FullName
from letterkit.russian.latin_spelling import may_be, spells, spells_exactly

NAME = FullName("Зекирьяев", "Игорь", "Ильясович")


@pytest.mark.parametrize(
    "latin", ["Igor Zekiryaev", "ZEKERYAEV Ihor", "Igor Iliasovych Zekirjajew", "I. Zekiryaev", "Zekiryaev", "", "—"]
)
def test_other_systems_of_spelling_and_names_left_out_are_no_contradiction(latin: str) -> None:
    assert spells(latin, NAME)


@pytest.mark.parametrize(
    "latin", ["Igor Serov", "Renat Zekiryaev", "R. Zekiryaev", "Igor Zekryaev", "Igor Zekiryaev Renat"]
)
def test_a_word_that_is_not_part_of_the_name_contradicts_it(latin: str) -> None:
    assert not spells(latin, NAME)


@pytest.mark.parametrize(
    ("latin", "part", "exactly"),
    [
        ("Igor Khalilov", "Халилов", True),
        ("Xalilov, Igor", "Халилов", True),
        ("Kara-Murza Igor", "Кара-Мурза", True),
        ("Igor Kravts", "Кравец", False),
        ("Igor Kravets", "", False),
    ],
)
def test_a_part_is_spelt_exactly_if_it_stands_among_the_latin_words(latin: str, part: str, *, exactly: bool) -> None:
    assert spells_exactly(latin, part) is exactly


@pytest.mark.parametrize(
    "printed",
    [
        "Зекірьяєв Ігор",
        "Ihor Zekeriaiev",
        "Зекирьяев И. И.",
        "И.И. Зекирьяев",
        "Зекирьяев И.",
        "ЗЕКІР’ЯЄВ ІГОР ІЛЬЯСОВИЧ",
    ],
)
def test_another_script_language_or_initials_may_be_the_name(printed: str) -> None:
    assert may_be(printed, NAME)


@pytest.mark.parametrize("printed", ["", "Зекирьяев", "Игорь", "Зекирьяев Р. И.", "Зекирьяев И. А.", "Серов Ігор"])
def test_a_name_without_surname_or_first_name_or_with_others_may_not(printed: str) -> None:
    assert not may_be(printed, NAME)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Микола", "Николай"),
        ("Микита", "Никита"),
        ("Ганна", "Анна"),
        ("Йосип", "Иосиф"),
        ("Надія", "Надежда"),
        ("Дмитро", "Дмитрий"),
        ("Володимир", "Владимир"),
        ("Олена", "Елена"),
        ("Сергій", "Сергей"),
        ("Андрій", "Андрей"),
        ("Катерина", "Екатерина"),
        ("Пилип", "Филипп"),
    ],
)
def test_ukrainian_has_its_own_forms_of_first_names(theirs: str, ours: str) -> None:
    assert may_be(f"{theirs} Ткаченко", FullName("Ткаченко", ours))
