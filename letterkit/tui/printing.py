"""From a typed letter to what is done with its PDFs: they are shown, opened, or printed as they were saved."""

from asyncio import to_thread
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from textual.app import App

from letterkit.actions.envelope.printers import calibration, corrected, keep_printer, known_printers
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.printing import (
    print_sheets,
    profiles_of,
    saved_paths,
    sheets_of,
)
from letterkit.actions.write.write import save_again
from letterkit.model.page import Document
from letterkit.model.printer import Printer
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.dialogs.measured import MeasuredDialog
from letterkit.tui.dialogs.print_order import PARTS, PrintDialog, PrintOrder
from letterkit.tui.dialogs.printed import PrintedDialog
from letterkit.tui.dialogs.saved import AfterSaving, SavedDialog
from letterkit.tui.saving import Course, is_as_seen, save_letter, to_the_list
from letterkit.tui.viewer import open_in_viewer
from letterkit.tui.widgets.print_jobs import PrintJobs
from letterkit.tui.work import Work


@dataclass(frozen=True, slots=True)
class Pdfs:
    """What can be done with a letter's PDFs. Whatever keeps it from being done is shown.

    What other programs changed of it is asked about before its PDFs are written, opened or printed.
    """

    app: App[None]
    work: Work
    course: Course

    async def save(self) -> None:
        """Saves them and shows where, from where they may be printed; goes back to the list for the next person."""
        await save_letter(self.app, self.work, self.course, self._show_saved)

    async def open(self) -> None:
        """Opens them in the system's viewer, as they were saved or printed; they are saved first if they were not."""
        with error_shown(self.app):
            if await self._is_as_seen():
                for printer in (None, *known_printers(self.work.own.printers)[-1:]):
                    if paths := await self._there(await self._composed(printer)):
                        await _open(paths)
                        return
            await save_letter(self.app, self.work, self.course, self._open_saved)

    async def print(self) -> None:
        """Asks on which printer, saves them as laid out for it, and prints what was saved."""
        with error_shown(self.app):
            system, described = self.work.printing, self.work.own.printers
            parts = [part for part in PARTS if part != "reply" or self.course.letter.options.reply]
            dialog = PrintDialog(lambda: profiles_of(system.queues(), described), parts)
            order = await self.app.push_screen_wait(dialog)
            if order and order.parts:
                keep_printer(described, order.printer)
                await self._print(order)
            elif order:
                await self._calibrate(order.printer)

    async def _print(self, order: PrintOrder) -> None:
        """Prints what lies there, or saves it first."""
        composition = await self._lying(order.printer)
        if composition is None:
            course = replace(self.course, printer=order.printer)
            await save_letter(self.app, self.work, course, partial(self._print_saved, order))
            return
        self.work.drawer.put_away(self.course.letter)
        if await self._print_saved(order, composition, ()):
            await to_the_list(self.app)

    async def _lying(self, printer: Printer) -> Composition | None:
        """The letter as it lies there, laid out for the printer; None if it was not saved as its writer knows it.

        Nobody is asked where only the layout of the envelope is new.
        """
        if not await self._is_as_seen():
            return None
        composition = await self._composed(printer)
        if not await self._there(composition):
            if not await self._there(await self._composed(None)):
                return None
            await to_thread(lambda: save_again(composition, self.work.destination(force=True), self.work.logbook))
        return composition

    async def _is_as_seen(self) -> bool:
        return await is_as_seen(self.app, self.work, self.course.letter)

    async def _composed(self, printer: Printer | None) -> Composition:
        return await to_thread(self.work.compose, self.course.letter, printer)

    async def _there(self, composition: Composition) -> tuple[Path, ...]:
        """The files of the letter if they lie there as it would be saved, else ()."""
        return await to_thread(saved_paths, composition, self.work.out)

    async def _show_saved(self, _: Composition, paths: tuple[Path, ...]) -> bool:
        outcome = await self.app.push_screen_wait(SavedDialog(paths, self.work.printing.lack))
        if outcome is AfterSaving.PRINT:
            await self.print()
        return outcome is AfterSaving.NEXT

    async def _open_saved(self, _: Composition, paths: tuple[Path, ...]) -> bool:
        await _open(paths)
        return False

    async def _print_saved(self, order: PrintOrder, composition: Composition, _: tuple[Path, ...]) -> bool:
        documents = [document for document in composition.documents if document.name in order.parts]
        return await self.app.push_screen_wait(PrintedDialog(self._jobs(order, documents)))

    async def _calibrate(self, printer: Printer) -> None:
        """Prints the sheet to measure, and keeps what was measured."""
        jobs = self._jobs(PrintOrder(printer, (), 1), (calibration(printer, None),))
        measured = await self.app.push_screen_wait(MeasuredDialog(jobs))
        keep_printer(self.work.own.printers, corrected(printer, *measured) if measured else printer)

    def _jobs(self, order: PrintOrder, documents: Sequence[Document]) -> PrintJobs:
        """What gives the documents to the printer, as soon as it is shown."""
        system, queue = self.work.printing, order.printer.queue_name
        return PrintJobs(system, lambda: print_sheets(system, queue, sheets_of(documents), order.copies))


async def _open(paths: tuple[Path, ...]) -> None:
    for path in paths:
        await to_thread(open_in_viewer, path)
