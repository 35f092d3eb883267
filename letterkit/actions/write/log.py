"""The writer's own log: what was written to whom, and a copy of it."""

from datetime import date

from letterkit.actions.envelope.posting import Posting
from letterkit.errors import UsageError
from letterkit.model.letter import Draft
from letterkit.model.logged import ON_PAPER, LoggedLetter, Past
from letterkit.model.nearest import nearest_hint
from letterkit.model.person import Person
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import Preferences, read_preferences, write_preferences

NEARBY = 40
"""How many letters to one facility a new one is compared with: some milliseconds; older ones nobody remembers."""


def log_in_use(own: OwnFiles) -> LetterLog | None:
    """The log, None where it is switched off. Raises DiskError if the settings cannot be read."""
    return LetterLog(own.log) if read_preferences(own.preferences).log else None


def switch_log(own: OwnFiles, *, on: bool) -> None:
    """Logs letters from now on, or no longer; what is logged stays. Raises DiskError."""
    write_preferences(own.preferences, Preferences(log=on))


def past_of(log: LetterLog, person: Person, template: str, dated: date) -> Past:
    """What a letter of that day from that template must know of those before. Raises DiskError.

    Its number is one more than the highest logged for the person. A letter of the same template and day was made
    again, because something was corrected: it keeps its number and is not compared with itself.
    """
    to_person = log.letters_to(person.id)
    before = [letter for letter in to_person if (letter.template, letter.dated) == (template, dated)]
    numbers = [letter.number or 0 for letter in to_person]
    number = before[-1].number if before else max(numbers, default=0) + 1
    replaced = {letter.entry for letter in before}
    at_facility = log.letters_at(person.stay.facility, NEARBY + len(replaced)) if person.stay else ()
    nearby = tuple(letter for letter in at_facility if letter.entry not in replaced)
    return Past(number, again=bool(before), nearby=nearby[:NEARBY])


def keep_copy(log: LetterLog, person: Person, draft: Draft, posting: Posting, via: str = ON_PAPER) -> LoggedLetter:
    """Logs a letter that was made and returns what is kept of it. Raises DiskError."""
    letter = LoggedLetter(
        person_id=person.id,
        name=person.called,
        facility=person.stay.facility if person.stay else "",
        template=draft.template.name,
        dated=posting.date,
        number=int(draft.text.number) if draft.text.number else None,
        answers=posting.answers,
        paragraphs=draft.text.paragraphs,
        signature=draft.text.signature,
        via=via,
    )
    log.keep(letter)
    return letter


def logged_letter(log: LetterLog, entry: str) -> LoggedLetter:
    """The letter of that entry, as typed. Raises UsageError if there is none, DiskError."""
    letter = log.letter(int(entry)) if _is_entry(entry) else None
    if letter is None:
        raise UsageError(f"The log has no letter {entry}.", "letterkit log lists them.")
    return letter


def letters_named(log: LetterLog, entry_or_person: str) -> tuple[LoggedLetter, ...]:
    """The letter of that entry, or all to the person of that id. Raises UsageError if there is none, DiskError."""
    if _is_entry(entry_or_person):
        return (logged_letter(log, entry_or_person),)
    letters = log.letters_to(entry_or_person)
    if not letters:
        known = dict.fromkeys(letter.person_id for letter in log.letters())
        raise UsageError(f"The log has no letter to «{entry_or_person}».", nearest_hint(entry_or_person, known))
    return letters


def _is_entry(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < len(str(2**63))
