"""What stands around an address: services, marks, reasons why there is none, advice to the writer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.parsed import AddressMark, Status
from letterkit.russian.blocks.services import services_in
from letterkit.russian.blocks.source import Source, blot_out, blotted
from letterkit.russian.blocks.vocabulary import CAPITAL, SMALL


def _any(*patterns: str) -> re.Pattern[str]:
    return late_pattern("|".join(patterns), re.IGNORECASE)


# Words of advice to the writer, in small letters; no name of a street or settlement has one of them.
_ADVICE = late_pattern(
    r"сервис(?!н)|он-?лайн|письм[аоуе]\b|писем\b|отправ(?:ить|лять|ляй|к[аи]\b|ьте)|писать\b(?<![а-яё]писать)|"
    r"пишите|напи(?:сать|ши)|воспользова|использова(?:ть|ни)|оплат|зона-?\s?тел|zona-?tel|zt\b|prison\s?mail|рос-?узник|"
    r"телеграм|telegram|e-?mail|почт[аоуы]\b|почтой\b|сообщите|посыл[ко]|бандерол|конверт|открытк|передач[иу]|можно\b(?<![а-яё]можно)|"
    r"letters (?:can|may|are)|online service|e-letter"
)
# What says something of the person or the place, even among advice: «письма возвращаются», «возможно, в ИК-2».
_MATTERS = late_pattern(
    r"возвраща|вернул|не доход|не дошл|не получа|возможно\b|невозможн|вероятн|говорят|якобы|умер|"
    r"погиб|скончал|освобо[жд]|на свободе|этап|перев[её][дзл]|увез|вывез|больниц|арест|за границ|не там|неверн|"
    r"не уверен|сменил|новый адрес|стар(?:ый|ому) адрес|адрес (?:измен|смен)|больше не|уже не"
)
_OPENING = _any(
    r"(?<!\w)(?:также|или|ещё|еще|кроме того|а также)\s(?:можно|через|пис|отправ|напи|доступ|работа|по\s)",
    r"(?<!\w)(?:(?:электронн\w+\s)?письм[ао]\s(?:можно|принима|отправ)|можно\s|написать\s|отправить\s|доступ[не]\w+\s|"
    r"работа[ею]т\s|через\sсервис|электронн\w+\sписьм|you can )",
    # an appeal to write, and what else may be sent
    r"^\s*(?:и\s)?(?:пишите|напишите|поддержите|отправляйте|шлите|write)(?:\s(?:ему|ей|им|чаще|письма|письмо|открытки|"
    r"нам|обязательно|пожалуйста|больше|и|почаще|слова|поддержки|часто|бумажные|электронные|обычные)){0,5}\s*$",
    r"^\s*(?:посылк|посылок|бандерол|передач|(?:не забудьте|вложите|приложите|подпишите|пришлите)\s)[^0-9]*$",
)
# What surely belongs to an address, even in a sentence that gives advice.
_ADDRESS = late_pattern(r"(?<!\d)\d{6}(?!\d)|\bФКУ\b|\bFKU\b")
_MARKS = {
    AddressMark.PRESUMED: _any(
        r"\(?(?<!\w)(?:предполож|предполагаем|вероятн)\w*(?:\s{1,2}(?:адрес|здесь|там))*\)?",
        r"адрес\sпредположительный",
        r"\(?(?<!\w)presum\w*(?: address)?\)?",
    ),
    AddressMark.PREVIOUS: _any(
        r"(?<!\w)(?:предыдущ|прежн|стар|бывш|прошл)\w+\sадрес(?:\s?\([^)\n]{0,40}\)|\s[а-яё]+)?",
        r"\(?(?<!\w)адрес\s(?:(?:уже|больше|более)\s)?(?:не\s?актуал|устарел)\w*\)?",
        r"(?<!\w)последн\w+\s(?:известн\w+\s)?адрес",
        r"(?<!\w)адрес(?=\s(?:был\s)?до\s(?:\d|[а-яё]))",
        r"(?<!\w)(?:ранее|прежде|раньше)(?:\s(?:находил|содержал|был)\w+)?",
        r"(?:previous|former|old|last known) address|address(?= until )",
    ),
    AddressMark.EXPECTED: _any(
        r"(?<!\w)ожида(?:ется|ем)\w*(?:\s(?:адрес|прибыт|этапирован|перевод|в\b|по\b)\w*){0,4}"
        r"(?=[ ]*(?:[\n,()]|\d{6}))",
        r"expected(?: address)?(?=[ ]*[\n,()])",
    ),
}
# All patterns of a status must be found in one sentence, in any order; the first status says most.
_STATUSES = {
    Status.IN_TRANSIT: (
        _any(r"\bна\sэтапе?\b|по этапу|\bэтапом\b|\bэтапирован|\bэтапируе?ю?т|\bв пути\b|на пересылке|in transit"),
    ),
    Status.WHEREABOUTS_ASKED: (
        _any(r"\b(?:если|кто|кому)\b|сообщите|напишите|подскажите|\bif you\b"),
        _any(r"зна[ею]т|известн|сведени|информаци|сообщите|напишите|подскажите|\bknow\b"),
        _any(r"\bгде\b|местонахожд|о мест|\bwhere"),
    ),
    Status.ADDRESS_UNKNOWN: (
        _any(
            r"адрес\w*(?:\s\w+){0,3}\s(?:уточня|неизвест|не\sизвест|устанавлива|отсутств|нет\b)",
            r"\bгде\s(?:\w+\s){0,5}\w+,?\s(?:пока\s)?не\s?известно",
            r"(?:уточняем|не\s?зна(?:ем|ют)|неизвестен|нет)\s(?:\w+\s){0,2}адрес",
            r"(?:местонахожд|местопребыв|место)\w*(?:\s\w+){0,2}\s(?:неизвестн|не\sизвестн|уточня|не\sустановлен)",
            r"не\s?известно,?\sгде|(?:address|whereabouts) (?:is |are )?(?:unknown|being)",
        ),
    ),
}
# Most blocks have none of these words; one look spares a dozen.
_PERHAPS_MARKED = late_pattern(
    r"предыдущ|прежн|последн|адрес (?:был )?до |актуал|устарел|стар\w+\sадрес|бывш|прошл|former|old addr|"
    r"last known|until|ранее|прежде|раньше|ожида|предпол|вероятн|previous|expected|presum"
)
_PERHAPS_STATUS = late_pattern(
    r"адрес|местон|местоп|место\s|этап|в пути|пересылк|известно|сообщите|напишите|transit|address|whereab|if you"
)
# What no sentence lacks that gives a status.
_NEEDED = late_pattern("этап|пути|пересыл|transit|где|мест|where|адрес|address")
# A reason that names a person, a town or a day says more than its status, and is kept.
_SAYS_MORE = late_pattern(rf"\d|(?i:новый)|[\s\"]{CAPITAL}{SMALL}")
# «Этапирован в ИК-6» gives the address that follows, «если адрес неизвестен» is advice.
_STILL_THERE = _any(r"\bэтапирован\w*\s(?:\w+\s){0,2}в\s|\bприбыл|\bесли\b|\bif\b|\bдоставлен")
_SHORTEST_SENTENCE, _LONGEST_SENTENCE = 4, 600
"""Characters; what is shorter says nothing; what is longer without a full stop is not a sentence and is kept."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What was found around the address; `leftover` with its positions.

    `reasons` are the sentences that give a status and are not left over already, `gone` whether one says that the
    person is no longer where an address is given.
    """

    status: Status | None
    marks: tuple[AddressMark, ...]
    services: tuple[str, ...]
    leftover: tuple[tuple[int, str], ...]
    reasons: tuple[tuple[int, str], ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """A reason why there is no address, from `start` to `end` in the source."""

    status: Status
    start: int
    end: int


def with_address(notes: Notes) -> Notes:
    """The notes where an address is given all the same: it is the previous one if the person is said to be gone."""
    if not notes.gone or notes.marks:
        return notes
    return replace(notes, marks=(AddressMark.PREVIOUS,), leftover=(*notes.leftover, *notes.reasons))


def take_notes(source: Source) -> tuple[Notes, Source]:
    """The notes of a source whose sentences are parted, and the source without them."""
    low = source.plain.lower()
    plain, marks = _without_marks(source.plain) if _PERHAPS_MARKED.search(low) else (source.plain, ())
    services: tuple[str, ...] = ()
    leftover: tuple[tuple[int, str], ...] = ()
    if _ADVICE.search(low):
        services = services_in(source.text)
        plain, leftover = _without_advice(source, plain)
    saying: list[_Said] = []
    if _PERHAPS_STATUS.search(low):
        plain, saying = _without_status(plain)
    said = {each.status for each in saying}
    status = next((status for status in _STATUSES if status in said), None)
    notes = Notes(status, marks, services, leftover)
    return _with_reasons(notes, source, saying), Source(source.text, plain, source.latin)


def _with_reasons(notes: Notes, source: Source, saying: Sequence[_Said]) -> Notes:
    if not saying:
        return notes
    texts = [(said.start, source.printed(said.start, said.end)) for said in saying]
    more = [text for text in texts if _SAYS_MORE.search(text[1])]
    gone = [
        said.status is not Status.WHEREABOUTS_ASKED and not _STILL_THERE.search(text)
        for said, (_, text) in zip(saying, texts, strict=True)
    ]
    reasons = tuple(text for text in texts if text not in more)
    return replace(notes, leftover=(*notes.leftover, *more), reasons=reasons, gone=any(gone))


def _without_marks(plain: str) -> tuple[str, tuple[AddressMark, ...]]:
    marks = []
    for mark, pattern in _MARKS.items():
        plain, count = pattern.subn(blotted, plain)
        if count:
            marks.append(mark)
    return plain, tuple(marks)


def _without_status(plain: str) -> tuple[str, list[_Said]]:
    """The text without what says why there is no address, and the reasons.

    A request for news is prose to its end; from another status a comma separates what is not of it:
    «Адрес уточняется, Ивановой Анне, 1991 г. р.».
    """
    found: list[_Said] = []
    start = 0
    for sentence in plain.split("\n"):
        if status := _status(sentence):
            found += _parts_saying(sentence, start, status) or [_Said(status, start, start + len(sentence))]
        start += len(sentence) + 1
    return blot_out(plain, ((said.start, said.end) for said in found)), found


def _parts_saying(sentence: str, start: int, status: Status) -> list[_Said]:
    """The parts between commas that give the status by themselves."""
    parts: list[_Said] = []
    for part in sentence.split(",") if status is not Status.WHEREABOUTS_ASKED else ():
        if _status(part):
            parts.append(_Said(status, start, start + len(part)))
        start += len(part) + 1
    return parts


def _may_be_prose(sentence: str) -> bool:
    return _SHORTEST_SENTENCE <= len(sentence) <= _LONGEST_SENTENCE


def _status(sentence: str) -> Status | None:
    if not (_may_be_prose(sentence) and _NEEDED.search(sentence.lower())) or _ADDRESS.search(sentence):
        return None
    return next((status for status, needed in _STATUSES.items() if all(each.search(sentence) for each in needed)), None)


def _without_advice(source: Source, plain: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text without advice to the writer; sentences that were not understood are left over."""
    leftover = []
    sentences = plain.split("\n")
    start = 0
    for index, sentence in enumerate(sentences):
        if _may_be_prose(sentence) and _ADVICE.search(sentence.lower()) and not _status(sentence):
            sentences[index], understood = _address_part(sentence)
            begin, end = _taken(sentence, sentences[index])
            if not understood or _MATTERS.search(sentence[begin:end].lower()):
                leftover.append((start + begin, source.printed(start + begin, start + end)))
        start += len(sentence) + 1
    return "\n".join(sentences), tuple(leftover)


def _taken(sentence: str, kept: str) -> tuple[int, int]:
    """Where the advice stands that was taken out of a sentence: at its head, at its end, or all of it."""
    rest = kept.strip("\n")
    if not rest or rest == sentence:
        return 0, 0 if rest else len(sentence)
    return (0, kept.index(rest)) if kept[0] == "\n" else (len(rest), len(sentence))


def _address_part(sentence: str) -> tuple[str, bool]:
    """The sentence with its advice blotted out, and whether that was understood.

    Advice before the address goes up to it, advice behind it to the end.
    """
    opening = _OPENING.search(sentence)
    address = _ADDRESS.search(sentence)
    if address is None:
        return "\n" * len(sentence), opening is not None or bool(services_in(sentence))
    if opening is None:
        return sentence, True
    if opening.start() < address.start():
        return "\n" * address.start() + sentence[address.start() :], True
    return sentence[: opening.start()] + "\n" * (len(sentence) - opening.start()), True
