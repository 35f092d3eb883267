"""What whoever writes by hand must know: what to write, what not, and what e-letter services take."""

from collections.abc import Iterable, Iterator

from letterkit.language import tr, trp
from letterkit.model.counting import grouped
from letterkit.model.handout import Item, Section
from letterkit.model.person import Person
from letterkit.model.service import Service
from letterkit.model.template import KEPT_OCCASIONS
from letterkit.model.typed_day import as_people_type_it

BULLET = "•"


def advice(person: Person, services: Iterable[Service]) -> tuple[Section, ...]:
    """What to write to the person, what e-letter services take, and what not to write.

    Source: letter-writing guides of human-rights groups.
    """
    sections = (
        (trp("on a card", "Write"), (*_to_write(), *_limits(services))),
        (trp("on a card", "Do not write"), _not_to_write(person)),
    )
    listed = ((heading, tuple(Item(BULLET, text) for text in texts)) for heading, texts in sections)
    return tuple(Section(heading, items) for heading, items in listed if items)


def occasion_called(occasion: str) -> str:
    """What people call an occasion that a record lists."""
    return tr(KEPT_OCCASIONS.get(occasion, occasion))


def _to_write() -> Iterator[str]:
    yield tr("In Russian, with Вы: a censor reads every letter.")
    yield tr("Number and date at the top; sign with the same name each time.")
    yield tr("Who you are and how you heard of this person; something vivid of your day.")
    yield tr("Two to four questions that invite an answer.")
    yield tr("Your return address below the letter, too.")
    yield tr("Enclose clean paper and a stamped envelope with your address.")


def _not_to_write(person: Person) -> Iterator[str]:
    yield tr("Politics, the war, the case, the authorities.")
    yield tr("Phone numbers, links, codes, unknown abbreviations, foreign or coarse words.")
    yield tr("Pity, praise for courage, «держитесь», hopes of being free soon.")
    if person.occasions:
        kept = ", ".join(map(occasion_called, person.occasions))
        yield tr("Greetings on other days than those that are kept: {occasions}.", occasions=kept)
    else:
        yield tr("Greetings on holidays: the record does not say which are kept.")


def _limits(services: Iterable[Service]) -> Iterator[str]:
    for service in services:
        known = {"service": service.title, "day": as_people_type_it(service.as_of)}
        if most := service.most_characters:
            yield tr("By {service}: up to {most} characters ({day}).", most=grouped(most), **known)
        if page := service.page_characters:
            yield tr("By {service}: pages of about {page} characters ({day}).", page=grouped(page), **known)
