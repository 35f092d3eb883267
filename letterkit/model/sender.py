"""The volunteer who writes."""

from dataclasses import dataclass

from letterkit.model.name import Gender


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs the letter and to what address an answer comes.

    `name` is Cyrillic and nominative, as signed; `genitive` («от кого») overrides the declined
    form. `gender` None means unstated: templates then avoid every gendered form. `address` is the
    return address as it is to be printed, a line each, without the name; `abroad` says that letters
    are posted outside Russia.
    """

    name: str = ""
    genitive: str = ""
    gender: Gender | None = None
    address: tuple[str, ...] = ()
    abroad: bool = False
