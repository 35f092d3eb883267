"""The person's name in a published block: where it stands, what it stands for."""

import re
from dataclasses import dataclass, field

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.address_parts import LONGEST, Role, read_piece
from letterkit.russian.blocks.birth import Birth, further_births
from letterkit.russian.blocks.facility_name import FacilityName
from letterkit.russian.blocks.naming import Naming, read_latin_name, read_name
from letterkit.russian.blocks.source import Source, Span
from letterkit.russian.blocks.vocabulary import CAPITAL, SMALL, STREET_FIRST

# Small words of names, in both scripts.
PARTICLE = (
    r"оглы|оглу|оғлу|кызы|кизи|гызы|угли|ўғли|улы|уулу|заде|ибн|бин|аль|эль|ад|де|ван|фон|дер|да|"
    r"ogly|oglu|kyzy|ugli|ibn|al|de|van|von|bin"
)
NAME_WORD = (
    rf"(?:{CAPITAL}{SMALL}*(?:['’`ʼ-]{CAPITAL}?{SMALL}+)*|{CAPITAL}{{2,}}(?:-{CAPITAL}+)*"
    rf"|{CAPITAL}\.(?:-?{CAPITAL}\.)?)"
)
_TOKEN = rf"(?:{NAME_WORD}|(?:{PARTICLE})(?!\w)(?:-{NAME_WORD})?)"
_RUN = late_pattern(rf"{NAME_WORD}(?:\s?(?<=\.)|\s){_TOKEN}(?:(?:\s?(?<=\.)|\s){_TOKEN}){{0,4}}|{NAME_WORD}")
PATRONYMIC = (
    rf"(?:{CAPITAL}[\w'’-]*(?i:(?:[оеё]в|ь|[бвгджзклмнпрстфхцчшщ])ич|[оеё]вн|ичн|ovich|evich|yich|ovn|evn|ichn)"
    r"(?i:у|а|е|ем|ой|ою|ы|u|a|e|om|oy)?(?!\w))"
)
_FULL = late_pattern(rf"(?:{PATRONYMIC}|(?<=\s)(?:оглы|оглу|кызы|кизи|гызы|угли|улы|уулу|ogly|kyzy)(?!\w))")
# What each of these has; the pattern itself goes back and forth in every word with a capital.
_PERHAPS_FULL = ("ич", "вн", "ich", "vn", "огл", "кыз", "киз", "гыз", "угли", "улы", "уулу", "ogly", "kyzy")
# A full name at the end of a piece that has something else before it.
_AT_END = late_pattern(rf"(?:^|\s)(?P<name>(?:{NAME_WORD}\s){{1,2}}{PATRONYMIC}(?:\s(?:{PARTICLE}))?)$")
_STREET = late_pattern(rf"(?:{STREET_FIRST})\b", re.IGNORECASE)
_PIECE = late_pattern(r"[^,;\n()]+")
_LATIN = late_pattern("[A-Za-z]")
_LAST_PIECE = late_pattern(r"(?<![^,;\n() ])(?P<name>[^,;\n() ][^,;\n()]*)[ ,;(]*$")

_A_PAIR = 2
"""Quotation marks around a whole piece, which say nothing."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name of the person the block is about: as printed, None if there is none, and its reading.

    `latin` is the form in Latin letters printed beside it.
    """

    printed: str | None = None
    naming: Naming = field(default_factory=Naming)
    span: Span | None = None
    latin: str | None = None


def pieces(source: Source) -> list[Span]:
    """The spans of what stands between separators, without blanks around it."""
    found = []
    for match in _PIECE.finditer(source.plain):
        piece = match[0]
        start = match.start() + len(piece) - len(piece.lstrip(" .-/"))
        end = match.start() + len(piece.rstrip(" -/"))
        if source.plain[start : start + 1] == '"' == source.plain[end - 1 : end] and piece.count('"') == _A_PAIR:
            start, end = start + 1, end - 1
        if start < end:
            found.append((start, end))
    return found


