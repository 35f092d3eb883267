"""Where a person is by what a text says: his status, and which of its places is which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.birth import day_in
from letterkit.russian.blocks.source import sentence_ends
from letterkit.russian.news.cues import Cue, Says
from letterkit.russian.news.places import FACILITY, POSTCODE, names_a_place

Span = tuple[int, int]

_BOUNDARY = late_pattern(r"[();]|~~|\n(?=\s*[А-ЯЁ\d\"(-])")
_LABEL = late_pattern(r"\s*\)?\s*[:-]|.*\bадрес")
_SENT_THERE = late_pattern(r"(?:был[аи]? )?этапирован|этапировали")
# «Больше не в ИК-6» does not say that he is free, nor that he is held; letters come back for other reasons, too.
_NO_LONGER, _RETURNED = late_pattern(r"больше|уже|более"), late_pattern("письма")
# The word for a status that another one already implies: freed into house arrest, on the way to nobody knows where.
_IMPLIES = {
    Custody.DIED: frozenset((Custody.HOSPITAL, Custody.UNKNOWN)),
    Custody.HOUSE_ARREST: frozenset((Custody.RELEASED,)),
    Custody.IN_TRANSIT: frozenset((Custody.UNKNOWN,)),
    Custody.ABROAD: frozenset((Custody.IN_TRANSIT,)),
    Custody.RELEASED: frozenset((Custody.UNKNOWN,)),
}

_GRAVEST_FIRST = (
    Custody.DIED,
    Custody.ABROAD,
    Custody.HOUSE_ARREST,
    Custody.RELEASED,
    Custody.IN_TRANSIT,
    Custody.HOSPITAL,
    Custody.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text whose places are all of one sort; `says` is None where no word tells which."""

    says: Says | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What words say: the status, None if none does; the stretches; since when; and whether it can be read in one way.

    `clear` is False where two words contradict each other, or one may mean two things.
    """

    custody: Custody | None
    stretches: tuple[Stretch, ...]
    since: date | None
    clear: bool

    def of(self, *says: Says | None) -> Iterator[Stretch]:
        """The stretches of these sorts."""
        return (each for each in self.stretches if each.says in says)


def whereabouts(plain: str, cues: Sequence[Cue]) -> Whereabouts:
    """What the cues say of a text, in which names, births and the cues themselves are blotted out."""
    walk = _Walk(plain)
    walk.through(cues)
    return walk.outcome()


@dataclass(slots=True)
class _Role:
    """What places mean at a point of the text: `says` by the words before, which a `label` extends over sentences.

    `verb` is the status or motion that "в" and "из" belong to.
    """

    says: Says | None = None
    label: bool = False
    verb: Cue | None = None


@dataclass(slots=True)
class _Walk:
    """A text walked through from cue to cue."""

    plain: str
    role: _Role = field(default_factory=_Role)
    brackets: list[_Role] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    statuses: list[tuple[int, Custody]] = field(default_factory=list)
    since: date | None = None
    clear: bool = True
    last: int = 0
    struck: bool = False
    doubted: bool = False

    def through(self, cues: Sequence[Cue]) -> None:
        """Notes every stretch with its sort, and the statuses."""
        inside = {position for cue in cues for position in range(cue.start, cue.end)}
        marks: list[tuple[int, Cue | str]] = [(cue.start, cue) for cue in cues]
        marks += [(match.start(), match[0]) for match in _BOUNDARY.finditer(self.plain)]
        marks += [(end - 1, ".") for end in sentence_ends(self.plain)]
        start = 0
        for position, mark in sorted(marks, key=lambda each: each[0]):
            if isinstance(mark, str) and position in inside:
                continue
            self._note(start, position)
            if isinstance(mark, Cue):
                self._take(mark)
                start = self.last = mark.end
            else:
                self._cross(mark, position)
                start = position + len(mark)
        self._note(start, len(self.plain))

    def _note(self, start: int, end: int) -> None:
        if any(each.isalnum() for each in self.plain[start:end]):
            self.stretches.append(Stretch(self.role.says, start, end))

    def _cross(self, boundary: str, position: int) -> None:
        """A bracket keeps what was said before it for behind it; the end of a sentence ends all but a label."""
        closes = boundary == ")" or (boundary == "~~" and self.struck)
        self.struck ^= boundary == "~~"
        if closes:
            self.role = self.brackets.pop() if self.brackets else self.role
        elif boundary in ("(", "~~"):
            self.brackets.append(replace(self.role))
            self.role = _Role(Says.FORMER, label=True) if self.struck else self.role
        elif boundary != "\n" or not self._just_said(position):
            self.role.verb = None
            if not self.role.label:
                self.role.says = None

    def _just_said(self, position: int) -> bool:
        """Whether nothing stands between the last cue of a place and here: "находился в", line end, "ФКУ СИЗО-1"."""
        return self.role.verb is not None and not any(map(str.isalnum, self.plain[self.last : position]))

    def _take(self, cue: Cue) -> None:
        if cue.says is Says.STATUS and cue.custody:
            self._status(cue, cue.custody)
        elif cue.says is Says.SINCE:
            self._since(cue)
        elif cue.says is Says.WHEN:
            if self.role.verb and self.role.verb.says is Says.HERE and cue.start - self.role.verb.end < 3:
                self.since = self.since or day_in(self._text(cue))
        elif cue.says is Says.FROM:
            self.role = _Role(Says.FORMER, verb=self.role.verb)
        elif cue.says is Says.TO:
            self._to()
        elif cue.says is not Says.NOTHING:
            says = Says.FORMER if cue.says is Says.UNTIL else cue.says
            label = bool(_LABEL.match(self._text(cue))) or bool(_LABEL.match(self.plain, cue.end))
            self.role = _Role(says, label, cue)

    def _text(self, cue: Cue) -> str:
        return self.plain[cue.start : cue.end].lower()

    def _status(self, cue: Cue, custody: Custody) -> None:
        """Notes a status, unless it is one of before or of some day to come."""
        same_sentence = self.role.verb is not None and (self.role.label or self._just_said(cue.start))
        of_another_time = (
            custody is not Custody.UNKNOWN and same_sentence and self.role.says in (Says.FORMER, Says.EXPECTED)
        )
        if of_another_time:
            self.clear &= self.role.says is Says.FORMER
            return
        self.statuses.append((cue.start, custody))
        self.clear &= not _NO_LONGER.match(self._text(cue))
        self.doubted |= bool(_RETURNED.match(self._text(cue)))
        self.role = _Role(self.role.says if self.role.label else None, self.role.label, cue)

    def _since(self, cue: Cue) -> None:
        if self.role.says is Says.FORMER and self.role.label:
            return
        self.since = self.since or day_in(self._text(cue))
        if self.role.says is Says.FORMER:
            self.role.says = None

    def _to(self) -> None:
        """A place behind "в": where the verb before it leads."""
        verb = self.role.verb
        if verb is None:
            self.role = self.role if self.role.label else _Role()
        elif verb.says is not Says.STATUS:
            self.role = _Role(verb.says, self.role.label, verb)
        elif verb.custody is not Custody.IN_TRANSIT:
            self.role = _Role(Says.HERE if verb.custody is Custody.HOSPITAL else Says.FORMER, verb=verb)
        elif _SENT_THERE.match(self._text(verb)):
            # «Этапирован в ИК-6» may say that he arrived, or that he is on his way
            self.statuses.remove((verb.start, Custody.IN_TRANSIT))
            self.role, self.clear = _Role(Says.HERE, verb=verb), False
        else:
            self.role = _Role(Says.EXPECTED, verb=verb)

    def outcome(self) -> Whereabouts:
        """What it comes to."""
        custody = self._custody()
        here = [each for each in self.stretches if each.says is Says.HERE and self._names_a_place(each)]
        unsaid = [each for each in self.stretches if each.says is None and self._names_a_place(each)]
        self.clear &= not (self.doubted and (here or unsaid))
        if here and custody not in (None, Custody.HOSPITAL):
            self.clear = False
            if max(position for position, _ in self.statuses) < here[-1].start:
                custody = None
        if here and unsaid and any(self._repeats(one, other) for one in here for other in unsaid):
            self.clear = False
            self.stretches = [
                Stretch(Says.FORMER, each.start, each.end) if each in unsaid else each for each in self.stretches
            ]
        return Whereabouts(custody, tuple(self.stretches), self.since, self.clear)

    def _custody(self) -> Custody | None:
        found = {custody for _, custody in self.statuses}
        for custody in found.copy():
            found -= _IMPLIES.get(custody, frozenset())
        self.clear &= len(found) < 2
        return next((custody for custody in _GRAVEST_FIRST if custody in found), None)

    def _names_a_place(self, stretch: Stretch) -> bool:
        return names_a_place(self.plain, stretch.start, stretch.end)

    def _repeats(self, one: Stretch, other: Stretch) -> bool:
        """Whether two stretches both have a postcode, or both a facility."""
        return any(
            pattern.search(self.plain, one.start, one.end) and pattern.search(self.plain, other.start, other.end)
            for pattern in (POSTCODE, FACILITY)
        )
