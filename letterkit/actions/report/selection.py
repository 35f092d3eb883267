"""The list of people as somebody works with it: filtered, sorted, left and found again so the next time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.choosing import Wrote, chosen
from letterkit.actions.report.facts import Facts, facts_of
from letterkit.errors import DiskError
from letterkit.model.choice import EVERYBODY, Choice
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import read_choice, write_choice


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The people of a choice in their order, and the position of each."""

    people: tuple[str, ...]
    positions: Mapping[str, int] = field(hash=False)
    is_by_name: bool

    @classmethod
    def of(cls, people: tuple[str, ...], choice: Choice) -> "_Chosen":
        positions = {person_id: position for position, person_id in enumerate(people)}
        return cls(people, positions, choice == choice.filters)


@dataclass
class Selection:
    """Whom the list of a library shows. `everybody` are the ids in order of name.

    `warn` is called with what keeps the log from being asked or the choice from being kept; the list goes on without.
    `choice` is what was asked for last; it takes a moment to be worked out, in any thread.
    """

    library: OpenLibrary
    everybody: Sequence[str]
    own: OwnFiles
    warn: Callable[[DiskError], object]
    choice: Choice = EVERYBODY
    wrote: Wrote = field(default_factory=dict)
    _chosen: _Chosen | None = None

    @cached_property
    def facts(self) -> tuple[Facts, ...]:
        """What filters ask for, of everybody: 0.5 s for 20,000 people."""
        people = self.library.records.people
        return tuple(facts_of(self.library, people[person_id]) for person_id in self.everybody)

    def begin(self) -> None:
        """Takes up the choice of the last time, and what the log says."""
        try:
            self.choice = read_choice(self.own.choice)
        except DiskError as error:
            self.warn(error)
        self.look()

    def follow(self, library: OpenLibrary, everybody: Sequence[str]) -> "Selection":
        """The selection of a later state of the library, chosen as now."""
        later = replace(self, library=library, everybody=everybody)
        later.work_out(later.choice)
        return later

    def look(self) -> None:
        """Asks the log again how much was written to whom."""
        try:
            self.wrote = LetterLog(self.own.log).written()
        except DiskError as error:
            self.warn(error)
        self.work_out(self.choice)

    def choose(self, choice: Choice) -> None:
        """Chooses so from now on, and the next time. If another choice was asked for meanwhile, that one counts."""
        self.work_out(choice)
        if choice == self.choice:
            try:
                write_choice(self.own.choice, choice)
            except DiskError as error:
                self.warn(error)

    def work_out(self, choice: Choice) -> None:
        """Works out who is meant, unless it is everybody."""
        people = None if choice == EVERYBODY else _Chosen.of(chosen(self.facts, choice, self.wrote), choice)
        if choice == self.choice:
            self._chosen = people

    def among(self, found: Sequence[str]) -> Sequence[str]:
        """Those of the people found who are chosen; in the order found unless another one than by name is asked for."""
        chosen_now = self._chosen
        if chosen_now is None:
            return found
        if found is self.everybody:
            return chosen_now.people
        among = [person_id for person_id in found if person_id in chosen_now.positions]
        return among if chosen_now.is_by_name else sorted(among, key=chosen_now.positions.__getitem__)
