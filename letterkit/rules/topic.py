"""A topic that censors are known to stop: the words that show it, and those that excuse them."""

import re
from dataclasses import dataclass

from letterkit.rules.word_lists import first_of

_NEAR = 30
"""Characters between what was long ago and a word such as «теперь» that is said of it."""

YOU = r"(вы|вас|вам|вами|ты|тебя|тебе|тобой|ваш*|тво(й|я|е|и|его|ей|ему|ем|ю|их|им|ими))"
"""The reader, in any case."""

YOU_ARE, OF_YOU, YOURS = "(вы|ты)", "(вас|тебя)", "(ваш|тво)"

_LONG_AGO = """
    отечественн* миров(ой|ую|ая) гражданск* звездн* холодн*_войн* прадед* прабабушк* прабабк*
    ветеран* (рассказыва|вспомина)*_(\\w+_){0,2}(о|про)_войн* пережил*_(\\w+_){0,2}войну в_войну
    при_(хрущев|брежнев|сталин|царе|советск)* (в|на)_(пятидесят|шестидесят|семидесят|восьмидесят)*
    после_войны до_войны эвакуац* блокад* сорок_(перв|втор|треть|четверт|пят)(ого|ом|ый)_(?!лет)
    """
_ELDERS = "дед(а|у|ом|ушк*)? бабушк* детств*"
_NOW = "сейчас теперь опять снова когда_же (за|о)?кончится прекратится продолжается новост* вчера сегодня"

_JOKES = """
    кот кота коту котом коте коты котов кошк* котен* котик* соба* пес пса щен* попуга* хомяк* мышь мыши мышк* таракан*
    мурав* комар* улит* слизн* сорняк* воробь* голуб(и|ей|ь) скворц* сорок(а|и) ворон* кур(ица|ы|иц*) петух*
    гус(ь|и|ей) коз(а|у|ы)
    пирог* пирож* торт* борщ* котлет* варень* конфет* печень(е|я|ем) каш(а|у|е|и|ей) суп(а|е|ом)? тест(о|а|ом)
    блин(ы|ов)
    одуванчик* огород* грядк* холодильник* диван* подушк* игрушк* простуд* насморк* шут(ит|я|ят|ил|ка|ки|ливо|ку)
    """
"""A sentence with one of these speaks of animals, food or a game; so do its judges and riots."""

STORY = """
    книг* роман* повест* рассказ(а|ы|е|ах|ов)? стих* поэм* сказк* геро(й|я|и|е)* автор* писател* глав(а|е|у|ы)
    детектив*
    перечит* чита(ю|л|ла|ем)_(?!новост) толст(ой|ого) ремарк* шолохов* булгаков* фильм* кино мультфильм* сериал*
    спектакл* театр* картин* песн* опер(а|е|у|ы) шахмат* игруш* музе(й|я|е|ю)* экскурси* памятник* выставк*
    историческ*
    доклад* учебник* урок* лекци* древн* средневек* рыцар* крепост* корол* цар(ь|я|ю|е) импер* век(а|е)? столети*
    1[0-8]\\d\\d
    19[0-8]\\d балет* миф* троянск* илиад* гомер*
    """
"""A paragraph with one of these is about a book, a film or history; so are its wars and judges."""

GAME = """
    футбол* хокке* баскетбол* волейбол* теннис* бокс(а|у|е|ом)? боксер* ринг(е|а|у)? матч* пенальти вратар*
    (желт|красн)*_карточк*
    шахмат* ферз* турнир* чемпионат* олимпи* тайм(а|е) атлетик* фигурн*_катани* гимнастик* спорт* соревнован*
    судейств*
    """
"""A paragraph with one of these is about a game; so are its judges, defences and defeats."""

_OF_THE_DAY = """
    (вы|вас|вам|вами|ты|тебя|тебе|тобой) (ваш|тво)(а|е|и|его|ей|ему|ем|им|их|у|я|ю|й)? опять у_нас нас
    нам нами
    (моего|моей|моему|мою|моих|наш|наша|наше|наши|нашего|нашей|нашем|нашу)
    (сестр|брат|муж|отец|сосед|племянник)(а|у|и|ом)?
    """
"""A sentence with one of these, and nothing of a story itself, is about today, whatever the one before it tells."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic.

    The words are lists for `first_of`. The `certain` ones are enough by themselves; the `likely` ones are unless
    someone
    else is quoted, the sentence about long ago or something `harmless`, or the paragraph about a game; the `doubtful`
    ones moreover, unless the paragraph, or the one before, is about a story or the sentence in jest.
    `message` says why letters are stopped for it, `way_out` what to say instead; both are `marked`.
    """

    message: str
    way_out: str
    certain: str
    likely: str
    doubtful: str
    harmless: str

    def may_be_in(self, text: str) -> bool:
        """Whether any of its words stand in a folded text, excused or not."""
        return any(first_of(words, text) for words in (self.certain, self.likely, self.doubtful))

    def found_in(self, sentence: str, speech: str, *, in_story: bool) -> re.Match[str] | None:
        """The first words of a folded sentence that touch the topic; `speech` is the sentence without quotations."""
        if certain := first_of(self.certain, sentence):
            return certain
        likely = first_of(self.likely, speech)
        found = likely or first_of(self.doubtful, speech)
        if not found or first_of(self.harmless, sentence) or first_of(GAME, sentence):
            return None
        long_ago, elders, now = (first_of(words, sentence) for words in (_LONG_AGO, _ELDERS, _NOW))
        if long_ago and not (now and _is_near(now, found)):
            return None
        in_jest = first_of(_JOKES, sentence) or (elders and not now)
        in_story = (in_story and not first_of(_OF_THE_DAY, sentence)) or first_of(STORY, sentence) is not None
        return likely or (None if in_story or in_jest else found)


def _is_near(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() - other.end() <= _NEAR and other.start() - one.end() <= _NEAR
