"""The writer's own log: what was written to whom, and a copy of it."""

from letterkit.errors import UsageError
from letterkit.model.logged import LoggedLetter
from letterkit.model.nearest import nearest_hint
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import Preferences, read_preferences, write_preferences


def log_in_use(own: OwnFiles) -> LetterLog | None:
    """The log, None where it is switched off. Raises DiskError if the settings cannot be read."""
    return LetterLog(own.log) if read_preferences(own.preferences).log else None


def switch_log(own: OwnFiles, *, on: bool) -> None:
    """Logs letters from now on, or no longer; what is logged stays. Raises DiskError."""
    write_preferences(own.preferences, Preferences(log=on))


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
        raise UsageError(f'The log has no letter to "{entry_or_person}".', nearest_hint(entry_or_person, known))
    return letters


def _is_entry(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < len(str(2**63))
