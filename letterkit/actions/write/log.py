"""The writer's own log: its settings, and what is looked up in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.logged import LoggedLetter, Sought
from letterkit.model.nearest import nearest_hint
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import read_preferences, write_preferences

_RANGE = late_pattern(r"([0-9]{1,18})-([0-9]{1,18})")


def uses_of_templates(own: OwnFiles) -> Mapping[str, int]:
    """How many letters were written from each template; nothing where there is no log, or it cannot be used."""
    try:
        return LetterLog(own.log).uses() if is_logging(own) else {}
    except DiskError:
        return {}


def is_logging(own: OwnFiles) -> bool:
    """Whether letters made are logged. Raises DiskError if the settings cannot be used."""
    return read_preferences(own.preferences).log


def usual_mode(own: OwnFiles) -> int:
    """The permissions of what is saved for people, as the settings say. Raises DiskError if they cannot be used."""
    return read_preferences(own.preferences).file_mode


def switch_log(own: OwnFiles, *, on: bool) -> None:
    """Logs letters from now on, or no longer; what is logged stays. Raises DiskError."""
    write_preferences(own.preferences, replace(read_preferences(own.preferences), log=on))


def logged_letter(log: LetterLog, log_number: str) -> LoggedLetter:
    """The letter of that log number, as typed. Raises UsageError if there is none, DiskError."""
    letter = log.letter(int(log_number)) if _is_log_number(log_number) else None
    if letter is None:
        raise UsageError(tr("The log has no letter {number}.", number=log_number), tr("letterkit log lists them."))
    return letter


def letters_named(log: LetterLog, named: str) -> tuple[LoggedLetter, ...]:
    """The entry of that log number, those of a range such as 12-40, or all to the person of that id.

    Raises UsageError if there is none, DiskError.
    """
    if _is_log_number(named):
        return (logged_letter(log, named),)
    if limits := _RANGE.fullmatch(named):
        return _within(log, named, *map(int, limits.groups()))
    letters = log.entries(Sought(person_id=named))
    if not letters:
        known = dict.fromkeys(letter.person_id for letter in log.entries())
        raise UsageError(tr('The log has no letter to "{person}".', person=named), nearest_hint(named, known))
    return letters


def are_numbers(named: Sequence[str]) -> bool:
    """Whether all of them are log numbers or ranges of these, and there are any."""
    return bool(named) and all(_is_log_number(each) or _RANGE.fullmatch(each) for each in named)


def _within(log: LetterLog, named: str, first: int, last: int) -> tuple[LoggedLetter, ...]:
    found = tuple(entry for entry in log.entries() if first <= entry.log_number <= last)
    if not found:
        raise UsageError(tr("The log has no letters {range}.", range=named), tr("letterkit log lists them."))
    return found


def _is_log_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < len(str(2**63))
