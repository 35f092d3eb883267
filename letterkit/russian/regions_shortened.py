"""Federal subjects with shortened names: "Моск. обл.", "кр-кому краю", "р-ка Коми"; often they fit several."""

import re
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.regions import REGIONS, Region, find_regions

_REPUBLIC = late_pattern(r"^(?:р\.|р-к[а-яё]{1,2}|респ-к[а-яё]{1,2}|респ\.?)\s?(?=[а-яё])", re.IGNORECASE)
_SUBJECT = late_pattern(
    r"^(?P<head>[а-яё]+)(?:\.|-(?P<tail>[а-яё]+)|)\s?"
    r"(?:(?P<oblast>обл(?:\.|асть|асти|астью|-ть|-ти|-сть|-сти)?)|(?P<krai>кр(?:\.|ай|ая|аю|аем|-й|-я|-ю)|край))\.?$",
    re.IGNORECASE,
)
_LEAD = late_pattern(r"^(?:по|в)\s", re.IGNORECASE)
_GENITIVE = late_pattern(r"(?:ая|ый|ий|ой|ого|ому|ую)$")


@lru_cache(maxsize=4096)
def shortened_regions(text: str) -> tuple[Region, ...]:
    """The subjects that a shortened name fits, none if it is not one; several decide nothing without a postcode.

    >>> [region.name for region in shortened_regions("Моск. обл.")]
    ['Московская область']
    >>> [region.name for region in shortened_regions("Кр-кому краю")]
    ['Краснодарский край', 'Красноярский край']
    """
    text = _LEAD.sub("", " ".join(text.split()))
    if _REPUBLIC.match(text):
        return find_regions(_REPUBLIC.sub("Республика ", text))
    match = _SUBJECT.match(text)
    if match is None:
        return ()
    kind = "область" if match["oblast"] else "край"
    head, tail = match["head"].lower(), (match["tail"] or "").lower()
    return tuple(region for region in REGIONS if region.name.endswith(f" {kind}") and _fits(region.name, head, tail))


def _fits(name: str, head: str, tail: str) -> bool:
    """Whether the adjective begins so, and the end of it behind a hyphen is one it has in some case."""
    adjective = name.split(" ", maxsplit=1)[0].lower()
    stem = _GENITIVE.sub("", adjective)
    return adjective.startswith(head) and (not tail or stem[-1:] in tail or _GENITIVE.search(tail) is not None)
