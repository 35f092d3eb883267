"""Declension: every kind of ending, the people invented."""

import pytest

from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.names import Part, decline, decline_as_signed, decline_part, split_name

M, F = Gender.MALE, Gender.FEMALE

HIS = """
Кулаков Ренат Маратович | Кулакову Ренату Маратовичу | Кулакова Рената Маратовича
Волынин Пётр Ильич | Волынину Петру Ильичу | Волынина Петра Ильича
Гайворонский Лев Никитич | Гайворонскому Льву Никитичу | Гайворонского Льва Никитича
Береговой Павел | Береговому Павлу | Берегового Павла
Светлый Юрий | Светлому Юрию | Светлого Юрия
Долгий Илья | Долгому Илье | Долгого Ильи
Рыжий Тихон | Рыжему Тихону | Рыжего Тихона
Свиной Аким | Свиному Акиму | Свиного Акима
Стеценко Никита | Стеценко Никите | Стеценко Никиты
Дурново Фома | Дурново Фоме | Дурново Фомы
Седых Лука | Седых Луке | Седых Луки
Ульрих Марк | Ульриху Марку | Ульриха Марка
Онук Савва | Онуку Савве | Онука Саввы
Бурляй Игорь | Бурляю Игорю | Бурляя Игоря
Гусь Андрей | Гусю Андрею | Гуся Андрея
Кобзарь Эмиль | Кобзарю Эмилю | Кобзаря Эмиля
Щербина Устин | Щербине Устину | Щербины Устина
Кривоноса Яков | Кривоносе Якову | Кривоносы Якова
Заря Глеб | Заре Глебу | Зари Глеба
Кузнец Влас | Кузнецу Власу | Кузнеца Власа
Сок Денис | Соку Денису | Сока Дениса
Узбек Ирек | Узбеку Иреку | Узбека Ирека
Цой Ким | Цою Киму | Цоя Кима
Куку Ремзи | Куку Ремзи | Куку Ремзи
Гемеджи Муртаза | Гемеджи Муртазе | Гемеджи Муртазы
Мустафа Зекерия | Мустафе Зекерии | Мустафы Зекерии
Хачатрян Ашот | Хачатряну Ашоту | Хачатряна Ашота
Джапаридзе Гиви | Джапаридзе Гиви | Джапаридзе Гиви
Манолеску Отто | Манолеску Отто | Манолеску Отто
Кара-Мурза Эмин | Кара-Мурзе Эмину | Кара-Мурзы Эмина
Гусейн-заде Фарид | Гусейн-заде Фариду | Гусейн-заде Фарида
Кер-оглы Айдер | Кер-оглы Айдеру | Кер-оглы Айдера
Аль-Масри Юсуф | Аль-Масри Юсуфу | Аль-Масри Юсуфа
Ибн-Халид Саид | Ибн-Халиду Саиду | Ибн-Халида Саида
Тер-Погосян Карен | Тер-Погосяну Карену | Тер-Погосяна Карена
Орлов-Днепровский Олег | Орлову-Днепровскому Олегу | Орлова-Днепровского Олега
Аблаев Сеит-Умер | Аблаеву Сеит-Умеру | Аблаева Сеит-Умера
Аблаев Мамут-Али | Аблаеву Мамут-Али | Аблаева Мамут-Али
Яхин Тимур-Хан | Яхину Тимур-Хану | Яхина Тимур-Хана
Алиев Тофик Рагим оглы | Алиеву Тофику Рагим оглы | Алиева Тофика Рагим оглы
Юлдашев Азиз Карим угли | Юлдашеву Азизу Карим угли | Юлдашева Азиза Карим угли
Серов А. Б. | Серову А. Б. | Серова А. Б.
Ван дер Берг Ян | Ван дер Бергу Яну | Ван дер Берга Яна
ВОЛЫНИН ПЁТР ИЛЬИЧ | ВОЛЫНИНУ ПЕТРУ ИЛЬИЧУ | ВОЛЫНИНА ПЕТРА ИЛЬИЧА
О'Нил Шон | О'Нилу Шону | О'Нила Шона
"""

