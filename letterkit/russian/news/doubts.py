"""Words that speak against taking a text as it stands: questions, denials, rumours, other people, days to come."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.birth import day_in
from letterkit.russian.blocks.source import sentence_ends
from letterkit.russian.news import status_words as words
from letterkit.russian.news.cues import Cue, Says
from letterkit.russian.news.mentions import Span
from letterkit.russian.news.places import names_a_place

_DENIED = late_pattern(
    r"(?<![\w-])(?:не|ни|нет|без|отказ\w*|отклон\w*|возможно|вероятно|видимо|якобы|будто|слух\w*|почти|завтра|скоро|вскоре|"
    r"фейк\w*|неправд\w*|ложн\w*|опроверг\w*|опроверж\w*|ошиб\w*|если|ли|или|либо|бы|будет|будут|хочет|хотят|мечта\w*|наде\w+ся|"
    r"обеща\w*|может|могут|грозит|просит(?:ся)?|добива\w+|требу\w+|жд[её]т|ждут|срок\w*)(?![\w-])",
    re.IGNORECASE,
)
# Also where nothing is said of a status: of a place that is doubted, too.
_RUMOUR = late_pattern(r"(?<![\w-])(?:возможно|вероятно|видимо|якобы|будто|слух\w*|фейк\w*|неправд\w*|опроверг\w*)(?![\w-])", re.I)
_NEGATED = late_pattern(r"(?<![\w-])(?:не|ни|нет)(?![\w-])", re.IGNORECASE)
_SIGNS = late_pattern("[†✝☦⚰🕯❌✖🚫✟]")
_ARRESTED = late_pattern(r"(?<![\w-])(?:аресто(?:ван|вал)|задерж|взят\w* под стражу|экстрадир|заключ[её]н\w* под стражу)", re.I)
_OTHERS = late_pattern(
    rf"(?<![\w-])(?:{words.RELATION}|{words.WHO_ELSE}|остальн\w*|сем(?:ья|ьи|ью)|родител\w*|подельни\w*|сокамерни\w*|"
    r"сосед\w*|дети|родные|друзья|однодельц\w*)(?![\w-])",
    re.IGNORECASE,
)
_TOGETHER = late_pattern(r"(?<![\w-])(?:оба|обе|обоих|обеих|все|всех|всем|вместе|они|остальные|двое|трое)(?![\w-])", re.I)
_SPOKE = late_pattern(r"(?:сообщ|расска|переда|заяв|напис|пиш|говор|сказа|уточн|подтверд|слов)\w*", re.IGNORECASE)
_LIFE_DATES = late_pattern(r"\0[\s)]*-\s*(?:\d|\()")
_STATES = (Says.STATUS, Says.HERE, Says.TO)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text about one person as it is read: `plain` has "\\0" where name and birth stand.

    `others` are people beside him, `together` how many people it is about, `today` the day it is read, if known.
    """

    plain: str
    cues: Sequence[Cue]
    others: Sequence[Span] = ()
    together: int = 1
    today: date | None = None


def doubts_about(reading: Reading) -> Iterator[str]:
    """Why the text may mean something else, each in a few words."""
    plain = reading.plain
    if "?" in plain:
        yield "it asks a question"
    if _SIGNS.search(plain) or _LIFE_DATES.search(plain):
        yield "it has a sign of death"
    bare = _without(plain, reading.cues)
    for pattern in (_NEGATED, _RUMOUR):
        if match := pattern.search(bare):
            yield f'it denies or doubts something: "{match[0]}"'
    free = any(cue.custody in (Custody.RELEASED, Custody.ABROAD) for cue in reading.cues)
    if free and (match := _ARRESTED.search(plain)):
        yield f'it speaks of an arrest, too: "{match[0]}"'
    if any(_is_to_come(plain[cue.start : cue.end], reading.today) for cue in reading.cues):
        yield "it speaks of a day to come"
    for start, end in _sentences(plain):
        yield from _about_a_sentence(reading, bare, start, end)


def _about_a_sentence(reading: Reading, bare: str, start: int, end: int) -> Iterator[str]:
    cues = [cue for cue in reading.cues if start <= cue.start < end]
    states = any(cue.says in _STATES for cue in cues)
    status = next((cue for cue in cues if cue.says is Says.STATUS), None)
    if status and (match := _DENIED.search(bare, start, end) or _DENIED.search(reading.plain, start, status.start)):
        yield f'it denies or doubts something: "{match[0]}"'
    if reading.together == 1 and (states or names_a_place(bare, start, end)):
        if match := _TOGETHER.search(bare, start, end):
            yield f'it speaks of others, too: "{match[0]}"'
    other = _OTHERS.search(bare, start, end)
    names = [span for span in reading.others if start <= span[0] < end]
    if not (other or names):
        return
    person = reading.plain.find("\0", start, end)
    spoke = _SPOKE.search(reading.plain, start, end)
    reported = spoke and person > spoke.start()
    if (states or (spoke and names_a_place(bare, start, end))) and not reported:
        yield "it speaks of others, too" + (f': "{other[0]}"' if other else "")


def _is_to_come(text: str, today: date | None) -> bool:
    day = day_in(text) if today else None
    return bool(day and today and day > today)


def _sentences(plain: str) -> Iterator[Span]:
    ends = sorted({0, *sentence_ends(plain), *(match.end() for match in re.finditer(r"[\n;]", plain)), len(plain)})
    yield from pairwise(ends)


def _without(plain: str, cues: Sequence[Cue]) -> str:
    for cue in cues:
        plain = plain[: cue.start] + " " * (cue.end - cue.start) + plain[cue.end :]
    return plain
