"""Family L: the text of a letter, as the censor and the e-letter service will see it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from letterkit.kept import kept
from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.answer import answer_problem
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Path
from letterkit.model.name import Gender
from letterkit.model.template import KEPT_OCCASIONS, OF_WOMEN, AnswerKind
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import MOST_SHOWN, question, question_and_name, quotation, quotations, quoted
from letterkit.russian.characters import mixed_words
from letterkit.russian.foreign_words import in_russian, without_glossed

_LINK = late_pattern(
    r"(?:https?://|www\.)[^\s,;»]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<!\w)@\w{3,}"  # a name in a messenger
    r"|(?<![\w.-])(?:[A-Za-z0-9-]++\.)+[A-Za-z]{2,}\b(?:/[^\s,;»]*)?"
    r"|(?<![\w.-])(?:[\w-]{1,63}\.)+(?:рф|ру|орг|рус|ком|онлайн|сайт)\b"
    r"|(?<!\w)\w+(?: (?:точка|собака|собачка|тире|дефис|слэш|слеш) \w+){0,5}? точка"
    r" (?:ру|рф|орг|ком|су|инфо|онлайн|сайт|нет|яндекс|мейл|мэйл|гмейл|джимейл|рамблер|инбокс|юа|бай)\b"
    r"|(?<![\w.-])[\w.-]{1,64} ?[(\[](?:собака|собачка|at|эт)[)\]] ?[\w.-]+"
    r"|(?<=телеграме)[:—– -]+соба(?:ч)?ка(?: \w+){1,2}|(?<=телеграмме)[:—– -]+соба(?:ч)?ка(?: \w+){1,2}"
)
_NET = (
    r"(?:(?:(?:г|джи)мейл|м[еэ]йл[ .]ру|телеграм|в[оа]тсап|вайбер|скайп|инстаграм|фейсбук|вконтакте|дискорд|твиттер"
    r"|тикток|соцсет|социальн\w+ сет)\w*|вк)"
)
_FOUND = (
    r"(?:(?:най[дт]и|найд[её]|ищи|добавь)(?:те|шь)? (?:меня|нас|её|его)"
    r"|(?:меня|нас) (?:най[дт]и|найд[её]шь|найд[её]те|ищи))"
)
_CONTACT = late_pattern(
    rf"(?<!\w){_NET}\b[^.!?…\n]{{0,50}}?\b(?:ник\b|под (?:именем|ником)|логин|мой профиль|подч[её]рк|{_FOUND})"
    r"[^.!?…\n]{0,40}"
    rf"|(?<!\w){_NET}\b[^.!?…\n]{{0,40}}?\b(?:\w+ точка \w+|называется|мой ящик|мой адрес)[^.!?…\n]{{0,40}}"
    rf"|\b{_FOUND}\b[^.!?…\n]{{0,40}}\b{_NET}\b[^.!?…\n]{{0,40}}"
    r"|\b[а-яё]+ (?:сл[эе]ш|нижнее подч[её]ркивание|подч[её]ркивание) [а-яё]+",
    re.IGNORECASE,
)
"""Where in the net somebody is found, told in words."""

_SIGN_OF_CONTACT = late_pattern(
    r"мейл|мэйл|елеграм|тсап|айбер|кайп|нстаграм|ейсбук|онтакте|\bвк\b|\bВК\b|искорд|виттер|икток|оцсет|оциальн|сл[эе]ш|подч[её]ркив"
)
_SIGN_OF_LINK = late_pattern(r"\.\w|//|www\.|@|точка|соба|[(\[](?:at|эт)")
"""One of these stands in every link; to look for them takes a twentieth of the time."""

_PICTURE = late_pattern("[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_WORD = late_pattern(r"[^\W\d_]+")
_WORD_WITHOUT_NUMBER = late_pattern(r"[^\W\d_]++(?!\d)")
"""Nf3 is a move in chess."""
_LATIN_WORD = late_pattern("[A-Za-z\u00c0-\u024f]{2,}")
_RUSSIAN_OR_LATIN = late_pattern("[А-Яа-яЁёA-Za-z\u00aa\u00ba\u00c0-\u024f]+")
_ROMAN_NUMERAL = late_pattern("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


@rule("L601", Severity.ERROR, on=FilledLetter)
def required_answers_are_given(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """Every question that must be answered is answered.

    Bad:  a letter after a verdict, and no answer to "What do you want to say about it?"
    Good: an answer, or a template that does not need one

    Without the answer the letter makes no sense: that is what required = true means.
    Source: the template format.
    """
    for variable in letter.template.variables:
        if variable.required and not letter.answers.get(variable.name, "").strip():
            message = tr("the question {question} must be answered", question=question_and_name(variable))
            yield Hit(("answers", variable.name), message)


@rule("L602", Severity.WARNING, on=FilledLetter)
def text_is_russian(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter is written in Russian letters and words, without links and emoji.

    Bad:  Слушаю podcast каждый день 😊
    Good: Слушаю передачу каждый день

    The censor reads every letter and holds back what he cannot read; links and emoji may be taken for
    a cipher, and so may an address in words. Numbers, a single Latin letter («витамин C») and foreign words that are
    put into Russian at once are fine. Of the sender's own name L617 speaks.
    Source: letter-writing guides of human-rights groups: letters in other languages are rarely handed over.
    """
    names = {
        word.lower() for line in (letter.text.signature, *letter.text.return_address) for word in _WORD.findall(line)
    }
    reported: set[str] = set()
    for variable in letter.template.variables:
        if variable.kind is AnswerKind.CHOICE:
            continue  # a phrase by its number or in English; the writer's own words are checked with the paragraphs
        odd = _odd(letter.answers.get(variable.name, ""), names)
        where = tr("in the answer to {question}", question=question(variable))
        yield from _hits(("answers", variable.name), where, odd)
        reported |= {text.lower() for texts in odd.values() for text in texts}
    enclosed = _odd("\n".join(letter.text.enclosures), names)
    yield from _hits(("options",), tr("in the list of enclosures"), enclosed)
    for number, paragraph in enumerate(letter.text.paragraphs, 1):
        yield from _hits((), tr("in paragraph {number}", number=number), _odd(paragraph, names | reported))


