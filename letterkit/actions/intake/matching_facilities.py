"""Which facility of those that are known an address means."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from letterkit.actions.intake.matching import Match
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.russian.address_words import SETTLEMENTS
from letterkit.russian.latin import search_key
from letterkit.russian.regions import Region, find_regions

_MOST_AT_ONE_POSTCODE = 50
"""Where there are more, a list made them up: of real ones there are three or four."""

_REGIONAL_BODY = late_pattern("[УГО]ФСИН")


class _Fit(Enum):
    """Whether two values of one field agree; OPEN where one of them is not known."""

    NO = "no"
    OPEN = "open"
    YES = "yes"


class _Body(Enum):
    """Who runs a remand prison, where its name says so."""

    REGIONAL = "regional"
    FEDERAL = "federal"


class _Key(NamedTuple):
    """A number, and the kind or the postcode that it is looked up with."""

    kind: str
    postcode: str
    number: str


@dataclass(slots=True, eq=False)
class FacilityIndex:
    """Facilities by postcode and by kind, each with number, so that a long list is quickly matched."""

    by_key: dict[_Key, list[Facility]] = field(default_factory=dict)
    by_postcode: dict[str, list[Facility]] = field(default_factory=dict)

    @classmethod
    def of(cls, facilities: Iterable[Facility]) -> "FacilityIndex":
        """The index of those facilities."""
        index = cls()
        for facility in facilities:
            index.add(facility)
        return index

    def add(self, facility: Facility) -> None:
        """One more, to be found from now on."""
        for key in _keys(facility):
            self.by_key.setdefault(key, []).append(facility)
        if facility.postcode:
            self.by_postcode.setdefault(facility.postcode, []).append(facility)

    def match(self, place: Facility) -> Match[Facility]:
        """The facility of that kind and number which lies where the address says.

        What is only like it is open: the same kind and number at another address of the region, a
        number left out, a kind that could not be read; the nearest come first.
        """
        found = {each.id: each for each in self._candidates(place)}
        near = [each for each in found.values() if not _lie_apart(place, each)]
        fits = [(each, _Agreement.of(place, each).fit()) for each in near]
        sure = [each for each, fit in fits if fit is _Fit.YES]
        perhaps = () if sure else [each for each, fit in fits if fit is _Fit.OPEN]
        return Match.of(sure, sorted(perhaps, key=lambda each: _distance(place, each)))

    def _candidates(self, place: Facility) -> Iterator[Facility]:
        """Those of its number at its postcode or of its kind, and at its postcode those of no number or of any."""
        for key in _keys(place):
            yield from self.by_key.get(key, ())
        if place.number:
            yield from self.by_key.get(_Key("", place.postcode, ""), ())
        else:
            yield from self.by_postcode.get(place.postcode, ())[:_MOST_AT_ONE_POSTCODE]

    def match_wherever(self, place: Facility) -> Match[Facility]:
        """As `match`, but the only one of that kind and number in the region is certain wherever it lies.

        For comparing addresses alone: where people are held is not to be settled so.
        """
        match = self.match(place)
        agreements = {each.id: _Agreement.of(place, each) for each in match.perhaps if place.number}
        named = [each for each in match.perhaps if each.id in agreements and agreements[each.id].is_of_that_name]
        return Match(named[0]) if len(named) == 1 else match


@dataclass(frozen=True, slots=True)
class _Agreement:
    """How an address and a facility agree. `named` says that kind and number are the same, or neither has a number."""

    kind: _Fit
    number: _Fit
    region: _Fit
    postcode: _Fit
    locality: _Fit
    named: bool

    @classmethod
    def of(cls, place: Facility, known: Facility) -> "_Agreement":
        """The agreement, field by field."""
        kind, postcode = _texts(_family(place.kind), _family(known.kind)), _texts(place.postcode, known.postcode)
        bodies = {_body(place), _body(known)}
        if bodies == set(_Body):
            kind = _Fit.NO  # Moscow's own СИЗО-1 and the federal service's share even the postcode
        elif bodies == {None, _Body.FEDERAL} and postcode is not _Fit.YES:
            kind = _Fit.OPEN
        return cls(
            kind=kind,
            number=_texts(place.number, known.number),
            region=_regions(place.region, known.region),
            postcode=postcode,
            locality=_texts(_settlement(place.locality), _settlement(known.locality)),
            named=kind is _Fit.YES and place.number == known.number,
        )

    def fit(self) -> _Fit:
        """Whether the two are one facility. A postcode may be out of date, and so may a settlement, not both."""
        if _Fit.NO in (self.kind, self.number) or (self.region is _Fit.NO and self.postcode is not _Fit.YES):
            return _Fit.NO
        by_postcode = self.postcode is _Fit.YES and self.region is not _Fit.NO
        by_region = self.region is _Fit.YES and self.locality is not _Fit.NO
        if self.named and (by_postcode or (by_region and (self.locality is _Fit.YES or self.postcode is not _Fit.NO))):
            return _Fit.YES
        near = self.postcode is _Fit.YES or (self.region is _Fit.YES and self.locality is _Fit.YES)
        return _Fit.OPEN if self.named or near else _Fit.NO

    @property
    def is_of_that_name(self) -> bool:
        """Whether the region has one of that kind and number, wherever it lies."""
        return self.named and self.region is _Fit.YES


def _lie_apart(place: Facility, known: Facility) -> bool:
    """Whether the addresses alone say that the two are not one: of any kind and number there are twenty."""
    return place.postcode != known.postcode and _regions(place.region, known.region) is _Fit.NO


def _distance(place: Facility, known: Facility) -> tuple[bool, bool, int]:
    """What sorts the facilities that an address may mean: settlement, then region, then how far the postcodes agree."""
    settlement = _texts(_settlement(place.locality), _settlement(known.locality))
    region = _regions(place.region, known.region)
    digits = max(count for count in range(7) if place.postcode[:count] == known.postcode[:count])
    return settlement is not _Fit.YES, region is not _Fit.YES, -digits


def _keys(facility: Facility) -> Iterator[_Key]:
    if facility.postcode:
        yield _Key("", facility.postcode, facility.number)
    if facility.kind:
        yield _Key(_family(facility.kind), "", facility.number)


def _family(kind: str) -> str:
    """The kind without «(ц. п.)»: who runs a remand prison is often left out."""
    return kind.partition(" (")[0]


def _body(facility: Facility) -> _Body | None:
    if facility.kind != _family(facility.kind):
        return _Body.FEDERAL
    return _Body.REGIONAL if _REGIONAL_BODY.search(facility.name) else None


def _texts(one: str, other: str) -> _Fit:
    if not one or not other:
        return _Fit.OPEN
    return _Fit.YES if one == other else _Fit.NO


@lru_cache(maxsize=4096)
def _regions(one: str, other: str) -> _Fit:
    ours, theirs = _subjects(one), _subjects(other)
    if not ours or not theirs:
        return _Fit.OPEN
    return _Fit.YES if ours & theirs else _Fit.NO


@lru_cache(maxsize=1024)
def _subjects(text: str) -> frozenset[Region]:
    return frozenset(find_regions(text))


@lru_cache(maxsize=4096)
def _settlement(locality: str) -> str:
    """The name without its type word, in a spelling that is the same in either script."""
    words = locality.replace(".", ". ").split()
    return search_key(" ".join(word for word in words if word.strip(".,").casefold() not in SETTLEMENTS))
