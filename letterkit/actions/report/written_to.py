"""How much was written to whom, by the own log and by what others who share the library tell."""

from pathlib import Path

from letterkit.actions.report.choosing import Wrote
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.shared_counts import shared_counts


def written_to(root: Path, own: OwnFiles) -> tuple[Wrote, int]:
    """How much was written to whom, and how many lines in the library at `root` could not be read for it.

    What the own log shared counts once. Raises DiskError if log or notices cannot be read.
    """
    log = LetterLog(own.log)
    shared = shared_counts(root, log.events(), own.cache)
    written = log.written()
    for person_id, more in shared.written.items():
        mine = written.get(person_id)
        written[person_id] = mine.with_more(more.count, more.last) if mine else more
    return written, shared.unread
