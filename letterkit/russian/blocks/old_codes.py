"""Codes facilities had until about 2010 and go by still: ИЗ-77/2 is the second remand prison of Moscow."""

import re
from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.colony_numbers import colony_kind, is_prison
from letterkit.russian.word_table import word_set

# The number of a subject, as on number plates; those merged since have the code of the one they are part of today.
_REGIONS = {
    pair[:2]: pair[3:].upper()
    for pair in word_set(
        """
        01-RU-AD 02-RU-BA 03-RU-BU 04-RU-AL 05-RU-DA 06-RU-IN 07-RU-KB 08-RU-KL 09-RU-KC 10-RU-KR 11-RU-KO 12-RU-ME
        13-RU-MO 14-RU-SA 15-RU-SE 16-RU-TA 17-RU-TY 18-RU-UD 19-RU-KK 20-RU-CE 21-RU-CU 22-RU-ALT 23-RU-KDA 24-RU-KYA
        25-RU-PRI 26-RU-STA 27-RU-KHA 28-RU-AMU 29-RU-ARK 30-RU-AST 31-RU-BEL 32-RU-BRY 33-RU-VLA 34-RU-VGG 35-RU-VLG
        36-RU-VOR 37-RU-IVA 38-RU-IRK 39-RU-KGD 40-RU-KLU 41-RU-KAM 42-RU-KEM 43-RU-KIR 44-RU-KOS 45-RU-KGN 46-RU-KRS
        48-RU-LIP 49-RU-MAG 50-RU-MOS 51-RU-MUR 52-RU-NIZ 53-RU-NGR 54-RU-NVS 55-RU-OMS 56-RU-ORE 57-RU-ORL 58-RU-PNZ
        59-RU-PER 60-RU-PSK 61-RU-ROS 62-RU-RYA 63-RU-SAM 64-RU-SAR 65-RU-SAK 66-RU-SVE 67-RU-SMO 68-RU-TAM 69-RU-TVE
        70-RU-TOM 71-RU-TUL 72-RU-TYU 73-RU-ULY 74-RU-CHE 75-RU-ZAB 76-RU-YAR 77-RU-MOW 79-RU-YEV 86-RU-KHM 89-RU-YAN
        """
    )
}
# Two subjects have one body. The federal service's own prisons, 99, keep their code: it tells them from others.
_OF_SEVERAL = frozenset(("47", "78"))
# Whose camps had a code; of the other codes, which are many, the address must say it.
_CAMPS = {
    "ЖХ-385": "RU-MO",
    "ОД-1": "RU-VLA",
    "УТ-389": "RU-PER",
    "УП-288": "RU-KYA",
    "УЕ-394": "RU-BA",
    "УЕ-148": "RU-TA",
    "ЮК-25": "RU-ORE",
    "ЯГ-14": "RU-ZAB",
}
_HAVE_ONE_CODE = frozenset(("RU-MO", "RU-VLA"))
_FORM = (
    r"(?:(?:(?:ФБУ|ФГУ|ФКУ|ГУ|[Уу]чреждени[ея]|[Уу]чр(?:\.|(?=\n))|[Уу]чрежд\.|[Уу]ч\.)[ \n]{0,2}\"?)?(?:[Пп]/я\s)?)"
)
_REMAND = late_pattern(
    rf"(?<![\w-]){_FORM}(?:(?P<old>ИЗ)|СИЗО)\s?-?\s?(?:№\s?)?(?P<code>\d\d)/(?P<number>\d{{1,2}})(?![\d/])\"?"
)
_CAMP = late_pattern(
    rf"(?<![\w-]){_FORM}\"?(?P<camp>(?!СИЗО|ИК|КП|ЛИУ|ВК|ИЦ|УФИЦ|МСЧ|ИЗ|ИТ)(?:[А-ЯЁ]{{2}}\s?-?\s?\d{{1,3}}|[А-ЯЁ]-?\d{{3}}))"
    rf"\s?/\s?(?P<prison>С?Т-)?(?P<number>\d{{1,2}})(?![\d/])\"?"
)
_BRACKET = late_pattern(r"\(\s?(?:[а-яё]{2,12}[.:]?\s{1,2}|[а-яё]{2,12}\.){0,3}$")


@dataclass(frozen=True, slots=True)
class OldCode:
    """What a code says and where it stands; kind and number None where they cannot be known by themselves.

    `region_key` is the subject it is of, "" where only the address says that; `last` the number behind the stroke.
    """

    kind: str | None
    number: str | None
    region_key: str
    start: int
    end: int
    last: str = ""
    of_prison: bool = False


def find_old_code(plain: str) -> OldCode | None:
    """The first such code of a text, None if it has none.

    >>> find_old_code("ФБУ ИЗ-77/2").number, find_old_code("УЕ-148/25").number, find_old_code("ИК-2, д. 77/2")
    ('2', None, None)
    """
    if "/" not in plain:
        return None
    if (match := _REMAND.search(plain)) and (match["code"] in _REGIONS or match["code"] in _OF_SEVERAL):
        number = match["number"]
        return OldCode("СИЗО", number, _REGIONS.get(match["code"], ""), *match.span(), last=number)
    match = _CAMP.search(plain)
    return _camp(match) if match else None


def _camp(match: re.Match[str]) -> OldCode:
    camp = re.sub(r"\s", "", match["camp"])
    camp = camp if "-" in camp else re.sub(r"(?=\d)", "-", camp, count=1)
    last, of_prison = match["number"], bool(match["prison"])
    return OldCode(None, None, _CAMPS.get(camp, ""), *match.span(), last=last, of_prison=of_prison)


def kind_today(code: OldCode, region_key: str) -> str | None:
    """The kind of the facility in that subject that has the code's number, None if it is not clear which one it is."""
    if code.region_key not in ("", region_key) or (region_key in _HAVE_ONE_CODE and not code.region_key):
        return None
    if code.of_prison:
        return "Т" if is_prison(region_key, code.last) else None
    return colony_kind(region_key, code.last)


def code_with_brackets(plain: str, code: OldCode) -> tuple[int, int]:
    """Where the code stands with brackets and words such as "бывш." before it."""
    bracket = _BRACKET.search(plain, max(0, code.start - 40), code.start)
    closing = plain[code.end : code.end + 2].lstrip().startswith(")")
    if not bracket or not closing:
        return code.start, code.end
    return bracket.start(), plain.index(")", code.end) + 1
