"""The form a letter is filled in."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input

from letterkit.actions.typed_letter import TypedLetter
from letterkit.model.sender import Sender
from letterkit.model.template import Variable
from letterkit.tui.widgets.letter_choices import LetterChoices
from letterkit.tui.widgets.question import Question


class LetterForm(VerticalScroll, can_focus=False):
    """A field for each question of the template, and the writer's choices below."""

    class Changed(Message):
        """Something was typed, ticked or chosen."""

        def __init__(self, letter: TypedLetter) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, letter: TypedLetter, questions: tuple[Variable, ...], choices: LetterChoices) -> None:
        super().__init__()
        self._letter = letter
        self._questions = questions
        self._choices = choices

    def compose(self) -> ComposeResult:
        """The questions in the template's order."""
        for variable in self._questions:
            yield Question(variable, self._letter.answers.get(variable.name, ""))
        yield self._choices

    def begin(self) -> None:
        """Puts the cursor into the first field, without scrolling away from what it asks."""
        fields = (widget for widget in self.query("*") if widget.focusable)
        if first := next(fields, None):
            first.focus(scroll_visible=False)

    def follow(self, sender: Sender) -> None:
        """Takes over what a changed profile implies."""
        self._choices.follow(sender)

    @on(Question.Answered)
    @on(LetterChoices.Changed)
    def announce(self, event: Question.Answered | LetterChoices.Changed) -> None:
        """One letter as it is typed now."""
        event.stop()
        answers = {question.variable.name: question.answer for question in self.query(Question)}
        self.post_message(self.Changed(self._choices.applied(replace(self._letter, answers=answers))))

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the next field."""
        event.stop()
        self.screen.focus_next()
