"""The postcode of a published block."""

import re
from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.birth import Birth
from letterkit.russian.blocks.source import Source

_POSTCODE = late_pattern(r"\d(?<!\d\d)\d{5}(?!\d)")  # one that begins with a digit is found three times as fast
# With blanks, as a table or an envelope has it, where nothing else stands beside it: "663 180", "6 6 3 1 8 0".
_SPACED = late_pattern(
    r"(?:(?<![^,;\n(])|(?<=[,;\n(] )|(?i:(?<=индекс )))"
    r"(?P<code>\d{3}[ -]\d{3}|(?:\d ){5}\d)(?=\s*(?:[,;\n).]|$|[А-ЯЁA-Zгпс]))"
)
_WORD = late_pattern(r"(?:почт(?:овый|\.)\s)?инд(?:екс|\.)\s*$", re.IGNORECASE)
# Six digits that are something else: a case, an account, a fine, a card, a telephone, a sum.
_NO_CODE = late_pattern(
    r"(?:№|#|(?<!\w)(?:дел[оауе]|сч[её]т\w*|штраф\w*|карт[аыуе]|тел|телефон\w*|т\.|р/с|инн|кпп|огрн|бик|сумм\w*|номер\w*|"
    r"лицев\w+|личн\w+|жетон\w*|залог\w*|долг\w*|в/ч|подписчик\w*))[\s.:№#-]{0,4}$",
    re.IGNORECASE,
)
_MONEY = late_pattern(r"\s?(?:₽|руб|р\.(?!\s?[пн]\.)|тыс|usd|\$|€|-\d\d-?\d)", re.IGNORECASE)
_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Postcode:
    """The first six digits; `leftover` is a second address, with its position in the source."""

    digits: str
    leftover: tuple[tuple[int, str], ...] = ()


def take_postcode(source: Source, birth: Birth | None = None) -> tuple[Postcode | None, Source]:
    """The postcode, and the source without it and without what a second one begins.

    The same postcode again begins a second address if it stands behind one person's birth and before another's.
    """
    found = [match for match in _POSTCODE.finditer(source.plain) if not _is_something_else(source.text, match)]
    if not found:
        return _take_spaced(source)
    first = found[0]
    source = _without_code(source, *first.span())
    for other in found[1:]:
        end = source.plain.find("\n", other.start())
        end = len(source.plain) if end < 0 else end
        of_another = birth is not None and birth.start < other.start() and _YEAR.search(source.plain, other.end(), end)
        if other[0] != first[0] or of_another:
            second = (other.start(), source.printed(other.start(), end))
            return Postcode(first[0], (second,)), source.without(other.start(), end)
        source = source.without(*other.span())
    return Postcode(first[0]), source


def _is_something_else(text: str, digits: re.Match[str]) -> bool:
    """Whether the text as printed says so; what is taken out already may have said it."""
    before = text[max(0, digits.start() - 24) : digits.start()]
    said = before.rstrip(" .:-")[-1:] not in ("", ",", "\n") and _NO_CODE.search(before)
    return bool(said) or _MONEY.match(text, digits.end()) is not None


def _take_spaced(source: Source) -> tuple[Postcode | None, Source]:
    """A postcode with blanks in it, if it is the only one."""
    found = list(_SPACED.finditer(source.plain))
    if len(found) != 1:
        return None, source
    digits = re.sub(r"\D", "", found[0]["code"])
    return Postcode(digits), _without_code(source, *found[0].span("code"))


def _without_code(source: Source, start: int, end: int) -> Source:
    """The source without the postcode and the word before it."""
    word = _WORD.search(source.plain, max(0, start - 24), start)
    return source.without(word.start() if word else start, end)
