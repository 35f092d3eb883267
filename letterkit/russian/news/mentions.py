"""Who is named in a text: the people it is about, and those who only stand beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case
from letterkit.russian.blocks.bare_names import is_outside_address
from letterkit.russian.blocks.birth import births
from letterkit.russian.blocks.naming import read_name
from letterkit.russian.blocks.person_name import NAME_WORD, PARTICLE, PATRONYMIC, name_before
from letterkit.russian.blocks.source import Source, Span
from letterkit.russian.characters import in_small_letters
from letterkit.russian.news import other_words as words
from letterkit.russian.news.cues import Cue

_NAME_WORD = rf"(?:{NAME_WORD})"
# "Ветров Илья Андреевич", "Илья Андреевич Ветров", "Гасанов Рамин Вахид оглы"
_FULL = late_pattern(
    rf"(?<![\w-])(?:(?P<first>{_NAME_WORD}[ ]{_NAME_WORD}[ ](?:{PATRONYMIC}|{_NAME_WORD}[ -](?:{PARTICLE})(?!\w)))"
    rf"|(?P<last>{_NAME_WORD}[ ]{PATRONYMIC}[ ]{_NAME_WORD}|{_NAME_WORD}[ ]{PATRONYMIC}))(?![\w-])"
)
# At the beginning of a line or behind its number, and before what parts it from the rest.
_FIRST_OF_LINE = late_pattern(
    rf"(?:^|\n)[ |>-]*(?P<name>{_NAME_WORD}[ ]{_NAME_WORD}(?:[ ]{_NAME_WORD})?)(?=[ ]*(?:[,;:(|\n\t-]|$))"
)
STREET_BEFORE = late_pattern(
    r"(?<!\w)(?:ул|улиц\w+|им|имени|пр|пр-т|пр-кт|просп|проспект\w*|пер|переул\w+|пл|площад\w+|бул|б-р|бульвар\w*|"
    r"наб|набережн\w+|пос|с|г|д|мкр|ст)\.?\s?\"?$",
    re.IGNORECASE,
)
# In small letters, as the text is for them.
_TITLE = late_pattern(rf"(?<![\w-])(?P<title>{words.WHO_ELSE})(?![\w-])")
_RELATION = late_pattern(rf"(?<![\w-])(?P<title>{words.RELATION})(?![\w-])")
_RELATED = late_pattern(rf"(?<![\w-])(?:{words.RELATION}|{words.WHO_ELSE})[ ]?[-:,]?[ ](?=\w)")
_NAME_BEHIND = late_pattern(rf"{_NAME_WORD}[ ]{_NAME_WORD}(?:[ ]{_NAME_WORD})?(?![\w-])")
# A capital begins a sentence, too: "Адвокат Илья Андреевич Ветров", "Срок Ильи Андреевича".
NO_NAME = late_pattern(rf"(?:{words.RELATION}|{words.WHO_ELSE}|{words.CALLED})[ ]", re.IGNORECASE)
_FAMILY = late_pattern(words.FAMILY, re.IGNORECASE)
_NOMINATIVE = late_pattern(words.RELATION_IN_NOMINATIVE, re.IGNORECASE)
_SAYS = late_pattern(rf"[\s,-]*(?:об этом\s)?(?:{words.SPEAKING}|назва)\w+", re.IGNORECASE)
_ACCORDING = late_pattern(r"(?<!\w)(?:по словам|со слов|по сообщению|(?:как\s)?сообщ\w+|передал\w*)\s+$", re.IGNORECASE)
_SENTENCE_END = late_pattern(r"[.!?]\s|\n\n|;")
_APPOSED = late_pattern(r"\s*[,(-]\s*")
_FAR, _LONGEST_TITLE = 120, 60
"""Characters between a title and its name (a facility may stand there), and of what stands behind a name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, and the birth printed with it; `other` if he is not one whom the text is about.

    `title` is where his title stands, None if he has none.
    """

    name: Span
    birth: Span | None = None
    other: bool = False
    title: Span | None = None

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.name[0]

    @property
    def end(self) -> int:
        """Where name and birth end."""
        return max(self.name[1], self.birth[1] if self.birth else 0)

    def moved(self, by: int) -> "Mention":
        """The same where the text around it has moved."""
        birth = (self.birth[0] + by, self.birth[1] + by) if self.birth else None
        return replace(self, name=(self.name[0] + by, self.name[1] + by), birth=birth)

    def heads_a_line(self, text: str) -> bool:
        """Whether no word stands before it on its line."""
        start = text.rfind("\n", 0, self.start) + 1
        return not any(map(str.isalpha, text[start : self.start]))

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that is printed of it."""
        return tuple(span for span in (self.title, self.name, self.birth) if span)


