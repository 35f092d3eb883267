"""One state of the library as the screens show it. What takes time to make is made when it is first asked for."""

from collections.abc import Callable
from functools import cached_property
from typing import Self

from letterkit.actions.library.find import PeopleIndex
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.glance import Glance
from letterkit.actions.report.remembered import WHOLE_ROWS
from letterkit.actions.report.roll import Roll
from letterkit.actions.report.selection import Selection
from letterkit.actions.write.offer import Offer, offers
from letterkit.errors import DiskError
from letterkit.store.own_files import OwnFiles


class Overview:
    """The people and templates of a library that does not change: another state of it is another overview.

    `own` and `warn` are as for `Selection`.
    """

    def __init__(self, library: OpenLibrary, own: OwnFiles, warn: Callable[[DiskError], object]) -> None:
        self.library = library
        self._own = own
        self._warn = warn

    @cached_property
    def roll(self) -> Roll:
        """Everybody, as lists show them."""
        return Roll(self.library)

    @cached_property
    def index(self) -> PeopleIndex:
        """Finds people by what is typed."""
        return PeopleIndex.of(self.library.records)

    @cached_property
    def selection(self) -> Selection:
        """Whom the list of people shows."""
        return Selection(self.library, self.index.people, self._own, self._warn)

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """The templates, with when to use them."""
        return offers(self.library)

    @cached_property
    def first_rows(self) -> tuple[Glance, ...]:
        """The rows that are seen before the list is scrolled."""
        return tuple(map(self.roll.glance, self.index.people[:WHOLE_ROWS]))

    def prepare(self) -> Self:
        """Works out what the list and its search will need, so that no key waits for it; returns itself."""
        if self.first_rows:
            self.roll.card(self.first_rows[0].person_id)
        return self

    def follow(self, library: OpenLibrary) -> "Overview":
        """The overview of a later state of the library, prepared; the index stays where no record has changed."""
        later = Overview(library, self._own, self._warn)
        now, before = library.records, self.library.records
        if now.people is before.people and now.facilities is before.facilities:
            later.index = self.index
        later.selection = self.selection.follow(library, later.index.people)
        return later.prepare()
