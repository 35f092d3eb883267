"""Words that say how somebody is, and not what happened: a day beside them is one of many on which it was so."""

import re

from letterkit.late_pattern import late_pattern

_STATE = late_pattern(
    r"(?:всё ещё |все еще |сейчас |уже |пока )*(?:на этап|в пути|на пересыл|под домашн|в больниц|на свобод|на вол|"
    r"за границ|за рубеж|в эмиграц|наход[ия]т|содерж|сид[ия]т|отбыва|оста[её]тся|остаются|по-прежнему|всё ещё|все еще)",
    re.IGNORECASE,
)


def is_a_state(text: str) -> bool:
    """Whether words of a status or a place tell of a state.

    >>> is_a_state("на этапе"), is_a_state("этапирован")
    (True, False)
    """
    return _STATE.match(text) is not None
