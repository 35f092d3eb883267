"""What the app can do once the library has been read: the ways on from the list, and the dialogs of every screen."""

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from textual.content import Content

from letterkit.actions.library.watch import Watch
from letterkit.actions.report.remembered import Remembered
from letterkit.actions.write.lost import refuse_lost
from letterkit.errors import LetterkitError
from letterkit.language import speak, tr, trn
from letterkit.page.envelope_size import EnvelopeSize
from letterkit.store.chosen_word import keep_word
from letterkit.store.first_steps import forget_steps
from letterkit.tui.background import making_many
from letterkit.tui.caught import caught
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.dialogs.drafts import DraftsDialog
from letterkit.tui.dialogs.folder import Destination, FolderDialog
from letterkit.tui.looking import look
from letterkit.tui.looks import LooksApp
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.screens.guide import GuideScreen
from letterkit.tui.screens.help import HelpScreen
from letterkit.tui.screens.settings import SettingsScreen
from letterkit.tui.screens.templates import TemplatesScreen
from letterkit.tui.start import Start
from letterkit.tui.steady_screen import LanguageChanged, SteadyScreen
from letterkit.tui.who_writes import ask_who_writes, tell_who_writes
from letterkit.tui.work import Work


@dataclass(frozen=True, slots=True)
class Letters:
    """The ways from the list of people of one app on."""

    app: LooksApp
    work: Work
    start: Start

    @classmethod
    def over(cls, app: LooksApp, start: Start) -> Self:
        """The screens over a library, which is read now. Raises DiskError if that fails."""
        with making_many():
            watch = Watch(start.root, start.own.cache)
            work = Work(start.read(), watch, start.own, start.folder())
            work.begin()
            work.overview.prepare()
        return cls(app, work, start)

    def begin(self) -> None:
        """Reads the sender's profile and the drafts."""
        with error_shown(self.app):
            self.work.read_sender()
        with error_shown(self.app):
            if damaged := self.work.drawer.read():
                files = "\n".join(map(str, damaged))
                self.app.notify(files, title=tr("These drafts cannot be read"), severity="warning", markup=False)

    def remember(self, remembered: Remembered) -> None:
        """Remembers the list for the first frame of the next session."""
        with making_many():
            overview = self.work.overview
            remembered.renew(map(overview.roll.sketch, overview.index.people), overview.first_rows)

    async def look(self) -> None:
        """Shows what other programs changed since the last look; of drafts only while none is open here."""
        with caught(self._say_unseen):
            await look(self.app, self.work)
            if len(self.app.screen_stack) == 1:
                before = self.work.drawer.drafts
                self.work.drawer.read()
                if before != self.work.drawer.drafts:
                    self.app.screen.post_message(RecordsChanged())

    def _say_unkept(self, error: LetterkitError) -> None:
        self.app.notify(str(error), title=tr("What is typed cannot be kept"), severity="warning", markup=False)

    def _say_unseen(self, error: LetterkitError) -> None:
        self.app.notify(str(error), title=tr("The records cannot be looked at"), severity="warning", markup=False)

    def choose_template(self, person_id: str) -> None:
        """Goes on with a person who can be written to; for others, shows why they cannot."""
        with error_shown(self.app):
            glance = self.work.roll.glance(person_id)
            if glance.barred:
                title = tr("{name} gets no letter now", name=glance.name)
                self.app.push_screen(AskDialog(title, Content(glance.barred)))
            else:
                self.app.push_screen(TemplatesScreen(self.work, person_id))

    async def go_on(self) -> None:
        """Asks which draft to go on with, of those that other windows wrote, too, and opens its form."""
        with caught(self._say_unseen):
            self.work.drawer.read()
        letter = await self.app.push_screen_wait(DraftsDialog(self.work))
        if letter:
            with error_shown(self.app):
                refuse_lost(self.work.library, letter)
                self.app.push_screen(FillScreen(self.work, self.work.drawer.letter(letter.draft_key)))

    def help(self) -> None:
        """Shows the help."""
        self.app.push_screen(HelpScreen(self.work.library.root))

    async def sender(self) -> None:
        """Asks who writes, and uses the answer at once."""
        await ask_who_writes(self.app, self.work)

    def keep_theme(self, theme: str) -> None:
        """Remembers the colours for the next session."""
        with error_shown(self.app):
            keep_word(self.work.own.theme, theme)

    def settings(self) -> None:
        """Shows the settings."""
        if not isinstance(self.app.screen, SettingsScreen):
            self.app.push_screen(SettingsScreen(self))

    def welcome(self) -> None:
        """Shows the first steps to whoever starts the app for the first time, unless he has gone on already."""
        if self.start.is_first() and len(self.app.screen_stack) == 1:
            self.guide()

    def guide(self) -> None:
        """Shows the first steps; gone through or skipped, they do not come by themselves again; quit, they go on."""
        self.app.push_screen(GuideScreen(self), self._guided)

    def _guided(self, _: object) -> None:
        with error_shown(self.app):
            keep_word(self.work.own.guided, "yes")
            forget_steps(self.work.own.first_steps)
        tell_who_writes(self.app)

    def turn_plain(self) -> None:
        """Takes boxes and columns off, or puts them back, the next time too."""
        plain = not self.app.is_plain
        self.app.be_plain(plain=plain)
        words = tr("Plain mode is on: no boxes, one column.") if plain else tr("Plain mode is off.")
        self.app.notify(words, markup=False)
        with error_shown(self.app):
            keep_word(self.work.own.plain, "plain" if plain else "")

    async def speak(self, code: str) -> None:
        """Goes on in that language, and the next time too; what is said of the records is said anew."""
        await self.look()  # what others changed is said before all is said anew
        speak(code)
        remembered = self.start.remembered()
        with error_shown(self.app):
            keep_word(self.work.own.language, code)
        with error_shown(self.app):
            await to_thread(remembered.look)
            await to_thread(self.work.read_again, self.start.read)
            self.work.take_over()
        for screen in self.app.screen_stack:
            if isinstance(screen, SteadyScreen) and screen.post_message(changed := LanguageChanged()):
                await changed.said.wait()
        await to_thread(self.remember, remembered)

    async def folder(self) -> None:
        """Asks where to save the PDFs."""
        now = Destination(self.work.out, self.work.combined)
        chosen = await self.app.push_screen_wait(FolderDialog(now))
        if chosen:
            self.keep_folder(chosen.folder)
            words = tr("PDFs are saved in {folder} from now on.", folder=chosen.folder)
            self.app.notify(words, markup=False)
            if chosen.combined != now.combined:
                self.combine(combined=chosen.combined)

    def combine(self, *, combined: bool) -> None:
        """Saves all pages of a letter in one PDF from now on, or envelope and letter each in its own."""
        self.work.combined = combined
        words = tr("Envelope and letter are saved in one PDF from now on.")
        if not combined:
            words = tr("Envelope and letter are saved in a PDF each from now on.")
        self.app.notify(words, markup=False)
        with error_shown(self.app):
            keep_word(self.work.own.combined, "combined" if combined else "")

    def use_envelope(self, size: EnvelopeSize) -> None:
        """Begins letters with that envelope from now on, and the next time too."""
        self.work.drawer.use(size)
        words = tr("Letters begun from now on go into {size}.", size=size.title)
        self.app.notify(words, markup=False)
        with error_shown(self.app):
            keep_word(self.work.own.envelope, size.typed)

    def keep_folder(self, folder: Path) -> None:
        """Saves PDFs in that folder from now on, and the next time too."""
        if folder != self.work.out:
            self.work.out = folder
            with error_shown(self.app):
                keep_word(self.work.own.folder, str(folder))

    def tell(self, failure: LetterkitError, then: Callable[[object], None]) -> None:
        """Says that something went wrong after which the app goes on."""
        self.app.push_screen(AskDialog(tr("Something went wrong"), Content(str(failure)), no=tr("Go on")), then)

    def keep_steps(self) -> None:
        """Writes the first steps if they are under way. Raises DiskError."""
        for screen in self.app.screen_stack:
            if isinstance(screen, GuideScreen):
                screen.keep_begun()

    async def may_quit(self) -> bool:
        """Whether to quit; asks if something typed in this session was not saved."""
        with caught(self._say_unkept):
            self.keep_steps()
        count = len(self.work.drawer.typed_now)
        if not count:
            return True
        words = Content(tr("What is typed is kept as a draft: F7 in the list of people goes on with it."))
        title = trn("{count} letter is not saved as PDF", "{count} letters are not saved as PDF", count)
        return await self.app.push_screen_wait(AskDialog(title, words, yes=tr("Quit"), no=tr("Stay")))
