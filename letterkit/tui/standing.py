"""What the writer says of himself: letters begin with it and keep it for the next, and the settings forget it."""

from contextlib import suppress

from textual.app import App
from textual.content import Content

from letterkit.actions.write.standing_answers import (
    Standing,
    begun,
    forget_all_standing,
    forget_standing,
    keep_standing,
    standing_answers,
    standing_in_words,
)
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr, trn
from letterkit.model.template import Variable
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.work import Work

_SAID = marked("What you said of yourself")

_NOTHING = marked("Nothing is kept. Where you live, what you do and the like is kept when a letter is saved.")


def begin_letter(app: App[None], work: Work, letter: TypedLetter) -> TypedLetter:
    """The letter with what its writer said of himself before; as it is, if that cannot be read, and then it is said."""
    try:
        return begun(letter, _asked(work, letter), work.sender.name, _standing(work))
    except LetterkitError as trouble:
        app.notify(str(trouble), title=tr(_SAID), severity="warning", markup=False)
        return letter


def keep_said(work: Work, letter: TypedLetter) -> None:
    """Keeps what the writer says of himself in a letter for the next. Raises DiskError."""
    keep_standing(work.own.standing_answers, work.sender.name, letter, _asked(work, letter))


def said_shown(work: Work) -> str:
    """How much is kept of the writer."""
    with suppress(LetterkitError):  # said when it is to be shown
        count = len(_standing(work))
        return trn("{count} answer is kept", "{count} answers are kept", count) if count else tr("nothing is kept")
    return tr("it cannot be read")


async def show_said(app: App[None], work: Work) -> None:
    """Shows what is kept of the writer, and forgets it if that is meant; a file that cannot be read goes whole."""
    try:
        said = standing_in_words(work.library, _standing(work))
    except LetterkitError as trouble:
        if await _is_meant(app, Content(str(trouble)), yes=tr("Delete the file"), no=tr("Keep it")):
            with error_shown(app):
                forget_all_standing(work.own.standing_answers)
        return
    if not said:
        await app.push_screen_wait(AskDialog(tr(_SAID), Content(tr(_NOTHING)), no=tr("Understood")))
        return
    words = Content("\n\n").join(Content.assemble((question, "bold"), "\n", answer) for question, answer in said)
    if await _is_meant(app, words, yes=tr("Forget it"), no=tr("Keep it")):
        with error_shown(app):
            forget_standing(work.own.standing_answers, work.sender.name)
            app.notify(tr("Letters begin without it from now on."), markup=False)


async def _is_meant(app: App[None], words: Content, *, yes: str, no: str) -> bool:
    return await app.push_screen_wait(AskDialog(tr(_SAID), words, yes=yes, no=no))


def _standing(work: Work) -> Standing:
    return standing_answers(work.own.standing_answers, work.sender.name)


def _asked(work: Work, letter: TypedLetter) -> tuple[Variable, ...]:
    template = work.library.records.templates.get(letter.template)
    return template.value.variables if template else ()
