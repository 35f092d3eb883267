"""Where a piece without commas has a town before its street: "Оренбург Донгузская ул. 142"."""

from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import vocabulary as v
from letterkit.russian.blocks.place_names import is_town

_WORD = rf"{v.CAPITAL}[а-яё]+(?:-[А-ЯЁа-яё]+)*"
_NUMBER = r"\d{1,3}(?:-?(?:[йяе]|ая|ый|ой|ий|го))?\s"
# "Каменск Уральский Советская ул.": the town has two words.
_NO_STREET = r"(?![А-ЯЁ][а-яё]+[иыо]й\s[А-ЯЁ][а-яё-]+(?:ая|яя|[иыо]й)\s)"
# The word for its kind stands behind the name of a street; where it stands before, the piece is cut there anyhow.
_HOUSE = rf"(?:(?:{v.HOUSE}|{v.PLOT}|{v.BUILDING})\.?\s?)?(?:№\s?)?(?:\d|б/н)"
_STREET_BEHIND = late_pattern(
    rf"{_NO_STREET}(?:{_NUMBER})?{v.CAPITAL}[^,;]*?\s(?i:{v.STREET})(?:\.\s?|\s|$)(?={_HOUSE}|$)"
    rf"|{v.CAPITAL}[а-яё-]+(?:ая|яя)\s(?={_HOUSE})"
)
_HEAD = late_pattern(
    rf"(?:(?:город|гор\.|г\.?)\s?)?(?P<first>{_WORD})(?:\s(?P<second>{_WORD}))?(?=\s(?:{v.CAPITAL}|\d))"
)


def town_end(text: str) -> int:
    """Where the town at the head of a text ends, if it is known to be one and a street follows; 0 if none does.

    >>> town_end("Оренбург Донгузская ул. 142"), town_end("Нижний Тагил Мира пр-т 26"), town_end("Юрия Гагарина ул.")
    (8, 12, 0)
    """
    head = _HEAD.match(text) if text.count(" ") > 1 else None
    return _town_end(text) if head else 0


@lru_cache(maxsize=4096)
def _town_end(text: str) -> int:
    head = _HEAD.match(text)
    if head is None:
        return 0
    first, second = head["first"], head["second"]
    of_two_words = second and (is_town(f"{first} {second}") or is_town(f"{first}-{second}"))
    if not (of_two_words or is_town(first)):
        return 0
    end = head.end("second" if of_two_words else "first")
    return end if _STREET_BEHIND.match(text, end + 1) else 0
