"""Two forms of one word given at once, for a man and for a woman or for Вы and for ты: "рад/а", "написал(а)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern

_ENDING = "а|я|ла|на|ая|яя|ась|лась|шая|ой|ый|ий"
_ENDING_ADDED = late_pattern(
    rf"\b[а-яё]{{2,}}(?:\(-?(?:{_ENDING})\)| \(-?(?:ая|яя|ла|ась|лась)\)|[/_]-?(?:{_ENDING})\b)", re.IGNORECASE
)
"""Such as "написал(а)", "уважаемый (ая)", "рад/а"; "а/я" is a post-office box."""

_TWO_WORDS = late_pattern(
    r"\b([а-яё]+)(?: ?/ ?([а-яё]+)\b| ?\(([а-яё]+)\)|(?<=[а-яё]{3})(?:,)? или ([а-яё]+)\b)", re.IGNORECASE
)
"""Such as "рад/рада", "Вам (тебе)", "был или была": a choice of two words, if they are forms of one."""

_CHOICE = late_pattern(r"/|\(| или ", re.IGNORECASE)
"""One of these stands between two words."""

_GENDER_ENDS = frozenset(
    {
        *(("", "а"), ("", "я"), ("", "ла"), ("ой", "ая"), ("ый", "ая"), ("ий", "ая"), ("ий", "яя")),
        *(("ся", "ась"), ("ен", "на"), ("ин", "на"), ("ёл", "ла"), ("го", "ё"), ("му", "й")),
    }
)
"""What is left of two gender forms once their common beginning is taken off: "дорог-ой", "дорог-ая"; "е-го", "е-ё"."""

_FORMAL = late_pattern(r"вы|вас|вам|вами|ваш.*")
_FAMILIAR = late_pattern(r"ты|теб[яе]|тобой|тво.*")


@dataclass(frozen=True, slots=True)
class DoubleForm:
    """What stands for two forms and where it begins; `of_gender` is False for Вы and ты."""

    start: int
    text: str
    of_gender: bool


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def double_forms(text: str) -> tuple[DoubleForm, ...]:
    """Whatever gives both forms of one word at once.

    >>> [form.text for form in double_forms("Я рад(а), что ты/Вы пишете.")]
    ['рад(а)', 'ты/Вы']
    """
    added = (DoubleForm(match.start(), match[0], of_gender=True) for match in _ENDING_ADDED.finditer(text))
    return (*added, *_of_two_words(text))


def _of_two_words(text: str) -> Iterator[DoubleForm]:
    if not _CHOICE.search(text):
        return
    for match in _TWO_WORDS.finditer(text):
        one, other = match[1].lower(), (match[2] or match[3] or match[4]).lower()
        of_gender = _are_forms(one, other)
        if of_gender or _are_addresses(one, other):
            yield DoubleForm(match.start(), match[0], of_gender)


def _are_forms(one: str, other: str) -> bool:
    """Whether the two are one word for a man and for a woman, in either order."""
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    ends = one[length:], other[length:]
    return length > 0 and (ends in _GENDER_ENDS or ends[::-1] in _GENDER_ENDS)


def _are_addresses(one: str, other: str) -> bool:
    return any(_FORMAL.fullmatch(a) and _FAMILIAR.fullmatch(b) for a, b in ((one, other), (other, one)))
