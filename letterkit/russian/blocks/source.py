"""A pasted text twice: as it is printed, and plain, letter for letter, as it is read."""

import re
from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.vocabulary import ABBREVIATIONS, LABEL
from letterkit.russian.characters import clean, is_latin, mend, mend_look_alikes

_FOLDED = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("«»“”„‟‹›", '"') | dict.fromkeys("*_", " "))
# Bullets, pictures and the numbers of a list: they separate, and say nothing.
_PICTURES = late_pattern("[•‣▪\u2190-\u2bff\U0001f000-\U0001faff]+|^\\d{1,3}[.)] (?=\\S)", re.MULTILINE)
_LATIN_WORD = late_pattern(r"(?<![A-Za-z])[A-Za-z]+(?![A-Za-z])")
# Dashes and brackets that belong to the name of a region, not to the sentence.
_REGION_DASH = late_pattern(r"(?<=[а-яА-ЯЁё]) - (?=(?:Алани|Кузбасс|Чуваши|Югр))")
_YAKUTIA = late_pattern(r"[(/](Якути[ияеюй]+|Yakut[a-z]+)[)/]")
_FULL_STOP = late_pattern(r"[.!?…]+(?=[\s,;]|$|[А-ЯЁ])")
_WORD_BEFORE = late_pattern(r"([^\W_]+(?:[-/][^\W_]+)*)[)\"]*$")
_LONGEST_ABBREVIATION = 16
_LABEL = late_pattern(rf"(?:^|(?<=[,;\n])|(?<=[.!?] ))[ ]*(?:{LABEL})[ ]*(?::|-\s)", re.IGNORECASE)
_SPACED_DASH = late_pattern(r"\s-\s(?=\d{6}|\d{4}\b|ФКУ|СИЗО|ИК|КП|ЛИУ)")
_TITLE = late_pattern(r"(?<!\w)(?:Mr|Mrs|Ms|Miss)\.? (?=[A-Z])")
_COLON = late_pattern(r"(?<!\d):|:(?!\d)")
# In a text all in capitals, what stays so: kinds and bodies, which stand before a number or the body's region.
_CAPITAL_WORD = late_pattern(
    r"(?<!\w)(?!(?:ФКУ|[УГО]{0,3}ФСИН|СИЗО|ПФРСИ|УКП|ИК|КП|ЛИУ|ВК|ЛПУ)(?!\w)|[А-ЯЁ]+-\d)[А-ЯЁ]+(?:['’][А-ЯЁ]+)?"
)
_ALWAYS_SMALL = ABBREVIATIONS | {"по", "и", "на", "при", "лет", "года", "км"}
_MANY_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Source:
    """`plain` is as long as `text`, so that a position in one is the same in the other.

    In `plain` dashes and quotes are of one kind, look-alikes are mended, and line feeds stand for
    all that surely parts two statements: line ends, full stops, colons, what was taken out.
    """

    text: str
    plain: str
    latin: bool

    def printed(self, start: int, end: int) -> str:
        """What is printed there, blanks folded and without the punctuation around it."""
        return " ".join(self.text[start:end].split()).strip(" ,;:*_")

    def without(self, start: int, end: int) -> "Source":
        """The source with a stretch taken out of what is still to be read."""
        return Source(self.text, self.plain[:start] + "\n" * (end - start) + self.plain[end:], self.latin)


def cleaned_source(raw: str) -> Source:
    """The text cleaned, its lines kept, ready for reading."""
    text = clean(raw, keep_lines=True)
    latin = is_latin(text)
    plain = mend(text).text
    if not latin:
        plain = _LATIN_WORD.sub(lambda word: mend_look_alikes(word[0]), plain)
    if plain.isupper() and len(plain) > _MANY_LETTERS:
        plain = _CAPITAL_WORD.sub(_as_in_a_sentence, plain)
    plain = _YAKUTIA.sub(r"{\1}", _REGION_DASH.sub("   ", plain.translate(_FOLDED)))
    plain = _PICTURES.sub(blotted, plain)
    return Source(text, plain, latin)


def _as_in_a_sentence(word: re.Match[str]) -> str:
    small = word[0].lower()
    return small if small in _ALWAYS_SMALL else small.capitalize()


def parted(source: Source) -> Source:
    """The same with labels ("Адрес:"), full stops of sentences, colons and dashes before an address as line feeds.

    To be done after dates are taken out: their dots are not full stops, the dot of "г. р." may be.
    """
    plain = source.plain
    if ":" in plain or "- " in plain:
        plain = _COLON.sub("\n", _LABEL.sub(blotted, plain))
    if source.latin:
        plain = _TITLE.sub(blotted, plain)
    plain = _SPACED_DASH.sub("\n\n\n", _FULL_STOP.sub(_full_stop, plain))
    return Source(source.text, plain, source.latin)


def blotted(match: re.Match[str]) -> str:
    """As many line feeds as the match is long."""
    return "\n" * len(match[0])


def sentence_ends(plain: str) -> list[int]:
    """Where sentences end: behind full stops that are not those of an abbreviation."""
    return [stop.end() for stop in _FULL_STOP.finditer(plain) if _ends_a_sentence(stop)]


def _full_stop(stop: re.Match[str]) -> str:
    return blotted(stop) if _ends_a_sentence(stop) else stop[0]


def _ends_a_sentence(stop: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(stop.string, max(0, stop.start() - _LONGEST_ABBREVIATION), stop.start())
    word = before[1] if before else ""
    initial = len(word) == 1 and word.isupper()
    return stop[0] != "." or not (initial or word.lower() in ABBREVIATIONS)
