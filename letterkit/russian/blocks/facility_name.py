"""The facility in a published block: where its name begins and ends, its kind and number."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import facility_words as w
from letterkit.russian.blocks.body_region import region_end
from letterkit.russian.blocks.colony_numbers import colony_kind
from letterkit.russian.blocks.facility_kind import (
    QUOTED,
    REGIME,
    kind_and_number,
    kind_in_words,
    without_repetition,
)
from letterkit.russian.blocks.old_codes import OldCode, code_with_brackets, find_old_code, kind_today
from letterkit.russian.blocks.source import Source
from letterkit.russian.blocks.vocabulary import CAPITAL

_INTRODUCES = late_pattern(
    rf"(?<![\w-])(?:[А-ЯЁа-яё]+(?:\.|ая)\s){{0,3}}[Бб]ольница(?:\s[УГО]{{0,3}}ФСИН(?:\sРоссии)?)?\s?[\n:-]\s?"
    rf"(?=(?:{w.LEGAL})\s\"?(?:МОТБ|КТБ|ОТБ|ОСБ|СТБ|СПБ|ОБ|РБ|КБ|МБ|Б)(?!\w))"
)
_HOSPITAL_NUMBER = late_pattern(r"(?:№\s?|больница[\s-])(\d{1,2})(?!\d)")
_OWN_NUMBER = late_pattern(w.NUMBER, re.IGNORECASE)
# "ИК-8А", "ИК-8 «А»" may be a part of ИК-8, or a slip.
_LETTER = late_pattern(r"(?:\s?\"?[А-ЯЁ]|[а-в])\"?(?![\w.'’ʼ])")
_LEGAL = late_pattern(w.LEGAL)
# Hospitals for several regions: only the penal service has them, by its list of kinds.
_PENAL_ONLY = ("МОТБ", "МБ")
# Its number may stand in the name: ЛПУ «Больница № 3».
_NAME_WITH_NUMBER = late_pattern(r"\s?\"[^\"\n]{0,60}№\s?\d+\"")
_BODY_WORD = late_pattern(w.BODY_WORD)
# The body on its own, before the facility or behind the address.
_BODY_APART = late_pattern(
    r"(?:(?<![^,;\n])|(?<=[,;\n] ))[УГО]{1,3}ФСИН(?:\s(?:России|РФ))?\sпо\s"
    r"[А-ЯЁа-яё][А-ЯЁа-яё. -]{1,60}(?=\s?(?:[,;\n]|$))"
)
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
_TYPED_TOWN = late_pattern(rf"(?<![\w.])(?:г|пос|пгт|р\. ?п|п|с)\.\s?{CAPITAL}")
_TOWN_BEHIND = late_pattern(rf"\s(?:г|пос|п)\.\s?{CAPITAL}")
_PREPOSITION = late_pattern(r"(?:^|\s)(?:в|во|из|с|со|in|from|to)\s$", re.IGNORECASE)
_FEW = 8
_SEGMENT_END = late_pattern(r"[,;\n]|$")
_AFTER_COMMA = late_pattern(rf" ?[,\n]\s?(?={w.BODY_WORD})")


@dataclass(frozen=True, slots=True)
class FacilityName:
    """The facility and where it is printed; `body` is its part that names the territorial body.

    `region_key` is the subject that an old code such as ИЗ-77/2 stands for, "" without one; of `some_colony`, as in
    "колония № 7", the kind is known by the region. Where it is `unsure` what is meant, the name is left over, too.
    """

    printed: str
    kind: str | None
    number: str | None
    body: str
    start: int
    end: int
    region_key: str = ""
    unsure: bool = False
    code: OldCode | None = None
    some_colony: bool = False


def take_facility(source: Source) -> tuple[FacilityName | None, Source]:
    """The first facility a source names, and the source without it, and without what only says it again."""
    source = _without_introduction(source)
    code = find_old_code(source.plain)
    facility = _find(source, code)
    if code and facility:
        start, end = code_with_brackets(source.plain, code)
        without = Source(source.text, source.plain[:start] + " " * (end - start) + source.plain[end:], source.latin)
        modern = _find(without, None)
        if modern and modern.number == code.last and (modern.kind == "СИЗО") == (code.kind == "СИЗО"):
            source, facility = without, modern
    if facility is None:
        return None, source
    source = without_repetition(source.without(facility.start, facility.end), facility.kind, facility.number)
    if "ФСИН" in source.plain and "ФСИН" not in facility.body and (body := _BODY_APART.search(source.plain)):
        return replace(facility, body=body[0]), source.without(*body.span())
    return facility, source


def _without_introduction(source: Source) -> Source:
    """The source without words before a hospital's name: "Обл. больница УФСИН: ФКЛПУ ОБ"."""
    if "ольниц" not in source.plain or not (words := _INTRODUCES.search(source.plain)):
        return source
    return source.without(*words.span())


