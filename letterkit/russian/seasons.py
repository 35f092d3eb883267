"""Which season a sentence says it is: what falls, lies, blooms or burns now."""

from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern


@dataclass(frozen=True, slots=True)
class SaidSeason:
    """A season that a sentence speaks of as being now, and the words that say so.

    `usual` are the months in which people write so as a rule, `possible` those in which it can be so somewhere.
    """

    words: str
    usual: frozenset[int]
    possible: frozenset[int]


def _months(first: int, last: int) -> frozenset[int]:
    """The months from the first to the last, over New Year if the last comes before the first."""
    return frozenset((month - 1) % 12 + 1 for month in range(first, last + 1 + 12 * (last < first)))


_SEASONS = (
    SaidSeason(
        r"(?:идёт|пошёл|падает|валит|кружится|лежит|выпал)\s+(?:\w+\s+){0,2}снег"
        r"|снег\s+(?:\w+\s+)?(?:идёт|пошёл|падает|валит|кружится|лежит|выпал)"
        r"|(?:метёт|завыла|воет)\s+(?:метель|вьюга)|сугроб\w*\s+(?:по|до|выше)",
        _months(11, 3),
        _months(10, 5),
    ),
    SaidSeason(
        r"(?:тает|сходит)\s+(?:\w+\s+)?снег|снег\s+(?:\w+\s+)?(?:тает|сходит)|звенит\s+капель|начался\s+ледоход",
        _months(2, 5),
        _months(11, 5),
    ),
    SaidSeason(
        r"всё\s+(?:вокруг\s+)?(?:цветёт|в\s+цвету|расцвело)"
        r"|(?:цветёт|цветут|расцвела|расцвели|зацвела|зацвели)\s+(?:\w+\s+)?"
        r"(?:сирень|черёмух\w|яблон\w|вишн\w|каштан\w|лип\w|сад\w?|жасмин)"
        r"|(?:сирень|черёмуха|яблони|вишни|каштаны|липы|сады|жасмин)\s+(?:\w+\s+)?"
        r"(?:цветёт|цветут|в\s+цвету|расцвел[аи]|зацвел[аи])",
        _months(4, 7),
        _months(3, 8),
    ),
    SaidSeason(
        r"(?:стоит|пришла|началась)\s+(?:\w+\s+)?жара|жарко,\s+и\s+все\s+ищут\s+тень"
        r"|(?:купаемся|купаюсь|купаются)\s+в\s+(?:реке|море|озере)",
        _months(5, 9),
        _months(4, 10),
    ),
    SaidSeason(
        r"(?:стоит|пришла|наступила)\s+золотая\s+осень"
        r"|(?:деревья|клёны|берёзы)\s+(?:\w+\s+)?(?:золотые|жёлтые)"
        r"|(?:начался|идёт)\s+листопад|(?:падают|опадают)\s+(?:\w+\s+)?листья"
        r"|листья\s+(?:\w+\s+)?(?:падают|опадают|пожелтели)",
        _months(9, 11),
        _months(8, 12),
    ),
    SaidSeason(
        r"(?:идёт|льёт|моросит|накрапывает)\s+(?:\w+\s+)?(?:дождь|ливень)|(?:дождь|ливень)\s+(?:идёт|льёт|моросит)"
        r"|(?:застал|вымочил|намочил)\s+(?:\w+\s+)?(?:дождь|ливень)|попал[аи]?\s+под\s+(?:дождь|ливень)",
        _months(4, 10),
        _months(1, 12),
    ),
)
"""Snow, thaw, blossom, heat, falling leaves, rain: a pattern of words for each."""

_PATTERNS = tuple((season, late_pattern(rf"\b(?:{season.words})\b")) for season in _SEASONS)
_NOT_NOW = late_pattern(
    r"помн|вспомин|в детстве|когда|если|скоро|жд[уё]|кажд|обычно|всегда|бывает|мечта|снится|представ|стих|песн|книг"
    r"|фильм|картин|рассказ|прошл|год назад|летом|зимой|весной|осенью|не\s+(?:идёт|лежит|цвет|тает|падает)|\bнет\b"
    r"|ещё не|«"
)
_SENTENCE_END = late_pattern(r"(?<=[.!?…])\s+")


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def seasons_said(text: str) -> tuple[SaidSeason, ...]:
    """The seasons of a text, in order. What a sentence remembers, expects, quotes or denies is none of today.

    >>> [season.words for season in seasons_said("У нас идёт снег. Цветёт сирень. Помню, как падают листья.")]
    ['идёт снег', 'цветёт сирень']
    """
    return tuple(season for sentence in _SENTENCE_END.split(text.casefold()) for season in _said_in(sentence))


def _said_in(sentence: str) -> Iterator[SaidSeason]:
    found = [(season, match) for season, pattern in _PATTERNS if (match := pattern.search(sentence))]
    if found and not _NOT_NOW.search(sentence):
        for season, match in found:
            yield SaidSeason(match.group(), season.usual, season.possible)
