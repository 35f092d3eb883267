"""One person as a list has him: what a pasted block or the row of a table says, before any record is made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from letterkit.actions.intake.told_days import doubts_as_of, doubts_of_status_as_of
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.joined import either
from letterkit.model.name import Case, Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody
from letterkit.russian.blocks import AddressMark, BlockKind, NameCandidate, ParsedBlock
from letterkit.russian.characters import clean, is_latin, mend, mend_look_alikes
from letterkit.russian.custody_words import custody_said
from letterkit.russian.doubt import said
from letterkit.russian.names import in_ordinary_case
from letterkit.russian.news import out_of_time
from letterkit.russian.regions import find_regions

_CENTRAL = late_pattern(r"(?<!\w)ФСИН России$")
_HOUSE_WORD = late_pattern(r"^(?:дом|д)\.?\s?(?=\d)", re.IGNORECASE)
_GROWN = 14
"""From this age on the law of Russia puts people in prison."""
_LATIN_WORD = late_pattern(r"\b[A-Za-z]+\b")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says about one person. `number` is the row or block, from 1; `printed` the name as it stands there.

    `names` are the nominatives it can stand for, the likeliest first. `place` is the facility it
    prints, without an id; `facility` the id of a record, if the list knows ids. `custody` is None
    where it does not give the whereabouts, `former` are places he has left, as printed. `doubts` are why
    the reading may be wrong: nothing is written before a person has looked; `remarks` are only to be seen.
    `latest` is the last day that the list speaks of, `until` that on which a status ends, `declined` are the
    nominatives of a name that is taken as it stands, should it be in another case. `status` is the cell of that column,
    `told` what notes and other columns say, both to be judged as of a day. `to_be_read` are remarks of which
    only a person can say whether they speak against the row; each is a doubt, too, until somebody has read it.
    """

    number: int = 1
    printed: str = ""
    names: tuple[NameCandidate, ...] = ()
    latin: str = ""
    dative: str = ""
    gender: Gender | None = None
    born: PartialDate | None = None
    custody: Custody | None = None
    place: Facility | None = None
    facility: str = ""
    unit: str = ""
    since: PartialDate | None = None
    seen: date | None = None
    source: str = ""
    notes: str = ""
    detained: date | None = None
    release: date | None = None
    former: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    latest: date | None = None
    until: date | None = None
    declined: tuple[NameCandidate, ...] = ()
    status: str = ""
    told: tuple[str, ...] = ()
    to_be_read: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The nominative, if one is certain and whole; else "": initials are not a name."""
        likeliest = self.names[0] if self.names else None
        return likeliest.name if likeliest and likeliest.accepted and "." not in likeliest.name else ""

    @property
    def open_name(self) -> str:
        """Why the nominative is not certain, "" if it is."""
        if self.name:
            return ""
        if all("." in each.name for each in self.names) and "." in self.printed:
            return tr("only initials are given")
        return either(each.name for each in self.names) or tr("not known")

    @property
    def waits_for_reading(self) -> bool:
        """Whether nothing is doubtful but remarks that a person has to read."""
        return bool(self.doubts) and len(self.doubts) == len(self.to_be_read)

    @property
    def has_address(self) -> bool:
        """Whether the list has the person in a facility, named or not."""
        return self.custody is not None and self.custody.has_address

    @property
    def in_words(self) -> str:
        """Who it is, and when born, as a question calls him."""
        if self.born:
            return tr("{name}, born {born}", name=self.called, born=self.born)
        return tr("{name}, birth not given", name=self.called)

    @property
    def where(self) -> str:
        """The facility as the list prints it; without one, the status."""
        if self.place:
            return self.place.name
        return custody_said(self.custody) if self.custody else ""

    @property
    def called(self) -> str:
        """What a sentence calls the person."""
        return self.name or self.printed or tr("number {number}", number=self.number)


def as_of(listed: Listed, today: date) -> Listed:
    """The same with a doubt about what it says of a day to come, or of one that is over."""
    told = doubts_as_of(listed.told, listed.born, today) if listed.has_address or listed.custody is None else ()
    doubts = (
        *listed.doubts,
        *said(out_of_time(listed, today)),
        *_amiss(listed, today),
        *doubts_of_status_as_of(listed.status, today),
        *told,
    )
    return replace(listed, doubts=tuple(dict.fromkeys(doubts)))


def _amiss(listed: Listed, today: date) -> Iterator[str]:
    """The dates of a row that cannot be so on that day."""
    if listed.has_address and listed.release and listed.release <= today:
        yield tr("the release is {day}, a day that is over", day=listed.release)
    since = listed.since and (listed.since.day or date(listed.since.year, 1, 1))
    for field, day in (("since", since), ("seen", listed.seen), ("detained", listed.detained)):
        if day and day > today:
            yield tr('"{field}" is {day}, a day to come', field=field, day=day)
    if listed.born and listed.born.year > today.year - _GROWN:
        yield tr("born in {year}, that is a child", year=listed.born.year)


def no_longer_at(place: str) -> str:
    """The remark about a place that somebody has left."""
    return tr('no longer at "{place}"', place=place)


def strictly(listed: Listed) -> Listed:
    """The same with every remark a doubt, for who wants nothing written that leaves words over."""
    return replace(listed, doubts=(*listed.doubts, *listed.remarks), remarks=())


def listed_in(block: ParsedBlock, number: int = 1) -> Listed:
    """What a block says about its person, without any home address."""
    return Listed(
        number=number,
        printed=block.name_as_printed or "",
        names=block.name_candidates,
        latin=_latin(block),
        dative=_dative(block),
        born=PartialDate(block.birth_year, block.birth_date) if block.birth_year else None,
        custody=block.custody,
        place=place_in(block),
        unit=block.unit or "",
        since=PartialDate.of(block.since) if block.since else None,
        notes="The source calls the address presumed." if AddressMark.PRESUMED in block.marks else "",
        former=block.former,
        doubts=said(block.doubts),
        latest=block.latest,
        until=block.until,
        remarks=tuple(_elsewhere(block)),
    )


def place_in(block: ParsedBlock) -> Facility | None:
    """The facility as the block prints it, without an id; None if it names none: an address alone may be a home."""
    if block.kind is BlockKind.NO_ADDRESS or not block.facility:
        return None
    return Facility(
        id="",
        kind=_kind(block),
        number=block.facility_number or "",
        name=_mended(block.facility),
        region=block.region_norm or block.region or "",
        district=_mended(block.district),
        locality=_mended(_locality(block)),
        sublocality=_mended(block.sublocality),
        street=_mended(block.street),
        house=_HOUSE_WORD.sub("", _mended(block.house_as_printed)),
        building=_mended(block.building),
        po_box=_mended(block.po_box_as_printed),
        postcode=block.postal_code or "",
    )


def _mended(printed: str | None) -> str:
    """Russian without Latin look-alikes («x. Дыдымкин»); English as it is."""
    text = mend(printed or "").text
    return text if is_latin(text) else _LATIN_WORD.sub(lambda word: mend_look_alikes(word[0]), text)


def _elsewhere(block: ParsedBlock) -> Iterator[str]:
    """The places printed where the person is not."""
    for place in block.former:
        yield no_longer_at(place)
    for place in block.expected:
        yield tr('expected at "{place}"', place=place)


def _dative(block: ParsedBlock) -> str:
    """The printed dative, as meant, in ordinary case: no one would print capitals on an envelope."""
    printed = mend(clean(block.name_as_printed or "")).text
    return in_ordinary_case(printed) if block.name_case is Case.DATIVE else ""


def _latin(block: ParsedBlock) -> str:
    printed = block.name_as_printed or ""
    return block.latin or (printed if is_latin(printed) else "")


def _kind(block: ParsedBlock) -> str:
    """The kind; a remand prison run by the federal service itself has its own."""
    kind = block.facility_type or ""
    return "СИЗО (ц. п.)" if kind == "СИЗО" and _CENTRAL.search(block.facility or "") else kind


def _locality(block: ParsedBlock) -> str:
    """With its type word in front, as records have it; without one, only a city that is a region is known as such."""
    whole, core = block.locality_as_printed or "", block.locality or ""
    if whole == core and core and find_regions(core) and block.region_norm in (core, None):
        return f"г. {core}"
    kind = whole.removeprefix(core).strip(" ,.") if whole.startswith(core) else ""
    return f"{kind}. {core}" if kind else whole
