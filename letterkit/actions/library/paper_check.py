"""Checks envelopes as they would be printed."""

from collections.abc import Iterator
from dataclasses import replace

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.finding import Finding
from letterkit.model.library import Recipient
from letterkit.model.person import Person
from letterkit.rules.run import check_document
from letterkit.rules.status import why_not


def envelope_findings(library: OpenLibrary, person: Person, file: str) -> Iterator[Finding]:
    """The findings about the person's envelope as posted in Russia and from abroad, laid out as it would be printed.

    `file` is that of the person's record.
    """
    facility = library.facility_of(person)
    if facility is None or why_not(person):
        return
    recipient = Recipient(person, facility)
    for abroad in (False, True):
        posting = Posting(library.today, abroad=abroad)
        document = envelope_document(recipient, posting, library.metrics)
        for finding in check_document(document, library.paper_context):
            yield replace(finding, file=file)
