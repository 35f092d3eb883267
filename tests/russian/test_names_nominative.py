"""Back to the nominative: what a printed name can come from, the people invented."""

import pytest

from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.names import nominatives, printed_case, split_name

M, F = Gender.MALE, Gender.FEMALE
DATIVE, NOMINATIVE, GENITIVE = Case.DATIVE, Case.NOMINATIVE, Case.GENITIVE


@pytest.mark.parametrize(
    ("printed", "nominative", "gender", "case"),
    [
        ("Кулакову Ренату Маратовичу", "Кулаков Ренат Маратович", M, DATIVE),
        ("Кулакову Ренату", "Кулаков Ренат", M, DATIVE),
        ("Кулаковой Зареме Маратовне", "Кулакова Зарема Маратовна", F, DATIVE),
        ("Кулаков Ренат Маратович", "Кулаков Ренат Маратович", M, NOMINATIVE),
        ("Кулакова Зарема", "Кулакова Зарема", F, NOMINATIVE),
        ("Рената Маратовича Кулакова", "Кулаков Ренат Маратович", M, GENITIVE),
        ("Анне Кулаковой", "Кулакова Анна", F, DATIVE),
        ("Стеценко Петру Ильичу", "Стеценко Пётр Ильич", M, DATIVE),
        ("Волынину Артему", "Волынин Артём", M, DATIVE),
        ("Волынину Льву", "Волынин Лев", M, DATIVE),
        ("Волынину Илье Кузьмичу", "Волынин Илья Кузьмич", M, DATIVE),
        ("Дудник Юлии Львовне", "Дудник Юлия Львовна", F, DATIVE),
        ("Дудник Любови Львовне", "Дудник Любовь Львовна", F, DATIVE),
        ("Крайнему Ремзи Львовичу", "Крайний Ремзи Львович", M, DATIVE),
        ("Бондарю Игорю Львовичу", "Бондарь Игорь Львович", M, DATIVE),
        ("Седых Андрею Львовичу", "Седых Андрей Львович", M, DATIVE),
        ("Алиеву Тофику Рагим оглы", "Алиев Тофик Рагим оглы", M, DATIVE),
        ("ВОЛЫНИНУ ПЕТРУ ИЛЬИЧУ", "ВОЛЫНИН ПЁТР ИЛЬИЧ", M, DATIVE),
        ("Орлову-Днепровскому Олегу", "Орлов-Днепровский Олег", M, DATIVE),
        ("Аблаеву Сеит-Умеру", "Аблаев Сеит-Умер", M, DATIVE),
        ("Серову А. Б.", "Серов А. Б.", M, DATIVE),
        ("Cepoву Юрию", "Серов Юрий", M, DATIVE),  # Latin look-alikes
        ("Толстому Игорю", "Толстой Игорь", M, DATIVE),
        ("Седому Игорю", "Седой Игорь", M, DATIVE),
        ("Лисьему Игорю", "Лисий Игорь", M, DATIVE),
        ("Лисьей Анне", "Лисья Анна", F, DATIVE),
        ("Седой Анне", "Седая Анна", F, DATIVE),
        ("Мартинесу Хосе", "Мартинес Хосе", M, DATIVE),
        ("Аблаевой Фериде", "Аблаева Фериде", F, DATIVE),
        ("Кара-Мурза Игорю", "Кара-Мурза Игорь", M, DATIVE),  # the surname left as it is
        ("Кара-Мурза Игорю Львовичу", "Кара-Мурза Игорь Львович", M, DATIVE),
    ],
)
def test_the_first_candidate_is_the_nominative(printed: str, nominative: str, gender: Gender, case: Case) -> None:
    best = nominatives(printed)[0]
    assert (str(best.name), best.gender, best.case) == (nominative, gender, case)


