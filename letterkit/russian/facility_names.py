"""Whether two names of facilities mean the same: "ИК-7", "ФКУ ИК № 7 УФСИН по РМ"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.russian.address_sameness import plain_words
from letterkit.russian.bodies import RENAMED_LATELY
from letterkit.russian.kinds import KINDS, find_kind
from letterkit.russian.regions import find_regions, regions_within

_BODY = late_pattern(
    r"(?<![А-ЯЁа-яё])(?P<letters>ГУ|У|О|ГО)?\s?ФСИН(?![А-ЯЁа-яё])(?P<of>(?:\(Я[а-я]*\)|[^(\"«])*)", re.IGNORECASE
)
_RUSSIA = late_pattern(r"\bРосси[ия]\b|\bРФ\b", re.IGNORECASE)
_LEGAL = late_pattern(r"^(?P<form>ФКУЗ|ФКУ|ФКСУ|ФБУ|ФГУ|ФК\s?(?=ЛПУ))(?![А-ЯЁа-яё])", re.IGNORECASE)
_LEGAL_FORMS = {"фксу": "фку", "фк": "фку"}
_NUMBER = late_pattern(r"(?<![\d/])\d{1,3}(?![\d/])")
_ANY_NUMBER = late_pattern(r"[№\d]")
_LEGAL_WORDS = frozenset(
    (
        *("федеральное", "казенное", "учреждение", "государственное", "бюджетное", "здравоохранения"),
        *("фку", "фкуз", "фксу", "фбу", "фгу", "фк", "лпу", "фклпу", "при"),
    )
)


@dataclass(frozen=True, slots=True)
class _Body:
    """Who runs a facility, as its name says it: "у", "гу", "о", "" for the service itself; None where it is open."""

    letters: str | None
    regions: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name without kind and number: its legal form, its body, its other words; "" and None where it has none."""

    form: str
    body: _Body | None
    words: frozenset[str]


def same_facility_name(printed: Facility, recorded: Facility) -> bool:
    """Whether the list's name of a facility of that kind and number is the record's, perhaps shortened.

    >>> record = Facility("ik-7", name="ФКУ ИК-7 УФСИН России по Республике Мордовия")
    >>> same_facility_name(Facility("", name="ИК №7 УФСИН по РМ"), record)
    True
    >>> same_facility_name(Facility("", name="ФКУ ИК-7 ГУФСИН России по Республике Мордовия"), record)
    False

    A body that was renamed in 2026 may stand in a list by its older name, not the other way round.
    """
    theirs, ours = _taken_apart(printed.name), _taken_apart(recorded.name)
    if theirs.form and ours.form and theirs.form != ours.form:
        return False
    if theirs.body and ours.body and not _same_body(theirs.body, ours.body):
        return False
    return theirs.words <= ours.words or (bool(ours.words) and ours.words <= theirs.words) or not ours.words


def contradicts_its_name(facility: Facility) -> str:
    """The number or the region that the name of a facility gives, where the record has another; "" if they agree.

    >>> contradicts_its_name(Facility("ik-7", number="9", name="ФКУ ИК-7 УФСИН России по Республике Мордовия"))
    '7'
    """
    found = _BODY.search(facility.name)
    named = _body(found["letters"] or "", found["of"]).regions if found else frozenset()
    recorded = frozenset(region.key for region in find_regions(facility.region))
    if found and named and recorded and not named & recorded:
        return found["of"].strip()
    numbers = _NUMBER.findall(facility.name)
    return numbers[0] if facility.number and numbers and facility.number not in numbers else ""


def _same_body(printed: _Body, recorded: _Body) -> bool:
    if printed.regions and recorded.regions and not printed.regions & recorded.regions:
        return False
    if None in (printed.letters, recorded.letters) or printed.letters == recorded.letters:
        return True
    older = (printed.letters, recorded.letters) == ("у", "гу")
    return older and bool((recorded.regions or printed.regions) & RENAMED_LATELY)


@lru_cache(maxsize=4096)
def _taken_apart(name: str) -> _Name:
    plain = " ".join(plain_words(name))
    legal = _LEGAL.match(plain)
    form = legal["form"].strip() if legal else ""
    found = _BODY.search(name)
    rest = f"{name[: found.start()]} {name[found.end() :]}" if found else name
    body = _body(found["letters"] or "", found["of"]) if found else None
    return _Name(_LEGAL_FORMS.get(form, form), body, _other_words(rest))


def _body(letters: str, of: str) -> _Body:
    of = _RUSSIA.sub("", of)
    regions = frozenset(region.key for region in find_regions(of) or regions_within(of))
    service = letters or ("" if not of.strip(" ,.по") else None)
    return _Body(service.casefold() if service else service, regions)


def _other_words(name: str) -> frozenset[str]:
    """What tells more than kind, number and legal form: "Лефортово", "Якутская городская"; of a hospital all."""
    words = frozenset(word.strip(".-") for word in plain_words(name))
    if (kind := find_kind(name)) and kind.abbr == "больница":
        return words - _LEGAL_WORDS
    plain = (word for word in words - _LEGAL_WORDS if not _ANY_NUMBER.search(word))
    return frozenset(word for word in plain if word not in _kind_words())


@cache
def _kind_words() -> frozenset[str]:
    names = (name for kind in KINDS for name in (kind.abbr, kind.russian))
    return frozenset(word.strip(".-") for name in names for word in plain_words(name)) | {"ик", "т", "епкт", "пфрси"}
