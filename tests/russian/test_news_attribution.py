"""Of whom a status is said where several people are named, and when it was so: right, or asked about."""

from datetime import date

import pytest

from letterkit.model.person import Custody
from letterkit.russian.news import parse_people
from letterkit.russian.news.paragraphs import texts_of

TODAY = date(2026, 11, 22)
HIM, HIS = "Кулик Савва Ильич, 1990 г. р.", "ИК-9 УФСИН России по Оренбургской области"
HIM_BY_FIRST_NAME = "Савва Ильич Кулик, 1990 г. р."
OTHER, OTHERS = "Сомов Пётр Львович, 1980 г. р.", "СИЗО-1 УФСИН России по Забайкальскому краю"
OTHER_BY_FIRST_NAME = "Пётр Львович Сомов, 1980 г. р."
ORDERS = [(HIM, OTHER), (HIM_BY_FIRST_NAME, OTHER_BY_FIRST_NAME)]
STATUSES = {
    "Умерли": "died",
    "Освобождены": "released",
    "Обменяны": "released",
    "Этапированы": "in-transit",
    "На этапе": "in-transit",
    "За границей": "abroad",
}


def told(text: str) -> dict[str, str]:
    """The custody of each person, by surname; "asked" where it is not certain."""
    return {
        (block.name_nominative or "?").split()[0]: str(block.custody) if block.certain else "asked"
        for block in parse_people(text, TODAY)
    }


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("frame", ["**{}**", "*{}*", "***{}***", "--- {} ---"])
def test_a_heading_between_signs_is_of_all_below_it(frame: str, status: str) -> None:
    heading = frame.format(status)
    assert told(f"{heading}\n{HIM}, {HIS}") == {"Кулик": STATUSES[status]}
    for gap in ("\n", "\n\n"):
        assert told(f"{heading}{gap}{HIM}, {HIS}\n{OTHER}, {OTHERS}") == dict.fromkeys(
            ("Кулик", "Сомов"), STATUSES[status]
        )


@pytest.mark.parametrize("frame", ["== {} ==", "*** {} ***", "[{}]", "~ {} ~", "• {} •"])
@pytest.mark.parametrize("status", [*STATUSES, "Домашний арест", "В больнице"])
def test_nobody_below_a_heading_between_other_signs_is_certainly_held(frame: str, status: str) -> None:
    for gap in ("\n", "\n\n"):
        assert "held" not in told(f"{frame.format(status)}{gap}{HIM}, {HIS}\n{OTHER}, {OTHERS}").values()


@pytest.mark.parametrize("status", ["Умерли", "Освобождены", "Обменяны", "Этапированы", "Скончались", "Убыли"])
@pytest.mark.parametrize(("him", "other"), ORDERS)
def test_a_heading_without_a_colon_is_no_surname_and_of_all_below_it(him: str, other: str, status: str) -> None:
    custody = {"Скончались": "died", "Убыли": "in-transit"}.get(status) or STATUSES[status]
    assert told(f"{status}\n{him}, {HIS}\n{other} — {OTHERS}") == dict.fromkeys(("Кулик", "Сомов"), custody)


def test_a_surname_on_a_line_of_its_own_still_belongs_to_the_line_below() -> None:
    assert told(f"Кулик\nСавва Ильич, 1990 г. р.\n{HIS}") == {"Кулик": "held"}


@pytest.mark.parametrize(
    "behind", ["умерли", "освобождены", "вышли на свободу", "этапированы", "обменяны", "переведены в ИК-10", "прибыли"]
)
@pytest.mark.parametrize(("him", "other"), ORDERS)
@pytest.mark.parametrize(
    "text",
    [
        "{him} ({his}) и {other} ({others}) {behind}.",
        "{him}, {his}, и {other}, {others}, {behind}.",
        "{him}, {his}. {other}, {others}. {Behind}.",
        "{him}, {his}; {other}, {others} — {behind}.",
        "{him}, {his}\n{other}, {others}\n{Behind}.",
    ],
)
def test_what_is_said_of_several_behind_the_last_leaves_nobody_held(
    text: str, him: str, other: str, behind: str
) -> None:
    values = {"him": him, "other": other, "his": HIS, "others": OTHERS}
    assert told(text.format(**values, behind=behind, Behind=behind.capitalize()))["Кулик"] == "asked"


@pytest.mark.parametrize("behind", ["на этапе", "под домашним арестом", "за границей", "больше не под стражей"])
def test_a_status_at_the_end_of_a_sentence_may_be_of_all_in_it(behind: str) -> None:
    assert told(f"{HIM} ({HIS}) и {OTHER} ({OTHERS}) {behind}.")["Кулик"] == "asked"


