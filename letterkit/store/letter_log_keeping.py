"""How a letter comes into the log: as a new one, or in place of what it replaces."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from letterkit.errors import MeanwhileError
from letterkit.language import tr
from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.store.letter_log_rows import PLAIN, SHORT, STATE, row_of, standing_of

_KEEP = f"""INSERT OR REPLACE INTO letters ({SHORT}) SELECT
    {", ".join(f":{column}" for column in (*PLAIN, "dated", "mail", *STATE))}, entry, COALESCE(event, '')
FROM (SELECT 1) LEFT JOIN (SELECT entry, event FROM letters WHERE entry = :before) ON 1"""  # noqa: S608 (our columns)

_BEFORE = """SELECT entry, state, state_day, reason, paragraphs = :paragraphs FROM letters NATURAL JOIN texts
WHERE person = :person AND signature = :signature AND mail = :mail AND (
    +entry = :replaces
    OR mail != 'letter' AND +state = 'printed' AND template = :template AND dated = :dated
    OR +state = 'planned'
) ORDER BY state = 'planned' LIMIT 1"""
"""What a letter replaces: the one it corrects, an envelope of that day not yet posted, else what was planned."""

_READDRESSED = """SELECT entry FROM letters NATURAL JOIN texts
WHERE person = :person AND library = :library AND +state = 'printed' AND mail != 'reply' AND address != :address"""
"""What is printed for the person with another address, and not posted: a new envelope or label is for that."""

_PLANNED = "DELETE FROM letters WHERE person = :person AND +state = 'planned'"
"""The sign before a column keeps SQLite to the few rows of one person: those of one state are many."""

_UNPLAN = f"{_PLANNED} AND library = :library AND :mail != 'reply'"
_UNPLAN_SAME = f"{_PLANNED} AND signature = :signature"

_KEEP_TEXTS = "INSERT OR REPLACE INTO texts VALUES (:entry, :answers, :phrases, :paragraphs, :address)"

STAND = "INSERT INTO states (entry, state, day, reason) VALUES (?, ?, ?, ?)"
"""Puts a state on record: log number, state, day, reason."""


_TAKEN = """SELECT 1 FROM letters
WHERE person = ? AND signature = ? AND mail = 'letter' AND number = ? AND state != 'planned' AND entry != ? LIMIT 1"""


def refuse_if_taken(connection: sqlite3.Connection, letter: LoggedLetter) -> None:
    """Raises MeanwhileError if the writer has another letter of that number to the person."""
    whose = (letter.person_id, letter.signature, letter.number, letter.replaces)
    if letter.number and connection.execute(_TAKEN, whose).fetchone():
        fact = tr("Letter {number} was made meanwhile.", number=letter.number)
        raise MeanwhileError(fact, tr("Nothing was saved; make the letter again."))


def keep_letter(connection: sqlite3.Connection, letter: LoggedLetter) -> int:
    """Logs the letter as `LetterLog.keep` says, and returns its log number."""
    standing = letter.standing or Standing(MailState.PRINTED, letter.dated)
    row = row_of(letter) | {"replaces": letter.replaces}
    is_new = not connection.execute("SELECT 1 FROM letters WHERE person = :person LIMIT 1", row).fetchone()
    if is_new:
        return _insert(connection, row | {"before": None}, standing)
    if standing.state is MailState.PLANNED:
        connection.execute(_UNPLAN_SAME, row)
    elif letter.mail in (Mail.ENVELOPE, Mail.LABEL) and (readdressed := _readdress(connection, row)):
        return readdressed
    before, *stood, is_same = connection.execute(_BEFORE, row).fetchone() or (None, None, None, None, False)
    stays = is_same and letter.mail is Mail.LETTER and stood[0] != MailState.PLANNED
    log_number = _insert(connection, row | {"before": before}, standing_of(*stood) if stays else standing, stays=stays)
    if standing.state is not MailState.PLANNED:
        connection.execute(_UNPLAN, row)
    return log_number


def _insert(connection: sqlite3.Connection, row: Mapping[str, Any], standing: Standing, *, stays: bool = False) -> int:
    """Logs a letter, in place of the one before, if there is one; `stays` where that has come so far already."""
    now = (standing.state, standing.day.isoformat(), standing.reason)
    values = {**row, **dict(zip(STATE, now, strict=True))}
    log_number = connection.execute(_KEEP, values).lastrowid or 0
    connection.execute(_KEEP_TEXTS, values | {"entry": log_number})
    if not stays:
        connection.execute(STAND, (log_number, *now))
    return log_number


def _readdress(connection: sqlite3.Connection, row: Mapping[str, object]) -> int:
    """Gives what is printed for the person the address of a new envelope; the first log number of it, 0 for none."""
    entries = [entry for (entry,) in connection.execute(_READDRESSED, row)]
    for entry in entries:
        values = {**row, "entry": entry}
        connection.execute("UPDATE letters SET facility = :facility WHERE entry = :entry", values)
        connection.execute("UPDATE texts SET address = :address WHERE entry = :entry", values)
    return entries[0] if entries else 0