HERS = """
Кулакова Зарема Маратовна | Кулаковой Зареме Маратовне | Кулаковой Заремы Маратовны
Волынина Наталья Ильинична | Волыниной Наталье Ильиничне | Волыниной Натальи Ильиничны
Львова Мария | Львовой Марии | Львовой Марии
Гайворонская Любовь | Гайворонской Любови | Гайворонской Любови
Светлая Таисия | Светлой Таисии | Светлой Таисии
Рыжая Софья | Рыжей Софье | Рыжей Софьи
Куцая Инна | Куцей Инне | Куцей Инны
Казачья Инна | Казачьей Инне | Казачьей Инны
Чужая Ольга | Чужой Ольге | Чужой Ольги
Крайняя Лиля | Крайней Лиле | Крайней Лили
Стеценко Ленияр | Стеценко Ленияр | Стеценко Ленияр
Онук Мумине | Онук Мумине | Онук Мумине
Седых Назлы | Седых Назлы | Седых Назлы
Кобзарь Эльмаз | Кобзарь Эльмаз | Кобзарь Эльмаз
Дудник Зера | Дудник Зере | Дудник Зеры
Кривоноса Ева | Кривоносе Еве | Кривоносы Евы
Верба Ника | Вербе Нике | Вербы Ники
Сосна Анна | Сосне Анне | Сосны Анны
Кара-Мурза Диляра | Кара-Мурзе Диляре | Кара-Мурзы Диляры
Орлова-Днепровская Вера | Орловой-Днепровской Вере | Орловой-Днепровской Веры
Алиева Арзу Рагим кызы | Алиевой Арзу Рагим кызы | Алиевой Арзу Рагим кызы
"""

UNCERTAIN = """
m | Клых Роман | Клыху Роману | Клых
m | Кравец Роман | Кравцу Роману | Кравецу
m | Коломиец Роман | Коломийцу Роману | Коломиецу
m | Стрелец Роман | Стрельцу Роману | Стрелецу
m | Гриценок Роман | Гриценку Роману | Гриценоку
m | Королёк Роман | Корольку Роману | Королёку
m | Кривобок Роман | Кривобоку Роману | Кривобку
m | Камень Роман | Камню Роману | Каменю
m | Соловей Роман | Соловью Роману | Соловею
m | Козёл Роман | Козлу Роману | Козёлу
m | Заяц Роман | Зайцу Роману | Заяцу
m | Багрий Роман | Багрию Роману | Багрому
m | Топчий Роман | Топчию Роману | Топчему
m | Герой Роман | Герою Роману | Герому
m | Казачий Роман | Казачьему Роману | Казачию
m | Хребет Роман | Хребту Роману | Хребету
m | Гоя Роман | Гое Роману | Гоя
m | Гулия Роман | Гулии Роману | Гулие
m | Гарсиа Роман | Гарсиа Роману | Гарсие
m | Либих Роман | Либиху Роману | Либих
m | Нечуй-Леванда Роман | Нечуй-Леванде Роману | Нечую-Леванде
m | Серов Жан-Жак | Серову Жан-Жаку | Жану-Жаку
m | Серов Данило | Серову Даниле | Данило
m | Серов Мехмет Али | Серову Мехмету Али | several words
f | Калина Вера | Калине Вере | Калиной
f | Рева Вера | Реве Вере | Ревой
f | Ковальска Вера | Ковальской Вере | Ковальске
f | Цулая Вера | Цулой Вере | Цулае
f | Серова Айгуль | Серовой Айгуль | Айгули
f | Серова Алия | Серовой Алие | Алии
f | Серова Анна-Мария | Серовой Анне-Марии | Анна-Марии
m | Серовa Роман | Серове Роману | Latin letters
m | Smith Роман | Smith Роману | not Russian
m | Серова Роман Ивановна | Серове Роману Ивановна | feminine
"""


def _rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def _name(text: str) -> FullName:
    name = split_name(text)
    assert name is not None
    return name


