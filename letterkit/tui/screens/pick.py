"""The first screen: whom to write to."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, Static

from letterkit.tui.widgets.people_list import PeopleList
from letterkit.tui.widgets.person_card import PersonCard
from letterkit.tui.widgets.search_field import SearchField
from letterkit.tui.work import Work


class PickScreen(Screen[None]):
    """A search field over the list of people, and beside it the card of whoever is highlighted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", "Show everybody", tooltip="Empty the search field"),
        Binding("f7", "drafts", "Drafts", tooltip="Go on with a letter you began"),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "turn(-1)", "Page up", show=False),
        Binding("pagedown", "turn(1)", "Page down", show=False),
    ]

    class Picked(Message):
        """Somebody was chosen, whether or not he can be written to."""

        def __init__(self, person_id: str) -> None:
            super().__init__()
            self.person_id = person_id

    class DraftsAsked(Message):
        """The letters that were begun are to be shown."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work

    def compose(self) -> ComposeResult:
        """Search and list; the card beside them, or below where it is narrow."""
        yield Static(classes="title")
        with Container(id="pick-body"):
            with Vertical(id="pick-list"):
                yield SearchField()
                yield PeopleList(self._work.roll.glance, self._work.drawer.is_begun)
            yield PersonCard()
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Lists everybody; what makes the search quick is prepared while the first screen is looked at."""
        self._show(self._work.everybody)
        self.run_worker(lambda: self._work.index, thread=True)

    def on_screen_resume(self) -> None:
        """Shows which letters were begun meanwhile."""
        self.query_one(PeopleList).refresh()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Drafts are offered where there are any."""
        return action != "drafts" or bool(self._work.drawer.drafts)

    def action_drafts(self) -> None:
        """Asks for the letters that were begun."""
        self.post_message(self.DraftsAsked())

    def action_clear(self) -> None:
        """Empties the search field."""
        self.query_one(SearchField).value = ""

    def action_move(self, rows: int) -> None:
        """Moves the highlight."""
        self.query_one(PeopleList).move(rows)

    def action_turn(self, pages: int) -> None:
        """Moves the highlight by what is seen at once."""
        people = self.query_one(PeopleList)
        people.move(pages * people.page)

    @on(SearchField.Changed)
    def find(self, event: SearchField.Changed) -> None:
        """Lists who is found by what is typed so far."""
        self._show(self._work.find(event.value))

    def _show(self, people: tuple[str, ...]) -> None:
        self.query_one(PeopleList).show(people)
        count = f"{len(people)} of {len(self._work.everybody)}"
        self.query_one(".title", Static).update(f"Whom do you want to write to? {count}")

    @on(PeopleList.Highlighted)
    def show_card(self, event: PeopleList.Highlighted) -> None:
        """Shows who is highlighted."""
        card = self._work.roll.card(event.person_id) if event.person_id else None
        self.query_one(PersonCard).show(card)

    @on(SearchField.Submitted)
    @on(PeopleList.Chosen)
    def choose(self) -> None:
        """Announces who is highlighted."""
        if person_id := self.query_one(PeopleList).person_id:
            self.post_message(self.Picked(person_id))
