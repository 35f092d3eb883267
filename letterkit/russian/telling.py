"""What a paragraph has told so far: of whom it speaks, and so of whom it may go on to speak without a word for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from letterkit.model.name import Gender
from letterkit.russian.clause_kinds import is_aside, is_subordinate
from letterkit.russian.morphology import lemmas
from letterkit.russian.sentences import JOINING, Sentence, Token
from letterkit.russian.shown_gender import GENDERS, shown_by
from letterkit.russian.subjects import PRONOUNS, Nominative, Who, nominatives, outside_phrases
from letterkit.russian.word_table import word_set

_OF_ANYBODY = ("кто", "никто", "некто", "котор", "кажд", "люб", "всяк", "как")
"""Subjects of whom no sentence goes on to speak."""

_OF_THE_WRITER = word_set(
    "извинить простить извиняться сердиться обижаться обидеться жаль спрашивать спросить просить попросить"
)
"""«Извините, что не писал», «Вы спрашивали, где родился»."""

_GREETING = word_set("добрый доброе доброго доброй привет здравствуй здравствуйте приветствую")
"""«Добрый день, Олег!»: nobody is spoken of."""

_OF_THE_READER = word_set("спасибо благодарить молодец умница благодарный признательный")


@dataclass(slots=True)
class Clause:
    """The words of a clause, the clauses behind it, its place in the sentence, and how it hangs on others.

    `below` says that it is subordinate, `joined` that only «и» parts it from the one before. `pronoun` is the first
    я, ты or Вы, `verbs` are the words that are likely verbs in a person or a tense, and `of_writer` says that one of
    them says я: «пишу».
    """

    words: tuple[Token, ...]
    behind: tuple[tuple[Token, ...], ...]
    number: int
    below: bool
    joined: bool = False
    pronoun: Token | None = field(init=False)
    verbs: list[Token] = field(init=False)
    of_writer: bool = field(init=False)

    def __post_init__(self) -> None:
        self.pronoun = next((token for token in self.words if token.small in PRONOUNS), None)
        self.verbs = [token for token in self.words if "VERB" in token.readings[0]]
        self.of_writer = any(token.likely("1per", "sing") for token in self.verbs)


def clauses_of(sentence: Sentence) -> list[Clause]:
    """The clauses of the sentence, each with its place among the others.

    >>> from letterkit.russian.sentences import sentences
    >>> [(each.below, each.joined) for each in clauses_of(sentences("Пишу, что рад и ждал.")[0])]
    [(False, False), (True, False), (True, True)]
    """
    found: list[Clause] = []
    for number, (words, mark) in enumerate(zip(sentence.clauses, sentence.marks, strict=True)):
        joined = number > 0 and not mark and words[0].small in JOINING
        below = is_subordinate(words, number, len(sentence.clauses)) or (joined and found[-1].below)
        found.append(Clause(words, sentence.clauses[number + 1 :], number, below, joined))
    return found


@dataclass(slots=True)
class Telling:
    """Of whom a paragraph speaks as it is read; `first` is the reader's first name, small, `familiar` says ты.

    `people` and `things` are the genders of those named before this sentence, `seen` the possible subjects in it.
    `main` is who its main clauses are about, `main_said` whether anything was said of them yet, `governing` who a
    clause below may be about, `last` who the last predicate was said of. `interrupted` says that a clause about
    somebody else came between.
    """

    first: str
    familiar: bool
    people: set[Gender] = field(default_factory=set)
    things: set[Gender] = field(default_factory=set)
    main: Who = Who.OPEN
    main_said: bool = False
    governing: Who = Who.OPEN
    interrupted: bool = False
    last: Who = Who.OPEN
    seen: list[Nominative] = field(default_factory=list)
    asks: bool = False

    @property
    def named(self) -> set[Gender]:
        """The genders of the possible subjects that the sentence has named so far."""
        return {gender for each in self.seen for gender in each.genders}

    def begin(self, sentence: Sentence) -> None:
        """Turn to the next sentence."""
        self.main = self.governing = self.last = Who.OPEN
        self.main_said = self.interrupted = False
        self.seen, self.asks = [], sentence.asks

    def end(self, sentence: Sentence) -> None:
        """Keep of whom the next sentence may go on to speak without naming them."""
        if sentence.clauses and sentence.clauses[0][0].small in _GREETING:
            return
        of_writer = any(token.small == "я" or token.likely("VERB", "1per", "sing") for token in sentence.tokens)
        seen = [each for each in self.seen if not each.token.small.startswith(_OF_ANYBODY)]
        objects = set(_objects(sentence))
        if seen or objects or of_writer:
            self.people = {gender for each in seen if each.animate for gender in each.genders} | objects
            self.things = {gender for each in seen if not each.animate for gender in each.genders}

    def say_of(self, who: Who) -> None:
        """Keep that something was said of them in a main clause."""
        self.main, self.main_said = who, True

    def go_on(self, clause: Clause) -> None:
        """Keep who the clause was about, for those behind it."""
        pronoun = clause.pronoun
        subjects = nominatives(clause.words) if pronoun is None or clause.verbs else ()  # «я инженер» is about one
        self.seen += [each for each in subjects if not each.token.is_quotation]
        of_another = clause.below or (subjects and not clause.verbs)
        self.interrupted = bool(of_another or (self.interrupted and not (subjects or pronoun or clause.of_writer)))
        governing = _governing(clause)
        if clause.below or (pronoun is None and is_aside(clause.words)):
            self.governing = self.governing if clause.below or governing is Who.OPEN else governing
            return
        self.governing = governing
        if pronoun is not None:
            self.main = PRONOUNS[pronoun.small]
            self.main_said = bool(clause.verbs) or any(map(shown_by, clause.words))
        elif clause.of_writer:
            self.say_of(Who.WRITER)
        elif _is_of_another(clause, subjects):
            self.say_of(Who.OTHER)


def _objects(sentence: Sentence) -> Iterator[Gender]:
    """The genders of direct objects: «Встретила брата. Похудел, отпустил бороду.»."""
    for words in sentence.clauses:
        for token in (words[at] for at in outside_phrases(words) if words[at].likely("NOUN", "anim")):
            yield from (GENDERS[tag] for tag in GENDERS if token.may_be("accs", "sing", tag))


def _is_of_another(clause: Clause, subjects: Sequence[Nominative]) -> bool:
    if subjects and (clause.verbs or subjects[0].animate):
        return True
    return any(_is_general(verb) or _is_of_others(verb) for verb in clause.verbs)


def _is_general(verb: Token) -> bool:
    """«Посмотришь на облака и забудешь»: said of nobody, unless it can be a request."""
    return verb.likely("2per") and not verb.may_be("impr")


def _is_of_others(verb: Token) -> bool:
    """«Говорят, что уехал», «пишет, что устал»; «кажется», «хочется» and «бывает» are said of nobody."""
    by_person = verb.likely("3per") and not verb.small.endswith("ся") and verb.small not in ("бывает", "будет")
    return by_person or verb.likely("past", "plur")


def _governing(clause: Clause) -> Who:
    """Of whom a clause below this one speaks, if it does not say, as far as the words of this one tell."""
    said = {_governs(token.small) for token in clause.words}
    if Who.FAMILIAR in said or Who.WRITER in said:
        return Who.FAMILIAR if Who.FAMILIAR in said else Who.WRITER
    return Who.FAMILIAR if any(token.likely("impr") for token in clause.verbs) else Who.OPEN


@lru_cache(maxsize=8192)
def _governs(word: str) -> Who:
    """Of whom what hangs on the word speaks."""
    found = lemmas(word)
    if found & _OF_THE_READER:
        return Who.FAMILIAR
    return Who.WRITER if found & _OF_THE_WRITER else Who.OPEN