@pytest.mark.parametrize("status", ["Умер", "Освобождён", "Обменян", "умер 12.11.2026", "Статус: освобождён"])
@pytest.mark.parametrize(("him", "other"), ORDERS)
def test_a_status_of_one_between_two_is_of_the_one_above(him: str, other: str, status: str) -> None:
    custody = "died" if "мер" in status else "released"
    assert told(f"{him}, {HIS}\n{status}\n{other}, {OTHERS}")["Кулик"] == custody


@pytest.mark.parametrize("status", ["На этапе", "этап", "за границей", "Домашний арест", "в больнице", "(этап)"])
@pytest.mark.parametrize(("him", "other"), ORDERS)
def test_a_status_between_two_that_may_be_of_either_is_asked_about(him: str, other: str, status: str) -> None:
    assert told(f"{him}, {HIS}\n{status}\n{other}, {OTHERS}") == {"Кулик": "asked", "Сомов": "asked"}


@pytest.mark.parametrize(
    "again",
    [
        *("Кулик освобождён.", "Кулик умер.", "Савва Кулик умер.", "С. Кулик умер.", "Кулика освободили."),
        *("Первый освобождён.", "Первого обменяли.", "Из них освобождён Кулик.", "Савва освобождён."),
        *(f"Кулика перевели в {OTHERS}.", "Кулик на этапе.", "Кулику изменили меру на домашний арест."),
    ],
)
@pytest.mark.parametrize(("him", "other"), ORDERS)
@pytest.mark.parametrize(
    "text",
    [
        "{him}, {his}. {other}, {others}. {again}",
        "{him}, {his}\n{other}, {others}\n{again}",
        "{him}, {his}\n{other}, {others}\n\nUPD: {again}",
        "{again}\n{him}, {his}\n{other}, {others}",
    ],
)
def test_who_is_named_again_is_not_certain_as_he_was(text: str, him: str, other: str, again: str) -> None:
    assert told(text.format(him=him, other=other, his=HIS, others=OTHERS, again=again))["Кулик"] != "held"


def test_a_text_is_not_cut_from_a_remark_that_names_somebody_again() -> None:
    text = f"{HIM}, {HIS}\n\n{OTHER}, {OTHERS}"
    assert len(list(texts_of(text))) == 2
    assert len(list(texts_of(f"{text}\n\nОбновление: Кулик переведён в ИК-10."))) == 1


def test_a_street_of_the_name_is_nobody_named_again() -> None:
    text = f"{HIM}, {HIS}\n{OTHER}, {OTHERS}, ул. Кулика, 5"
    assert told(text)["Кулик"] == "held"


@pytest.mark.parametrize("name", ["Кулик Савва Ильич", "Савва Ильич Кулик", "Кулику Савве Ильичу"])
@pytest.mark.parametrize("text", ["{other}\n{name}", "{name}\n{other}", "{other}\n\n{name}", "- {other}\n- {name}"])
def test_who_is_only_named_is_not_left_out(text: str, name: str) -> None:
    assert told(text.format(name=name, other=f"{OTHER}, {OTHERS}")) == {"Кулик": "asked", "Сомов": "held"}


@pytest.mark.parametrize(
    "arrived",
    [
        *(
            "прибыл этапом в {}",
            "прибыл по этапу в {}",
            "доставлен этапом в {}",
            "этапом прибыл в {}",
            "{}, прибыл этапом",
        ),
        *("доехал этапом до {}", "прибыл этапом из Москвы в {}", "завершил этап, сейчас в {}", "по этапу прибыл в {}"),
    ],
)
def test_who_arrived_by_transport_is_there(arrived: str) -> None:
    (block,) = parse_people(f"{HIM}, {arrived.format(HIS)}", TODAY)
    assert (block.certain, str(block.custody), block.facility_number) == (True, "held", "9")


@pytest.mark.parametrize(
    "sent",
    [
        *("отправлен в {} и прибыл туда 12 ноября 2026", "отправлен в {}, прибыл", "вывезен в {} и доехал"),
        *("этапом увезли в {}, он уже на месте", f"{{}}, этапирован из {OTHERS}"),
    ],
)
def test_who_may_have_arrived_is_asked_about(sent: str) -> None:
    assert told(f"{HIM}, {sent.format(HIS)}") == {"Кулик": "asked"}


