"""The printing system against a real CUPS server, whose printers write what arrives into a folder."""

from typing import TYPE_CHECKING

import pytest

from letterkit.errors import LetterkitError, UsageError
from letterkit.model.page import Document, Page
from letterkit.model.printing import Progress, Queue, Stage
from letterkit.pdf.draw import pdf_bytes

if TYPE_CHECKING:
    from tests.conftest import PrintServer

PDF = pdf_bytes((Document("envelope", (Page(114, 162),)),))


def test_the_printers_are_listed_with_their_state_the_default_first(print_server: "PrintServer") -> None:
    for name in ("attic", "cellar", "office", "yard"):
        print_server.add(name)
    print_server.admin("lpadmin", "-d", "office")
    print_server.admin("cupsdisable", "-r", "the lid [red]is open", "cellar")
    print_server.admin("cupsreject", "yard")
    assert print_server.system.queues() == (
        Queue("office"),
        Queue("attic"),
        Queue("yard", accepts=False),
        Queue("cellar", "it is stopped: the lid [red]is open"),
    )


def test_the_bytes_arrive_as_they_are_and_no_name_goes_along(print_server: "PrintServer") -> None:
    print_server.add("office")
    system = print_server.system
    job = system.submit(system.queue("office"), PDF, ("media=Custom.114x162mm", "print-scaling=none"), 3)
    assert job == "office-1"
    assert print_server.arrived(1) == [PDF]
    ((_, _, title, copies, options, *_),) = print_server.said(1)
    assert (title, copies) == ("letterkit letter", "3")
    assert {"media=Custom.114x162mm", "print-scaling=none"} <= set(options.split())
    assert "document-name" not in print_server.log


def test_a_job_is_followed_until_it_is_printed(print_server: "PrintServer") -> None:
    print_server.add("office")
    system = print_server.system
    (print_server.folder / "empty").touch()
    job = system.submit(system.queue("office"), PDF, (), 1)
    out_of_paper = Progress(Stage.STUCK, "there is no paper in it")
    print_server.wait(lambda: system.progress(job) == out_of_paper, "nobody notices that there is no paper")
    (print_server.folder / "empty").unlink()
    print_server.wait(lambda: system.progress(job) == Progress(Stage.DONE), "it is never done")
    assert print_server.arrived(1) == [PDF]


def test_a_stopped_printer_keeps_the_job_and_says_why(print_server: "PrintServer") -> None:
    print_server.add("office")
    print_server.admin("cupsdisable", "-r", "jam", "office")
    system = print_server.system
    job = system.submit(system.queue("office"), PDF, (), 1)
    assert system.progress(job) == Progress(Stage.STUCK, "it is stopped: jam")
    print_server.admin("cupsenable", "office")
    assert print_server.arrived(1) == [PDF]


def test_a_printer_that_holds_what_comes(print_server: "PrintServer") -> None:
    print_server.add("office", "-m", "raw", "-o", "job-hold-until-default=indefinite")
    system = print_server.system
    job = system.submit(system.queue("office"), PDF, (), 1)
    assert system.progress(job).stage is Stage.HELD
    print_server.cancel(job)
    assert system.progress(job).stage is Stage.DROPPED


@pytest.mark.parametrize(
    ("policy", "progress"),
    [
        ("stop-printer", Progress(Stage.STUCK, "it is stopped: the cable is out")),
        ("abort-job", Progress(Stage.DONE, "the cable is out")),
        ("retry-job", Progress(Stage.WAITING, "the cable is out")),
    ],
)
def test_what_fails_at_the_printer_is_said(print_server: "PrintServer", policy: str, progress: Progress) -> None:
    (print_server.folder / "broken").touch()
    print_server.add("office", "-m", "raw", "-o", f"printer-error-policy={policy}")
    system = print_server.system
    job = system.submit(system.queue("office"), PDF, (), 1)
    print_server.wait(lambda: system.progress(job) == progress, "it is not said")


def test_an_unknown_printer_and_no_printer_at_all(print_server: "PrintServer") -> None:
    with pytest.raises(LetterkitError, match="knows no printers, or does not run"):
        print_server.system.queues()
    print_server.add("office")
    with pytest.raises(UsageError, match='Did you mean "office"'):
        print_server.system.queue("ofice")
    with pytest.raises(LetterkitError, match="Nothing was printed: The printer or class does not exist"):
        print_server.system.submit(Queue("ofice"), PDF, (), 1)


def test_a_refusing_printer_is_no_success(print_server: "PrintServer") -> None:
    print_server.add("office")
    print_server.admin("cupsreject", "office")
    with pytest.raises(LetterkitError, match='Nothing was printed: Destination "office" is not accepting jobs'):
        print_server.system.submit(Queue("office"), PDF, (), 1)
