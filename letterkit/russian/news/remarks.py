"""Lines and paragraphs in which nobody is named: whether they can be about people named elsewhere in the text."""

from collections.abc import Iterable, Sequence

from letterkit.late_pattern import late_pattern
from letterkit.russian.news.cues import Cue, Says
from letterkit.russian.news.days import MONTH
from letterkit.russian.news.other_words import TOGETHER
from letterkit.russian.word_table import word_set

_TELLING = frozenset((Says.STATUS, Says.HERE, Says.FORMER, Says.EXPECTED, Says.UNTIL, Says.FROM, Says.TO))
_ONE = late_pattern(r"(?:[её]н|ан|ян|на|ла|лся|лась|ел|ёл|л|ет|ит|тся|ер|иб)$")
_SHORT = 3
_MANY = late_pattern(r"(?:ены|аны|яны|ли|лись|ют|ят|ат|ются|ятся|атся)$")
_NO_LONGER = late_pattern(r"(?<!\w)(?:больше|уже|более) (?:\w+ )?(?:не|нет)(?!\w)")
# "Перевели", "освободили" say nothing of how many, "умерли" does.
_OF_MANY = late_pattern(
    r"(?:[еаяё]ны|лись|[яаюу]тся|(?:умер|вы?ш|погиб|уш|приш|прибы|приеха|уеха|убы|выбы|доеха|выеха|эмигрирова|улете|"
    r"покину|отбы|отсиде)ли|сидят|отбывают|едут|ют срок)(?!\w)"
)
_TOGETHER = late_pattern(rf"(?<![\w-])(?:{TOGETHER})(?![\w-])")
# Words of headlines over lists, whole and by their beginnings; they say nothing of the people below.
_HEADLINE = word_set("можно за на в и по с о об для от кто где года год г это эта этой эти сегодня май мая")
_HEADLINE_STEMS = (
    *word_set(
        "новост обновл сводк дайдж измен перемен списк список адрес письм писем недел вечер свеж нужн политз узни "
        "женщин мужчин календ писать пишит напис кому поддерж групп "
        "рассыл важн вниман друз новы наши коротк главн итог"
    ),
)
_MONTH = late_pattern(MONTH)
_WORD = late_pattern(r"[^\W\d_]+")
# What a remark between the entries of a list can be about, beside words of places and statuses.
_MATTERS = late_pattern(
    r"(?<!\w)(?:не|нет|адрес\w*|писать|выше|ниже|устар\w*|неактуал\w*|отмен\w*|ошиб\w*|невер\w*|оба|обе|все|всех|они|их|больше|архив\w*|"
    r"(?:бывш|погиб|умер|вышедш|освобожд|обмен|пропал|отказ|памят|помним|скорб|вечн|эмигр|изгнан|розыск|заочн|свобод|"
    r"домашн|этап|ушедш|закрыт|стары|прежн|прошл|снят|удал|оправд|помилован)\w*)(?!\w)"
)


def is_headline(text: str) -> bool:
    """Whether a line is a title over what follows by its words: «Новости недели», «Новые адреса»."""
    words = _WORD.findall(text.lower())
    usual = all(word in _HEADLINE or word.startswith(_HEADLINE_STEMS) or _MONTH.fullmatch(word) for word in words)
    asks = any(word.startswith("нужн") for word in words) and any(word.startswith("адрес") for word in words)
    return bool(words) and usual and not asks


def opens_what_follows(text: str) -> bool:
    """Whether a line or paragraph ends with a colon, perhaps inside bold type."""
    return text.rstrip(" *_").endswith(":")


def tell_of_whereabouts(cues: Iterable[Cue]) -> bool:
    """Whether some words say what became of somebody, or which of his places is which."""
    return any(cue.says in _TELLING for cue in cues)


def speaks_of_several(text: str) -> bool:
    """Whether it is about more than one person by its words: оба, все, остальные."""
    return _TOGETHER.search(text.lower()) is not None


def matters(text: str) -> bool:
    """Whether a text without such words may still change what is said elsewhere: «Адреса ниже устарели», «Память»."""
    return _MATTERS.search(text.lower()) is not None


def are_of_one(plain: str, cues: Sequence[Cue]) -> bool:
    """Whether statuses are of one person by their endings: «освобождён», not «освобождены»."""
    return any(map(_ONE.search, _words(plain, cues))) and not are_of_many(plain, cues)


def is_said_of_one(plain: str, cues: Iterable[Cue]) -> bool:
    """Whether a status or a word of whereabouts is of one person by its ending: «освобождён», «находится»."""
    words = (plain[cue.start : cue.end].lower().split() for cue in cues if cue.custody or cue.says is Says.HERE)
    firsts = (next((word for word in each if len(word) > _SHORT), "") for each in words)
    return any(_ONE.search(word) and not _MANY.search(word) for word in firsts)


def are_of_many(plain: str, cues: Sequence[Cue]) -> bool:
    """Whether statuses are of several by their endings."""
    return are_many(_words(plain, cues))


def tell_of_many(plain: str, cues: Iterable[Cue]) -> bool:
    """Whether a status or a word of whereabouts is of several by its form: "умерли", "освобождены", not "перевели"."""
    texts = (plain[cue.start : cue.end].lower() for cue in cues if cue.custody or cue.says is Says.HERE)
    return any(_OF_MANY.search(text) for text in texts)


def no_longer(text: str) -> bool:
    """Whether it says that something has ended, which may be so for all who were named before."""
    return _NO_LONGER.search(text.lower()) is not None


def are_many(words: Iterable[str]) -> bool:
    """Whether one of the words is a verb or participle in the plural by its ending."""
    return any(map(_MANY.search, map(str.lower, words)))


def _words(plain: str, cues: Sequence[Cue]) -> list[str]:
    """The first long word of each status."""
    texts = [plain[cue.start : cue.end].lower().split() for cue in cues if cue.custody]
    return [next((word for word in words if len(word) > _SHORT), "") for words in texts]
