"""Which word of a printed name is what, and what the name says of its bearer's gender."""

import pytest

from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.names import gender_clash, given_name_first, split_name, suggest_gender
from letterkit.russian.names.parts import patronymic_cases, patronymic_nominative

M, F = Gender.MALE, Gender.FEMALE


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Кулаков Ренат Маратович", ("Кулаков", "Ренат", "Маратович")),
        (" Кулакову\u00a0Ренату  Маратовичу, ", ("Кулакову", "Ренату", "Маратовичу")),
        ("КУЛАКОВ РЕНАТ", ("КУЛАКОВ", "РЕНАТ", "")),
        ("Ренат Маратович Кулаков", ("Кулаков", "Ренат", "Маратович")),
        ("Рената Маратовича Кулакова", ("Кулакова", "Рената", "Маратовича")),
        ("Иван Петрович Абрамович", ("Абрамович", "Иван", "Петрович")),
        ("Янович Ирина Львовна", ("Янович", "Ирина", "Львовна")),
        ("Янович Ирина", ("Янович", "Ирина", "")),
        ("Бекир Мехмет Али", ("Бекир", "Мехмет Али", "")),
        ("Бекир Мехмет Али Юсуфович", ("Бекир", "Мехмет Али", "Юсуфович")),
        ("Алиев Тофик Рагим оглы", ("Алиев", "Тофик", "Рагим оглы")),
        ("Алиев Тофик Рагим-оглы", ("Алиев", "Тофик", "Рагим-оглы")),
        ("Тофик Рагим оглы Алиев", ("Алиев", "Тофик", "Рагим оглы")),
        ("Алиева Арзу Рагим кызы", ("Алиева", "Арзу", "Рагим кызы")),
        ("Ахметов Нурлан Сериккулы", ("Ахметов", "Нурлан", "Сериккулы")),
        ("Оглы Али", ("Оглы", "Али", "")),
        ("Умерова Хатиче Юсуфовна", ("Умерова", "Хатиче", "Юсуфовна")),
        ("Аль Масри Юсуф", ("Аль Масри", "Юсуф", "")),
        ("ван дер Берг Ян", ("ван дер Берг", "Ян", "")),
        ("Серов А.Б.", ("Серов", "А.", "Б.")),
        ("Серов А. Б.", ("Серов", "А.", "Б.")),
        ("А. Б. Серов", ("Серов", "А.", "Б.")),
        ("Серов А.", ("Серов", "А.", "")),
        ("О'Нил Шон", ("О'Нил", "Шон", "")),
    ],
)
def test_a_name_is_taken_apart(text: str, parts: tuple[str, str, str]) -> None:
    assert split_name(text) == FullName(*parts)


@pytest.mark.parametrize(
    "text",
    ["", " ", "Серов", "на этапе", "Адрес уточняется", "Серов 1980", "Иван Петрович", "Ивану Петровичу", "А. Б.", "—"],
)
def test_what_is_not_a_full_name_gives_none(text: str) -> None:
    assert split_name(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Анна Светлова", ("Светлова", "Анна", "")),
        ("Мехмет Али Бекир", ("Бекир", "Мехмет Али", "")),
        ("Людвиг ван Берг", ("ван Берг", "Людвиг", "")),
        ("Анна Львовна Светлова", ("Светлова", "Анна", "Львовна")),
        ("Светлова Анна Львовна", ("Светлова", "Анна", "Львовна")),
    ],
)
def test_people_sign_with_the_given_name_first(text: str, parts: tuple[str, str, str]) -> None:
    assert given_name_first(text) == FullName(*parts)


@pytest.mark.parametrize(
    ("printed", "nominative", "cases"),
    [
        ("Маратович", "Маратович", (Case.NOMINATIVE,)),
        ("Маратовичу", "Маратович", (Case.DATIVE,)),
        ("Ильича", "Ильич", (Case.GENITIVE, Case.ACCUSATIVE)),
        ("Ильиничне", "Ильинична", (Case.DATIVE, Case.PREPOSITIONAL)),
        ("ЛЬВОВНЫ", "ЛЬВОВНА", (Case.GENITIVE,)),
        ("Рагим оглы", "Рагим оглы", tuple(Case)),
        ("", "", tuple(Case)),
    ],
)
def test_a_patronymic_shows_its_case(printed: str, nominative: str, cases: tuple[Case, ...]) -> None:
    assert patronymic_nominative(printed) == nominative
    assert patronymic_cases(printed) == cases


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        (FullName("Онук", "Женя", "Львович"), M),
        (FullName("Онук", "Женя", "Львовна"), F),
        (FullName("Алиев", "Тофик", "Рагим оглы"), M),
        (FullName("Седых", "Арзу", "Рагим кызы"), F),
        (FullName("Седых", "Арзу", "Сериккызы"), F),
        (FullName("Кулаков", "Женя"), M),
        (FullName("Кулакова", "Женя"), F),
        (FullName("Гайворонский", "Женя"), M),
        (FullName("Гайворонская", "Женя"), F),
        (FullName("Сафин", "Рамиль"), M),
        (FullName("Сафина", "Алина"), F),
        (FullName("Щербина", "Устин"), None),
        (FullName("Турчин", "Анна"), None),
        (FullName("Рева", "Саша"), None),
        (FullName("Онук", "Анна"), None),
        (FullName("Стеценко", "Пётр"), None),
        (FullName("Цой", "Ким"), None),
    ],
)
def test_gender_is_suggested_by_patronymic_or_surname_only(name: FullName, gender: Gender | None) -> None:
    assert suggest_gender(name) is gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        (FullName("Кулаков", "Ренат", "Маратовна"), M),
        (FullName("Кулакова", "Ренат"), M),
        (FullName("Гайворонская", "Ренат"), M),
        (FullName("Кулаков", "Зарема"), F),
        (FullName("Светлый", "Зарема"), F),
        (FullName("Онук", "Зарема", "Маратович"), F),
        (FullName("Алиева", "Арзу", "Рагим кызы"), M),
    ],
)
def test_a_clash_of_gender_is_a_sentence(name: FullName, gender: Gender) -> None:
    clash = gender_clash(name, gender)
    assert clash.startswith("the ")
    assert clash.endswith(f"but the gender stated is {gender.value}")


@pytest.mark.parametrize(
    "surname",
    [
        "Дудка",
        "Мустафа",
        "Голова",
        "Калина",
        "Щербина",
        "Сова",
        "Цулая",
        "Седых",
        "Онук",
        "Гоя",
        "Берия",
        "Цой",
        "Гарсиа",
    ],
)
def test_a_right_name_is_never_called_a_clash(surname: str) -> None:
    for gender in Gender:
        assert gender_clash(FullName(surname, "Женя"), gender) == ""
    assert gender_clash(FullName("Волошин", "Анна"), F) == ""
    assert gender_clash(FullName("Палий", "Анна"), F) == ""
