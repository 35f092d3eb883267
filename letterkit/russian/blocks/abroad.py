"""Addresses in Belarus and Ukraine, which lists of prisoners in Russia print, too: no subject of Russia is theirs."""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.address import Address
from letterkit.russian.blocks.address_parts import regions_of
from letterkit.russian.blocks.facility_name import FacilityName
from letterkit.russian.word_table import word_set

_COUNTRIES = {
    "Беларусь": late_pattern(
        r"(?<!\w)(?:(?:Минск|Гомельск|Могил[её]вск|Витебск|Гродненск|Брестск)(?:ая|ой|ую)\s(?:обл|вобл)|"
        r"(?:г\.?\s?)?(?:Минск|Гомель|Могил[её]в|Витебск|Гродно|Брест|Бобруйск|Жодино|Новополоцк|Шклов)(?!\w)|"
        r"УДИН|ДИН МВД|Департамент исполнения наказаний)"
    ),
    "Украина": late_pattern(
        r"(?<!\w)(?:Киевск|Харьковск|Одесск|Днепропетровск|Львовск|Полтавск|Черниговск|Черкасск|Сумск|Винницк|Житомирск|"
        r"Кировоградск|Николаевск|Ровенск|Тернопольск|Хмельницк|Черновицк|Закарпатск|Волынск|Ивано-Франковск|Київськ|Харківськ|Одеськ|Дніпропетровськ|"
        r"Львівськ|Полтавськ|Чернігівськ|Черкаськ|Сумськ|Вінницьк|Житомирськ|Кіровоградськ|Миколаївськ|Рівненськ|"
        r"Тернопільськ|Хмельницьк|Чернівецьк|Закарпатськ|Волинськ|Івано-Франківськ|Запорізьк|Херсонськ|Донецьк|Луганськ)"
        r"(?:ая|ой|а|ої)\s(?:обл)|(?:г\.?\s|м\.\s)(?:Киев|Київ|Харьков|Харків|Одесса|Одеса|Днепр|Дніпро|Львов|Львів|"
        r"Полтава|Чернигов|Чернігів)(?!\w)"
    ),
}
_BELARUSIAN = word_set("210 211 212 213 220 221 222 223 224 225 230 231 246 247")
_PRINTED = {
    "Беларусь": late_pattern(r"(?<!\w)(?:Беларусь|Белоруссия|Belarus)(?!\w)", re.IGNORECASE),
    "Украина": late_pattern(r"(?<!\w)(?:Украина|Україна|Ukraine)(?!\w)", re.IGNORECASE),
}


def country_abroad(address: Address, facility: FacilityName | None, postcode: str) -> str | None:
    """Belarus or Ukraine in Russian if an address lies there, None if it lies in neither.

    Where a federal subject or a body of the Russian service is printed, only the country's name counts. The occupied
    regions go by Russian mail, and have its postcodes.
    """
    for country, named in _PRINTED.items():
        if address.country and named.search(address.country):
            return country
    if (facility and "ФСИН" in facility.body) or regions_of(address.region or ""):
        return None
    if postcode:
        return "Беларусь" if postcode[:3] in _BELARUSIAN else None
    printed = ", ".join(part for part in (address.region, address.locality_as_printed, address.district) if part)
    return next((country for country, places in _COUNTRIES.items() if places.search(printed)), None)
