"""What the card of a person says: who it is, how to address him, what his record says, where a letter goes."""

from collections.abc import Iterable, Iterator
from datetime import date

from letterkit.actions.envelope.envelopes import envelope_text
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.evening.advice import advice, occasion_called
from letterkit.actions.evening.assignments import Assigned, Assignment
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import joined
from letterkit.actions.report.roll import Card, Roll
from letterkit.language import day_said, tr, trn, trp
from letterkit.model.handout import CardText, Item
from letterkit.model.person import Person
from letterkit.model.service import Service
from letterkit.rules.status import about_release, last_confirmed, why_not
from letterkit.rules.stays import RELEASE_DAYS
from letterkit.russian.names import split_name

_MOST_NUMBERS = 3


def card_text(library: OpenLibrary, to: Assigned, posting: Posting, services: Iterable[Service]) -> CardText:
    """The card of that person, whose envelope is posted so. Of a hidden record it says nothing but that."""
    card, person = Roll(library).card(to.person.id), to.person
    facts = () if person.hidden else tuple(fact for fact in _facts(to, card, library.today) if fact.text)
    may_write = to.recipient is not None
    return CardText(
        _numbers(to.assignments),
        to.name,
        "" if person.hidden else card.latin,
        tr("On the envelope") if may_write else tr("DO NOT WRITE NOW"),
        envelope_text(to.recipient, posting).whole_recipient if to.recipient else _why_not(to),
        facts,
        advice(person, services) if may_write else (),
        is_barred=not may_write,
    )


def letter_words(each: Assignment) -> str:
    """Which letter the row asks for: the title of the template, and the number if it has one."""
    title = (each.template.shown_title or each.template.name) if each.template else ""
    return joined(title, tr("letter {number}", number=each.row.number) if each.row.number else "")


def why_not_words(to: Assigned) -> str:
    """Why the person must not be written to now, as a sentence."""
    reason = to.why_not.message.rstrip(".") if to.why_not else tr("Nothing says where the letter would go")
    return f"{reason[:1].upper()}{reason[1:]}."


def _why_not(to: Assigned) -> tuple[str, ...]:
    return why_not_words(to), tr("Give this card back to whoever leads the evening.")


def _numbers(assignments: tuple[Assignment, ...]) -> str:
    """The numbers of the rows; of many the first ones, since all stand among the facts."""
    numbers = ", ".join(str(each.number) for each in assignments[:_MOST_NUMBERS])
    return f"№ {numbers}{', …' if len(assignments) > _MOST_NUMBERS else ''}"


def _facts(to: Assigned, card: Card, today: date) -> Iterator[Item]:
    """What is said beside each other; an item without text has nothing to say."""
    person = to.person
    for each in to.assignments:
        lead = trp("on a card", "Letter") if len(to.assignments) == 1 else f"№ {each.number}"
        yield Item(lead, "; ".join(filter(None, (letter_words(each), each.row.sender))))
    yield Item(trp("on a card", "Born"), joined(card.born, card.age) or trp("on a card", "not known"))
    if to.recipient:
        yield Item(trp("on a card", "Greeting"), _greeting(person))
        yield Item(trp("on a card", "Held in"), joined(card.glance.facility, card.unit))
        yield Item(trp("on a card", "Confirmed"), _confirmed(person, today))
    yield Item(trp("on a card", "Namesake"), "; ".join(card.namesakes))
    yield Item(trp("on a card", "Keeps"), ", ".join(_occasions(person, card)))
    yield Item(trp("on a card", "Likes"), ", ".join(person.interests))
    if not why_not(person):  # of somebody who is free or dead no release is expected, whatever the record says
        yield Item(trp("on a card", "Release"), _release(person, today))
    yield Item(trp("on a card", "Came back"), "; ".join(card.returned))
    yield Item(
        trp("on a card", "Notes"), "\n".join(filter(None, (person.notes, person.stay.notes if person.stay else "")))
    )


def _confirmed(person: Person, today: date) -> str:
    """On which day the address was confirmed."""
    day = last_confirmed(person)
    if day is None:
        return trp("on a card", "never")
    days = (today - day.day).days if day.day else 0
    return trn("{day}, {count} day ago", "{day}, {count} days ago", days, day=day) if days > 0 else day_said(day)


def _release(person: Person, today: date) -> str:
    """When it is expected; a day that is near in the words of the rule on it."""
    if person.release is None:
        return ""
    days = (person.release - today).days
    return about_release(person.release, days) if days <= RELEASE_DAYS else tr("expected on {day}", day=person.release)


def _greeting(person: Person) -> str:
    """How a letter begins; the patronymic for whoever is older than the writer."""
    name = split_name(person.name)
    if name is None:
        return ""
    if not name.patronymic:
        return f"«Здравствуйте, {name.first}!»"
    full = f"{name.first} {name.patronymic}"
    return tr("«Здравствуйте, {first}!», to your elders «Здравствуйте, {full}!»", first=name.first, full=full)


def _occasions(person: Person, card: Card) -> Iterator[str]:
    """What the record says is kept, with the next day where it is known."""
    dated = {each.occasion: each.dated for each in card.ahead}
    for occasion in person.occasions:
        yield dated.get(occasion) or occasion_called(occasion)
