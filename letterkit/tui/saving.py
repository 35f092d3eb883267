"""From a typed letter to its pages or to PDFs on disk, with every question that must be asked on the way."""

from asyncio import to_thread
from collections.abc import Sequence
from pathlib import Path

from textual.app import App
from textual.content import Content

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.write import MeanwhileError, renumbered
from letterkit.model.finding import Severity, barring
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.dialogs.saved import SavedDialog
from letterkit.tui.looking import look
from letterkit.tui.words import findings_words
from letterkit.tui.work import Work, caught

CHANGED = "Look at the letter again"
"""The title over what another program changed."""


def save_letter(app: App[None], work: Work, letter: TypedLetter, seen: Composition | None) -> None:
    """Begins to save the letter, unless one is being saved; `seen` is what its writer saw of it last."""
    if not work.is_saving:
        work.is_saving = True
        app.run_worker(_save(app, work, letter, seen), group="saving")


async def _save(app: App[None], work: Work, letter: TypedLetter, seen: Composition | None) -> None:
    """Saves the letter, and goes back to the list for the next person; or shows why it cannot be saved."""
    try:
        with error_shown(app):
            if await _is_done(app, work, letter, seen):
                while len(app.screen_stack) > 1:
                    app.pop_screen()
    finally:
        work.is_saving = False


async def composed(app: App[None], work: Work, letter: TypedLetter, seen: Composition | None) -> Composition | None:
    """The letter as the files say now, with pages; None if there are none, or its writer looks at what changed first.

    Raises LetterkitError if no letter can be made from what is typed, or the files cannot be looked at.
    """
    await look(app, work, letter)
    if work.fitted(letter) != letter:  # the form follows the template, and shows what became of the answers
        await app.push_screen_wait(AskDialog(CHANGED, Content("\n".join(work.unheard(letter))), no="Look at it"))
        work.heard()
        return None
    composition = work.compose(letter)
    changed = [Content(words) for words in (*work.unheard(letter), renumbered(seen, composition)) if words]
    work.heard()
    if not composition.documents:
        words = Content("\n").join([*changed, findings_words(barring(composition.findings))])
        await app.push_screen_wait(AskDialog("Nothing can be printed yet", words))
        return None
    question = AskDialog(CHANGED, Content("\n").join(changed), yes="Go on with it as it is now", no="Look at it")
    return composition if not changed or await app.push_screen_wait(question) else None


async def _is_done(app: App[None], work: Work, letter: TypedLetter, seen: Composition | None) -> bool:
    """Saves the letter if nothing bars it and the writer agrees; returns whether to go on to the next person.

    What a question waited for may be overtaken: then it is asked again. Raises LetterkitError as `composed` does,
    or if the files cannot be written.
    """
    paths: tuple[Path, ...] = ()
    while not paths:
        composition = await composed(app, work, letter, seen)
        if composition is None or not await _is_agreed(app, composition):
            return False
        taken = work.taken(composition)
        if taken and not await _is_replaced(app, taken):
            return False
        seen = composition
        if await _is_as_seen(app, work, letter):
            paths = await _written(work, composition, force=bool(taken))
    _put_away(app, work, letter)
    return await app.push_screen_wait(SavedDialog(paths))


async def _is_as_seen(app: App[None], work: Work, letter: TypedLetter) -> bool:
    await look(app, work, letter)
    return not work.unheard(letter)


async def _written(work: Work, composition: Composition, *, force: bool) -> tuple[Path, ...]:
    """The paths of the PDFs; none if another program logged a letter meanwhile, so that this one is numbered anew."""
    try:
        return await to_thread(work.save, composition, force=force)
    except MeanwhileError:
        return ()


async def _is_replaced(app: App[None], taken: Sequence[Path]) -> bool:
    words = Content("\n".join(map(str, taken)))
    return await app.push_screen_wait(AskDialog("These files exist already", words, yes="Replace them"))


def _put_away(app: App[None], work: Work, letter: TypedLetter) -> None:
    """Notes that the letter is no draft any more, and says what could not be kept of it."""
    troubles = work.log_troubles
    with caught(lambda error: troubles.append(str(error))):
        work.drawer.put_away(letter)
    for trouble in troubles:
        app.notify(trouble, title="The letter was saved", severity="warning", markup=False)


async def _is_agreed(app: App[None], composition: Composition) -> bool:
    """Whether nothing bars printing, and the writer agrees to print in spite of any warnings."""
    bars = barring(composition.findings)
    if bars:
        await app.push_screen_wait(AskDialog("Nothing can be printed yet", findings_words(bars)))
        return False
    warnings = [finding for finding in composition.findings if finding.severity is Severity.WARNING]
    if not warnings:
        return True
    question = AskDialog("Print in spite of this?", findings_words(warnings), yes="Print anyway")
    return await app.push_screen_wait(question)
