"""Sentences about dishes and instruments, which have names that no dictionary lists."""

import re

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern

_SENTENCE = late_pattern(r"[^.!?…\n]+")
_AMONG_DISHES = late_pattern(
    r"\b(?:(?:съ|по)?ел[аи]?|едим|попробовал\w|пек(?:у|ут|ла|ли|л|ет|ём)|печ[её](?:т|м)|печь|испек\w*|вар(?:ю|ит|им|ила|или|ил|ить|ят)|свар\w+|готов(?:лю|ит|им|ят|ила|или|ить)"
    r"|приготов\w+|жар(?:ю|ит|им|ила|или|ить|ят)|блюд[оау]|национальн\w+|игра\w+ на|угощ\w+"
    r"|угости\w+|кухн\w+|называ\w+)\b",
    re.IGNORECASE,
)
"""Among these stand dishes and instruments of every people, which no dictionary has."""


@kept(maxsize=64)  # whoever asks, asks for each word that the dictionary lacks
def sentences_on_dishes(text: str) -> tuple[str, ...]:
    """The sentences of a text among whose words every people's dishes and instruments stand.

    >>> sentences_on_dishes("Мы жарили баурсаки. Спасибо за писмо.")
    ('Мы жарили баурсаки',)
    """
    return tuple(sentence for sentence in _SENTENCE.findall(text) if _AMONG_DISHES.search(sentence))
