"""What stands around an address: services, marks, reasons why there is none, advice to the writer."""

import re
from dataclasses import dataclass

from letterkit.russian.blocks.draft import Mark, Status
from letterkit.russian.blocks.source import Source, blotted


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_SERVICES = {
    "Ф-Письмо": _any(r"Ф-?\s?письм"),
    "ФСИН-письмо": _any(r"ФСИН-?\s?письм"),
    "Зонателеком": _any(r"зона-?\s?телеком", r"zona-?\s?tele[ck]om", r"(?<![A-Za-z])ZT(?![A-Za-z])"),
    "PrisonMail": _any(r"prison-?\s?mail"),
    "РосУзник": _any(r"рос-?узник"),
}
# Words of advice to the writer, in small letters; no name of a street or settlement has one of them.
_ADVICE = re.compile(
    r"сервис(?!н)|он-?лайн|письм[аоуе]\b|писем\b|отправ(?:ить|лять|ляй|к[аи]\b|ьте)|писать\b|пишите|"
    r"напи(?:сать|ши)|воспользова|использова(?:ть|ни)|оплат|зона-?\s?тел|zona-?tel|zt\b|prison\s?mail|"
    r"рос-?узник|телеграм|telegram|e-?mail|почт[аоуы]\b|почтой\b|сообщите|посылк|передач[иу]|можно\b|"
    r"letters (?:can|may|are)|online service|e-letter"
)
_OPENING = _any(
    r"(?:также|или|ещё|еще|кроме того|а также)\s(?:можно|через|пис|отправ|напи|доступ|работа|по\s)",
    r"(?:электронн\w+\s)?письм[ао]\s(?:можно|принима|отправ)",
    r"можно\s|написать\s|отправить\s|доступ[не]\w+\s|работа[ею]т\s|через\sсервис|электронн\w+\sписьм|you can ",
)
# What surely belongs to an address, even in a sentence that gives advice.
_ADDRESS = re.compile(r"(?<!\d)\d{6}(?!\d)|\bФКУ\b|\bFKU\b")
_MARKS = {
    Mark.PRESUMED: _any(
        r"\(?(?<!\w)(?:предположительн|предполагаем|вероятн)\w*(?:\s(?:адрес|здесь|там))*\)?",
        r"адрес\sпредположительный",
        r"\(?(?<!\w)presum\w*(?: address)?\)?",
    ),
    Mark.PREVIOUS: _any(
        r"(?<!\w)(?:предыдущ|прежн|стар|бывш|прошл)\w+\sадрес(?:\s?\([^)\n]{0,40}\)|\s[а-яё]+)?",
        r"(?<!\w)(?:ранее|прежде|раньше)(?:\s(?:находил|содержал|был)\w+)?",
        r"previous address",
    ),
    Mark.EXPECTED: _any(
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
_PERHAPS_MARKED = re.compile(
    r"предыдущ|прежн|стар\w+\sадрес|бывш|прошл|ранее|прежде|раньше|ожида|предпол|вероятн|previous|expected|presum"
)
_PERHAPS_STATUS = re.compile(
    r"адрес|местон|местоп|место\s|этап|в пути|пересылк|известно|сообщите|напишите|transit|address|whereab|if you"
)
_SHORTEST_SENTENCE, _LONGEST_SENTENCE = 4, 600
"""Characters; what is shorter says nothing, what is longer and has no full stop is no sentence, and is kept unread."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What was found around the address; `leftover` with the places where it stands."""

    status: Status | None
    marks: tuple[Mark, ...]
    services: tuple[str, ...]
    leftover: tuple[tuple[int, str], ...]


def take_notes(source: Source) -> tuple[Notes, Source]:
    """The notes of a source whose sentences are parted, and the source without them."""
    low = source.plain.lower()
    plain, marks = _without_marks(source.plain) if _PERHAPS_MARKED.search(low) else (source.plain, ())
    services: tuple[str, ...] = ()
    status: Status | None = None
    leftover: tuple[tuple[int, str], ...] = ()
    if _ADVICE.search(low):
        services = tuple(name for name, pattern in _SERVICES.items() if pattern.search(source.text))
        plain, leftover = _without_advice(source, plain)
    if _PERHAPS_STATUS.search(low):
        plain, status = _without_status(plain)
    return Notes(status, marks, services, leftover), Source(source.text, plain, source.latin)


def _without_marks(plain: str) -> tuple[str, tuple[Mark, ...]]:
    marks = []
    for mark, pattern in _MARKS.items():
        plain, count = pattern.subn(blotted, plain)
        if count:
            marks.append(mark)
    return plain, tuple(marks)


def _without_status(plain: str) -> tuple[str, Status | None]:
    """The text without what says why there is no address, and the reason.

    A request for news is prose to its end; from another status a comma parts what is not of it:
    «Адрес уточняется, Ивановой Анне, 1991 г. р.».
    """
    found = set()
    sentences = plain.split("\n")
    for place, sentence in enumerate(sentences):
        said = _status(sentence)
        if said is None:
            continue
        found.add(said)
        parts = sentence.split(",")
        saying = [said is not Status.WHEREABOUTS_ASKED and _status(part) is not None for part in parts]
        kept = ["\n" * len(part) if says else part for part, says in zip(parts, saying, strict=True)]
        sentences[place] = ",".join(kept) if any(saying) else "\n" * len(sentence)
    return "\n".join(sentences), next((status for status in _STATUSES if status in found), None)


def _may_be_prose(sentence: str) -> bool:
    return _SHORTEST_SENTENCE <= len(sentence) <= _LONGEST_SENTENCE


def _status(sentence: str) -> Status | None:
    if not _may_be_prose(sentence) or _ADDRESS.search(sentence):
        return None
    return next((status for status, needed in _STATUSES.items() if all(each.search(sentence) for each in needed)), None)


def _without_advice(source: Source, plain: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text without advice to the writer; sentences of which nothing is known are left over."""
    leftover = []
    sentences = plain.split("\n")
    start = 0
    for place, sentence in enumerate(sentences):
        if _may_be_prose(sentence) and _ADVICE.search(sentence.lower()) and not _status(sentence):
            sentences[place], understood = _address_part(sentence)
            if not understood:
                leftover.append((start, source.printed(start, start + len(sentence))))
        start += len(sentence) + 1
    return "\n".join(sentences), tuple(leftover)


def _address_part(sentence: str) -> tuple[str, bool]:
    """The sentence with its advice blotted out, and whether that was understood.

    Advice before the address goes up to it, advice behind it to the end.
    """
    opening = _OPENING.search(sentence)
    address = _ADDRESS.search(sentence)
    if address is None:
        understood = opening is not None or any(pattern.search(sentence) for pattern in _SERVICES.values())
        return "\n" * len(sentence), understood
    if opening is None:
        return sentence, True
    if opening.start() < address.start():
        return "\n" * address.start() + sentence[address.start() :], True
    return sentence[: opening.start()] + "\n" * (len(sentence) - opening.start()), True
