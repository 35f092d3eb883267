"""The terminal app: holds the screens together."""

from asyncio import to_thread
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen

from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.store.own_files import OwnFiles
from letterkit.tui.dialogs.ask import AskDialog
from letterkit.tui.dialogs.drafts import DraftsDialog
from letterkit.tui.dialogs.folder import FolderDialog
from letterkit.tui.dialogs.saved import SavedDialog
from letterkit.tui.dialogs.sender import SenderAnswer, SenderDialog
from letterkit.tui.saving import save_letter
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.screens.help import HelpScreen
from letterkit.tui.screens.pages import PagesScreen
from letterkit.tui.screens.pick import PickScreen
from letterkit.tui.screens.templates import TemplatesScreen
from letterkit.tui.viewer import open_in_viewer
from letterkit.tui.words import findings_words
from letterkit.tui.work import Work, caught


class LetterkitApp(App[None]):
    """From a person to two PDFs: pick, choose a template, fill, look, save."""

    TITLE = "letterkit"
    CSS_PATH = "letterkit.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual's own annotation allows no other)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", tooltip="How a letter comes about, and what the keys do"),
        Binding("f2", "sender", "Sender", tooltip="Who writes, and where an answer comes to"),
        Binding("f5", "folder", "Folder", tooltip="The folder PDFs are saved to", show=False),
        Binding("ctrl+q", "quit", "Quit", tooltip="Ask first if something was not saved", priority=True),
    ]

    def __init__(self, library: OpenLibrary, own: OwnFiles, out: Path) -> None:
        super().__init__()
        self._work = Work(library, own, out)

    def get_default_screen(self) -> Screen[None]:
        """The list of people."""
        return PickScreen(self._work)

    def on_mount(self) -> None:
        """Reads the sender's profile, and the letters that were begun."""
        with caught(self.tell):
            self._work.read_sender()
        with caught(self.tell):
            if damaged := self._work.drawer.read():
                files = "\n".join(map(str, damaged))
                self.notify(files, title="No drafts we can read", severity="warning", markup=False)

    def tell(self, error: LetterkitError) -> None:
        """Shows an error: the fact, and what to do."""
        self.push_screen(AskDialog("That did not work", Content(str(error)), no="Understood"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the keys of this screen do, and the themes."""
        offered = {active.binding.action: active for active in screen.active_bindings.values() if active.enabled}
        for action, (node, binding, *_) in offered.items():
            if binding.tooltip and not binding.system:
                run = partial(self.run_action, action, node)
                yield SystemCommand(binding.description, binding.tooltip, run)
        yield SystemCommand("Theme", "Choose light or dark colours", self.search_themes)

    @on(PickScreen.Picked)
    def choose_template(self, event: PickScreen.Picked) -> None:
        """Goes on with somebody who can be written to, and tells the reason of everybody else."""
        glance = self._work.roll.glance(event.person_id)
        if glance.barred:
            self.push_screen(AskDialog(f"{glance.name} gets no letter now", Content(glance.barred)))
        else:
            self.push_screen(TemplatesScreen(self._work, event.person_id))

    @on(PickScreen.DraftsAsked)
    @work(exclusive=True)
    async def go_on(self) -> None:
        """Opens the form of a letter that was begun."""
        letter = await self.push_screen_wait(DraftsDialog(self._work.drawer.drafts))
        if letter:
            with caught(self.tell):
                self._work.refuse_lost(letter)
                self.push_screen(FillScreen(self._work, letter))

    @on(TemplatesScreen.Chosen)
    def fill(self, event: TemplatesScreen.Chosen) -> None:
        """Opens the form, with what was typed into it before."""
        self.push_screen(FillScreen(self._work, self._work.drawer.letter(event.person_id, event.template)))

    @on(FillScreen.LookAsked)
    def look(self, event: FillScreen.LookAsked) -> None:
        """Shows the pages, if there are any."""
        with caught(self.tell):
            composition = self._work.compose(event.letter)
            if composition.documents:
                self.push_screen(PagesScreen(self._work, event.letter, composition))
            else:
                self.push_screen(AskDialog("There are no pages yet", findings_words(composition.findings)))

    @on(FillScreen.SaveAsked)
    @on(PagesScreen.SaveAsked)
    @work(exclusive=True)
    async def save(self, event: FillScreen.SaveAsked | PagesScreen.SaveAsked) -> None:
        """Saves, and goes back to the list for the next person."""
        with caught(self.tell):
            if await save_letter(self, self._work, event.letter):
                while len(self.screen_stack) > 1:
                    self.pop_screen()

    @on(SavedDialog.OpenAsked)
    @work
    async def show_files(self, event: SavedDialog.OpenAsked) -> None:
        """Opens what was saved."""
        with caught(self.tell):
            for path in event.paths:
                await to_thread(open_in_viewer, path)

    def action_help(self) -> None:
        """Shows the help."""
        self.push_screen(HelpScreen())

    @work(exclusive=True)
    async def action_sender(self) -> None:
        """Asks who writes, and uses the answer at once."""
        answer: SenderAnswer = await self.push_screen_wait(SenderDialog(self._work.sender_typed))
        self._work.sender_typed = answer.sender
        if answer.save:
            with caught(self.tell):
                self._work.keep_sender(answer.sender)
                self.screen.post_message(SenderDialog.Kept())

    @work(exclusive=True)
    async def action_folder(self) -> None:
        """Asks where the PDFs go."""
        folder = await self.push_screen_wait(FolderDialog(self._work.out))
        self._work.out = folder or self._work.out

    @work(exclusive=True)
    async def action_quit(self) -> None:  # type: ignore[override]
        """Asks first if something typed was not saved."""
        count = len(self._work.drawer.drafts)
        words = Content("What is typed is kept as a draft: F7 in the list of people goes on with it.")
        title = f"{count} {'letter is' if count == 1 else 'letters are'} not saved as PDF"
        if not count or await self.push_screen_wait(AskDialog(title, words, yes="Quit", no="Stay")):
            self.exit()
