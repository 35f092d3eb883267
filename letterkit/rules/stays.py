"""Family S: where people were and are, and how sure that is."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.library import Path
from letterkit.model.nearest import did_you_mean
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnReason, Stay
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.status import about_release, confirmed_when, last_confirmed, obstacle, why_not
from letterkit.russian.kinds import find_kind

REMAND_DAYS = 60
"""After so many days without confirmation the address of a remand prison is stale: people leave it for a colony."""

COLONY_DAYS = 90
"""The same for facilities where a sentence is served."""

RELEASE_DAYS = 45
"""A letter takes 45 to 60 days from abroad, 14 to 21 inside Russia: it may come too late for a release so near."""

_REMAND = frozenset(("СИЗО", "СИЗО (ц. п.)", "ПФРСИ при ИК", "ИВС"))

_NOT_THERE = frozenset((ReturnReason.MOVED, ReturnReason.RELEASED, ReturnReason.BAD_ADDRESS))
"""Why a letter came back that would come back again."""

TIME_ZONES = timedelta(days=1)
"""What is dated today in Vladivostok has tomorrow's date in New York."""


@rule("S401", Severity.ERROR, on=Person, unwritable=Severity.WARNING)
def stays_are_in_order(person: Person, context: Context) -> Iterator[Hit]:
    """Stays follow one another, newest last, and do not overlap.

    Bad:  a stay with since = 2025-06-01, and below it one with seen = 2025-03-30
    Good: the one seen on 2025-03-30 above the one since 2025-06-01

    The last stay gives the address that is printed. Only what is certain counts: since = 2025 and
    seen = 2025-03-30 may stand in either order. No one is seen in two facilities on one day.
    Source: how records are kept: history is appended to.
    """
    for number, stay in enumerate(person.stays[1:], 1):
        contradiction = next(filter(None, [_contradiction(earlier, stay) for earlier in person.stays[:number]]), "")
        if contradiction:
            hint = tr("Newest last; if sources disagree, keep the one that is right.")
            yield Hit(("stays", number), contradiction, hint)


@rule("S402", Severity.ERROR, on=Person, unwritable=Severity.WARNING)
def facility_is_on_record(person: Person, context: Context) -> Iterator[Hit]:
    """Every facility a stay names has a record.

    Bad:  facility = "t2-krasnoyarsk"
    Good: facility = "t-2-krasnoyarsk", and addresses/facilities/t-2-krasnoyarsk.toml exists

    Without the record there is no address.
    Source: how records are kept: an address stands once, in the file of its facility.
    """
    known = context.library.facilities
    for number, stay in enumerate(person.stays):
        if stay.facility and stay.facility not in known:
            hint = did_you_mean(stay.facility, known) or tr("Add addresses/facilities/{id}.toml.", id=stay.facility)
            yield Hit(("stays", number, "facility"), tr('there is no facility "{id}"', id=stay.facility), hint)


@rule("S403", Severity.WARNING, on=Person)
def stay_has_a_source(person: Person, context: Context) -> Iterator[Hit]:
    """Every stay says where it is published.

    Bad:  a stay without source
    Good: source = "https://memopzk.org/figurant/..."

    Sources disagree; only a reader who knows them can decide which one is right.
    Source: practice of the maintainers of lists.
    """
    for number, stay in enumerate(person.stays):
        if not stay.source.strip():
            hint = tr("Say where it is published, and when.")
            yield Hit(("stays", number, "source"), tr("this stay has no source"), hint)


@rule("S404", Severity.WARNING, on=Person)
def address_was_confirmed_lately(person: Person, context: Context) -> Iterator[Hit]:
    """The address was confirmed in the last 60 days for a remand prison, in the last 90 for a colony.

    Bad:  checked = 2025-03-30, and today is 2025-09-01
    Good: checked = 2025-08-20

    Transfers take weeks and are kept secret; people leave remand sooner. No one stays in a hospital
    for long, so it is reported each time. The days count from the newest of `checked` and the dates of
    the last stay. People who cannot be written to have no address to confirm.
    Source: how fast published addresses age, as maintainers of lists have found.
    """
    if why_not(person) or person.stay is None:
        return
    confirmed = last_confirmed(person)
    if person.stay.custody is Custody.HOSPITAL:
        message = tr(
            "this is a hospital, and the stay there may be over; {confirmation}",
            confirmation=confirmed_when(confirmed, context.today),
        )
    elif confirmed is None or (context.today - confirmed.latest).days > _days_good(person.stay, context):
        message = confirmed_when(confirmed, context.today)
    else:
        return
    yield Hit(("checked",) if person.checked else ("stays", len(person.stays) - 1), message, tr(_ASK_AGAIN))


@rule("S405", Severity.NOTE, on=Person, bars=True)
def person_can_be_written_to(person: Person, context: Context) -> Iterator[Hit]:
    """A person who is in transit, released, dead, hidden or held no one knows where gets no letter now.

    Bad:  printing an envelope for a person whose last stay says custody = "in-transit"
    Good: waiting until a source names the new facility

    Nothing is wrong with such a record, so this is only a note; but it bars printing.
    Source: letter-writing guides of human-rights groups.
    """
    if known := obstacle(person):
        yield Hit(*known)


