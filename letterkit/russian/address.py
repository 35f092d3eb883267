"""A facility's address as lines and in one line, in Russian and in English. Nothing that is not recorded is printed."""

import re
from dataclasses import dataclass
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.russian.address_words import COUNTED, NAMED, SETTLEMENTS
from letterkit.russian.kinds import english_facility_name
from letterkit.russian.latin import romanise
from letterkit.russian.regions import find_regions

_HOUSE_NUMBER = late_pattern(r"\d(?!\S*\s*км\b)")
_SETTLEMENT_WORD = late_pattern(r"(?<!\w)пос\.\s*(?=[А-ЯЁ])")
_COUNTRY = "Russia"

COUNTRY_LINE = _COUNTRY.upper()
"""The last line of an envelope posted abroad, alone and in Latin capitals, as the postal unions ask."""


@lru_cache(maxsize=1024)  # many people share an address
def postal_lines(facility: Facility) -> tuple[str, ...]:
    """Name, street and house, settlement, district, region: the order of the Russian post.

    >>> colony = Facility("ik-9", name="ФКУ ИК-9", locality="п. Лесной", street="ул. Мира", house="5")
    >>> postal_lines(colony)
    ('ФКУ ИК-9', 'ул. Мира, д. 5', 'п. Лесной')

    The postcode is not among them, since an envelope has it on a line of its own. The region is left out where the
    settlement is a region itself ("г. Москва").
    """
    settlement = with_usual_words(_joined(facility.locality, facility.sublocality))
    return _present(facility.name, _joined(*_street_parts(facility)), settlement, facility.district, _region(facility))


def one_line(facility: Facility, name_line: str = "") -> str:
    """The order of published lists, postcode first: "663180, Красноярский край, г. Енисейск, ...".

    >>> colony = Facility("ik-9", name="ФКУ ИК-9", locality="п. Лесной", postcode="300000")
    >>> one_line(colony, "Соколовой Марии")
    '300000, п. Лесной, ФКУ ИК-9, Соколовой Марии'

    `name_line`, a person's name and year, comes last.
    """
    settlement = with_usual_words(_joined(facility.locality, facility.sublocality))
    area = (facility.postcode, _region(facility), facility.district, settlement)
    return _joined(*area, *_street_parts(facility), facility.name, name_line)


def with_usual_words(line: str) -> str:
    """The line with "п." for a settlement that a record calls "пос.", as the state register of addresses does.

    >>> with_usual_words("г. Клинцы, пос. Белая Гора")
    'г. Клинцы, п. Белая Гора'

    Source: the list of shortened words of addresses, order 171н of the Ministry of Finance of 5 November 2015.
    """
    return _SETTLEMENT_WORD.sub("п. ", line)


def english_lines(facility: Facility) -> tuple[str, ...]:
    """The address in English order, romanised, from the facility's kind to the postcode, without the country.

    >>> colony = Facility("ik-9", kind="ИК", number="9", locality="п. Лесной", postcode="300000")
    >>> english_lines(colony)
    ('Penal Colony No. 9', 'Lesnoy', '300000')

    A facility of unknown kind goes by its romanised name.
    """
    return _present(_english_facility(facility), *_english_parts(facility), facility.postcode)


def english_line(facility: Facility) -> str:
    """The same in one line, without the facility's name but with the country.

    >>> colony = Facility("ik-9", region="Тульская область", locality="п. Лесной", street="ул. Мира", house="5")
    >>> english_line(colony)
    '5 Mira Street, Lesnoy, Tula Oblast, Russia'

    The postcode, if there is one, stands before the country.
    """
    return _joined(*_english_parts(facility), facility.postcode, _COUNTRY)


@dataclass(frozen=True, slots=True)
class LatinName:
    """A name in Latin letters, the given name first, with the year of birth if that is known."""

    name: str
    year: int | None = None


