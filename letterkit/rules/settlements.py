"""What rules on addresses ask about a settlement: whether it is a town, which names it has."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.address_words import NAMED, SETTLEMENTS
from letterkit.russian.regions import find_regions

_POSTCODE = late_pattern(r"[1-9][0-9]{5}")
_FIRST_WORD = late_pattern(r"[^\W\d_]+")
_TOWN = frozenset(("г", "гор", "город"))
_NAME = late_pattern(r"[^\W\d_]{3,}")
_TYPE_WORDS = SETTLEMENTS | set(NAMED)


def is_postcode(text: str) -> bool:
    """Whether the text is six digits, the first not zero."""
    return _POSTCODE.fullmatch(text) is not None


def is_town(locality: str) -> bool:
    """Whether a settlement is a town by its type word («г. Енисейск») or has the rank of a region («Москва»)."""
    word = _FIRST_WORD.match(locality)
    return (word is not None and word[0].lower() in _TOWN) or bool(find_regions(locality))


def names_in(*texts: str) -> set[str]:
    """The words of names in small letters with е for ё, without «район», «пос» and other type words."""
    words = (word for text in texts for word in _NAME.findall(text.lower().replace("ё", "е")))
    return {word for word in words if word not in _TYPE_WORDS}