@pytest.mark.parametrize(
    "once",
    [
        *("домашний арест до 2024 года", "под домашним арестом до марта 2024 года", "домашний арест (2014-2016)"),
        *("с 2014 по 2016 под домашним арестом", "с 2014 до 2016 года на свободе", "в 2014-2016 за границей"),
        *("с 2014 по 2016 на этапе", "под домашним арестом с 12.05.2014 по 12.05.2016", "в 2019 освобождён по УДО"),
        *("домашний арест с декабря 2026 года", "освобождён в декабре 2026 года", "на свободе с декабря 2026"),
        *("освобождён 12.2026", "на этапе с 25.11", "умер в декабре 2026"),
    ],
)
@pytest.mark.parametrize("text", ["{}, {}, {}", "{}, {}. {}."])
def test_what_was_once_or_will_be_is_not_so_now(text: str, once: str) -> None:
    assert told(text.format(HIM, HIS, once)) == {"Кулик": "asked"}


@pytest.mark.parametrize(
    "text",
    [
        *(f"12.11.2026 {HIM}, умер", f"12 ноября 2026 года умер {HIM}", f"12.11.2026: {HIM}, умер"),
        *(f"{HIM}, переведён в {HIS} 12.11.2026", f"{HIM}, 12.11.2026 переведён в {HIS}"),
        *(f"{HIM}, прибыл в {HIS} 12 ноября 2026", f"{HIM}, {HIS} (прибыл 12.11.2026)"),
    ],
)
def test_the_day_of_the_one_event_is_taken_wherever_it_stands(text: str) -> None:
    (block,) = parse_people(text, TODAY)
    assert (block.certain, block.since) == (True, date(2026, 11, 12))


@pytest.mark.parametrize(
    "said",
    [
        *("отправили в ШИЗО на 10 суток", "снова помещён в ПКТ на 4 месяца", "в карцере", "вышел из ШИЗО"),
        *("суд продлил ему арест до 12.03.2027", "арест продлили до 12 марта", "ему исполнилось 36 лет"),
    ],
)
def test_cells_and_longer_terms_change_no_address(said: str) -> None:
    assert told(f"{HIM}, {HIS}, {said}") == {"Кулик": "held"}
    assert told(f"{HIM}, {said}")["Кулик"] == "asked"


@pytest.mark.parametrize("said", ["перевели в ЕПКТ ИК-6", "переведён в ПКТ при ИК-6", "арест продлён до 12.03.2025"])
def test_cells_elsewhere_and_terms_that_are_over_are_asked_about(said: str) -> None:
    assert told(f"{HIM}, {HIS}, {said}") == {"Кулик": "asked"}


ROSTOV = "344022, г. Ростов-на-Дону, ул. Максима Горького, д. 219"
PETROV = "Петров Иван Петрович, 1990 г. р."


@pytest.mark.parametrize(
    "raw",
    [
        f"Адрес мамы: {ROSTOV}. {PETROV}, ИК-4",
        f"Адрес его адвоката - {ROSTOV}. {PETROV}, СИЗО-1",
        f"Пишите родственникам: {ROSTOV}. {PETROV}, СИЗО-1",
        f"{PETROV}, {ROSTOV}, СИЗО-1, кв. 7",
        f"{PETROV}, {ROSTOV}, кв. 7, СИЗО-1",
        f"{PETROV}, 344022, г. Новочеркасск, Ростов-на-Дону, ул. Горького, 219, СИЗО-3",
    ],
)
def test_the_address_of_somebody_else_a_flat_and_a_second_town_are_asked_about(raw: str) -> None:
    (person,) = parse_people(raw)
    assert not person.certain


@pytest.mark.parametrize("heading", ["Умерли", "Освобождены", "На этапе"])
@pytest.mark.parametrize("between", [". ", "; "])
def test_a_heading_over_one_line_may_end_with_its_sentence_where_the_last_has_an_address(
    heading: str, between: str
) -> None:
    people = parse_people(
        f"{heading}: {PETROV}{between}Сидоров Пётр Ильич, 1985. Косов Юрий Ильич, 1970 — {ROSTOV}, СИЗО-1"
    )
    assert len(people) == 3
    assert not any(person.certain for person in people)


def test_a_heading_over_one_line_is_of_all_where_all_have_an_address_or_none() -> None:
    none = parse_people(f"Умерли: {PETROV}. Сидоров Пётр Ильич, 1985 г. р.")
    assert [(person.custody, person.certain) for person in none] == [(Custody.DIED, True)] * 2
    both = parse_people(f"Умерли: {PETROV}, в ИК-2 Мордовии. Сидоров Пётр Ильич, 1985 г. р., в ИК-5 Рязани.")
    assert {person.custody for person in both} == {Custody.DIED}


@pytest.mark.parametrize("minus", "-–—−")
def test_a_plus_and_any_minus_tell_lines_apart(minus: str) -> None:
    raw = f"+ {PETROV}, {ROSTOV}, СИЗО-1\n{minus} Сидоров Пётр Ильич, 1985 г. р., {ROSTOV}, СИЗО-1"
    assert not any(person.certain for person in parse_people(raw))
