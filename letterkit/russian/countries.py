"""Countries of return addresses: known by whatever people call them, named as mail names them.

The names are those of Unicode's CLDR, which Babel brings: in English, Russian and French for every country, and in the
country's own languages to read what people type.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from letterkit.late_pattern import late_pattern

RUSSIA = "RU"

_READ = ("en", "ru", "fr")
"""The languages in which people may write the name of any country."""

_OWN = (
    *("az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "ga", "he", "hi", "hr"),
    *("hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ky", "lb", "lt", "lv", "mk", "mn", "ms", "mt"),
    *("nb", "nl", "nn", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tg", "th", "tr", "uk", "uz", "vi"),
    "zh",
)
"""Languages in which people write the name of the country that speaks them."""

_ALSO = {
    "AE": ("UAE", "Объединённые Арабские Эмираты"),
    "AL": ("Shqipëria",),
    "AM": ("Hayastan",),
    "BY": ("Белоруссия",),
    "CZ": ("Czech Republic", "Česká republika"),
    "GB": ("UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland", "Англия", "Шотландия"),
    "GE": ("Sakartvelo",),
    "GR": ("Ellada",),
    "JP": ("Nippon",),
    "KR": ("Korea", "Republic of Korea", "Южная Корея"),
    "MD": ("Молдавия",),
    "ME": ("Crna Gora",),
    "MK": ("Severna Makedonija",),
    "NL": ("Holland", "Голландия"),
    "RU": ("Russian Federation", "Российская Федерация"),
    "TR": ("Turkey",),
    "US": ("USA", "U.S.A.", "United States of America", "США", "Америка"),
}
"""What CLDR does not have, or has only as another form: short and old names, parts of a country, romanised ones."""

_POSTAL = {
    ("AE", "ru"): "Объединённые Арабские Эмираты",
    ("US", "ru"): "США",
    ("US", "en"): "USA",
}
"""Names for mail where CLDR has an abbreviation, or one that hardly anybody writes on envelopes."""

_KEPT = frozenset(("Ll", "Lo", "Mc", "Zs"))
"""The categories of signs that names are compared by: no accents, no apostrophes."""

_NO_COUNTRY = late_pattern(r"\d|^\s*[а-я]{1,5}\.\s?[А-ЯЁ]")
"""A postcode or a house, or a settlement with its word, such as «г. Тула»: not worth loading names for."""

_ASIDE = late_pattern(r" \(.*\)| SAR China$|, САР$")


def country_code(typed: str) -> str:
    """The ISO 3166 code that was typed, or that of the country whose name was; "" for neither.

    >>> country_code("de"), country_code("Deutschland"), country_code("Атлантида")
    ('DE', 'DE', '')
    """
    code = typed.strip().upper()
    return code if len(code) == 2 and code in _spoken() else country_named(typed)


@lru_cache(maxsize=256)  # the last line of an address stands on everything that a writer sends
def country_named(line: str) -> str:
    """The ISO 3166 code of the country that the line names in English, Russian, French or its own language, else "".

    >>> country_named("Deutschland"), country_named("Германия."), country_named("г. Тула"), country_named("Austin, TX")
    ('DE', 'DE', '', '')

    Codes are no names here: GA is a state of the USA, too.
    """
    if _NO_COUNTRY.search(line):
        return ""
    name = _folded(line)
    return (_codes().get(name) or _own_codes().get(name, "")) if name else ""


def country_name(code: str, language: str) -> str:
    """The name of the country of that code for mail, in "en", "ru" or "fr"; "" for a code that no country has.

    >>> country_name("DE", "en"), country_name("DE", "ru"), country_name("DE", "fr")
    ('Germany', 'Германия', 'Allemagne')
    """
    if code not in _spoken():
        return ""
    name = _POSTAL.get((code, language)) or _territories(language).get(code, "")
    return _ASIDE.sub("", name).replace("&", "and")


@cache
def _codes() -> Mapping[str, str]:
    """The codes by what most people type: themselves, and the names in languages that many read."""
    also = ((name, code) for code, names in _ALSO.items() for name in names)
    named = ((name, code) for language in _READ for code, name in _territories(language).items())
    pairs = ((_ASIDE.sub("", name), code) for name, code in (*named, *also))
    return {_folded(name): code for name, code in pairs if code in _spoken()}


@cache
def _own_codes() -> Mapping[str, str]:
    """The codes by the names of countries in their own languages."""
    return {_folded(name): code for name, code in _own_names()}


def _own_names() -> Iterator[tuple[str, str]]:
    for language in _OWN:
        names = _territories(language)
        yield from ((names[code], code) for code, spoken in _spoken().items() if language in spoken and code in names)


@cache
def _spoken() -> Mapping[str, Mapping[str, object]]:
    """The languages of each country, by its code."""
    from babel.core import get_global  # noqa: PLC0415 - 0.1 s, and only mail abroad names countries

    languages: Mapping[str, Mapping[str, object]] = get_global("territory_languages")
    return languages


@cache
def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale  # noqa: PLC0415 - as above

    return Locale(language).territories


def _folded(name: str) -> str:
    """The name as names are compared: without article, accents, stops and capitals."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in apart if unicodedata.category(sign) in _KEPT or sign == "&")
    words = plain.replace("&", " and ").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