def take_person(source: Source, birth: Birth | None, facility: FacilityName | None) -> tuple[PersonName, Source]:
    """The name, a full one anywhere, else what stands where lists print it; the source without it."""
    spans = [span for span in pieces(source) if span[1] - span[0] <= LONGEST]
    span = _full_name(source.plain, spans) or _by_position(source, spans, birth, facility)
    if span is None:
        return PersonName(), source
    return name_at(source, span), source.without(*span)


def name_at(source: Source, span: Span) -> PersonName:
    """The name that stands there."""
    plain = source.plain[slice(*span)]
    naming = read_latin_name(plain) if source.latin else read_name(plain)
    return PersonName(source.as_printed(*span), naming, span)


def _full_name(plain: str, spans: list[Span]) -> Span | None:
    """The first name with a patronymic."""
    for start, end in spans:
        piece = plain[start:end]
        low = piece.lower()
        if not any(part in low for part in _PERHAPS_FULL) or not _FULL.search(piece) or _STREET.match(piece):
            continue
        if " " in piece and _RUN.fullmatch(piece):
            return start, end
        if match := _AT_END.search(piece):
            return start + match.start("name"), end
    return None


def _by_position(source: Source, spans: list[Span], birth: Birth | None, facility: FacilityName | None) -> Span | None:
    """A name without patronymic: before the birth year, behind the facility, first or last of all."""
    plain = source.plain
    names = [span for span in spans if _is_name(source, span)]
    full = [span for span in names if " " in plain[slice(*span)]]
    if birth:
        before = [
            span for span in names if span[1] <= birth.start and not plain[span[1] : birth.start].strip(" ,;\n(-")
        ]
        full_before = [span for span in before if " " in plain[slice(*span)]]
        if before and (full_before or not full):
            return (full_before or before)[-1]
    if facility:
        behind = [span for span in full if span[0] >= facility.end]
        if behind:
            return behind[0]
    at_edge = [span for span in full if span in (spans[0], spans[-1])]
    return at_edge[0] if at_edge and len(spans) > len(at_edge) else None


def take_others(
    source: Source, birth: Birth | None, facility: FacilityName | None
) -> tuple[tuple[tuple[int, str], ...], Source]:
    """The others printed with a birth, each whole and with its position; the source without them.

    Behind a line end or a semicolon another person's address stands with the name; and where the first one's facility
    is printed before, what follows belongs to the other, too.
    """
    others: list[tuple[int, str]] = []
    for begin, close, said in further_births(source.plain) if birth else ():
        name = name_before(source, begin)
        if birth and (said or name is not None):
            start, end = _stretch(source, (begin if name is None else name, close), birth, facility)
            others.append((start, source.printed(start, end)))
            source = source.without(start, end)
    return tuple(others), source


def _stretch(source: Source, person: Span, birth: Birth, facility: FacilityName | None) -> Span:
    """All that is printed of another person: name and birth at least, and what stands with them."""
    text, (start, end) = source.text, person
    opening = 1 + max(text.rfind(";", 0, start), text.rfind("\n", 0, start))
    if birth.start < opening:
        start = opening
        if facility and facility.end <= start:
            end = line_end if (line_end := text.find("\n", end)) >= 0 else len(text)
    return start, end + (source.plain[end : end + 1] == ")")


def name_before(source: Source, end: int) -> int | None:
    """Where the name right before a birth begins, None if none stands there."""
    match = _LAST_PIECE.search(source.plain, max(0, end - LONGEST), end)
    name = match["name"].rstrip() if match else ""
    return match.start("name") if match and " " in name and _is_name_like(name, latin=source.latin) else None


def _is_name(source: Source, span: Span) -> bool:
    """Whether a name may stand there; in a Russian block none in Latin letters does."""
    piece = source.plain[slice(*span)]
    return _is_name_like(piece, latin=source.latin) and (source.latin or not _LATIN.search(piece))


def _is_name_like(piece: str, *, latin: bool) -> bool:
    if not _RUN.fullmatch(piece):
        return False
    return all(part.role in (Role.BARE, Role.UNKNOWN) for part in read_piece(piece, latin=latin))
