"""The words of a text, and whether the dictionary has them."""

from functools import lru_cache
from typing import NamedTuple

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import knows
from letterkit.russian.speech import begins_sentence

_WORD = late_pattern(r"(?<![\w'’-])[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*(?![\w'’-])")


class LookedUp(NamedTuple):
    """A word as it stands and in small letters; whether a sentence begins with it, and the dictionary has it."""

    text: str
    small: str
    is_first: bool
    is_known: bool


@lru_cache(maxsize=1024)  # the paragraphs of a template stand in many letters
def words_in(text: str) -> tuple[LookedUp, ...]:
    """The Russian words of a text, in its order.

    >>> [word.small for word in words_in("Пришло письмо.") if word.is_first]
    ['пришло']
    """
    return tuple(
        LookedUp(match[0], match[0].lower(), begins_sentence(match.start(), text), knows(match[0].lower()))
        for match in _WORD.finditer(text)
    )
