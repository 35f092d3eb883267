"""An address we print is an address we read: for every shipped facility, in every order we print it."""

from pathlib import Path

import pytest

from letterkit.model.facility import Facility
from letterkit.russian.address import english_line, english_lines, one_line, postal_lines
from letterkit.russian.blocks import ParsedBlock, parse_block
from letterkit.russian.latin import search_key
from letterkit.store.library import load_library

ROOT = Path(__file__).parents[2]
FACILITIES = {name: entry.value for name, entry in load_library(ROOT).facilities.items()}
WHO = "Зорину Павлу Олеговичу, 1980 г. р."


def test_there_are_facilities_to_read() -> None:
    assert FACILITIES


def without_type(text: str) -> str:
    return text.rpartition(". ")[2]


def printed_in_russian(facility: Facility) -> tuple[str, ...]:
    lines = postal_lines(facility)
    return (
        one_line(facility, WHO),
        "\n".join((WHO, *lines, facility.postcode)),
        ", ".join((WHO, *lines, facility.postcode)),
    )


def assert_reads(block: ParsedBlock, facility: Facility) -> None:
    kind = "СИЗО" if facility.kind.startswith("СИЗО") else facility.kind
    assert (block.facility, block.facility_type, block.facility_number) == (facility.name, kind, facility.number)
    assert (block.postal_code, block.district or "") == (facility.postcode, facility.district)
    assert block.region_norm == facility.region
    part = facility.sublocality.replace("пос. ", "п. ")  # printed in one way
    assert (block.locality, block.sublocality or "") == (without_type(facility.locality), part)
    assert (block.street or "", block.house or "") == (facility.street, without_type(facility.house))
    assert (block.building or "", block.po_box or "") == (facility.building, facility.po_box)
    assert (block.name_nominative, block.birth_year, block.leftover) == ("Зорин Павел Олегович", 1980, ())


@pytest.mark.parametrize("name", FACILITIES)
def test_a_rendered_address_gives_the_address_back(name: str) -> None:
    for printed in printed_in_russian(FACILITIES[name]):
        assert_reads(parse_block(printed), FACILITIES[name])


@pytest.mark.parametrize("name", FACILITIES)
def test_a_rendered_english_address_gives_the_address_back(name: str) -> None:
    facility = FACILITIES[name]
    for printed in (english_line(facility), "\n".join((*english_lines(facility), "Russia"))):
        block = parse_block(f"Pavel Zorin (born 1980), {printed}")
        assert (block.postal_code, block.region_norm, block.country) == (facility.postcode, facility.region, "Russia")
        if facility.region != "Москва":  # Moscow is English
            assert search_key(block.locality or "") == search_key(without_type(facility.locality))
        assert (block.name_as_printed, block.birth_year) == ("Pavel Zorin", 1980)
        assert (block.po_box or "") == facility.po_box
        if facility.house[:1].isdigit() and "км" not in facility.house:
            assert block.house == facility.house
