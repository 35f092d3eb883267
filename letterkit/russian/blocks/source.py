"""A pasted text twice: as it is printed, and plain, letter for letter, as it is read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.vocabulary import ABBREVIATIONS, LABEL
from letterkit.russian.characters import clean, is_latin, mend, mend_look_alikes

_FOLDED = dict.fromkeys("‐‑‒–—―−⁻﹘﹣－", "-") | dict.fromkeys("«»“”„‟‹›", '"') | dict.fromkeys("*_", " ")
# Bullets, pictures and the numbers of a list: they separate, and say nothing.
_PICTURES = late_pattern("[•‣▪\u2190-\u2bff\U0001f000-\U0001faff]+")
_LIST_NUMBER = late_pattern(r"^[(]?\d{1,3}[.)]+ (?=\S)|^№ ?\d{1,3}[.)] ", re.MULTILINE)
_LATIN_LETTER = late_pattern("[A-Za-z]")
_LATIN_WORD = late_pattern(r"(?<![A-Za-z])[A-Za-z]+(?![A-Za-z])")
# Dashes and brackets that belong to the name of a region, not to the sentence.
_REGION_DASH = late_pattern(r"(?<=[а-яА-ЯЁё]) - (?=(?:Алани|Кузбасс|Чуваши|Югр))")
_YAKUTIA = late_pattern(r"[(/](Якути[ияеюй]+|Yakut[a-z]+|(?<=РС\()Я|(?<=РС \()Я)[)/]")
_YAKUT = ("Якут", "Yakut", "РС(", "РС (")
# Not the one of "Моск. обл.".
_FULL_STOP = late_pattern(r"[.!?…]+(?! ?(?:обл|[Рр]есп|край|краю|края|кр\.|АО)(?![а-яё]))(?=[\s,;]|$|[А-ЯЁ])")
_LINE_END = late_pattern(r"[\n;]")
_WORD_BACKWARDS = late_pattern(r"\n?[)\"]*([^\W_]+(?:[-/][^\W_]+)*)")
_LONGEST_ABBREVIATION = 16
_LABEL = late_pattern(rf"(?:^|(?<=[,;\n])|(?<=[.!?] ))[ ]*(?:{LABEL})[ ]*(?::|-\s)", re.IGNORECASE)
_SPACED_DASH = late_pattern(r"\s-\s(?=\d{6}|\d{4}\b|ФКУ|СИЗО|ИК|КП|ЛИУ)")
_TITLE = late_pattern(r"(?<!\w)(?:Mr|Mrs|Ms|Miss)\.? (?=[A-Z])")
# How an envelope or a list calls the person before the name.
_ADDRESSEE = late_pattern(
    r"(?<![\w-])(?i:для|кому|получател[ьюя]|адресату?|(?:полит|военно)?заключ[её]нн(?:ому|ой|ого|ый|ая)|политузни(?:ку|це|к|ца)|з/к|"
    r"осужд[её]нн(?:ому|ой|ого|ый|ая)|осужд\.|(?:под)?следственн(?:ому|ой|ого|ый|ая)|обвиняем(?:ому|ой|ого|ый|ая)|"
    r"подсудим(?:ому|ой|ого|ый|ая)|(?:военно)?пленн(?:ому|ой|ого|ый|ая)|узни(?:ку|це)|"
    r"арестованн(?:ому|ой|ого|ый|ая)|гр\.|гр-н[уаке]{0,2}|граждан(?:ину|ина|ке|ки|ин|ка)|г-н[уаже]{0,2}|господин[уа]?|госпож[еаи]|"
    r"написать(?:\sписьмо)?)"
    r"(?=\s[А-ЯЁ][а-яё'’]+\s[А-ЯЁ]|\s[А-ЯЁ]{2,}\s[А-ЯЁ]|\s?\n)\s?"
)
_CALLED_SO = (
    *(
        "ля ",
        "ому ",
        "ключ",
        "зник",
        "з/к",
        "сужд",
        "ледств",
        "бвиня",
        "рестов",
        "гр.",
        "гр-н",
        "раждан",
        "г-н",
        "оспод",
    ),
    *("оспож", "олучател", "дресат", "одсудим", "узни", "пленн", "аписать", " лет", " год"),
)
# An age is no birth, and no part of the name before it: "Илье Андреевичу 55 лет".
_AGE = late_pattern(
    r"(?P<word>(?<![\w.-])(?!(?:Улица|Проспект|Площадь) )[А-ЯЁ][а-яё]+) (?=\d\d (?:лет|года?)(?:\s?[,;.\n()]|$))"
)
# «Зонателеком: да, Ф-письмо: нет»
_YES_OR_NO = late_pattern(
    r"(?:(?<=письмо)|(?<=телеком))\s?[:-]?\s(?:да|нет|есть|(?:не\s?)?(?:доступ\w+|работает|подключ[её]н\w*))(?=\s*(?:[,;.\n)]|$))",
    re.IGNORECASE,
)
_COLON = late_pattern(r"(?<!\d):|:(?!\d)")
# In a text all in capitals, what stays so: kinds and bodies, which stand before a number or the body's region.
_CAPITAL_WORD = late_pattern(
    r"(?<!\w)(?!(?:ФКУ|[УГО]{0,3}ФСИН|СИЗО|ПФРСИ|УКП|ИК|КП|ЛИУ|ВК|ЛПУ)(?!\w)|[А-ЯЁ]+-\d)[А-ЯЁ]+(?:['’][А-ЯЁ]+)?"
)
# Typed with the key for capitals locked: "вЕТЛУГИНУ аНТОНУ".
_INVERTED = late_pattern(r"(?<!\w)[а-яё](?!ФКУ|СИЗО|ФСИН|УФСИН|ПФРСИ|УФИЦ|ЕПКТ|ШИЗО|УВД|МВД|СССР)[А-ЯЁ]{3,}(?!\w)")
_PERHAPS_INVERTED = late_pattern(r"[ \n(,.][а-яё][А-ЯЁ]{3}")
_IN_ORDER = late_pattern(r"(?<!\w)[А-ЯЁ][а-яё]{3,}")
_SMALL_PATRONYMIC = late_pattern(r" [а-яё]{3,18}(?:вич|вн|ичн)")
_SMALL_NAME = late_pattern(
    r"(?<![\w-])(?<!\. )(?:[а-яё]{2,20}(?:-[а-яё]{2,20})? ){2}[а-яё]{1,16}"
    r"(?:[оеё]вич(?:у|а|ем)?|ьич(?:у|а|ом)?|[оеё]вн[ауые]|ичн[ауые])(?![\w-])"
)
_ALWAYS_SMALL = ABBREVIATIONS | {"по", "и", "на", "при", "лет", "года", "км", "оглы", "кызы"}
_REGIME = late_pattern(
    r"(?P<colony>(?:колони[яиюей]+|(?<!\w)(?:ИК|ЛИУ)[- ]?(?:№ ?)?\d{1,2}))"
    r"(?P<regime> (?:общего|строгого|особого) режима)(?!\w)"
)
_MANY_LETTERS, _A_FEW = 20, 2


Span = tuple[int, int]
"""Where a stretch of a text begins and ends."""


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
        """What is printed there, look-alikes as they are meant, blanks folded and without the punctuation around it."""
        printed = self.as_printed(start, end)
        if not _LATIN_LETTER.search(printed):
            return printed
        mixed = mend(printed).text
        mended = mixed if self.latin else _LATIN_WORD.sub(_longer_in_cyrillic, mixed)
        return mixed if _LATIN_LETTER.search(mended) else mended  # "Prison T-2" is English in a Russian text

    def as_printed(self, start: int, end: int) -> str:
        """The same with every letter as it is printed."""
        return " ".join(self.text[start:end].split()).strip(" ,;:*_")

    def without(self, start: int, end: int) -> "Source":
        """The source with a stretch taken out of what is still to be read."""
        plain = self.plain[:start] + "\n" * (end - start) + self.plain[end:]
        return Source(self.text, plain, self.latin)

    def blotted(self, spans: Iterable[Span], mark: str = "\n") -> "Source":
        """The same with several stretches taken out, each letter of them a line feed or another mark."""
        return Source(self.text, blot_out(self.plain, spans, mark), self.latin)


def blot_out(plain: str, spans: Iterable[Span], mark: str = "\n") -> str:
    """The text with a mark, one character, in place of every letter of the spans, which may overlap.

    >>> blot_out("Зорин, этап", [(7, 11)], "_")
    'Зорин, ____'
    """
    stretches = tuple(spans)
    if not stretches:
        return plain
    letters = list(plain)
    for start, end in stretches:
        letters[start:end] = mark * (end - start)
    return "".join(letters)


def cleaned_source(raw: str) -> Source:
    """The text cleaned, its lines kept, ready for reading."""
    text = _not_inverted(clean(raw, keep_lines=True))
    plain = mend(text).text
    latin = is_latin(plain)
    if not latin and _LATIN_LETTER.search(plain):
        plain = _LATIN_WORD.sub(_in_cyrillic, plain)
    if plain.islower() and len(plain) > _MANY_LETTERS and len(plain.upper()) == len(plain):
        plain = plain.upper()
    if _SMALL_PATRONYMIC.search(plain):
        plain = _SMALL_NAME.sub(lambda name: name[0].title(), plain)
    if plain.isupper() and len(plain) > _MANY_LETTERS:
        plain = _CAPITAL_WORD.sub(_as_in_a_sentence, plain)
    if "режима" in plain:
        plain = _REGIME.sub(lambda regime: regime["colony"] + " " * len(regime["regime"]), plain)
    for sign, usual in _FOLDED.items():  # str.translate takes five times as long
        plain = plain.replace(sign, usual)
    if " - " in plain:
        plain = _REGION_DASH.sub("   ", plain)
    if any(part in plain for part in _YAKUT):
        plain = _YAKUTIA.sub(r"{\1}", plain)
    if "\n" in plain or _LIST_NUMBER.match(plain):
        plain = _LIST_NUMBER.sub(blotted, plain)
    plain = _PICTURES.sub(blotted, plain)
    return Source(text, plain, latin)


def _not_inverted(text: str) -> str:
    """The text with capitals and small letters exchanged where they were typed the wrong way round."""
    if not (_PERHAPS_INVERTED.search(text) or text[1:2].isupper()) or not _INVERTED.search(text):
        return text
    if len(_INVERTED.findall(text)) > _A_FEW and not _IN_ORDER.search(text) and len(text.swapcase()) == len(text):
        return text.swapcase()
    return _INVERTED.sub(lambda word: word[0].swapcase(), text)


def _in_cyrillic(word: re.Match[str]) -> str:
    return mend_look_alikes(word[0])


def _longer_in_cyrillic(word: re.Match[str]) -> str:
    """A letter alone stays: the one of a house ("5A") is printed so on purpose as often as not."""
    return mend_look_alikes(word[0]) if len(word[0]) > 1 else word[0]


def _as_in_a_sentence(word: re.Match[str]) -> str:
    small = word[0].lower()
    return small if small in _ALWAYS_SMALL else small.capitalize()


def parted(source: Source) -> Source:
    """The same with labels ("Адрес:"), full stops of sentences, colons and dashes before an address as line feeds.

    To be done after dates are taken out: their dots are not full stops, the dot of "г. р." may be.
    """
    plain = source.plain
    if ":" in plain or "- " in plain:
        if "исьмо" in plain or "елеком" in plain:
            plain = _YES_OR_NO.sub(blotted, plain)
        plain = _COLON.sub("\n", _LABEL.sub(blotted, plain))
    if source.latin:
        plain = _TITLE.sub(blotted, plain)
    elif any(part in plain for part in _CALLED_SO):
        plain = _ADDRESSEE.sub(blotted, plain)
        plain = _AGE.sub(r"\g<word>\n", plain) if " лет" in plain or " год" in plain else plain
    plain = _FULL_STOP.sub(_full_stop, plain)
    if "- " in plain or "-\n" in plain:
        plain = _SPACED_DASH.sub("\n\n\n", plain)
    return Source(source.text, plain, source.latin)


def blotted(match: re.Match[str]) -> str:
    """As many line feeds as the match is long."""
    return "\n" * len(match[0])


def sentence_ends(plain: str) -> list[int]:
    """Where sentences end: behind full stops that are not those of an abbreviation."""
    return [stop.end() for stop in _FULL_STOP.finditer(plain) if _ends_a_sentence(stop)]


def sentences(plain: str) -> Iterator[Span]:
    """Where each sentence stands; the end of a line and a semicolon end one, too."""
    ends = {0, *sentence_ends(plain), *(match.end() for match in _LINE_END.finditer(plain)), len(plain)}
    yield from pairwise(sorted(ends))


def _full_stop(stop: re.Match[str]) -> str:
    return blotted(stop) if _ends_a_sentence(stop) else stop[0]


def _ends_a_sentence(stop: re.Match[str]) -> bool:
    if stop[0] != ".":
        return True
    before = stop.string[max(0, stop.start() - _LONGEST_ABBREVIATION) : stop.start()]
    backwards = _WORD_BACKWARDS.match(before[::-1])  # a search for the end of a text takes five times as long
    word = backwards[1][::-1] if backwards else ""
    initial = len(word) == 1 and word.isupper()
    return not (initial or word.lower() in ABBREVIATIONS)
