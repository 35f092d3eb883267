"""Blocks in English or romanised Russian, and both forms pasted together. People and towns are invented."""

import pytest

from letterkit.russian.blocks import BlockKind, parse_block
from letterkit.russian.doubt import said

RUSSIAN = "601234, Владимирская область, г. Лесной, ул. Мира, д. 5, ФКУ ИК-9, Зориной Анне Олеговне, 1971 г. р."
ENGLISH = (
    "Anna Olegovna Zorina (born 1971), Penal Colony No. 9, Federal Penitentiary Service of Russia for Vladimir Oblast, "
    "5 Mira Street, Lesnoy, Vladimir Oblast, 601234, Russia."
)


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.replace(", ", "\n")])
def test_the_english_form_gives_every_field(text: str) -> None:
    block = parse_block(text)
    body = "Federal Penitentiary Service of Russia for Vladimir Oblast"
    assert block.facility in (f"Penal Colony No. 9, {body}", f"Penal Colony No. 9 {body}")
    assert (block.facility_type, block.facility_number) == ("ИК", "9")
    assert (block.name_as_printed, block.gender, block.birth_year) == ("Anna Olegovna Zorina", "f", 1971)
    assert (block.street, block.house, block.locality) == ("Mira Street", "5", "Lesnoy")
    assert (block.region, block.region_norm) == ("Vladimir Oblast", "Владимирская область")
    assert (block.postal_code, block.country) == ("601234", "Russia")
    assert (block.name_case, block.name_nominative, block.name_candidates) == (None, None, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "601234 RUSSIA\nVladimir Region\nLesnoy, ul. Mira 5\nFKU IK-9\nZorin Pavel Olegovich, 1971",
            {"region": "Vladimir Region", "street": "ul. Mira", "house": "5", "facility": "FKU IK-9", "gender": "m"},
        ),
        (
            "Pavel Zorin, born 9 June 1971, SIZO-1 UFSIN Rossii po Respublike Mordoviya, 5/2 Mira St., Lesnoy, 430001",
            {
                "facility": "SIZO-1 UFSIN Rossii po Respublike Mordoviya",
                "region_norm": "Республика Мордовия",
                "street": "Mira St.",
                "house": "5/2",
                "birth_year": 1971,
            },
        ),
        (
            "Anna Zorina (born 1971), Remand Prison No. 2, P. O. Box 201, 5 Sirenevy Val, Moscow, 111001, Russia",
            {"po_box": "201", "street": "Sirenevy Val", "locality": "Moscow", "region": None, "region_norm": "Москва"},
        ),
        (
            "Anna Zorina, 1971, IK-2, 7 Sadovaya Street, Mirny village, Sinsky District, Tver Oblast, 170001, Russia",
            {"locality": "Mirny", "district": "Sinsky District", "region_norm": "Тверская область"},
        ),
        (
            "Anna Zorina (b. 1971), Lesnoy City Hospital No. 3, 29/1 Mira Street, Sakha Republic (Yakutia), 677001",
            {"facility_type": "больница", "facility_number": "3", "region": "Sakha Republic (Yakutia)"},
        ),
        (
            "601234, Vladimirskaya obl., g. Lesnoy, prospekt Mira, d. 5, str. 2, FKU T-2, Zorin Pavel, 1971",
            {"street": "prospekt Mira", "house": "5", "building": "str. 2", "facility_type": "Т"},
        ),
    ],
)
def test_other_shapes_in_latin_letters_are_read(text: str, expected: dict[str, object]) -> None:
    block = parse_block(text)
    assert {name: getattr(block, name) for name in expected} == expected
    assert block.leftover == ()


@pytest.mark.parametrize(
    ("between", "russian_first"),
    [("\n", True), ("\n", False), ("\r\n\r\n", True), (" / ", True), (" / ", False), (" ", True)],
)
def test_of_two_forms_the_russian_is_read_and_the_latin_name_is_taken(between: str, russian_first: bool) -> None:  # noqa: FBT001 (a case)
    forms = (RUSSIAN, ENGLISH) if russian_first else (ENGLISH, RUSSIAN)
    block = parse_block(between.join(forms))
    assert (block.kind, block.facility, block.street) == (BlockKind.ADDRESS, "ФКУ ИК-9", "ул. Мира")
    assert (block.name_nominative, block.latin) == ("Зорина Анна Олеговна", "Anna Olegovna Zorina")
    assert (block.remarks, block.leftover) == ((), ())


def test_the_latin_name_decides_between_nominatives() -> None:
    russian = RUSSIAN.replace("Анне", "Ление")
    block = parse_block(f"{russian}\n{ENGLISH.replace('Anna', 'Leniye')}")
    assert block.name_nominative == "Зорина Ление Олеговна"
    assert block.name_candidates[0].accepted


def test_two_forms_that_disagree_are_remarked_upon() -> None:
    other = (
        ENGLISH.replace("601234", "601235")
        .replace("1971", "1972")
        .replace("No. 9", "No. 8")
        .replace("Zorina", "Orlova")
    )
    remarks = parse_block(f"{RUSSIAN}\n{other}").remarks
    assert said(remarks) == (
        "the postcode is 601234 in the Russian form and 601235 in the English one",
        "the year of birth is 1971 in the Russian form and 1972 in the English one",
        "the number of the facility is 9 in the Russian form and 8 in the English one",
        '"Anna Olegovna Orlova" does not spell "Зорина Анна Олеговна"',
    )


def test_the_name_of_a_service_is_not_an_english_form() -> None:
    block = parse_block(f"{RUSSIAN}\nPrisonMail\nZonatelecom")
    assert (block.latin, block.services, block.leftover) == (None, ("Зонателеком", "PrisonMail"), ())


def test_an_english_form_with_a_russian_remark_is_read_as_english() -> None:
    block = parse_block(f"{ENGLISH}\nПисьма можно отправлять через «Ф-письмо».")
    assert (block.kind, block.locality, block.services) == (BlockKind.ADDRESS, "Lesnoy", ("Ф-Письмо",))
