"""What can be done with a letter on each screen that shows it whole: the form and the pages."""

from dataclasses import replace
from functools import partial

from textual.binding import Binding

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import marked, tr
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.printing import Pdfs
from letterkit.tui.saving import Course, Questions, is_agreed, made
from letterkit.tui.screens.copy import CopyScreen
from letterkit.tui.standing import begin_letter
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.typed_ahead import Step
from letterkit.tui.who_writes import ask_for_signature
from letterkit.tui.work import Work

COPY = Binding(
    "ctrl+t,f11",  # most terminals take F11 for themselves
    "copy",
    marked("Copy for a service"),
    tooltip=marked("Copy the letter field by field into the form of an e-letter service"),
)

_COPYING = Questions(
    marked("This letter cannot be copied yet"), marked("Copy it in spite of this?"), marked("Copy anyway")
)


class LetterScreen(SteadyScreen[None]):
    """A letter to one person, which can be saved, and copied for a service."""

    def __init__(self, work: Work, letter: TypedLetter, *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._work = work
        self._letter = letter
        self._card = work.roll.card(letter.person_id)

    @property
    def course(self) -> Course:
        """The letter as it is typed, and as it was seen last."""
        raise NotImplementedError

    @property
    def _pdfs(self) -> Pdfs:
        return Pdfs(self.app, self._work, self.course)

    def action_save(self) -> None:
        """Saves, and goes back to the list for the next person."""
        self.post_message(Step(self._pdfs.save))

    def action_copy(self) -> None:
        """Shows the letter as it goes into the form of a service."""
        self.post_message(Step(self._copy))

    async def _copy(self) -> None:
        """Asks what is asked before a letter is saved; the letter shown next is signed already, if it is now."""
        app, work, course = self.app, self._work, self.course
        with error_shown(app):
            if await ask_for_signature(app, work):
                course = replace(course, letter=begin_letter(app, work, course.letter))
            make = partial(work.copy, course.letter, work.usual_service())
            copy = await made(app, work, course, tr(_COPYING.barred), make)
            if copy and copy.form and await is_agreed(app, work, copy, _COPYING):
                app.push_screen(CopyScreen(work, course.letter, copy.form, copy))
