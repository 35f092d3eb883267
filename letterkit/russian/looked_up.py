"""The words of a text, and whether the dictionary has them."""

from typing import NamedTuple

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import knows
from letterkit.russian.speech import begins_sentence

_WORD = late_pattern(r"(?<![\w'’-])[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*(?![\w'’-])")


class LookedUp(NamedTuple):
    """A word as it stands and in small letters; whether a sentence begins with it, and the dictionary has it.

    With a small letter no sentence begins.
    """

    text: str
    small: str
    is_first: bool
    is_known: bool


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def words_in(text: str) -> tuple[LookedUp, ...]:
    """The Russian words of a text, in its order.

    >>> [word.small for word in words_in("Пришло письмо.") if word.is_first]
    ['пришло']
    """
    return tuple(_looked_up(match[0], match.start(), text) for match in _WORD.finditer(text))


def _looked_up(word: str, start: int, text: str) -> LookedUp:
    small = word.lower()
    return LookedUp(word, small, word[0].isupper() and begins_sentence(start, text), knows(small))
