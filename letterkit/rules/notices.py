"""Family F, continued: the notices by which those who share a library know to whom each of them wrote."""

from collections.abc import Iterator

from letterkit.language import tr, trn
from letterkit.model.finding import Severity
from letterkit.model.library import Entry, MisfitKind
from letterkit.model.notice import MOST_NAMED, NoticeFile
from letterkit.rules.context import Context
from letterkit.rules.files import misfits
from letterkit.rules.registry import Hit, rule


@rule("F010", Severity.WARNING, on=Entry)
def lines_are_notices(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """Every line in mailings/ is a notice of one letter, as `letterkit log share` writes it.

    Bad:  {"day": "2026-11-31", "id": "7", "kind": "letter", "person": "../a", "sta
    Good: {"day": "2026-11-22", "id": (32 digits), "kind": "letter", "person": "asanov-marlen-1977", "state": "posted"}

    A line that cannot be read counts as nothing, so that somebody may get two letters and somebody none. The other
    lines of the file count all the same.
    Source: the format of notices, a JSON object a line.
    """
    yield from misfits(entry, MisfitKind.NO_NOTICE)


@rule("F011", Severity.NOTE, on=NoticeFile)
def people_of_notices_are_known(file: NoticeFile, context: Context) -> Iterator[Hit]:
    """Whoever a notice in mailings/ names has a record.

    Bad:  "person": "asanov-marlen-1977", while the record is now called asanov-marlen-1978
    Good: "person": "asanov-marlen-1978"

    The letters count for nobody: whose record was given another name seems to have had none. Where somebody was taken
    out of the library, nothing is wrong.
    Source: an id is the name of a file, and stays with the person.
    """
    unknown = [(person_id, line) for person_id, line in file.lines.items() if person_id not in context.library.people]
    hint = tr("If the record has another name now, change it in these lines.")
    for person_id, line in unknown[:MOST_NAMED]:
        yield Hit(
            ("person",), tr('letters went to "{person}", who is not in this library', person=person_id), hint, line
        )
    if (more := len(unknown) - MOST_NAMED) > 0:
        message = trn("and to {count} more who is not here", "and to {count} more who are not here", more)
        yield Hit(("person",), message, line=unknown[MOST_NAMED][1])
