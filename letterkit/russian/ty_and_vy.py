"""Words that say ты, and words that say Вы, to one reader."""

from functools import lru_cache

from letterkit.russian.speech import Word, begins_sentence, clauses
from letterkit.russian.word_table import word_set

_FAMILIAR = word_set(
    """
    ты тебя тебе тобой тобою твой твоя твое твои твоего твоей твоему твою твоим твоем твоих твоими
    здравствуй напиши ответь отвечай расскажи извини прости поправляйся выздоравливай береги пиши передавай
    представь представляешь
    """
)
_FORMAL = word_set(
    """
    здравствуйте напишите ответьте отвечайте расскажите извините простите поправляйтесь выздоравливайте пишите
    """
)
"""Imperatives only where they can hardly mean anything else: "смотри" and "знаете" often address no one."""

_VY = word_set("вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашу вашим вашем ваших вашими")
_OF_ONE = ("письм", "открытк", "конверт", "почерк", "строчк")


@lru_cache(maxsize=1024)  # the paragraphs of a template stand in many letters
def said_familiarly(speech: str) -> tuple[Word, ...]:
    """The words that say ты to the reader; `speech` is what the writer himself says, see `own_speeches`.

    >>> [word.text for word in said_familiarly("Как ты живёшь? Пиши мне.")]
    ['ты', 'Пиши']
    """
    return tuple(word for clause in clauses(speech) for word in clause if word.small in _FAMILIAR)


@lru_cache(maxsize=1024)
def said_formally(speech: str) -> tuple[Word, ...]:
    """The words that say Вы to one reader, likewise; it has a capital, unlike вы to several people.

    >>> [word.text for word in said_formally("Я рада, что Вы пишете.")]
    ['Вы']

    At the beginning of a sentence a capital shows nothing, but «ваше письмо» speaks to one reader wherever it stands.
    """
    return tuple(
        word
        for clause in clauses(speech)
        for word, behind in zip(clause, (*clause[1:], None), strict=True)
        if word.small in _FORMAL or (word.small in _VY and _is_to_one(word, behind, speech))
    )


def _is_to_one(word: Word, behind: Word | None, speech: str) -> bool:
    polite = word.text[0].isupper() and not begins_sentence(word.start, speech)
    return polite or (behind is not None and behind.small.startswith(_OF_ONE))
