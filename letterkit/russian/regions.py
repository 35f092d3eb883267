"""Federal subjects: found by any of their names, by postcode, or as the nearest to a misspelling."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.characters import clean, mend
from letterkit.russian.latin import romanise
from letterkit.russian.regions_table import ALIASES, ROWS


@dataclass(frozen=True, slots=True)
class Region:
    """One federal subject. `name` is the full nominative name, the one that records carry."""

    key: str
    name: str
    short: str
    aliases: tuple[str, ...]
    english: str


def _region(row: tuple[str, str, str, str, str]) -> Region:
    key, name, short, english, _prefixes = row
    return Region(
        key=key,
        name=name,
        short=short or name,
        aliases=tuple(ALIASES[key].split("; ")) if key in ALIASES else (),
        english=english,
    )


REGIONS: tuple[Region, ...] = tuple(_region(row) for row in ROWS)

_Key = tuple[str, ...]
_TOKEN = late_pattern(r"[^\W\d_]+")
_LONGEST = 6
"""Words in the longest name, "Ханты-Мансийский автономный округ — Югра" with "по" left out."""

# The word that says what kind of subject it is, in any case and abbreviated; "АО" stands for two.
# English takes Region and Territory for oblast and krai alike.
_KINDS: dict[str, _Key] = {
    **dict.fromkeys(("обл", "область", "области", "областью"), ("обл",)),
    **dict.fromkeys(("край", "края", "краю", "краем", "крае"), ("край",)),
    **dict.fromkeys(("респ", "республика", "республики", "республике", "республику", "республикой"), ("респ",)),
    **dict.fromkeys(("округ", "округа", "округу", "округом", "округе", "окр"), ("округ",)),
    **dict.fromkeys(("авт", "автономный", "автономного", "автономному", "автономном", "автономным"), ("авт",)),
    **dict.fromkeys(("автономная", "автономной", "автономную"), ("авт",)),
    "ао": ("авт", "округ"),
    "аобл": ("авт", "обл"),
    **dict.fromkeys(("oblast", "oblasti", "obl", "region", "province"), ("region",)),
    **dict.fromkeys(("krai", "kray", "kraya", "krayu", "kraiu", "territory"), ("region",)),
    **dict.fromkeys(("republic", "respublika", "respubliki", "respublike", "rep", "resp"), ("republic",)),
    **dict.fromkeys(("autonomous", "avtonomnyy", "avtonomny", "avtonomnomu"), ("autonomous",)),
    **dict.fromkeys(("okrug", "okruga", "okrugu", "district", "area"), ("okrug",)),
    "st": ("saint",),
}
_SAY_NOTHING = frozenset(
    ("по", "в", "г", "гор", "город", "города", "городу", "городе", "федерального", "значения", "of", "the", "city")
)
_ENDING = late_pattern(
    r"(?<=\w{3})(?:ого|ому|ым|им|ой|ей|ую|ая|яя|ый|ий|ом|ем|ою|ии|ия|ию|ие|ией|ией|[аеиоуыюяйь])$"
    r"|(?<=\w{2})(?:aya|oi|ogo|omu|[aeiou]+)$"
)


@lru_cache(maxsize=4096)
def find_regions(text: str) -> tuple[Region, ...]:
    """The federal subjects a text can name: full, official, short or English, in any case form.

    >>> [region.name for region in find_regions("Владимирской обл.")]
    ['Владимирская область']

    More than one where an abbreviation is shared (РК, РТ, ЧР, МО), none where nothing fits. The
    text is the name, at most with "по" or "г." before it; `regions_within` looks inside a sentence.
    """
    words = _words(text)
    found = _of_key(_key(words)) if len(words) <= _LONGEST else ()
    return tuple(region for region in REGIONS if region in found)


@lru_cache(maxsize=2048)
def regions_within(text: str) -> tuple[Region, ...]:
    """The subjects named anywhere in a text, in its order; the longest name at each position counts.

    >>> [region.name for region in regions_within("УФСИН России по Тульской области")]
    ['Тульская область']

    An abbreviation counts only in capitals, and one that two subjects share is passed over.
    """
    words = _words(text)
    found: list[Region] = []
    start = 0
    while start < len(words):
        length, region = _longest_at(words, start)
        if region is not None and region not in found:
            found.append(region)
        start += length
    return tuple(found)


def leading_region(text: str) -> int:
    """How many characters a subject's name takes at the head of a text, "г." before it included.

    >>> leading_region("Тульская область г. Донской")
    16

    0 if none stands there. The text is taken to be clean.
    """
    words = list(islice(_TOKEN.finditer(text.replace("ё", "е")), _LONGEST))
    start = 1 if words and not _reduced(words[0][0]) else 0
    length, region = _longest_at([word[0] for word in words], start) if words[start:] else (0, None)
    if region is None or text[: words[0].start()].strip():
        return 0
    end = words[start + length - 1].end()
    return end + 1 if text[end : end + 1] in (")", "}") else end  # "Саха (Якутия)"


def regions_of_postcode(postcode: str) -> tuple[Region, ...]:
    """The subjects whose postcodes have the same first three digits, the one with most of them first.

    >>> [region.name for region in regions_of_postcode("600020")]
    ['Владимирская область']

    Empty where the prefix is in no list, which proves nothing.
    """
    return _by_prefix().get(postcode.strip()[:3], ())


def nearest_region(text: str) -> Region | None:
    """The subject whose name is spelt most like the text, for a hint; None if nothing is near.

    >>> nearest_region("Владмирская область").name
    'Владимирская область'
    """
    near = get_close_matches(_folded(text), _by_spelling(), n=1, cutoff=0.75)
    return _by_spelling()[near[0]] if near else None


def _words(text: str) -> list[str]:
    return _TOKEN.findall(mend(clean(text)).text.replace("ё", "е"))


@lru_cache(maxsize=8192)
def _reduced(word: str) -> _Key:
    """What is left of a word without case endings; nothing of "г.", two words of "АО"."""
    low = word.lower()
    if low in _SAY_NOTHING:
        return ()
    if low in _KINDS:
        return _KINDS[low]
    if low.isascii():
        low = low.replace("yy", "y").replace("y", "i").replace("j", "i")
    return (_ENDING.sub("", low, count=1),)


def _key(words: Iterable[str]) -> _Key:
    """The reduced words in alphabetical order: lists print "Адыгея Республика" as well."""
    return tuple(sorted(part for word in words for part in _reduced(word)))


def _names(region: Region) -> Iterator[str]:
    """All names; a republic's short ones also with the word "республика"."""
    yield from (region.name, region.short, region.english, *region.aliases)
    if "Республика" in region.name:
        yield from (f"Республика {name}" for name in (region.short, *region.aliases) if not name.isupper())
    if "Republic" in region.english:
        yield region.english.replace("Republic", "").replace(" of ", " ").split("(")[0].split("–")[0]


