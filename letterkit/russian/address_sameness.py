"""Whether two spellings of a part of an address mean the same: "ул. Новая" and "Новая улица", "22 А" and "д. 22а"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.address_words import NAMED, SETTLEMENTS
from letterkit.russian.characters import clean, mend, mend_look_alikes
from letterkit.russian.regions import find_regions

_TYPES: Mapping[str, str] = {**dict.fromkeys((*SETTLEMENTS, "станции", "при"), "settlement"), **NAMED}
_OF_A_DISTRICT = frozenset(
    (
        *("р-н", "район", "района", "мр", "м", "р", "н", "о", "мо", "го", "г", "округ", "муниципальный", "городской"),
        *("муниципального", "городского", "округа", "город", "улус", "кожуун"),
    )
)
_TWO_THINGS = {"пр": ("Avenue", "Drive")}
_SAY_NOTHING = frozenset(("им", "имени"))
_NUMERALS: Mapping[str, str] = {
    **dict.fromkeys(("первая", "первый", "первого", "первое"), "1"),
    **dict.fromkeys(("вторая", "второй", "второе"), "2"),
    **dict.fromkeys(("третья", "третий", "третье"), "3"),
    **dict.fromkeys(("четвертая", "четвертый"), "4"),
    **dict.fromkeys(("пятая", "пятый"), "5"),
    "восьмого": "8",
    "девятого": "9",
    **dict.fromkeys(("летия", "летие"), "лет"),
}

_WORD = late_pattern(r"[\w/-]+\.?")
_ORDINAL = late_pattern(r"(\d+)-?(?:я|й|е|ая|ый|ой|ий|ое)")
_LETTERED = late_pattern(r"[,\s]*\bлит(?:ера?)?\b\.?\s*\W?([а-я])\b\W?")
_NUMBERED = late_pattern(
    r"(?:(?P<type>[а-я]+)\.?\s*)?(?<!\d)(?P<value>\d+(?:\s?/\s?\d+)*(?:-?й?\s?км\b|[\s-]?\W?[а-я]\b(?!\.?\s?\d))?)"
)
_OF_A_CASE = late_pattern(r"(?<=\w{3})(?:ого|ому|ым|ом|ой|ий|ый)$")
_NO_DIGIT = late_pattern(r"\D+")
_NO_WORD = late_pattern(r"[\W_]+")
_HOUSE_TYPES = {
    **dict.fromkeys(("д", "дом", "зд", "здание"), ""),
    **dict.fromkeys(("стр", "строение"), "стр"),
    **dict.fromkeys(("к", "корп", "корпус"), "к"),
    **dict.fromkeys(("вл", "влд", "владение"), "вл"),
    **dict.fromkeys(("уч", "участок"), "уч"),
}
"""A house («д.») has been a building («зд.») in registers since 2015; both are the house."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A name taken apart: its type words, folded, and the others; an abbreviation keeps its full stop."""

    types: frozenset[str]
    words: tuple[str, ...]


def same_settlement(one: str, other: str) -> bool:
    """Whether both name one settlement or part of one, whatever they call it: types change, and lists mix them up.

    >>> same_settlement("пос. Сосновка", "Сосновка р. п."), same_settlement("п. Сосновка", "п. Сосновый")
    (True, False)

    A city that is a region goes by any name of the region.
    """
    regions = set(find_regions(one)) & set(find_regions(other))
    return bool(regions) or _same_words(_named(one).words, _named(other).words)


def same_street(one: str, other: str) -> bool:
    """Whether both name one street; where one has no type word the type is open.

    >>> same_street("бул. К. Маркса", "Карла Маркса бульвар"), same_street("ул. Мира", "пр. Мира")
    (True, False)
    """
    ours, theirs = _named(one), _named(other)
    alike = not (ours.types and theirs.types) or bool(ours.types & theirs.types)
    return alike and _same_words(ours.words, theirs.words)


def same_district(one: str, other: str) -> bool:
    """Whether both name one district; that it has become an urban or municipal one is no other district.

    >>> same_district("Тосненский р-н", "Тосненского муниципального района")
    True
    """
    return _same_words(_district(one), _district(other))


