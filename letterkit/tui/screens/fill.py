"""The third screen: the letter is filled in, and shown as it grows."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Footer, Static, Tab, Tabs

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import LetterkitError
from letterkit.model.finding import Finding
from letterkit.model.letter import TemplateParagraph
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.dialogs.paragraph import ParagraphDialog
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.drawer import AUTOSAVE
from letterkit.tui.failures import Steady
from letterkit.tui.printing import Pdfs
from letterkit.tui.screens.pages import PagesScreen
from letterkit.tui.typed_ahead import Step
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.widgets.letter_view import LetterView
from letterkit.tui.widgets.posting_fields import PostingFields
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.words import findings_count, findings_words
from letterkit.tui.work import Work, caught

PAUSE = 0.2
"""Seconds without a key after which the letter is composed again: it takes 11 ms, so typing stays smooth."""

PANES = ("questions", "letter", "findings")


class FillScreen(Steady, Screen[None]):
    """The form, the letter in both languages and the findings; one of the three at a time in a narrow window."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", "Back", tooltip="What is typed is kept"),
        Binding("f3", "look", "Pages", tooltip="See the pages as they are printed"),
        Binding("f4,ctrl+s", "save", "Save PDF", tooltip="Save envelope and letter as PDF"),
        Binding("f9", "own", "Own paragraph", tooltip="Add a paragraph of your own anywhere, or move the one in hand"),
        Binding("f6", "turn", "Next pane", tooltip="Questions, letter, findings", priority=True),
    ]
    AUTO_FOCUS = ""

    def __init__(self, work: Work, letter: TypedLetter) -> None:
        super().__init__(classes=f"-pane-{PANES[0]}")
        self._work = work
        self._letter = letter
        self._timer: Timer | None = None
        self._autosave: Timer | None = None
        self._field: Widget | None = None
        self._paragraphs: tuple[TemplateParagraph, ...] = ()

    def compose(self) -> ComposeResult:
        """The tabs are shown only in a narrow window."""
        card = self._work.roll.card(self._letter.person_id)
        template = self._work.library.template(self._letter.template).value
        yield TitleLine(f"{template.title}: fill it in")
        yield AddressLine(card)
        yield Tabs(*(Tab(pane.capitalize(), id=pane) for pane in PANES))
        with Horizontal(id="fill-body"):
            number = self._work.number_of(self._letter)
            posting = PostingFields(self._letter, self._work.sender, card.patronymic, number)
            yield LetterForm(self._letter, template.variables, posting)
            with Vertical(id="fill-outcome"):
                yield LetterView()
                yield Static(markup=False, id="extent")
                yield FindingsView()
        yield Footer(compact=True)

    async def on_mount(self) -> None:
        """Shows the letter as it begins, the cursor in the first field.

        The letter is taken from the form: a draft may answer what the template no longer asks.
        """
        self._letter = self.query_one(LetterForm).letter
        await self.compose_letter()
        self._autosave = self.set_interval(AUTOSAVE, self.write_draft)
        self.call_after_refresh(self.query_one(LetterForm).begin)

    def on_unmount(self) -> None:
        """Writes what is not yet written."""
        self.write_draft()

    def write_draft(self) -> None:
        """Writes what was typed; a disk that refuses is reported once and not tried again."""
        with caught(self._give_up):
            self._work.drawer.write()

    def _give_up(self, error: LetterkitError) -> None:
        if self._autosave:
            self._autosave.stop()
        self.app.notify(str(error), title="No draft is kept", severity="warning", markup=False)

    @on(SenderDialog.Saved)
    async def follow_sender(self) -> None:
        """Shows the letter with the changed profile."""
        self.query_one(PostingFields).follow(self._work.sender)
        await self.compose_letter()

    @on(LetterForm.Changed)
    def keep(self, event: LetterForm.Changed) -> None:
        """Keeps what is typed at once, and composes it when the typing pauses."""
        self._letter = event.letter
        self._work.drawer.keep(event.letter)
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self.compose_letter)

    async def compose_letter(self) -> None:
        """Shows the letter as it is now and its findings; if none can be made, none: an older one would seem right."""
        with caught(self._show_trouble):
            composition = self._work.compose(self._letter)
            self._show_outcome(composition.findings, findings_count(composition.findings))
            self._show_extent(composition.extent)
            if composition.letter:
                self._paragraphs = composition.letter.template_paragraphs
                self.query_one(LetterForm).show_paragraphs(self._paragraphs)
                await self.query_one(LetterView).show(composition.letter.text)

    def _show_trouble(self, error: LetterkitError) -> None:
        self._show_outcome(error, "1 error")
        self._show_extent("")

    def _show_extent(self, extent: str) -> None:
        """Shows how long the letter is, and the letter; "" if there is none."""
        self.query_one("#extent", Static).update(extent or "There is no letter until the errors are mended.")
        self.query_one("#fill-outcome").set_class(not extent, "-without-letter")

    def _show_outcome(self, outcome: tuple[Finding, ...] | LetterkitError, count: str) -> None:
        self.query_one(FindingsView).show(outcome)
        self.query_one("#findings", Tab).label = f"Findings: {count}"

    @on(Tabs.TabActivated)
    def show_pane(self, event: Tabs.TabActivated) -> None:
        """Shows that pane if there is room for only one, and puts the focus into it."""
        for pane in PANES:
            self.set_class(pane == event.tab.id, f"-pane-{pane}")
        if self.focused and self.query_one(LetterForm) in self.focused.ancestors:
            self._field = self.focused
        shown = {"letter": self.query_one(LetterView), "findings": self.query_one(FindingsView)}
        if into := shown.get(event.tab.id or "", self._field):
            into.focus()

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
        self.post_message(Step(self._place_own))

    async def _place_own(self) -> None:
        """Asks where a paragraph of the writer's own goes: the one in hand, else a new one."""
        form, focused = self.query_one(LetterForm), self.focused
        in_hand = form.own_in_hand
        if in_hand is None:
            self.query_one(Tabs).active = PANES[0]
        field = in_hand or await form.begin_own()
        after = await self.app.push_screen_wait(ParagraphDialog(self._paragraphs, in_hand.after if in_hand else None))
        if after is not None:
            form.move_own(field, after)
            form.show_paragraphs(self._paragraphs)
        elif in_hand is None:
            await field.remove()
            self.set_focus(focused)

    def action_look(self) -> None:
        """Shows the pages, if there are any."""
        with error_shown(self.app):
            composition = self._work.compose(self._letter)
            if composition.documents:
                self.app.push_screen(PagesScreen(self._work, self._letter, composition))
            else:
                self.app.push_screen(AskDialog("There are no pages yet", findings_words(composition.findings)))

    def action_save(self) -> None:
        """Saves, and goes back to the list for the next person."""
        self.post_message(Step(Pdfs(self.app, self._work, self._letter).save))
