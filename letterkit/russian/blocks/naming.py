"""What a printed name stands for: case, gender, nominative candidates; for Latin letters the gender only."""

from dataclasses import dataclass
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, Gender
from letterkit.russian.blocks.parsed import NameCandidate
from letterkit.russian.names.capitals import in_ordinary_case
from letterkit.russian.names.nominative import nominatives

# A patronymic decides, else a surname; -in and -ina only where there is nothing better (Martin, Regina).
_LATIN_ENDINGS = (
    (Gender.FEMALE, late_pattern(r"(?:ovna|evna|ichna|inichna|kyzy|qizi)$")),
    (Gender.MALE, late_pattern(r"(?:ovich|evich|yich|ogly|oglu|ugli)$")),
    (Gender.FEMALE, late_pattern(r"(?:ova|[ey]?eva|skaya|skaia)$")),
    (Gender.MALE, late_pattern(r"(?:ov|ev|yov|sky|skiy|skii|ich)$")),
    (Gender.FEMALE, late_pattern(r"ina$")),
    (Gender.MALE, late_pattern(r"in$")),
)
_INITIAL = late_pattern(r"(?<!\w)[^\W\d_](?:\.|(?=\s|$))")


# "Андрію", "Миколайович", "Сергіївна": letters and patronymics that no Russian name has.
_UKRAINIAN = late_pattern("[іїєґІЇЄҐ]|[аео]йович")


def is_ukrainian(name: str) -> bool:
    """Whether a name is spelt the Ukrainian way, so that its nominative in Russian is not known."""
    return _UKRAINIAN.search(name) is not None


@dataclass(frozen=True, slots=True)
class Naming:
    """The reading of one printed name; the first candidate is the likeliest."""

    case: Case | None = None
    candidates: tuple[NameCandidate, ...] = ()
    gender: Gender | None = None

    @property
    def nominative(self) -> str | None:
        """The likeliest nominative, even if it must still be confirmed; None with initials or in Ukrainian spelling."""
        name = self.candidates[0].name if self.candidates else None
        return name if name is not None and _is_whole(name) else None


@lru_cache(maxsize=4096)  # whoever reads a block asks for its nominative several times
def _is_whole(name: str) -> bool:
    """Whether a name has no initials, and no Ukrainian spelling."""
    return not _INITIAL.search(name) and not is_ukrainian(name)


@lru_cache(maxsize=16384)
def read_name(printed: str, latin: str = "") -> Naming:
    """The reading of a Russian name; the name as published in Latin letters decides, if given."""
    found = nominatives(in_ordinary_case(printed), latin=latin)
    if not found:
        return Naming()
    whole = _is_whole(printed)
    candidates = tuple(NameCandidate(str(each.name), each.gender, each.accepted and whole) for each in found)
    return Naming(found[0].case, candidates, found[0].gender)


@lru_cache(maxsize=16384)
def read_latin_name(printed: str) -> Naming:
    """The gender of a name in Latin letters; its nominative is only known from a Russian form."""
    words = printed.lower().split()
    for gender, ending in _LATIN_ENDINGS:
        if any(ending.search(word) for word in words):
            return Naming(gender=gender)
    return Naming()
