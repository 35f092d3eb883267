"""A long text cut between empty lines into texts that can each be read by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.markup import without_markup
from letterkit.russian.blocks.source import Source, cleaned_source
from letterkit.russian.news.cues import Says, find_cues, without
from letterkit.russian.news.mentions import mentions
from letterkit.russian.news.places import names_a_place

_EMPTY_LINE = late_pattern(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph, whether it is about people, and what it says of whereabouts."""

    text: str
    people: bool
    place: bool
    status: bool
    opens: bool

    @property
    def is_heading(self) -> bool:
        """Whether what follows may belong under it."""
        return not self.people and (self.place or self.status or self.opens)


def texts_of(text: str) -> Iterator[str]:
    r"""The paragraphs in their order; those together of which one is not understood without the other.

    >>> list(texts_of("Зорин Пётр, 1972 г. р., умер.\n\nСоколова Мария, 1980 г. р., на этапе."))
    ['Зорин Пётр, 1972 г. р., умер.', 'Соколова Мария, 1980 г. р., на этапе.']

    A heading stays with the people below it, an address with the people above it of whom nothing was said.
    """
    together: list[str] = []
    waiting = heading = False
    for paragraph in map(_read, filter(None, (each.strip() for each in _EMPTY_LINE.split(text)))):
        belongs = (waiting and not paragraph.people) or (heading and paragraph.people)
        if together and not belongs:
            yield "\n\n".join(together)
            together = []
        together.append(paragraph.text)
        heading = (paragraph.is_heading and not waiting) or (heading and paragraph.people and _status_stands(together))
        waiting = paragraph.people and not (paragraph.place or paragraph.status or heading)
    if together:
        yield "\n\n".join(together)


def _status_stands(together: list[str]) -> bool:
    """Whether the heading over some paragraphs is a status, which may be meant for those further below, too."""
    first = _read(together[0])
    return first.is_heading and first.status and not first.place


def _read(text: str) -> _Paragraph:
    source = cleaned_source(without_markup(text))
    cues = find_cues(source.plain)
    bare = Source(source.text, without(source.plain, cues), source.latin)
    people = not source.latin and any(not each.other for each in mentions(bare))
    status = any(cue.says is Says.STATUS for cue in cues)
    return _Paragraph(
        text, people or source.latin, names_a_place(source.plain), status, text.rstrip(" *_").endswith(":")
    )
