"""Whether words of a status tell of a state, of a departure, or only that no letters are to be sent."""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.news.place_words import NO_MORE_LETTERS

_STATE = late_pattern(
    r"(?:всё ещё |все еще |сейчас |уже |пока ){0,9}(?:на этап|в пути|на пересыл|под домашн|в больниц|на свобод|на вол|"
    r"за границ|за рубеж|в эмиграц|наход[ия]т|содерж|сид[ия]т|отбыва|оста[её]тся|остаются|по-прежнему|всё ещё|все еще)",
    re.IGNORECASE,
)
# Whoever has gone somewhere may be there by now; who is going is not.
_HAS_GONE = late_pattern(r"(?:уехал|убыл|выехал)[аи]?$|(?:увез|вывез)(?:ли|[её]н[аы]?)$|отправ(?:или|лен[аы]?)$")
_BARS = late_pattern(rf"(?:(?:пока|больше|уже) )?не (?:писать|пиш\w+|отправля\w+)(?: письм\w*)?$|{NO_MORE_LETTERS}")


def is_a_state(text: str) -> bool:
    """Whether words of a status or a place tell of a state: a day beside them is one of many on which it was so.

    >>> is_a_state("на этапе"), is_a_state("этапирован")
    (True, False)
    """
    return _STATE.match(text) is not None


def has_gone(text: str) -> bool:
    """Whether a verb of going, in small letters, says no more than that somebody left for somewhere.

    >>> has_gone("увезли"), has_gone("едет")
    (True, False)
    """
    return _HAS_GONE.match(text) is not None


def bars_letters(text: str) -> bool:
    """Whether words, in small letters, say no more than that no letters are to be sent.

    >>> bars_letters("больше не писать"), bars_letters("старый адрес")
    (True, False)
    """
    return _BARS.match(text) is not None
