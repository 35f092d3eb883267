"""Which draft to go on with."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import marked, tr
from letterkit.model.shortened import shortened
from letterkit.model.typed_day import as_people_type_it
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.keyboard import letter_keys
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.work import Work

_SHOWN = 200
"""Characters of what was typed, enough to recognise it."""


class DraftList(OptionList):
    """The drafts, two lines each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", marked("Go on"), tooltip=marked("Go on with this letter")),
    ]


class DraftsDialog(SteadyModal[TypedLetter | None]):
    """Lists the drafts; answers with the one chosen, or None. One that nobody can go on with can only be deleted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", marked("Back")),
        Binding(
            f"delete,{letter_keys('d')}",
            "delete",
            marked("Delete"),
            tooltip=marked("Delete this draft; you are asked first"),
        ),
    ]

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._drafts = work.drawer.drafts

    def compose(self) -> ComposeResult:
        """To whom each is, from which template, of which day, and what was typed."""
        with Vertical(classes="dialog"):
            yield Static(tr("Letters you began"), classes="title")
            yield DraftList(*map(self._summary, self._drafts))
        yield Keys()

    def _summary(self, letter: TypedLetter) -> Content:
        described = self._described(letter)
        if self._why_lost(letter):
            described = tr("{draft} (cannot be gone on with)", draft=described)
        return Content.assemble((described, "bold"), "\n", shortened(self._typed(letter), _SHOWN))

    def _described(self, letter: TypedLetter) -> str:
        """To whom it goes, from which template, of which day; an id stands for what the library no longer has."""
        records = self._work.library.records
        person, template = records.people.get(letter.person_id), records.templates.get(letter.template)
        name = (person and person.value.name) or letter.person_id
        rival = [tr("draft {number}", number=letter.rival + 1)] if letter.rival else []
        title = (template and template.value.shown_title) or letter.template
        return ", ".join([name, title, as_people_type_it(letter.dated), *rival])

    def _typed(self, letter: TypedLetter) -> str:
        """All that was typed or chosen; a phrase as the form shows it."""
        template = self._work.library.records.templates.get(letter.template)
        phrases = {
            (variable.name, choice.key): choice.shown
            for variable in (template.value.variables if template else ())
            for choice in variable.choices
        }
        answers = (phrases.get(answer, answer[1]) for answer in letter.answers.items())
        return " ".join(" ".join([*answers, *(own.text for own in letter.own)]).split())

    def _why_lost(self, letter: TypedLetter) -> str:
        """Why nobody can go on with it, "" if somebody can."""
        records = self._work.library.records
        if letter.person_id not in records.people:
            return tr('The library no longer has the person "{id}".', id=letter.person_id)
        if letter.template not in records.templates:
            return tr('The library no longer has the template "{name}".', name=letter.template)
        return ""

    @on(DraftList.OptionSelected)
    def answer(self, event: DraftList.OptionSelected) -> None:
        """Answers with the letter, unless the library no longer has what it needs."""
        letter = self._drafts[event.option_index]
        if why := self._why_lost(letter):
            self._ask(letter, " ".join((why, tr("The draft is kept until you delete it:"))))
        else:
            self.dismiss(letter)

    def action_delete(self) -> None:
        """Deletes the draft highlighted, if that is meant."""
        row = self.query_one(DraftList).highlighted
        if row is not None:
            self._ask(self._drafts[row], tr("It cannot be taken back:"))

    @work(exclusive=True)
    async def _ask(self, letter: TypedLetter, why: str) -> None:
        words = Content(f"{why}\n\n{self._described(letter)}\n{self._typed(letter)}")
        question = AskDialog(tr("Delete this draft?"), words, yes=tr("Delete"), no=tr("Keep it"))
        if not await self.app.push_screen_wait(question):
            return
        with error_shown(self.app):
            self._work.drawer.throw_away(letter)
        self._drafts = self._work.drawer.drafts
        drafts = self.query_one(DraftList)
        drafts.set_options(map(self._summary, self._drafts))
        if not self._drafts:
            self.dismiss(None)