def mentions(source: Source, cues: Sequence[Cue]) -> tuple[Mention, ...]:
    """Those named in a text, in their order; a cue is no part of a name.

    A name counts with a patronymic, a birth, or at the head of its line.
    """
    bare = source.blotted(cue.span for cue in cues)
    found_births = births(bare.plain)
    names = list(_full_names(bare.plain))
    for further in (_names_before(bare, found_births), _heads_of_lines(bare), _names_behind_relations(bare.plain)):
        taken = {position for name in names for position in range(*name)}
        names += [span for span in further if taken.isdisjoint(range(*span))]
    found = _with_births(bare.plain, sorted(names), found_births)
    before = (0, *(each.end for each in found))
    small = in_small_letters(source.plain)
    judged = tuple(_judged(source.plain, small, each, end) for each, end in zip(found, before, strict=False))
    return tuple(_as_told(source.plain, each) for each in judged) if all(each.other for each in judged) else judged


def _full_names(plain: str) -> Iterator[Span]:
    position = 0
    while match := _FULL.search(plain, position):
        position = match.end()
        if title := NO_NAME.match(match[0]):
            position = match.start() + title.end()
        elif not STREET_BEFORE.search(plain, max(0, match.start() - 12), match.start()):
            yield match.span()


def _names_before(source: Source, found: Sequence[Span]) -> Iterator[Span]:
    """Names without patronymic right before a birth."""
    for start, _ in found:
        if (name := name_before(source, start)) is not None:
            yield name, name + len(source.plain[name:start].rstrip(" ,;(-\n"))


def _names_behind_relations(plain: str) -> Iterator[Span]:
    """Names without patronymic right behind "жена", "адвокат" and the like."""
    for relation in _RELATED.finditer(in_small_letters(plain)):
        if name := _NAME_BEHIND.match(plain, relation.end()):
            yield name.span()


def _heads_of_lines(source: Source) -> Iterator[Span]:
    for match in _FIRST_OF_LINE.finditer(source.plain):
        if is_outside_address(match["name"], "", "", latin=source.latin):
            yield match.span("name")


def _with_births(plain: str, names: Sequence[Span], found: Sequence[Span]) -> list[Mention]:
    """Each name with the first birth behind it that stands before the next name, and in its paragraph."""
    mentioned = []
    starts = [start for start, _ in found]
    for name, next_name in zip(names, [*(start for start, _ in names[1:]), len(plain)], strict=False):
        paragraph_end = plain.find("\n\n", name[1], next_name)
        end = next_name if paragraph_end < 0 else paragraph_end
        births_behind = found[bisect_left(starts, name[1]) : bisect_left(starts, end)]
        mentioned.append(Mention(name, births_behind[0] if births_behind else None))
    return mentioned


def _judged(plain: str, small: str, mention: Mention, start: int) -> Mention:
    """The mention with its title, and whether that makes him another; `start` is where the one before him ends."""
    title = _title_before(small, max(start, mention.start - _FAR), mention.start, _TITLE)
    if title and (mention.birth is None or plain[title[1] : mention.start].isspace()):
        return Mention(mention.name, mention.birth, other=True, title=title)
    if mention.birth is None:
        behind = _title_behind(small, mention.end)
        if behind:
            return Mention(mention.name, None, other=True, title=behind)
        relation = _title_before(small, max(start, mention.start - _LONGEST_TITLE), mention.start, _RELATION)
        if (
            relation
            and not plain[relation[1] : mention.start].strip(" -:,")
            and not _of_the_prisoner(plain, relation, mention)
        ):
            return Mention(mention.name, None, other=True, title=relation)
        if _SAYS.match(plain, mention.end):
            return Mention(mention.name, None, other=True)
    return mention


def _as_told(plain: str, mention: Mention) -> Mention:
    """Where nobody else is named, somebody of a family may be told of: "её сын Ветров Илья Андреевич, этапирован"."""
    of_family = mention.title and _FAMILY.fullmatch(plain, *mention.title) and mention.title[1] <= mention.start
    return mention if not of_family or _SAYS.match(plain, mention.end) else replace(mention, other=False, title=None)


def _of_the_prisoner(plain: str, relation: Span, mention: Mention) -> bool:
    """Whether a name behind "адвокат" or "мать" says whose: it stands in the genitive, and the word does not."""
    agrees = not _NOMINATIVE.fullmatch(plain[slice(*relation)])
    return not agrees and read_name(plain[slice(*mention.name)]).case is Case.GENITIVE


def _title_before(small: str, start: int, end: int, pattern: re.Pattern[str]) -> Span | None:
    """The last title before a name with no end of a sentence between."""
    title: Span | None = None
    for match in pattern.finditer(small, start, end):
        title = match.span("title")
    return title if title and not _SENTENCE_END.search(small[title[1] : end]) else None


def _title_behind(small: str, start: int) -> Span | None:
    """A title in apposition: "Громов Пётр Ильич, начальник СИЗО-1"."""
    behind = _APPOSED.match(small, start)
    if behind is None:
        return None
    for pattern in (_TITLE, _RELATION):
        if match := pattern.match(small, behind.end()):
            return match.span("title")
    return None
