"""The volunteer who writes."""

from dataclasses import dataclass
from enum import StrEnum

from letterkit.model.name import Gender


class SenderForm(StrEnum):
    """As what the sender appears on paper."""

    ADDRESS = "address"
    BOX = "box"
    PEN_NAME = "pen-name"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs the letter and to what address an answer comes.

    `name` is Cyrillic and nominative, as signed; `genitive` («от кого») and `dative` («кому», on the
    reply's envelope) override the declined forms. `gender` None means unstated: templates then avoid
    every gendered form. `address` is the return address as it is to be printed, a line each, without
    the name; `abroad` says that letters are posted outside Russia, and `latin` is the name for answers
    that go there. `box` is a post office box with its town and postcode, `pen_name` a constant name to
    sign with: both to be used instead if asked for.
    """

    name: str = ""
    genitive: str = ""
    gender: Gender | None = None
    address: tuple[str, ...] = ()
    abroad: bool = False
    dative: str = ""
    latin: str = ""
    box: tuple[str, ...] = ()
    pen_name: str = ""
