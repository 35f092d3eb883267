"""The part of a facility that an address names: a squad, a cell, a block of stricter regime."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.facility_name import FacilityName
from letterkit.russian.blocks.source import Source

_UNIT = late_pattern(
    r"(?<![\w-])(?:"
    r"(?:\d{1,3}(?:\s?-?\s?(?:й|ый|ой))?\s)?(?:[Оо]тряд|[Оо]тр\.)(?:а|е)?(?:\s?-?\s?(?:№\s?)?\d{1,3})?"
    r"|(?:[Кк]амер[ае]|[Кк]ам\.|[Бб]ригада|[Бб]арак|[Пп]ост)\s?-?\s?(?:№\s?)?\d{1,4}"
    r"|(?:[Пп]омещени[ея] )?(?:ЕПКТ|ПКТ|ШИЗО|ОСУОН|СУОН|СУС|БУР|ПЛС|ОСУС|УКП|ПФРСИ|УФИЦ)(?:\s?-?\s?№\s?\d{1,2})?"
    r"|[Кк]арантин"
    r")(?![\w-])(?:\s(?:при|на базе)(?!\w))?"
)
_PERHAPS = (
    *("тряд", "отр.", "Отр.", "амер", "ам.", "ригада", "арак", "пост", "Пост", "арантин"),
    *("ПКТ", "ШИЗО", "СУ", "БУР", "ПЛС", "УКП", "ПФРСИ", "УФИЦ"),
)
_LINK = late_pattern(r"\s(?:при|на базе)$")


def take_unit(source: Source, facility: FacilityName | None) -> tuple[str | None, Source]:
    """The parts of the facility as printed, joined with commas, and the source without them; None without any."""
    if facility is None or not any(part in source.plain for part in _PERHAPS):
        return None, source
    found: list[str] = []
    for match in _UNIT.finditer(source.plain):
        found.append(_LINK.sub("", source.printed(*match.span())))
        source = source.without(*match.span())
    return ", ".join(dict.fromkeys(found)) or None, source