@dataclass(frozen=True, slots=True)
class _Oddity:
    """One way in which words are not Russian: what is said of them, the remedy, and how they are found."""

    message: str
    remedy: str
    find: Callable[[str], list[str]]


@rule("L606", Severity.WARNING, on=FilledLetter)
def answers_fit_their_questions(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A date is a date, a number a number, a choice one of the phrases offered or the writer's own words in Russian.

    Bad:  8.3., in answer to a question for a date
    Good: 2027-03-08

    The template puts such answers into words or into a sentence built for them; anything else would
    stand in the letter as it was typed.
    Source: the template format.
    """
    for variable in letter.template.variables:
        if problem := answer_problem(variable, letter.answers.get(variable.name, "")):
            message = tr(
                "the answer to {question} does not fit: {problem}", question=question(variable), problem=problem
            )
            yield Hit(("answers", variable.name), message, tr("Correct the answer, or leave it empty."))


@rule("L607", Severity.WARNING, on=FilledLetter)
def occasion_is_kept(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter for an occasion goes to a person whose record says that he keeps that occasion.

    Bad:  a birthday letter, and no occasions in the record
    Good: the same letter, and occasions = ["birthday"] in the record

    Not everyone keeps every occasion: a feast of another faith may hurt, and Jehovah's Witnesses keep
    neither birthdays nor New Year.
    Source: letter-writing guides of human-rights groups.
    """
    occasion = letter.template.occasion
    if not letter.template.needs_consent or occasion in letter.consents:
        return
    kept = tr(KEPT_OCCASIONS[occasion]) if occasion in KEPT_OCCASIONS else quotation(occasion)
    if occasion in OF_WOMEN and letter.between.reader is Gender.MALE:
        message = tr("{occasion} is a women's day, and the letter is to a man", occasion=kept)
        yield Hit((), message, tr("Take another template."))
        return
    message = tr("the record does not say that this person keeps {occasion}", occasion=kept)
    hint = tr(
        'Take another template, or if you know better, add occasions = ["{occasion}"] to the record.', occasion=occasion
    )
    yield Hit((), message, hint)


def _latin_words(text: str) -> list[str]:
    words = _WORD_WITHOUT_NUMBER.findall(text)
    return [word for word in words if _LATIN_WORD.fullmatch(word) and not _ROMAN_NUMERAL.fullmatch(word)]


def _foreign_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.isalpha() and not _RUSSIAN_OR_LATIN.fullmatch(word)]


def _links(text: str) -> list[str]:
    written = _LINK.findall(text) if _SIGN_OF_LINK.search(text) else []
    return [*written, *_CONTACT.findall(text)] if _SIGN_OF_CONTACT.search(text) else written


_LINKS = _Oddity(
    marked("{where} stand links or internet addresses: {words}"),
    marked("Say in words what is found there."),
    _links,
)
_ODDITIES = (
    _Oddity(
        marked("{where} stand emoji: {words}"),
        marked("Say it in words, or draw it on the paper."),
        _PICTURE.findall,
    ),
    _Oddity(
        marked("{where} stand words with Latin letters among the Russian ones: {words}"),
        marked("They look alike; type them again in Russian."),
        lambda text: [mixed.word for mixed in mixed_words(text)],
    ),
    _Oddity(
        marked("{where} stand words in Latin letters: {words}"),
        marked("Write them in Russian letters, or say it in Russian."),
        _latin_words,
    ),
    _Oddity(
        marked("{where} stand letters that Russian does not have: {words}"),
        marked("Write the words as Russian spells them."),
        _foreign_words,
    ),
)


def _odd(text: str, known: set[str]) -> dict[_Oddity, list[str]]:
    """What is not Russian in a text, each word once, without the `known` ones; links count as links only."""
    return {
        oddity: found
        for oddity, words in _odd_words(text)
        if (found := [word for word in words if word.lower() not in known])
    }


_ODD_CHARACTER = late_pattern(r"[^А-Яа-яЁё\d\s!-/:-@\[-`{-~«»„“”‘’…–—№]")
"""What is neither a Russian letter nor a mark that any text has."""


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def _odd_words(text: str) -> tuple[tuple[_Oddity, tuple[str, ...]], ...]:
    searched = {_LINKS: text}
    if _ODD_CHARACTER.search(text):
        searched |= dict.fromkeys(_ODDITIES, _LINK.sub(" ", without_glossed(text)))
    found = ((oddity, tuple(dict.fromkeys(oddity.find(rest)))) for oddity, rest in searched.items())
    return tuple((oddity, words) for oddity, words in found if words)


def _hits(path: Path, where: str, odd: dict[_Oddity, list[str]]) -> Iterator[Hit]:
    for oddity, words in odd.items():
        message = tr(oddity.message, where=where, words=quotations(words))
        yield Hit(path, message, " ".join((tr(oddity.remedy), *_suggested(words))), words=tuple(words))


def _suggested(words: list[str]) -> list[str]:
    """Russian for the words, where it is known, each as in `"podcast": "подкаст".`."""
    known = in_russian(words)
    return [f"{quoted(word)}: {quotation(known[word])}." for word in words[:MOST_SHOWN] if word in known]
