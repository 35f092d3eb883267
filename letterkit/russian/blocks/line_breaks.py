"""Words that a page broke at the end of a line, put together again."""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import knows
from letterkit.russian.word_table import word_set

# A hyphen, a soft one, or the sign some programs write for it, then the end of a line.
_BROKEN = late_pattern(
    r"(?<![^\W_])(?P<head>[^\W_]+)(?P<sign>[-\u2010\u2011\u00ad¬])[ \t]*(?:\r\n|[\n\r\u2028\u2029])"
    r"[ \t]*(?P<tail>[^\W_]+)"
)
_MAY_BE_BROKEN = late_pattern(r"[-\u2010\u2011\u00ad¬][ \t]*[\n\r\u2028\u2029]|[-‐‑–] |[а-яё] -")
# A copied page may have a blank for the end of the line: «г. Крас- ноярск».
_BROKEN_BY_BLANK = late_pattern(
    r"(?<![\w-])(?P<head>[А-ЯЁа-яё]{2,})[-\u2010\u2011\u00ad¬] (?P<tail>[а-яё]{2,})(?![\w-])"
)
_COMPOUND = late_pattern(
    r"(?<!\w)(Санкт|Йошкар|Улан|Усть|Нарьян|Ханты|Горно|Южно|Северо|Карачаево|Кабардино|Ямало|Орехово|Наро|Переславль|"
    r"Петропавловск|Каменск|Гусь|Спас|Верх|Нью|Ростов-на|Комсомольск-на|Славянск-на)\s?[-‐‑–]\s?(?=[А-ЯЁ])"
)
# A line that ends in the middle of a part: behind a type word, before the noun of an adjective, in a name or a birth.
_UNFINISHED = late_pattern(
    r"(?<![\w.-])(?P<kept>(?:(?<!\d )г|гор|ул|д|п|с|пос|дер|пер|просп|бул|наб|корп|стр|"
    r"(?:р|г)\. ?п|обл|м)\.|улица|дом|пгт|"
    r"№|ФКУ|[УГО]{1,3}ФСИН|по|(?<!ой )(?<!ая )(?<!ую )Республик[аеи]|"
    r"(?:(?:19|20)\d\d|\d\d)(?= ?\n ?г\.? ?р)|г\.(?= ?\n ?р\.))[ ]?\n[ ]?(?=[\w\"«(№])"
    r"|(?<=[йую])[ ]?\n[ ]?(?=(?:кра[йюя]|област[ьи]|обл\.|район|р-н|республик[аеи]|округу?|автоном\w+)(?!\w))"
    r"|(?<=России)[ ]?\n[ ]?(?=по\s)|(?<=[а-яё])[ ]?\n[ ]?(?=[А-ЯЁ][а-яё]+(?:вич|вн|ичн|ьич)(?:[уаеы]|ем|ой)?(?!\w))"
)
# An envelope may have the surname on a line of its own; where it stands behind the patronymic, a heading is above.
_SURNAME_ABOVE = late_pattern(
    r"^(?P<kept>[А-ЯЁ](?:[а-яё-]|-[А-ЯЁ])+|[А-ЯЁ-]{3,})[ ]?\n[ ]?"
    r"(?=[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вн|ичн|ьич)(?:[уаеы]|ем|ой)?(?!\w| [А-ЯЁ][а-яё]))",
    re.MULTILINE,
)
# Abbreviations with a hyphen of their own: «р-⏎н».
_OWN_HYPHEN = word_set("р-н р-на р-он м-н пр-т пр-кт пр-д б-р кв-л ст-ца мкр-н о-в кр-на з-д обл-ти п-т г-н г-ну г-же")
_OWN_TAILS = frozenset(("на", "де", "аль", "оглы", "кызы", "заде", "поселение", "й", "я", "го", "му", "ой"))


def mended_breaks(text: str) -> str:
    r"""The text with words joined that were broken at line ends; compound names keep their hyphen, without blanks.

    >>> mended_breaks("г. Крас-\nноярск, Санкт- Петербург, Ростов-\nна-Дону, р-\nн")
    'г. Красноярск, Санкт-Петербург, Ростов-на-Дону, р-н'
    """
    if "\n" in text:
        for unfinished in (_UNFINISHED, _SURNAME_ABOVE):
            text = unfinished.sub(lambda line: f"{line['kept'] or ''} ", text)
    if not _MAY_BE_BROKEN.search(text):
        return text
    text = _BROKEN_BY_BLANK.sub(_joined_at_blank, _BROKEN.sub(_joined, text))
    return _COMPOUND.sub(r"\1-", text)


def _joined(broken: re.Match[str]) -> str:
    head, sign, tail = broken["head"], broken["sign"], broken["tail"]
    if sign in "\u00ad¬":
        return head + tail
    kept = f"{head}-{tail}"
    before, behind = broken.string[: broken.start()][-1:], broken.string[broken.end() : broken.end() + 1]
    if not head.isalpha() or not tail.isalpha() or kept.lower() in _OWN_HYPHEN or tail in _OWN_TAILS:
        return kept
    if tail[0].isupper() and not (head.isupper() and len(tail) > 1 and tail.isupper()):
        return kept
    if behind == "-" or before == "-" or head.isupper() != tail.isupper():
        return head + tail if head[-1].islower() and tail.islower() else kept
    if head.isupper() and _are_words(head, tail):
        return kept
    return kept if _are_words(head, tail) and not _are_words(head + tail) else head + tail


def _joined_at_blank(broken: re.Match[str]) -> str:
    head, tail = broken["head"], broken["tail"]
    if tail in _OWN_TAILS or not _may_end(tail):
        return broken[0]
    return head + tail if _are_words(head + tail) or not _are_words(tail) else broken[0]


def _may_end(tail: str) -> bool:
    """Whether the second half of a word may be so: an abbreviation ("обл", "пгт") has no vowel at its end."""
    return len(tail) > 2 and any(letter in "аеёиоуыэюя" for letter in tail)


def _are_words(*words: str) -> bool:
    return all(knows(word) for word in words)
