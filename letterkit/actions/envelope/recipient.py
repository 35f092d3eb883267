"""Who an envelope goes to."""

from dataclasses import dataclass

from letterkit.model.facility import Facility
from letterkit.model.person import Person


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person, and the facility whose address the envelope bears."""

    person: Person
    facility: Facility
