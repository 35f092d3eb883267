"""The terminal app: draws the list of people at once, and passes on to `Letters` what is asked for.

What letters need is imported and read once the first frame stands; what is asked for earlier waits, and so do the keys
typed behind it.
"""

from asyncio import Event, to_thread
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from letterkit import tui
from letterkit.errors import LetterkitError
from letterkit.language import marked
from letterkit.tui.asked import AskedApp
from letterkit.tui.failures import Going
from letterkit.tui.people import People
from letterkit.tui.screens.pick import PickScreen
from letterkit.tui.start import Start

if TYPE_CHECKING:
    from letterkit.tui.letters import Letters


class LetterkitApp(AskedApp):
    """From a person to two PDFs: pick, choose a template, fill, look, save."""

    TITLE = "letterkit"
    CSS_PATH = "letterkit.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-broad")]  # noqa: RUF012 (Textual's own annotation allows no other)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", marked("Help"), tooltip=marked("How a letter is written, and what the keys do")),
        Binding("f2", "sender", marked("Sender"), tooltip=marked("Who writes, and where answers are sent")),
        Binding("f5", "folder", marked("Folder"), tooltip=marked("The folder where PDFs are saved"), show=False),
        Binding("f10", "settings", marked("Settings"), tooltip=marked("Language, colours, folder ..."), show=False),
        Binding(
            "ctrl+q", "quit", marked("Quit"), tooltip=marked("Ask first if something was not saved"), priority=True
        ),
    ]

    def __init__(self, start: Start) -> None:
        super().__init__()
        start.speak()
        self._start = start
        self.sub_title = start.library_shown
        self._remembered = start.remembered()
        self._people = People(self._remembered, have_drafts=start.has_drafts())
        self._pick = PickScreen(self._people, self._begin)
        self._letters: Letters | None = None
        self._is_read = Event()
        self.dress(start.theme(), plain=start.is_plain())

    def _begin(self) -> None:
        """Goes on now that the list is drawn and the search field has the focus."""
        self.expect_screens()
        self.read_library()

    def get_default_screen(self) -> Screen[None]:
        """The list of people."""
        return self._pick

    async def letters(self) -> "Letters | None":
        """The screens after the list, once the library has been read; None if it cannot be."""
        await self._is_read.wait()
        return self._letters

    @work(group="reading")
    async def read_library(self) -> None:
        """Reads the library, now that the list is drawn; ends the app if that fails.

        It is called directly: a message would wait behind handlers that wait for the library.
        """
        try:
            await to_thread(self._remembered.look)
            self._pick.redraw()
            self._letters = letters = await to_thread(self._read)
            self._people.know(letters.work)
            letters.begin()
        except LetterkitError as error:
            self.leave(error)
            return
        finally:
            self._is_read.set()
        self._pick.begin()
        self.collect_in_pauses()
        letters.welcome()
        await to_thread(letters.remember, self._remembered)

    def _read(self) -> "Letters":
        letters = tui.Letters.over(self, self._start)  # the door loads every other screen, the rules, the templates
        letters.work.pixels = tui.Pixels(self.terminal, all_colours=self.has_all_colours)
        return letters

    def keep_typed(self) -> None:
        """Writes the drafts, and the first steps if they are under way. Raises DiskError."""
        if self._letters:
            self._letters.work.drawer.write()
            self._letters.keep_steps()

    def tell(self, failure: LetterkitError, then: Callable[[object], None]) -> bool:
        """Shows what went wrong, once there are dialogs: before that nothing has been typed that could be lost."""
        if self._letters:
            self._letters.tell(failure, then)
        return bool(self._letters)

    async def on_pick_screen_picked(self, event: PickScreen.Picked) -> None:
        """Goes on with the person picked, or the first one found by what is typed."""
        letters = await self.letters()
        person_id = event.person_id or self._pick.person_id
        if letters and person_id:
            letters.choose_template(person_id)
            self._look_again()

    def on_pick_screen_shown(self) -> None:
        """Looks for what other programs changed while the list was out of sight."""
        self._look_again()

    def on_app_focus(self) -> None:
        """Looks for it also when the writer comes back from another window, where the terminal tells of that."""
        self._look_again()

    def _look_again(self) -> None:
        if self._letters:
            self.run_worker(self._looked(self._letters), group="looking", exclusive=True)

    async def _looked(self, letters: "Letters") -> None:
        with Going(self):
            await letters.look()

    async def on_pick_screen_drafts_asked(self) -> None:
        """Asks which draft to go on with."""
        letters = await self.letters()
        if letters and self._people.have_drafts:
            self.take(letters.go_on)

    def watch_theme(self, theme: str) -> None:
        """Remembers the colours chosen for the next session."""
        if self._letters:
            self._letters.keep_theme(theme)

    def change_language(self, code: str) -> None:
        """Goes on in that language, once the library has been read."""
        self.take(partial(self._change_language, code))

    async def _change_language(self, code: str) -> None:
        if letters := await self.letters():
            await letters.speak(code)

    async def action_quit(self) -> None:
        """Asks first if something typed was not saved."""
        self.take(self._quit)

    async def _quit(self) -> None:
        if self._letters is None or await self._letters.may_quit():
            self.exit()
