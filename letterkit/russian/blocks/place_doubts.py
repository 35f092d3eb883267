"""What of a place was hardly read right, as far as its fields show: a street without a name, a number left out."""

import re
from collections.abc import Iterator
from functools import lru_cache

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import vocabulary as v
from letterkit.russian.blocks.parsed import ParsedBlock
from letterkit.russian.blocks.place_names import is_town, town_in_nominative
from letterkit.russian.doubt import Doubt, doubt

A_FLAT = marked('a flat is no facility: "{text}"')
"""The doubt about the address of a home behind a facility."""

_FLAT = late_pattern(r"(?:кв|ап|apt)\.?\s?\d", re.IGNORECASE)
_TYPE_ALONE = late_pattern(rf"(?:{v.STREET}|{v.STREET_FIRST})\.?", re.IGNORECASE)
_STREET_WORD = late_pattern(rf"(?<![\w-])(?:{v.STREET})(?:\.|(?![\w-]))")
_TOWN_BEHIND = late_pattern(rf"\s(?:{v.SHORT_SETTLEMENT})\.?\s{v.CAPITAL}")
_NUMBER_BEHIND = late_pattern(r"\s\d[\w/-]*$")
_NAME = rf"{v.CAPITAL}[а-яё]+(?:-[А-ЯЁа-яё]+)*"
_OF_SEVERAL_WORDS = late_pattern(rf"(?P<first>{_NAME})\s(?P<second>{_NAME}|\S+\s\S).*")
_ADJECTIVE = late_pattern(r"(?:[аяое]я|[иыо]й|[оеыи]е|[иы]х)$")
_NUMBERED = ("ИК", "СИЗО", "КП", "ЛИУ")
"""Kinds of which there are several at one postcode, or in one region, each with its number."""
_OWN_NUMBER = late_pattern(
    r"(?:СИЗО|ИК|КП|ВК|ЛИУ|ИЦ|Т|тюрьм\w+|изолятор\w*|больниц\w+|колони\w+)\s?-?\s?(?:№\s?)?\d",
    re.IGNORECASE,
)
_SOME_COLONY = late_pattern(r"(?:женская |мужская )?колония", re.IGNORECASE)
_OF_A_PRISON = late_pattern(r"(?<!\w)(?:СИЗО|ИК|КП|ВК|ЛИУ|Т)\s?-?\s?(?:№\s?)?\d|ФСИН|(?i:тюрем|тюрьм|колони)")
# "КП ИК-8" may be the settlement at ИК-8, and "тюрьма ИК-8" is hardly anything.
_TWO_KINDS = late_pattern(
    r"(?<!\w)(?:(?P<one>СИЗО|ИК|КП|ВК|ЛИУ)\s\(?(?!(?P=one))(?:СИЗО|ИК|КП|ВК|ЛИУ|Т)"
    r"|[Тт]юрьма\s\(?(?:СИЗО|ИК|КП|ВК|ЛИУ)|колония-поселение\s\(?(?:СИЗО|ИК|ВК|ЛИУ|Т))\s?-?\s?(?:№\s?)?\d"
)


def doubts_about_fields(block: ParsedBlock) -> Iterator[Doubt]:
    """Why the fields of a place may hold something else than they should, each in a few words."""
    facility = block.facility
    if facility:
        number, posted = block.facility_number, block.postal_code is not None
        yield from _about_facility(facility, block.facility_type, number, posted=posted)
        alone = block.house == block.house_as_printed and not (block.street or block.sublocality)
        if not number and block.house and alone:
            yield doubt('the number {number} may be that of "{name}"', number=block.house, name=facility)
    town = block.locality or ""
    for part in (block.building, block.unit):
        if facility and part and _FLAT.match(part):
            yield doubt(A_FLAT, text=part)
    if town and is_town(town) and is_town(block.sublocality or ""):
        yield doubt('it names two towns: "{one}" and "{other}"', one=town, other=block.sublocality)
    yield from _about_street(block.street or "", has_town=bool(town or block.sublocality))
    yield from _about_locality(town, typed=town != block.locality_as_printed, has_street=bool(block.street))


@lru_cache(maxsize=4096)  # the people of a list are in the same few hundred places
def _about_facility(name: str, kind: str | None, number: str | None, *, posted: bool) -> tuple[Doubt, ...]:
    """Whether it may be another one, or a section; `posted` says that it has a postcode, which several may share."""
    of_several = posted and (kind in _NUMBERED or _SOME_COLONY.match(name))
    if (not number and (of_several or _OWN_NUMBER.search(name))) or _TWO_KINDS.search(name):
        return (doubt('which facility "{name}" is', name=name),)
    if kind == "больница" and _OF_A_PRISON.search(name):
        return (doubt('which hospital "{name}" is', name=name),)
    if kind == "УКП при ИК" and "УКП" not in name:
        return (doubt('a section may lie elsewhere: "{name}"', name=name),)
    return ()


@lru_cache(maxsize=4096)
def _about_street(street: str, *, has_town: bool) -> tuple[Doubt, ...]:
    """Whether it has a town before it, "Шексна Садовая ул.", or no name."""
    if _TYPE_ALONE.fullmatch(street):
        return (doubt('a street without a name: "{text}"', text=street),)
    words = None if has_town else _OF_SEVERAL_WORDS.fullmatch(_STREET_WORD.sub("", street).strip())
    if words and not (_ADJECTIVE.search(words["first"]) and _ADJECTIVE.search(words["second"])):
        return (doubt('it may be more than a street: "{text}"', text=street),)
    return ()


@lru_cache(maxsize=4096)
def _about_locality(locality: str, *, typed: bool, has_street: bool) -> tuple[Doubt, ...]:
    """Whether it holds a street, too, "Тюмень Ялуторовская", or stands in another case than the nominative."""
    more = _has_more(locality, typed=typed, has_street=has_street)
    if more or any(inside.search(locality) for inside in (_STREET_WORD, _NUMBER_BEHIND, _TOWN_BEHIND)):
        return (doubt('it may be more than a town: "{text}"', text=locality),)
    if not typed and town_in_nominative(locality) != locality:
        return (doubt('"{text}" may not be the nominative', text=locality),)
    return ()


def _has_more(locality: str, *, typed: bool, has_street: bool) -> bool:
    """Whether words behind the first may be a street or a part of the town: "Братск жилой район Чекановский".

    Of "дер. Горка Муравьёвская, ул. Мира" they are not, for there the street is known.
    """
    words = _OF_SEVERAL_WORDS.fullmatch(locality)
    if words is None or is_town(locality) or _ADJECTIVE.search(words["first"]):
        return False
    epithet = _ADJECTIVE.search(words["second"]) is not None
    if typed and has_street:
        return is_town(words["first"]) and not (epithet and locality == f"{words['first']} {words['second']}")
    return not typed or epithet or is_town(words["first"])
