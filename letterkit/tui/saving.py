"""From a typed letter to PDFs on disk, with every question that must be asked on the way."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from textual.app import App
from textual.content import Content

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.finding import Severity, barring
from letterkit.model.printer import Printer
from letterkit.tui.dialogs.ask import AskDialog, error_shown
from letterkit.tui.who_writes import ask_for_signature
from letterkit.tui.words import findings_words
from letterkit.tui.work import Work, caught


@dataclass(frozen=True, slots=True)
class Course:
    """What is done with a letter that was saved, which returns whether to go on to the next person.

    `printer` is the one that its envelope is laid out for.
    """

    then: Callable[[Composition, tuple[Path, ...]], Awaitable[bool]]
    printer: Printer | None = None


async def save_letter(app: App[None], work: Work, letter: TypedLetter, course: Course) -> None:
    """Saves the letter, and goes back to the list for the next person; or shows why it cannot be saved."""
    with error_shown(app):
        if await _is_done(app, work, letter, course):
            await to_the_list(app)


async def to_the_list(app: App[None]) -> None:
    """Goes back to the list for the next person; whoever was searched for has his letter."""
    while len(app.screen_stack) > 1:
        app.pop_screen()
    await app.run_action("screen.clear")


async def _is_done(app: App[None], work: Work, letter: TypedLetter, course: Course) -> bool:
    """Saves the letter if nothing bars it and the writer agrees; returns whether to go on to the next person.

    Raises LetterkitError if no letter can be made from what is typed, or the files cannot be written.
    """
    await ask_for_signature(app, work)
    composition = work.compose(letter, course.printer)
    if not await _is_agreed(app, composition):
        return False
    taken = work.taken(composition)
    if taken:
        words = Content("\n".join(map(str, taken)))
        if not await app.push_screen_wait(AskDialog("These files exist already", words, yes="Replace them")):
            return False
    paths = work.save(composition, force=bool(taken))
    troubles = work.log_troubles
    with caught(lambda error: troubles.append(str(error))):
        work.drawer.put_away(letter)
    for trouble in troubles:
        app.notify(trouble, title="The letter was saved", severity="warning", markup=False)
    return await course.then(composition, paths)


async def _is_agreed(app: App[None], composition: Composition) -> bool:
    """Whether nothing bars printing, and the writer agrees to save in spite of any warnings."""
    bars = barring(composition.findings)
    if bars:
        await app.push_screen_wait(AskDialog("This letter cannot be saved yet", findings_words(bars)))
        return False
    warnings = [finding for finding in composition.findings if finding.severity is Severity.WARNING]
    if not warnings:
        return True
    question = AskDialog("Save in spite of this?", findings_words(warnings), yes="Save anyway")
    return await app.push_screen_wait(question)
