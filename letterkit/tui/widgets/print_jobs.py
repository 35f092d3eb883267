"""What becomes of what was given to a printer."""

from asyncio import sleep, to_thread
from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from letterkit.actions.write.printing import PrintJob
from letterkit.errors import LetterkitError
from letterkit.model.printing import Progress, Stage
from letterkit.store.print_system import PrintSystem

PAUSE = 1.0
"""Seconds between two looks."""

_WORDS = {
    Stage.WAITING: "waits for the printer",
    Stage.HELD: "is held back, until it is released in the printer's settings",
    Stage.PRINTING: "is being printed",
    Stage.STUCK: "waits for the printer",
    Stage.DONE: "was given to the printer",
    Stage.DROPPED: "was not printed: the job was cancelled",
}


class PrintJobs(Static):
    """A line for each job; it is looked at again and again, in a thread, until nothing more will come of any."""

    def __init__(self, system: PrintSystem, jobs: Sequence[PrintJob]) -> None:
        super().__init__()
        self._system = system
        self._known = {job: Progress(Stage.WAITING) for job in jobs}

    def on_mount(self) -> None:
        """Begins to look; that ends with the widget."""
        self._show("")
        self.run_worker(self._follow())

    async def _follow(self) -> None:
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
        lines = [_line(job, progress) for job, progress in self._known.items()]
        self.update(Content("\n".join([*lines, trouble] if trouble else lines)))


def _line(job: PrintJob, progress: Progress) -> str:
    """Such as "Letter (office-12) waits for the printer: there is no paper in it"."""
    said = f": {progress.said}" if progress.said else ""
    return f"{job.what.capitalize()} ({job.name}) {_WORDS[progress.stage]}{said}"
