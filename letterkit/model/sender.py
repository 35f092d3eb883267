"""The volunteer who writes."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated

from letterkit.model.meaning import Meaning
from letterkit.model.name import Gender


class SenderForm(StrEnum):
    """How the sender appears on paper."""

    ADDRESS = "address"
    BOX = "box"
    PEN_NAME = "pen-name"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs the letter and to what address an answer comes.

    `name` is Cyrillic and nominative, as signed; `genitive` («от кого») and `dative` («кому», on the
    reply's envelope) override the declined forms. Where `gender` is None, it is unstated, and templates
    avoid every gendered form. `address` is the return address as it is printed, a line each, without
    the name; `country` is the one it lies in, so that it need not name it. `abroad` says that letters are
    posted outside Russia, which a `country` other than Russia says, too. `latin` and `latin_address` are name
    and address for mail that crosses a border. `box` is a post office box with its town and postcode,
    `pen_name` a constant name to sign with; both stand instead of the others where the writer asks for it.
    """

    name: Annotated[str, Meaning("the name as signed, in Cyrillic, nominative", required=True)] = ""
    genitive: Annotated[str, Meaning("«от кого», if the declined form is not right")] = ""
    gender: Annotated[Gender | None, Meaning("m or f; left out, the letter avoids gendered forms")] = None
    address: Annotated[tuple[str, ...], Meaning("return address, a line each")] = ()
    abroad: Annotated[bool, Meaning("whether letters are posted outside Russia")] = False
    dative: Annotated[str, Meaning("«кому», if the declined form is not right")] = ""
    latin: Annotated[str, Meaning("the name in Latin letters, for mail that crosses a border")] = ""
    latin_address: Annotated[tuple[str, ...], Meaning("the return address in Latin letters, if it is in Cyrillic")] = ()
    country: Annotated[str, Meaning("the country of the return address, by its ISO 3166 code, such as DE")] = ""
    box: Annotated[tuple[str, ...], Meaning("post office box, town and postcode, a line each")] = ()
    pen_name: Annotated[str, Meaning("a constant name to sign with instead")] = ""

    @property
    def posts_abroad(self) -> bool:
        """Whether letters are posted outside Russia, unless it is said of a letter."""
        return self.abroad or self.country not in ("", "RU")

    @property
    def nameless(self) -> "Sender":
        """Nobody: what is left of the sender is how his letters are worded, and where they are posted."""
        return Sender(gender=self.gender, abroad=self.posts_abroad)

    def signed(self, name: str) -> "Sender":
        """The same sender under another name; forms and gender of the old one do not go with it."""
        name = " ".join(name.split())
        same = name == self.name
        return self if same else replace(self, name=name, genitive="", dative="", latin="", gender=None)


@dataclass(frozen=True, slots=True)
class ReturnAddress:
    """Where answers and what cannot be delivered come back to; `abroad` says that it is posted outside Russia."""

    sender: Sender
    abroad: bool = False
