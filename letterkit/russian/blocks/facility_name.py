"""The facility in a published block: where its name begins and ends, its kind and number."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import facility_words as w
from letterkit.russian.blocks.body_region import region_end
from letterkit.russian.blocks.old_codes import OldCode, find_old_code
from letterkit.russian.blocks.source import Source
from letterkit.russian.blocks.vocabulary import CAPITAL
from letterkit.russian.kinds import find_kind

_OWN_NUMBER = late_pattern(w.NUMBER, re.IGNORECASE)
_LEGAL = late_pattern(w.LEGAL)
# Its number may stand in the name: ЛПУ «Больница № 3».
_NAME_WITH_NUMBER = late_pattern(r"\s?\"[^\"\n]{0,60}№\s?\d+\"")
# The medical unit that a hospital is a branch of has a number of its own, and so has a union of colonies.
_NOT_ITS_NUMBER = late_pattern(
    r"(?:ФКУЗ\s)?МСЧ.*|(?:ОИК|ОИУ|ОИУОХД)[\s-]?\d+|УФИЦ\s?-?№?\s?\d+(?=\s(?:при|ФКУ|ИК))", re.DOTALL
)
_BODY_WORD = late_pattern(w.BODY_WORD)
_BODY = late_pattern(
    rf"{w.BODY_WORD}{w.WORD_END}"
    r"(?:\s(?:по\s)?(?:России|РФ|Российской Федерации|Rossii|of Russia|Service of Russia|Service))?"
)
# "СИЗО-1 г. Курска", "СИЗО-2 Таганрога": the genitive is a part of the name. Endings that no nominative has; of
# -ова, behind "г." only, since a woman's surname may follow a facility.
_OF_TOWN = late_pattern(
    rf"\s(?:города\s{CAPITAL}[\w-]+|(?:г\.\s?)?(?:{CAPITAL}\w*(?:ого|его)\s)?{CAPITAL}[\w-]*(?:[сц]ка|града|рода|бурга|рога|поля)"
    rf"|г\.\s?{CAPITAL}[\w-]*[оеё]ва(?:-на-\w+)?)(?=[ ]?[,;\n.)]|$)"
)
_PERHAPS_OF_TOWN = late_pattern(rf"\sг\.\s?(?P<stem>{CAPITAL}[\w-]+)[аяыи](?=[ ]?[,;\n.)]|$)")
_FOR_WHOM = late_pattern(r"(?:женская|мужская)\s", re.IGNORECASE)
_TYPED_TOWN = late_pattern(rf"(?<![\w.])(?:г|пос|пгт|р\. ?п|п|с)\.\s?{CAPITAL}")
_TOWN_BEHIND = late_pattern(rf"\s(?:г|пос|п)\.\s?{CAPITAL}")
_SAYS_NO_KIND = late_pattern(
    rf"(?<![\w-])(?:{w.LEGAL})(?:{w.WORD_END}|(?={w.WITHIN}|{w.SHORT_KIND}|{w.KIND}|[а-яё]))|[,\"(]"
)
_UNION = late_pattern(r"(?:ОИК|ОИУ|ОИУОХД)[\s-]?\d+[\s/,-]*")
_ADJECTIVE = late_pattern(r"^\s*[А-ЯЁ][а-яёії-]+(?:ая|ий|ый|кое|ський|ська)\s(?=ВК|[а-яё])")
_SHORT = late_pattern(rf"(?<!\w)(?:{w.KIND}|[ТT])(?=\s?-?\s?(?:№\s?)?\d)")
_WITHIN = late_pattern(w.WITHIN)
_REGIME = late_pattern(r"\s(?:(?:общего|строгого|особого)\sрежима|\((?:общий|строгий|особый)\sрежим\))")
# A section may lie far from its colony, and is another kind of place; which number it has the name does not say.
_SECTION = late_pattern(rf"УФИЦ(?:\s?-?№?\s?\d+)?\s(?:при\s)?(?:(?:{w.LEGAL})\s?\"?)?(?:{w.KIND})(?!\w)")
_PREPOSITION = late_pattern(r"(?:^|\s)(?:в|во|из|с|со|in|from|to)\s$", re.IGNORECASE)
_FEW = 8
_QUOTED = late_pattern(r"\s?\(?\"[^\"\n]{1,60}\"\)?")
_SEGMENT_END = late_pattern(r"[,;\n]|$")
_AFTER_COMMA = late_pattern(rf" ?[,\n]\s?(?={w.BODY_WORD})")


@dataclass(frozen=True, slots=True)
class FacilityName:
    """The facility and where it is printed; `body` is its part that names the territorial body.

    `region_key` is the subject that an old code such as ИЗ-77/2 stands for, "" without one.
    """

    printed: str
    kind: str | None
    number: str | None
    body: str
    start: int
    end: int
    region_key: str = ""
    unsure: bool = False


def take_facility(source: Source) -> tuple[FacilityName | None, Source]:
    """The first facility a source names, and the source without it."""
    facility = _find(source)
    return facility, source.without(facility.start, facility.end) if facility else source


def _find(source: Source) -> FacilityName | None:
    plain = source.plain
    hospital = w.HOSPITAL.search(plain) if "ольниц" in plain or "ospital" in plain else None
    found = _start(plain)
    code = find_old_code(plain)
    if code and (not found or (found.start() >= code.start and (found.start() < code.end or not found["whole"]))):
        return _coded(source, code)
    if hospital and (not found or hospital.start() < found.start() or w.LEGAL_OF_HOSPITAL.match(plain, found.start())):
        start = min(hospital.start(), found.start()) if found else hospital.start()
        end = _without_person(plain, start, hospital.end())
        if w.HOSPITAL_KIND.search(plain, start, end) and (town := _TOWN_BEHIND.search(plain, start, end)):
            end = town.start()
        return _named(source, start, end, end)
    if not found:
        return None
    number = _OWN_NUMBER.match(plain, found.end()) or _NAME_WITH_NUMBER.match(plain, found.end())
    number = number or w.WITHOUT_NUMBER.match(plain, found.end())
    name_end = number.end() if number else found.end()
    if _LEGAL.fullmatch(found[0]):  # a form without a kind we know: "ФКУ ДПО"
        body = _BODY_WORD.search(plain, name_end, end_of_segment(plain, name_end))
        name_end = body.start() if body else _without_person(plain, name_end, end_of_segment(plain, name_end))
    return _named(source, found.start(), name_end, _body_start(plain, name_end))


def _coded(source: Source, code: OldCode) -> FacilityName:
    """A facility that goes by the code it had before 2010; one whose number today nobody knows is left over, too."""
    body_start = _body_start(source.plain, code.end)
    named = _named(source, code.start, code.end, body_start)
    return FacilityName(
        named.printed, code.kind, code.number, named.body, named.start, named.end, code.region_key, code.kind is None
    )


def _without_person(plain: str, start: int, end: int) -> int:
    """The end, or where a person's name begins before it."""
    name = w.NAME_BEHIND.search(plain, start, end)
    return name.start() if name else end