def _of_key(key: _Key) -> tuple[Region, ...]:
    """The regions of a reduced name; a Latin one may be English or the Russian name romanised."""
    found = _by_name().get(key, ())
    return found or (_by_romanised_name().get(key, ()) if key and key[0].isascii() else ())


@lru_cache(maxsize=1)
def _by_romanised_name() -> dict[_Key, tuple[Region, ...]]:
    names = ((region, name) for region in REGIONS for name in _names(region))
    # "Приморье" and the like look, romanised and without their endings, like the name of a district
    return _table((region, romanise(name)) for region, name in names if name == region.name or "Республика" in name)


@lru_cache(maxsize=1)
def _by_name() -> dict[_Key, tuple[Region, ...]]:
    return _table((region, name) for region in REGIONS for name in _names(region))


def _table(names: Iterable[tuple[Region, str]]) -> dict[_Key, tuple[Region, ...]]:
    table: dict[_Key, tuple[Region, ...]] = {}
    for region, name in names:
        key = _key(_words(name))
        if region not in table.get(key, ()):
            table[key] = (*table.get(key, ()), region)
    return table


@lru_cache(maxsize=1)
def _by_prefix() -> dict[str, tuple[Region, ...]]:
    table: dict[str, tuple[Region, ...]] = {}
    for part in (0, 1):  # those who have most of a prefix first, then those who have a few
        for region, (*_, prefixes) in zip(REGIONS, ROWS, strict=True):
            for prefix in "/".join(prefixes.split("/")[part : part + 1]).split():
                table[prefix] = (*table.get(prefix, ()), region)
    return table


@lru_cache(maxsize=1)
def _by_spelling() -> dict[str, Region]:
    return {_folded(name): region for region in REGIONS for name in (region.name, region.short) if not name.isupper()}


def _folded(text: str) -> str:
    return " ".join(_words(text)).lower()


def _longest_at(words: list[str], start: int) -> tuple[int, Region | None]:
    """How many words the subject named at `start` takes, and which it is; 1 and None if none is."""
    for end in range(min(len(words), start + _LONGEST), start, -1):
        taken = words[start:end]
        if not _reduced(taken[0]) or not _reduced(taken[-1]):
            continue  # "г." and "по" begin and end no name
        found = _of_key(_key(taken))
        if len(found) == 1 and not (end == start + 1 and _is_no_name(taken[0])):
            return end - start, found[0]
    return 1, None


def _is_no_name(word: str) -> bool:
    """Whether one word alone is too little: "ра" and "Рб" are not abbreviations, and "кому" is not Коми."""
    return word.islower() or (len(word) <= 4 and not word.isupper() and _reduced(word) not in _SHORT_NAMES)


_SHORT_NAMES = set(map(_reduced, ("Коми", "Крым", "Тыва", "Тува", "Ямал", "Югра", "Саха", "СПб", "Komi", "Tuva")))
