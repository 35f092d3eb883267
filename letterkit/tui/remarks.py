"""What the checks say of a letter: listed, shown beside the fields it speaks of, led to, and explained."""

from collections.abc import Sequence

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Tab, Tabs, TextArea

from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.places import Outcome, by_place, first_place, offset_of
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import PLACE as OPTIONS
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.finding import Finding
from letterkit.rules.catalogue import by_code
from letterkit.rules.manual import manual_to_wrap
from letterkit.tui.dialogs.ask import AskDialog
from letterkit.tui.panes import QUESTIONS
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.words import error_count, findings_count

_SIGNATURE = ("signature",)


class Remarks:
    """The remarks on the letter of one form's screen."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen

    def show(self, outcome: Outcome, letter: TypedLetter) -> None:
        """Lists the findings about the letter, counts them on their tab, and shows each beside its field."""
        findings = () if isinstance(outcome, LetterkitError) else outcome
        counts = error_count() if isinstance(outcome, LetterkitError) else findings_count(findings)
        self._screen.query_one(FindingsView).show(outcome)
        self._screen.query_one("#findings", Tab).label = tr("Findings: {counts}", counts=counts)
        form = self._screen.query_one(LetterForm)
        form.show_remarks(by_place(findings, letter))
        if isinstance(outcome, MistypedError):
            form.show_mistyped(outcome)

    async def follow(self, outcome: Outcome, letter: TypedLetter) -> None:
        """Leads to the place of what was chosen in the list, or explains it if it has none."""
        if first_place(outcome, letter)[0] == _SIGNATURE:
            await self._screen.run_action("app.sender")
        elif not await self.lead(outcome, letter):
            await self.explain()

    async def lead(self, outcome: Outcome, letter: TypedLetter) -> bool:
        """Puts the cursor where mending begins, and returns whether there is such a place.

        An option is mended where all are chosen; whoever leaves a letter unsigned is not asked again who writes.
        """
        place, word = first_place(outcome, letter)
        if place == OPTIONS:
            await self._screen.run_action("screen.options")
        elif field := self._screen.query_one(LetterForm).field_at(place):
            self._screen.query_one(Tabs).active = QUESTIONS
            field.focus()
            _put_cursor(field, word)
        return bool(place)

    async def explain(self) -> None:
        """Shows the manual pages of the findings about the field in hand, or of those in their list."""
        pages = [manual_to_wrap(by_code(code)) for code in dict.fromkeys(each.code for each in self.in_hand)]
        if pages:
            words = Content("\n\n\n".join(pages))
            await self._screen.app.push_screen_wait(AskDialog(tr("What it is about"), words))

    @property
    def in_hand(self) -> Sequence[Finding]:
        """The findings about the field in hand; those in the list where it has the focus, or none has any."""
        view, form = self._screen.query_one(FindingsView), self._screen.query_one(LetterForm)
        return view.findings if view.has_focus else form.remarks_in_hand or view.findings


def _put_cursor(field: Widget, word: str) -> None:
    """Puts the cursor of a field before that word, if it stands there."""
    if isinstance(field, Input) and (offset := offset_of(word, field.value)) is not None:
        field.cursor_position = offset
    elif isinstance(field, TextArea) and (offset := offset_of(word, field.text)) is not None:
        before = field.text[:offset].split("\n")
        field.move_cursor((len(before) - 1, len(before[-1])))