@rule("S406", Severity.WARNING, on=Person)
def release_is_not_near(person: Person, context: Context) -> Iterator[Hit]:
    """The expected release is more than 45 days ahead.

    Bad:  release = 2025-06-20, and today is 2025-06-01
    Good: release = 2026-11-03, and today is 2025-06-01

    A letter takes 14 to 21 days in Russia and 45 to 60 from abroad, and mail is not forwarded to
    those who are free. The date is only an expected one, so this is a warning; once it has passed, nothing
    is printed without --in-spite.
    Source: delivery times in letter-writing guides.
    """
    if person.release is None:
        return
    left = (person.release - context.today).days
    if left <= RELEASE_DAYS and not why_not(person):
        yield Hit(("release",), about_release(person.release, left), tr(_ASK_RELEASED), holds=left < 0)


@rule("S407", Severity.WARNING, on=Person)
def dates_are_not_in_the_future(person: Person, context: Context) -> Iterator[Hit]:
    """Dates of what has happened are not in the future.

    Bad:  seen = 2052-03-30
    Good: seen = 2025-03-30

    A date in the future is a slip, and it makes an old address look fresh. A day ahead is only
    another time zone.
    Source: the calendar.
    """
    for path, day in _dates(person):
        if day.earliest > context.today + TIME_ZONES:
            message = tr('"{field}" is {day}, which is in the future', field=path[-1], day=day)
            yield Hit(path, message, tr("Look the date up in the source."))


@rule("S408", Severity.WARNING, on=Person)
def no_letter_came_back(person: Person, context: Context) -> Iterator[Hit]:
    """No letter came back from this address since it was last confirmed.

    Bad:  a return on = 2025-05-20 from the facility of the newest stay, and checked = 2025-03-30
    Good: checked = 2025-06-01, after the letter came back

    The next letter would come back too. A confirmation or a transfer on that day or later settles
    it, and so does a newer stay: a letter that came back from another facility says nothing about this
    one. Of several letters the last counts. If nothing but the arrival confirms the address, and only
    its year is known, a letter that came back in that year counts: it may have come back after it. Unless it
    was refused, nothing is printed without --in-spite.
    Source: practice of people who post letters and keep a list of what came back.
    """
    if not person.returns or why_not(person) or person.stay is None:
        return
    confirmed = last_confirmed(person)
    back = [
        (letter.on, number)
        for number, letter in enumerate(person.returns)
        if letter.on and letter.facility in ("", person.stay.facility) and _is_later(letter.on, confirmed)
    ]
    if back:
        day, number = max(back)
        message = tr("a letter came back from this address on {day}", day=day)
        reason = person.returns[number].reason
        if reason:
            message = tr("a letter came back from this address on {day} ({reason})", day=day, reason=reason.words)
        yield Hit(("returns", number), message, tr(_ASK_WHY), holds=reason in _NOT_THERE)


_ASK_AGAIN = marked("Ask the publisher of the list, or find out whether anyone has heard from there since.")
_ASK_RELEASED = marked("Ask whether the date still holds before you write.")
_ASK_WHY = marked("Find out whether the person is still there; a confirmation or a transfer settles it.")


def _contradiction(earlier: Stay, later: Stay) -> str:
    """Why the one cannot stand before the other, "" if it can."""
    if earlier.start and later.start and earlier.start.certainly_after(later.start):
        return tr("this stay, of {later}, stands after one of {earlier}", later=later.start, earlier=earlier.start)
    if later.seen is None or later.seen != earlier.seen or earlier.facility == later.facility:
        return ""
    if not earlier.facility or not later.facility:
        return ""
    return tr(
        'on {day} the person was seen in "{earlier}" and in "{later}"',
        day=later.seen,
        earlier=earlier.facility,
        later=later.facility,
    )


def _is_later(day: date, confirmed: PartialDate | None) -> bool:
    """Whether the day may lie after the last confirmation."""
    return confirmed is None or day > confirmed.earliest


def _days_good(stay: Stay, context: Context) -> int:
    facility = context.library.facility(stay.facility)
    return REMAND_DAYS if facility and _is_remand(facility.kind) else COLONY_DAYS


@lru_cache(maxsize=1024)
def _is_remand(kind: str) -> bool:
    found = find_kind(kind)
    return found is not None and found.abbr in _REMAND


def _dates(person: Person) -> Iterator[tuple[Path, PartialDate]]:
    """Every date in the record of something that has happened, with its path."""
    if person.detained:
        yield ("detained",), PartialDate.of(person.detained)
    if person.checked:
        yield ("checked",), PartialDate.of(person.checked)
    for number, stay in enumerate(person.stays):
        if stay.since:
            yield ("stays", number, "since"), stay.since
        if stay.seen:
            yield ("stays", number, "seen"), PartialDate.of(stay.seen)
    for number, letter in enumerate(person.returns):
        if letter.on:
            yield ("returns", number, "on"), PartialDate.of(letter.on)
