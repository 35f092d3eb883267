"""Reads what lpstat of CUPS prints in the C locale: lines at the margin, each with further ones below it, indented."""

from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.printing import Progress, Queue, Stage
from letterkit.russian.characters import clean

_PRINTER = late_pattern(r"printer (\S+) (disabled|is idle|now printing)\b.*")
_REFUSING = late_pattern(r"(\S+) not accepting requests since\b.*")
_REQUEST = late_pattern(r"request id is (\S+-\d+)\b.*")

_SAID, _ALERTS, _FIRST_LABEL = "Status:", "Alerts:", "Form mounted:"

_WORDS = {
    "media-empty": marked("there is no paper in it"),
    "media-needed": marked("it waits for paper of this size"),
    "media-jam": marked("paper is jammed in it"),
    "door-open": marked("a door of it is open"),
    "cover-open": marked("a cover of it is open"),
    "toner-empty": marked("its toner is used up"),
    "marker-supply-empty": marked("its ink is used up"),
    "offline": marked("it is switched off or out of reach"),
    "shutdown": marked("it is switched off or out of reach"),
    "connecting-to-device": marked("it has not answered yet"),
}
"""What the beginnings of printer-state-reasons mean (RFC 8011, 5.4.12, and those of CUPS)."""

_DROPPED = ("job-canceled", "job-aborted", "aborted-by-system")


@dataclass(frozen=True, slots=True)
class _Item:
    """A line at the margin, and the indented ones below it."""

    heading: str
    lines: tuple[str, ...]

    def after(self, label: str) -> str | None:
        """What stands behind the label; None if no line has it."""
        return next((line.removeprefix(label).strip() for line in self.lines if line.startswith(label)), None)


def queue_names(answer: str) -> tuple[str, ...]:
    """The names that `lpstat -e` lists, one on a line."""
    return tuple(dict.fromkeys(name for line in answer.splitlines() if (name := clean(line)) and " " not in name))


def queue_of(name: str, answer: str) -> Queue:
    """The printer of that name as `lpstat -l -p -a` describes it; one that is not described has no trouble."""
    trouble, accepts = "", True
    for item in _items(answer):
        printer, refusing = _PRINTER.fullmatch(item.heading), _REFUSING.fullmatch(item.heading)
        if printer and printer[1] == name:
            trouble = _trouble(item, stopped=printer[2] == "disabled")
        elif refusing and refusing[1] == name:
            accepts = False
    return Queue(name, trouble, accepts)


def job_number(answer: str) -> str:
    """The name that `lp` gives a job, such as "office-12"; "" if it names none."""
    found = next(filter(None, map(_REQUEST.fullmatch, answer.splitlines())), None)
    return found[1] if found else ""


def progress_in_queue(job: str, answer: str) -> Progress | None:
    """How far a job has come that `lpstat -l -p -o` lists among those not completed; None if it lists no such job."""
    item = _job(job, answer)
    if item is None:
        return None
    alerts, said = item.after(_ALERTS) or "", item.after(_SAID) or ""
    queue = queue_of(job.rpartition("-")[0], answer)
    if "hold" in alerts or "held" in alerts:
        return Progress(Stage.HELD, said)
    if queue.trouble:
        return Progress(Stage.STUCK, queue.trouble)
    return Progress(Stage.PRINTING if "job-printing" in alerts else Stage.WAITING, said)


def progress_when_over(job: str, answer: str) -> Progress:
    """What came of a job that is not in the queue any more, as `lpstat -l -W completed -o` says.

    A job that never reached the printer has no line of what was said. One that the list lacks was printed by a
    system that forgets jobs which are done.
    """
    item = _job(job, answer)
    said = item.after(_SAID) if item else ""
    alerts = item.after(_ALERTS) or "" if item else ""
    dropped = said is None or any(word in alerts for word in _DROPPED)
    return Progress(Stage.DROPPED if dropped else Stage.DONE, said or "")


def _job(job: str, answer: str) -> _Item | None:
    return next((item for item in _items(answer) if item.heading.split(" ", 1)[0] == job), None)


def _trouble(printer: _Item, *, stopped: bool) -> str:
    """What keeps a printer from printing: what its alerts mean, else what it says while it is stopped."""
    alerts = (printer.after(_ALERTS) or "").split()
    meant = [words for alert in alerts for code, words in _WORDS.items() if alert.startswith(code)]
    said = printer.lines[0] if printer.lines and not printer.lines[0].startswith(_FIRST_LABEL) else ""
    if stopped:
        return tr("it is stopped: {said}", said=said) if said else tr("it is stopped")
    return ", ".join(map(tr, dict.fromkeys(meant)))


def _items(answer: str) -> Iterator[_Item]:
    heading, lines = "", list[str]()
    for line in answer.splitlines():
        if line.startswith(("\t", " ")):
            lines.append(clean(line))
        else:
            yield _Item(heading, tuple(lines))
            heading, lines = line.rstrip(), []
    yield _Item(heading, tuple(lines))