def _start(plain: str) -> re.Match[str] | None:
    """The first facility with its legal form, for a kind and number may also be its nickname; else the first.

    Behind a preposition it is mentioned, not addressed: «ожидается перевод в ИК-5».
    """
    found = list(islice(w.start_pattern(plain).finditer(plain), _FEW))
    addressed = [match for match in found if not _PREPOSITION.search(plain, max(0, match.start() - 5), match.start())]
    found = addressed or found
    return next((match for match in found if match["whole"]), found[0] if found else None)


def _named(source: Source, start: int, name_end: int, body_start: int) -> FacilityName:
    plain = source.plain
    body = _BODY.match(plain, body_start)
    name = plain[start:name_end]
    end = _whole_end(plain, start, region_end(plain, body.end() if body else body_start), has_body=body is not None)
    kind = None if _SECTION.search(name) else _kind(_QUOTED.sub("", name)) or _kind(name)
    numbers = re.findall(r"\d+(?:/\d+)?", _NOT_ITS_NUMBER.sub("", name))
    unsure = kind == "ВК" and bool(numbers) and len(numbers[-1]) > 1  # ВК-120 is a виправна колонія of Ukraine
    kind = None if unsure else kind
    return FacilityName(
        printed=source.printed(start, end),
        kind=kind,
        number=numbers[-1] if numbers and (kind or _SECTION.search(name)) else None,
        body=plain[body_start:end],
        start=start,
        end=end,
        unsure=unsure,
    )


