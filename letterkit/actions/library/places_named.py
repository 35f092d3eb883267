"""The regions and facilities of a library that somebody means by what is typed for an option."""

from collections.abc import Container

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.library.typed import facility_word, readings
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.nearest import named
from letterkit.russian.kinds import english_facility_name
from letterkit.russian.latin import search_key
from letterkit.russian.regions import find_regions, nearest_region


def regions_named(library: OpenLibrary, typed: str) -> frozenset[str]:
    """How the facilities of the library spell the federal subject of that name, whichever of its names is typed.

    Raises UsageError if there is no such subject, or more than one.
    """
    found = find_regions(typed) or find_regions(f"{typed} область")
    if len(found) > 1:
        names = ", ".join(region.name for region in found)
        raise UsageError(tr('"{name}" may be several regions: {names}.', name=typed, names=names))
    if not found:
        near = nearest_region(typed)
        remedy = tr('Did you mean "{word}"?', word=near.name) if near else ""
        raise UsageError(tr('There is no region "{name}".', name=typed), remedy)
    spelled = {entry.value.region for entry in library.records.facilities.values()}
    return frozenset(region for region in spelled if find_regions(region) == found)


def facilities_named(library: OpenLibrary, typed: str) -> frozenset[str]:
    """The ids of the facilities that may be meant: by id, kind, number, settlement or region, in any spelling.

    Raises UsageError naming the nearest id if there is none.
    """
    known = library.records.facilities
    if typed not in known:
        kinds = frozenset(_kind(entry.value) for entry in known.values()) - {""}
        keys = {name: (_kind(entry.value), _words(entry.value)) for name, entry in known.items()}
        for words in readings(typed, kinds):
            found = {name for name, (kind, own) in keys.items() if all(_fits(each, kind, own, kinds) for each in words)}
            if found:
                return frozenset(found)
    named("facility", typed, known)
    return frozenset((typed,))


def _kind(facility: Facility) -> str:
    """The key of its kind without what stands in brackets."""
    return search_key(facility.kind.partition(" (")[0])


def _words(facility: Facility) -> frozenset[str]:
    """The keys of all words by which it can be meant."""
    kind = facility.kind.partition(" (")[0]
    parts = (kind, facility.number, facility.locality, facility.region, english_facility_name(kind, facility.number))
    return frozenset((*search_key(" ".join(parts)).split(), facility_word(kind, facility.number)))


def _fits(word: str, kind: str, own: frozenset[str], kinds: Container[str]) -> bool:
    """Whether the word is that kind, or one of its own: the beginning of one is enough unless it holds a number."""
    if word in kinds:
        return word == kind
    return any(each.startswith(word) for each in own) if word.isalpha() else word in own
