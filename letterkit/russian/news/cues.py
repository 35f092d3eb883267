"""Where a text says what became of a person, and which of its places is which."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.news import status_words as words


class Says(Enum):
    """What a cue says: a status, which place follows, when, or nothing that matters here."""

    STATUS = auto()
    HERE = auto()
    FORMER = auto()
    EXPECTED = auto()
    FROM = auto()
    TO = auto()
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


def _custody_group(custody: Custody) -> str:
    return custody.name.lower()


_GROUPS = (
    *((_custody_group(custody), pattern) for custody, pattern in words.STATUS),
    ("since", rf"(?:с|со|от|начиная с)\s{words.DAY}"),
    ("until", rf"до\s{words.DAY}"),
    ("when", rf"(?:в\s)?{words.DAY}"),
    ("expected", words.EXPECTED),
    ("former", words.FORMER),
    ("here", words.HERE),
    ("from", words.FROM),
    ("to", words.TO),
    ("nothing", words.NOTHING),
)
_CUES = late_pattern(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _GROUPS)})(?![\w-])", re.IGNORECASE
)
_BACKGROUND = late_pattern(rf"(?<![\w-])(?:{words.BACKGROUND}|{words.NO_RELEASE})", re.IGNORECASE)
_NO_RELEASE = late_pattern(words.NO_RELEASE, re.IGNORECASE)
_LONG_STEMS = tuple(stem for stem in words.BACKGROUND_STEMS if len(stem) > 2)
_LETTERS = late_pattern(r"[^\W\d_]+")
# Most blocks have none of these; one look spares the whole alternation.
_PERHAPS = late_pattern(
    r"умер|сконч|погиб|не стал|жизн|убит|арест|границ|рубеж|эмигр|росси[июя](?!\s(?:по|в)\s)|стран|свобо|освоб|выш[её]?л|"
    r"обмен|помил|приговор|оправд|дело|удо\b|условно|страж|суд|подпис|запрет|отпу|этап|пут[ии]|пересыл|уехал|убыл|выбыл|"
    r"увез|вывез|выехал|отправ|направл|адрес|неизвест|неясно|не известно|больше|уже|более|письма|госпит|больниц|санчаст|"
    r"сейчас|теперь|ныне|нынче|настоящ|момент|сегодня|итоге|наход|содерж|сиди|сидел|отбы|прибы|приеха|доеха|довез|достав|"
    r"привез|перев|помещ|перемещ|переех|поступил|водвор|пока|вс[её]|по-прежн|оста|стар|прежн|предыд|бывш|прошл|последн|"
    r"ранее|раньше|прежде|до этого|до того|перед|сначала|числ|провел|провёл|был|ожид|будущ|предпол|скоро|вскоре|ближайш|"
    r"буд[еу]т|долж|планир|собир|готов|мо[жг]|намер|предсто|жд[её]т|ждут|едет|распредел|новост|обновл|свеж|внимани|важно|"
    r"срочно|друзья|напоми|сообщ|стало|известно|расска|переда|заяв|напис|пиш|узник|арестант|осужд|осудил|задерж|обвин|"
    r"призна|срок|стать|ст\.|фигур|получил|лет\b|режим|проф|гражд|апелл|мер[аыу] |20[2-3]\d|[.-][2-3]\d(?!\d)|\d\s(?:янв|фев|мар|апр|ма[яй]|ию[нл]|авг|сен|окт|ноя|дек)|died|passed away|"
    r"killed|house arrest|abroad|deported|released|freed|exchanged|pardoned|acquitted|transit|transferred|whereabouts|"
    r"unknown|hospitali|formerly|previously|expected|"
    r"(?:^|[\s(])(?:из|откуда|с|со|в|во|на|куда)[\s:]|сменил|измен|поменял|переезд|замен|после|вчера|на днях|недавно|накануне|недел|утром|ночью|двое|трое|четверо|пятеро|вместо|было|стало|не писать|не пишите|освободится|выйдет|выходит|конец|оконч|истека|отбыв|на воле|фио|статус|имя|место|учрежд|колония|регион|заключ|по адресу",
    re.IGNORECASE,
)
_STOPS_BACKGROUND = frozenset((Says.STATUS, Says.HERE, Says.FORMER, Says.EXPECTED))
_NAMES_A_PLACE = late_pattern(r"\d{6}|(?:ФКУ|СИЗО|ИК|КП|ЛИУ|ВК|Т)\s?-?\s?\d")
_TWO_NAMES = late_pattern(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+")
_FULL_STOP = late_pattern(r"[.!?](?=\s+[А-ЯЁ\"(]|\s*$)")
_KINDS = {custody: Says.STATUS for custody in (_custody_group(each) for each in Custody)}


def find_cues(plain: str) -> tuple[Cue, ...]:
    """The cues of a text in their order; none overlaps another."""
    if not _PERHAPS.search(plain):
        return ()
    found = [_cue(match) for match in _CUES.finditer(plain)]
    return _with_background(found, _background(plain, found))


def without(plain: str, cues: Iterable[Cue]) -> str:
    """The text with line feeds in place of the cues."""
    parts: list[str] = []
    end = 0
    for cue in cues:
        parts += (plain[end : cue.start], "\n" * (cue.end - cue.start))
        end = cue.end
    return "".join((*parts, plain[end:]))


def _cue(match: re.Match[str]) -> Cue:
    name = match.lastgroup or ""
    if name in _KINDS:
        return Cue(Says.STATUS, *match.span(), Custody[name.upper()])
    return Cue(Says[name.upper()], *match.span())


def _background(plain: str, found: Sequence[Cue]) -> Iterator[Cue]:
    """What is said of the case; it ends where something else begins that matters."""
    stops = [cue.start for cue in found if cue.says in _STOPS_BACKGROUND and not _NO_RELEASE.match(plain, cue.start)]
    for match in _BACKGROUND.finditer(plain):
        after = bisect_right(stops, match.start())
        if after and stops[after - 1] == match.start():  # «приговор отменён»
            continue
        ends = [match.end(), *stops[after : after + 1]]
        ends += [
            word.start() for word in _LETTERS.finditer(plain, *match.span()) if not _is_background(word[0].lower())
        ][:1]
        ends += [
            stop.start() for pattern in (_NAMES_A_PLACE, _TWO_NAMES, _FULL_STOP) if (stop := pattern.search(plain, *match.span()))
        ]
        if (end := min(ends)) > match.start():
            yield Cue(Says.NOTHING, match.start(), end)


def _is_background(word: str) -> bool:
    return word in words.BACKGROUND_STEMS or word.startswith(_LONG_STEMS)


def _with_background(found: Sequence[Cue], background: Iterable[Cue]) -> tuple[Cue, ...]:
    """Both in order: a status inside a background ended it, so what is left inside says nothing of its own."""
    cues = list(found)
    for each in background:
        if any(cue.start < each.start < cue.end for cue in cues):
            continue
        cues = [cue for cue in cues if not each.start <= cue.start < each.end]
        cues.append(each)
    return tuple(sorted(cues, key=lambda cue: cue.start))
