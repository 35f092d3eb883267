"""Addresses as lines and in one line, in Russian and in English."""

import re
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.facility import Facility
from letterkit.russian.address import LatinName, english_line, english_lines, one_line, postal_lines, romanised_block

VILLAGE = Facility(
    "ik-40-ryazan",
    kind="ИК",
    number="40",
    name="ФКУ ИК-40 УФСИН России по Рязанской области",
    region="Рязанская область",
    district="Шиловский район",
    locality="р. п. Лесной",
    sublocality="мкр. Южный",
    street="ул. Петра Щербины",
    house="11б",
    building="стр. 2",
    po_box="17",
    postcode="391000",
)
CAPITAL = Facility(
    "sizo-20-moscow",
    kind="СИЗО",
    number="20",
    name="ФКУ СИЗО-20 УФСИН России по г. Москве",
    region="Москва",
    locality="г. Москва",
    street="ул. Лефортовский Вал",
    house="5",
    po_box="201",
    postcode="111020",
)
ANY_FACILITY = st.builds(
    Facility, **{field.name: st.text(max_size=20) for field in fields(Facility) if field.name != "checked"}
)


def test_the_post_has_the_address_from_small_to_large() -> None:
    assert postal_lines(VILLAGE) == (
        "ФКУ ИК-40 УФСИН России по Рязанской области",
        "ул. Петра Щербины, д. 11б, стр. 2, п/я 17",
        "р. п. Лесной, мкр. Южный",
        "Шиловский район",
        "Рязанская область",
    )


def test_lists_have_the_address_from_large_to_small_in_one_line() -> None:
    assert one_line(VILLAGE, "Соколову Олегу Юрьевичу, 1980 г. р.") == (
        "391000, Рязанская область, Шиловский район, р. п. Лесной, мкр. Южный, ул. Петра Щербины, д. 11б, стр. 2, "
        "п/я 17, ФКУ ИК-40 УФСИН России по Рязанской области, Соколову Олегу Юрьевичу, 1980 г. р."
    )


def test_english_has_the_facility_by_its_kind_and_the_rest_from_small_to_large() -> None:
    assert english_lines(VILLAGE) == (
        "Penal Colony No. 40",
        "P. O. Box 17, 11b Petra Shcherbiny Street, Building 2",
        "Yuzhny Microdistrict, Lesnoy",
        "Shilovsky District",
        "Ryazan Oblast",
        "391000",
    )


def test_a_city_that_is_a_region_stands_once() -> None:
    assert postal_lines(CAPITAL)[1:] == ("ул. Лефортовский Вал, д. 5, п/я 201", "г. Москва")
    assert one_line(CAPITAL).startswith("111020, г. Москва, ул.")
    assert english_line(CAPITAL) == "P. O. Box 201, 5 Lefortovsky Val, Moscow, 111020, Russia"


@pytest.mark.parametrize(
    ("region", "locality", "last", "english"),
    [
        ("Москва", "г. Зеленоград", "Москва", "Zelenograd, Moscow"),
        ("Санкт-Петербург", "г. Санкт-Петербург", "г. Санкт-Петербург", "Saint Petersburg"),
        ("Владимирская область", "г. Владимир", "Владимирская область", "Vladimir, Vladimir Oblast"),
        ("Московская область", "г. Москва", "Московская область", "Moskva, Moscow Oblast"),
        ("Среднеземье", "г. Новый", "Среднеземье", "Novy, Srednezemye"),
    ],
)
def test_only_a_city_that_is_its_own_region_stands_alone(region: str, locality: str, last: str, english: str) -> None:
    facility = Facility("x", region=region, locality=locality)
    assert postal_lines(facility)[-1] == last
    assert english_line(facility) == f"{english}, Russia"


@pytest.mark.parametrize(
    ("house", "printed"),
    [
        ("11", "д. 11"),
        ("29/1", "д. 29/1"),
        ("28 «б»", "д. 28 «б»"),
        ("5 корп. 2", "д. 5 корп. 2"),
        ("зд. 9", "зд. 9"),
        ("владение 130Б", "владение 130Б"),
        ("4 км", "4 км"),
        ("15-й км", "15-й км"),
        ("4км", "4км"),
    ],
)
def test_a_house_number_gets_its_word_and_what_has_a_word_keeps_it(house: str, printed: str) -> None:
    assert postal_lines(Facility("x", street="ул. Мира", house=house)) == (f"ул. Мира, {printed}",)


def test_a_box_with_its_own_word_keeps_it() -> None:
    assert postal_lines(Facility("x", po_box="а/я 1443")) == ("а/я 1443",)
    assert english_lines(Facility("x", po_box="а/я 1443")) == ("P. O. Box 1443",)


