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
    the name; `abroad` says that letters are posted outside Russia, and `latin` is the name for answers
    that go there. `box` is a post office box with its town and postcode, `pen_name` a constant name to
    sign with; both stand instead of the others where the writer asks for it.
    """

    name: Annotated[str, Meaning("the name as signed, in Cyrillic, nominative", required=True)] = ""
    genitive: Annotated[str, Meaning("«от кого», if the declined form is not right")] = ""
    gender: Annotated[Gender | None, Meaning("m or f; left out, the letter avoids gendered forms")] = None
    address: Annotated[tuple[str, ...], Meaning("return address, a line each")] = ()
    abroad: Annotated[bool, Meaning("whether letters are posted outside Russia")] = False
    dative: Annotated[str, Meaning("«кому», if the declined form is not right")] = ""
    latin: Annotated[str, Meaning("the name in Latin letters, for answers that go abroad")] = ""
    box: Annotated[tuple[str, ...], Meaning("post office box, town and postcode, a line each")] = ()
    pen_name: Annotated[str, Meaning("a constant name to sign with instead")] = ""

    def signed(self, name: str) -> "Sender":
        """The same sender under another name; forms and gender of the old one do not go with it."""
        name = " ".join(name.split())
        same = name == self.name
        return self if same else replace(self, name=name, genitive="", dative="", latin="", gender=None)
