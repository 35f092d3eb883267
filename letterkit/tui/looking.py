"""Looks at the files again, and says what another program changed."""

from asyncio import to_thread

from textual.app import App

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import tr, trn
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.work import Work

_SAID = 3
"""How many changes are said one by one: after a pull there may be hundreds."""


async def look(app: App[None], work: Work, letter: TypedLetter | None = None) -> None:
    """Goes on with what the files say now; every screen shows it. Raises DiskError if they cannot be looked at.

    What concerns the letter is not said here: whoever asks for its pages, or saves it, is told and asked.
    """
    await to_thread(work.look)
    changed = work.take_over()
    if not changed:
        return
    for screen in app.screen_stack:
        screen.post_message(RecordsChanged())
    concerned = work.unheard(letter) if letter else ()
    sentences = [each.sentence for each in changed if each.sentence not in concerned]
    if sentences:
        left = len(sentences) - _SAID
        more = [trn("And {count} more.", "And {count} more.", left)] if left > 0 else []
        words = "\n".join(sentences[:_SAID] + more)
        app.notify(words, title=tr("The records have changed"), severity="warning", markup=False)
