"""Words that say ты, and words that say Вы, to one reader."""

import re
from collections.abc import Iterator

from letterkit.russian.speech import Word, clauses
from letterkit.russian.word_table import word_set

_FAMILIAR = word_set(
    """
    ты тебя тебе тобой тобою твой твоя твое твои твоего твоей твоему твою твоим твоем твоих твоими
    здравствуй напиши ответь отвечай расскажи извини прости поправляйся выздоравливай береги пиши передавай
    """
)
_FORMAL = word_set(
    """
    здравствуйте напишите ответьте отвечайте расскажите извините простите поправляйтесь выздоравливайте пишите
    """
)
"""Imperatives only where they can hardly mean anything else: «смотри» and «знаете» are often nobody's."""

_VY = re.compile(r"вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|у|им|ем|их|ими)?")
_SEVERAL = word_set(
    "все всех всем всеми оба обе обоим обоих вместе вдвоем втроем ребята друзья семья семьей мамой с со друг"
)
"""Words of a sentence whose «вы» may be several people."""

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


def said_familiarly(speech: str) -> Iterator[Word]:
    """The words that say ты to the reader, in what the writer says himself: see own_paragraphs."""
    for clause in clauses(speech):
        yield from (word for word in clause if word.small in _FAMILIAR)


def said_formally(speech: str) -> Iterator[Word]:
    """The words that say Вы to one reader, likewise; «вы» to several people does not count, nor «у вас»."""
    for sentence in _SENTENCE.finditer(speech):
        words = [word for clause in clauses(sentence[0]) for word in clause]
        several = any(word.small in _SEVERAL for word in words)
        for before, word in zip([None, *words], words, strict=False):
            polite = _VY.fullmatch(word.small) and (
                (word.text[0].isupper() and before is not None)
                or not (several or (before is not None and before.small == "у"))
            )
            if polite or word.small in _FORMAL:
                yield Word(word.text, sentence.start() + word.start)
