"""Asks who writes: whenever the writer likes, and before a letter is saved that nobody has signed."""

from textual.app import App
from textual.message import Message

from letterkit.language import tr
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.dialogs.sender import SenderAnswer, SenderDialog
from letterkit.tui.work import Work


class Signed(Message):
    """A letter that was about to be saved is signed now, so that it is to be looked at again."""


async def ask_who_writes(app: App[None], work: Work, why: str = "") -> bool:
    """Asks, keeps the answer as the writer's profile, and tells the screen; `why` is said above the fields.

    Returns whether the profile was kept.
    """
    answer: SenderAnswer = await app.push_screen_wait(SenderDialog(work.sender_typed, why))
    work.sender_typed = answer.sender
    if answer.save:
        with error_shown(app):
            work.keep_sender(answer.sender)
            tell_who_writes(app)
            words = tr("Letters are signed {name} from now on.", name=work.sender.name)
            app.notify(words, title=tr("Saved"), markup=False)
            return True
    return False


def tell_who_writes(app: App[None]) -> None:
    """Tells every screen that somebody else may sign now."""
    for screen in app.screen_stack:
        screen.post_message(SenderDialog.Saved())


async def ask_for_signature(app: App[None], work: Work) -> bool:
    """Asks who writes if nobody has said so; once a session, since a letter without a name may be meant.

    Returns whether the letter is another one now.
    """
    if work.sender.name or work.was_asked_who_writes:
        return False
    work.was_asked_who_writes = True
    return await ask_who_writes(app, work, tr("The letter is not signed yet. Say who writes, or leave it unsigned."))


async def shows_signature(app: App[None], work: Work) -> bool:
    """Asks likewise; whoever signs sees the pages before the letter is saved. Returns whether he is to see them."""
    is_signed = await ask_for_signature(app, work)
    if is_signed:
        app.screen.post_message(Signed())
    return is_signed