@pytest.mark.parametrize(
    ("printed", "likely"),
    [
        ("Кулаковой Мумине", {"Кулакова Мумине", "Кулакова Мумина"}),
        ("Донцу Игорю", {"Донец Игорь", "Донц Игорь"}),
        ("Чобану Игорю", {"Чобан Игорь", "Чобану Игорь"}),
        ("Бедному Игорю", {"Бедный Игорь", "Бедной Игорь"}),
        ("Гайворонскому-Лесному Игорю", {"Гайворонский-Лесной Игорь", "Гайворонский-Лесный Игорь"}),
        ("Терновой Анне", {"Терновая Анна", "Тернова Анна"}),
        ("Яреме Игорю", {"Ярема Игорь", "Яреме Игорь"}),
        ("Волку Игорю", {"Волк Игорь", "Волок Игорь"}),
        ("Мышу Игорю", {"Мышь Игорь", "Мыш Игорь"}),
        ("Толстому Игорю", {"Толстый Игорь", "Толстой Игорь"}),
        ("Аблаевой Фериде", {"Аблаева Фериде", "Аблаева Ферида"}),
        ("Кравцу Игорю", {"Кравец Игорь"}),  # Кравец also declines to Кравецу
        ("Кара-Мурза Игорю", {"Кара-Мурза Игорь"}),
    ],
)
def test_between_likely_readings_none_is_chosen_silently(printed: str, likely: set[str]) -> None:
    candidates = nominatives(printed)
    assert likely <= {str(candidate.name) for candidate in candidates}
    assert not any(candidate.accepted for candidate in candidates)
    assert candidates[0].reasons


@pytest.mark.parametrize(
    ("printed", "latin", "nominative"),
    [
        ("Кулаковой Ление Маратовне", "Leniye Maratovna Kulakova", "Кулакова Ление Маратовна"),
        ("Кулаковой Мумине", "Mumine Kulakova", "Кулакова Мумине"),
        ("Кулаковой Мумине", "Mumina Kulakova", "Кулакова Мумина"),
        ("Донцу Игорю", "Ihor Donets", "Донец Игорь"),
        ("Бедному Игорю", "Igor Bednoy", "Бедной Игорь"),
        ("Чобану Игорю", "Igor Chobanu", "Чобану Игорь"),
        ("Яреме Игорю", "IGOR YAREMA", "Ярема Игорь"),
    ],
)
def test_a_published_latin_name_decides(printed: str, latin: str, nominative: str) -> None:
    best = nominatives(printed, latin=latin)[0]
    assert (str(best.name), best.accepted) == (nominative, True)


@pytest.mark.parametrize(
    ("printed", "latin"),
    [
        ("Кулакову Ренату Маратовичу", "Igor Serov"),
        ("Кулакову Ренату Маратовичу", "Renat Serov"),
        ("Кулакову Ренату Маратовичу", "Rustam Kulakov"),
        ("Кулакову Ренату Маратовичу", "I. Kulakov"),
        ("Кулаковой Мумине", "Somebody Else"),
        ("Кравцу Игорю Львовичу", "Igor Kravts"),
    ],
)
def test_with_the_latin_name_of_another_person_none_is_accepted(printed: str, latin: str) -> None:
    candidates = nominatives(printed, latin=latin)
    assert not any(candidate.accepted for candidate in candidates)
    assert f"the Latin name {latin} does not spell it" in candidates[0].reasons


@pytest.mark.parametrize(
    ("printed", "latin"),
    [
        ("Кулакову Тимуру", "Tymur Kulakov"),
        ("Зекирьяеву Тимуру", "Timur Zekeryaev"),
        ("Кулакову Игорю Львовичу", "Ihor KULAKOV"),
        ("Кулакову Евгению", "Yevhen Kulakov"),
        ("Кулакову Владимиру", "Volodymyr Kulakov"),
        ("Кулакову Александру", "Oleksandr Kulakov"),
        ("Меметову Измаилу", "Ismail Mehmetov"),
        ("Аблаеву Сеит-Умеру", "Seitumer Ablaev"),
        ("Аблаеву Сеит-Умеру", "Seyt-Umer Ablayev"),
        ("Кулакову Ренату", "R. Kulakov"),
        ("Кулакову Ренату", "—"),
    ],
)
def test_another_spelling_of_the_same_name_contradicts_nothing(printed: str, latin: str) -> None:
    best = nominatives(printed, latin=latin)[0]
    assert (best.accepted, best.reasons) == (True, ())


