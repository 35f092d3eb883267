"""The part of the first screen that filters and sorts the people."""

from abc import abstractmethod
from asyncio import Event, to_thread
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from letterkit import tui
from letterkit.language import marked
from letterkit.tui.people import People
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.typed_ahead import Step
from letterkit.tui.widgets.people_list import PeopleList
from letterkit.tui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from letterkit.model.choice import Choice
    from letterkit.tui.widgets.filter_row import FilterRow


class ChoosingScreen(SteadyScreen[None]):
    """A screen with a list of people below a search field; the row of filters is made once the library has been read.

    What is asked for earlier is done then, and keys typed after it wait for it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f6", "filter", marked("Filter"), show=False, tooltip=marked("Go to the filters, and back to the search")
        ),
        Binding(
            "f8", "sort", marked("Sort by the next column"), show=False, tooltip=marked("The arrow shows by which")
        ),
        Binding("f9", "turn_round", marked("Turn the order round"), show=False, tooltip=marked("The last come first")),
    ]

    def __init__(self, people: People) -> None:
        super().__init__()
        self._people = people
        self._row: FilterRow | None = None
        self._begun = Event()

    @abstractmethod
    def list_people(self, *, keep_row: bool) -> None:
        """Lists the people found; `keep_row` as `PeopleList.show`."""

    @abstractmethod
    def redraw(self) -> None:
        """Shows what has become known about the people listed."""

    def begin(self) -> None:
        """Shows what is known now that the library has been read."""
        selection = self._people.selection
        if selection and self._row:
            self._row.selection = selection
        elif selection:
            self._row = tui.FilterRow(selection)
            self.add_class("-known")
            self.mount(self._row, after=self.query_one(SearchField))
        self._show_chosen()
        self._begun.set()

    @on(RecordsChanged)
    def follow_records(self) -> None:
        """Lists people as their records say now, and asks the log again, since another choice may be on its way."""
        if self._people.selection and self._row:
            self._row.selection = self._people.selection
            self._row.refresh()
            self._show_chosen(keep_row=True)
            self.look()

    def action_filter(self) -> None:
        """Goes to the filters, from them to the search."""
        if self._row is None:
            self._ask_ahead(self.action_filter)
        else:
            (self.query_one(SearchField) if self._row.has_focus else self._row).focus()

    def action_sort(self) -> None:
        """Sorts by the next of the columns that are seen."""
        self._once_known(lambda choice: choice.sorted_by(self.query_one(PeopleList).column_after(choice.order)))

    def action_turn_round(self) -> None:
        """Turns the order round."""
        self._once_known(lambda choice: choice.sorted_by(choice.order))

    @on(PeopleList.Sorted)
    def sort_by(self, event: PeopleList.Sorted) -> None:
        """Sorts by the column whose heading was clicked; turns the order round if it is sorted so."""
        self._once_known(lambda choice: choice.sorted_by(event.column))

    def on_filter_row_chosen(self, event: "FilterRow.Chosen") -> None:
        """Filters and sorts as the row has it now."""
        self._filter_so(event.choice, stays=event.stays)

    def on_filter_row_left(self) -> None:
        """Gives the keys to the list, which has them while the search field does."""
        self.query_one(SearchField).focus()

    def on_filter_row_typed(self, event: "FilterRow.Typed") -> None:
        """Goes on with the search."""
        search = self.query_one(SearchField)
        search.select_on_focus = False  # what is inserted here would be replaced by the next key
        search.focus()
        search.insert_text_at_cursor(event.text)

    async def on_filter_row_asked(self, event: "FilterRow.Asked") -> None:
        """Asks what a filter is to be."""
        if selection := self._people.selection:
            chosen = partial(self._filter_so, stays=event.stays)
            self.app.push_screen(await tui.filter_dialog(selection, event.name), chosen)

    def _filter_so(self, choice: "Choice | None", *, stays: bool) -> None:
        """Filters and sorts so from now on, and gives the keys to the list unless the row keeps them."""
        self.choose_people(choice)
        if choice and not stays:
            self.on_filter_row_left()

    def _once_known(self, changed: "Callable[[Choice], Choice]") -> None:
        """Changes filters or order, as soon as the library has been read."""
        if self._people.choice is None:
            self._ask_ahead(partial(self._once_known, changed))
        else:
            self.choose_people(changed(self._people.choice))

    def _ask_ahead(self, ask: Callable[[], object]) -> None:
        async def once_begun() -> None:
            await self._begun.wait()
            ask()

        self.post_message(Step(once_begun, exclusive=False))

    def choose_people(self, choice: "Choice | None") -> None:
        """Filters and sorts so from now on; None leaves all as it is."""
        if choice and self._people.selection and self._row:
            self._people.selection.choice = choice
            self._row.refresh()
            self._sift(choice)

    @work(exclusive=True, group="sifting")
    async def _sift(self, choice: "Choice") -> None:
        await to_thread(self._people.choose, choice)
        self._show_chosen()

    @work(exclusive=True, group="looking")
    async def look(self) -> None:
        """Asks the log what was written meanwhile; whoever is listed no longer leaves the highlight to the next."""
        await to_thread(self._people.look)
        self._show_chosen(keep_row=True)

    def _show_chosen(self, *, keep_row: bool = False) -> None:
        """Lists who is chosen now, and says what was in the way."""
        self.list_people(keep_row=keep_row)
        self.redraw()
        for trouble in self._people.take_troubles():
            self.notify(trouble, severity="warning", markup=False)
