"""The third screen: the letter is filled in, and shown as it grows."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static, Tab, Tabs

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.lost import fitted
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.finding import Finding
from letterkit.model.letter import TemplateParagraph
from letterkit.model.library import Entry
from letterkit.model.template import Template
from letterkit.tui.autosave import Autosave
from letterkit.tui.composing import Composed, Composing
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.panes import PANES, QUESTIONS, pane_of, turn_to
from letterkit.tui.placing import place_own
from letterkit.tui.printing import Pdfs
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.saving import Course, composed
from letterkit.tui.screens.pages import PagesScreen
from letterkit.tui.standing import begin_letter
from letterkit.tui.staying import in_hand, staying
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.typed_ahead import Step
from letterkit.tui.who_writes import Signed
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.widgets.letter_view import LetterView
from letterkit.tui.widgets.posting_fields import PostingFields
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.words import error_count, findings_count
from letterkit.tui.work import Work

_ABOUT_OWN = marked("Add a paragraph of your own anywhere, or move the one in hand")


class FillScreen(SteadyScreen[None]):
    """The form, the letter in both languages and the findings; one of the three at a time in a narrow window."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", marked("Back"), tooltip=marked("What is typed is kept")),
        Binding("f3", "look", marked("Pages"), tooltip=marked("See the pages as they are printed")),
        Binding("f4,ctrl+s", "save", marked("Save PDF"), tooltip=marked("Save envelope and letter as PDF")),
        Binding("f6", "turn", marked("Pane"), tooltip=marked("Questions, letter, findings"), priority=True),
        Binding("f9", "own", marked("Paragraph"), tooltip=_ABOUT_OWN),
    ]
    AUTO_FOCUS = ""

    def __init__(self, work: Work, letter: TypedLetter) -> None:
        super().__init__(classes=f"-pane-{QUESTIONS}")
        self._work = work
        self._letter = letter
        self._composing = Composing(self, work, lambda: self._letter)
        self._autosave = Autosave(self, work)
        self._field: Widget | None = None
        self._paragraphs: tuple[TemplateParagraph, ...] = ()
        self._card = work.roll.card(letter.person_id)
        self._template = work.library.template(letter.template).value
        self._seen: Composition | None = None
        self._writer = work.sender.name

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
        if now.misfits or template.variables == before:
            return
        self._template = template
        self._letter = fitted(self._letter, template.variables, before)
        self._work.drawer.keep(self._letter)
        await self.recompose()
        self.begin()

    async def say_anew(self) -> None:
        """Says form and findings in the language spoken now; what is typed stays."""
        self._letter = self.query_one(LetterForm).letter
        self._field = None
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
            self._show_outcome(event.outcome, error_count())
            self._show_extent("")
        else:
            await self._show_composition(event.outcome)

    async def _show_composition(self, composition: Composition) -> None:
        if words := self._work.renumbered(self._seen, composition):
            self.app.notify(words, title=tr("The log has changed"), severity="warning", markup=False)
        self._seen = composition
        self._show_outcome(composition.findings, findings_count(composition.findings))
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

    def _show_outcome(self, outcome: tuple[Finding, ...] | LetterkitError, counts: str) -> None:
        self.query_one(FindingsView).show(outcome)
        self.query_one("#findings", Tab).label = tr("Findings: {counts}", counts=counts)

    @on(Tabs.TabActivated)
    def show_pane(self, event: Tabs.TabActivated) -> None:
        """Shows that pane if there is room for only one, and puts the focus into it."""
        pane = event.tab.id or ""
        turn_to(self, pane)
        shown = {"letter": self.query_one(LetterView), "findings": self.query_one(FindingsView)}
        if pane_of(self.focused) != pane and (into := shown.get(pane, self._field)):
            into.focus()

    def on_descendant_focus(self) -> None:
        """Has the tab follow the focus in a wide window: when it becomes narrow, who types sees where."""
        if pane := pane_of(self.focused):
            self._field = in_hand(self) if pane == QUESTIONS else self._field
            turn_to(self, pane)
            self.query_one(Tabs).active = pane

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Panes take turns only in a narrow window."""
        return action != "turn" or self.has_class("-narrow")

    def on_resize(self) -> None:
        """Renews the footer, whose keys depend on the width."""
        self.refresh_bindings()

    def action_turn(self) -> None:
        """Shows the next pane."""
        self.query_one(Tabs).action_next_tab()

    def action_own(self) -> None:
        """Asks where a paragraph of the writer's own goes."""
        self.post_message(Step(partial(place_own, self, lambda: self._paragraphs)))

    @on(Signed)
    def action_look(self) -> None:
        """Shows the pages, if there are any."""
        self.post_message(Step(self._look))

    async def _look(self) -> None:
        with error_shown(self.app):
            course = self._course
            if composition := await composed(self.app, self._work, course, tr("There are no pages yet")):
                self.app.push_screen(PagesScreen(self._work, course.letter, composition))

    def action_save(self) -> None:
        """Saves, and goes back to the list for the next person."""
        self.post_message(Step(Pdfs(self.app, self._work, self._course).save))

    @property
    def _course(self) -> Course:
        return Course(self._letter, self._seen)
