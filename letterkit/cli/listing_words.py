"""The words of reports for people: the columns, and what stands in them where it is a word and no value of a record."""

from collections.abc import Iterable, Mapping

from letterkit.language import trp

_ABOUT_PLACES = ("facility", "where", "from", "to")


def column_words(column: str) -> str:
    """What people call a column."""
    return {
        "address": trp("column", "address"),
        "born": trp("column", "born"),
        "command": trp("column", "command"),
        "confirmed": trp("column", "confirmed"),
        "date": trp("column", "date"),
        "days": trp("column", "days"),
        "detail": trp("column", "detail"),
        "entry": trp("column", "entry"),
        "event": trp("column", "event"),
        "facility": trp("column", "facility"),
        "from": trp("column", "from"),
        "id": trp("column", "id"),
        "listed": trp("column", "listed"),
        "name": trp("column", "name"),
        "notes": trp("column", "notes"),
        "number": trp("column", "number"),
        "person": trp("column", "person"),
        "record": trp("column", "record"),
        "release": trp("column", "release"),
        "remarks": trp("column", "remarks"),
        "row": trp("column", "row"),
        "source": trp("column", "source"),
        "template": trp("column", "template"),
        "there": trp("column", "there"),
        "to": trp("column", "to"),
        "told_apart_by": trp("column", "told apart by"),
        "until": trp("column", "until"),
        "verdict": trp("column", "verdict"),
        "via": trp("column", "via"),
        "where": trp("column", "where"),
    }[column]


def cells_in_words(column: str, cells: Iterable[str]) -> list[str]:
    """The cells of a column as people read them; a word that is known stands alone, or between commas."""
    words = _words(column)
    return [", ".join(words.get(part, part) for part in cell.split(", ")) if words else cell for cell in cells]


def _words(column: str) -> Mapping[str, str]:
    """The words that stand in a column; none where it holds values of records."""
    if column == "verdict":
        return _verdicts()
    if column == "event":
        return _whereabouts() | _events()
    if column == "told_apart_by":
        return _differences()
    return _whereabouts() if column in _ABOUT_PLACES else {}


def _verdicts() -> dict[str, str]:
    return {
        "new": trp("verdict", "new"),
        "moved": trp("verdict", "moved"),
        "changed": trp("verdict", "changed"),
        "renamed": trp("verdict", "renamed"),
        "address": trp("verdict", "address"),
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


def _differences() -> dict[str, str]:
    return {
        "nothing": trp("what tells namesakes apart", "nothing"),
        "day of birth": trp("what tells namesakes apart", "day of birth"),
        "year of birth": trp("what tells namesakes apart", "year of birth"),
        "patronymic": trp("what tells namesakes apart", "patronymic"),
        "unreadable": trp("whereabouts", "unreadable"),
    }
