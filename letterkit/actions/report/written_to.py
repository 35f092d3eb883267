"""How much was written to whom, by the own log and by what others who share the library tell."""

from datetime import date, timedelta
from pathlib import Path

from letterkit.actions.report.choosing import Wrote
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.shared_counts import shared_counts

PLANNED_LATELY = timedelta(days=30)
"""How long somebody for whom a letter is planned counts as written to: an evening is not planned longer ahead."""


def written_to(root: Path, own: OwnFiles, today: date) -> tuple[Wrote, int]:
    """How much was written to whom, and how many lines in the library at `root` could not be read for it.

    What the own log shared counts once, what was planned there lately counts as written. Raises
    DiskError if log or notices cannot be read.
    """
    log = LetterLog(own.log)
    shared = shared_counts(root, log.events(), own.cache)
    written = log.written(today - PLANNED_LATELY)
    for person_id, more in shared.written.items():
        mine = written.get(person_id)
        written[person_id] = mine.with_more(more.count, more.last) if mine else more
    return written, shared.unread