def romanised_block(facility: Facility, whom: LatinName, unit: str = "") -> tuple[str, ...]:
    """The lines beside the Cyrillic block on mail from abroad: seven at most, the country the last, in capitals.

    >>> colony = Facility("ik-9", kind="ИК", number="9", locality="п. Лесной", postcode="300000")
    >>> romanised_block(colony, LatinName("Maria Sokolova", 1980), "отряд № 3")
    ('Maria Sokolova, born 1980', 'Penal Colony No. 9, Detachment No. 3', 'Lesnoy', '300000', 'RUSSIA')

    It brings the letter to Russia; from there on the Cyrillic counts.
    """
    born = f"born {whom.year}" if whom.year is not None else ""
    street, settlement, district, region = _english_parts(facility)
    address = (street, settlement, _joined(district, region), facility.postcode)
    place = _joined(_english_facility(facility), *map(_english_count, unit.split(", ")))
    lines = _present(_joined(whom.name, born), place, *address)
    return (*lines, COUNTRY_LINE) if lines else ()


def _present(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _joined(*parts: str) -> str:
    return ", ".join(_present(*parts))


def _street_parts(facility: Facility) -> tuple[str, ...]:
    house = f"д. {facility.house}" if _HOUSE_NUMBER.match(facility.house) else facility.house
    return facility.street, house, facility.building, _box(facility)


def _box(facility: Facility) -> str:
    """The box with its word, "п/я" as prisons have it unless the record has another."""
    return f"п/я {facility.po_box}" if facility.po_box[:1].isdigit() else facility.po_box


def _is_region_itself(facility: Facility) -> bool:
    found = find_regions(facility.locality)
    return bool(found) and found == find_regions(facility.region)


def _region(facility: Facility) -> str:
    return "" if _is_region_itself(facility) else facility.region


def _english_facility(facility: Facility) -> str:
    return english_facility_name(facility.kind, facility.number) or romanise(facility.name)


@lru_cache(maxsize=1024)
def _english_parts(facility: Facility) -> tuple[str, str, str, str]:
    """Box, house and street; settlement; district; region: each perhaps empty."""
    found = find_regions(facility.region)
    region = found[0].english if len(found) == 1 else romanise(facility.region)
    locality = _english_settlement(facility.locality)
    if _is_region_itself(facility):
        locality, region = region, ""
    part = _joined(*(_english_settlement(part) for part in facility.sublocality.split(", ")))
    return _english_street(facility), _joined(part, locality), _english_name(facility.district), region


def _english_street(facility: Facility) -> str:
    """Box, house and street; only a plain house number stands before its street, not "Building 9"."""
    street, house = _english_name(facility.street), _english_count(facility.house)
    if _HOUSE_NUMBER.match(facility.house):
        street, house = (f"{house} {street}", "") if street else ("", f"House {house}")
    return _joined(_english_count(_box(facility)), street, house, _english_count(facility.building))


def _english_settlement(text: str) -> str:
    """The name without "г." or "р. п."; a part of a town keeps its word in English."""
    words = _words(text)
    while len(words) > 1 and _bare(words[0]) in SETTLEMENTS:
        words = words[1:]
    return _english_name(" ".join(words))


def _english_name(text: str) -> str:
    """A name in English order: "ул. Декабристов" is "Dekabristov Street", "квартал 9" is "Quarter 9".

    The type word may stand anywhere. If there are two, the later belongs to the name ("ул. Лефортовский Вал"),
    unless the name has no other word ("ул. Набережная").
    """
    words = _words(text)
    if len(words) < 2 or not any(_bare(word) in NAMED for word in words):
        return _in_capitals(words)
    rest = words[1:] if _bare(words[0]) in NAMED else words
    types = [word for word in rest if _bare(word) in NAMED]
    name = [word for word in rest if word not in types]
    if not types or not name:
        types, name = words[:1], words[1:]
    latin, english = _in_capitals(name), " ".join(NAMED[_bare(word)] for word in types)
    return f"{english} {latin}" if latin.isdigit() else f"{latin} {english}"


def _in_capitals(words: list[str]) -> str:
    """The words romanised and each with a capital, as in English names: "Matrosskaya Tishina"."""
    return " ".join(word[:1].upper() + word[1:] for word in romanise(" ".join(words)).split(" "))


def _english_count(text: str) -> str:
    """A numbered part in English: "зд. 9" is "Building 9", "4 км" is "4 km"."""
    return " ".join(COUNTED.get(_bare(word)) or romanise(word) for word in _words(text))


def _words(text: str) -> list[str]:
    """The words; "мкр.Гора" is two."""
    return re.sub(r"\.(?=\w)", ". ", text).split()


def _bare(word: str) -> str:
    return word.strip(".,").casefold()
