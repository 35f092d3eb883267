"""The third screen: the letter is filled in, and shown as it grows."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static, Tab, Tabs

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.lost import fitted
from letterkit.actions.write.typed_letter import TypedLetter, options_problem
from letterkit.actions.write.typed_options import TypedOptions
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.letter import TemplateParagraph
from letterkit.model.library import Entry
from letterkit.model.template import Template
from letterkit.tui.autosave import Autosave
from letterkit.tui.composing import Composed, Composing
from letterkit.tui.dialogs.ask import Acknowledged, error_shown
from letterkit.tui.dialogs.options import OptionsDialog
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.letter_screen import COPY
from letterkit.tui.panes import PANES, PanedScreen
from letterkit.tui.placing import place_own
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.remarks import Remarks
from letterkit.tui.saving import Course, composed
from letterkit.tui.screens.pages import PagesScreen
from letterkit.tui.standing import begin_letter
from letterkit.tui.staying import staying
from letterkit.tui.typed_ahead import Step
from letterkit.tui.who_writes import Signed
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.widgets.letter_view import LetterView
from letterkit.tui.widgets.posting_fields import PostingFields
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.work import Work

_ABOUT_OPTIONS = marked("Typeface, paper, sender, enclosures, photos, what is enclosed for the answer")
_ABOUT_OWN = marked("Add a paragraph of your own anywhere, or move the one in hand")


class FillScreen(PanedScreen):
    """The form, the letter in both languages and the findings; one of the three at a time in a narrow window."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", marked("Back"), tooltip=marked("What is typed is kept")),
        Binding("f3", "look", marked("Pages"), tooltip=marked("See the pages as they are printed")),
        Binding("f4,ctrl+s", "save", marked("Save PDF"), tooltip=marked("Save envelope and letter as PDF")),
        Binding("ctrl+o", "options", marked("Options"), tooltip=_ABOUT_OPTIONS, show=False),
        Binding("ctrl+r", "explain", marked("Explain"), tooltip=marked("What the findings are about"), show=False),
        Binding("f9", "own", marked("Paragraph"), tooltip=_ABOUT_OWN),
        COPY,
    ]
    AUTO_FOCUS = ""

    def __init__(self, work: Work, letter: TypedLetter) -> None:
        super().__init__(work, letter)
        self._composing = Composing(self, work, lambda: self._letter)
        self._autosave = Autosave(self, work)
        self._remarks = Remarks(self)
        self._paragraphs: tuple[TemplateParagraph, ...] = ()
        self._template = work.library.template(letter.template).value
        self._seen: Composition | None = None
        self._options: TypedOptions | None = None  # chosen, but not to count
        self._writer = letter.begun_by or work.sender.name

    def compose(self) -> ComposeResult:
        """The tabs are shown only in a narrow window."""
        yield TitleLine(tr("{template}: fill it in", template=self._template.shown_title))
        yield AddressLine(self._card)
        yield Tabs(*(Tab(tr(called), id=pane) for pane, called in PANES.items()))
        with Horizontal(id="fill-body"):
            number = self._work.number_of(self._letter)
            posting = PostingFields(self._letter, self._work.sender, self._card.patronymic, number)
            yield LetterForm(self._letter, self._template.variables, posting)
            with Vertical(id="fill-outcome"):
                yield LetterView()
                yield Static(markup=False, id="extent")
                yield FindingsView()
        yield Keys()

    def on_mount(self) -> None:
        """Shows the letter as it begins, the cursor in the first field."""
        self._work.heard()
        self.begin()
        self._autosave.begin()

    def begin(self) -> None:
        """Shows the letter as the form has it: a draft may hold a phrase that the template no longer offers."""
        self._letter = self.query_one(LetterForm).letter
        self.call_after_refresh(self._composing.now)  # the form is drawn first
        self.call_after_refresh(self.query_one(LetterForm).begin)

    async def on_screen_resume(self) -> None:
        """Shows what profile and log say now: the letter may have been signed by somebody else, or saved."""
        if self._writer != self._work.sender.name:
            await self.follow_sender()
        if self._seen:
            self._seen = None
            self._composing.soon()

    @on(RecordsChanged)
    async def follow_records(self) -> None:
        """Shows person and letter as the records say now; what is typed stays, also where the person is gone."""
        library = self._work.library
        if self._letter.person_id in library.records.people:
            self._card = self._work.roll.card(self._letter.person_id)
            self.query_one(AddressLine).show(self._card)
        if self._letter.template in library.records.templates:
            await self._follow_template(library.template(self._letter.template))
        self._composing.now()

    async def _follow_template(self, now: Entry[Template]) -> None:
        """Shows the form anew if the template asks other questions; a broken one is followed once it is mended."""
        before, template = self._template.variables, now.value
        if now.unmended or template.variables == before:
            return
        self._template = template
        self._letter = fitted(self._letter, template.variables, before)
        self._work.drawer.keep(self._letter)
        await self.recompose()
        self.begin()

    async def say_anew(self) -> None:
        """Says form and findings in the language spoken now; what is typed stays."""
        self._letter = self.query_one(LetterForm).letter
        self.forget_field()
        if self._letter.person_id in self._work.library.records.people:
            self._card = self._work.roll.card(self._letter.person_id)
        async with staying(self):
            await self.recompose()
            self._composing.now()

    def on_unmount(self) -> None:
        """Writes what is not yet written."""
        self._autosave.write()

    @on(SenderDialog.Saved)
    async def follow_sender(self) -> None:
        """Shows the letter with the changed profile, and with what this writer said of himself, not another."""
        self._writer = self._work.sender.name
        self.query_one(PostingFields).follow(self._work.sender)
        typed = self.query_one(LetterForm).letter
        self._letter = begin_letter(self.app, self._work, typed)
        if self._letter != typed:
            self._work.drawer.keep(self._letter)
            self.forget_field()
            async with staying(self):
                await self.recompose()
        self._composing.now()

    @on(LetterForm.Changed)
    def keep(self, event: LetterForm.Changed) -> None:
        """Keeps what is typed at once, and composes it when the typing pauses."""
        self._letter = event.letter
        self._work.drawer.keep(event.letter)
        self._composing.soon()

    @on(Composed)
    async def show(self, event: Composed) -> None:
        """Shows the letter and its findings; if none can be made, none: an older one would seem right."""
        if isinstance(event.outcome, LetterkitError):
            self._remarks.show(event.outcome, self._letter)
            self._show_extent("")
        else:
            await self._show_composition(event.outcome)

    async def _show_composition(self, composition: Composition) -> None:
        if words := self._work.renumbered(self._seen, composition):
            self.app.notify(words, title=tr("The log has changed"), severity="warning", markup=False)
        self._seen = composition
        self._remarks.show(composition.findings, self._letter)
        self._show_extent(composition.extent)
        self.query_one(PostingFields).follow_log(self._work.number_of(self._letter))
        if composition.letter:
            self._paragraphs = composition.letter.template_paragraphs
            self.query_one(LetterForm).show_paragraphs(self._paragraphs)
            await self.query_one(LetterView).show(composition.letter.text)

    def _show_extent(self, extent: str) -> None:
        """Shows how long the letter is, and the letter; "" if there is none."""
        self.query_one("#extent", Static).update(extent or tr("There is no letter until the errors are mended."))
        self.query_one("#fill-outcome").set_class(not extent, "-without-letter")

    @on(FindingsView.Chosen)
    def follow_finding(self, event: FindingsView.Chosen) -> None:
        """Goes to the place of what was chosen among the findings."""
        self.post_message(Step(partial(self._remarks.follow, event.outcome, self._letter)))

    @on(Acknowledged)
    async def lead(self, event: Acknowledged) -> None:
        """Puts the cursor where what was read of is mended."""
        await self._remarks.lead(event.outcome, self._letter)

    def action_explain(self) -> None:
        """Shows the manual of the rules that have something to say here."""
        self.post_message(Step(self._remarks.explain))

    def action_options(self) -> None:
        """Asks how the letter looks and what goes with it."""
        self.post_message(Step(self._choose_options))

    async def _choose_options(self) -> None:
        problem = partial(options_problem, self._letter, self._work.sender)
        chosen = await self.app.push_screen_wait(OptionsDialog(self._options or self._letter.options, problem))
        self._options = None if chosen.counts else chosen.options
        if chosen.counts:
            self.query_one(LetterForm).use(chosen.options)
        if chosen.for_later:
            with error_shown(self.app):
                self._work.keep_options(chosen.options)

    def action_own(self) -> None:
        """Asks where a paragraph of the writer's own goes."""
        self.post_message(Step(partial(place_own, self, lambda: self._paragraphs)))

    @on(Signed)
    def action_look(self) -> None:
        """Shows the pages, if there are any."""
        self.post_message(Step(self._look))

    async def _look(self) -> None:
        with error_shown(self.app):
            course = self.course
            if composition := await composed(self.app, self._work, course, tr("There are no pages yet")):
                self.app.push_screen(PagesScreen(self._work, course.letter, composition))

    @property
    def course(self) -> Course:
        """The letter as it is typed, and as it was composed last."""
        return Course(self._letter, self._seen)
