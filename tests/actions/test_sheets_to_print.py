"""Which sheets go to a printer in one go, on which paper, and through the filters of a print server."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from letterkit.actions.envelope.printers import calibration
from letterkit.actions.write.printing import print_options, print_sheets, profiles_of, sheets_of
from letterkit.errors import LetterkitError
from letterkit.model.page import Document, Page
from letterkit.model.printer import Feed, Printer
from letterkit.model.printing import Queue
from letterkit.page.envelope_size import C6
from letterkit.page.feeding import fed
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.print_system import PrintSystem
from letterkit.store.printers import write_printers

if TYPE_CHECKING:
    from tests.conftest import PrintServer

ENVELOPE, A4, A5 = Page(162, 114), Page(210, 297), Page(148, 210)


def test_a_document_of_one_size_is_the_pdf_that_is_saved() -> None:
    letter = Document("letter", (A4, A4), title="For Marlen")
    (sheets,) = sheets_of([letter])
    assert (sheets.what, sheets.width, sheets.height) == ("letter", 210, 297)
    assert sheets.content == pdf_bytes([letter])
    assert not sheets.one_sided


def test_sheets_of_several_sizes_are_parted_in_their_order() -> None:
    parts = sheets_of(
        [Document("reply", (fed(ENVELOPE, Printer("a", Feed.PORTRAIT)), A5, A5)), Document("letter", (A4,))]
    )
    assert [(part.what, part.width, part.height, part.one_sided) for part in parts] == [
        ("reply, part 1 of 2", 114, 162, True),
        ("reply, part 2 of 2", 148, 210, False),
        ("letter", 210, 297, True),
    ]


@pytest.mark.parametrize(
    ("page", "media"),
    [
        (A4, "media=A4"),
        (A5, "media=A5"),
        (ENVELOPE, "media=Custom.162x114mm"),
        (Page(104.8, 241.3), "media=Custom.104.8x241.3mm"),
    ],
)
def test_the_paper_is_named_as_cups_names_it(page: Page, media: str) -> None:
    (sheets,) = sheets_of([Document("envelope", (page,))])
    options = print_options(sheets)
    assert media in options
    assert {"print-scaling=none", "fit-to-page=false", "orientation-requested=3", "sides=one-sided"} <= set(options)


def test_a_printer_is_known_by_the_name_the_printing_system_has_for_it(tmp_path: Path) -> None:
    path = tmp_path / "printers.toml"
    mine, yard = Printer("mine", queue="office"), Printer("yard")
    write_printers(path, {"office": Printer("office"), "yard": yard, "mine": mine})
    attic, office, barn = Queue("attic"), Queue("office"), Queue("yard")
    profiles = profiles_of([attic, office, barn], path)
    assert list(profiles.items()) == [(office, mine), (barn, yard), (attic, Printer("attic", Feed.PORTRAIT))]


@pytest.mark.skipif(os.name == "nt", reason="Windows runs no shell scripts")
def test_what_is_printed_already_is_said_when_the_next_is_not_taken(tmp_path: Path) -> None:
    scripts = {
        "lpstat": '[ "$1" != -e ] || echo office',
        "lp": f"mkdir {tmp_path}/once 2>&1 || {{ echo lp: full >&2; exit 1; }}; echo request id is office-1",
    }
    for name, script in scripts.items():
        (tmp_path / name).write_text(f"#!/bin/sh\ncat >/dev/null\n{script}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    system = PrintSystem({"PATH": os.environ["PATH"]}, (str(tmp_path),))
    sheets = sheets_of([Document("envelope", (ENVELOPE,)), Document("letter", (A4,))])
    with pytest.raises(LetterkitError, match=r"Nothing more was printed: full\. The printer already has: envelope\."):
        print_sheets(system, "office", sheets)


def test_a_printer_that_takes_no_jobs_is_not_asked(print_server: "PrintServer") -> None:
    print_server.add("office")
    print_server.admin("cupsreject", "office")
    with pytest.raises(LetterkitError, match="office takes no jobs now"):
        print_sheets(print_server.system, "office", sheets_of([Document("letter", (A4,))]))


def test_through_the_filters_of_a_print_server_the_page_stays_what_it_is(print_server: "PrintServer") -> None:
    if not print_server.has_generic_printer:
        pytest.skip("there is no description of a generic PDF printer")
    print_server.add_generic("office")
    printer = Printer("office", Feed.PORTRAIT)
    documents = [calibration(printer, C6), calibration(printer, None)]
    print_sheets(print_server.system, "office", sheets_of(documents))
    for arrived, document in zip(print_server.arrived(2), documents, strict=True):
        drawn, printed = lines(pdf_bytes([document])), lines(arrived)
        assert drawn
        assert [text for text, *_ in drawn] == [text for text, *_ in printed]
        for (_, *at), (text, *where) in zip(drawn, printed, strict=True):
            # the paper of a printer is measured in whole points
            assert all(abs(one - other) < 0.5 for one, other in zip(at, where, strict=True)), text


def lines(pdf: bytes) -> list[tuple[str, float, float, float, float]]:
    """The texts of the only page with their places: left, bottom, right and top, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        texts = document[0].get_textpage()
        places = [texts.get_rect(number) for number in range(texts.count_rects())]
        return [(texts.get_text_bounded(*place), *place) for place in places]
