"""Family L, how long a letter may be: for the services that print it, and for the post."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.language import tr
from letterkit.model.counting import grouped
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.page import Document
from letterkit.model.typed_day import as_people_type_it
from letterkit.page.envelope_size import C6
from letterkit.page.weight import WEIGHTS, envelope_grams, letter_grams
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule


@dataclass(frozen=True, slots=True)
class Limits:
    """What the services allowed at a certain time. These numbers go stale: change `as_of` with them.

    `most_characters` counts blanks too. `page_characters` is what an e-letter service charges as a
    page. What paper weighs and the post carries stands in page/weight.
    """

    as_of: str = "2026-11"
    most_characters_service: str = "PrisonMail"
    most_characters: int = 21_000
    page_service: str = "ФСИН-письмо"
    page_characters: int = 2_500


LIMITS = Limits()
"""Source: the forms of the two services."""


@rule("L605", Severity.WARNING, on=FilledLetter | Document)
def letter_is_not_too_long(subject: FilledLetter | Document, context: Context) -> Iterator[Hit]:
    """A letter is no longer than an e-letter service takes, and no heavier than the first postage step.

    Bad:  25,000 characters for PrisonMail; seven pages of A4 on four sheets in an envelope of 20 g
    Good: 15,000 characters; six pages on three sheets

    A service cuts a text that is too long, or refuses it; underpaid mail comes back. Sheets count as
    printed on both sides, on paper of 80 g/m². P703 checks how many pages a document may have.
    Source: the forms of the services and the tariff of the Russian post, as of the date the finding gives.
    """
    if isinstance(subject, FilledLetter):
        yield from _too_many_characters(len(subject.text.plain_text))
    elif subject.name == "letter":
        yield from _too_heavy(subject)


def _too_many_characters(count: int) -> Iterator[Hit]:
    if count > LIMITS.most_characters:
        pages = math.ceil(count / LIMITS.page_characters)
        message = tr(
            "the letter has {count} characters with spaces; {service} takes {most} and {page_service} counts"
            " {pages} pages (as of {as_of})",
            count=grouped(count),
            service=LIMITS.most_characters_service,
            most=grouped(LIMITS.most_characters),
            page_service=LIMITS.page_service,
            pages=pages,
            as_of=as_people_type_it(LIMITS.as_of),
        )
        yield Hit((), message, tr("Shorten it, or send it as two letters."))


def _too_heavy(letter: Document) -> Iterator[Hit]:
    sheets = math.ceil(len(letter.pages) / 2)
    grams = letter_grams(letter.pages) + envelope_grams(C6.width, C6.height)
    if grams > WEIGHTS.first_step:
        message = tr(
            "{pages} pages on {sheets} sheets weigh about {grams:.0f} g with the envelope;"
            " the first postage step ends at {step:g} g (as of {as_of})",
            pages=len(letter.pages),
            sheets=sheets,
            grams=grams,
            step=WEIGHTS.first_step,
            as_of=as_people_type_it(WEIGHTS.as_of),
        )
        yield Hit((), message, tr("Shorten it, set it smaller, or pay for the next step."))
