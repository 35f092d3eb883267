"""What others say without quotation marks: behind «сказал:», around «говорят» and «как говорится»."""

from collections.abc import Sequence
from dataclasses import replace

from letterkit.kept import kept
from letterkit.russian.morphology import lemmas
from letterkit.russian.sentences import Sentence, Token, sentences
from letterkit.russian.word_table import word_set

_SAYING = word_set(
    """
    сказать говорить спросить спрашивать ответить отвечать кричать крикнуть закричать повторять шептать шепнуть
    прошептать писать написать просить попросить думать подумать объявить объявлять объяснить объяснять заявить заявлять
    заметить вздыхать вздохнуть ворчать буркнуть бурчать добавить воскликнуть восклицать учить советовать посоветовать
    позвать звать шутить пошутить признаться признаваться сообщить сообщать предложить предлагать передать петь запеть
    напевать смеяться засмеяться бормотать вопить завопить приказать велеть уверять утверждать жаловаться пожаловаться
    мечтать обещать звонить позвонить напомнить напоминать командовать скомандовать умолять поучать твердить
    приговаривать причитать удивляться удивиться рассказать рассказывать гласить читать
    """
)
_PROVERB = word_set(
    "пословица поговорка присказка мудрость надпись табличка вывеска записка плакат правило девиз объявление слова"
)
_ASIDE = word_set("говорят говорит говорили мол дескать сказал сказала сказали говорил говорила уверяет говорю")
_LONGEST_ASIDE = 2
"""Words: «говорит он»."""

_AS_IS_SAID = word_set("говорится поется водится известно написано сказано")


@kept(maxsize=1024)  # while a letter is typed, all but one of its paragraphs stay as they are
def own_sentences(speech: str) -> tuple[Sentence, ...]:
    """The sentences of what the writer himself says, without what others say in them.

    >>> [len(each.clauses) for each in own_sentences("Пишу Вам. Папа говорил: береги себя.")]
    [1, 1]
    """
    return tuple(map(without_reported, sentences(speech)))


def without_reported(sentence: Sentence) -> Sentence:
    """The sentence without the clauses in which somebody else speaks; without any, if all of it is another's.

    >>> from letterkit.russian.sentences import sentences
    >>> [[token.small for token in part] for part in without_reported(sentences("Папа говорил: береги.")[0]).clauses]
    [['папа', 'говорил']]
    """
    parts = tuple(zip(sentence.clauses, (*sentence.marks[1:], ""), strict=True))
    if any(_is_aside(clause, number) for number, (clause, _) in enumerate(parts)):
        return replace(sentence, clauses=(), marks=())
    for number, (clause, behind) in enumerate(parts, 1):
        if ":" in behind and any(map(_introduces, clause)):
            return replace(sentence, clauses=sentence.clauses[:number], marks=sentence.marks[:number])
    return sentence


def _introduces(token: Token) -> bool:
    """Whether a colon behind the word gives way to another's words; one's own «скажу честно:» does not."""
    if token.likely("VERB"):
        return not (token.likely("1per") or token.likely("impr")) and bool(lemmas(token.small) & _SAYING)
    return bool(lemmas(token.small) & _PROVERB)


def _is_aside(clause: Sequence[Token], number: int) -> bool:
    first = clause[0].small
    if first in ("как", "так"):
        words = clause[1:4]
        said = any(each.likely("VERB") and lemmas(each.small) & _SAYING and not _of_two(each) for each in words)
        about_two = any(each.small in ("я", "ты", "вы") for each in words)
        return any(each.small in _AS_IS_SAID for each in words) or (said and not about_two)
    return number > 0 and len(clause) <= _LONGEST_ASIDE and first in _ASIDE


def _of_two(token: Token) -> bool:
    return token.likely("1per") or token.likely("2per")
