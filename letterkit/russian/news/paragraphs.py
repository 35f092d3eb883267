"""A long text cut between empty lines into texts that can each be read by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.markup import without_markup
from letterkit.russian.blocks.source import cleaned_source
from letterkit.russian.news.cues import Says, find_cues
from letterkit.russian.news.headings import may_head
from letterkit.russian.news.mentions import mentions
from letterkit.russian.news.named_again import capitalised, names_one_of, stems_of
from letterkit.russian.news.places import names_a_place
from letterkit.russian.news.remarks import are_of_many, is_headline, matters, opens_what_follows, tell_of_whereabouts

_EMPTY_LINE = late_pattern(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph, whether it is about people, and what it says of whereabouts.

    `opens` says that what follows belongs to it. `of_all` marks a remark that may be about everybody in the text.
    `stems` are of the names of its people, `again` the names in a remark without people, which may be of others.
    """

    text: str
    people: bool
    place: bool
    status: bool
    opens: bool
    of_all: bool
    stems: frozenset[str]
    again: tuple[str, ...]

    @property
    def is_heading(self) -> bool:
        """Whether what follows may belong under it."""
        return not self.people and (self.place or self.opens or may_head(self.text))


def texts_of(text: str) -> Iterator[str]:
    r"""The paragraphs in their order; those together of which one is not understood without the other.

    >>> list(texts_of("Зорин Пётр, 1972 г. р., умер.\n\nСоколова Мария, 1980 г. р., на этапе."))
    ['Зорин Пётр, 1972 г. р., умер.', 'Соколова Мария, 1980 г. р., на этапе.']

    A heading stays with the people below it, an address or a status with the people above it. What stands between two
    people and may be of either keeps both together, with all whom that leaves open. A text with a remark that may be
    about anybody in it is not cut.
    """
    paragraphs = [_read(each.strip()) for each in _EMPTY_LINE.split(text) if each.strip() and not is_headline(each)]
    if _is_of_all(paragraphs):
        yield text.strip()
        return
    together: list[str] = []
    waiting = heading = either = False
    for paragraph in paragraphs:
        lone_status = paragraph.status and not paragraph.people
        above = waiting and not paragraph.people
        belongs = above or (heading and paragraph.people) or lone_status
        if together and not belongs:
            yield "\n\n".join(together)
            together = []
        said_above = bool(together) and belongs and lone_status
        together.append(paragraph.text)
        placed = paragraph.place or paragraph.status or (heading and not either)
        waiting = (paragraph.people or above) and not placed
        heading = paragraph.is_heading and not said_above
        either = heading and above
    if together:
        yield "\n\n".join(together)


def names_one_person(line: str) -> bool:
    """Whether a line such as a heading is somebody's name, with or without birth, and nothing else.

    >>> names_one_person("Зимин Олег Павлович, 1969 г. р."), names_one_person("Адвокат Зимин Олег Павлович")
    (True, False)
    """
    source = cleaned_source(line)
    named = mentions(source, find_cues(source.plain))
    if len(named) != 1 or named[0].other:
        return False
    return not any(map(str.isalnum, source.blotted(named[0].spans).plain))


def _is_of_all(paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether there are people, and a remark that may be about any of them."""
    remarks = any(each.of_all for each in paragraphs) or _names_again(paragraphs)
    return remarks and any(each.people for each in paragraphs)


def _names_again(paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether a remark names somebody of another paragraph: "Кулик освобождён" at the end of a list."""
    stems = frozenset().union(*(each.stems for each in paragraphs))
    return any(names_one_of(each.again, stems) for each in paragraphs)


def _read(text: str) -> _Paragraph:
    source = cleaned_source(without_markup(text))
    cues = find_cues(source.plain)
    named = [each.name for each in mentions(source, cues) if not each.other]
    people = source.latin or bool(named)
    status, place = any(cue.says is Says.STATUS for cue in cues), names_a_place(source.plain)
    opens = opens_what_follows(text)
    tells = tell_of_whereabouts(cues) or matters(source.plain)
    of_one = status and not opens and not are_of_many(source.plain, cues)
    of_all = tells and not people and not of_one
    stems = frozenset(stem for name in named for stem in stems_of(source.plain[slice(*name)]))
    again = () if people else tuple(capitalised(source.plain))
    return _Paragraph(text, people, place, status, opens, of_all, stems, again)
