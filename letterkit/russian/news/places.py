"""Whether a text names a place of detention, as far as a glance shows."""

from letterkit.late_pattern import late_pattern

POSTCODE = late_pattern(r"(?<!\d)\d{6}(?!\d)")
# The kinds are those of PLACE in place_words.py, which stand in small letters and in any case; a test holds the two.
FACILITY = late_pattern(
    r"(?<!\w)(?:ФК[А-Я]{1,5}|ФБУ|СИЗО|(?:ИК|КП|ВК|ЛИУ|Т|ИЗ|ОБ|КТБ|ОТБ|МОТБ|ЛПУ|ИЦ|УФИЦ|ИВС)\s?-?\s?(?:№\s?)?\d)"
    r"|(?i:колони|тюрьм|изолятор|больниц|мсч)"
)


def names_a_place(plain: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch of text has a postcode or a facility in it."""
    end = len(plain) if end is None else end
    return bool(POSTCODE.search(plain, start, end) or FACILITY.search(plain, start, end))
