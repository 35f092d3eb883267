"""The templates as a list offers them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.season import Season, season_of
from letterkit.model.finding import Finding, barring
from letterkit.model.person import Person
from letterkit.model.template import FIRST_LETTER, Template

_REPLY = "reply"
"""The template with which most correspondences go on."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One template in a list, and the finding that bars its use, None if it can be used.

    `season` is that of its occasion for one person, None where it has none.
    """

    template: Template
    barred: Finding | None
    season: Season | None = None

    @property
    def title(self) -> str:
        """What the list shows: the title, or the name where a broken file gives none."""
        return self.template.shown_title or self.template.name

    @property
    def is_now(self) -> bool:
        """Whether its occasion comes at the time for which letters are written now."""
        return self.season is not None and self.season.is_now

    @property
    def is_out(self) -> bool:
        """Whether its occasion comes much later, or never for this person."""
        return self.season is not None and self.season.is_out


def likeliest(among: Sequence[Offer], *, has_written: bool) -> int:
    """The position of the one to be chosen unless another is: the first letter, if the person has had none yet.

    After that the reply, else the first for no occasion: which occasion it is cannot be guessed.
    """
    usable = [(position, offer.template) for position, offer in enumerate(among) if not offer.barred]
    replies = [position for position, template in usable if has_written and template.name == _REPLY]
    fitting = [position for position, each in usable if each.occasion == ("" if has_written else FIRST_LETTER)]
    return next(iter((*replies, *fitting, *(position for position, _ in usable))), 0)


def offers(library: OpenLibrary) -> tuple[Offer, ...]:
    """Every template of the library, broken ones too: the first letter first, then by title."""
    found = [
        Offer(entry.value, next(iter(barring(check_one(library, entry))), None))
        for entry in library.records.templates.values()
    ]
    return tuple(sorted(found, key=lambda offer: (offer.template.occasion != FIRST_LETTER, offer.title)))


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody writes: how often from each template, by its name; whether to this person before; from where."""

    uses: Mapping[str, int] = field(default_factory=dict, hash=False)
    has_written: bool = False
    abroad: bool = False


def offers_to(person: Person, among: Iterable[Offer], today: date, habits: Habits) -> tuple[Offer, ...]:
    """The same for one person, what is likeliest wanted first.

    The first letter comes first for whoever has had none, then what is right now, the nearest day before others, then
    the rest. A first letter to somebody who has had one follows, then what is out of season, then what is broken.
    """
    abroad, has_written = habits.abroad, habits.has_written
    seasoned = (replace(offer, season=season_of(offer.template, person, today, abroad=abroad)) for offer in among)
    turns = {offer: (*_turn(offer, has_written=has_written), *_habit(offer, habits.uses)) for offer in seasoned}
    return tuple(sorted(turns, key=turns.__getitem__))


def _turn(offer: Offer, *, has_written: bool) -> tuple[bool, bool, bool, bool, int]:
    """What comes before what: of two offers the one with the lesser turn."""
    is_first = offer.template.occasion == FIRST_LETTER
    is_unfit = offer.is_out or (is_first and has_written)
    days = offer.season.coming.days if offer.season and offer.is_now else 0
    return offer.barred is not None, is_unfit, not is_first, not offer.is_now, days


def _habit(offer: Offer, uses: Mapping[str, int]) -> tuple[int, str]:
    return -uses.get(offer.template.name, 0), offer.title
