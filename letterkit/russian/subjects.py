"""Who does what a sentence says: the writer, the reader or somebody else, where the pronoun is left out as well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from letterkit.model.name import Gender
from letterkit.russian.morphology import is_common, knows, lemmas
from letterkit.russian.sentences import Token
from letterkit.russian.shown_gender import GENDERS, NOUNS_TOO
from letterkit.russian.word_table import word_set


class Who(StrEnum):
    """Who a predicate is said of; OPEN if no word of the clause tells."""

    WRITER = "writer"
    FAMILIAR = "ты"
    FORMAL = "Вы"
    OTHER = "other"
    OPEN = "open"


PRONOUNS = {"я": Who.WRITER, "ты": Who.FAMILIAR, "вы": Who.FORMAL}

_SUBJECTS = word_set(
    """
    он она кто никто некто кто-то кто-нибудь кто-либо тот та каждый каждая любой любая всякий другой другая иной
    который которая этот эта один одна какой какая чей чья
    """
)
_WHOLE = word_set("весь целый каждый этот прошлый один тот первый последний всю целую каждую эту прошлую ту")
_TIMES = word_set(
    "день вечер год месяц час раз понедельник вторник четверг век жизнь ночь осень неделю зиму весну субботу среду"
)
"""«Весь день просидел дома»: a time, though it could be a subject by its form."""

_LONGEST_ABBREVIATION = 5

_WEATHER = word_set("дождь снег ветер град туман ливень мороз гром солнце гроза метель вьюга буря ураган листопад иней")
"""«Три дня лил дождь»: what follows the verb is its subject though it could be an object by its form."""

_PASSING = word_set(
    "пройти проходить миновать начать перейти пролететь пролетать проехать проезжать пробежать проплыть"
)
"""Verbs of things and times that the dictionary has as transitive."""


_CLAUSES_KEPT = 64
"""Clauses whose words are remembered: of one clause they are asked for several times."""


@dataclass(frozen=True, slots=True)
class Nominative:
    """A word that may be the subject of its clause, and where it stands there."""

    at: int
    token: Token
    genders: frozenset[Gender]
    animate: bool


@lru_cache(maxsize=_CLAUSES_KEPT)
def outside_phrases(clause: tuple[Token, ...]) -> tuple[int, ...]:
    """The places of the words that no preposition governs.

    >>> from letterkit.russian.sentences import sentences
    >>> outside_phrases(sentences("я вышла из дома рано")[0].clauses[0])
    (0, 1, 4)
    """
    return tuple(_outside_phrases(clause))


def _outside_phrases(clause: Sequence[Token]) -> Iterator[int]:
    governed = False
    for at, token in enumerate(clause):
        if governed and token.must_be("NOUN", "nomn"):
            governed = False
            yield at
        elif governed and {"NOUN", "NPRO"} & token.readings[0]:
            governed = False
        elif token.likely("PREP"):
            governed = True
        elif not governed or {"VERB", "INFN", "GRND", "CONJ"} & token.readings[0]:
            governed = False
            yield at


@lru_cache(maxsize=_CLAUSES_KEPT)
def nominatives(clause: tuple[Token, ...]) -> tuple[Nominative, ...]:
    """The words that may be the subject of the clause, in the singular; я, ты and Вы are none.

    >>> from letterkit.russian.sentences import sentences
    >>> [each.token.small for each in nominatives(sentences("я знаю твоя мама врач")[0].clauses[0])]
    ['мама', 'врач']
    """
    places = [at for at in outside_phrases(clause) if not _is_a_time(clause, at)]
    return tuple([found for at in places if (found := _nominative(clause, at))])


def _nominative(clause: Sequence[Token], at: int) -> Nominative | None:
    token = clause[at]
    if token.small in PRONOUNS or token.small in NOUNS_TOO or token.small in ("сам", "сама", "такой", "такая"):
        return None
    if _is_abbreviation(token) or _is_strange_name(token) or _is_pet_name(token):
        return Nominative(at, token, frozenset(Gender), animate=False)
    kinds = {"NOUN", "NPRO", "ADJF", "PRTF"} & token.readings[0]
    pronominal = "Apro" in token.readings[0] and token.small not in _SUBJECTS
    if not kinds or pronominal or (kinds & {"ADJF", "PRTF"} and _has_noun(clause, at)):
        return None
    tags = [each for each in token.readings if {"sing", "nomn"} <= each and kinds & each]
    genders = {gender for each in tags for tag, gender in GENDERS.items() if tag in each or "ms-f" in each}
    animate = "NOUN" not in kinds or any("anim" in each for each in tags)
    return Nominative(at, token, frozenset(genders), animate) if genders else None


def _is_abbreviation(token: Token) -> bool:
    """Such as МКС, of which the dictionary tells no gender."""
    return token.word.text.isupper() and 1 < len(token.small) <= _LONGEST_ABBREVIATION and not is_common(token.small)


def _is_strange_name(token: Token) -> bool:
    """A name that the dictionary lacks, by its ending perhaps in the nominative."""
    return token.word.text[0].isupper() and not knows(token.small) and token.small[-1] not in "уюоеыиьй"


def _is_pet_name(token: Token) -> bool:
    """«Потом Серёжка приехал», «Сорока»: a common noun that is somebody's name where it is."""
    return token.capital and token.likely("NOUN", "nomn", "sing") and not _NAMES & token.readings[0]


