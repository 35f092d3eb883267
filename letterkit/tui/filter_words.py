"""The filters of the list of people in words: what the row of filters and the dialog for one of them say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.card_lines import in_brief
from letterkit.actions.report.choosing import values_of
from letterkit.actions.report.selection import Selection
from letterkit.language import marked, tr, trn
from letterkit.model.choice import Choice, Order
from letterkit.model.name import Gender
from letterkit.model.person import Custody
from letterkit.russian.latin import search_key

FEWEST = "fewest"
"""What the row calls the order that puts those first who have had the fewest letters."""

LABELS: Mapping[str, str] = {
    "region": marked("Region"),
    "facility": marked("Facility"),
    "custody": marked("Custody"),
    "gender": marked("Gender"),
    "occasion": marked("Occasion"),
    "confirmed": marked("Confirmed"),
    "release": marked("Release"),
    "unwritten": marked("Unwritten"),
    FEWEST: marked("Fewest"),
}
"""The filters in the order of the row; together they fit on one line of 80 columns."""

QUESTIONS: Mapping[str, str] = {
    "region": marked("Held in which region?"),
    "facility": marked("Held in which facility?"),
    "custody": marked("What does the record say of them?"),
    "gender": marked("Men or women?"),
    "occasion": marked("A birthday, or a feast that the record says is kept, within how many days?"),
    "confirmed": marked("Address confirmed within the last how many days?"),
    "release": marked("Release expected within how many days? Those whose day has passed are shown, too."),
}
"""What the dialog of a filter asks."""

IN_DAYS = frozenset({"occasion", "confirmed", "release"})
_DAYS = (7, 14, 30, 60, 90, 180)
_MOST_DAYS = 9999
_GENDERS = {Gender.MALE: marked("men"), Gender.FEMALE: marked("women")}


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a filter, in words and with how many people have it; 0 where that is not counted."""

    value: Any
    words: str
    count: int = 0


def is_active(choice: Choice, name: str) -> bool:
    """Whether that filter of the row is in use."""
    return bool(getattr(choice, name)) if name != FEWEST else choice.order is Order.LETTERS and not choice.backwards


def shown(choice: Choice, name: str, library: OpenLibrary) -> str:
    """What the row says of a filter: its label; of one in use, in brackets, what it asks for."""
    if not is_active(choice, name):
        return tr(LABELS[name])
    value = getattr(choice, name, True)
    if name in IN_DAYS:
        return tr("[{filter} {days} d]", filter=tr(LABELS[name]), days=value)
    return f"[{tr(LABELS[name]) if value is True else _words(value, name, library)}]"


def turned(choice: Choice, name: str) -> Choice | None:
    """The choice with a filter switched that is only on or off; None for one that has values."""
    if name == FEWEST:
        return replace(choice, order=Order.NAME if is_active(choice, name) else Order.LETTERS, backwards=False)
    return replace(choice, unwritten=not choice.unwritten) if name == "unwritten" else None


def without(choice: Choice, name: str) -> Choice:
    """The choice without that filter."""
    if not is_active(choice, name):
        return choice
    return turned(choice, name) or replace(choice, **{name: getattr(Choice(), name)})


def options(selection: Selection, name: str) -> tuple[Option, ...]:
    """The values that can be asked for."""
    if name in IN_DAYS:
        return tuple(map(_in_days, _DAYS))
    found = values_of(selection.facts, name)
    return tuple(Option(value, _words(value, name, selection.library), count) for value, count in found.items())


def narrowed(among: tuple[Option, ...], typed: str, name: str) -> Iterator[Option]:
    """The options whose words begin as typed, in any spelling; of days the number that is typed."""
    if name in IN_DAYS and typed.strip().isdecimal() and 0 < int(typed) <= _MOST_DAYS:
        yield _in_days(int(typed))
        return
    wanted = search_key(typed).split()
    for option in among:
        keys = search_key(option.words).split()
        if all(any(key.startswith(each) for key in keys) for each in wanted):
            yield option


def _in_days(days: int) -> Option:
    return Option(days, trn("{count} day", "{count} days", days))


def _words(value: object, name: str, library: OpenLibrary) -> str:
    if isinstance(value, Custody):
        return value.words
    if isinstance(value, Gender):
        return tr(_GENDERS[value])
    facility = library.records.facility(str(value)) if name == "facility" else None
    return in_brief(facility) if facility else str(value)
