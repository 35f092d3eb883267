"""Family L, phrases that people in prison ask not to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.word_lists import first_of, folded
from letterkit.rules.wording import quoted
from letterkit.russian.speech import own_speeches


@dataclass(frozen=True, slots=True)
class Phrase:
    """One kind of phrase: why it is not welcome, what to say instead, and its words, a list for `first_of`.

    `message` and `way_out` are `marked`.
    """

    message: str
    way_out: str
    words: str


# Words that several phrases share.
_YOU, _TO_YOU = "(вы|ты)", "(вас|тебя)"
_SOON = "(скоро|вот-вот|точно|обязательно|непременно)"
_FREED = "(выпустят|отпустят|освободят|оправдают)"
_OVER = "(закончится|кончится|пройдет|наладится|изменится|образуется)"

PHRASES = (
    Phrase(
        marked("in paragraph {number} {words} is a call to hold on, which asks for strength and gives none"),
        marked("Say that you think of the reader, and ask something: «Думаю о Вас. Как проходит Ваш день?»"),
        """
        держи(сь|тесь)(?!_(за|подальше|прямо|правее|левее|ближе|рядом))
        продержи(сь|тесь) крепи(сь|тесь) мужай(ся|тесь) не_сдавай(ся|тесь) не_унывай(те)?
        не_раскисай(те)? не_отчаивай(ся|тесь) не_опускай(те)?_рук(и)? не_вешай(те)?_(нос|носа|голову) выше_нос
        не_падай(те)?_духом не_теряй(те)?_(надежды|надежду|духа) (по)?терпи(те)? надо_(просто_)?потерпеть
        (наберись|наберитесь|набирайся|набирайтесь)_терпения (соберись|соберитесь)_с_силами
        (будь|будьте)_(сильн|стойк|мужествен)(ым|ой|ыми)
        """,
    ),
    Phrase(
        marked(
            "in paragraph {number} {words} is praise for courage, which no one chose and which cannot be lived up to"
        ),
        marked("Speak to the person, not to a hero: «Хорошо, что Вы есть. Какие книги Вы любите?»"),
        f"""
        {_YOU}(_\\w+){{0,3}}_(геро(й|иня|и)|смельчак|боец|борец|пример_для) геро(й|иня)_{_YOU}
        {_YOU}(_(так|тако|очень|настоящ|сам|прост|невероятн|удивительн|оч)\\w*){{0,2}}_(смел|храбр|мужествен|отважн|стойк|несгибаем)*
        {_YOU}(_(так|тако|очень|невероятн|удивительн)\\w*){{0,2}}_сильн(ая|ый|ые|ой)
        (восхищаюсь|восхищаемся|горжусь|гордимся|преклоняюсь)_(вами|тобой|(ваш|тво)*|перед_(вами|тобой|ваш*|тво*))
        (ваш|тво)(а|е|я|и|ей|им|ему|его|у|ю)_(смелост|храброст|мужеств|стойкост|отваг|геро|подвиг|сил(а|ой|у|е)_дух)*
        """,
    ),
    Phrase(
        marked("in paragraph {number} {words} is pity, which makes its reader small"),
        marked("Sympathy needs no pity: «Очень Вам сочувствую. Как Вы себя чувствуете?»"),
        f"""
        бедн(ый|ая|енький|енькая|яжка|яга)_({_YOU}|мо(й|я)|наш(а)?) {_YOU}_(мо(й|я)_)?бедн* бедняж* бедолаг*
        несчастн(ый|ая|енький|енькая)_({_YOU}|мо(й|я)|наш(а)?) {_YOU}_(мо(й|я)_)?несчастн*
        {_TO_YOU}_(так_|очень_|ужасно_|безумно_|просто_|до_слез_){{0,2}}жа(ль|лко)
        жа(ль|лко)_(мне_)?{_TO_YOU} жалею_{_TO_YOU}
        сердце_кровью_обливается сердце_разрывается за_что_(вам|тебе)_(это|такое|все_это|такие)
        не_представляю,?_как_{_YOU}_(это_)?(терп|вынос|выдерж)* как_{_YOU}_(только_)?(это_)?(терпи|выноси|выдержива)*
        представить(_даже)?(_не_могу|_трудно|_страшно)?,?_(что|как|каково|чего)_(вам|тебе|{_YOU})
        слезы_наворачиваются плачу,?_когда_думаю_о_(вас|тебе)
        """,
    ),
    Phrase(
        marked("in paragraph {number} {words} is a promise no one can keep"),
        marked("Wish, and promise nothing: «Желаю Вам добрых вестей и спокойных дней»."),
        f"""
        {_TO_YOU}_(\\w+_)?{_FREED} {_SOON}_{_TO_YOU}_{_FREED}
        {_SOON}_{_YOU}_(\\w+_)?(выйде|верне|окаже|буде(шь|те)_(дома|на_свободе|свободн))*
        {_YOU}_{_SOON}_(выйде|верне|окаже|буде(шь|те)_(дома|на))*
        {_SOON}_(все|весь)(_(эт(о|от)|\\w+))?_(кошмар_)?{_OVER}
        все_(это_)?{_SOON}_({_OVER}|будет_хорошо) (?<!пусть_)все_(будет_хорошо|наладится|образуется)(?!_\\w)
        осталось_(совсем_|уже_)?(чуть-чуть|недолго|потерпеть) недолго_осталось потерпеть_(совсем_|еще_)?(чуть|немного)
        свобода_(уже_)?близко увидимся_на_свободе
        (освободят|выпустят|отпустят)_по_(удо|амнистии) скоро_(на_свободу|свобода) до_скорой_встречи_на_свободе
        """,
    ),
)


@rule("L613", Severity.WARNING, on=FilledLetter)
def phrases_are_ones_prisoners_like_to_read(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter does without calls to hold on, praise for courage, pity and promises of an early end.

    Bad:  Держитесь! Вы такой смелый. Скоро Вас выпустят.
    Good: Думаю о Вас. Что Вы сейчас читаете? Желаю Вам добрых вестей.

    Such phrases stand in every other letter, and leave a reader in a cell with nothing to answer. Sympathy and
    good wishes are fine, and so is what stands in quotation marks.
    Source: letter-writing guides of human-rights groups, which list what people in prison ask not to read.
    """
    for number, words, phrase in _unwelcome(letter.text.paragraphs):
        yield Hit((), tr(phrase.message, number=number, words=quoted(words)), tr(phrase.way_out), words=(words,))


def _unwelcome(paragraphs: Sequence[str]) -> Iterator[tuple[int, str, Phrase]]:
    """Each kind of phrase once: the number of the paragraph from 1, the words as they stand, the kind."""
    texts = list(own_speeches([folded(paragraph) for paragraph in paragraphs]))
    for phrase in PHRASES:
        for number, text in enumerate(texts):
            if match := first_of(phrase.words, text):
                yield number + 1, paragraphs[number][match.start() : match.end()], phrase
                break
