"""What a row of the list of people says. Quick to import: the list is drawn before anything else is known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sketch:
    """As much of a row as may be shown of a person whose record may have changed: it claims nothing."""

    person_id: str
    name: str
    year: str


@dataclass(frozen=True, slots=True)
class Glance:
    """One person in a row of a list.

    `name` is the id where the record gives none; `namesakes` are the years of birth of other people
    of that surname and first name ("?" where unknown). `facility` is its kind, number and locality, `latin`
    the name in Latin letters.
    `days` have passed since the address was confirmed, None where it never was or there is no
    address. `barred` says in a whole sentence why nothing can be printed, "" if it can; `brief` says
    it in the few words of a narrow column. `overdue` is the day on which the release of somebody who can
    be written to was expected, if it has passed, else "".
    """

    person_id: str
    name: str
    year: str
    namesakes: tuple[str, ...]
    status: str
    facility: str
    days: int | None
    barred: str
    brief: str
    latin: str = ""
    region: str = ""
    overdue: str = ""
