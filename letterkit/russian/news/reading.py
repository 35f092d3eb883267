"""A text about one person in the forms in which it is looked through for doubts, and the days it speaks of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Span, blot_out
from letterkit.russian.characters import in_small_letters
from letterkit.russian.news.cues import Cue, Says
from letterkit.russian.news.periods import first_day, last_day

_ENDS = late_pattern(r"(?<!\w)(?:до|конец|окончани|освобо|выйдет|выходит|истека|заканчива)", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """A text about one person as it is printed, and `plain`, with NUL where name and birth stand.

    `others` are people beside him, `together` how many people it is about.
    """

    text: str
    plain: str
    cues: Sequence[Cue]
    others: Sequence[Span] = ()
    together: int = 1

    @cached_property
    def small(self) -> str:
        """`plain` in small letters."""
        return in_small_letters(self.plain)

    @cached_property
    def bare(self) -> str:
        """`plain` with blanks in place of the cues."""
        return blot_out(self.plain, (cue.span for cue in self.cues), " ")

    @cached_property
    def small_bare(self) -> str:
        """`bare` in small letters."""
        return in_small_letters(self.bare)


def latest_day(reading: Reading) -> date | None:
    """The last day that is spoken of together with a status or a place, months and years by their first day."""
    cues = [cue for cue in reading.cues if cue.says not in (Says.UNTIL, Says.NOTHING)]
    texts = [reading.plain[cue.start : cue.end] for cue in cues]
    return max(filter(None, map(first_day, texts)), default=None)


def end_of_term(reading: Reading) -> date | None:
    """The last day of a term that is spoken of: «конец срока 12.03.2026», «под стражей до мая»."""
    texts = [reading.plain[cue.start : cue.end] for cue in reading.cues if cue.says is Says.NOTHING]
    return max(filter(None, map(last_day, filter(_ENDS.search, texts))), default=None)
