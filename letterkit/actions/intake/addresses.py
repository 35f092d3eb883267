"""What to do about a facility whose address a list prints unlike the record: nothing by itself, a command for it."""

import shlex
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from letterkit.actions.edit.readdress import Correction
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.partial_date import PartialDate
from letterkit.russian.address_difference import Difference, address_differences, in_words


@dataclass(frozen=True, slots=True)
class AddressNews:
    """A facility of the library, and the address that a list prints for it, unlike its own in `differences`."""

    recorded: Facility
    printed: Facility
    differences: tuple[Difference, ...]

    @property
    def said(self) -> str:
        """What the list prints and the record has, field by field."""
        return in_words(self.differences)

    def is_as(self, other: "AddressNews | None") -> bool:
        """Whether the other is the same address of the same facility, perhaps spelt otherwise."""
        if other is None or self.recorded.id != other.recorded.id:
            return False
        one, two = self.corrected, other.corrected
        return not (address_differences(one, two) or address_differences(two, one))

    @property
    def corrected(self) -> Facility:
        """The record with what the list prints."""
        fields: dict[str, Any] = {each.field: each.printed for each in self.differences}
        return replace(self.recorded, **fields)

    def correction(self, source: str, seen: date) -> Correction:
        """The printed address as a correction: it holds from the day of the list on, if not before."""
        fields = {each.field: each.printed for each in self.differences}
        return Correction(fields, PartialDate.of(seen), source)

    def command(self, source: str, seen: date | None) -> str:
        """The line that takes the printed address over; URL and DATE stand where the list has no source or day."""
        fields = [word for each in self.differences for word in (_option(each.field), each.printed)]
        since = seen.isoformat() if seen else "DATE"
        return shlex.join(
            ("letterkit", "readdress", self.recorded.id, *fields, "--since", since, "--source", source or "URL")
        )

    def advice(self, source: str, seen: date | None) -> str:
        """Both in one line."""
        return tr("{said}. If the list is right: {command}", said=self.said, command=self.command(source, seen))


def address_news(printed: Facility | None, recorded: Facility | None) -> AddressNews | None:
    """What a list says about the address of a facility on record; None if it says nothing new, or one is not given."""
    differences = address_differences(printed, recorded) if printed and recorded else ()
    return AddressNews(recorded, printed, differences) if printed and recorded and differences else None


def _option(field: str) -> str:
    return f"--{field.replace('_', '-')}"
