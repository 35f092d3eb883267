"""A person one may write to, and where the sources saw him."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from letterkit.model.ignore import Ignore
from letterkit.model.name import Case, Gender
from letterkit.model.partial_date import PartialDate


class Custody(StrEnum):
    """What a source says of a person's whereabouts."""

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
        """Whether it is in a facility: letters go to those who are held, and to a hospital that is known."""
        return self in (Custody.HELD, Custody.HOSPITAL)


@dataclass(frozen=True, slots=True)
class Stay:
    """One line of a person's history, as one source gives it.

    `since` is the known arrival, `seen` a day on which a source saw the person there: a record
    gives one of the two. `facility` is the id of a facility, empty where there is none.
    """

    since: PartialDate | None = None
    seen: date | None = None
    custody: Custody | None = None
    facility: str = ""
    unit: str = ""
    source: str = ""
    notes: str = ""

    @property
    def has_address(self) -> bool:
        """Whether the custody is one in a facility, named or not."""
        return self.custody is not None and self.custody.has_address

    def is_at(self, facility_id: str) -> bool:
        """Whether it is a stay in that facility."""
        return self.has_address and self.facility == facility_id

    @property
    def start(self) -> PartialDate | None:
        """The day or year that orders this stay among the others; None if the record gives none."""
        if self.since is not None:
            return self.since
        return PartialDate.of(self.seen) if self.seen is not None else None


class ReturnReason(StrEnum):
    """Why the post, or whoever reads letters there, sent one back."""

    MOVED = "moved"
    REFUSED = "refused"
    RELEASED = "released"
    BAD_ADDRESS = "bad-address"


@dataclass(frozen=True, slots=True)
class ReturnedLetter:
    """A letter that came back on a day, from the facility of that id."""

    on: date | None = None
    reason: ReturnReason | None = None
    facility: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's record, as far as it could be read.

    `name` is the nominative as written: surname, first name, patronymic. `dative` is the form a
    source printed; `forms` are forms a maintainer has settled, and win over the declined ones.
    `source` is who confirmed the address on the day of `checked`; `ignore` are the rules that a
    maintainer has answered for this record.
    """

    id: str
    name: str = ""
    gender: Gender | None = None
    born: PartialDate | None = None
    latin: str = ""
    dative: str = ""
    forms: dict[Case, str] = field(default_factory=dict)
    detained: date | None = None
    release: date | None = None
    checked: date | None = None
    source: str = ""
    hidden: bool = False
    can_write: bool = True
    occasions: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    notes: str = ""
    ignore: tuple[Ignore, ...] = ()
    stays: tuple[Stay, ...] = ()
    returns: tuple[ReturnedLetter, ...] = ()

    @property
    def called(self) -> str:
        """What an English sentence calls the person: the published Latin name, else the Russian one, else the id."""
        return self.latin or self.name or self.id

    @property
    def stay(self) -> Stay | None:
        """The newest stay: what is known of the person now."""
        return self.stays[-1] if self.stays else None
