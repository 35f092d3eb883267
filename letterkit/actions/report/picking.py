"""Picks people to write to: those who can be written to and meet what is wanted, in a fair order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from itertools import chain

from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.choosing import Wrote
from letterkit.actions.report.coming import coming
from letterkit.actions.report.listing import Cell, Listing, id_cells, whereabouts
from letterkit.actions.report.meeting import who_meets
from letterkit.actions.report.ordering import in_order
from letterkit.model.finding import barring
from letterkit.model.library import Entry
from letterkit.model.person import Person
from letterkit.model.wanted import ANYBODY, Sorting, Wanted
from letterkit.rules.status import why_not
from letterkit.store.late_entries import garbage_left_alone

_COLUMNS = ("id", "name", "born", "facility", "letters", "occasion", "date")


class LeftOut(StrEnum):
    """Why somebody who meets what is wanted, or may do so, is not picked."""

    UNREACHABLE = "unreachable"
    HELD_BACK = "held-back"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Draw:
    """How people are picked.

    With a seed those with the fewest letters come first, shuffled among equals by it; else they come by name. `most`
    are how many are picked at most. `sorting` is the order of those picked; with a seed None leaves them as they
    came, without one it is also what the first are taken by.
    """

    wanted: Wanted = ANYBODY
    seed: int | None = None
    most: int | None = None
    sorting: Sorting | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """Those who were picked, each once, and how many were left out for which reason.

    Of errors and of letters held back, only those are counted whose turn had come.
    """

    people: tuple[Entry[Person], ...]
    left_out: Mapping[LeftOut, int] = field(hash=False)


def pick(library: OpenLibrary, draw: Draw, wrote: Wrote) -> Picked:
    """The people to write to."""
    with garbage_left_alone():
        return _picked(library, draw, wrote)


def picked_listing(library: OpenLibrary, people: Iterable[Entry[Person]], wrote: Wrote) -> Listing:
    """A row for each of the people: how many letters the log has, and the nearest occasion."""
    return Listing(_COLUMNS, tuple(_row(library, entry.value, wrote) for entry in people))


def _picked(library: OpenLibrary, draw: Draw, wrote: Wrote) -> Picked:
    left_out: Counter[LeftOut] = Counter()
    candidates = _candidates(library, draw.wanted, wrote, left_out)
    if draw.seed is None:
        turns = in_order(library, candidates, draw.sorting or Sorting.NAME)
    else:
        turns = _fewest_first(candidates, wrote, draw.seed)
    found: list[Entry[Person]] = []
    for entry in turns:
        if len(found) == draw.most:
            break
        if reason := _obstacle(library, entry):
            left_out[reason] += 1
        else:
            found.append(entry)
    return Picked(tuple(in_order(library, found, draw.sorting or Sorting.GIVEN)), left_out)


def _candidates(library: OpenLibrary, wanted: Wanted, wrote: Wrote, left_out: Counter[LeftOut]) -> list[Entry[Person]]:
    """Those who meet what is wanted and can be written to as far as their own records say; the others are counted."""
    everybody = library.records.people.values()
    met = who_meets(library, everybody, wanted, wrote)
    for entry in chain(met.people, met.unknown):
        if entry.unread:
            left_out[LeftOut.BROKEN] += 1
        elif why_not(entry.value):
            left_out[LeftOut.UNREACHABLE] += 1
    left_out[LeftOut.UNKNOWN] += sum(not (entry.unread or why_not(entry.value)) for entry in met.unknown)
    return [entry for entry in met.people if not (entry.unread or why_not(entry.value))]


def _fewest_first(people: Iterable[Entry[Person]], wrote: Wrote, seed: int) -> list[Entry[Person]]:
    """By the number of letters; among equals as the seed has it, for each by himself: nobody new moves the others."""

    def turn(entry: Entry[Person]) -> tuple[int, bytes, str]:
        person_id = entry.value.id
        count = wrote[person_id].count if person_id in wrote else 0
        return count, blake2b(f"{seed} {person_id}".encode(errors="surrogatepass"), digest_size=8).digest(), person_id

    return sorted(people, key=turn)


def _obstacle(library: OpenLibrary, entry: Entry[Person]) -> LeftOut | None:
    """Why no letter can be made to the person, None if one can."""
    to = addressee(library, entry, in_spite=False)
    if to.recipient:
        return None
    bars = barring(to.findings)
    return LeftOut.HELD_BACK if bars and all(each.holds for each in bars) else LeftOut.BROKEN


def _row(library: OpenLibrary, person: Person, wrote: Wrote) -> tuple[Cell, ...]:
    letters = wrote[person.id].count if person.id in wrote else 0
    ahead = coming(person, library.today)
    nearest = (ahead[0].occasion, ahead[0].day.isoformat()) if ahead else (None, None)
    return (*id_cells(person), whereabouts(person.stay), letters, *nearest)
