"""What became of the letters of some time: how many there were, to whom and where, and who has had none yet."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from statistics import median

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.card_lines import in_brief
from letterkit.actions.report.choosing import Wrote
from letterkit.actions.report.listing import Cell, Listing, unread_records, whereabouts
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.logged import LoggedLetter, Mail, MailState
from letterkit.model.person import Person, ReturnReason
from letterkit.rules.status import why_not
from letterkit.store.letter_log import LetterLog

COLUMNS = ("section", "id", "name", "facility", "kind", "state", "reason", "count")
"""The sections: letters, people, answered, days-to-answer, state, facility, writer, unwritten."""

_HOW_FAR = list(MailState)


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, None for no end. Raises UsageError if it ends before it begins."""

    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until and self.until < self.since:
            fact = tr("{until} is before {since}.", until=self.until, since=self.since)
            raise UsageError(fact, tr("Give --since the earlier day."))

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class LetterReport:
    """The letters of a period as the log has them now.

    `entries` are all that were logged, planned ones and reply kits too. `letters` are what was really written: each
    letter, and for a person and a day that has none the envelope or label, since a letter by hand lies in it.
    `days_to_answer` are those from posting to answer, where both are known. `unwritten` are those of the `writable`
    people who have never had a letter that did not come back, neither from here nor from those who share theirs.
    `places` are the facilities in a few words, by id. `unread` are sentences on records that cannot be read.
    """

    entries: tuple[LoggedLetter, ...]
    letters: tuple[LoggedLetter, ...]
    days_to_answer: tuple[int, ...]
    unwritten: tuple[Person, ...]
    writable: int
    places: Mapping[str, str] = field(hash=False)
    unread: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """To how many people the letters went."""
        return len({letter.person_id for letter in self.letters})

    @property
    def answered(self) -> int:
        """How many of the letters were answered."""
        return sum(letter.state is MailState.ANSWERED for letter in self.letters)

    @property
    def usual_days(self) -> int | None:
        """The days from posting within which half of the answers came; None where that is known of no answer."""
        return ceil(median(self.days_to_answer)) if self.days_to_answer else None

    @property
    def states(self) -> Mapping[tuple[Mail, MailState, ReturnReason | None], int]:
        """How many entries there are of each kind, so far each, and why they came back."""
        kinds, states, reasons = list(Mail), _HOW_FAR, [None, *ReturnReason]
        counted = Counter((entry.mail, entry.state, _reason(entry)) for entry in self.entries)
        order = sorted(counted, key=lambda key: (kinds.index(key[0]), states.index(key[1]), reasons.index(key[2])))
        return {key: counted[key] for key in order}

    @property
    def facilities(self) -> Mapping[str, int]:
        """How many letters went to each facility, by its id, "" for none; the most first."""
        return _most_first(letter.facility for letter in self.letters)

    @property
    def writers(self) -> Mapping[str, int]:
        """How many letters each writer signed, "" for no name; the most first."""
        return _most_first(letter.signature for letter in self.letters)


def letter_report(library: OpenLibrary, log: LetterLog, period: Period, wrote: Wrote) -> LetterReport:
    """The letters dated in that period to people of that library, and of those logged without a library.

    `wrote` is how much was written to whom by this log and by what others share.

    Raises DiskError if the log cannot be used.
    """
    own = ("", library.root.folder)
    logged = [entry for entry in log.entries() if entry.library in own]
    entries = tuple(entry for entry in logged if entry.dated in period)
    letters = tuple(_letters(entries))
    reached = {entry.person_id for entry in _letters(logged) if entry.state is not MailState.RETURNED}
    reached |= _reached_by_others(log.written(), wrote)
    writable = sorted(
        (person for person in library.records.everybody() if not why_not(person)),
        key=lambda person: (person.name, person.id),
    )
    facilities = filter(None, map(library.records.facility, {letter.facility for letter in letters}))
    return LetterReport(
        entries,
        letters,
        tuple(_days_to_answer(log, letters)),
        tuple(person for person in writable if person.id not in reached),
        len(writable),
        {facility.id: in_brief(facility) for facility in facilities},
        unread_records(library.records),
    )


def report_listing(report: LetterReport, *, by_writer: bool) -> Listing:
    """The report for programs, a row for each count and for each person without a letter."""
    return Listing(
        COLUMNS, tuple(tuple(row.get(column) for column in COLUMNS) for row in _rows(report, by_writer=by_writer))
    )


def _rows(report: LetterReport, *, by_writer: bool) -> Iterator[dict[str, Cell]]:
    yield {"section": "letters", "count": len(report.letters)}
    yield {"section": "people", "count": report.people}
    yield {"section": "answered", "count": report.answered}
    yield {"section": "days-to-answer", "count": report.usual_days}
    for (mail, state, reason), count in report.states.items():
        yield {"section": "state", "kind": mail, "state": state, "reason": reason, "count": count}
    for facility, count in report.facilities.items():
        name = report.places.get(facility)
        yield {"section": "facility", "id": facility, "name": name, "facility": facility, "count": count}
    for writer, count in report.writers.items() if by_writer else ():
        yield {"section": "writer", "name": writer, "count": count}
    for person in report.unwritten:
        place = whereabouts(person.stay)
        yield {"section": "unwritten", "id": person.id, "name": person.name, "facility": place}


def _reached_by_others(own: Wrote, wrote: Wrote) -> set[str]:
    """Those to whom more was written than this log has."""
    return {each for each, written in wrote.items() if each not in own or written.count > own[each].count}


def _letters(entries: Iterable[LoggedLetter]) -> Iterator[LoggedLetter]:
    """What was written: each letter, else what was addressed to somebody on that day, as far as it has come."""
    by_day: dict[tuple[str, date], list[LoggedLetter]] = {}
    for entry in entries:
        if entry.mail is not Mail.REPLY and entry.state is not MailState.PLANNED:
            by_day.setdefault((entry.person_id, entry.dated), []).append(entry)
    for addressed in by_day.values():
        letters = [entry for entry in addressed if entry.mail is Mail.LETTER]
        yield from letters or [max(addressed, key=lambda entry: _HOW_FAR.index(entry.state))]


def _days_to_answer(log: LetterLog, letters: Sequence[LoggedLetter]) -> Iterator[int]:
    standings = log.all_standings()
    for letter in letters:
        if letter.state is not MailState.ANSWERED:
            continue
        days = {standing.state: standing.day for standing in reversed(standings[letter.log_number])}
        if MailState.POSTED in days and days[MailState.POSTED] <= days[MailState.ANSWERED]:
            yield (days[MailState.ANSWERED] - days[MailState.POSTED]).days


def _reason(entry: LoggedLetter) -> ReturnReason | None:
    return entry.standing.reason if entry.standing else None


def _most_first(names: Iterable[str]) -> dict[str, int]:
    counted = Counter(names)
    return {name: counted[name] for name in sorted(counted, key=lambda name: (-counted[name], name))}
