"""The fourth screen: the pages as they will be printed."""

from asyncio import to_thread
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, Tab, Tabs

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.page_pictures import PagePictures
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import marked, tr
from letterkit.model.page import Document, Page
from letterkit.page.as_text import page_as_text, without_strokes
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.keyboard import letter_keys
from letterkit.tui.letter_screen import COPY, LetterScreen
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.saving import Course
from letterkit.tui.standing import begin_letter
from letterkit.tui.staying import staying
from letterkit.tui.typed_ahead import Step
from letterkit.tui.viewing import Looked
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.page_picture import PagePicture
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.words import findings_count, findings_words
from letterkit.tui.work import Work

SIDEWAYS = 8
"""Columns by which Left and Right move a page that is wider than the room."""

WIDEST = 100
"""Columns beyond which a page is no easier to read."""

NO_PIXELS = marked("Press O to open the PDFs in the system's viewer.")

TURN = Binding.Group(marked("Turn"), compact=True)

_TITLES = {
    "envelope": (marked("Envelope"), marked("Envelope, page {number} of {count}")),
    "letter": (marked("Letter"), marked("Letter, page {number} of {count}")),
    "reply": (marked("For the answer"), marked("For the answer, page {number} of {count}")),
}
"""What the tab of a document says, and that of one of its pages."""

_PRINT_KEYS = f"f12,{letter_keys('p')}"


