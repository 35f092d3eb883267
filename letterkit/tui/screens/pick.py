"""The first screen: to whom to write."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from letterkit.language import marked, tr
from letterkit.tui.people import People
from letterkit.tui.screens.choosing import ChoosingScreen
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.people_list import PeopleList
from letterkit.tui.widgets.person_card import PersonCard
from letterkit.tui.widgets.search_field import SearchField
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.words import nobody_words

_PLACEHOLDER = marked("Name, year or facility, in any spelling")


class PickScreen(ChoosingScreen):
    """A search field over the list of people, and beside it the card of the person highlighted.

    The row of filters comes when the library has been read; until then its line is empty.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "clear", marked("Show everybody"), tooltip=marked("Empty the search field, then the filters")
        ),
        Binding("f7", "drafts", marked("Drafts"), tooltip=marked("Go on with a letter you began")),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "turn(-1)", "Page up", show=False),
        Binding("pagedown", "turn(1)", "Page down", show=False),
    ]

    class Picked(Message):
        """A person was chosen, whether or not he can be written to.

        `person_id` is "" if something is typed while the library is being read: it means the first person found.
        """

        def __init__(self, person_id: str) -> None:
            super().__init__()
            self.person_id = person_id

    class Shown(Message):
        """The list came back: what other programs changed meanwhile is to be looked for."""

    class DraftsAsked(Message):
        """The drafts are to be shown."""

    def __init__(self, people: People, when_drawn: Callable[[], object]) -> None:
        """`when_drawn` is called once the first frame stands in the terminal, and the search field has the focus."""
        super().__init__(people)
        self._when_drawn = when_drawn
        self._moves_ahead: list[int] = []

    def compose(self) -> ComposeResult:
        """Search and list; the card beside the list, or below it in a narrow window.

        They lie on the screen itself: every container would draw each of its lines only to be covered.
        """
        yield TitleLine()
        yield SearchField(placeholder=tr(_PLACEHOLDER), compact=True)
        yield PeopleList(self._people)
        yield PersonCard()
        yield Keys()

    def on_mount(self) -> None:
        """Lists everybody, as far as they are known."""
        self.show_found()
        self.call_after_refresh(self._when_drawn)

    def on_screen_resume(self) -> None:
        """Shows which letters have been begun and sent since."""
        self.redraw()
        self.look()
        self.post_message(self.Shown())

    def redraw(self) -> None:
        """Shows what has become known about the people listed, unless the app is being left."""
        if not self.query(".title"):
            return
        self._show_count()
        self.query_one(PeopleList).refresh()
        self.refresh_bindings()

    async def say_anew(self) -> None:
        """Says search, filters, list and card in the language spoken now."""
        self.query_one(SearchField).placeholder = tr(_PLACEHOLDER)
        self.follow_records()

    @property
    def person_id(self) -> str:
        """Who is highlighted, "" if no one is."""
        return self.query_one(PeopleList).person_id or ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Drafts are offered if there are any."""
        return action != "drafts" or self._people.have_drafts

    def action_drafts(self) -> None:
        """Asks for the drafts."""
        self.post_message(self.DraftsAsked())

    def action_clear(self) -> None:
        """Empties the search field; does without filters if it is empty, or they have the focus."""
        search, choice = self.query_one(SearchField), self._people.choice
        if choice and choice.is_filtering and not (search.has_focus and search.value):
            self.choose_people(choice.without_filters())
        else:
            search.value = ""
        search.focus()

    def action_next(self) -> None:
        """Empties the search field for the next person: whoever was searched for has his letter. Filters stay."""
        search = self.query_one(SearchField)
        search.value = ""
        search.focus()

    def action_move(self, rows: int) -> None:
        """Moves the highlight; among those found by what is typed as soon as they are known."""
        if self._is_to_be_found:
            self._moves_ahead.append(rows)
        else:
            self.query_one(PeopleList).move(rows)

    def action_turn(self, pages: int) -> None:
        """Moves the highlight by what is seen at a time."""
        self.action_move(pages * self.query_one(PeopleList).page)

    @on(SearchField.Changed)
    def show_found(self) -> None:
        """Lists the people found by what is typed so far; while the library is being read, the list stays."""
        self.list_people(keep_row=False)

    def list_people(self, *, keep_row: bool) -> None:
        """Lists the people found; `keep_row` as `PeopleList.show`."""
        if not self.query(".title"):  # the app is being left
            return
        self._show_count()
        people = self.query_one(PeopleList)
        if self._people.are_known or not people.person_id:
            people.show(self._people.find(self._typed), keep_row=keep_row)
            for rows in self._moves_ahead:
                people.move(rows)
            self.show_card()  # at once, so that list and card are laid out together
        self._moves_ahead.clear()

    @property
    def _typed(self) -> str:
        return self.query_one(SearchField).value

    @property
    def _is_to_be_found(self) -> bool:
        """Whether what is typed waits for the library to be searched."""
        return bool(self._typed) and not self._people.are_known

    def _show_count(self) -> None:
        words = tr("Whom do you want to write to? The records are being read.")
        if self._people.are_known or (self._people.are_counted and not self._typed):
            counts = {"found": len(self._people.find(self._typed)), "all": len(self._people.everybody)}
            words = tr("Whom do you want to write to? {found} of {all}", **counts)
            if self._people.is_filtered:
                words = tr("Whom do you want to write to? {found} of {all}, filtered", **counts)
        self.query_one(".title", Static).update(words, layout=False)

    @on(PeopleList.Highlighted)
    def show_card(self) -> None:
        """Shows who is highlighted now, once that is known."""
        if self._people.are_known:
            person_id = self.person_id
            card = self._people.card(person_id) if person_id else None
            nobody = nobody_words(are_any=bool(self._people.everybody), is_filtered=self._people.is_filtered)
            self.query_one(PersonCard).show(card, nobody, self._people.written(person_id))

    @on(PeopleList.Chosen)
    def choose_clicked(self, event: PeopleList.Chosen) -> None:
        """Announces who was clicked, whatever is typed."""
        self.post_message(self.Picked(event.person_id))

    @on(SearchField.Submitted)
    def choose(self) -> None:
        """Announces who was chosen: the person highlighted, or the first one found by what is typed."""
        if self._is_to_be_found or self.person_id:
            self.post_message(self.Picked("" if self._is_to_be_found else self.person_id))
