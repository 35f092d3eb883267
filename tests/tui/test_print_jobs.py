import pytest

from letterkit.actions.write.printing import PrintJob
from letterkit.model.printing import Progress, Stage
from letterkit.tui.widgets.print_jobs import job_line


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress(Stage.WAITING), "waits for the printer"),
        (Progress(Stage.STUCK, "there is no paper in it"), "waits for the printer: there is no paper in it"),
        (Progress(Stage.HELD), "is held back, until it is released in the printer's settings"),
        (Progress(Stage.PRINTING), "is being printed"),
        (Progress(Stage.DONE), "was given to the printer"),
        (
            Progress(Stage.DONE, "the cable is out"),
            "was given to the printer, whose last words were: the cable is out. See whether it was printed",
        ),
        (Progress(Stage.DROPPED), "was not printed: the job was cancelled or given up"),
    ],
)
def test_what_becomes_of_a_job_is_a_sentence(progress: Progress, line: str) -> None:
    assert job_line(PrintJob("letter", "office-12"), progress) == f"Letter (office-12) {line}"
