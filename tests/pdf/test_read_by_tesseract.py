"""A program that does not know our code reads the envelopes: tesseract, at 300 dpi."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from letterkit.actions.envelope.envelopes import envelope_document, envelope_text
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.model.library import Recipient
from letterkit.page.envelope import EnvelopeStyle
from letterkit.page.envelope_size import C6, DL
from letterkit.pdf.fonts import metrics
from letterkit.pdf.picture import page_png
from letterkit.rules.status import why_not
from letterkit.store.roots import Root

TODAY = date(2026, 11, 22)
POSTINGS = [Posting(TODAY, envelope=EnvelopeStyle(C6)), Posting(TODAY, abroad=True, envelope=EnvelopeStyle(DL))]
AT_LEAST = 0.98


@cache
def reads_russian() -> bool:
    if not shutil.which("tesseract"):
        return False
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, check=True)
    return b"rus" in known.stdout.split()


@pytest.fixture
def library(root: Path) -> OpenLibrary:
    return open_library(Root(root, "a test"), date(2026, 11, 22))


def recipients(library: OpenLibrary) -> Iterator[Recipient]:
    for entry in library.records.people.values():
        facility = library.facility_of(entry.value)
        if facility and not why_not(entry.value):
            yield Recipient(entry.value, facility)


def read(picture: bytes) -> str:
    """The text tesseract finds, without blanks: it is not reliable with narrow ones."""
    command = ["tesseract", "-", "-", "-l", "rus", "--psm", "11"]
    done = subprocess.run(command, input=picture, capture_output=True, check=True, env={**os.environ, **ONE_THREAD})
    return "".join(done.stdout.decode().split())


ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


@pytest.mark.long
@pytest.mark.skipif(not reads_russian(), reason="tesseract with Russian is not installed here")
@pytest.mark.parametrize("posting", POSTINGS, ids=["C6-domestic", "DL-abroad"])
def test_names_years_postcodes_and_numbers_are_read_without_an_error(library: OpenLibrary, posting: Posting) -> None:
    wrong, of = [], 0
    for recipient in recipients(library):
        text = envelope_text(recipient, posting)
        (page,) = envelope_document(recipient, posting, metrics()).pages
        found = read(page_png(page, 300))
        facility = recipient.facility
        number = f"{facility.kind.partition(' (')[0]}-{facility.number}" if facility.number else facility.name
        for wanted in (text.recipient[0], text.postcode, number if number in facility.name else facility.name):
            of += 1
            if "".join(wanted.split()) not in found:
                wrong.append((wanted, found))
    assert of > 30
    assert len(wrong) <= (1 - AT_LEAST) * of, wrong
