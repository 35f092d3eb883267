"""The lines of a text with several people: who stands in one sentence with whom, and what is said of whereabouts."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.blocks.source import Source, Span, sentence_ends
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.names.parts import patronymic_gender
from letterkit.russian.news.days import DAY
from letterkit.russian.news.mentions import Mention
from letterkit.russian.news.passage import Passage
from letterkit.russian.news.remarks import speaks_of_several

_DAY_BEFORE = late_pattern(rf"(?:{DAY})[\s,]*$", re.IGNORECASE)
_PAIR, _BOTH = 2, late_pattern(r"[\s,.;-]*(?P<whom>оба|обе)(?!\w)", re.IGNORECASE)
# What may stand between two people of whom the same is said.
_LISTED = late_pattern(r"[\s,;|/()-]*(?:(?:и|а также)(?!\w))?[\s,;|/()-]*")


_NOT_PARTED = doubt("what is said of this person could not be told from what is said of others")


@dataclass(slots=True)
class Part:
    """Stretches of the text, the people they are about, and whether they are surely of them alone."""

    spans: list[Span]
    people: list[Mention]
    parted: bool = True

    def is_of_one_at(self, position: int) -> bool:
        """Whether what stands there is in it, and it is about one person."""
        return len(self.people) == 1 and any(start <= position < end for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Said:
    """What some stretches say of whereabouts."""

    facility: bool
    postcode: bool
    status: bool

    @property
    def anything(self) -> bool:
        """Whether they say anything of them."""
        return self.facility or self.postcode or self.status

    def completes(self, other: "Said") -> bool:
        """Whether this goes on where the other left off: nothing is said twice."""
        return not other.anything or not (
            other.status or self.status or (self.facility and other.facility) or (self.postcode and other.postcode)
        )


def between(people: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of the people, who are in order, that begin in a stretch."""
    first, last = (bisect_left(people, at, key=lambda each: each.start) for at in (start, end))
    return people[first:last]


def parts_of_a_line(
    source: Source, line: Span, people: Sequence[Mention], said: Callable[[list[Span]], Said]
) -> Iterator[Part]:
    """The parts of a line: people of whom the same is said stay together, the others are parted between sentences.

    Where no sentence ends between two of them, it is clear only if each has his own place or status behind him.
    """
    groups = _groups(source.plain, people)
    starts, in_one_sentence = _starts(source.plain, line, groups)
    spans = list(pairwise([*starts, line[1]]))
    clear = True
    if in_one_sentence:
        led = said([(line[0], people[0].start)]).anything
        each = [said([span]) for span in spans]
        clear = not led and all(one.anything for one in each) and not _ends_with_a_status(each)
        clear = clear and not any(_DAY_BEFORE.search(source.plain[line[0] : other[0].start]) for other in groups[1:])
    speaks_of_all = any(
        len(group) == 1 and speaks_of_several(source.plain[slice(*span)])
        for span, group in zip(spans, groups, strict=True)
    )
    clear = clear and not (speaks_of_all and len(groups) > 1)
    headed = _leads(source.plain, line[0], people[0]) and said([(line[0], people[0].start)]).status
    placed = [said([(group[0].start, span[1])]).anything for span, group in zip(spans, groups, strict=True)]
    clear = clear and not (headed and any(placed) and not all(placed))
    for span, group in zip(spans, groups, strict=True):
        led_and_followed = (
            len(group) > 1 and said([(span[0], group[0].start)]).status and said([(group[-1].end, span[1])]).anything
        )
        behind = said([(group[-1].end, span[1])])
        clear &= not (led_and_followed or _closes_a_list(source.plain, group, behind))
        lead = [(line[0], people[0].start)] if span[0] > line[0] and _leads(source.plain, line[0], people[0]) else []
        yield Part([*lead, span], group, clear)


def _ends_with_a_status(each: Sequence[Said]) -> bool:
    """Whether the status at the end of a sentence may be of all in it: "A (ИК-2) и B (ИК-5) на этапе"."""
    *before, last = each
    return last.status and (last.facility or last.postcode) and not all(one.status for one in before)


