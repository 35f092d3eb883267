"""A person who may be written to, and where the sources saw him."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from letterkit.language import marked, spoken, tr, trp
from letterkit.model.ignore import Ignores
from letterkit.model.meaning import Meaning, Notes
from letterkit.model.name import Case, Gender
from letterkit.model.partial_date import PartialDate


class Custody(StrEnum):
    """What a source says about a person's whereabouts."""

    HELD = "held"
    IN_TRANSIT = "in-transit"
    UNKNOWN = "unknown"
    HOSPITAL = "hospital"
    HOUSE_ARREST = "house-arrest"
    RELEASED = "released"
    ABROAD = "abroad"
    DIED = "died"

    @property
    def has_address(self) -> bool:
        """Whether it means a facility: letters go to people who are held or in hospital."""
        return self in (Custody.HELD, Custody.HOSPITAL)

    @property
    def words(self) -> str:
        """A word or two for a list of people: "held", "in transit", "whereabouts unknown"."""
        return tr(_CUSTODY[self])


_CUSTODY = {
    Custody.HELD: marked("held"),
    Custody.IN_TRANSIT: marked("in transit"),
    Custody.UNKNOWN: marked("whereabouts unknown"),
    Custody.HOSPITAL: marked("hospital"),
    Custody.HOUSE_ARREST: marked("house arrest"),
    Custody.RELEASED: marked("released"),
    Custody.ABROAD: marked("abroad"),
    Custody.DIED: marked("died"),
}


@dataclass(frozen=True, slots=True)
class Stay:
    """One line of a person's history, as one source gives it.

    `since` is the known arrival, `seen` a day on which a source saw the person there: a record
    gives one of the two. `facility` is the id of the facility, empty where none is known. `noted` is the day from
    which whoever uses the records could know of it.
    """

    since: Annotated[PartialDate | None, Meaning("the known arrival", either=True)] = None
    seen: Annotated[date | None, Meaning("a day on which a source saw the person there", either=True)] = None
    custody: Annotated[Custody | None, Meaning("what the source says about the whereabouts", required=True)] = None
    facility: Annotated[str, Meaning("the id of the facility", shared=True)] = ""
    unit: Annotated[str, Meaning("detachment or building inside the facility, as printed")] = ""
    source: Annotated[str, Meaning("where this is published", shared=True)] = ""
    notes: Notes = ""
    noted: Annotated[date | None, Meaning("the day on which it was put on record")] = None

    @property
    def has_address(self) -> bool:
        """Whether the person is in a facility, named or not."""
        return self.custody is not None and self.custody.has_address

    def is_at(self, facility_id: str) -> bool:
        """Whether it is a stay in that facility."""
        return self.has_address and self.facility == facility_id

    @property
    def start(self) -> PartialDate | None:
        """The day or year by which this stay is ordered among the others; None if the record gives none."""
        if self.since is not None:
            return self.since
        return PartialDate.of(self.seen) if self.seen is not None else None


class ReturnReason(StrEnum):
    """Why the post or the facility sent a letter back."""

    MOVED = "moved"
    REFUSED = "refused"
    RELEASED = "released"
    BAD_ADDRESS = "bad-address"

    @property
    def words(self) -> str:
        """A word or two for people."""
        reasons = {
            ReturnReason.MOVED: trp("why a letter came back", "moved"),
            ReturnReason.REFUSED: trp("why a letter came back", "refused"),
            ReturnReason.RELEASED: trp("why a letter came back", "released"),
            ReturnReason.BAD_ADDRESS: trp("why a letter came back", "bad-address"),
        }
        return reasons[self]


@dataclass(frozen=True, slots=True)
class ReturnedLetter:
    """A letter that came back, on which day and from which facility (its id)."""

    on: Annotated[date | None, Meaning("the day the letter came back", required=True)] = None
    reason: Annotated[ReturnReason | None, Meaning("why it came back", required=True)] = None
    facility: Annotated[str, Meaning("the id of the facility it had been sent to")] = ""
    notes: Notes = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's record, as far as it could be read. Its file has the fields whose meaning stands here, in this order.

    `name` is the nominative as written: surname, first name, patronymic. `dative` is the form a
    source printed; `forms` has forms a maintainer has settled, which override the declined ones.
    `source` is who confirmed the address on the day of `checked`; `ignore` has the rules that need not
    report this record.
    """

    id: str
    name: Annotated[str, Meaning("surname, first name, patronymic in the nominative", required=True)] = ""
    gender: Annotated[Gender | None, Meaning("grammatical gender of the name", required=True)] = None
    born: Annotated[PartialDate | None, Meaning("date or year of birth")] = None
    latin: Annotated[str, Meaning("the name in Latin letters as published, given name first")] = ""
    dative: Annotated[str, Meaning("the dative as a source printed it")] = ""
    forms: Annotated[Mapping[Case, str], Meaning("declined forms a maintainer has settled")] = field(
        default_factory=dict, hash=False
    )
    detained: Annotated[date | None, Meaning("the arrest")] = None
    release: Annotated[date | None, Meaning("the expected release")] = None
    checked: Annotated[date | None, Meaning("when somebody last confirmed the address")] = None
    source: Annotated[str, Meaning("who confirmed it then; each stay has a source of its own")] = ""
    hidden: Annotated[bool, Meaning("whether the person asked not to be listed")] = False
    can_write: Annotated[bool, Meaning("false where the person asked for no letters")] = True
    occasions: Annotated[tuple[str, ...], Meaning("occasions the person keeps, such as birthday")] = ()
    interests: Annotated[tuple[str, ...], Meaning("what the person likes to read about")] = ()
    notes: Notes = ""
    ignore: Ignores = ()
    stays: Annotated[tuple[Stay, ...], Meaning("the history, newest last", required=True)] = ()
    returns: Annotated[tuple[ReturnedLetter, ...], Meaning("letters that came back")] = ()

    @property
    def called(self) -> str:
        """What a sentence calls the person: the published Latin name, in Russian the Russian one; or else the id."""
        names = (self.name, self.latin) if spoken() == "ru" else (self.latin, self.name)
        return next(filter(None, names), self.id)

    @property
    def birth(self) -> str:
        """When the person was born, in words: "born 1971-06-09", "born 1971", or that it is not known."""
        return tr("born {born}", born=self.born) if self.born else tr("year of birth not known")

    @property
    def name_and_birth(self) -> str:
        """What tells people apart in a few words: "Соколов Олег Иванович, born 1980"."""
        return f"{self.name}, {self.birth}" if self.name else self.birth

    @property
    def stay(self) -> Stay | None:
        """The newest stay: what is known of the person now."""
        return self.stays[-1] if self.stays else None
