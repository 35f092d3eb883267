"""A text walked through from cue to cue: which of its places is which, which statuses are said, and what is odd."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.birth import day_in
from letterkit.russian.doubt import Doubt
from letterkit.russian.news.cues import Cue, Says, Stretch, marks
from letterkit.russian.news.periods import last_day
from letterkit.russian.news.place_words import PLACE
from letterkit.russian.news.places import names_a_place
from letterkit.russian.news.reasons import (
    CONTRADICTORY,
    EXPECTED_STATUS,
    MAY_BE_FREE,
    NO_AIM,
    NO_SUCH_PLACE,
    REPLACED,
    SENT_OR_THERE,
    STRUCK_STATUS,
    TIMES_MIXED,
)
from letterkit.russian.news.remarks import tell_of_many
from letterkit.russian.news.states import bars_letters, has_gone, is_a_state

_LABEL = late_pattern(r"\s*\)?\s*[:-]|.*\bадрес")
_SENT_THERE = late_pattern(r"(?:был[аи]? )?этапирован|этапировали")
# «Больше не в ИК-6» does not say that he is free, nor that he is held; letters come back for other reasons, too.
_NO_LONGER, _RETURNED = late_pattern(r"(?:больше|уже|более) (?:\w+ )?не"), late_pattern("письма|возвращ")
_BEING_SENT = late_pattern(r"[Ээ]тапиру[ею]\w+(?!\s(?:из|с)\s)")
_NEAR, _NEXT_WORD = 60, 3  # characters: a place near a day behind it, a day right behind a verb
_PLACE_BEHIND = late_pattern(rf"[\s:-]*(?i:(?:(?:в|во|на)\s)?{PLACE})")
_ON_THE_MOVE = late_pattern(r".*(?:перев|перем|переех|направ|сменил|изменил|поменял)")


@dataclass(slots=True)
class _Role:
    """What places mean at a point of the text: `says` by the words before, which a `label` extends over sentences.

    `verb` is the status or motion that "в" and "из" belong to. `empty` says that a place is still to come.
    """

    says: Says | None = None
    label: bool = False
    verb: Cue | None = None
    empty: bool = False


@dataclass(slots=True)
class Walk:
    """A text walked through; afterwards it has the stretches, the statuses with their positions, and the doubts.

    `returned` says that letters come back.
    """

    plain: str
    stretches: list[Stretch] = field(default_factory=list)
    statuses: list[tuple[int, Custody]] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    doubts: dict[Doubt, None] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    moving_from: int = 0
    returned: bool = False
    _role: _Role = field(default_factory=_Role)
    _brackets: list[_Role] = field(default_factory=list)
    _moving: bool = False
    _struck: bool = False
    _last: int = 0

    def through(self, cues: Sequence[Cue]) -> None:
        """Notes every stretch with its sort, and the statuses."""
        start = 0
        for position, mark in marks(self.plain, cues):
            self._note(start, position)
            if isinstance(mark, Cue):
                self._take(mark)
                start = self._last = mark.end
            else:
                self._cross(mark, position)
                start = position + len(mark)
        self._note(start, len(self.plain))
        self._end_role()
        if self._moving:
            self._doubt(NO_AIM)
        if len(set(self.days)) > 1:
            self._doubt(TIMES_MIXED)

    def _doubt(self, reason: Doubt) -> None:
        self.doubts[reason] = None

    def _note(self, start: int, end: int) -> None:
        if not any(each.isalnum() for each in self.plain[start:end]):
            return
        self.stretches.append(Stretch(self._role.says, start, end))
        if names_a_place(self.plain, start, end):
            self._role.empty = False
            self._moving &= self._role.says is not Says.HERE

    def _end_role(self) -> None:
        """A word such as "ранее" that no place follows may be about the place before it."""
        role = self._role
        if role.empty and role.says in (Says.FORMER, Says.EXPECTED) and not self._only_bars(role.verb):
            self._doubt(NO_SUCH_PLACE)

    def _only_bars(self, cue: Cue | None) -> bool:
        """Whether it only says not to write to somebody of whom is said what became of him: "этапирован, не писать"."""
        return cue is not None and bool(self.statuses) and bars_letters(self._text(cue))

    def _enter(self, role: _Role) -> None:
        if role.says is not self._role.says:
            self._end_role()
        self._role = role

    def _cross(self, boundary: str, position: int) -> None:
        """A bracket keeps what was said before it for behind it; the end of a sentence ends all but a label."""
        closes = boundary == ")" or (boundary == "~~" and self._struck)
        self._struck ^= boundary == "~~"
        if closes:
            self._end_role()
            self._role = self._brackets.pop() if self._brackets else _Role()
        elif boundary in ("(", "~~"):
            self._brackets.append(replace(self._role))
            struck = _Role(Says.FORMER, label=True, empty=True)
            self._role = struck if self._struck else replace(self._role, empty=False)
        elif boundary != "\n" or not self._just_said(position):
            self._role.verb = None
            if not self._role.label:
                self._enter(_Role())

    def _just_said(self, position: int) -> bool:
        """Whether nothing stands between the last cue of a place and here: "находился в", line end, "ФКУ СИЗО-1"."""
        return self._role.verb is not None and not any(map(str.isalnum, self.plain[self._last : position]))

    def _take(self, cue: Cue) -> None:
        if cue.says is Says.STATUS and cue.custody:
            self._status(cue, cue.custody)
        elif cue.says in (Says.SINCE, Says.WHEN, Says.UNTIL):
            self._day(cue)
        elif cue.says is Says.FROM:
            self._enter(_Role(Says.FORMER, verb=self._role.verb))
        elif cue.says is Says.TO:
            self._to()
        elif cue.says is Says.REPLACED:
            if self.statuses:
                self._doubt(REPLACED)
        elif cue.says is not Says.NOTHING:
            self._place(cue)

    def _place(self, cue: Cue) -> None:
        """Words that say which place follows."""
        label = bool(_LABEL.match(self._text(cue))) or bool(_LABEL.match(self.plain, cue.end))
        if cue.says in (Says.FORMER, Says.EXPECTED) and self._closes(cue) and not self._only_bars(cue):
            self._doubt(NO_SUCH_PLACE)
        if cue.says is Says.HERE and _ON_THE_MOVE.match(self._text(cue)):
            self._moving, self.moving_from = True, cue.start
        self._enter(_Role(cue.says, label, cue, empty=True))

    def _text(self, cue: Cue) -> str:
        return self.plain[cue.start : cue.end].lower()

    def _day(self, cue: Cue) -> None:
        """A day: since when, until when, or when something was."""
        if cue.says is Says.UNTIL and self._arrested_at_home(cue):
            self.until = last_day(self._text(cue))
            return
        self.days.append(self._text(cue).removeprefix("с ").removeprefix("до "))
        former, verb = self._role.says is Says.FORMER, self._role.verb
        if cue.says is Says.UNTIL:
            if (self.statuses and not self._was_elsewhere(cue)) or self._follows_a_place(cue.start):
                self._doubt(TIMES_MIXED)
            self._enter(_Role(Says.FORMER, bool(_LABEL.match(self.plain, cue.end)), cue, empty=True))
        elif cue.says is Says.SINCE and not (former and self._role.label and not self._opens(cue)):
            range_of_days = verb is not None and tell_of_many(self.plain, (verb,))
            self.since = self.since or (None if range_of_days else day_in(self._text(cue)))
            self._enter(_Role() if former else self._role)
        elif verb and self._tells_an_event(verb) and cue.start - verb.end < _NEXT_WORD:
            self.since = self.since or day_in(self._text(cue))

    def _tells_an_event(self, verb: Cue) -> bool:
        return verb.says in (Says.HERE, Says.STATUS) and not is_a_state(self._text(verb))

    def _opens(self, cue: Cue) -> bool:
        """Whether a day is a label of its own behind another one: "Было: СИЗО-1. С ноября 2026: ИК-5"."""
        return not self._role.empty and _LABEL.match(self.plain, cue.end) is not None

    def _closes(self, cue: Cue) -> bool:
        """Whether a clause ends with words that say which place: "СИЗО-1 — раньше, ИК-5 — сейчас"."""
        behind = self.plain[cue.end :].lstrip(" ")[:1]
        line = self.plain.rfind("\n", 0, cue.start) + 1
        return behind in (",", ";", ")", ".") or (behind in ("", "\n") and names_a_place(self.plain, line, cue.start))

    def _arrested_at_home(self, cue: Cue) -> bool:
        """Whether it is house arrest that ends then."""
        return bool(self.statuses) and self.statuses[-1][1] is Custody.HOUSE_ARREST and self._just_said(cue.start)

    def _was_elsewhere(self, until: Cue) -> bool:
        """Whether the day ends a stay before the transport that it speaks of: "ЭТАП (до 9 ноября СИЗО-1)"."""
        on_the_way = all(custody is Custody.IN_TRANSIT for _, custody in self.statuses)
        apart = "(" in self.plain[self._last : until.start] or not self._just_said(until.start)
        return on_the_way and apart and _PLACE_BEHIND.match(self.plain, until.end) is not None

    def _follows_a_place(self, position: int) -> bool:
        """Whether a place stands not far before, in the same clause."""
        opens = self.plain[:position].rstrip(" -")[-1:] in ("", "\n", ";", ".", "(")
        return not opens and names_a_place(self.plain, max(0, position - _NEAR), position)

    def _status(self, cue: Cue, custody: Custody) -> None:
        """Notes a status, unless it is one of before or of some day to come."""
        said_of = self._role.says if self._role.verb and (self._role.label or self._just_said(cue.start)) else None
        self._role.empty = False
        if self._struck:
            self._doubt(STRUCK_STATUS)
            return
        if said_of is Says.EXPECTED:
            self._doubt(EXPECTED_STATUS)
        if said_of is Says.FORMER and custody is Custody.DIED:  # «ранее умер»
            self._doubt(CONTRADICTORY)
        if said_of in (Says.FORMER, Says.EXPECTED) and custody is not Custody.UNKNOWN:
            return
        if _BEING_SENT.match(self.plain, cue.start):
            self._doubt(EXPECTED_STATUS)
        self.statuses.append((cue.start, custody))
        self._moving = False
        if _NO_LONGER.match(self._text(cue)):
            self._doubt(MAY_BE_FREE)
        self.returned |= bool(_RETURNED.match(self._text(cue)))
        self._role = _Role(self._role.says if self._role.label else None, self._role.label, cue)

    def _to(self) -> None:
        """A place behind "в": where the verb before it leads."""
        verb = self._role.verb
        if verb is None:
            self._enter(self._role if self._role.label else _Role())
        elif verb.says is not Says.STATUS:
            ended = verb.says is Says.UNTIL  # «до 9 ноября в СИЗО-1»
            self._enter(_Role(Says.FORMER if ended else verb.says, self._role.label, verb))
        elif verb.custody is not Custody.IN_TRANSIT:
            self._enter(_Role(Says.HERE if verb.custody is Custody.HOSPITAL else Says.FORMER, verb=verb))
        elif _SENT_THERE.match(self._text(verb)):
            self._doubt(SENT_OR_THERE)
            self.statuses.remove((verb.start, Custody.IN_TRANSIT))
            self._enter(_Role(Says.HERE, verb=verb))
        else:
            if has_gone(self._text(verb)):
                self._doubt(SENT_OR_THERE)
            self._enter(_Role(Says.EXPECTED, verb=verb))
