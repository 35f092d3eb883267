"""Blanks of Russian text at which a line must not end. Words are never changed.

The rules are those of every Russian style book (А. Э. Мильчин, Л. К. Чельцова, «Справочник издателя
и автора», on what must stay together at the end of a line): a number and what it counts, an
abbreviation and its name, initials, short prepositions and what they govern, a dash and the word
before it, a particle and the word before it.
"""

from functools import lru_cache
from itertools import pairwise

from letterkit.late_pattern import late_pattern

NO_BREAK, NARROW_NO_BREAK = "\u00a0", "\u202f"

_BLANKS = late_pattern(r"[^\S\u00a0\u202f]+")
_OPENING, _CLOSING = "«„“\"'([", ".,;:!?…»)"

_DASHES = frozenset("—–-")
_PARTICLES = frozenset(("бы", "б", "же", "ж", "ли", "ль"))
_PREPOSITIONS = frozenset(("во", "до", "за", "из", "ко", "на", "не", "ни", "об", "от", "по", "со"))
_NUMBER = late_pattern(r"\d+(?:[.,/:–—-]\d+)*[а-я]?")
_ROMAN = late_pattern(r"[IVXLCDMХ]+(?:[–—-][IVXLCDMХ]+)?")  # the last letter is Cyrillic: it is typed for the other
_BEFORE_THOUSANDS, _THOUSANDS = late_pattern(r"\d{1,3}"), late_pattern(r"\d{3}(?!\d)")
_UNITS = "%°₽"
_ORDINAL = late_pattern(r"\d+-[а-яё]{1,3}")
_INITIAL = late_pattern(r"(?:(?:[А-ЯЁA-Z]|Дж)\.)+")
_LETTER_ABBREVIATION = late_pattern(r"[а-яё]\.")
_BODY = late_pattern(r"[А-ЯЁ]{2,}")
_INSTITUTION = late_pattern(r"[А-ЯЁ]+-\d+")
_BEFORE_NAME = late_pattern(
    r"(?:г|гор|д|дер|с|п|пос|х|ст|мкрн?|тер|р|о|оз|ул|пер|пр|просп|пл|наб|ш|им|св|проф|акад|доц|тов|гр)\."
    r"|пгт|ст-ца|пр-к?т|пр-д|б-р|г-н[ау]?|г-ж[аеиу]"
)
_BEFORE_NUMBER = late_pattern(
    r"№{1,2}|§{1,2}|(?:д|корп|к|стр|зд|вл|кв|оф|т|ч|ст|гл|рис|табл|вып)\.|[апв]/[яч]|дом|корпус|строение|квартира|отряд"
    r"|барак|камера|глав[аыеу]|том[аеу]?|част[ьи]|стать[яиею]|страниц[аыеу]|пункт[аеу]?|палат[аыеу]"
)
_BEFORE_UNIT = late_pattern(r"тыс\.|млн|млрд|трлн|(?:кв|куб)\.")


def bind(text: str) -> str:
    """The text with one blank between words, a no-break one where the line must not end."""
    words = split_words(text)
    parts = [""] * (2 * len(words) - 1)
    parts[::2] = words
    parts[1::2] = [NO_BREAK if _belong(left, right) else " " for left, right in pairwise(words)]
    return "".join(parts)


def split_words(text: str) -> list[str]:
    """The words of the text; a no-break blank is part of its word."""
    if NO_BREAK not in text and NARROW_NO_BREAK not in text:
        return text.split()  # the same, and three times as fast
    return [word for word in _BLANKS.split(text) if word]


@lru_cache(maxsize=10_000)
def _belong(left: str, right: str) -> bool:
    """Whether the two neighbours must stay together."""
    if len(left) > 3 and len(right) > 4 and left.isalpha() and right[0].islower():
        return False  # most words: a short way out
    bare, following = left.lstrip(_OPENING), right.lstrip(_OPENING)
    if right in _DASHES or (len(right) <= 4 and following.rstrip(_CLOSING) in _PARTICLES):
        return left not in _DASHES
    if "born" in (left, right) or (bare.istitle() and _ROMAN.fullmatch(right.rstrip(_CLOSING))):
        return True  # «Khalilov, born 1971» of an address in Latin letters, «Пётр I», «Глава IV»
    if bare.isalpha() and (bare.islower() or bare.istitle()):
        return _word_belongs(bare.lower(), following)
    if bare[-1:].isdigit() or _ROMAN.fullmatch(bare) or _BEFORE_UNIT.fullmatch(bare):
        return _number_belongs(bare, following)
    return _abbreviation_belongs(bare, following)


def _word_belongs(word: str, following: str) -> bool:
    """«в Москве», «по краю», «дом 5», «главе IV», «млн рублей», «пгт Вершина», «Иванов А. И.»; but not «ли вам»."""
    if len(word) == 1:
        return word not in _PARTICLES
    return (
        word in _PREPOSITIONS
        or bool(_INITIAL.match(following))
        or (_counts(following) and bool(_BEFORE_NUMBER.fullmatch(word)))
        or (following[:1].islower() and bool(_BEFORE_UNIT.fullmatch(word)))
        or (following[:1].isupper() and bool(_BEFORE_NAME.fullmatch(word)))
    )


def _counts(word: str) -> bool:
    """Whether it is a number, in figures or Roman."""
    return word[:1].isdigit() or bool(_ROMAN.fullmatch(word.rstrip(_CLOSING)))


def _number_belongs(number: str, following: str) -> bool:
    """«4 км», «1971 г. р.», «1971–1975 гг.», «9 Мая», «50 %», «10 000», «XIX в.», «тыс. руб.»."""
    if not number[-1].isdigit():
        return following[:1].islower()
    if _BEFORE_THOUSANDS.fullmatch(number) and _THOUSANDS.match(following):
        return True
    return bool(_NUMBER.fullmatch(number)) and (following[:1].isalpha() or following[:1] in _UNITS)


def _abbreviation_belongs(left: str, right: str) -> bool:
    """«г. Енисейск», «д. 5», «А. И. Петров», «т. д.», «2-я Часовая», «ФКУ ИК-7», «УФСИН России»."""
    if _INITIAL.fullmatch(left) or _ORDINAL.fullmatch(left):
        return True
    if _INITIAL.match(right):
        return left[:1].isupper() or bool(_BEFORE_NAME.fullmatch(left))
    if _BEFORE_NAME.fullmatch(left) and (right[:1].isupper() or right[:1].isdigit() or right == "им."):
        return True
    if _BEFORE_NUMBER.fullmatch(left) and _counts(right):
        return True
    if _LETTER_ABBREVIATION.fullmatch(left):
        return bool(_LETTER_ABBREVIATION.match(right))
    return bool(_BODY.fullmatch(left)) and (right == "России" or bool(_INSTITUTION.match(right)))