def resolved(facility: FacilityName, region_key: str) -> FacilityName:
    """The facility that an old code, or "колония № 7", stands for in a subject, if only one there has its number."""
    if not facility.unsure:
        return facility
    if facility.some_colony:
        penal = facility.number is not None and colony_kind(region_key, facility.number) == "ИК"
        return replace(facility, kind="ИК", unsure=False) if penal else facility
    kind = kind_today(facility.code, region_key) if facility.code else None
    return replace(facility, kind=kind, number=facility.code.last, unsure=False) if kind and facility.code else facility


def _find(source: Source, code: OldCode | None) -> FacilityName | None:
    plain = source.plain
    hospital = w.HOSPITAL.search(plain) if "ольниц" in plain or "ospital" in plain else None
    found = _start(plain)
    if code and (not found or (found.start() >= code.start and (found.start() < code.end or not found["whole"]))):
        return _coded(source, code)
    if hospital and (not found or hospital.start() < found.start() or w.LEGAL_OF_HOSPITAL.match(plain, found.start())):
        return _hospital(source, hospital, found)
    if not found:
        return None
    number = _OWN_NUMBER.match(plain, found.end()) or _NAME_WITH_NUMBER.match(plain, found.end())
    number = number or w.WITHOUT_NUMBER.match(plain, found.end())
    name_end = number.end() if number else found.end()
    if _LEGAL.fullmatch(found[0]):  # a form without a kind we know: "ФКУ ДПО"
        body = _BODY_WORD.search(plain, name_end, end_of_segment(plain, name_end))
        name_end = body.start() if body else _without_person(plain, name_end, end_of_segment(plain, name_end))
    if number and (letter := _LETTER.match(plain, name_end)):
        return replace(_named(source, found.start(), letter.end(), _body_start(plain, letter.end())), unsure=True)
    return _named(source, found.start(), name_end, _body_start(plain, name_end))


def _hospital(source: Source, hospital: re.Match[str], found: re.Match[str] | None) -> FacilityName:
    """A hospital in words; one of the penal service has its kind by them, if it has no abbreviation.

    A numbered one that may belong to the region is unsure.
    """
    plain = source.plain
    start = min(hospital.start(), found.start()) if found else hospital.start()
    end = _without_person(plain, start, hospital.end())
    if w.HOSPITAL_KIND.search(plain, start, end) and (town := _TOWN_BEHIND.search(plain, start, end)):
        end = town.start()
    named = _named(source, start, end, end)
    kind = kind_in_words(plain[hospital.start() : end])
    if named.kind != "больница" or not kind or kind == "больница":
        return named
    number = _HOSPITAL_NUMBER.search(plain, start, end)
    if "ФСИН" in plain[start : named.end] or kind in _PENAL_ONLY:
        return replace(named, kind=kind, number=number[1] if number else None)
    return replace(named, unsure=number is not None)


def _coded(source: Source, code: OldCode) -> FacilityName:
    """A facility that goes by the code it had before 2010; one whose number today nobody knows is left over, too."""
    body_start = _body_start(source.plain, code.end)
    named = _named(source, code.start, code.end, body_start)
    return FacilityName(
        named.printed,
        code.kind,
        code.number,
        named.body,
        named.start,
        named.end,
        code.region_key,
        code.kind is None,
        code,
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
    end = _whole_end(plain, start, region_end(plain, body.end() if body else body_start), has_body=body is not None)
    end -= plain[end - 1 : end] == ")" and plain.count("(", start, end) < plain.count(")", start, end)
    found = kind_and_number(plain[start:name_end], plain[name_end:end])
    return FacilityName(
        printed=source.printed(start, end),
        kind=found.kind,
        number=found.number,
        body=plain[body_start:end],
        start=start,
        end=end,
        unsure=found.unsure,
        some_colony=found.some_colony,
    )


def _whole_end(plain: str, start: int, end: int, *, has_body: bool) -> int:
    """The end with what still belongs to the name: its town, nickname, hospital, regime and closing quote."""
    of_town = _OF_TOWN.match(plain, end) or _of_town_printed_elsewhere(plain, end)
    end = of_town.end() if of_town else end
    if has_body and (nickname := QUOTED.match(plain, end)):
        end = nickname.end()
    if "МСЧ" in plain[start:end] and (branch := w.BRANCH.match(plain, end)):
        end = branch.end()
    for more in (REGIME, w.ALSO_CALLED, w.AT_A_COLONY):
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


def _body_start(plain: str, end: int) -> int:
    """Where the body begins behind the number: a nickname may stand between, quoted or not, or a line end."""
    segment_end = end_of_segment(plain, end)
    if body := _BODY_WORD.search(plain, end, segment_end):
        return body.start()
    quoted = QUOTED.match(plain, end)
    end = quoted.end() if quoted else end
    comma = _AFTER_COMMA.match(plain, end)
    return comma.end() if comma else end


def end_of_segment(plain: str, start: int) -> int:
    """The next comma, semicolon or line feed, or the end."""
    match = _SEGMENT_END.search(plain, start)
    return match.start() if match else len(plain)
