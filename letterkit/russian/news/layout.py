"""How a text with several people comes apart: which of its lines and sentences are about whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source, sentence_ends
from letterkit.russian.news.cues import Cue, Says, find_cues, without
from letterkit.russian.news.mentions import Mention, Span, mentions

_POSTCODE = late_pattern(r"(?<!\d)\d{6}(?!\d)")
_FACILITY = late_pattern(
    r"(?<!\w)(?:ФК[А-Я]{1,5}|ФБУ|СИЗО|(?:ИК|КП|ВК|ЛИУ|Т|ИЗ)\s?-?\s?(?:№\s?)?\d)|[Кк]олони|[Тт]юрьм|[Ии]золятор|[Бб]ольниц"
)
# What may stand between two people of whom the same is said.
_LISTED = late_pattern(r"[\s,|/-]*(?:(?:и|а также)(?!\w))?[\s,|/-]*")
_WORD = late_pattern(r"[^\W\d_]+|№")
_HEADER = frozenset(
    "№ n п фио имя фамилия отчество год рождения гр г р дата адрес место содержания учреждение статус примечание "
    "примечания где индекс регион комментарий и о для писем сиделец name born address status place".split()
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
        return not (
            other.status or self.status or (self.facility and other.facility) or (self.postcode and other.postcode)
        )


def units(source: Source) -> tuple[Unit, ...]:
    """What the text says, person by person; one unit without a mention where it names nobody for certain."""
    cues = find_cues(source.plain)
    bare = Source(source.text, without(source.plain, cues), source.latin)
    found = mentions(bare)
    people = [each for each in found if not each.other]
    others = [span for each in found if each.other for span in each.spans]
    if len(people) < 2:
        return (Unit(source, people[0] if people else None, tuple(others)),)
    parts = _Parting(source, bare, people, cues).parts()
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
    cues: Sequence[Cue]
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
            people = [each for each in self.people if line[0] <= each.start < line[1]]
            if not text.strip():
                self._break()
            elif people:
                found += self._with_people(line, people)
            elif not _is_header(self.source.plain[slice(*line)]):
                self._without_people(line)
        return found

    def _said(self, spans: Sequence[Span]) -> _Said:
        plain = [self.source.plain[slice(*span)] for span in spans]
        return _Said(
            any(_FACILITY.search(text) for text in plain),
            any(_POSTCODE.search(text) for text in plain),
            any(cue.says is Says.STATUS and start <= cue.start < end for cue in self.cues for start, end in spans),
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

    def _says_something(self, line: Span) -> bool:
        return any(each.isalnum() for each in self.bare.plain[slice(*line)])


def _is_header(plain: str) -> bool:
    """Whether a line only names the columns of a table."""
    words = _WORD.findall(plain.lower())
    return bool(words) and _HEADER.issuperset(words)


def _inline(source: Source, line: Span, people: Sequence[Mention], said: "object") -> Iterator[_Part]:
    """The parts of a line: its sentences, and in a sentence the people of whom the same is said."""
    ends = [line[0] + end for end in sentence_ends(source.plain[slice(*line)])]
    ends += [at + 1 for at in range(*line) if source.plain[at] == ";"]
    sentences = list(pairwise([line[0], *sorted(ends), line[1]]))
    open_part: _Part | None = None
    before: list[Span] = []
    for sentence in sentences:
        inside = [each for each in people if sentence[0] <= each.start < sentence[1]]
        if not inside:
            if open_part:
                open_part.spans.append(sentence)
            else:
                before.append(sentence)
            continue
        for part in _of_a_sentence(source, sentence, inside, said):
            part.spans[:0] = before
            yield part
            open_part = part


def _of_a_sentence(source: Source, sentence: Span, people: Sequence[Mention], said: "object") -> Iterator[_Part]:
    groups: list[list[Mention]] = [[people[0]]]
    for one, other in pairwise(people):
        if _LISTED.fullmatch(source.plain, one.end, other.start):
            groups[-1].append(other)
        else:
            groups.append([other])
    if len(groups) == 1:
        yield _Part([sentence], groups[0])
        return
    starts = [sentence[0], *(group[0].start for group in groups[1:]), sentence[1]]
    spans = list(pairwise(starts))
    led = said([(sentence[0], groups[0][0].start)]).anything
    clear = not led and all(said([span]).anything for span in spans)
    for span, group in zip(spans, groups, strict=True):
        yield _Part([span], group, clear)


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
