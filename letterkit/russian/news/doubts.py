"""Words that speak against taking a text as it stands: questions, denials, rumours, other people, days to come."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.source import Source, blot_out, sentence_ends, sentences
from letterkit.russian.characters import in_small_letters
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.news import other_words as words
from letterkit.russian.news.cues import Cue, Says
from letterkit.russian.news.places import names_a_place
from letterkit.russian.news.reading import Reading
from letterkit.russian.news.reasons import CONTRADICTORY, MAY_BE_FREE, STRUCK_STATUS
from letterkit.russian.news.remarks import is_said_of_one, speaks_of_several
from letterkit.russian.news.signs import may_have_sign, strange_sign

# Those that ignored case would take several times as long: most of them look through the text in small letters.
_DENIED = late_pattern(
    rf"(?<![\w-])(?:{words.NEGATION}|{words.HEARSAY}|без|отказ\w*|отклон\w*|почти|завтра|скоро|вскоре|ложн\w*|опроверж\w*|ошиб\w*|"
    r"если|ли|или|либо|бы|будет|будут|хочет|хотят|мечта\w*|наде\w+ся|"
    r"обеща\w*|может|могут|грозит|просит(?:ся)?|добива\w+|требу\w+|жд[её]т|ждут|срок\w*)(?![\w-])",
)
# These two also where nothing is said of a status: a place may be doubted, too.
_RUMOUR = late_pattern(rf"(?<![\w-])(?:{words.HEARSAY})(?![\w-])")
_NEGATED = late_pattern(rf"(?<![\w-])(?:{words.NEGATION})(?![\w-])")
_SIGNS = late_pattern("[†✝☦⚰🕯❌✖🚫✟]")
_ARRESTED = late_pattern(
    r"(?<![\w-])(?:аресто(?:ван|вал)|задерж|взят\w* под стражу|экстрадир|заключ[её]н\w* под стражу|"
    r"осужд[её]н(?!н)|осудили|"
    r"приговор(?:[её]н|или)|отправлен\w* в сизо)",
    re.IGNORECASE,
)
_OTHERS = late_pattern(
    rf"(?<![\w-])(?:{words.RELATION}|{words.WHO_ELSE}|остальн\w*|сем(?:ья|ьи|ью)|родител\w*|подельни\w*|сокамерни\w*|"
    r"сосед\w*|дети|родные|друзья|однодельц\w*)(?![\w-])",
)
_SPOKE = late_pattern(rf"(?:{words.SPEAKING}|слов)\w*")
# A letter between separators that is short for something: ", у. 2026,". Cues are blanks here.
_ABBREVIATED = late_pattern(
    r"[\0,;(\n-](?:(?<!-)[ ]?|(?<= -) )"
    r"(?P<letter>(?:[вскоуэб]\.?|[аи]\.)(?=\s*(?:[,;)\n\0]|- |$))|(?<= )[аиу]\.)"
)
# One of these words, or a sign, is in every text without cues of which there is a doubt.
_PERHAPS = late_pattern(rf"(?<!\w)(?:{words.NEGATION}|{words.HEARSAY}|{words.TOGETHER}|если|кто)(?![\w-])")
_PERHAPS_ANYWHERE = late_pattern(f"{words.SPEAKING}|слов|подскажите|пресечения|{words.ADDRESS_OF_OTHERS}")
_PERHAPS_SIGNS = ("?", ":", "~", "\0", "İ")
_NAME_STRUCK = late_pattern(r"~~[^~\0]*\0[^~]*~~")
_PAIR, _OF_BOTH = 2, late_pattern(r"(?<!\w)(?:оба|обе|обоих|обеих)(?!\w)")
_ANOTHER_TELLS = late_pattern(rf"\0[\s,]*(?:{words.SPEAKING})\w*\sоб?\s")
_GLAD, _SAD = late_pattern(words.GLAD), late_pattern(words.SAD)
_MEASURE = late_pattern(r"мер[аыу] пресечения")
_OTHER_ADDRESS = late_pattern(
    r"(?<!\w)(?:суд|посыл|передач|бандерол|офис|при[её]мн|фонд|редакц)\w*[^\n:]{0,25}:(?=[^\n]*\d{6})"
    rf"|{words.ADDRESS_OF_OTHERS}",
)
# Things and people of whom a status can be said without anybody being named.
_SUBJECTS = late_pattern(
    r"(?<![\w-])(?:письм\w*|посыл\w*|открыт\w*|бандерол\w*|передач\w*|апелляц\w*|жалоб\w*|дел[оа]|статья|срок|"
    r"осужд[её]нн\w*|(?:полит)?заключ[её]нн\w*|политзек\w*|арестант\w*|подсудим\w*|обвиняем\w*|потерпевш\w*|"
    r"свидетел\w*|фигурант\w*|полковник\w*|майор\w*|человек|люди|друзья|увидимся|встреч\w*|скорей\w*|"
    r"двое|трое|четверо)(?![\w-])",
)
# A year or a day beside a status that no word joins to it: "с 2014 по 2016 под домашним арестом", "на этапе с 25.11".
_OTHER_TIME = late_pattern(r"(?<![\d.])(?:(?:\d{1,2}\.){0,2}(?:19|20)\d\d|\d{1,2}\.\d\d)(?![\d.]*\d)")
_ASKED = late_pattern(r"(?<!\w)(?:если|кто)\s(?:вы\s|кто-то\s|кому-то\s)?(?:зна[её]те?|известно)|подскажите")
DENIES = marked('it denies or doubts something: "{words}"')
"""The doubt that is only a "не" or "возможно" where no place may be spoken of."""

NOT_UNDERSTOOD = marked('not understood: "{text}"')
"""The doubt about words that remain."""

_FREE = (Custody.RELEASED, Custody.ABROAD, Custody.HOUSE_ARREST)
_VERDICT = late_pattern("приговор", re.IGNORECASE)
_FREE_FOR_NOW = late_pattern("оправда|подпис|запрет", re.IGNORECASE)
_AT_HOME = late_pattern(r"(?:уже|теперь|снова|наконец) дома|домой", re.IGNORECASE)
_IN_PART = late_pattern(r"\s*(?:по\s+(?:ч\.|п\.|ст|част|эпизод|одно)|частично)", re.IGNORECASE)
_STAYS = late_pattern(
    r"(?:пока |вс[её] ещ[её] )?(?:оста[её]тся|остаются|по-прежнему|вс[её] ещ[её]|содерж)", re.IGNORECASE
)
_OF_A_CASE = late_pattern(r"(?:суд|дел|осужд|приговор|обвин|арест|задерж|срок)", re.IGNORECASE)
_JOINS = late_pattern(r"[ ]*(?:по|об?|в|под|на|за)[ ][^,.;\n]*", re.IGNORECASE)
_LIFE_DATES = late_pattern(r"\0[\s)]*-\s*\(?(?:\d\d?[./]|\d\d?\s[а-я]|20\d\d(?!\d))")
_STATES = (Says.STATUS, Says.HERE, Says.TO)


def not_understood(text: str) -> Doubt:
    """The doubt about words that say nothing to letterkit.

    >>> str(not_understood("сбежал"))
    'not understood: "сбежал"'
    """
    return doubt(NOT_UNDERSTOOD, text=text)


def may_be_doubted(source: Source) -> bool:
    """Whether `doubts_about` may say anything of a text without cues; a few looks spare most texts two dozen."""
    small = in_small_letters(source.plain)
    return (
        any(sign in source.text for sign in _PERHAPS_SIGNS)
        or may_have_sign(source.text)
        or any(each.search(small) for each in (_PERHAPS, _PERHAPS_ANYWHERE, _ABBREVIATED))
    )


def doubts_about(reading: Reading) -> Iterator[Doubt]:
    """Why the text may mean something else, each in a few words."""
    if "?" in reading.text or _ASKED.search(reading.small):
        yield doubt("it asks a question")
    yield from _about_signs(reading)
    if match := _OTHER_ADDRESS.search(reading.small):
        yield doubt('it may give the address of something else: "{words}"', words=_quoted(reading.plain, match))
    for pattern in (_NEGATED, _RUMOUR):
        if match := pattern.search(reading.small_bare):
            yield doubt(DENIES, words=_quoted(reading.plain, match))
    yield from _about_marks(reading)
    yield from _about_freedom(reading)
    if reading.cues or reading.others or _SPOKE.search(reading.small) or speaks_of_several(reading.small):
        for start, end in sentences(reading.plain):
            yield from _about_a_sentence(reading, start, end)


def _about_marks(reading: Reading) -> Iterator[Doubt]:
    """Whether a letter stands for a word, a name is struck out, a status quoted, or it is of one of several people."""
    statuses = [cue for cue in reading.cues if cue.says is Says.STATUS]
    if statuses and all(reading.small.startswith("выбыл", cue.start) for cue in statuses):
        yield MAY_BE_FREE
    if match := _ABBREVIATED.search(reading.small_bare):
        yield not_understood(reading.plain[slice(*match.span("letter"))])
    if _ANOTHER_TELLS.search(reading.small):
        yield doubt("it may be about another whom the person tells of")
    if _NAME_STRUCK.search(reading.plain):
        yield STRUCK_STATUS
    if any(reading.plain[cue.start - 1 : cue.start] == '"' == reading.plain[cue.end : cue.end + 1] for cue in statuses):
        yield doubt("it says a status in quotation marks")
    if reading.together > _PAIR and _OF_BOTH.search(reading.small):
        yield doubt("it speaks of two of several people")
    if reading.together > 1 and is_said_of_one(reading.plain, reading.cues):
        yield doubt("it speaks of one of several people")


def _about_signs(reading: Reading) -> Iterator[Doubt]:
    """Whether a sign or words of death stand where nobody died, good news where nobody was freed, another sign.

    Or a measure where no status is said.
    """
    died = any(cue.custody is Custody.DIED for cue in reading.cues)
    if not died and any(_SAD.match(reading.small, cue.start) for cue in reading.cues):
        yield doubt("it speaks of sad news, and not of a death")
    freed = any(cue.custody is Custody.RELEASED for cue in reading.cues)
    if not freed and any(_GLAD.match(reading.small, cue.start) for cue in reading.cues):
        yield doubt("it speaks of good news, and not of a release")
    if not died and (_SIGNS.search(reading.text) or _LIFE_DATES.search(reading.plain)):
        yield doubt("it has a sign of death")
    status = any(cue.says is Says.STATUS for cue in reading.cues)
    if sign := strange_sign(reading.text, pictures=not status):
        yield doubt('it has a sign that may mean something: "{sign}"', sign=sign)
    if not status and _MEASURE.search(reading.small):
        yield doubt("it speaks of a measure that was changed")


def _quoted(plain: str, match: re.Match[str]) -> str:
    """What was found in small letters, as printed."""
    return plain[match.start() : match.end()].strip()


def _about_freedom(reading: Reading) -> Iterator[Doubt]:
    """Whether somebody said to be free was arrested or sentenced after that, stays where he is, or is free in part."""
    free = [cue for cue in reading.cues if cue.custody in _FREE]
    lone_verdict = free and all(_VERDICT.search(reading.plain, *cue.span) for cue in free)
    if lone_verdict or _freedom_may_be_gone(reading.plain, free):
        yield doubt("a verdict that is gone does not say that the person is free")
    if free and all(_AT_HOME.search(reading.plain, *cue.span) for cue in free):
        yield doubt("who is at home may be under house arrest")
    for cue in free:
        if match := _ARRESTED.search(reading.text, cue.end):
            yield doubt('it speaks of an arrest or a sentence, too: "{words}"', words=match[0])
        if _IN_PART.match(reading.text, cue.end):
            yield doubt("it speaks of a part of the case")
    if free and any(_STAYS.match(reading.plain, cue.start) for cue in reading.cues if cue.says is Says.HERE):
        yield CONTRADICTORY
    for cue, following in pairwise(reading.cues):
        about_a_case = cue.says is Says.NOTHING and _OF_A_CASE.match(reading.plain, cue.start)
        if about_a_case and following.says is Says.STATUS and _JOINS.fullmatch(reading.plain, cue.end, following.end):
            yield doubt('it may speak of the case: "{words}"', words=reading.plain[cue.start : following.end])


def _freedom_may_be_gone(plain: str, free: Sequence[Cue]) -> bool:
    """Whether a verdict was lifted after somebody had become free: "оправдан. Верховный суд отменил приговор".

    Then it may have been the acquittal, and whoever waits for a verdict outside may be sentenced.
    """
    lifted = [cue.start for cue in free if _VERDICT.search(plain, *cue.span)]
    ends = sentence_ends(plain)
    return any(
        cue.start < verdict
        and (_FREE_FOR_NOW.search(plain, *cue.span) or any(cue.end <= end <= verdict for end in ends))
        for verdict in lifted
        for cue in free
    )


def _about_a_sentence(reading: Reading, start: int, end: int) -> Iterator[Doubt]:
    cues = [cue for cue in reading.cues if start <= cue.start < end]
    states = any(cue.says in _STATES for cue in cues)
    status = next((cue for cue in cues if cue.says is Says.STATUS), None)
    small, bare = reading.small, reading.bare
    if status:
        if match := _DENIED.search(reading.small_bare, start, end) or _DENIED.search(small, start, status.start):
            yield doubt(DENIES, words=_quoted(reading.plain, match))
        outside = blot_out(small[:end], (cue.span for cue in cues if cue.custody), " ")[start:]
        if (match := _SUBJECTS.search(outside)) and "\0" not in outside:
            yield doubt('it may speak of something else: "{words}"', words=match[0])
        if match := _OTHER_TIME.search(reading.small_bare, start, end):
            yield doubt('it may speak of another time: "{words}"', words=match[0])
    if _is_a_day_of_nothing(reading, cues, start, end):
        yield doubt("it gives a day and does not say of what")
    says_where = states or names_a_place(bare, start, end)
    if reading.together == 1 and says_where and speaks_of_several(bare[start:end]):
        yield doubt("it speaks of several people")
    other = _OTHERS.search(reading.small_bare, start, end)
    names = [span for span in reading.others if start <= span[0] < end]
    if not (other or names):
        return
    person = reading.plain.find("\0", start, end)
    spoke = _SPOKE.search(small, start, end)
    reported = spoke and person > spoke.start()
    if (states or (spoke and names_a_place(bare, start, end))) and not reported:
        yield _of_others(_quoted(reading.plain, other) if other else "")


def _of_others(words: str) -> Doubt:
    return doubt('it speaks of others, too: "{words}"', words=words) if words else doubt("it speaks of others, too")


def _is_a_day_of_nothing(reading: Reading, cues: Sequence[Cue], start: int, end: int) -> bool:
    """Whether a sentence with a person or a place has no cue but that of a day: "Ветров Илья, 1987, 2023, ИК-14"."""
    about_him = "\0" in reading.plain[start:end] or names_a_place(reading.bare, start, end)
    return about_him and bool(cues) and all(cue.says is Says.WHEN for cue in cues)