_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})


def _has_noun(clause: Sequence[Token], at: int) -> bool:
    """Whether an adjective has its noun behind it, no more than two words away: «каждый новый день»."""
    behind = list(takewhile(lambda each: not {"PREP", "VERB"} & each.readings[0], clause[at + 1 : at + 3]))
    return any("NOUN" in each.readings[0] for each in behind)


def _is_a_time(clause: Sequence[Token], at: int) -> bool:
    return clause[at].small in _TIMES and at > 0 and clause[at - 1].small in _WHOLE


def subject_of(clause: tuple[Token, ...], at: int, gender: Gender) -> tuple[Who, Token | None]:
    """Who the predicate at that place, which shows that gender, is said of, and the pronoun that says so.

    A noun that may be its object («купил арбуз») is no subject, nor is one that does not agree.

    >>> from letterkit.russian.sentences import sentences
    >>> [subject_of(each.clauses[0], 0, Gender.MALE)[0].value for each in sentences("Купил арбуз. Пришёл сосед.")]
    ['open', 'other']
    """
    found = nominatives(clause)
    others = [each for each in found if _agrees(each, gender) and not _is_beside(each, clause, at)]
    pronouns = [(place, token) for place, token in enumerate(clause) if token.small in PRONOUNS]
    before = [each for each in pronouns if each[0] < at]
    for place, pronoun in (*reversed(before), *(each for each in pronouns if each[0] > at)):
        between = range(min(place, at), max(place, at))
        if not any(each.at in between for each in others):
            return PRONOUNS[pronoun.small], pronoun
    if others or pronouns:
        return Who.OTHER, None
    persons = {who for token in clause for who in (_by_person(token),) if who}
    return (persons.pop() if len(persons) == 1 else Who.OPEN), None


def _agrees(noun: Nominative, gender: Gender) -> bool:
    """Whether it can be the subject of a predicate of that gender: «врач сказала» as well as «врач сказал»."""
    by_sex = noun.animate and gender is Gender.FEMALE and noun.token.may_be("NOUN", "anim", "masc")
    return gender in noun.genders or (by_sex and not noun.token.may_be("Name"))


def _is_beside(noun: Nominative, clause: tuple[Token, ...], at: int) -> bool:
    """Whether it says how or what, and not who: «вернулась загорелая», «купил арбуз»."""
    of_state = noun.token.likely("ADJF") and lemmas(clause[at].small) & _IN_A_STATE
    describes = of_state or noun.token.likely("ADJF", "Qual") or noun.token.likely("PRTF")
    return bool(noun.at > at and describes) or _is_object(noun, clause, at)


def _is_object(noun: Nominative, clause: tuple[Token, ...], at: int) -> bool:
    begin = min(at, noun.at)
    verbs = [clause[at], *(each for each in clause[begin : noun.at] if {"INFN", "GRND"} & each.readings[0])]
    transitive = any(each.may_be("tran") and not lemmas(each.small) & _PASSING for each in verbs)
    behind = noun.at > at and transitive and not _has_object(clause[:at])
    if _is_abbreviation(noun.token) or _is_strange_name(noun.token) or lemmas(noun.token.small) & _WEATHER:
        return False
    return (behind and noun.token.may_be("inan", "accs")) or (
        noun.token.is_quotation and _names_a_noun(clause, noun.at)
    )


def _has_object(before: tuple[Token, ...]) -> bool:
    """Whether the verb behind these words has an object among them: «меня застал дождь» has its subject behind it."""
    places = (before[at] for at in outside_phrases(before))
    return any(
        {"NOUN", "NPRO"} & each.readings[0] and each.may_be("accs") and not each.may_be("nomn")
        for each in places
        if each.small not in _TIMES
    )


def _names_a_noun(clause: Sequence[Token], at: int) -> bool:
    """«роман _____»: a title behind what it is the title of."""
    return at > 0 and "NOUN" in clause[at - 1].readings[0]


_IN_A_STATE = word_set("вернуться прийти приехать уйти уехать сидеть лежать проснуться встать ходить лечь")

_BE = {"будь": Who.FAMILIAR, "будьте": Who.FORMAL}
"""«Будь здоров!»: the reader."""


def _by_person(token: Token) -> Who | None:
    if token.likely("VERB", "1per", "sing"):
        return Who.WRITER
    if token.small in _BE:
        return _BE[token.small]
    return Who.OTHER if token.likely("VERB", "2per") else None
