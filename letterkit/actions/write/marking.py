"""What became of letters after they were made: noted in the log by number, by person, or for all that are so far."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.held import HELD_COLUMNS, held
from letterkit.actions.write.log import are_numbers, letters_named
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.logged import LoggedLetter, MailState, Sought, Standing
from letterkit.model.nearest import nearest_hint
from letterkit.store.letter_log import LetterLog

_BEFORE: Mapping[MailState, tuple[MailState, ...]] = {
    MailState.PRINTED: (MailState.PLANNED,),
    MailState.POSTED: (MailState.PRINTED,),
    MailState.ARRIVED: (MailState.POSTED, MailState.PRINTED),
    MailState.ANSWERED: (MailState.ARRIVED, MailState.POSTED, MailState.PRINTED),
    MailState.RETURNED: (MailState.POSTED, MailState.PRINTED),
}
"""From which state somebody's letters come so far, the likeliest first."""

_ENTRY = HELD_COLUMNS.index("entry")


def refuse_standing(standing: Standing, today: date) -> None:
    """Raises UsageError for a day that is still to come, and for a reason that is missing or says nothing."""
    if standing.day > today:
        raise UsageError(tr("{day} is still to come.", day=standing.day), tr("Give the day on which it happened."))
    if standing.state is MailState.RETURNED and standing.reason is None:
        remedy = tr("Give --reason, as the envelope says it.")
        raise UsageError(tr("Nothing says why the letter came back."), remedy)
    if standing.state is not MailState.RETURNED and standing.reason:
        raise UsageError(tr("A reason is for letters that came back."), tr("Leave --reason out."))


def entries_to_mark(log: LetterLog, named: Sequence[str], state: MailState) -> tuple[LoggedLetter, ...]:
    """The entries of these log numbers, ranges of them such as 12-40, and ids of people; each once, none only planned.

    Of a person those are meant that come so far next, such as what is printed and now posted, of the last day on which
    there are such. Raises UsageError if there is none, DiskError.
    """
    found = (entry for each in named for entry in _entries_named(log, each, state))
    return tuple({entry.log_number: entry for entry in found}.values())


def refuse_too_early(entries: Iterable[LoggedLetter], standing: Standing) -> None:
    """Raises UsageError for a day on which one of them was not even printed yet; a mark may be taken back any day."""
    if standing.state is MailState.PRINTED:
        return
    for entry in entries:
        if entry.state is MailState.PRINTED and standing.day < min(entry.state_day, entry.dated):
            printed = {"number": entry.log_number, "day": entry.state_day}
            fact = tr("Letter {number} of the log was printed on {day}, after that day.", **printed)
            raise UsageError(fact, tr("Give the day on which it happened."))


def without_held(
    library: OpenLibrary, log: LetterLog, entries: Iterable[LoggedLetter]
) -> tuple[tuple[LoggedLetter, ...], int]:
    """The entries that may be posted as they are, and how many of them may not."""
    entries = tuple(entries)
    is_held = {row[_ENTRY] for row in held(library, log).rows}
    left = tuple(entry for entry in entries if entry.log_number not in is_held)
    return left, len(entries) - len(left)


def mark_returned(log: LetterLog, person_id: str, standing: Standing) -> int:
    """Notes of the letters to somebody that may have come back that they did; how many these are. Raises DiskError."""
    entries = _next_so_far(log.entries(Sought(person_id=person_id)), MailState.RETURNED)
    log.mark([entry.log_number for entry in entries], standing)
    return len(entries)


def mark_all(log: LetterLog, entries: Iterable[LoggedLetter], standing: Standing) -> None:
    """Notes that they have come so far. Raises DiskError."""
    log.mark([entry.log_number for entry in entries], standing)


def _entries_named(log: LetterLog, named: str, state: MailState) -> Iterable[LoggedLetter]:
    if are_numbers([named]):
        return (entry for entry in letters_named(log, named) if entry.state is not MailState.PLANNED)
    return _to_person(log, named, state)


def _to_person(log: LetterLog, person_id: str, state: MailState) -> list[LoggedLetter]:
    entries = log.entries(Sought(person_id=person_id))
    if not entries:
        known = dict.fromkeys(entry.person_id for entry in log.entries())
        raise UsageError(tr('The log has no letter to "{person}".', person=person_id), nearest_hint(person_id, known))
    if found := _next_so_far(entries, state):
        return found
    fact = tr("The log has no letter to {person} that could come so far now.", person=person_id)
    raise UsageError(fact, tr("Name the letter by its number: letterkit log lists them."))


def _next_so_far(entries: Sequence[LoggedLetter], state: MailState) -> list[LoggedLetter]:
    """Those that come so far next, of the last day on which there are such."""
    for before in _BEFORE.get(state, ()):
        if found := [entry for entry in entries if entry.state is before]:
            return [entry for entry in found if entry.dated == found[-1].dated]
    return []
