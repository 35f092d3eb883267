"""The form in which a letter is filled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import TypedOptions
from letterkit.model.finding import Finding
from letterkit.model.letter import OwnText, TemplateParagraph
from letterkit.model.library import Path
from letterkit.model.template import Variable
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.in_sight import keep_in_sight
from letterkit.tui.widgets.own_field import OwnField
from letterkit.tui.widgets.posting_fields import PostingFields
from letterkit.tui.widgets.question import Question
from letterkit.tui.words import error_words


class LetterForm(Steady, VerticalScroll, can_focus=False):
    """A field for each question of the template; below them the writer's own paragraphs and the posting."""

    class Changed(Message):
        """Something was typed, ticked or chosen."""

        def __init__(self, letter: TypedLetter) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, letter: TypedLetter, questions: tuple[Variable, ...], posting: PostingFields) -> None:
        super().__init__()
        self._letter = letter
        self._questions = questions
        self._posting = posting

    def compose(self) -> ComposeResult:
        """The questions in the template's order."""
        for variable in self._questions:
            answer = self._letter.answers.get(variable.name, "")
            yield Question(variable, answer, self._letter.begun_with.get(variable.name, ""))
        yield from map(OwnField, self._letter.own)
        yield self._posting

    def begin(self) -> None:
        """Puts the cursor into the first field, without scrolling its question out of sight."""
        fields = (widget for widget in self.query("*") if widget.focusable)
        if first := next(fields, None):
            first.focus(scroll_visible=False)

    def on_resize(self) -> None:
        """Keeps the cursor in sight where there is less room now."""
        if focused := self.screen.focused:
            keep_in_sight(focused)

    @property
    def own_in_hand(self) -> OwnField | None:
        """The writer's own paragraph that has the cursor, if any."""
        return next((field for field in self.query(OwnField) if field.has_focus_within), None)

    async def begin_own(self) -> OwnField:
        """Opens a field for one more paragraph, and puts the cursor into it; where the paragraph goes is asked next."""
        field = OwnField(OwnText(0, ""))
        await self.mount(field, before=self._posting)
        field.query_one(TextArea).focus()
        return field

    def move_own(self, field: OwnField, after: int) -> None:
        """Moves a paragraph after that one of the template, as the last of those there."""
        field.after = after
        self.move_child(field, before=self._posting)
        field.query_one(TextArea).focus()
        self.post_message(self.Changed(self.letter))

    def use(self, options: TypedOptions) -> None:
        """Takes how the letter looks and what goes with it."""
        self._letter = replace(self._letter, options=options)
        self._posting.show_options(options)
        self.post_message(self.Changed(self.letter))

    def show_paragraphs(self, paragraphs: Sequence[TemplateParagraph]) -> None:
        """Shows at each of the writer's own paragraphs the one that it follows."""
        for field in self.query(OwnField):
            field.show_position(paragraphs)

    def show_remarks(self, placed: Mapping[Path, Sequence[Finding]]) -> None:
        """Shows findings beside the fields that are their places."""
        for place, question in self._placed():
            question.show_remarks(placed.get(place, ()))
        self._posting.show_remarks([*placed.get(("dated",), ()), *placed.get(("number",), ())])

    def show_mistyped(self, error: MistypedError) -> None:
        """Shows beside date and number that one of them makes no sense."""
        if error.place in (("dated",), ("number",)):
            self._posting.say(error_words(error))

    @property
    def remarks_in_hand(self) -> Sequence[Finding]:
        """The findings beside the field that has the cursor."""
        asked = (question.remarks for question in self.query(Question) if question.has_focus_within)
        return next(asked, self._posting.remarks if self._posting.has_focus_within else ())

    def field_at(self, place: Path) -> Widget | None:
        """The field at a place as findings name it, None if there is none."""
        if place and place[0] in ("dated", "number"):
            return self._posting.query_one(f"#{place[0]}")
        return next((question.field for at, question in self._placed() if at == place), None)

    def _placed(self) -> Iterator[tuple[Path, Question]]:
        """The questions and own paragraphs by their places; an empty paragraph has none."""
        paragraphs = (field for field in self.query(OwnField) if field.answer.strip())
        yield from ((("own", at), field) for at, field in enumerate(paragraphs))
        asked = (question for question in self.query(Question) if not isinstance(question, OwnField))
        yield from ((("answers", question.variable.name), question) for question in asked)

    @property
    def letter(self) -> TypedLetter:
        """The letter as it is typed now."""
        asked = [question for question in self.query(Question) if not isinstance(question, OwnField)]
        answers = {question.variable.name: question.answer for question in asked}
        own = tuple(field.own for field in self.query(OwnField) if field.answer.strip())
        return self._posting.applied(replace(self._letter, answers=answers, own=own))

    @on(Question.Answered)
    @on(PostingFields.Changed)
    def announce(self, event: Question.Answered | PostingFields.Changed) -> None:
        """Posts the whole letter, whatever has changed in it."""
        event.stop()
        self.post_message(self.Changed(self.letter))

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the next field."""
        event.stop()
        self.screen.focus_next()
