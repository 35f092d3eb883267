"""Family L, what a censor stops: topics, and what may be taken for a cipher."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.ciphers import ciphers_in
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.topics import topics_of
from letterkit.rules.wording import quotations, quoted


@rule("L603", Severity.WARNING, on=FilledLetter)
def topics_are_ones_that_pass(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter avoids the topics censors are known to stop: the war, the case, the authorities, calls.

    Bad:  Каждый день думаю, когда кончится эта война. Дело сфабриковано.
    Good: Каждый день думаю о Вас. Как Вы себя чувствуете?

    Such lines are struck out or hold the whole letter back, and they may harm the reader. Sympathy,
    prison, faith, questions about daily life, books and history pass. The rule knows words, not their
    meaning: if it is wrong about your letter, print it as it is.
    Source: letter-writing guides of human-rights groups.
    """
    for number, topic, words in topics_of(letter.text.paragraphs, letter.of_template):
        yield Hit((), tr(topic.message, number=number, words=quoted(words)), tr(topic.way_out), words=(words,))


@rule("L604", Severity.WARNING, on=FilledLetter)
def nothing_looks_like_a_cipher(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter has no phone numbers, long numbers, codes or unexplained abbreviations.

    Bad:  Позвоните мне: +7 921 555-01-23. Привет от ВКПДР.
    Good: Ваша тётя просит позвонить ей. Привет от клуба «Природа» (ВКП).

    The censor stops what may be a message to someone else. Dates, years, sums, recipes, chess moves,
    words in capitals for stress and abbreviations that everyone knows are fine; an abbreviation is
    explained by brackets after it, or by standing in brackets itself.

    Looked for as well are numbers in words as they are dialled, initials in place of names, and words that
    tell where to look for another message: first letters, invisible ink, «план Б».
    Source: letter-writing guides of human-rights groups.
    """
    for cipher in ciphers_in(letter.text.paragraphs):
        yield Hit((), tr(cipher.message, texts=quotations(cipher.texts)), tr(cipher.remedy), words=cipher.texts)
