"""Lines and paragraphs in which nobody is named: whether they can be about people named elsewhere in the text."""

from collections.abc import Iterable, Sequence

from letterkit.late_pattern import late_pattern
from letterkit.russian.news.cues import Cue, Says

_TELLING = frozenset((Says.STATUS, Says.HERE, Says.FORMER, Says.EXPECTED, Says.UNTIL, Says.FROM, Says.TO))
_ONE = late_pattern(r"(?:[её]н|ан|ян|на|ла|лся|лась|ел|ёл|л|ет|ит|тся)$")
_MANY = late_pattern(r"(?:ены|аны|яны|ли|лись|ют|ят|ются|ятся)$")
# What a remark between the entries of a list can be about, beside words of places and statuses.
_MATTERS = late_pattern(
    r"(?<!\w)(?:не|нет|адрес\w*|писать|выше|ниже|устар\w*|ошиб\w*|невер\w*|оба|обе|все|всех|они|их|больше|архив\w*|"
    r"бывш\w*|погиб\w*|умерш\w*|вышедш\w*|обмен\w*|пропал\w*|отказ\w*)(?!\w)"
)


def tell_of_whereabouts(cues: Iterable[Cue]) -> bool:
    """Whether some words say what became of somebody, or which of his places is which."""
    return any(cue.says in _TELLING for cue in cues)


def matters(text: str) -> bool:
    """Whether a text without such words may still change what is said elsewhere: «Адреса ниже устарели»."""
    return _MATTERS.search(text.lower()) is not None


def are_of_one(plain: str, cues: Sequence[Cue]) -> bool:
    """Whether statuses are of one person by their endings: «освобождён», not «освобождены»."""
    words = [plain[cue.start : cue.end].split()[0].lower() for cue in cues if cue.custody]
    return any(map(_ONE.search, words)) and not are_of_many(plain, cues)


def are_of_many(plain: str, cues: Sequence[Cue]) -> bool:
    """Whether statuses are of several by their endings."""
    return any(_MANY.search(plain[cue.start : cue.end].split()[0].lower()) for cue in cues if cue.custody)