def _leads(plain: str, start: int, person: Mention) -> bool:
    """Whether the words before the first of several people are about all of them: "Освобождены: ..."."""
    before = plain[start : person.start].rstrip()
    return before.endswith(":") and any(map(str.isalpha, before))


def _closes_a_list(plain: str, group: Sequence[Mention], behind: Said) -> bool:
    """Whether what stands behind people parted by semicolons, or in brackets, may be of the last of them alone."""
    if _are_both(plain, group):
        return False
    in_brackets = len(group) > 1 and plain[group[-1].end :].lstrip(" .").startswith("(")
    apart = any(";" in plain[one.end : other.start] for one, other in pairwise(group))
    return behind.anything and (apart or in_brackets)


def _are_both(plain: str, group: Sequence[Mention]) -> bool:
    """Whether it says of two people that both are there, in the form for who they are: "обе" are two women."""
    said = _BOTH.match(plain, group[-1].end)
    genders = {_gender(plain[slice(*each.name)]) for each in group}
    if said is None or len(group) != _PAIR or None in genders:
        return False
    return (genders == {Gender.FEMALE}) == (said["whom"].lower() == "обе")


def _gender(name: str) -> Gender | None:
    """That of the patronymic, None without one."""
    return next((gender for word in name.split() if (gender := patronymic_gender(word))), None)


def _starts(plain: str, line: Span, groups: Sequence[Sequence[Mention]]) -> tuple[list[int], bool]:
    """Where the part of each group begins, and whether two of them stand in one sentence."""
    ends = [line[0] + end for end in sentence_ends(plain[slice(*line)])]
    ends += [at + 1 for at in range(*line) if plain[at] == ";"]
    starts, in_one_sentence = [line[0]], False
    for one, other in pairwise(groups):
        parting = max((end for end in ends if one[-1].end <= end <= other[0].start), default=None)
        in_one_sentence |= parting is None
        starts.append(other[0].start if parting is None else parting)
    return starts, in_one_sentence


def _groups(plain: str, people: Sequence[Mention]) -> list[list[Mention]]:
    """The people of a line; those of whom the same is said together."""
    groups = [[people[0]]]
    for one, other in pairwise(people):
        if _LISTED.fullmatch(plain, one.end, other.start):
            groups[-1].append(other)
        else:
            groups.append([other])
    return groups


def _without_neighbours(span: Span, people: Sequence[Mention], index: int) -> Iterator[Span]:
    """A stretch without the people listed before and behind one of them, if he stands in it."""
    start, end = span
    if start <= people[index].start < end:
        if index:
            yield start, people[0].start
            start = people[index - 1].end
        if index + 1 < len(people):
            yield start, people[index + 1].start
            start = people[-1].end
    yield start, end


def _moved(others: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    """Where what lies in the spans stands once they are put together, line by line."""
    offset = 0
    for start, end in spans:
        for other_start, other_end in others:
            if start <= other_start and other_end <= end:
                yield other_start - start + offset, other_end - start + offset
        offset += end - start + 1


def passage_of(source: Source, part: Part, index: int, others: Sequence[Span], doubts: tuple[Doubt, ...]) -> Passage:
    """The source of one person of a part: without those of whom the same is said, and with his own place in it."""
    person = part.people[index]
    spans = [span for whole in part.spans for span in _without_neighbours(whole, part.people, index)]
    texts, plains, length, shift = [], [], 0, 0
    for start, end in spans:
        if start <= person.start < end:
            shift = length - start
        texts.append(source.text[start:end])
        plains.append(source.plain[start:end])
        length += end - start + 1
    own = Source("\n".join(texts), "\n".join(plains), source.latin)
    why = doubts if part.parted else (_NOT_PARTED, *doubts)
    return Passage(own, person.moved(shift), tuple(_moved(others, spans)), len(part.people), why, among=True)
