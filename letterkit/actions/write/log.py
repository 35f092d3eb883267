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


def logged_letter(log: LetterLog, log_number: str) -> LoggedLetter:
    """The letter of that log number, as typed. Raises UsageError if there is none, DiskError."""
    letter = log.letter(int(log_number)) if _is_log_number(log_number) else None
    if letter is None:
        raise UsageError(f"The log has no letter {log_number}.", "letterkit log lists them.")
    return letter


def letters_named(log: LetterLog, named: str) -> tuple[LoggedLetter, ...]:
    """The letter of that log number, or all to the person of that id. Raises UsageError if there is none, DiskError."""
    if _is_log_number(named):
        return (logged_letter(log, named),)
    letters = log.letters_to(named)
    if not letters:
        known = dict.fromkeys(letter.person_id for letter in log.letters())
        raise UsageError(f'The log has no letter to "{named}".', nearest_hint(named, known))
    return letters


def _is_log_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < len(str(2**63))
