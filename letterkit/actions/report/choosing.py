"""Chooses among people: filters them and sorts them. Nothing here reads or writes."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from letterkit.actions.envelope.envelopes import in_latin
from letterkit.actions.report.facts import Facts
from letterkit.model.choice import FILTERS, Choice, Order
from letterkit.model.counting import natural_order
from letterkit.model.written import Written

Wrote = Mapping[str, Written]
"""What was written to whom, by id."""

_Key = Callable[[Facts], Any]
"""What people are sorted by; None where it is not known."""

_MEETS: Mapping[str, Callable[[Facts, Any], bool]] = {
    "region": lambda facts, region: bool(facts.region == region),
    "facility": lambda facts, facility: bool(facts.facility == facility),
    "custody": lambda facts, custody: facts.custody is custody,
    "gender": lambda facts, gender: facts.gender is gender,
    "occasion": lambda facts, days: _within(facts.occasion, days),
    "confirmed": lambda facts, days: _within(facts.confirmed, days),
    "release": lambda facts, days: _within(facts.release, days),
}
"""Whether somebody meets a filter that is in use; `unwritten` asks the log instead."""


def chosen(everybody: Sequence[Facts], choice: Choice, wrote: Wrote) -> tuple[str, ...]:
    """The ids of those who meet all filters, in the order asked for.

    `everybody` is in order of name, which decides between equals. Of whom it cannot be read whether he meets a filter,
    he is among them, so that nobody vanishes; those whose records cannot be read at all come last.
    """
    asked = {name: wanted for name in FILTERS if (wanted := getattr(choice, name))}
    is_unwritten = asked.pop("unwritten", False)
    found = [facts for facts in everybody if facts.is_unread or _meets(facts, asked)]
    if is_unwritten:
        found = [facts for facts in found if facts.person_id not in wrote]
    return tuple(facts.person_id for facts in _sorted(found, choice, wrote))


def values_of(everybody: Sequence[Facts], name: str) -> Mapping[Any, int]:
    """The values by which a filter can be asked for, and how many people have each; those nobody has are left out.

    Facilities are in order of kind and number.
    """
    counts = Counter(getattr(facts, name) for facts in everybody)
    if name == "facility":
        places = {facts.facility: natural_order(facts.place) for facts in everybody}
        return {value: counts[value] for value in sorted(filter(None, counts), key=lambda each: (places[each], each))}
    return {value: counts[value] for value in sorted(filter(None, counts))}


def _meets(facts: Facts, asked: Mapping[str, Any]) -> bool:
    return all(name in facts.unknown or _MEETS[name](facts, wanted) for name, wanted in asked.items())


def _within(days: int | None, most: int) -> bool:
    return days is not None and days <= most


def _sorted(found: list[Facts], choice: Choice, wrote: Wrote) -> list[Facts]:
    key = _key(choice.order, wrote)
    readable = [facts for facts in found if not facts.is_unread]
    known = sorted((each for each in readable if key(each) is not None), key=key, reverse=choice.backwards)
    unknown = [each for each in readable if key(each) is None]
    return [*known, *unknown, *(each for each in found if each.is_unread)]


def _key(order: Order, wrote: Wrote) -> _Key:
    def last(facts: Facts) -> date | None:
        written = wrote.get(facts.person_id)
        return written.last if written else None

    keys: Mapping[Order, _Key] = {
        Order.NAME: lambda facts: facts.name or None,
        Order.LATIN: lambda facts: in_latin(facts.name, facts.latin).casefold() or None,
        Order.BORN: lambda facts: facts.born,
        Order.STATUS: lambda facts: (facts.status, natural_order(facts.place), facts.facility),
        Order.REGION: lambda facts: facts.region or None,
        Order.CONFIRMED: lambda facts: facts.confirmed,
        Order.LETTERS: lambda facts: wrote[facts.person_id].count if facts.person_id in wrote else 0,
        Order.LAST: last,
    }
    return keys[order]
