"""What becomes of what is given to a printer."""

from asyncio import sleep, to_thread
from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widgets import Static

from letterkit.actions.write.printing import PrintJob
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.printing import Progress, Stage
from letterkit.store.print_system import PrintSystem
from letterkit.tui.words import begun_large

PAUSE = 1.0
"""Seconds between two looks."""

_WORDS = {
    Stage.WAITING: marked("{what} ({job}) waits for the printer"),
    Stage.HELD: marked("{what} ({job}) is held back, until it is released in the printer's settings"),
    Stage.PRINTING: marked("{what} ({job}) is being printed"),
    Stage.STUCK: marked("{what} ({job}) waits for the printer"),
    Stage.DONE: marked("{what} ({job}) was given to the printer"),
    Stage.DROPPED: marked("{what} ({job}) was not printed: the job was cancelled or given up"),
}
_DOUBTFUL = marked("{what} ({job}) was given to the printer, whose last words were: {said}. See whether it was printed")


class PrintJobs(Static):
    """Gives something to the printing system, and then shows a line for each job until nothing more will come of any.

    `send` gives it and returns the jobs. All of it is done in a thread, and goes on if the widget is removed.
    """

    def __init__(self, system: PrintSystem, send: Callable[[], Sequence[PrintJob]]) -> None:
        super().__init__(tr("It is being given to the printing system."))
        self._system = system
        self._send = send
        self._known: dict[PrintJob, Progress] = {}

    def on_mount(self) -> None:
        """Begins."""
        self.run_worker(self._print())

    async def _print(self) -> None:
        try:
            self._known = {job: Progress(Stage.WAITING) for job in await to_thread(self._send)}
        except LetterkitError as error:
            self.update(Content(str(error)))
            return
        while any(not progress.is_over for progress in self._known.values()):
            try:
                self._known.update(await to_thread(self._look))
                self._show("")
            except LetterkitError as error:  # it may answer again
                self._show(str(error))
            await sleep(PAUSE)

    def _look(self) -> dict[PrintJob, Progress]:
        return {job: self._system.progress(job.name) for job, past in self._known.items() if not past.is_over}

    def _show(self, trouble: str) -> None:
        lines = [job_line(job, progress) for job, progress in self._known.items()]
        self.update(Content("\n".join([*lines, trouble] if trouble else lines)))


def job_line(job: PrintJob, progress: Progress) -> str:
    """Such as "Letter (office-12) waits for the printer: there is no paper in it".

    A system that drops what fails calls it completed all the same, with the complaint as the printer's last words.
    """
    what, said = begun_large(job.what), progress.said
    if said and progress.stage is Stage.DONE:
        return tr(_DOUBTFUL, what=what, job=job.name, said=said)
    words = tr(_WORDS[progress.stage], what=what, job=job.name)
    return f"{words}: {said}" if said else words