def same_numbers(one: str, other: str) -> bool:
    """Whether both have the same digits, as postcodes and boxes do; where neither has any, the same words.

    >>> same_numbers("663 180", "663180"), same_numbers("п/я 201", "а/я 201"), same_numbers("п/я 20", "п/я 201")
    (True, True, False)
    """
    ours, theirs = _NO_DIGIT.sub("", one), _NO_DIGIT.sub("", other)
    return ours == theirs if ours or theirs else folded(one) == folded(other)


def same_house(one: str, other: str) -> bool:
    """Whether both are one house.

    >>> same_house("д. 22 А", "22а"), same_house("зд. 9", "9"), same_house("22/1", "22")
    (True, True, False)
    """
    return _same_counted(house_parts(one), house_parts(other))


def lacks_no_building(printed: str, recorded: str) -> bool:
    """Whether each building, block or letter that is printed is among those recorded, the house included.

    >>> lacks_no_building("стр. 2", "зд. 9, строение 2"), lacks_no_building("к. 3", "9, к. 2")
    (True, False)
    """
    ours = house_parts(recorded)
    if not house_parts(printed):
        return folded(printed) in folded(recorded)
    return all(any(_same_part(each, other) for other in ours) for each in house_parts(printed))


def house_parts(text: str) -> tuple[tuple[str, str], ...]:
    """The numbers of a house and its parts, each with its type, "" for the house itself.

    >>> house_parts("зд. 141, стр. 2")
    (('', '141'), ('стр', '2'))
    """
    plain = _LETTERED.sub(r"\1", _plain(text))
    return tuple(
        (_HOUSE_TYPES.get(found["type"] or "", found["type"] or ""), _NO_WORD.sub("", found["value"].replace("/", "x")))
        for found in _NUMBERED.finditer(plain)
    )


def folded(text: str) -> str:
    """The letters and digits alone, small, ё as е, Latin look-alikes as what they stand for.

    >>> folded("Б/Н"), folded("«Зелёная»")
    ('бн', 'зеленая')
    """
    return _NO_WORD.sub("", _plain(text))


def plain_words(text: str) -> tuple[str, ...]:
    """The words in small letters, ё as е, Latin look-alikes as what they stand for; a full stop stays.

    >>> plain_words("Ул.Берёзовая, 5")
    ('ул.', 'березовая', '5')
    """
    return tuple(_WORD.findall(_plain(text)))


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    mended = mend(clean(text)).text
    return " ".join(map(mend_look_alikes, mended.split())).casefold().replace("ё", "е")


def _same_counted(one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> bool:
    return bool(one) and len(one) == len(other) and all(map(_same_part, one, other))


def _same_part(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """The same number; without a type word the type is open."""
    return one[1] == other[1] and (one[0] == other[0] or "" in (one[0], other[0]))


@lru_cache(maxsize=8192)
def _named(text: str) -> _Named:
    types: set[str] = set()
    names: list[str] = []
    words = plain_words(text)
    for word in words:
        bare = word.rstrip(".")
        if bare in _TYPES:
            types.update(_TWO_THINGS.get(bare, (_TYPES[bare],)))
        elif bare not in _SAY_NOTHING:
            names += _apart(word)
    return _Named(frozenset(types), tuple(names) or words)


def _district(text: str) -> tuple[str, ...]:
    """The words of its name, without the endings of cases."""
    words = (word.rstrip(".") for word in plain_words(text))
    return tuple(_OF_A_CASE.sub("", word) for word in words if word not in _OF_A_DISTRICT)


def _apart(word: str) -> Iterable[str]:
    """The parts of a double name, an ordinal as its number."""
    ordinal = _ORDINAL.fullmatch(word)
    return (ordinal[1],) if ordinal else (_NUMERALS.get(part, part) for part in word.split("-") if part.strip("./"))


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words of the one are those of the other in any order, but for initials that one leaves out."""
    ours, theirs = list(one), list(other)
    for word in one:
        twin = next((each for each in theirs if _same_word(word, each)), None)
        if twin is not None:
            ours.remove(word)
            theirs.remove(twin)
    left_out = ours or theirs  # «ул. Маркса» beside «ул. К. Маркса»
    return len(ours) < len(one) and not (ours and theirs) and all(map(_is_initial, left_out))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isalpha()


def _same_word(one: str, other: str) -> bool:
    """The same, or one the beginning of the other with a full stop: "К." and "Карла"."""
    short, long = sorted((one, other), key=len)
    bare, whole = short.rstrip("."), long.rstrip(".")
    return bare == whole or (short.endswith(".") and whole.startswith(bare) and not bare.isdigit())
