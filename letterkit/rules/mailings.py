"""Family P, what goes into the envelope: how heavy it is altogether, and whether photos are sharp."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.mailing import Mailing
from letterkit.model.page import Document
from letterkit.model.typed_day import as_people_type_it
from letterkit.page.weight import WEIGHTS
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule

BLURRED = 100.0
"""Pixels per inch below which a photo looks coarse in the hand."""

MM_PER_INCH = 25.4


@rule("P704", Severity.NOTE, on=Mailing)
def enclosures_stay_within_the_first_step(mailing: Mailing, context: Context) -> Iterator[Hit]:
    """A letter with its enclosures is still within the first postage step.

    Bad:  a letter of two sheets, a reply kit and two photos, with a stamp for 20 g
    Good: the same with a stamp for the next step

    Underpaid mail comes back, or the recipient pays. A letter that is too heavy without enclosures is L605.
    Source: the tariff of the Russian post for simple letters, as of the date the finding gives.
    """
    if mailing.letter_grams <= WEIGHTS.first_step < mailing.grams <= WEIGHTS.last_step:
        message = tr(
            "all of it weighs about {grams:.0f} g ({items}); the first postage step ends at {step:g} g (as of {as_of})",
            grams=mailing.grams,
            items=_items(mailing),
            step=WEIGHTS.first_step,
            as_of=as_people_type_it(WEIGHTS.as_of),
        )
        yield Hit((), message, tr("Weigh it, and pay for the next step."))


@rule("P705", Severity.WARNING, on=Mailing)
def mailing_is_still_a_letter(mailing: Mailing, context: Context) -> Iterator[Hit]:
    """The envelope with all that is in it is light enough for a letter.

    Bad:  a letter with twenty sheets of clean paper
    Good: ten sheets now, and ten with the next letter

    What is heavier is posted as a parcel, which prisons accept under other rules.
    Source: the tariff of the Russian post for simple letters, as of the date the finding gives.
    """
    if mailing.grams > WEIGHTS.last_step:
        message = tr(
            "all of it weighs about {grams:.0f} g ({items}); a letter weighs {most:g} g at most (as of {as_of})",
            grams=mailing.grams,
            items=_items(mailing),
            most=WEIGHTS.last_step,
            as_of=as_people_type_it(WEIGHTS.as_of),
        )
        yield Hit((), message, tr("Enclose less, or send two letters."))


@rule("P706", Severity.WARNING, on=Document)
def photos_are_sharp(document: Document, context: Context) -> Iterator[Hit]:
    """A photo has enough pixels for the size it is printed in.

    Bad:  300 pixels over 15 cm
    Good: the same photo 5 cm wide

    What looks fine on a screen is coarse on paper.
    Source: experience of printers: 300 pixels per inch are sharp, below 100 single pixels are seen.
    """
    for page in document.pages:
        for picture in (picture for block in page.blocks for picture in block.pictures):
            inches = picture.area.width / MM_PER_INCH
            if picture.image.width / inches < BLURRED:
                message = tr(
                    "{document}: a photo of {width} by {height} pixels is printed {mm:.0f} mm wide",
                    document=document.called,
                    width=picture.image.width,
                    height=picture.image.height,
                    mm=picture.area.width,
                )
                sharp = picture.image.width / BLURRED * MM_PER_INCH
                yield Hit((), message, tr("Print it {mm:.0f} mm wide, or take a larger one.", mm=sharp))


def _items(mailing: Mailing) -> str:
    """Each thing with its weight: "envelope 3, letter 10"."""
    return ", ".join(f"{item.name} {item.grams:.0f}" for item in (*mailing.letter, *mailing.enclosed))
