"""What in a letter asks its reader for an answer."""

from collections.abc import Sequence

from letterkit.late_pattern import late_pattern

_SENTENCE = late_pattern(r"[^.!?…]+[.!?…]*")
_INVITES = late_pattern(
    r"(?<!\w)(?<!не )(?:"
    r"(?:жд[уё]м?|ждем|ждать)(?!\w)[^.!?]{0,200}(?<!\w)(?:ответ|письм|весточк|строчк)"
    r"|(?:напиши|пиши|ответь|отвечай)(?:те)?(?!\w)"
    r"|если[^.!?]{0,200}(?<!\w)(?:ответи(?:те|шь|ть)|напиш(?:е|ё)(?:те|шь)|написать)(?!\w)"
    r")"
)


def questions_of(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The sentences of a letter that ask something, each once.

    >>> questions_of(("Пишу Вам. Что видно из окна? Пока.",))
    ('Что видно из окна?',)
    """
    sentences = (match for paragraph in paragraphs for match in _SENTENCE.findall(paragraph))
    return tuple(dict.fromkeys(each[: each.index("?") + 1].strip() for each in sentences if "?" in each))


def invitation(paragraphs: Sequence[str]) -> str:
    """The first sentence that asks something, or asks for an answer; "" if none does.

    >>> invitation(("Здравствуйте!", "Пишу Вам впервые. Если захотите, напишите мне.")), invitation(("Не пишите.",))
    ('Если захотите, напишите мне.', '')
    """
    sentences = (match.strip() for paragraph in paragraphs for match in _SENTENCE.findall(paragraph))
    return next((each for each in sentences if each.endswith("?") or _INVITES.search(each.casefold())), "")
