"""Writes what a comparison is certain of, and leaves the rest to a person."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from letterkit.actions.edit.editing import Plan
from letterkit.actions.edit.status import plan_status
from letterkit.actions.edit.transfer import plan_transfer
from letterkit.actions.intake.comparison import COLUMNS, Comparison, Verdict, as_listing
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.new_records import Sifted, certain_gender, dated, proposed_person, proposed_stay, sift
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.person import Custody, Person
from letterkit.russian.custody_words import custody_said
from letterkit.store.editing import Edit
from letterkit.store.spreadsheet_csv import as_file, save_private

_MAY_HAVE_MOVED = (Custody.HELD, Custody.HOSPITAL, Custody.IN_TRANSIT, Custody.UNKNOWN)
"""A person of these statuses may turn up elsewhere without anyone looking into it; one who was released or died not."""

REST_COLUMNS = COLUMNS
"""The columns of the file with what is left."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """Who sent the list, the day it is of, and the title of the edit."""

    title: str
    source: str
    seen: date


@dataclass(frozen=True, slots=True)
class Application:
    """One edit with all that is certain, None if nothing is; and what is left, with the reason in `detail`."""

    plan: Plan | None
    done: tuple[Comparison, ...]
    rest: tuple[Comparison, ...]

    def save_rest(self, path: Path, *, force: bool) -> Path:
        """Writes what is left as CSV. Raises DiskError, also for a file that exists and is not to be replaced."""
        listing = as_listing(self.rest)
        return save_private(path, as_file(listing.columns, listing.as_text()), force=force)


def apply_certain(library: OpenLibrary, compared: Iterable[Comparison], vouched: Vouched) -> Application:
    """The moves to facilities the library has, changes of status, and new people who are complete without a namesake.

    A move or a change needs name and birth to agree. What the rules refuse stays with the rest, its reason beside it.
    """
    moves: list[tuple[Comparison, Plan]] = []
    proposed: dict[str, tuple[Comparison, Person]] = {}
    rest: list[Comparison] = []
    taken = set(library.records.people)
    for each in compared:
        try:
            if each.listed and each.person and _has_surely_moved(each):
                stay = proposed_stay(dated(each.listed, vouched.source, vouched.seen), each.facility)
                moves.append((each, plan_transfer(library, each.person.id, stay)))
            elif each.listed and each.person and _has_surely_changed_status(each, each.listed):
                stay = proposed_stay(dated(each.listed, vouched.source, vouched.seen), "")
                moves.append((each, plan_status(library, each.person.id, stay)))
            elif each.listed and _is_surely_new(each, each.listed):
                person = _proposed(each.listed, each.facility, vouched, taken)
                taken.add(person.id)
                proposed[person.id] = each, person
            elif each.verdict is not Verdict.SAME:
                rest.append(_advised(each, vouched))
        except LetterkitError as error:
            rest.append(replace(each, detail=error.fact))
    new = sift(library, (person for _, person in proposed.values()))
    rest += [replace(proposed[each][0], detail=error.text) for each, error in new.errors.items()]
    done = (*(each for each, _ in moves), *(each for key, (each, _) in proposed.items() if key not in new.errors))
    return Application(_one_edit((plan for _, plan in moves), new, vouched, library.today), done, tuple(rest))


def _advised(compared: Comparison, vouched: Vouched) -> Comparison:
    """What is left, with the reason; an address with the command that would take it over from this list."""
    if compared.verdict is Verdict.ADDRESS and compared.news:
        return replace(compared, detail=compared.news.advice(vouched.source, vouched.seen))
    return replace(compared, detail="; ".join(filter(None, (compared.detail, *_reasons(compared)))))


def _reasons(compared: Comparison) -> Iterator[str]:
    """Why somebody new or moved is left, where the comparison does not say so itself."""
    listed, now = compared.listed, _known_custody(compared)
    if listed and compared.verdict is Verdict.NEW:
        if not listed.has_address:
            yield tr("nobody new is taken who is not held; letterkit add makes a record")
        elif not compared.facility:
            yield tr("the library does not have the facility; letterkit add makes both records")
        if not listed.born:
            yield tr("no birth is given")
        if listed.name and not (listed.gender or certain_gender(listed.name)):
            yield tr("the name does not show whether it is a man or a woman")
    elif compared.verdict is Verdict.MOVED and not compared.facility:
        yield tr("letterkit add makes its record")
    elif compared.verdict is Verdict.MOVED and now not in _MAY_HAVE_MOVED:
        says_nothing = tr("the record is hidden, or says nothing of where the person is")
        yield tr('the record says "{custody}"', custody=custody_said(now)) if now else says_nothing


def _has_surely_moved(compared: Comparison) -> bool:
    """Whether name and birth agree, the facility is known, and nothing in the record needs a look first."""
    return compared.verdict is Verdict.MOVED and bool(compared.facility) and _known_custody(compared) in _MAY_HAVE_MOVED


def _has_surely_changed_status(compared: Comparison, listed: Listed) -> bool:
    """Whether the list has a person out of his facility whom the record still has there or on the way."""
    now = _known_custody(compared)
    elsewhere = listed.custody is not None and not listed.has_address and listed.custody is not now
    return compared.verdict is Verdict.CHANGED and elsewhere and now in _MAY_HAVE_MOVED


def _known_custody(compared: Comparison) -> Custody | None:
    """What the record says of the person; None where it says nothing, or hides him."""
    person = compared.person
    return person.stay.custody if person and person.stay and not person.hidden else None


def _is_surely_new(compared: Comparison, listed: Listed) -> bool:
    """Whether all of a new person is settled: name, gender, birth, and a facility that the library has."""
    gender = listed.gender or certain_gender(listed.name)
    whole = listed.name and gender and listed.born and compared.facility
    return compared.verdict is Verdict.NEW and bool(whole) and listed.has_address


def _proposed(listed: Listed, facility: str, vouched: Vouched, taken: Container[str]) -> Person:
    stay = proposed_stay(dated(listed, vouched.source, vouched.seen), facility)
    return proposed_person(listed, listed.name, stay, taken)


def _one_edit(moves: Iterable[Plan], new: Sifted, vouched: Vouched, today: date) -> Plan | None:
    """Everything as one edit, so that it is taken back as one."""
    plans = tuple(moves)
    changes = (*(change for plan in plans for change in plan.edit.changes), *new.new.by_file.values())
    findings = (*(finding for plan in plans for finding in plan.findings), *new.findings)
    edit = Edit(vouched.title, today, changes)
    return Plan(new.new.library.root.path, edit, findings) if changes else None