def test_no_hard_adjective_is_led_back_to_the_ukrainian_ending() -> None:
    found = {str(candidate.name) for candidate in nominatives("Толстому Игорю")}
    assert "Толстый Игорь" in found
    assert "Толстий Игорь" not in found


def test_where_the_surname_was_left_in_the_nominative_the_reasons_say_so() -> None:
    best = nominatives("Серов Игорю Львовичу")[0]
    assert str(best.name) == "Серов Игорь Львович"
    assert best.reasons == ('surname: "Серов" stands in the nominative, the rest in the dative',)


def test_a_stated_gender_decides_where_the_endings_do_not() -> None:
    assert str(nominatives("Волынина Александра", M)[0].name) == "Волынин Александр"
    assert str(nominatives("Волынина Александра", F)[0].name) == "Волынина Александра"
    assert not nominatives("Волынина Александра")[0].accepted


def test_a_name_that_reads_the_same_in_many_cases_shows_none() -> None:
    best = nominatives("Стеценко Ремзи")[0]
    assert (str(best.name), best.case, best.accepted) == ("Стеценко Ремзи", None, True)


@pytest.mark.parametrize("text", ["", "на этапе", "Адрес уточняется", "Ивану Петровичу", "Renat Maratovich Kulakov"])
def test_what_is_not_a_russian_name_has_no_candidates(text: str) -> None:
    assert nominatives(text) == ()


@pytest.mark.parametrize(
    ("printed", "gender", "case"),
    [
        ("Кулакову Ренату", M, DATIVE),
        ("Кулаков Ренат", None, NOMINATIVE),
        ("Кулаковой Зареме", F, DATIVE),
        ("Кулакову Зарему", F, Case.ACCUSATIVE),
        ("Кулаковым Ренатом", M, Case.INSTRUMENTAL),
        ("Волынина Петра", M, GENITIVE),
        ("Стеценко Али", M, None),
        ("Абла Мустафа", M, NOMINATIVE),
        ("Дудка Никита", M, NOMINATIVE),
    ],
)
def test_the_case_a_name_stands_in_is_given_if_evident(printed: str, gender: Gender | None, case: Case | None) -> None:
    name = split_name(printed)
    assert name is not None
    assert printed_case(name, gender) is case


@pytest.mark.parametrize(("printed", "nominative"), [("Лие", "Лия"), ("Ие", "Ия"), ("Марии", "Мария")])
def test_a_short_name_in_iya_is_led_back_and_is_no_name_in_the_dative(printed: str, nominative: str) -> None:
    found = nominatives(f"Ивановой {printed} Львовне")
    assert found[0].name.first == nominative
    assert not [each for each in found if each.name.first == printed]


@pytest.mark.parametrize("first", ["Лие", "Софие", "Марие"])
def test_what_is_no_name_is_never_accepted_as_one(first: str) -> None:
    for printed in (f"Иванова {first} Львовна", f"Иванова {first}", f"{first} Ивановой"):
        assert not [each for each in nominatives(printed) if each.accepted and each.name.first == first]


@pytest.mark.parametrize("printed", ["Нурлан уулу Азамату", "Азамату Нурлан уулу"])
def test_a_father_s_name_may_stand_where_a_surname_does(printed: str) -> None:
    found = nominatives(printed)[0]
    assert (found.name, found.gender) == (FullName("Нурлан уулу", "Азамат"), Gender.MALE)
