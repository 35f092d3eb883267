"""The words of reports for people: the columns, and what stands in them where it is a word and no value of a record."""

from collections.abc import Callable, Iterable, Mapping

from letterkit.language import day_said, marked, tr, trp
from letterkit.model.logged import Mail, MailState
from letterkit.model.person import ReturnReason
from letterkit.model.template import BIRTHDAY, KEPT_OCCASIONS
from letterkit.model.typed_day import typed_day

_COLUMNS: Mapping[str, str] = {
    "address": marked("address", "column"),
    "age": marked("age", "column"),
    "answered": marked("answered", "column"),
    "born": marked("born", "column"),
    "command": marked("command", "column"),
    "confirmed": marked("confirmed", "column"),
    "date": marked("date", "column"),
    "days": marked("days", "column"),
    "detail": marked("detail", "column"),
    "entry": marked("entry", "column"),
    "event": marked("event", "column"),
    "facility": marked("facility", "column"),
    "files": marked("files", "column"),
    "from": marked("from", "column"),
    "id": marked("id", "column"),
    "kind": marked("kind", "column"),
    "letters": marked("letters", "column"),
    "mode": marked("mode", "column"),
    "library": marked("library", "column"),
    "listed": marked("listed", "column"),
    "name": marked("name", "column"),
    "notes": marked("notes", "column"),
    "number": marked("number", "column"),
    "occasion": marked("occasion", "column"),
    "path": marked("path", "column"),
    "person": marked("person", "column"),
    "post_by": marked("post by", "column"),
    "reason": marked("reason", "column"),
    "record": marked("record", "column"),
    "release": marked("release", "column"),
    "remarks": marked("remarks", "column"),
    "row": marked("row", "column"),
    "since": marked("since", "column"),
    "source": marked("source", "column"),
    "state": marked("state", "column"),
    "template": marked("template", "column"),
    "there": marked("there", "column"),
    "timing": marked("timing", "column"),
    "to": marked("to", "column"),
    "told_apart_by": marked("told apart by", "column"),
    "until": marked("until", "column"),
    "verdict": marked("verdict", "column"),
    "via": marked("via", "column"),
    "what": marked("what", "column"),
    "where": marked("where", "column"),
    "wipe": marked("how to wipe it", "column"),
    "writer": marked("writer", "column"),
}

_DAYS = ("born", "confirmed", "date", "post_by", "release", "since", "until")

_ABOUT_PLACES = ("facility", "where", "from", "to")


def column_words(column: str) -> str:
    """What people call a column."""
    return trp("column", _COLUMNS[column])


def cells_in_words(column: str, cells: Iterable[str]) -> list[str]:
    """The cells of a column as people read them; a word that is known stands alone, or between commas."""
    if column in _DAYS:
        return [day_said(day) if (day := typed_day(cell)) else cell for cell in cells]
    words = _words(column)
    return [", ".join(words.get(part, part) for part in cell.split(", ")) if words else cell for cell in cells]


def _words(column: str) -> Mapping[str, str]:
    """The words that stand in a column; none where it holds values of records."""
    if column in _ABOUT_PLACES:
        return _whereabouts()
    words = _WORDS.get(column)
    return words() if words else {}


def _verdicts() -> dict[str, str]:
    return {
        "new": trp("verdict", "new"),
        "moved": trp("verdict", "moved"),
        "changed": trp("verdict", "changed"),
        "renamed": trp("verdict", "renamed"),
        "address": trp("verdict", "address"),
        "unreachable": trp("verdict", "cannot be written to"),
        "held-back": trp("verdict", "held back"),
        "postcode": trp("verdict", "postcode"),
        "namesake": trp("verdict", "namesake"),
        "look": trp("verdict", "look"),
        "ambiguous": trp("verdict", "ambiguous"),
        "unclear": trp("verdict", "unclear"),
        "unreadable": trp("verdict", "unreadable"),
        "missing": trp("verdict", "missing"),
        "same": trp("verdict", "same"),
    }


def _whereabouts() -> dict[str, str]:
    return {
        "held": trp("whereabouts", "held"),
        "in-transit": trp("whereabouts", "in-transit"),
        "unknown": trp("whereabouts", "unknown"),
        "hospital": trp("whereabouts", "hospital"),
        "house-arrest": trp("whereabouts", "house-arrest"),
        "released": trp("whereabouts", "released"),
        "abroad": trp("whereabouts", "abroad"),
        "died": trp("whereabouts", "died"),
        "unreadable": trp("whereabouts", "unreadable"),
    }


def _events() -> dict[str, str]:
    return {
        "detained": trp("event", "detained"),
        "since then": trp("event", "since then"),
        "seen": trp("event", "seen"),
        "letter returned": trp("event", "letter returned"),
        "moved": trp("event", "moved"),
        "refused": trp("event", "refused"),
        "bad-address": trp("event", "bad-address"),
        "address confirmed": trp("event", "address confirmed"),
        "release expected": trp("event", "release expected"),
    }


def _occasions() -> dict[str, str]:
    return {name: tr(called) for name, called in KEPT_OCCASIONS.items()} | {BIRTHDAY: tr("birthday")}


def _timing() -> dict[str, str]:
    return {"late": trp("timing", "late"), "about": trp("timing", "about that day")}


def _differences() -> dict[str, str]:
    return {
        "nothing": trp("what tells namesakes apart", "nothing"),
        "day of birth": trp("what tells namesakes apart", "day of birth"),
        "year of birth": trp("what tells namesakes apart", "year of birth"),
        "patronymic": trp("what tells namesakes apart", "patronymic"),
        "unreadable": trp("whereabouts", "unreadable"),
    }


def _of(words: Iterable[Mail | MailState | ReturnReason]) -> dict[str, str]:
    return {word.value: word.words for word in words}


_WORDS: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "verdict": _verdicts,
    "event": lambda: _whereabouts() | _events(),
    "told_apart_by": _differences,
    "occasion": _occasions,
    "timing": _timing,
    "kind": lambda: _of(Mail),
    "state": lambda: _of(MailState),
    "reason": lambda: _of(ReturnReason),
}