class PagesScreen(LetterScreen):
    """A tab for the envelope and for each page of the letter; the text stands where it will on paper."""

    DEFAULT_CSS = """
    PagesScreen {
        & VerticalScroll { align-horizontal: center; overflow-x: auto; }
        & #page { width: auto; padding: 0 1; }
        & PagePicture { width: 1fr; height: 1fr; display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", marked("Back")),
        Binding("left", "turn(-1)", marked("Previous page"), priority=True, group=TURN),
        Binding("right", "turn(1)", marked("Next page"), priority=True, group=TURN),
        Binding("f4,ctrl+s,enter", "save", marked("Save"), tooltip=marked("Save envelope and letter as PDF")),
        Binding(
            _PRINT_KEYS, "print", marked("Print"), tooltip=marked("Print envelope and letter: they are saved first")
        ),
        Binding(
            _PRINT_KEYS,
            "say_lack",
            marked("Why it cannot print"),
            tooltip=marked("Why nothing can be printed here"),
            show=False,
        ),
        Binding(
            letter_keys("o"),
            "open",
            marked("Open"),
            key_display="o",
            tooltip=marked("Show the very PDFs in the system's viewer: they are saved first"),
        ),
        Binding(
            letter_keys("v"),
            "picture",
            marked("Picture"),
            key_display="v",
            tooltip=marked("Show the pages as pictures of the PDF, where the terminal can; again: as text"),
        ),
        COPY,
    ]
    AUTO_FOCUS = "VerticalScroll, PagePicture"

    def __init__(self, work: Work, letter: TypedLetter, composition: Composition) -> None:
        super().__init__(work, letter)
        self._composition = composition
        self._pictures = PagePictures(composition)
        self._lack = work.printing.lack
        self._looked = Looked()

    def compose(self) -> ComposeResult:
        """The address line is shown, since this is the last look at it before it is printed."""
        counts = findings_count(self._composition.findings)
        yield TitleLine(tr("The pages as they are printed. Findings: {counts}.", counts=counts))
        yield AddressLine(self._card)
        titles = [title for document in self._composition.documents for title in _titles(document)]
        shown = f"page-{min(self._looked.number, len(titles) - 1)}" if titles else None
        yield Tabs(*(Tab(title, id=f"page-{number}") for number, title in enumerate(titles)), active=shown)
        with VerticalScroll():
            yield Static(id="page", markup=False)
        yield PagePicture(self._work.pixels, self._looked)
        yield Keys()

    @on(Tabs.TabActivated)
    def on_resize(self) -> None:
        """Shows the page chosen, as a picture or as text."""
        number = int(self.query_one(Tabs).active.removeprefix("page-") or self._looked.number)
        pages = [page for document in self._composition.documents for page in document.pages]
        is_picture = self._work.pixels.is_chosen and bool(pages)
        self._show_text(is_shown=not is_picture)
        if is_picture:
            self.query_one(PagePicture).show(self._pictures, number)
        elif pages:
            self._looked.at(number)
            self._fit(pages[number])
        else:
            self.query_one("#page", Static).update(findings_words(self._composition.findings))

    def _show_text(self, *, is_shown: bool) -> None:
        """Shows either the text or the picture, and gives it the keys."""
        text, picture = self.query_one(VerticalScroll), self.query_one(PagePicture)
        had_keys = text.has_focus or picture.has_focus
        text.display, picture.display = is_shown, not is_shown
        if is_shown:
            picture.clear()
        if had_keys:
            (text if is_shown else picture).focus(scroll_visible=False)

    def _fit(self, page: Page) -> None:
        """Fits the page as text into the room there is."""
        room = self.query_one(VerticalScroll)
        columns = min(room.size.width - 4, WIDEST)
        text = page_as_text(page, columns)
        if text.count("\n") >= room.size.height:
            text = page_as_text(page, columns, room.size.height)
        self.query_one("#page", Static).update(without_strokes(text) if self.app.has_class("-plain") else text)
        room.scroll_home(animate=False)

    @on(SenderDialog.Saved)
    async def follow_sender(self) -> None:
        """Shows the pages as they are signed now, with what this writer said of himself."""
        self._letter = begin_letter(self.app, self._work, self._letter)
        await self.compose_again()

    @on(RecordsChanged)
    async def compose_again(self) -> None:
        """Shows the pages with the changed address or template; if there are none now, the findings."""
        with error_shown(self.app):
            self._letter = self._work.fitted(self._letter)
            self._composition = await to_thread(self._work.compose, self._letter)
            self._pictures = PagePictures(self._composition)
            self._card = self._work.roll.card(self._letter.person_id)
            await self.recompose()
            is_text = not self._work.pixels.is_chosen
            self.query_one(VerticalScroll if is_text else PagePicture).focus(scroll_visible=False)

    async def say_anew(self) -> None:
        """Says what is found in the pages in the language spoken now."""
        self._lack = self._work.printing.lack
        async with staying(self):
            await self.compose_again()

    def action_turn(self, pages: int) -> None:
        """Shows the next page or the previous one; of a page that is larger than the room, what lies beside."""
        if (picture := self.query_one(PagePicture)).is_zoomed:
            picture.action_move(SIDEWAYS * pages, 0)
            return
        tabs = self.query_one(Tabs)
        if pages > 0:
            tabs.action_next_tab()
        else:
            tabs.action_previous_tab()

    @property
    def course(self) -> Course:
        """The letter as it was typed, and as the pages show it."""
        return Course(self._letter, self._composition)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no printing system, its key says why."""
        barred = "print" if self._lack else "say_lack"
        return (action, *parameters) != (barred,)

    def action_print(self) -> None:
        """Saves and prints, and goes back to the list for the next person."""
        self.post_message(Step(self._pdfs.print))

    def action_say_lack(self) -> None:
        """Says why nothing can be printed here."""
        title = tr("Nothing can be printed here")
        self.app.push_screen(AskDialog(title, Content(self._lack), no=tr("Understood")))

    def action_open(self) -> None:
        """Saves, and shows the files."""
        self.post_message(Step(self._pdfs.open))

    def action_picture(self) -> None:
        """Shows the pages as pictures, or as text again."""
        self.post_message(Step(self._change_view))

    async def _change_view(self) -> None:
        """Asks the terminal whether it shows pixels, the first time; that takes a moment."""
        pixels = self._work.pixels
        if not pixels.is_chosen and not await to_thread(pixels.can):
            title = tr("This terminal shows no pictures")
            self.notify(tr(NO_PIXELS), title=title, severity="warning", markup=False)
            return
        pixels.is_chosen = not pixels.is_chosen
        if self.is_attached:
            self.on_resize()

    @on(PagePicture.Missing)
    def show_text_instead(self, event: PagePicture.Missing) -> None:
        """Shows the text of a page of which there is no picture, and says so."""
        self._work.pixels.is_chosen = False
        self.on_resize()
        self.notify(event.error.remedy, title=event.error.fact, severity="warning", markup=False)


def _titles(document: Document) -> list[str]:
    count = len(document.pages)
    alone, one_of = _TITLES[document.name]
    return [tr(one_of, number=number, count=count) if count > 1 else tr(alone) for number in range(1, count + 1)]
