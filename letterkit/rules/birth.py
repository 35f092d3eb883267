"""Family B: birth, by which namesakes are told apart."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.library import Entry, MisfitKind
from letterkit.model.partial_date import years_old
from letterkit.model.person import Person
from letterkit.rules.context import Context
from letterkit.rules.files import misfits
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import with_more
from letterkit.russian.custody_words import custody_said

YOUNGEST = 14
"""Criminal responsibility begins at 14 for the gravest crimes, at 16 for the others (article 20 of the code)."""

OLDEST = 100

_SHOWN = 3
"""How many namesakes one finding names."""


@rule("B201", Severity.ERROR, on=Entry)
def birth_is_possible(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """A date of birth is a day of the calendar and not in the future.

    Bad:  born = 1971-02-30, born = 2971
    Good: born = 1971-02-28, born = 1971

    The year of birth stands on the envelope; a wrong one sends the letter back.
    Source: the calendar.
    """
    yield from (hit for hit in misfits(entry, MisfitKind.IMPOSSIBLE_DATE) if hit.path == ("born",))
    person = entry.value
    if isinstance(person, Person) and person.born and person.born.earliest > context.today:
        message = tr("the birth, {born}, is in the future", born=person.born)
        yield Hit(("born",), message, tr("Look it up in the source."))


@rule("B202", Severity.WARNING, on=Person, unwritable=Severity.NOTE)
def age_is_plausible(person: Person, context: Context) -> Iterator[Hit]:
    """A person in custody is at least 14 and at most 100 years old.

    Bad:  born = 2017
    Good: born = 1977

    No one is tried under 14, and hardly anyone over 100 is held: a digit is wrong. Where only the
    year is known, the more plausible of the two possible ages counts.
    Source: article 20 of the Criminal Code of Russia.
    """
    born = person.born
    if born is None or born.earliest > context.today:
        return
    oldest, youngest = years_old(born.earliest, context.today), years_old(born.latest, context.today)
    if oldest < YOUNGEST or youngest > OLDEST:
        age = youngest if youngest > OLDEST else oldest
        message = tr("born {born} makes an age of {age} years", born=born, age=age)
        yield Hit(("born",), message, tr("Look the date up in the source."))


@rule("B203", Severity.WARNING, on=Person, unwritable=Severity.NOTE)
def namesakes_are_told_apart_by_more_than_a_year(person: Person, context: Context) -> Iterator[Hit]:
    """Where a person has a full namesake, the day of birth is known, not only the year.

    Bad:  born = 1971, and another record has the name "Халилов Ленур" without a patronymic
    Good: born = 1971-06-09

    Lists often leave the patronymic out; then only the day of birth shows which of the two a list
    means. If both patronymics are known and differ, they tell the two apart.
    Source: maintainers who joined lists by name have merged two people.
    """
    if person.born is None or person.born.day:
        return
    namesakes = _without_doubles(context.full_namesakes(person), person, context)
    if namesakes:
        message = tr(
            "only the year of birth, {year}, is known, and there is a namesake: {people}",
            year=person.born,
            people=_summaries(namesakes, context),
        )
        hint = tr("Find the day of birth, or the patronymic that tells them apart.")
        yield Hit(("born",), message, hint)


@rule("B204", Severity.ERROR, on=Person, unwritable=Severity.NOTE)
def birth_year_is_known(person: Person, context: Context) -> Iterator[Hit]:
    """The year of birth is known for everyone who can be written to.

    Bad:  a record without born
    Good: born = 1971

    The post desk of a prison finds people by name and year of birth: a letter without the year is
    refused by e-letter services and may be sent back on paper.
    Source: letter-writing guides of human-rights groups and the forms of the e-letter services.
    """
    if person.born is None:
        hint = tr("Give it as born = 1971-06-09, or only the year.")
        yield Hit(("born",), tr("the year of birth is not known"), hint)


@rule("B205", Severity.NOTE, on=Person)
def namesake_exists(person: Person, context: Context) -> Iterator[Hit]:
    """Another person has the same surname and first name.

    Bad:  taking the record of 1967 for that of 1971
    Good: comparing year and patronymic with those of the person meant

    Nothing is wrong with the record, but letter writers and people who compare lists must look twice.
    Source: every list of some length has namesakes.
    """
    namesakes = _without_doubles(context.namesakes(person), person, context)
    if namesakes:
        message = tr("there is a namesake: {people}", people=_summaries(namesakes, context))
        if person.born:
            hint = tr("The person of this record was born {born}.", born=person.born)
        else:
            hint = tr("The person of this record has no birth on record.")
        yield Hit(("name",), message, hint)


def _without_doubles(people: tuple[Person, ...], person: Person, context: Context) -> tuple[Person, ...]:
    """The people without those who are this person once more: that is F006."""
    doubles = {double.id for double in context.doubles(person)} if people else set()
    return tuple(other for other in people if other.id not in doubles)


def _summaries(people: tuple[Person, ...], context: Context) -> str:
    """The first few people by id, name, birth, and the facility or what else is known of the whereabouts."""
    shown = "; ".join(f"{person.id} ({', '.join(filter(None, _facts(person, context)))})" for person in people[:_SHOWN])
    return with_more(shown, len(people) - _SHOWN)


def _facts(person: Person, context: Context) -> Iterator[str]:
    yield person.name_and_birth
    if person.stay:
        facility = context.library.facility(person.stay.facility)
        yield facility.name if facility else tr("custody: {custody}", custody=custody_said(person.stay.custody))
