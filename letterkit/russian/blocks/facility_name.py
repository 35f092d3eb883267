"""The facility in a published block: where its name begins and ends, its kind and number."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source
from letterkit.russian.blocks.vocabulary import CAPITAL
from letterkit.russian.kinds import find_kind
from letterkit.russian.regions import leading_region

_LEGAL = r"ФК\s?ЛПУ|ФКЛПУ|ФКУЗ|ФКУ|ФКСУ|ФГКУ|ФКО|ФК|ФБУ|ФГУ|FKUZ|FKU"
_WITHIN = r"ПФРСИ|УКП|ЕПКТ|УФИЦ|PFRSI|UKP"
_KIND = r"СИЗО|ЛИУ|ЛПУ|МОТБ|КТБ|ОТБ|ОСБ|СТБ|УФИЦ|ИВС|ЦВСИГ|СУВСИГ|МСЧ|ИК|КП|ВК|ИЦ|SIZO|LIU|LPU|IVS|UFITs|IK|KP|VK|ITs"
# Letters that mean other things too (РБ, СПБ, a surname's initial): only with a number and a body, or after "ФКУ".
_SHORT_KIND = r"Т|Б|ОБ|РБ|КБ|МБ|СПБ|T|OB|RB|KB|MB|SPB|B"
_IN_WORDS = (
    r"исправительная колония|следственный изолятор|колония-поселение|воспитательная колония|"
    r"лечебное исправительное учреждение|лечебно-исправительное учреждение|изолятор временного содержания|"
    r"исправительный центр|центр временного содержания[а-яё ]*|лечебно-профилактическое учреждение|тюрьма|колония|"
    r"colony-settlement section(?: at penal colony)?|remand premises(?: at penal colony)?|"
    r"penal colony|correctional colony|remand prison|pre-?trial detention cent(?:er|re)|detention cent(?:er|re)|"
    r"colony-settlement|settlement colony|prison hospital|juvenile colony|medical correctional institution|"
    r"медико-санитарная часть|медсанчасть|"
    r"temporary detention [a-z ]+|correctional cent(?:er|re)|prison|correctional facility"
)
# "Prison T-2", "тюрьма Т-2", "колония ИК № 7": the abbreviation may follow the words.
_NUMBER = (
    rf"(?:\s\(?(?:{_KIND}|{_SHORT_KIND})(?=[\s-]?(?:№\s?)?\d))?"
    r"\s?-?\s?(?:№|N[o°]?\.?|#)?\s?(?P<number>\d+(?:/\d+)?)(?![\d-])"
)
_WORD_END = r"(?![А-ЯЁа-яёA-Za-z])"
_OWN_NUMBER = late_pattern(_NUMBER, re.IGNORECASE)
_BODY_WORD = (
    r"(?:[УГО]{0,3}ФСИН|UFSIN|GUFSIN|OFSIN|FSIN|(?:[ГУО]{0,3}|МО |ОП )МВД|УИН|ФСБ|"
    r"Federal Penitentiary|Main Directorate)"
)
_PREMISES = rf"(?:{_WITHIN}){_WORD_END}(?:\s?,)?\s?(?:при\s|на базе\s|at\s)?"
_START = late_pattern(
    # "ФКУ Т", "ПФРСИ при ФКУ ИК-9", "ФКУ УКП ИК-27"
    rf"(?<![\w-])(?:(?P<whole>(?:{_PREMISES})?(?:{_LEGAL})\s?\"?(?:{_PREMISES}(?={_KIND}))?"
    rf"(?:{_WITHIN}|{_KIND}|{_SHORT_KIND}|(?i:{_IN_WORDS})){_WORD_END})"
    # "ИК № 6", "ПФРСИ при ИК-9"
    rf"|(?:{_PREMISES})?(?:{_KIND}){_WORD_END}"
    # "Т-2 УФСИН", and "Т-2" alone
    rf"|(?:{_SHORT_KIND})(?=\s?-\s?\d+\s+(?:{_BODY_WORD}|\"))|[ТT](?=\s?-\s?\d+(?:[,;\n]|$))"
    # "ПФРСИ", "тюрьма № 2", "ФКУ" with a kind we do not know
    rf"|(?:{_WITHIN}){_WORD_END}|(?i:{_IN_WORDS}){_WORD_END}|(?:{_LEGAL}){_WORD_END})"
)
# A town's hospital is called by its whole name, with the legal form before it.
_HOSPITAL = late_pattern(
    r"(?<![\w-])(?:[Фф]илиал\s)?(?:[А-ЯЁ]{2,6}\s(?:[А-ЯЁ()]{2,6}\s)?)?\"?(?:[А-ЯЁ][\w-]*\s)?(?:[а-яё-]+\s){0,4}"
    r"[Бб]ольница(?![а-яё])[^,;\n(]*"
    r"|(?<![\w-])(?:[A-Z][\w-]+ ){1,4}Hospital(?: No\.? ?\d+)?"
)
_LEGAL_OF_HOSPITAL = late_pattern(rf"(?:{_LEGAL})\s?\"(?=[^\"\n]*[Бб]ольниц)")
# Its number may stand in the name: ЛПУ «Больница № 3».
_NAME_WITH_NUMBER = late_pattern(r"\s?\"[^\"\n]{0,60}№\s?\d+\"")
# The medical unit that a hospital is a branch of has a number of its own.
_MEDICAL_UNIT = late_pattern(r"(?:ФКУЗ\s)?МСЧ.*", re.DOTALL)
_BODY = late_pattern(
    rf"{_BODY_WORD}{_WORD_END}"
    r"(?:\s(?:по\s)?(?:России|РФ|Российской Федерации|Rossii|of Russia|Service of Russia|Service))?"
)
_OF = late_pattern(r"\s(?:по|for|in|po)\s(?:г\.?\s)?")
# "СИЗО-1 г. Курска", "СИЗО-2 Таганрога": the genitive is a part of the name. Endings that no nominative has; of
# -ова, behind "г." only, since a woman's surname may follow a facility.
_OF_TOWN = late_pattern(
    rf"\s(?:города\s{CAPITAL}[\w-]+|(?:г\.\s?)?(?:{CAPITAL}\w*(?:ого|его)\s)?{CAPITAL}[\w-]*(?:[сц]ка|града|рода|бурга|рога|поля)"
    rf"|г\.\s?{CAPITAL}[\w-]*[оеё]ва(?:-на-\w+)?)(?=[ ]?[,;\n.)]|$)"
)
_PERHAPS_OF_TOWN = late_pattern(rf"\sг\.\s?(?P<stem>{CAPITAL}[\w-]+)[аяыи](?=[ ]?[,;\n.)]|$)")
_AND = late_pattern(r"\sи\s|\sand\s|\si\s")
# What is not a federal subject, or a misspelt one.
_ANY_REGION = late_pattern(
    r"(?:г\.?\s?)?[^\s,;\n]+(?:\s[^\s,;\n]+){0,4}?\s"
    rf"(?:области|обл\.?|краю|республике|округу?|району|р-ну|oblast|krai|region){_WORD_END}"
    r"|(?:республике|г\.|городу)\s?[^\s,;\n]+|[^\s,;\n]+",
    re.IGNORECASE,
)
_SAYS_NO_KIND = late_pattern(rf"(?<![\w-])(?:{_LEGAL}|ЕПКТ(?:\sпри)?){_WORD_END}|[,\"]")
_PREPOSITION = late_pattern(r"(?:^|\s)(?:в|во|из|с|со|in|from|to)\s$", re.IGNORECASE)
_FEW = 8
_LONGEST_REGION = 120
_QUOTED = late_pattern(r"\s?\(?\"[^\"\n]{1,60}\"\)?")
_SEGMENT_END = late_pattern(r"[,;\n]|$")
_AFTER_COMMA = late_pattern(rf" ?[,\n]\s?(?={_BODY_WORD})")


@dataclass(frozen=True, slots=True)
class FacilityName:
    """The facility and where it is printed; `body` is its part that names the territorial body."""

    printed: str
    kind: str | None
    number: str | None
    body: str
    start: int
    end: int


def take_facility(source: Source) -> tuple[FacilityName | None, Source]:
    """The first facility a source names, and the source without it."""
    facility = _find(source)
    return facility, source.without(facility.start, facility.end) if facility else source


def _find(source: Source) -> FacilityName | None:
    plain = source.plain
    hospital = _HOSPITAL.search(plain) if "ольниц" in plain or "ospital" in plain else None
    found = _start(plain)
    if hospital and (not found or hospital.start() < found.start() or _LEGAL_OF_HOSPITAL.match(plain, found.start())):
        start = min(hospital.start(), found.start()) if found else hospital.start()
        return _named(source, start, hospital.end(), hospital.end())
    if not found:
        return None
    number = _OWN_NUMBER.match(plain, found.end()) or _NAME_WITH_NUMBER.match(plain, found.end())
    name_end = number.end() if number else found.end()
    if re.fullmatch(_LEGAL, found[0]):  # a form without a kind we know: "ФКУ ДПО"
        name_end = end_of_segment(plain, name_end)
    return _named(source, found.start(), name_end, _body_start(plain, name_end))


def _start(plain: str) -> re.Match[str] | None:
    """The first facility with its legal form, for a kind and number may also be its nickname; else the first.

    Behind a preposition it is mentioned, not addressed: «ожидается перевод в ИК-5».
    """
    found = list(islice(_START.finditer(plain), _FEW))
    addressed = [match for match in found if not _PREPOSITION.search(plain, max(0, match.start() - 5), match.start())]
    found = addressed or found
    return next((match for match in found if match["whole"]), found[0] if found else None)


def _named(source: Source, start: int, name_end: int, body_start: int) -> FacilityName:
    plain = source.plain
    body = _BODY.match(plain, body_start)
    end = _region_end(plain, body.end() if body else body_start)
    of_town = _OF_TOWN.match(plain, end) or _of_town_printed_elsewhere(plain, end)
    end = of_town.end() if of_town else end
    if body and (nickname := _QUOTED.match(plain, end)):
        end = nickname.end()
    name = plain[start:name_end]
    kind = _kind(_QUOTED.sub("", name)) or _kind(name)
    numbers = re.findall(r"\d+(?:/\d+)?", _MEDICAL_UNIT.sub("", name))
    return FacilityName(
        printed=source.printed(start, end),
        kind=kind,
        number=numbers[-1] if numbers and kind else None,
        body=plain[body_start:end],
        start=start,
        end=end,
    )


def _of_town_printed_elsewhere(plain: str, start: int) -> re.Match[str] | None:
    """A town such as "г. Самары" right behind a facility, where the block has "Самара", too."""
    match = _PERHAPS_OF_TOWN.match(plain, start)
    if match and re.search(rf"(?<![\w-]){re.escape(match['stem'])}[аяь]?(?![\w-])", plain):
        return match
    return None


@lru_cache(maxsize=4096)
def _kind(name: str) -> str | None:
    """The kind: "ФК ЛПУ КТБ-1" is a КТБ, "ПФРСИ, ФКУ ИК-19" premises at a colony; "ЕПКТ" is not a kind.

    A hospital that is called so in words is a civil one as far as the name shows.
    """
    if "больница" in name.lower():
        return "больница"
    name = _SAYS_NO_KIND.sub(" ", name)
    kind = find_kind(name)
    if kind and kind.abbr == "ЛПУ":
        kind = find_kind(re.sub(r"ЛПУ", " ", name)) or kind
    return kind.abbr if kind else None


def _body_start(plain: str, end: int) -> int:
    """Where the body begins behind the number: a nickname may stand between, quoted or not, or a line end."""
    segment_end = end_of_segment(plain, end)
    if body := re.compile(_BODY_WORD).search(plain, end, segment_end):
        return body.start()
    quoted = _QUOTED.match(plain, end)
    end = quoted.end() if quoted else end
    comma = _AFTER_COMMA.match(plain, end)
    return comma.end() if comma else end


def end_of_segment(plain: str, start: int) -> int:
    """The next comma, semicolon or line feed, or the end."""
    match = _SEGMENT_END.search(plain, start)
    return match.start() if match else len(plain)


def _region_end(plain: str, end: int) -> int:
    """Behind "по Красноярскому краю", "по Тверской обл.", "по г. Санкт-Петербургу и Ленинградской области"."""
    of = _OF.match(plain, end)
    if not of:
        return end
    end = of.end() + leading_region(plain[of.end() : of.end() + _LONGEST_REGION])
    if end == of.end():
        other = _ANY_REGION.match(plain, end)
        return other.end() if other else of.start()
    if joined := _AND.match(plain, end):
        more = leading_region(plain[joined.end() : joined.end() + _LONGEST_REGION])
        end = joined.end() + more if more else end
    return end + 1 if plain[end : end + 1] == "." else end
