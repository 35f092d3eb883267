"""Verbs in -ться that should end in -тся, and the other way round, as their neighbours show."""

from collections.abc import Iterator, Sequence

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import knows, readings
from letterkit.russian.speech import Word, clauses
from letterkit.russian.word_table import word_set

_INFINITIVE, _PRESENT = "ться", "тся"

_WANTS_INFINITIVE = late_pattern(
    "надо|нужно|можно|нельзя|пора|хо(?:чу|чешь|чет|тим|тите|тят|тел[аи]?|телось|чется)|захотел[аи]?|захотелось"
    "|мо(?:гу|жешь|жем|жете|гут|г|гла|гли)|смо(?:гу|жет|жем|г|гла|гли)|бу(?:ду|дешь|дет|дем|дете|дут)|люблю|любит|любят"
    "|любил[аи]?|уме(?:ю|ет|ем|ют|ла|л)|стара(?:юсь|емся|лась|лся|лись)|пыта(?:юсь|емся|лась|лся)|собира(?:юсь|емся|лась|лся)"
    "|реши(?:л|ла|ли)|следует|прид[её]тся|пришлось|должн[аоы]|должен|обещал[аи]?|стал[аи]?|начал[аи]?|начинаю|продолжа(?:ю|ем)"
    "|мечта(?:ю|ем|ла|л)|устал[аи]?|учусь|давайте|перестал[аи]?|чтобы|помога(?:ет|ют)|успел[аи]?|готов[аы]?"
)
_BETWEEN = word_set("не мне вам нам ему ей им вас нас все еще уже снова опять сегодня завтра скорее хорошо тоже так")

_SUBJECTS = word_set("он она оно они")
_ALL = "все"
_TURNS_OUT = late_pattern("(?:налад|получ|законч|конч|измен|случ|реш|нрав)иться|образоваться|сбыться|начаться")
_CHANGES = word_set(
    "погода зима весна осень лето снег дождь солнце день письмо сердце море небо ветер река лес душа настроение"
)
"""Things of which hardly anybody asks for an infinitive, as «мечта» does."""

_ADVERBS = word_set("не всегда тоже часто очень сейчас уже еще скоро редко иногда теперь сегодня хорошо быстро")
_FALLS_TO = word_set("мне тебе вам нам ему ей им")
_IMPERSONAL = late_pattern(
    "(?:по)?нравиться|приходиться|прид[её]ться|помниться|вериться|(?:при)?сниться|(?:по)?казаться|хотеться|захотеться|удаться"
    "|пригодиться|спиться|жив[её]ться"
)
_PREDICATES = frozenset({"VERB", "PRED", "PRTS", "ADJS"})


def misspelt_verbs(text: str) -> Iterator[tuple[str, str]]:
    """The verbs as they stand, each with what was meant.

    >>> list(misspelt_verbs("Надо купится. Вам понравиться мой рисунок."))
    [('купится', 'купиться'), ('понравиться', 'понравится')]
    """
    if _PRESENT not in text and _INFINITIVE not in text:
        return
    for clause in clauses(text):
        for index, word in enumerate(clause):
            small = word.small
            if small.endswith(_INFINITIVE) and _is_finite(clause, index):
                yield word.text, word.text[: -len(_INFINITIVE)] + _PRESENT
            elif small.endswith(_PRESENT) and _is_infinitive(clause, index):
                yield word.text, word.text[: -len(_PRESENT)] + _INFINITIVE


def _is_infinitive(clause: Sequence[Word], index: int) -> bool:
    """Whether a word in -тся stands where only an infinitive can."""
    if not knows(clause[index].small[: -len(_PRESENT)] + _INFINITIVE):
        return False
    before = _skipped(clause, index, _BETWEEN)
    return before is not None and bool(_WANTS_INFINITIVE.fullmatch(before))


def _is_finite(clause: Sequence[Word], index: int) -> bool:
    """Whether a word in -ться stands where no infinitive can: behind its subject, in a clause without another verb."""
    small = clause[index].small
    if not knows(small[: -len(_INFINITIVE)] + _PRESENT):
        return False
    others = [word.small for place, word in enumerate(clause) if place != index]
    if any(_is_predicate(other) for other in others) or {"чтобы", "бы", "чем", "ли", "как"} & set(others):
        return False
    before = _skipped(clause, index, _ADVERBS)
    if before is None:
        return False
    if _IMPERSONAL.fullmatch(small) and not _FALLS_TO.isdisjoint(others):
        return True
    if before == _ALL:
        return bool(_TURNS_OUT.fullmatch(small))
    return before in _SUBJECTS | _CHANGES or (knows(before) and readings(before)[0] >= {"NOUN", "anim", "nomn"})


def _is_predicate(word: str) -> bool:
    return bool(_PREDICATES & readings(word)[0]) or bool(_WANTS_INFINITIVE.fullmatch(word))


def _skipped(clause: Sequence[Word], index: int, between: frozenset[str]) -> str | None:
    """The nearest word before, without up to two that may stand between."""
    before = [word.small for word in clause[:index]]
    for _ in range(2):
        if before and before[-1] in between:
            before.pop()
    return before[-1] if before else None
