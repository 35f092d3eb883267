"""People of whom a text speaks a second time, by one name or a number: "Кулик освобождён" under a list."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source, blot_out, sentences
from letterkit.russian.characters import in_small_letters
from letterkit.russian.news.lines import Part
from letterkit.russian.news.mentions import STREET_BEFORE, Mention
from letterkit.russian.word_table import word_set

_NAME = late_pattern(r"(?<![\w-])[А-ЯЁ][а-яё]{2,}(?![\w-])")
_PATRONYMIC = late_pattern(r"(?:вич|[ьмк]ич|вн|ичн|оглы|кызы)[а-яё]{0,3}$")
_VOWELS = late_pattern(r"[аеиоуыэюяйь]+$")
_ENDINGS = word_set("а я у ю е и ы о й ь ом ем ой ей ою ею ью ый ий ого его ому ему ым им ую юю ая яя ия ии ию").union(
    ("",)
)
_SHORTEST = 3
"""Letters of a name without its ending."""

_LONGEST_STREET_WORD = 12
_INITIAL = late_pattern(r"[А-ЯЁ]\.?\s?")
_NUMBER = late_pattern(
    r"(?<![\w-])(?:перв(?:ый|ая|ого|ой|ому)|втор(?:ой|ая|ого|ому)|трет(?:ий|ья|ьего|ьей|ьему)|"
    r"последн(?:ий|яя|его|ей|ему)|один|одна|одного|одну|друг(?:ой|ая|ого|ую))(?= (?:из )?[а-яё])"
)


def stems_of(name: str) -> Iterator[str]:
    """Surname and first name without their endings.

    >>> list(stems_of("Кулику Савве Ильичу"))
    ['кулик', 'савв']
    """
    for word in _NAME.findall(name):
        if not _PATRONYMIC.search(word):
            small = word.lower().replace("ё", "е")
            stem = _VOWELS.sub("", small)
            yield stem if len(stem) >= _SHORTEST else small[:_SHORTEST]


def said_again(source: Source, mentioned: Sequence[Mention], parts: Sequence[Part]) -> Iterator[str]:
    """The sentences that name somebody again, or by his number, where not all is about him alone."""
    parts_of = defaultdict[str, list[Part]](list)
    for part in parts:
        for stem in {stem for each in part.people for stem in stems_of(source.plain[slice(*each.name)])}:
            parts_of[stem].append(part)
    again = {match.start() for match in _NUMBER.finditer(in_small_letters(source.plain))}
    text = blot_out(source.plain, (each.name for each in mentioned), " ")
    for word in _NAME.finditer(text):
        of = [part for stem in _stems_in(word[0], parts_of) for part in parts_of[stem]]
        if not all(part.is_of_one_at(word.start()) for part in of) and not _names_a_street(text, word.start()):
            again.add(word.start())
    for start, end in sentences(source.plain) if again else ():
        if any(start <= at < end for at in again):
            yield source.text[start:end].strip()


def capitalised(plain: str) -> list[str]:
    """The words that may be names."""
    return _NAME.findall(plain)


def names_one_of(words: Iterable[str], stems: frozenset[str]) -> bool:
    """Whether one of the words is one of the names in some case."""
    return any(True for word in words for _ in _stems_in(word, stems))


def _stems_in(word: str, stems: Container[str]) -> Iterator[str]:
    """With which of the stems a word begins, so that what is left is an ending."""
    small = word.lower().replace("ё", "е")
    for end in range(_SHORTEST, len(small) + 1):
        if small[:end] in stems and small[end:] in _ENDINGS:
            yield small[:end]


def _names_a_street(text: str, start: int) -> bool:
    """Whether a word that shortens street or village stands before; a capital alone is an initial: "С. Кулик"."""
    before = STREET_BEFORE.search(text, max(0, start - _LONGEST_STREET_WORD), start)
    return before is not None and not _INITIAL.fullmatch(before[0])
