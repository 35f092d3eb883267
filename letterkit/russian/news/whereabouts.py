"""Where a person is by what a text says: his status, and which of its places is which."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.birth import day_in
from letterkit.russian.blocks.source import sentences
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.news.cues import Cue, Says, Stretch
from letterkit.russian.news.place_words import ARRIVED
from letterkit.russian.news.places import FACILITY, POSTCODE, names_a_place, says_no_more
from letterkit.russian.news.reasons import CONTRADICTORY, MAY_BE_FREE, NO_AIM, SENT_OR_THERE
from letterkit.russian.news.states import is_a_state
from letterkit.russian.news.walk import Walk

_WRITE = late_pattern(r"пиш|отправ|шлите|писем|сюда|туда|по адресу", re.IGNORECASE)
_LETTERS_TO = late_pattern(
    r"(?<!\w)(?:письма|писем|пишите|писать|шлите|слать|отправляйте)(?:\s(?:ему|ей|им|можно|сюда|на|по адресу)){0,3}"
    r"\s?:",
    re.IGNORECASE,
)
_ARRIVED = late_pattern(ARRIVED, re.IGNORECASE)
_LEFT = late_pattern(r"(?:уехал|выехал)[аи]?|отправлен[аы]?|отправили", re.IGNORECASE)
_THERE = late_pattern(r"(?<!\w)(?:уже|теперь|сейчас|благополучно) (?:там|на месте)(?!\w)", re.IGNORECASE)
_NOBODY_KNOWS = late_pattern(r"(?:его |её |ее |их )?(?:куда|где(?!\w)|место|(?:пока )?неизвестно)", re.IGNORECASE)
_RETURNED = doubt("letters come back from the place it names")
# A status that another one already implies: freed into house arrest, on the way to nobody knows where.
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
class Whereabouts:
    """What words say: the status, None if none does; the stretches; since and until when; why it may be otherwise."""

    custody: Custody | None
    stretches: tuple[Stretch, ...]
    since: date | None
    until: date | None
    doubts: tuple[Doubt, ...]

    def of(self, *says: Says | None) -> Iterator[Stretch]:
        """The stretches of these sorts."""
        return (each for each in self.stretches if each.says in says)


def whereabouts(plain: str, cues: Sequence[Cue]) -> Whereabouts:
    """What the cues say of a text in which names and births are blotted out."""
    if not cues and "~~" not in plain:
        return Whereabouts(None, (Stretch(None, 0, len(plain)),), None, None, ())
    walk = Walk(plain)
    walk.through(cues)
    custody, doubts, stretches = _status(walk), dict(walk.doubts), _without_repeats(plain, walk.stretches)
    here = [each for each in stretches if each.says is Says.HERE and _names_a_place(plain, each)]
    unsaid = [each for each in stretches if each.says is None and _names_a_place(plain, each)]
    former = [each for each in stretches if each.says is Says.FORMER and _names_a_place(plain, each)]
    for answered in _answered(walk, cues, unsaid, former):
        doubts.pop(answered, None)
    if walk.returned and (here or unsaid):
        doubts[_RETURNED] = None
    if custody is Custody.IN_TRANSIT:
        doubts |= dict.fromkeys(_about_a_transfer(walk, cues, unsaid, former))
    if _are_two(walk, custody, here, unsaid):
        doubts[CONTRADICTORY] = None
    if here and walk.statuses and max(position for position, _ in walk.statuses) < here[-1].start:
        custody = custody if custody is Custody.HOSPITAL else None
    if custody is Custody.UNKNOWN and not walk.returned and any(FACILITY.search(plain, s.start, s.end) for s in unsaid):
        doubts[CONTRADICTORY] = None
    if custody not in (None, Custody.HOSPITAL) and _says_to_write(plain, cues, (*here, *unsaid)):
        doubts[CONTRADICTORY] = None
    if any(_repeat(plain, one, other) for one in here for other in unsaid):
        doubts[CONTRADICTORY] = None
        stretches = [Stretch(Says.FORMER, each.start, each.end) if each in unsaid else each for each in stretches]
    since = walk.since or _day_of_the_event(plain, cues)
    return Whereabouts(custody, tuple(stretches), since, walk.until, tuple(doubts))


def _are_two(walk: Walk, custody: Custody | None, here: Sequence[Stretch], unsaid: Sequence[Stretch]) -> bool:
    """Whether it says two statuses, a status and a place where he is now, or a place behind a house arrest."""
    if len(_statuses(walk)) > 1 or (here and custody not in (None, Custody.HOSPITAL)):
        return True
    return custody is Custody.HOUSE_ARREST and any(each.start > walk.statuses[-1][0] for each in unsaid)


def _day_of_the_event(plain: str, cues: Sequence[Cue]) -> date | None:
    """The day of the one event that a sentence tells, wherever it stands: "12.11.2026: Илья Ветров умер"."""
    for start, end in sentences(plain):
        within = [cue for cue in cues if start <= cue.start < end]
        told = [cue for cue in within if cue.says in (Says.STATUS, Says.HERE)]
        events = [cue for cue in told if not is_a_state(plain[slice(*cue.span)])]
        days = [cue for cue in within if cue.says is Says.WHEN]
        if len(events) == 1 == len(days):
            return day_in(plain[slice(*days[0].span)])
    return None


def _about_a_transfer(
    walk: Walk, cues: Sequence[Cue], unsaid: Sequence[Stretch], former: Sequence[Stretch]
) -> Iterator[Doubt]:
    """Whether somebody on the way may have arrived, or nobody knows that it is a transfer."""
    if _has_arrived(walk.plain, cues) or (unsaid and former) or _stands_behind(walk, unsaid):
        yield SENT_OR_THERE
    if _only_left(walk.plain, cues):
        yield NO_AIM


def _stands_behind(walk: Walk, unsaid: Sequence[Stretch]) -> bool:
    """Whether no word says of a place behind a transfer if it begins or ends there: "этапирован 12.11.2026, ИК-6"."""
    last = max(position for position, _ in walk.statuses)
    return any(each.start > last and "\n" not in walk.plain[last : each.end].rstrip() for each in unsaid)


def _only_left(plain: str, cues: Sequence[Cue]) -> bool:
    """Whether nothing but a verb of leaving says it, which may lead home or abroad as well."""
    texts = [plain[cue.start : cue.end] for cue in cues if cue.custody is Custody.IN_TRANSIT]
    aims = any(cue.says in (Says.FROM, Says.TO) for cue in cues)
    return not aims and all(_LEFT.fullmatch(text) for text in texts)


def _answered(walk: Walk, cues: Sequence[Cue], unsaid: Sequence[Stretch], former: Sequence[Stretch]) -> Iterator[Doubt]:
    """The doubts of the walk to which other words of the text give the answer."""
    if former and unsaid and unsaid[0].start > walk.moving_from:  # «Адрес изменился! ИК-5 (ранее СИЗО-1)»
        yield NO_AIM
    # «Больше не в ИК-6. Где находится, неизвестно»: of somebody who is free nobody says so
    if any(_NOBODY_KNOWS.match(walk.plain, cue.start) for cue in cues if cue.custody is Custody.UNKNOWN):
        yield MAY_BE_FREE


def _has_arrived(plain: str, cues: Sequence[Cue]) -> bool:
    """Whether a verb of arriving stands there, or "уже там"."""
    arrived = any(cue.says is Says.HERE and _ARRIVED.search(plain, *cue.span) for cue in cues)
    return arrived or _THERE.search(plain) is not None


def _says_to_write(plain: str, cues: Sequence[Cue], places: Sequence[Stretch]) -> bool:
    """Whether letters are to be sent to one of the places: "Освобождена! Пишите ей: ФКУ ИК-28"."""
    asked = [cue.end for cue in cues if cue.says is Says.NOTHING and _WRITE.search(plain, *cue.span)]
    asked += [match.end() for match in _LETTERS_TO.finditer(plain)]
    return any(
        "\n" not in plain[end : each.start].strip() and names_a_place(plain, max(end, each.start), each.end)
        for end in asked
        for each in places
    )


def _without_repeats(plain: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, with nothing said where a place is only named that stands with its address elsewhere."""
    present = [each for each in stretches if each.says in (None, Says.HERE) and _names_a_place(plain, each)]
    full = next((each for each in present if POSTCODE.search(plain, each.start, each.end)), None)
    if full is None:
        return list(stretches)
    repeats = [each for each in present if each is not full and says_no_more(_text(plain, each), _text(plain, full))]
    here = Says.HERE if any(each.says is Says.HERE for each in repeats) else full.says
    says = {full: here, **dict.fromkeys(repeats, Says.NOTHING)}
    return [replace(each, says=says.get(each, each.says)) for each in stretches]


def _text(plain: str, stretch: Stretch) -> str:
    return plain[stretch.start : stretch.end]


def _statuses(walk: Walk) -> set[Custody]:
    """Those that no other one implies."""
    found = {custody for _, custody in walk.statuses}
    return found.difference(*(_IMPLIES.get(custody, ()) for custody in found))


def _status(walk: Walk) -> Custody | None:
    found = _statuses(walk)
    return next((custody for custody in _GRAVEST_FIRST if custody in found), None)


def _names_a_place(plain: str, stretch: Stretch) -> bool:
    return names_a_place(plain, stretch.start, stretch.end)


def _repeat(plain: str, one: Stretch, other: Stretch) -> bool:
    """Whether two stretches both have a postcode, or both a facility."""
    return any(
        pattern.search(plain, one.start, one.end) and pattern.search(plain, other.start, other.end)
        for pattern in (POSTCODE, FACILITY)
    )
