"""Notices as lines of text, a JSON object each: written in one form, and read from anybody in any.

Whoever shares a library may write into its files, by hand too: a line is torn, or made to do harm. It counts as nothing
then, and `why_unread` says why.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from unicodedata import normalize

from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.notice import TOLD_MAILS, TOLD_STATES, Notice

Row = tuple[str, str, str, str, str]
"""Day, event, kind of mail, id of the person, state: what a notice holds, in the order in which a line has it."""

NO_ROW: Row = ("", "", "", "", "")
"""What a line gives that is no notice."""

_LONGEST = 1_000
"""Characters of a line: one of ours has some 140, and a value nested a million deep is not even looked at."""

_LONGEST_ID = 255
"""Characters of an id: the name of a file has no more."""

_EVENT_POSITION = 1
"""Of the events, which all differ, the pattern has seen to it that they are as they should be."""

_LINE = late_pattern(
    r'^(?:\{"day": "([0-9-]{10})", "id": "([0-9a-f]{32})", "kind": "([a-z]+)", "person": "([^"\\\n]+)", '
    r'"state": "([a-z]+)"\}\r?|.*)$',
    re.MULTILINE,
)
"""A line as `line_of` writes it, or any other as nothing: to parse each would take twice as long."""

_EVENT = late_pattern("[0-9a-f]{32}")
_DAY = late_pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CONFLICT = late_pattern(r"<{7}|>{7}|={7}|\|{7}")


def line_of(notice: Notice) -> str:
    """The line, with its line feed: the same notice is the same line everywhere."""
    fields = {
        "day": notice.day.isoformat(),
        "id": notice.event,
        "kind": notice.mail.value,
        "person": notice.person_id,
        "state": notice.state.value,
    }
    return f"{json.dumps(fields, ensure_ascii=False)}\n"


def rows_in(text: str) -> list[Row]:
    """A row for each line of the text, in order; NO_ROW for one that is empty or no notice."""
    composed = (text if text.isascii() else normalize("NFC", text)).removesuffix("\n")
    rows: list[Row] = _LINE.findall(composed)
    if not all(row[1] for row in rows):
        rows = [row if row[1] else _row_of(line) for row, line in zip(rows, composed.split("\n"), strict=True)]
    for position, fits in enumerate(_FITS.values()):
        if position != _EVENT_POSITION:
            values = {row[position] for row in rows}
            if unfit := {value for value in values if value and not fits(value)}:
                rows = [NO_ROW if row[position] in unfit else row for row in rows]
    return rows


def why_unread(line: str) -> str:
    """Why a line that gave no row is no notice; "" if it is empty."""
    if not line.strip():
        return ""
    if _CONFLICT.match(line):
        return tr("a merge conflict is not settled here")
    if len(line) > _LONGEST:
        return tr("the line is longer than {most} characters", most=_LONGEST)
    fields = _fields_of(line)
    if fields is None:
        return tr("the line is no JSON object; it may be torn")
    return tr('"{field}" is missing, or not what it should be', field=_unfit(fields))


def _row_of(line: str) -> Row:
    """The row of a line in another form than ours."""
    fields = _fields_of(line) if line and len(line) <= _LONGEST else None
    if fields is None or _unfit(fields):
        return NO_ROW
    day, event, kind, person, state = (str(fields[name]) for name in _FITS)
    return day, event, kind, person, state


def _fields_of(line: str) -> Mapping[str, object] | None:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _unfit(fields: Mapping[str, object]) -> str:
    """The first field that is not as it should be; "" if all are. Fields of a later letterkit may stand beside them."""
    for name, fits in _FITS.items():
        value = fields.get(name)
        if not (isinstance(value, str) and fits(value)):
            return name
    return ""


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _is_id(text: str) -> bool:
    """Whether it can be the id of a person: the name of a file in one folder, and nothing that moves a terminal."""
    return 0 < len(text) <= _LONGEST_ID and text.isprintable() and not {"/", "\\"} & {*text}


_FITS: Mapping[str, Callable[[str], bool]] = {
    "day": _is_day,
    "id": lambda text: bool(_EVENT.fullmatch(text)),
    "kind": lambda text: text in TOLD_MAILS,
    "person": _is_id,
    "state": lambda text: text in TOLD_STATES,
}
"""What each field must be, in the order of a row."""