@pytest.mark.parametrize(
    ("gender", "nominative", "dative", "genitive"),
    [(M, *row) for row in _rows(HIS)] + [(F, *row) for row in _rows(HERS)],
)
def test_a_name_declines_with_certainty(gender: Gender, nominative: str, dative: str, genitive: str) -> None:
    name = _name(nominative)
    for case, expected in ((Case.NOMINATIVE, nominative), (Case.DATIVE, dative), (Case.GENITIVE, genitive)):
        declined = decline(name, gender, case)
        assert (declined.text, declined.reasons) == (expected, ())
        assert declined.certain


@pytest.mark.parametrize(("gender", "nominative", "dative", "told"), _rows(UNCERTAIN))
def test_what_declines_in_two_ways_is_printed_in_one_and_marked_with_the_other(
    gender: str, nominative: str, dative: str, told: str
) -> None:
    declined = decline(_name(nominative), Gender(gender), Case.DATIVE)
    assert declined.text == dative
    assert not declined.certain
    assert told in "; ".join(declined.reasons)


def test_six_cases_of_a_man_and_a_woman() -> None:
    his = [decline(FullName("Дудка", "Илья", "Кузьмич"), M, case).text for case in Case]
    assert his == [
        "Дудка Илья Кузьмич",
        "Дудки Ильи Кузьмича",
        "Дудке Илье Кузьмичу",
        "Дудку Илью Кузьмича",
        "Дудкой Ильёй Кузьмичом",
        "Дудке Илье Кузьмиче",
    ]
    hers = [decline(FullName("Крайняя", "Любовь", "Юрьевна"), F, case).text for case in Case]
    assert hers == [
        "Крайняя Любовь Юрьевна",
        "Крайней Любови Юрьевны",
        "Крайней Любови Юрьевне",
        "Крайнюю Любовь Юрьевну",
        "Крайней Любовью Юрьевной",
        "Крайней Любови Юрьевне",
    ]


def test_where_only_the_instrumental_depends_on_the_stress_the_other_cases_are_certain() -> None:
    name = FullName("Гармаш", "Олег")
    assert decline(name, M, Case.DATIVE).certain
    instrumental = decline(name, M, Case.INSTRUMENTAL)
    assert instrumental.reasons == ("surname Гармашем or Гармашом: the ending depends on the stress",)


def test_a_settled_form_wins_and_is_certain() -> None:
    forms = {Case.DATIVE: " Кравецу  Роману "}
    declined = decline(FullName("Кравец", "Роман"), M, Case.DATIVE, forms)
    assert (declined.text, declined.certain) == ("Кравецу Роману", True)
    assert declined.name == FullName("Кравецу", "Роману")
    assert decline(FullName("Кравец", "Роман"), M, Case.GENITIVE, forms).text == "Кравца Романа"


def test_blanks_and_decomposed_letters_do_no_harm() -> None:
    name = FullName(" Серый ", "Андрей\u00a0", "")  # й as и and a breve
    assert decline(name, M, Case.DATIVE).text == "Серому Андрею"


def test_one_part_declines_alone() -> None:
    assert decline_part("Павел", Part.FIRST, M, Case.GENITIVE) == "Павла"
    assert decline_part("", Part.PATRONYMIC, F, Case.GENITIVE) == ""


@pytest.mark.parametrize(
    ("signed", "gender", "genitive"),
    [
        ("Анна Светлова", F, "Анны Светловой"),
        ("Светлова Анна", F, "Светловой Анны"),
        ("Анна Юрьевна Светлова", None, "Анны Юрьевны Светловой"),
        ("И. И. Серов", M, "И. И. Серова"),
        ("Мустафа Аблаев", M, "Мустафы Аблаева"),
        ("Лена", None, "Лены"),
        ("Друг", M, "Друга"),
        ("Олег Онук", None, "Олега Онука"),
    ],
)
def test_a_sender_is_declined_in_the_order_he_signs(signed: str, gender: Gender | None, genitive: str) -> None:
    declined = decline_as_signed(signed, gender, Case.GENITIVE)
    assert (str(declined), declined.certain) == (genitive, True)


@pytest.mark.parametrize("signed", ["Саша", "Группа друзей", ""])
def test_a_sender_who_tells_no_gender_or_no_name_stays_as_signed(signed: str) -> None:
    declined = decline_as_signed(signed, None, Case.GENITIVE)
    assert declined.text == signed
    assert not declined.certain