@pytest.mark.parametrize(
    ("street", "house", "english"),
    [
        ("ул. Декабристов", "11", "11 Dekabristov Street"),
        ("ул. Народная", "зд. 9", "Narodnaya Street, Building 9"),
        ("Спиртзаводской тракт", "4 км", "Spirtzavodskoy Trakt, 4 km"),
        ("Канатный проезд", "81", "81 Kanatny Drive"),
        ("Северный пр-д 1-й", "3", "3 Severny 1-y Drive"),
        ("1-я ул. Садовая", "3", "3 1-ya Sadovaya Street"),
        ("пер. Клубный", "5", "5 Klubny Lane"),
        ("пр-т Гагарина", "7", "7 Gagarina Avenue"),
        ("ш. Елизаветинское", "7", "7 Yelizavetinskoye Highway"),
        ("ул. Индустриальное шоссе", "7", "7 Industrialnoye Highway"),
        ("ул. Матросская тишина", "18", "18 Matrosskaya Tishina Street"),
        ("ул. Набережная", "7", "7 Naberezhnaya Street"),
        ("б-р Ленина", "7", "7 Lenina Boulevard"),
        ("пл. Воровского", "1", "1 Vorovskogo Square"),
        ("квартал 9", "стр. 10/1", "Quarter 9, Building 10/1"),
        ("Промзона", "1", "1 Promzona"),
        ("", "7", "House 7"),
        ("", "уч. 1д", "Plot 1d"),
        ("", "", ""),
    ],
)
def test_streets_have_english_type_words(street: str, house: str, english: str) -> None:
    assert ", ".join(english_lines(Facility("x", street=street, house=house))) == english


@pytest.mark.parametrize(
    ("locality", "english"),
    [
        ("г. Енисейск", "Yeniseysk"),
        ("р.п. Явас", "Yavas"),
        ("пос. Белая Гора", "Belaya Gora"),
        ("ж/д ст. Паницкая", "Panitskaya"),
        ("д. Слобода", "Sloboda"),
        ("г. Ростов-на-Дону", "Rostov-na-Donu"),
    ],
)
def test_settlements_have_no_type_word_in_english(locality: str, english: str) -> None:
    assert english_lines(Facility("x", locality=locality)) == (english,)


@pytest.mark.parametrize(
    ("district", "english"),
    [
        ("Парфинский район", "Parfinsky District"),
        ("Парфинский р-н", "Parfinsky District"),
        ("Дмитровский городской округ", "Dmitrovsky Urban Okrug"),
        ("Хангаласский улус", "Khangalassky Ulus"),
    ],
)
def test_districts_have_english_words(district: str, english: str) -> None:
    assert english_lines(Facility("x", district=district)) == (english,)


def test_a_facility_of_unknown_kind_goes_by_its_romanised_name() -> None:
    assert english_lines(Facility("x", kind="дом", name="ФКУ «Дом»")) == ("FKU «Dom»",)


def test_the_romanised_block_ends_with_the_country_alone_in_capitals() -> None:
    assert romanised_block(VILLAGE, LatinName("Oleg Sokolov", 1980)) == (
        "Oleg Sokolov, born 1980",
        "Penal Colony No. 40",
        "P. O. Box 17, 11b Petra Shcherbiny Street, Building 2",
        "Yuzhny Microdistrict, Lesnoy",
        "Shilovsky District, Ryazan Oblast",
        "391000",
        "RUSSIA",
    )


def test_an_unknown_year_is_not_printed() -> None:
    assert romanised_block(CAPITAL, LatinName("Oleg Sokolov"))[0] == "Oleg Sokolov"


def test_an_empty_record_gives_no_lines() -> None:
    nothing = Facility("x")
    assert postal_lines(nothing) == english_lines(nothing) == romanised_block(nothing, LatinName("")) == ()
    assert one_line(nothing) == ""


@pytest.mark.parametrize(
    "facility",
    [
        replace(VILLAGE, district=""),
        replace(VILLAGE, sublocality=""),
        replace(VILLAGE, street=""),
        replace(VILLAGE, house=""),
        replace(VILLAGE, building=""),
        replace(VILLAGE, po_box=""),
        replace(VILLAGE, postcode=""),
    ],
)
def test_what_is_not_recorded_leaves_no_trace(facility: Facility) -> None:
    for text in (*postal_lines(facility), one_line(facility), english_line(facility)):
        assert re.fullmatch(r"[^\s,]+(?:,? [^\s,]+)*", text)


@given(ANY_FACILITY)
def test_any_text_in_a_record_can_be_rendered(facility: Facility) -> None:
    assert len(postal_lines(facility)) <= 5
    assert len(romanised_block(facility, LatinName("Oleg Sokolov", 1980))) <= 7
    for value in (facility.name, facility.street, facility.district, facility.postcode):
        assert value in one_line(facility)
    assert english_line(facility).endswith("Russia")


@pytest.mark.parametrize(
    ("unit", "english"),
    [
        ("отряд № 12", "Detachment No. 12"),
        ("корпус 2", "Block 2"),
        ("камера 305", "Cell 305"),
        ("5 отряд, ШИЗО", "5 Detachment, SHIZO"),
    ],
)
def test_a_unit_stands_behind_the_facility_in_english(unit: str, english: str) -> None:
    assert romanised_block(VILLAGE, LatinName("Oleg Sokolov"), unit)[1] == f"Penal Colony No. 40, {english}"


def test_a_settlement_has_one_word_whatever_its_record_calls_it() -> None:
    for word in ("п. Лесной", "пос. Лесной", "пос.Лесной"):
        assert postal_lines(Facility("x", locality=word)) == ("п. Лесной",)
        assert one_line(Facility("x", locality=word)) == "п. Лесной"
    assert postal_lines(Facility("x", locality="р. п. Лесной")) == ("р. п. Лесной",)
