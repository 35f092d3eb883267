"""Legends: lines that explain a sign, an abbreviation or a type. A legend is nobody's status."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source, Span, blot_out
from letterkit.russian.characters import in_small_letters
from letterkit.russian.news.pattern import either
from letterkit.russian.news.status_words import STATUS

_NAMED = r"[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё-]+|г\. ?р|\d{6}"
_REST = rf"(?![^\n]{{0,200}}(?:{_NAMED}))[^\n]{{0,200}}"
_ODD = r"[^\w\s.,;:!?()«»\"'/|№&~•‣▪·◦📍📬📮✉📨📩📪📫📭🏠🏢🏤🗺📌👤👥–—-]"
_SIGN = rf"{_ODD}|[¹²³⁴]|\[[ ]?\w?[ ]?\]|[-+](?=[ ]?[-–—=:])"
# A sign, a dash, and what it means: "* — на этапе", "Знаки: † — умер, ‡ — болен".
_BY_SIGN = late_pattern(
    rf"(?:^|(?<=[.;,:)] ))[ \t]*\(?(?P<sign>(?:{_SIGN}){{1,3}})\)?[ ]?(?P<dash>[-–—=:])?[ ]?(?=[А-ЯЁа-яё]){_REST}",
    re.MULTILINE,
)
_FURTHER = late_pattern(rf"[,;][ ](?P<sign>(?:{_SIGN}){{1,3}})[ ]?[-–—=:]")
_FOOTNOTE = late_pattern(r"[*†‡§¹²³⁴^#✝☦]+")
_ANY_STATUS = f"(?:{either(*STATUS.values())})"
# A letter or three instead of the sign: "э. — этап".
_BY_LETTER = late_pattern(
    rf"(?:^|(?<=[.;,:(] ))(?<!г\. )(?P<sign>[а-яё]{{1,3}})\.?[ ]?[-–—=:][ ]?{_ANY_STATUS}(?!\w){_REST}",
    re.MULTILINE | re.IGNORECASE,
)
_TYPE = (
    r"(?:зв[её]здоч|крест(?:ом|ик)|галочк|кружк|значк|курсив|жирн|цветом|красн(?:ым|ые)|зел[её]н(?:ым|ые)|серым|"
    r"ж[её]лт(?:ым|ые)|ч[её]рным|подч[её]ркнут|подч[её]ркив|зач[её]ркнут|зач[её]ркив|плюс|минус|в скобках)\w*"
)
_MARKED = r"(?:отмечен|отметк|выделен|обознач|помечен|помечаем|указан|означа)\w*"
_BY_WORDS = late_pattern(
    rf"(?<!\w)(?:{_TYPE}[^\n.]{{0,30}}(?:{_MARKED}|\s[-–—:]\s)|{_MARKED}[^\n.]{{0,30}}(?<!\w){_TYPE}|"
    r"(?:условные )?(?:обозначени[ея]|легенда|сокращения|расшифровк[аи]|знаки)\s?[:—–-])",
    re.IGNORECASE,
)
# What each kind of legend needs, to be looked for first: patterns that begin with a set of characters are the fastest.
_PERHAPS_SIGN = late_pattern(_ODD)
_PERHAPS_ORDINARY_SIGN = late_pattern(r"[-¹²³⁴](?:(?<=[¹²³⁴])|[ ]?[-–—=:])")
_PERHAPS_LETTER = late_pattern(r"[-–—=:][ ]?[А-ЯЁа-яё]")
_PERHAPS_WORDS = (
    *("отмеч", "отмет", "выдел", "обознач", "помеч", "указан", "означа"),
    *("легенда", "сокращения", "расшифров", "знаки"),
)
_PERHAPS_TYPE = late_pattern(r"[-–—:]\s(?<=\s[-–—:]\s)")
_MANY = 50
"""Legends of a kind; a text that has more is none that anybody reads."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What a text explains: the words as printed, and the signs; without signs it may be about anybody."""

    text: str
    signs: frozenset[str]

    def may_be_about(self, text: str) -> bool:
        """Whether what is printed of a person bears one of the signs."""
        return not self.signs or any(sign in text for sign in self.signs)


def without_legends(source: Source) -> tuple[Source, tuple[Legend, ...]]:
    """The source with blanks in place of its legends, and these."""
    found = list(_legends(source.text))
    if not found:
        return source, ()
    spans = [span for span, _ in found]
    text, plain = (blot_out(each, spans, " ") for each in (source.text, source.plain))
    return Source(text, plain, source.latin), tuple(legend for _, legend in found)


def _legends(text: str) -> Iterator[tuple[Span, Legend]]:
    small = in_small_letters(text)
    by_sign = _PERHAPS_SIGN.search(text) or _PERHAPS_ORDINARY_SIGN.search(text)
    for match in islice(_BY_SIGN.finditer(text), _MANY) if by_sign else ():
        if match[0].rstrip()[-1] in match["sign"]:  # a heading between signs: "** Умерли **", "--- Умерли ---"
            continue
        if match["dash"] or (
            _FOOTNOTE.fullmatch(match["sign"]) and re.search(rf"\w ?{re.escape(match['sign'])}", text)
        ):
            further = (each["sign"] for each in _FURTHER.finditer(match[0]))
            signs = frozenset((match["sign"], *further))
            yield match.span(), Legend(match[0].strip(), frozenset() if signs & {"+", "-"} else signs)
    for match in islice(_BY_LETTER.finditer(text), _MANY) if _PERHAPS_LETTER.search(text) else ():
        yield match.span(), Legend(match[0].strip(), frozenset())
    by_words = _PERHAPS_TYPE.search(text) or any(part in small for part in _PERHAPS_WORDS)
    for match in islice(_BY_WORDS.finditer(text), _MANY) if by_words else ():
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        line = start, len(text) if end < 0 else end
        named = re.search(_NAMED, text[slice(*line)])
        yield (match.span() if named else line), Legend(text[slice(*line)].strip(), frozenset())
