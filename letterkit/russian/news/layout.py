"""How a text with several people comes apart: which of its lines and sentences are about whom."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source, sentence_ends
from letterkit.russian.news.cues import Says, find_cues, without
from letterkit.russian.news.mentions import Mention, Span, mentions

_POSTCODE = late_pattern(r"(?<!\d)\d{6}(?!\d)")
_FACILITY = late_pattern(
    r"(?<!\w)(?:ФК[А-Я]{1,5}|ФБУ|СИЗО|(?:ИК|КП|ВК|ЛИУ|Т|ИЗ)\s?-?\s?(?:№\s?)?\d)|[Кк]олони|[Тт]юрьм|[Ии]золятор|[Бб]ольниц"
)
# What may stand between two people of whom the same is said.
_LISTED = late_pattern(r"[\s,;|/()-]*(?:(?:и|а также)(?!\w))?[\s,;|/()-]*")
_WORD = late_pattern(r"[^\W\d_]+")
# Words of headlines over lists, by their beginnings; they say nothing of the people below.
_HEADLINE = (
    *("новост", "обновл", "сводк", "дайдж", "измен", "перемен", "спис", "адрес", "письм", "писем", "недел", "вечер"),
    *("свеж", "нужн", "кто", "где", "политз", "узни", "женщин", "мужчин", "календ", "пиш", "напиш", "поддерж", "важн"),
    *("вниман", "друз", "нов", "за", "на", "в", "и", "по", "с", "о", "об", "для", "наш", "эт", "сегодня", "январ", "фев"),
    *("март", "апрел", "май", "мая", "июн", "июл", "август", "сентяб", "октяб", "нояб", "декаб", "год", "г"),
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


@dataclass(slots=True)
class _Part:
    """Stretches of the text, the people they are about, and whether they are surely of them alone."""

    spans: list[Span]
    people: list[Mention]
    parted: bool = True


@dataclass(frozen=True, slots=True)
class _Said:
    """What some stretches say of whereabouts."""

    facility: bool
    postcode: bool
    status: bool

    @property
    def anything(self) -> bool:
        """Whether they say anything of them."""
        return self.facility or self.postcode or self.status

    def completes(self, other: "_Said") -> bool:
        """Whether this goes on where the other left off: nothing is said twice."""
        return not other.anything or not (
            other.status or self.status or (self.facility and other.facility) or (self.postcode and other.postcode)
        )


def names_a_place(plain: str) -> bool:
    """Whether a text has a postcode or a facility in it."""
    return bool(_FACILITY.search(plain) or _POSTCODE.search(plain))


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
    waiting: list[_Part] = field(default_factory=list)
    last: _Part | None = None

    def parts(self) -> list[_Part]:
        """The parts in the order of the text."""
        found: list[_Part] = []
        start = 0
        for text in self.source.text.split("\n"):
            line = (start, start + len(text))
            start = line[1] + 1
            people = _between(self.people, *line)
            if not text.strip():
                self._break()
            elif people:
                found += self._with_people(line, people)
            elif not self._is_headline(line):
                self._without_people(line)
        return found

    def _said(self, spans: Sequence[Span]) -> _Said:
        plain = [self.source.plain[slice(*span)] for span in spans]
        return _Said(
            any(_FACILITY.search(text) for text in plain),
            any(_POSTCODE.search(text) for text in plain),
            any(bisect_left(self.statuses, start) < bisect_left(self.statuses, end) for start, end in spans),
        )

    def _break(self) -> None:
        """An empty line: what stood over people ends there, and so does prose."""
        self.broke = True
        if self.heading and (self.used or not self._said(self.heading).anything):
            said = self._said(self.heading)
            self.stale = self.used and said.status and not (said.facility or said.postcode)
            self.heading, self.used = [], False

    def _with_people(self, line: Span, people: Sequence[Mention]) -> list[_Part]:
        parts = list(_inline(self.source, line, people, self._said))
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

    def _continues(self, said: _Said, last: _Part) -> bool:
        """Whether a line without people goes on about the last ones."""
        if not said.anything:
            return not self.broke
        return said.completes(self._said(last.spans)) and (not self.broke or bool(self.waiting))

    def _is_headline(self, line: Span) -> bool:
        """Whether a line is a title over what follows, which says nothing of anybody."""
        words = _WORD.findall(self.bare.plain[slice(*line)].lower())
        return not self._said([line]).anything and all(word.startswith(_HEADLINE) and word != "не" for word in words)

    def _says_something(self, line: Span) -> bool:
        return any(each.isalnum() for each in self.bare.plain[slice(*line)])


def _between(people: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    first, last = (bisect_left(people, at, key=lambda each: each.start) for at in (start, end))
    return people[first:last]


def _inline(source: Source, line: Span, people: Sequence[Mention], said: Callable[[list[Span]], _Said]) -> Iterator[_Part]:
    """The parts of a line: people of whom the same is said stay together, the others are parted between sentences.

    Where no sentence ends between two of them, it is clear only if each has his own place or status behind him.
    """
    groups = _groups(source.plain, people)
    ends = [line[0] + end for end in sentence_ends(source.plain[slice(*line)])]
    ends += [at + 1 for at in range(*line) if source.plain[at] == ";"]
    starts, in_one_sentence = [line[0]], False
    for one, other in pairwise(groups):
        between = [end for end in sorted(ends) if one[-1].end <= end <= other[0].start]
        in_one_sentence |= not between
        starts.append(between[-1] if between else other[0].start)
    spans = list(pairwise([*starts, line[1]]))
    clear = True
    if in_one_sentence:
        led = said([(line[0], people[0].start)]).anything
        clear = not led and all(said([span]).anything for span in spans)
    for span, group in zip(spans, groups, strict=True):
        yield _Part([span], group, clear)


def _groups(plain: str, people: Sequence[Mention]) -> list[list[Mention]]:
    """The people of a line; those of whom the same is said together."""
    groups = [[people[0]]]
    for one, other in pairwise(people):
        if _LISTED.fullmatch(plain, one.end, other.start):
            groups[-1].append(other)
        else:
            groups.append([other])
    return groups


def _unit(source: Source, part: _Part, person: Mention, others: Sequence[Span]) -> Unit:
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
