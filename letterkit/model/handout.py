"""The papers for the table of an evening, before they are laid out: sign-up sheet, cards of people, checklist."""

from dataclasses import dataclass

SHEET, CHECKLIST, CARDS = HANDOUTS = ("sheet", "checklist", "cards")
"""The papers by what people type for them, in the order in which they stand in their file."""


@dataclass(frozen=True, slots=True)
class Item:
    """A text beside what leads it: "Born", a bullet, a box to tick; line breaks within the text are kept."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CardText:
    """The card of one person.

    `numbers` are those of the rows on the sign-up sheet. `box` stands in a frame under its `caption`: the address as it
    stands on the envelope or, if the card `is_barred`, why the person must not be written to.
    """

    numbers: str
    name: str
    latin: str
    caption: str
    box: tuple[str, ...]
    facts: tuple[Item, ...]
    advice: tuple[Section, ...] = ()
    is_barred: bool = False


@dataclass(frozen=True, slots=True)
class SignUpRow:
    """A row of the sign-up sheet; what is empty is filled in by hand. `barred` says why nobody signs up here, or ""."""

    number: str
    name: str
    latin: str = ""
    letter: str = ""
    writer: str = ""
    barred: str = ""
