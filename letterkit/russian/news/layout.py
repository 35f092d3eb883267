"""How a text with several people comes apart: which of its lines and sentences are about whom."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source
from letterkit.russian.news.cues import Says, find_cues, without
from letterkit.russian.news.lines import Part, Said, between, parts_of_a_line
from letterkit.russian.news.mentions import Mention, Span, mentions
from letterkit.russian.news.places import FACILITY, POSTCODE
from letterkit.russian.word_table import word_set

_WORD = late_pattern(r"[^\W\d_]+")
# Words of headlines over lists, whole and by their beginnings; they say nothing of the people below.
_HEADLINE = word_set("за на в и по с о об для от кто где года год г это эта этой эти сегодня май мая")
_HEADLINE_STEMS = tuple(
    word_set(
        "новост обновл сводк дайдж измен перемен списк список адрес письм писем недел вечер свеж нужн политз узни женщин "
        "мужчин календ пишите напишит поддерж важн вниман друз новы наши январ феврал март апрел июн июл август сентябр "
        "октябр ноябр декабр"
    )
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a text says of one person, a source of its own; `mention` is where he stands in it, None if nowhere.

    `others` are people beside him. `parted` is False where the text could not be taken apart for certain, so that
    some of it may be about somebody else.
    """

    source: Source
    mention: Mention | None = None
    others: tuple[Span, ...] = ()
    parted: bool = True


def units(source: Source) -> tuple[Unit, ...]:
    """What the text says, person by person; one unit without a mention where it names nobody for certain."""
    if source.latin:
        return (Unit(source),)
    cues = find_cues(source.plain)
    bare = Source(source.text, without(source.plain, cues), source.latin)
    found = mentions(bare)
    people = [each for each in found if not each.other]
    others = [span for each in found if each.other for span in each.spans]
    if len(people) < 2:
        return (Unit(source, people[0] if people else None, tuple(others)),)
    statuses = [cue.start for cue in cues if cue.says is Says.STATUS]
    parts = _Parting(source, bare, people, statuses).parts()
    return tuple(_unit(source, part, person, others) for part in parts for person in part.people)


@dataclass(slots=True)
class _Parting:
    """A text being taken apart, line by line.

    `heading` stands over what follows, `used` once somebody stood below it; `waiting` are people of whom nothing was
    said yet; `last` is the line of people that a line without people may continue; `broke` says that an empty line
    came since.
    """

    source: Source
    bare: Source
    people: Sequence[Mention]
    statuses: Sequence[int]
    heading: list[Span] = field(default_factory=list)
    used: bool = False
    stale: bool = False
    broke: bool = False
    waiting: list[Part] = field(default_factory=list)
    last: Part | None = None

    def parts(self) -> list[Part]:
        """The parts in the order of the text."""
        found: list[Part] = []
        start = 0
        for text in self.source.text.split("\n"):
            line = (start, start + len(text))
            start = line[1] + 1
            people = between(self.people, *line)
            if not text.strip():
                self._break()
            elif people:
                found += self._with_people(line, people)
            elif not self._is_headline(line):
                self._without_people(line)
        return found

    def _said(self, spans: Sequence[Span]) -> Said:
        plain = [self.source.plain[slice(*span)] for span in spans]
        return Said(
            any(FACILITY.search(text) for text in plain),
            any(POSTCODE.search(text) for text in plain),
            any(bisect_left(self.statuses, start) < bisect_left(self.statuses, end) for start, end in spans),
        )

    def _break(self) -> None:
        """An empty line: what stood over people ends there, and so does prose."""
        self.broke = True
        if self.heading and (self.used or not self._said(self.heading).anything):
            said = self._said(self.heading)
            self.stale = self.used and said.status and not (said.facility or said.postcode)
            self.heading, self.used = [], False

    def _with_people(self, line: Span, people: Sequence[Mention]) -> list[Part]:
        parts = list(parts_of_a_line(self.source, line, people, self._said))
        for part in parts:
            own, above = self._said(part.spans), self._said(self.heading)
            if self.heading and not (own.facility and above.facility and self.broke):
                part.spans[:0] = self.heading
                self.used = True
            part.parted &= not self.stale
        self.last = parts[-1]
        waiting = [part for part in parts if not self._said(part.spans).anything]
        self.waiting = [*([] if self.broke else self.waiting), *waiting] if len(waiting) == len(parts) else []
        self.broke = False
        return parts

    def _without_people(self, line: Span) -> None:
        said = self._said([line])
        opens = self.source.text[slice(*line)].rstrip(" *_").endswith(":")
        if not opens and self.last and self._continues(said, self.last):
            targets = self.waiting or [self.last]
            for part in targets:
                part.spans.append(line)
                part.parted &= len(targets) == 1 and not (self.broke and said.anything)
            self.waiting = [] if said.anything else self.waiting
        elif self._says_something(line) or said.anything:
            fresh = self.last is not None or self.broke
            self.heading = [line] if fresh else [*self.heading, line]
            self.used = self.stale = False
            self.last, self.waiting = None, []
        self.broke = False

    def _continues(self, said: Said, last: Part) -> bool:
        """Whether a line without people goes on about the last ones."""
        if not said.anything:
            return not self.broke
        return said.completes(self._said(last.spans)) and (not self.broke or bool(self.waiting))

    def _is_headline(self, line: Span) -> bool:
        """Whether a line is a title over what follows, which says nothing of anybody."""
        words = _WORD.findall(self.bare.plain[slice(*line)].lower())
        usual = all(word in _HEADLINE or word.startswith(_HEADLINE_STEMS) for word in words)
        return usual and not self._said([line]).anything

    def _says_something(self, line: Span) -> bool:
        return any(each.isalnum() for each in self.bare.plain[slice(*line)])


def _unit(source: Source, part: Part, person: Mention, others: Sequence[Span]) -> Unit:
    """The source of one person: without those of whom the same is said, and with his own place in it."""
    blots = [span for each in part.people if each is not person for span in each.spans]
    texts, plains, moved = [], [], 0
    shift = 0
    for start, end in part.spans:
        plain = source.plain[start:end]
        for blot_start, blot_end in blots:
            if start <= blot_start < end:
                plain = plain[: blot_start - start] + "\n" * (blot_end - blot_start) + plain[blot_end - start :]
        if start <= person.start < end:
            shift = moved - start
        texts.append(source.text[start:end])
        plains.append(plain)
        moved += end - start + 1
    own = Source("\n".join(texts), "\n".join(plains), source.latin)
    return Unit(own, person.moved(shift), tuple(_moved(others, part.spans)), part.parted)


def _moved(others: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    offset = 0
    for start, end in spans:
        for other_start, other_end in others:
            if start <= other_start and other_end <= end:
                yield other_start - start + offset, other_end - start + offset
        offset += end - start + 1
