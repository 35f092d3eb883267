"""Kinds of places of detention: their abbreviations, Russian and English names."""

from dataclasses import dataclass
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.characters import clean, mend, mend_look_alikes


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of facility. `abbr` is what records carry; `latin` the abbreviation romanised.

    `english` is the name on an English address, `also` other English names of lists.
    """

    abbr: str
    russian: str
    english: str
    latin: str
    also: tuple[str, ...] = ()


KINDS: tuple[Kind, ...] = (
    Kind(
        "ИК",
        "исправительная колония",
        "Penal Colony",
        "IK",
        ("Correctional Colony", "Correctional Facility", "виправна колонія"),
    ),
    Kind(
        "СИЗО",
        "следственный изолятор",
        "Remand Prison",
        "SIZO",
        (
            *("Pre-trial Detention Centre", "Pre-trial Detention Center", "Detention Centre", "Detention Center"),
            *("слідчий ізолятор", "СІЗО"),
        ),
    ),
    Kind(
        "СИЗО (ц. п.)",
        "следственный изолятор центрального подчинения",
        "Remand Prison",
        "SIZO",
        ("Remand Prison directly under FSIN of Russia",),
    ),
    Kind("КП", "колония-поселение", "Colony-Settlement", "KP", ("Settlement Colony",)),
    Kind("ЛИУ", "лечебное исправительное учреждение", "Medical Correctional Institution", "LIU"),
    Kind("ВК", "воспитательная колония", "Juvenile Colony", "VK", ("Educational Colony", "виховна колонія")),
    Kind("Т", "тюрьма", "Prison", "T", ("тюрма",)),
    Kind("ОБ", "областная больница", "Regional Prison Hospital", "OB"),
    Kind("КТБ", "краевая туберкулёзная больница", "Krai Tuberculosis Prison Hospital", "KTB"),
    Kind("ОТБ", "областная туберкулёзная больница", "Oblast Tuberculosis Prison Hospital", "OTB"),
    Kind("МОТБ", "межобластная туберкулёзная больница", "Inter-regional Tuberculosis Prison Hospital", "MOTB"),
    Kind("РБ", "республиканская больница", "Republican Prison Hospital", "RB"),
    Kind("Б", "больница", "Prison Hospital", "B"),
    Kind("МБ", "межобластная больница", "Inter-regional Prison Hospital", "MB"),
    Kind("КБ", "краевая больница", "Krai Prison Hospital", "KB"),
    Kind("ОСБ", "областная соматическая больница", "Oblast Somatic Prison Hospital", "OSB"),
    Kind("СТБ", "специализированная туберкулёзная больница", "Specialised Tuberculosis Prison Hospital", "STB"),
    Kind("СПБ", "специализированная психиатрическая больница", "Specialised Psychiatric Prison Hospital", "SPB"),
    Kind("УКП ИК", "участок колонии-поселения при исправительной колонии", "Colony-Settlement Section", "UKP IK"),
    Kind("ЛПУ", "лечебно-профилактическое учреждение", "Prison Medical Institution", "LPU"),
    Kind("ИЦ", "исправительный центр", "Correctional Centre", "ITs", ("Correctional Center", "виправний центр")),
    Kind(
        "УФИЦ",
        "участок, функционирующий как исправительный центр",
        "Section working as a Correctional Centre",
        "UFITs",
    ),
    Kind(
        "ПФРСИ при ИК",
        "помещение, функционирующее в режиме следственного изолятора, при колонии",
        "Remand Premises at Penal Colony",
        "PFRSI at IK",
        ("ПФРСИ", "PFRSI"),
    ),
    Kind(
        "УКП при ИК",
        "участок колонии-поселения при колонии",
        "Colony-Settlement Section at Penal Colony",
        "UKP at IK",
        ("УКП", "UKP"),
    ),
    Kind("ИВС", "изолятор временного содержания", "Temporary Detention Facility", "IVS"),
    Kind(
        "ЦВСИГ",
        "центр временного содержания иностранных граждан",
        "Temporary Detention Centre for Foreigners",
        "TsVSIG",
        ("Temporary Detention Centre for Foreign Nationals",),
    ),
    Kind("больница", "больница вне системы ФСИН", "Civil Hospital", "Hospital", ("City Hospital",)),
)
"""All kinds, the most frequent first; only the last is outside the penal service and the police."""

_BY_ABBR = {kind.abbr: kind for kind in KINDS}
_WORD = late_pattern(r"[^\W\d_]+")
_LEGAL_FORM = frozenset(("фку", "фкуз", "fku", "fkuz"))
_LONGEST = 12
"""Words in the longest name."""


def find_kind(text: str) -> Kind | None:
    """The kind of facility that a name begins with, or None.

    >>> find_kind("Penal Colony").abbr
    'ИК'

    "ИК", "ФКУ ИК № 7", "исправительная колония № 7", "IK-7" and "Penal Colony No. 7" are the same;
    "ПФРСИ при ИК-9" is not an ИК. A hospital without a prison abbreviation is a civil one.
    """
    words = _folded(text)
    for length in range(min(len(words), _LONGEST), 0, -1):
        if kind := _by_name().get(words[:length]):
            return kind
    civil = any(word.startswith(("больниц", "hospital")) for word in words)
    return _BY_ABBR["больница"] if civil else None


def english_facility_name(kind: str, number: str = "") -> str:
    """The English name of a facility by its kind and number; "" for an unknown kind.

    >>> english_facility_name("ИК", "9")
    'Penal Colony No. 9'
    """
    known = _BY_ABBR.get(kind) or find_kind(kind)
    if known is None:
        return ""
    return f"{known.english} No. {number}" if number else known.english


def _folded(text: str) -> tuple[str, ...]:
    """The words in small letters, without numbers and legal form."""
    words = (mend_look_alikes(word) if len(word) <= 5 else word for word in _WORD.findall(mend(clean(text)).text))
    return tuple(low for word in words if (low := word.lower().replace("ё", "е")) not in _LEGAL_FORM)


@lru_cache(maxsize=1)
def _by_name() -> dict[tuple[str, ...], Kind]:
    names: dict[tuple[str, ...], Kind] = {}
    for kind in KINDS:
        for name in (kind.abbr, kind.latin, kind.russian, kind.english, *kind.also):
            names.setdefault(_folded(name), kind)
    # a prison's hospital goes by its abbreviation; the bare word is a town's
    return names | {("больница",): _BY_ABBR["больница"]}
