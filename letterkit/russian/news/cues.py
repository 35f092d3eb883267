"""Where a text says what became of a person, and which of its places is which."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.source import Span, sentence_ends
from letterkit.russian.blocks.vocabulary import QUARTER, SETTLEMENT, STREET
from letterkit.russian.characters import in_small_letters
from letterkit.russian.news import days, place_words
from letterkit.russian.news import other_words as words
from letterkit.russian.news.beginnings import MAY_BEGIN
from letterkit.russian.news.status_words import STATUS


class Says(Enum):
    """What a cue says: a status, which place follows, when, or nothing that matters here."""

    STATUS = auto()
    HERE = auto()
    FORMER = auto()
    EXPECTED = auto()
    FROM = auto()
    TO = auto()
    REPLACED = auto()
    SINCE = auto()
    UNTIL = auto()
    WHEN = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of one meaning, from `start` to `end` of the text; `custody` is the status they give."""

    says: Says
    start: int
    end: int
    custody: Custody | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text whose places are all of one sort; `says` is None where no word tells which."""

    says: Says | None
    start: int
    end: int


def _custody_group(custody: Custody) -> str:
    return custody.name.lower()


_GROUPS = (
    ("within", words.WITHIN),
    *((_custody_group(custody), pattern) for custody, pattern in STATUS.items()),
    ("since", days.SINCE),
    ("until", days.UNTIL),
    ("when", days.WHEN),
    ("expected", place_words.EXPECTED),
    ("former", place_words.FORMER),
    ("here", place_words.HERE),
    ("from", place_words.FROM),
    ("to", place_words.TO),
    ("replaced", place_words.REPLACED),
    ("nothing", words.NOTHING),
)
_MAY_BEGIN = late_pattern(rf"(?<![\w-]){MAY_BEGIN}")
_CUE = late_pattern(rf"(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _GROUPS)})(?![\w-])")
_BACKGROUND = late_pattern(rf"(?:(?P<begun>{words.BACKGROUND})[^,;\n()]*|{words.NO_RELEASE})")
_NO_RELEASE = late_pattern(words.NO_RELEASE)
_LONG_STEMS = tuple(stem for stem in words.BACKGROUND_STEMS if len(stem) > 3)
_LETTERS = late_pattern(r"[^\W\d_]+")
_STOPS_BACKGROUND = frozenset((Says.STATUS, Says.HERE, Says.FORMER, Says.EXPECTED))
_NUMBERED = late_pattern(r"\d{6}|(?:ФКУ|СИЗО|ИК|КП|ЛИУ|ВК|Т)\s?-?\s?\d")
_TWO_NAMES = late_pattern(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+")
_FULL_STOP = late_pattern(r"[.!?](?=\s+[А-ЯЁ\"(]|\s*$)")
_STREET_BEFORE = late_pattern(
    rf"(?<![\w-])(?<!\d )(?<!\d)(?:{STREET}|{SETTLEMENT}|{QUARTER}|им|имени)(?:\.\s?|\s)\"?(?:\d+[ ]лет[ ])?$"
)
_BOUNDARY = late_pattern(r"[();]|~~|\n(?=\s*[А-ЯЁ\d\"(-])")
_LONGEST_STREET_WORD = 30
_NAMED_OTHERWISE = {"within": Says.NOTHING}
_KINDS = dict.fromkeys((_custody_group(each) for each in Custody), Says.STATUS)


@kept(maxsize=256)
def find_cues(plain: str) -> tuple[Cue, ...]:
    """The cues of a text in their order; none overlaps another."""
    small = in_small_letters(plain)
    starts = [match.start() for match in _MAY_BEGIN.finditer(small)]
    found = [_cue(match) for match in _at(starts, _CUE, small) if not _is_of_a_street(small, match.start())]
    return _with_background(found, _background(plain, small, _at(starts, _BACKGROUND, small), found))


def _at(starts: Iterable[int], pattern: re.Pattern[str], small: str) -> Iterator[re.Match[str]]:
    """What the pattern matches at these positions; none begins inside another."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(small, start)):
            end = match.end()
            yield match


def _is_of_a_street(small: str, start: int) -> bool:
    """Whether a street or settlement is called so: "ул. 9 Января", "пос. Освобождение"."""
    return _STREET_BEFORE.search(small, max(0, start - _LONGEST_STREET_WORD), start) is not None


def _cue(match: re.Match[str]) -> Cue:
    name = match.lastgroup or ""
    if name in _KINDS:
        return Cue(Says.STATUS, *match.span(), Custody[name.upper()])
    return Cue(_NAMED_OTHERWISE.get(name) or Says[name.upper()], *match.span())


def _background(plain: str, small: str, begun: Iterable[re.Match[str]], found: Sequence[Cue]) -> Iterator[Cue]:
    """What is said of the case; it ends where something else begins that matters."""
    stops = [cue.start for cue in found if cue.says in _STOPS_BACKGROUND and not _NO_RELEASE.match(small, cue.start)]
    for match in begun:
        if _is_of_a_street(small, match.start()):
            continue
        after = bisect_right(stops, match.start())
        if after and stops[after - 1] == match.start():  # «приговор отменён»
            continue
        if _NO_RELEASE.match(small, match.start()):
            yield Cue(Says.NOTHING, *match.span())
            continue
        end = min((_end_of_background(plain, small, match), *stops[after : after + 1]))
        if end > match.start():
            yield Cue(Says.NOTHING, match.start(), end)


def _end_of_background(plain: str, small: str, match: re.Match[str]) -> int:
    """Where something may begin that is not of the case: another word than such as follow, a facility, a name."""
    ends = [match.end()]
    if (begun := match.end("begun")) >= 0:
        words_behind = _LETTERS.finditer(small, begun, match.end())
        ends.append(next((word.start() for word in words_behind if not _may_follow(word[0])), match.end()))
    stops = (pattern.search(plain, *match.span()) for pattern in (_NUMBERED, _TWO_NAMES, _FULL_STOP))
    return min((*ends, *(stop.start() for stop in stops if stop)))


def _may_follow(word: str) -> bool:
    """Whether a word may go on about the case; short ones only as they stand."""
    return word in words.BACKGROUND_STEMS or word.startswith(_LONG_STEMS)


def _with_background(found: Sequence[Cue], background: Iterable[Cue]) -> tuple[Cue, ...]:
    """Both in order: a status inside a background ended it, so what is left inside says nothing of its own."""
    starts = [cue.start for cue in found]
    inside: set[int] = set()
    kept: list[Cue] = []
    for each in background:
        before = bisect_right(starts, each.start) - 1
        if before >= 0 and starts[before] < each.start < found[before].end:
            continue
        inside.update(range(bisect_left(starts, each.start), bisect_left(starts, each.end)))
        kept.append(each)
    cues = [cue for index, cue in enumerate(found) if index not in inside]
    return tuple(sorted((*cues, *kept), key=lambda cue: cue.start))


def marks(plain: str, cues: Sequence[Cue]) -> Iterator[tuple[int, Cue | str]]:
    """The cues, and between them the brackets and ends of sentences, in their order."""
    inside = {position for cue in cues for position in range(cue.start, cue.end)}
    boundaries = [(match.start(), match[0]) for match in _BOUNDARY.finditer(plain)]
    boundaries += [(end - 1, ".") for end in sentence_ends(plain)]
    marks: list[tuple[int, Cue | str]] = [(cue.start, cue) for cue in cues]
    marks += [(position, boundary) for position, boundary in boundaries if position not in inside]
    yield from sorted(marks, key=lambda mark: mark[0])