def _whole_end(plain: str, start: int, end: int, *, has_body: bool) -> int:
    """The end with what still belongs to the name: its town, nickname, hospital, regime and closing quote."""
    of_town = _OF_TOWN.match(plain, end) or _of_town_printed_elsewhere(plain, end)
    end = of_town.end() if of_town else end
    if has_body and (nickname := _QUOTED.match(plain, end)):
        end = nickname.end()
    if "МСЧ" in plain[start:end] and (branch := w.BRANCH.match(plain, end)):
        end = branch.end()
    for more in (_REGIME, w.ALSO_CALLED, w.AT_A_COLONY):
        if behind := more.match(plain, end):
            end = behind.end()
    return end + 1 if plain[end : end + 1] == '"' and plain.count('"', start, end) % 2 else end


def _of_town_printed_elsewhere(plain: str, start: int) -> re.Match[str] | None:
    """A town such as "г. Самары" right behind a facility, where the block has "Самара" or another town, too."""
    match = _PERHAPS_OF_TOWN.match(plain, start)
    if match is None:
        return None
    town = re.compile(rf"(?<![\w-]){re.escape(match['stem'])}[аяь]?(?![\w-])")
    for begin, end in ((0, start), (match.end(), len(plain))):
        if town.search(plain, begin, end) or _TYPED_TOWN.search(plain, begin, end):
            return match
    return None


@lru_cache(maxsize=4096)
def _kind(name: str) -> str | None:
    """The kind: "ФК ЛПУ КТБ-1" is a КТБ, "ПФРСИ, ФКУ ИК-19" premises at a colony.

    A hospital that is called so in words only is a civil one as far as the name shows, except at a colony.
    """
    if "больница" in name.lower():
        short = w.HOSPITAL_KIND.search(name)
        kind = find_kind(short[0]) if short else None
        return kind.abbr if kind else None if w.AT_A_COLONY.search(name) else "больница"
    name = _UNION.sub("", _REGIME.sub("", _FOR_WHOM.sub("", _SAYS_NO_KIND.sub(" ", name))))
    kind = find_kind(name) or find_kind(_ADJECTIVE.sub("", name))
    if kind is None and not _WITHIN.search(name) and (short := _SHORT.search(name)):  # "колония строгого режима ИК-6"
        kind = find_kind(short[0])
    if kind and kind.abbr == "ЛПУ":
        kind = find_kind(re.sub(r"ЛПУ", " ", name)) or kind
    return kind.abbr if kind else None


def _body_start(plain: str, end: int) -> int:
    """Where the body begins behind the number: a nickname may stand between, quoted or not, or a line end."""
    segment_end = end_of_segment(plain, end)
    if body := _BODY_WORD.search(plain, end, segment_end):
        return body.start()
    quoted = _QUOTED.match(plain, end)
    end = quoted.end() if quoted else end
    comma = _AFTER_COMMA.match(plain, end)
    return comma.end() if comma else end


def end_of_segment(plain: str, start: int) -> int:
    """The next comma, semicolon or line feed, or the end."""
    match = _SEGMENT_END.search(plain, start)
    return match.start() if match else len(plain)
