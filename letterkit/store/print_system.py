"""The printing system, CUPS: the only module that runs its programs, which come with it on Linux and macOS.

What is printed goes in at the standard input: a file's name would go to the print server with it, and it names the
person. No program is looked for in the current folder or in PATH, and none is given a terminal to ask something on.
"""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from letterkit.errors import LetterkitError, UsageError
from letterkit.language import marked, tr, trp
from letterkit.model.nearest import named
from letterkit.model.printing import Progress, Queue
from letterkit.russian.characters import clean
from letterkit.store.print_answers import (
    job_number,
    progress_in_queue,
    progress_when_over,
    queue_names,
    queue_of,
)
from letterkit.store.reasons import reason_of

SYSTEM_FOLDERS = ("/usr/bin", "/bin", "/usr/local/bin", "/run/current-system/sw/bin")
"""Where systems keep the programs; the last is that of NixOS."""

PATIENCE = 20.0
"""Seconds after which a program that has not ended is stopped."""

TITLE = "letterkit letter"
"""What the print server calls every job: no name of a person."""

_BY_HAND = marked("Print the PDF files from a viewer, without scaling.")


class NothingPrintedError(LetterkitError):
    """The printing system did not take what was to be printed; `reason` is what it says of it."""

    def __init__(self, reason: str) -> None:
        super().__init__(tr("Nothing was printed: {reason}.", reason=reason), tr(_BY_HAND))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class PrintSystem:
    """The printing system of a computer. Its programs run in the given environment, which may name a print server."""

    environment: Mapping[str, str] = field(hash=False)
    folders: Sequence[str] = SYSTEM_FOLDERS
    patience: float = PATIENCE

    @property
    def lack(self) -> str:
        """Why nothing can be printed here, and what to do instead; "" where there is a printing system."""
        missing = [name for name in ("lp", "lpstat") if self._path(name) is None]
        return f"{_no_program(*missing)} {tr(_BY_HAND)}" if missing else ""

    def queues(self) -> tuple[Queue, ...]:
        """The printers, the system's default first, then those that print now.

        Raises LetterkitError if there are none, or the printing system does not answer.
        """
        names = queue_names(self._run("lpstat", "-e"))
        if not names:
            remedy = f"{tr('Add one in its settings.')} {tr(_BY_HAND)}"
            raise LetterkitError(tr("The printing system knows no printers, or does not run."), remedy)
        states = self._run("lpstat", "-l", "-a", "-p", may_fail=True)  # it fails where no printer is its own
        default = self._run("lpstat", "-d", may_fail=True).rpartition(": ")[2].strip()
        queues = [queue_of(name, states) for name in names]
        order = sorted(queues, key=lambda queue: (queue.name != default, bool(queue.trouble), queue.name))
        return tuple(order)

    def queue(self, name: str) -> Queue:
        """The printer of that name. Raises UsageError if there is none, LetterkitError as `queues` does."""
        return named("printer", name, {queue.name: queue for queue in self.queues()})

    def submit(self, queue: Queue, content: bytes, options: Sequence[str], copies: int) -> str:
        """Gives a PDF to a printer and returns the job's name. Raises LetterkitError if it is not taken.

        `queue` is one of `queues`, and the options are ours: nothing that somebody typed becomes one.
        """
        given = [argument for option in options for argument in ("-o", option)]
        answer = self._run("lp", "-d", queue.name, "-n", str(copies), "-t", TITLE, *given, content=content)
        if job := job_number(answer):
            return job
        fact = tr("{printer} gave no number for the job.", printer=queue.name)
        raise LetterkitError(fact, tr("Look in its settings what became of it."))

    def progress(self, job: str) -> Progress:
        """How far a job has come. Raises LetterkitError if the printing system does not say."""
        queue = job.rpartition("-")[0]
        waiting = self._run("lpstat", "-l", "-p", queue, "-o", queue)
        return progress_in_queue(job, waiting) or progress_when_over(
            job, self._run("lpstat", "-l", "-W", "completed", "-o", queue)
        )

    def _path(self, name: str) -> Path | None:
        """Where the program lies, None if it does not."""
        paths = (Path(folder, name) for folder in self.folders if Path(folder).is_absolute())
        return next((path for path in paths if path.is_file() and os.access(path, os.X_OK)), None)

    def _run(self, name: str, *arguments: str, content: bytes = b"", may_fail: bool = False) -> str:
        """What the program prints, in English. Raises LetterkitError with the reason if it fails or hangs."""
        path = self._path(name)
        if path is None:
            raise UsageError(_no_program(name), tr(_BY_HAND))
        try:
            done = self._ended(path, arguments, content)
        except subprocess.TimeoutExpired:
            remedy = tr(
                "See whether the print server runs, and before you print again, whether it has the job all the same."
            )
            fact = tr("{program} has not answered for {seconds:g} seconds.", program=name, seconds=self.patience)
            raise LetterkitError(fact, remedy) from None
        except OSError as error:
            fact = tr("{program} cannot be run: {reason}.", program=path, reason=reason_of(error))
            raise LetterkitError(fact, tr(_BY_HAND)) from error
        if done.returncode and not may_fail:
            raise _refusal(_complaint(done.stderr, path), printing=bool(content))
        return done.stdout.decode("utf-8", "replace")

    def _ended(self, path: Path, arguments: Sequence[str], content: bytes) -> "subprocess.CompletedProcess[bytes]":
        """The program after its end. It runs away from the terminal, on which it would ask for a password."""
        return subprocess.run(
            [path, *arguments],
            input=content,
            capture_output=True,
            check=False,
            timeout=self.patience,
            env={**self.environment, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"},
            cwd=path.parent,
            start_new_session=True,
        )


def _no_program(*names: str) -> str:
    return tr("This system has no {programs} to print with.", programs=trp("joins a list", " and no ").join(names))


def _refusal(reason: str, *, printing: bool) -> LetterkitError:
    if printing:
        return NothingPrintedError(reason)
    return LetterkitError(tr("The printing system does not answer: {reason}.", reason=reason), tr(_BY_HAND))


def _complaint(stderr: bytes, path: Path) -> str:
    """The first line of what the program says went wrong, without the program's name or path."""
    line = clean(stderr.decode("utf-8", "replace").strip().partition("\n")[0])
    said = line.removeprefix(f"{path.parent}/").removeprefix(f"{path.name}: ").removeprefix("Error - ")
    return said.rstrip(".") or tr("{program} failed without a word", program=path.name)
