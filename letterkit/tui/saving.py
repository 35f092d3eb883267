"""From a typed letter to its pages or to PDFs on disk, with every question that must be asked on the way."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from textual.app import App
from textual.content import Content

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import MeanwhileError
from letterkit.language import marked, tr
from letterkit.model.finding import Severity, barring
from letterkit.model.printer import Printer
from letterkit.rules.status import last_confirmed
from letterkit.rules.stays import address_was_confirmed_lately
from letterkit.tui.caught import caught
from letterkit.tui.dialogs.ask import AskDialog, acknowledged, error_shown
from letterkit.tui.looking import look
from letterkit.tui.standing import keep_said
from letterkit.tui.who_writes import shows_signature
from letterkit.tui.words import findings_words
from letterkit.tui.work import Work

CHANGED = marked("Look at the letter again")
"""The title over what another program changed."""

_OLD_ADDRESS = address_was_confirmed_lately.code

Made = TypeVar("Made", bound=Composition)
"""A letter as it was asked for: for paper, or for the form of a service."""

Then = Callable[[Composition, tuple[Path, ...]], Awaitable[bool]]
"""What is done with a letter that was saved; returns whether to go on to the next person."""


class Questions(NamedTuple):
    """What is said of a letter that is barred, what is asked because of warnings, and the answer that goes on."""

    barred: str
    in_spite: str
    anyway: str


_SAVING = Questions(marked("This letter cannot be saved yet"), marked("Save in spite of this?"), marked("Save anyway"))


@dataclass(frozen=True, slots=True)
class Course:
    """A letter on its way to paper: what is typed, what its writer saw of it last, if he saw anything.

    `printer` is the one that its envelope is laid out for.
    """

    letter: TypedLetter
    seen: Composition | None
    printer: Printer | None = None


async def save_letter(app: App[None], work: Work, course: Course, then: Then) -> None:
    """Saves the letter, and goes back to the list for the next person; or shows why it cannot be saved."""
    with error_shown(app):
        if await _is_done(app, work, course, then):
            await to_the_list(app)


async def to_the_list(app: App[None]) -> None:
    """Goes back to the list for the next person, with the filters as they are."""
    while len(app.screen_stack) > 1:
        app.pop_screen()
    await app.run_action("screen.next")


async def composed(app: App[None], work: Work, course: Course, title: str) -> Composition | None:
    """The letter as the files say now, with pages, as `made` makes it."""
    return await made(app, work, course, title, partial(work.compose, course.letter, course.printer))


async def made(app: App[None], work: Work, course: Course, title: str, make: Callable[[], Made]) -> Made | None:
    """The letter as the files say now; None if its writer looks at what changed first.

    If the records bar it, it is said why, under that title, and None returned. Raises LetterkitError if no letter can
    be made from what is typed, or the files cannot be looked at.
    """
    letter = course.letter
    await look(app, work, letter)
    if work.fitted(letter) != letter:  # the form follows the template, and shows what became of the answers
        await app.push_screen_wait(_changed(work.unheard(letter)))
        work.heard()
        return None
    composition = await to_thread(make)
    changed = [words for words in (*work.unheard(letter), work.renumbered(course.seen, composition)) if words]
    work.heard()
    if not composition.is_whole:
        words = Content("\n").join([*map(Content, changed), findings_words(barring(composition.findings))])
        await app.push_screen_wait(AskDialog(title, words))
        return None
    question = _changed(changed, yes=tr("Go on with it as it is now"))
    return composition if not changed or await app.push_screen_wait(question) else None


def _changed(sentences: Iterable[str], yes: str = "") -> AskDialog:
    return AskDialog(tr(CHANGED), Content("\n".join(sentences)), yes=yes, no=tr("Look at it"))


async def _is_done(app: App[None], work: Work, course: Course, then: Then) -> bool:
    """Saves the letter if nothing bars it and the writer agrees; returns whether to go on to the next person.

    What a question waited for may be overtaken: then it is asked again. Raises LetterkitError as `composed` does,
    or if the files cannot be written.
    """
    if await shows_signature(app, work):
        return False
    while True:
        composition = await composed(app, work, course, tr(_SAVING.barred))
        if composition is None or not await is_agreed(app, work, composition, _SAVING):
            return False
        taken = work.taken(composition)
        if taken and not await _is_replaced(app, taken):
            return False
        course = replace(course, seen=composition)
        is_as_seen_yet = await is_as_seen(app, work, course.letter)
        if is_as_seen_yet and (paths := await _written(work, composition, force=bool(taken))):
            put_away(app, work, course.letter, tr("The letter was saved"))
            return await then(composition, paths)


async def is_as_seen(app: App[None], work: Work, letter: TypedLetter) -> bool:
    """Whether all that concerns the letter is as its writer knows it. Raises DiskError."""
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
    return await app.push_screen_wait(AskDialog(tr("These files exist already"), words, yes=tr("Replace them")))


def put_away(app: App[None], work: Work, letter: TypedLetter, title: str) -> None:
    """Notes that the letter is no draft any more and what it says of its writer.

    What could not be kept is said under that title.
    """
    troubles = work.log_troubles
    with caught(lambda error: troubles.append(str(error))):
        work.drawer.put_away(letter)
    with caught(lambda error: troubles.append(str(error))):
        keep_said(work, letter)
    for trouble in troubles:
        app.notify(trouble, title=title, severity="warning", markup=False)


async def is_agreed(app: App[None], work: Work, composition: Composition, questions: Questions) -> bool:
    """Whether nothing bars the letter, and the writer agrees to go on in spite of any warnings.

    That an address is old is asked once while the app is open, until the record says that it was confirmed again: a
    question that comes with every letter is answered unread. Beside other warnings it is shown.
    """
    bars = barring(composition.findings)
    if bars:
        await app.push_screen_wait(AskDialog(tr(questions.barred), findings_words(bars)))
        acknowledged(app, bars)
        return False
    warnings = [finding for finding in composition.findings if finding.severity is Severity.WARNING]
    old = composition.person.id, last_confirmed(composition.person)
    if all(finding.code == _OLD_ADDRESS and old in work.agreed_addresses for finding in warnings):
        return True
    question = AskDialog(tr(questions.in_spite), findings_words(warnings), yes=tr(questions.anyway))
    goes_on = await app.push_screen_wait(question)
    if not goes_on:
        acknowledged(app, warnings)
    if goes_on and any(finding.code == _OLD_ADDRESS for finding in warnings):
        work.agreed_addresses.add(old)
    return goes_on
