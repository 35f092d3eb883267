"""What another program changed in a library that is open, in sentences for whoever writes a letter meanwhile."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TypeVar

from letterkit.actions.library.opening import OpenLibrary, what_is_unread
from letterkit.actions.report.card_lines import in_brief
from letterkit.actions.report.facts import status_words
from letterkit.language import day_said, tr, trp
from letterkit.model.facility import ADDRESS_FIELDS, Facility
from letterkit.model.library import Entry
from letterkit.model.person import Person
from letterkit.model.template import Template

Subject = Person | Facility | Template
_Kind = TypeVar("_Kind", Person, Facility, Template)


@dataclass(frozen=True, slots=True)
class Change:
    """That one record or template says something else than before, as a sentence; `subject` is what it said last."""

    subject: Subject
    sentence: str


def changes(before: OpenLibrary, now: OpenLibrary) -> tuple[Change, ...]:
    """What differs, people first; of a person with whereabouts that changed no more than these are said."""
    then, these = before.records, now.records
    return (
        *_between(then.people, these.people, lambda old, new: _moved(old, new, before, now) or _edited(old, new)),
        *_between(then.facilities, these.facilities, lambda old, new: _readdressed(old, new) or _edited(old, new)),
        *_between(then.templates, these.templates, lambda _old, _new: tr("the file changed")),
    )


def about_letter(changed: tuple[Change, ...], library: OpenLibrary, person_id: str, template: str) -> tuple[str, ...]:
    """The sentences that concern a letter to that person from that template."""
    person = library.records.people.get(person_id)
    facility = library.facility_of(person.value) if person else None
    concerned = {(Person, person_id), (Template, template), (Facility, facility.id if facility else "")}
    return tuple(each.sentence for each in changed if (type(each.subject), _id(each.subject)) in concerned)


def _between(
    before: Mapping[str, Entry[_Kind]], now: Mapping[str, Entry[_Kind]], how: Callable[[_Kind, _Kind], str]
) -> Iterator[Change]:
    if before is now:
        return
    for record_id, entry in now.items():
        old = before.get(record_id)
        if old is not entry and old != entry:
            yield _change(entry.value, _said(old, entry, how))
    for record_id in sorted(before.keys() - now.keys()):
        yield _change(before[record_id].value, tr("the file was removed"))


def _change(subject: Subject, what: str) -> Change:
    return Change(subject, f"{_called(subject)}: {what}.")


def _said(old: Entry[_Kind] | None, entry: Entry[_Kind], how: Callable[[_Kind, _Kind], str]) -> str:
    if entry.unread:
        return what_is_unread(entry.file, entry.unread)
    if old is None:
        return tr("a new file")
    return tr("the file can be read again") if old.unread else how(old.value, entry.value)


def _moved(old: Person, new: Person, before: OpenLibrary, now: OpenLibrary) -> str:
    """From where to where, and since when; "" if that is as it was."""
    there, here = _whereabouts(old, before), _whereabouts(new, now)
    if there == here:
        return ""
    day = f" ({day_said(new.stay.start)})" if new.stay and new.stay.start else ""
    return f"{there} → {here}{day}"


def _whereabouts(person: Person, library: OpenLibrary) -> str:
    """Where letters reach him, or the word that says why none does."""
    stay = person.stay
    if person.hidden or not person.can_write or stay is None or stay.custody is None:
        return status_words(person)
    if not stay.has_address:
        return stay.custody.words
    facility = library.facility_of(person)
    return in_brief(facility) if facility else stay.facility


def _readdressed(old: Facility, new: Facility) -> str:
    """What of the address is another now; "" if nothing is."""
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in ADDRESS_FIELDS)
    none = trp("in place of a value", "none")
    parts = [f"{name} {was or none} → {now or none}" for name, was, now in pairs if was != now]
    return tr("the address changed, {changes}", changes=", ".join(parts)) if parts else ""


def _edited(old: Person | Facility, new: Person | Facility) -> str:
    names = [each.name for each in fields(old) if getattr(old, each.name) != getattr(new, each.name)]
    return tr("the record changed ({fields})", fields=", ".join(names)) if names else tr("the record changed")


def _called(subject: Subject) -> str:
    if isinstance(subject, Template):
        return tr('The template "{title}"', title=subject.shown_title or subject.name)
    return (in_brief(subject) if isinstance(subject, Facility) else subject.name) or subject.id


def _id(subject: Subject) -> str:
    return subject.name if isinstance(subject, Template) else subject.id
