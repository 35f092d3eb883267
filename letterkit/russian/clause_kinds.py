"""What kind of clause it is: one that gives the writer's name, one that hangs on another, one that says nothing."""

from collections.abc import Sequence

from letterkit.russian.morphology import lemmas
from letterkit.russian.sentences import Token
from letterkit.russian.subjects import PRONOUNS, nominatives
from letterkit.russian.word_table import word_set

_INTRODUCING = word_set("зовут звать зовите")
_SUBORDINATE = word_set(
    """
    что чтобы как когда если пока хотя где куда откуда почему зачем чем будто словно раз едва поскольку сколько кто кому
    кого какой какая какие какое какую каких чей чья чьи потому
    """
)
_AT_FIRST = word_set("когда если пока хотя чтобы раз едва поскольку")
"""Those that also begin a sentence whose main clause comes later."""

_BEFORE = word_set("и а но потому так после перед то для ведь даже только из-за благодаря")


def introduces_writer(clause: Sequence[Token]) -> bool:
    """«Меня зовут Сергей», «Пишет Вам Борис»: the name is the writer's.

    >>> from letterkit.russian.sentences import sentences
    >>> introduces_writer(sentences("меня зовут Сергей")[0].clauses[0])
    True
    """
    words = {token.small for token in clause}
    return bool(words & _INTRODUCING and "меня" in words) or {"пишет", "вам"} <= words or {"пишет", "тебе"} <= words


def is_subordinate(clause: Sequence[Token], number: int, count: int) -> bool:
    """Whether that of so many clauses hangs on another: by its first words, or by «ли» behind another clause.

    >>> from letterkit.russian.sentences import sentences
    >>> [is_subordinate(part, at, 2) for at, part in enumerate(sentences("Жаль, что не успел.")[0].clauses)]
    [False, True]
    """
    words = [token.small for token in clause[:3]]
    if number == 0:
        return count > 1 and words[0] in _AT_FIRST
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _BEFORE or clause[0].likely("PREP"):
        return second in _SUBORDINATE or second.startswith("котор")
    return first in _SUBORDINATE or first.startswith("котор") or "ли" in words[1:]


def is_aside(clause: tuple[Token, ...]) -> bool:
    """Whether nothing is said in it: a word of comment, a participle or деепричастие with what belongs to it.

    >>> from letterkit.russian.sentences import sentences
    >>> [is_aside(part) for part in sentences("Я, выходя из дома, увидел радугу.")[0].clauses]
    [False, True, False]
    """
    if any({"VERB", "ADJS", "PRTS", "PRED"} & token.readings[0] for token in clause):
        return len(clause) <= 2 and not any("past" in token.readings[0] for token in clause) and _comments(clause)
    if any({"GRND", "PRTF"} & token.readings[0] for token in clause[:3]):
        return True
    return not any(token.small in PRONOUNS for token in clause) and not nominatives(clause)


_COMMENTS = word_set("казаться думать надеяться помнить знать видеть понимать мочь быть признаться чувствовать")


def _comments(clause: Sequence[Token]) -> bool:
    return all(lemmas(token.small) & _COMMENTS or not token.likely("VERB") for token in clause)
