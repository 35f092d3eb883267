"""From a letter that was copied into the form of an e-letter service to its copy in the log."""

from asyncio import to_thread

from textual.app import App
from textual.content import Content

from letterkit.actions.write.copy import Copy, numbered_anew
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import MeanwhileError
from letterkit.language import tr
from letterkit.tui.dialogs.ask import AskDialog
from letterkit.tui.looking import look
from letterkit.tui.saving import CHANGED, put_away
from letterkit.tui.work import Work


async def is_sent(app: App[None], work: Work, letter: TypedLetter, copy: Copy) -> bool:
    """Logs the letter if its writer says that it was sent, and puts its draft away; returns whether that was done.

    What changed since it was copied is said in the question: a letter that was sent is logged as it was sent. Raises
    LetterkitError if that fails, or the files cannot be looked at.
    """
    await look(app, work, letter)
    if not await app.push_screen_wait(_question(work, letter, copy)):
        return False
    logged = await _logged(app, work, copy)
    if logged is None:
        return False
    app.notify(logged, title=tr("The letter was sent"), markup=False)
    put_away(app, work, letter, tr("The letter was sent"))
    return True


def _question(work: Work, letter: TypedLetter, copy: Copy) -> AskDialog:
    words = tr("The log keeps a copy of it, unless it is switched off, and the draft is put away.")
    if copy.form and (service := copy.form.service).as_of:
        words = tr(
            "The log keeps a copy of it as sent by {service}, unless it is switched off, and the draft is put away.",
            service=service.title,
        )
    sentences = (*work.unheard(letter), words)
    return AskDialog(tr("Has the letter been sent?"), Content("\n".join(sentences)), yes=tr("It is sent"))


async def _logged(app: App[None], work: Work, copy: Copy) -> str | None:
    """What became of the copy in the log, as a sentence; None if the writer looks at the letter again first.

    Another program may take the number meanwhile, which stands in no form: it is said, and asked whether the letter
    is logged with the next.
    """
    while True:
        try:
            is_kept = await to_thread(work.keep_copy, copy)
        except MeanwhileError as error:
            words = Content(error.fact)
            question = AskDialog(tr(CHANGED), words, yes=tr("Log it all the same"), no=tr("Look at it"))
            if not await app.push_screen_wait(question):
                return None
            copy = await to_thread(numbered_anew, copy, work.logbook)
        else:
            return _said(copy, is_kept=is_kept)


def _said(copy: Copy, *, is_kept: bool) -> str:
    number = copy.letter.text.number if copy.letter else ""
    if not is_kept:
        return tr("No copy of it is in the log.")
    return tr("It is in the log as letter {number}.", number=number) if number else tr("It is in the log.")
