"""How a text with several people comes apart: which of its lines and sentences are about whom."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source, Span, blot_out
from letterkit.russian.doubt import doubt
from letterkit.russian.news.cues import Cue, Says, find_cues
from letterkit.russian.news.headings import is_labelled, is_title_of_many, may_head
from letterkit.russian.news.lines import Part, Said, between, parts_of_a_line, passage_of
from letterkit.russian.news.mentions import Mention, mentions
from letterkit.russian.news.named_again import said_again
from letterkit.russian.news.passage import Passage
from letterkit.russian.news.places import FACILITY, POSTCODE
from letterkit.russian.news.remarks import (
    are_many,
    are_of_one,
    is_headline,
    matters,
    no_longer,
    opens_what_follows,
    speaks_of_several,
    tell_of_many,
    tell_of_whereabouts,
)

_WORD = late_pattern(r"[^\W\d_]+")

_MOST_REMARKS = 20
"""Of those that are said of everybody: whoever sees so many reads the text again."""


def passages(source: Source) -> tuple[Passage, ...]:
    """What the text says, person by person; one passage without a mention where it names nobody for certain."""
    if source.latin:
        return (Passage(source),)
    cues = find_cues(source.plain)
    found = mentions(source, cues)
    people = [each for each in found if not each.other]
    others = [span for each in found if each.other for span in each.spans]
    if len(people) < 2:
        return (Passage(source, people[0] if people else None, tuple(others)),)
    bare = blot_out(source.plain, (cue.span for cue in cues if cue.says is Says.STATUS), " ")
    parting = _Parting(source, bare, people, cues)
    parts = parting.parts()
    parting.remarks += said_again(source, found, parts)
    parting.remarks += (
        source.text[slice(*each.name)] for each in people if not (each.birth or each.heads_a_line(source.text))
    )
    # once for all: of a long line each name is a remark
    doubts = tuple(
        doubt('it is not clear whom this is about: "{text}"', text=remark) for remark in parting.remarks[:_MOST_REMARKS]
    )
    return tuple(passage_of(source, each, index, others, doubts) for each in parts for index in range(len(each.people)))


@dataclass(slots=True)
class _Parting:
    """A text being taken apart, line by line; `bare` has blanks in place of what says a status.

    `heading` stands over what follows, `used` once somebody stood below it; `stale` is set where a status stood over
    people of before, or where it may be the address of the person above. `waiting` are people of whom nothing was said
    yet; `last` is the line of people that a line without people may continue; `broke` says that an empty line came
    since. `open` says that the last person has no place or status that is surely his. `remarks` are lines that may be
    about anybody. `given` is who had his place or status on a line below him, until an empty line; `either` has him
    together with whoever stands below that line, whose it may be, too.
    """

    source: Source
    bare: str
    people: Sequence[Mention]
    cues: Sequence[Cue]
    heading: list[Span] = field(default_factory=list)
    used: bool = False
    stale: bool = False
    broke: bool = False
    waiting: list[Part] = field(default_factory=list)
    last: Part | None = None
    open: bool = False
    given: Part | None = None
    either: list[tuple[Part, Part]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

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
            elif self._is_headline(line) or (self.used and not any(map(str.isalnum, text))):
                self._drop_heading()
            elif not any(map(str.isalnum, text)):  # a rule, under a heading
                continue
            else:
                self._without_people(line)
        self._drop_heading()
        self._doubt_chains()
        return found

    def _doubt_chains(self) -> None:
        """Where the last of a list has nothing below him, each line between two people may be of the lower one."""
        open_part: Part | None = None
        for one, other in reversed(self.either):
            if other is open_part or not self._said(other.spans).anything:
                one.parted, open_part = False, one

    def _said(self, spans: Sequence[Span]) -> Said:
        plain = [self.bare[slice(*span)] for span in spans]
        return Said(
            any(FACILITY.search(text) for text in plain),
            any(POSTCODE.search(text) for text in plain),
            any(cue.says is Says.STATUS for span in spans for cue in self._cues(span)),
        )

    def _cues(self, span: Span) -> Sequence[Cue]:
        first, last = (bisect_left(self.cues, at, key=lambda cue: cue.start) for at in span)
        return self.cues[first:last]

    def _break(self) -> None:
        """An empty line: what stood over people ends there, and so does prose."""
        self.broke, self.given = True, None
        if not self.heading:
            return
        said = self._said(self.heading)
        if self.used:
            self.stale = not (said.facility or said.postcode)
            self.heading, self.used = [], False
        elif not (said.anything or self._tells(self.heading) or self._heads(self.heading[-1])):
            self._drop_heading()

    def _drop_heading(self) -> None:
        """Nothing stands over what follows any more; a heading with nobody below may have been about anybody."""
        if self.heading and not self.used:
            self._remark(self.heading)
        self.heading, self.used, self.stale = [], False, False

    def _remark(self, spans: Sequence[Span]) -> None:
        text = " ".join(self.source.text[slice(*span)].strip() for span in spans)
        if self._said(spans).anything or self._tells(spans) or matters(text):
            self.remarks.append(text)

    def _tells(self, spans: Sequence[Span]) -> bool:
        return any(tell_of_whereabouts(self._cues(span)) for span in spans)

    def _tells_of_many(self, part: Part) -> bool:
        """Whether what is said behind one person is said of several: "A (ИК-2), B (ИК-5) умерли", "больше не там"."""
        behind = (part.people[-1].end, part.spans[-1][1])
        several = tell_of_many(self.source.plain, self._cues(behind))
        return len(part.people) == 1 and (several or no_longer(self.source.plain[slice(*behind)]))

    def _heads(self, line: Span) -> bool:
        """Whether what follows may belong to a line, by its colon or because it is a few words."""
        return self._opens(line) or may_head(self.source.text[slice(*line)])

    def _opens(self, line: Span) -> bool:
        """Whether a line ends with a colon, so that what follows belongs to it."""
        return opens_what_follows(self.source.text[slice(*line)])

    def _with_people(self, line: Span, people: Sequence[Mention]) -> list[Part]:
        parts = list(parts_of_a_line(self.source, line, people, self._said))
        if len(parts) > 1 and any(map(self._tells_of_many, parts)):
            parts = [replace(part, parted=False) for part in parts]
        self.open = not self._said(parts[-1].spans).anything and (self.stale or not self._said(self.heading).anything)
        for part in parts:
            if self.heading and not (self.broke and self._both_name_a_facility(part.spans, self.heading)):
                part.parted &= not (self.used and are_of_one(self.source.plain, self._cues(self.heading[-1])))
                part.spans[:0] = self.heading
                self.used = True
            part.parted &= not self.stale
        if self.given:
            self.either.append((self.given, parts[0]))
        self.last, self.given = parts[-1], None
        waiting = [part for part in parts if not self._said(part.spans).anything]
        self.waiting = [*([] if self.broke else self.waiting), *waiting] if len(waiting) == len(parts) else []
        self.broke = False
        return parts

    def _both_name_a_facility(self, *stretches: Sequence[Span]) -> bool:
        return all(self._said(spans).facility for spans in stretches)

    def _without_people(self, line: Span) -> None:
        said = self._said([line])
        if not self._opens(line) and self.last and self._continues(line, said, self.last):
            targets = self.waiting or [self.last]
            for part in targets:
                part.spans.append(line)
                part.parted &= len(targets) == 1 and not (self.broke and said.anything)
            if self._may_be_of_others(line, said):
                self._remark([line])
            if said.anything:
                self.waiting, self.given, self.open = [], targets[-1], False
        else:
            fresh = self.last is not None or self.broke
            if fresh:
                self._drop_heading()
            self.heading = [line] if fresh else [*self.heading, line]
            over_status = bool(self.waiting) and said.status and not self.broke
            if self.last and not self.broke and self._may_be_of_either(line, said):
                self.last.parted, over_status = False, True
            of_above = self.open and (said.facility or said.postcode) and not self._opens(line)
            self.used, self.stale = False, over_status or of_above or (self.stale and not fresh)
            self.last, self.waiting, self.given = None, [], None
        self.broke = False

    def _may_be_of_others(self, line: Span, said: Said) -> bool:
        """Whether a line below somebody may be about others than him; names in it are looked for by `said_again`."""
        text = self.source.plain[slice(*line)].lower()
        several = self.last is not None and len(self.last.people) > 1 and not self.waiting
        open_to_all = not said.anything and matters(text)
        return several or open_to_all or speaks_of_several(text) or (self.broke and said.status)

    def _continues(self, line: Span, said: Said, last: Part) -> bool:
        """Whether a line without people goes on about the last ones: it adds to them, or says what became of him."""
        before = self._said(last.spans)
        if is_title_of_many(self.source.plain[slice(*line)]):
            return False
        if said.status:
            return not before.anything or self._is_of_one(line)
        if self._tells([line]):
            return True
        if not said.anything:
            return not self.broke and not self._heads(line)
        return said.completes(before) and (not self.broke or bool(self.waiting))

    def _is_of_one(self, line: Span) -> bool:
        """Whether a status is of one person by its form, or stands behind a label: "Статус: на этапе"."""
        return is_labelled(self.source.plain[slice(*line)]) or are_of_one(self.source.plain, self._cues(line))

    def _may_be_of_either(self, line: Span, said: Said) -> bool:
        """Whether a status between two people is neither a heading by its form nor by its signs: "на этапе"."""
        text = self.source.text[slice(*line)].strip()
        if not said.status:
            return not said.anything and may_head(text)
        framed = not text[:1].isalnum() and text[:1] == text[-1:]
        of_many = self._tells([line]) and are_many(_WORD.findall(text))
        return not (framed or self._opens(line) or of_many)

    def _is_headline(self, line: Span) -> bool:
        """Whether a line is a title over what follows, which says nothing of anybody."""
        return is_headline(self.source.plain[slice(*line)]) and not self._said([line]).anything
