"""Topics a censor is known to stop: the words that show them, why they are stopped, and another way to say it.

The list is short, since too many warnings keep people from writing. Sympathy, prison as such and
daily life are not on it. Sources: letter-writing guides of human-rights groups, and letters that came
back with words struck out.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.rules.word_lists import first_of, folded
from letterkit.russian.speech import own_speeches


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic.

    The words are lists for `first_of`. The `certain` ones are enough by themselves; the `doubtful` ones
    are unless the paragraph, or the one before, is about a story, the sentence about long ago or something
    `harmless`, or someone else is quoted. `message` says why letters are stopped for it, `way_out` what to
    say instead; both are `marked`.
    """

    message: str
    way_out: str
    certain: str
    doubtful: str
    harmless: str

    def found_in(self, sentence: str, speech: str, *, in_story: bool) -> re.Match[str] | None:
        """The first words of a folded sentence that touch the topic; `speech` is the sentence without quotations."""
        if certain := first_of(self.certain, sentence):
            return certain
        long_ago = first_of(_LONG_AGO, sentence) and not first_of(_NOW, sentence)
        harmless = in_story or long_ago or first_of(self.harmless, sentence)
        return None if harmless else first_of(self.doubtful, speech)


def topics_of(paragraphs: Sequence[str], of_template: Collection[str] = ()) -> Iterator[tuple[int, Topic, str]]:
    """Each topic a letter touches, once: the number of the paragraph from 1, the topic, the words that show it.

    A paragraph of the template about a book or a film excuses nothing in the writer's own paragraph after it.
    """
    texts = [folded(paragraph) for paragraph in paragraphs]
    stories = [first_of(_STORY, text) is not None for text in texts]
    reported: set[Topic] = set()
    for number, (text, speech) in enumerate(zip(texts, own_speeches(texts), strict=True)):
        in_story = stories[number] or (number > 0 and stories[number - 1] and paragraphs[number - 1] not in of_template)
        for found in _by_sentence(text, speech, in_story=in_story):
            for topic, start, end in found:
                if topic not in reported:
                    reported.add(topic)
                    yield number + 1, topic, paragraphs[number][start:end]
                    break


@lru_cache(maxsize=1024)  # the paragraphs of a template stand in many letters
def _by_sentence(text: str, speech: str, *, in_story: bool) -> tuple[tuple[tuple[Topic, int, int], ...], ...]:
    """The topics of each sentence of a paragraph, with the positions of the words that show them."""
    return tuple(
        tuple(
            (topic, sentence.start() + match.start(), sentence.start() + match.end())
            for topic in TOPICS
            if (match := topic.found_in(sentence[0], speech[slice(*sentence.span())], in_story=in_story))
        )
        for sentence in _SENTENCE.finditer(text)
    )


_SENTENCE = late_pattern(r"[^.!?…\n]+")

_STORY = """
    книг* роман* повест* рассказ(а|ы|е|ах|ов)? стих* поэм* сказк* геро(й|я|и|е)* автор* писател* глав(а|е|у|ы) детектив*
    перечит* чита(ю|л|ла|ем)_(?!новост)* толст(ой|ого) ремарк* шолохов* булгаков* фильм* кино мультфильм* сериал*
    спектакл* театр* картин* песн* опер(а|е|у|ы) шахмат* игруш* музе(й|я|е|ю)* экскурси* памятник* выставк* историческ*
    доклад* учебник* урок* древн* средневек* рыцар* крепост* корол* цар(ь|я|ю|е) импер* век(а|е)? столети* 1[0-8]\\d\\d
    19[0-8]\\d балет* миф* троянск* илиад* гомер*
    """
"""A paragraph with one of these is about a book, a film or history; so are its wars and judges."""

_LONG_AGO = """
    отечественн* миров(ой|ую|ая) гражданск* звездн* холодн*_войн* прадед* прабабушк* дед(а|у|ом|ушк*)? бабушк* ветеран*
    детств* после_войны до_войны эвакуац* блокад*
    """
_NOW = "сейчас теперь опять снова когда_же (за|о)?кончится прекратится продолжается новост*"

_AUTHORITY = """(власт(ь|и|ью|ям)|правительств*|государств*|президент*|министр*|губернатор*|мэр*|депутат*|чиновник*\
|фсб|фсин|полици*|полицейск*|суд|судь(я|и|е|ю)|судей|прокурор*|следовател(ь|я|и)|администраци*|охран(а|е|у|ник*)\
|надзирател*|(?<!мой_)(?<!наш_)(начальник*|начальств*)|конвоир*|тюремщик*|цензор*)"""
_INSULT = """(негодя*|подлец*|подлы(е|й|м)*|мраз*|мерзав*|твар(ь|и|ей)|сволоч*|подон*|бандит*|преступник*|преступн*\
|жулик*|вор|воры|вор(ует|уют|овать|овали)|убийц*|лжец*|вр(ут|ет|али)|лгут|лжет|лгун*|идиот*|дурак*|тупы(е|х|м)|гад|гады\
|садист*|изверг*|нелюд*|звер(ь|и|ем|ье|ю)|зверств*|продажн*|ненавижу|палач*|скотин*|скоты|бессовестн*|без_совести\
|(потеря|лиши)*_совесть|издева(ются|ется|лись|тельств*)|обнагле*|гниет|гниют|прогни*|бездушн*|безжалостн*|хамы|хамье\
|мучител*)"""

_WAR = Topic(
    marked(
        "in paragraph {number} {words} may be read as about the war:"
        " letters that speak of it are struck out or held back, and may harm the reader"
    ),
    marked("Leave the event out and say what you hope for: «Думаю о Вас и надеюсь на спокойные дни»."),
    certain="""
        спецопераци* специальн*_военн*_операци* (?-i:СВО) всу чвк мобилизаци* мобилизованн* обстрел* обстрелива*
        бомб(ят|или|ил) бомбеж* бомбардиров* разбомб* ракетн*_удар* налет*_(дронов|беспилотников) оккупа* оккупир*
        аннекс* вагнеров* военнопленн* вторжени*_в_украин* напал*_на_украин* войн*_(в|на|с|против)_украин* нет_войне
        (эт|нынешн)*_войн* (российск|русск|украинск)*_(войск|арми|солдат)* (по)?гиб(нут|ли)_солдат*
        солдат*_(по)?гиб(нут|ли) на_сво на_передов(ой|ую) воздушн*_тревог* обмен*_(военно)?пленн* зсу
        (летал|летят|сбил|атак|ударил|прилетел|взорвал)*_(\\w+_){0,2}(дрон|беспилотник|ракет)*
        (дрон|беспилотник)*_(\\w+_){0,2}(атак|летал|летят|ударил|сбил|попал|взорв)* по_повестке_(?!дня)
        (пришла|принесли|получил)*_(\\w+_)?повестк(а|у)(?!_(в_суд|дня))
        """,
    doubtful="""
        войн(а|ы|е|у|ой) вою(е|ю)т воевать (боев|военн)*_действи* фронт* окоп* перемири(е|я|ю|ем) беспилотник*
        прилет(ы|ов)
        """,
    harmless="""
        войн*_и_мир* войн*_(миров|роз) войн*_со?_(улит|сорня|мурав|комар|крот|мыш|таракан|жук)* атмосферн*
        (тепл|холодн)*_фронт* огород* грядк* сорняк* комар* фронт*_работ снежк* подушк* ремонт* (целая|настоящая)_война
        """,
)

_CASE = Topic(
    marked(
        "in paragraph {number} {words} may be read as about the case:"
        " what is said about charges, court or evidence is stopped, and may be used in the case"
    ),
    marked("Leave it to the lawyer, and ask after the person: «Как Вы себя чувствуете? Что Вы читаете?»"),
    certain="""
        уголовн*_(дел|преследовани|кодекс)* ук_рф стать(я|и|е|ю|ей)_\\d{3} ст\\.?_?\\d{3} материал*_дела сфабрик*
        сфальсифицир* ни_в_чем_не_виноват* не_виновн* невинов* невинн*_осу* лжесвидетел*
        незаконн*_(осу|арест|задерж|держ|поса|приговор|суд|сид)* доказательств*_вины (вас|тебя)_пытали
        (несправедлив|неправосудн|заказн)*_(приговор|суд|обвинени|дел|процесс)*
        (по|за|о)_(ваш|тво)*_(делу|делом|деле(?!_жизни)) (да|дай)*_показани*(?!_(термометр|счетчик|прибор))
        показани*_против в_чем_(вас|тебя)_обвин*
        (посадил|осудил|арестовал|судил|суд|держ|сид)*_(ни_за_что|незаконно|несправедливо)
        (посадил|осудил|арестовал|судил|сид(ите|ишь))*_(\\w+_){0,2}за_(то|веру|правду|слова|убеждения|пост|статью|молитв*|намаз)
        приговор*_(\\w+_){0,2}(мест|жесток|несправедлив|незаконн|абсурд|позор|издевательств)* прошени*_о_помиловании
        (секретн|засекреченн|тайн)*_свидетел* свидетел*_обвинения прослушк* сфальшив*
        экспертиз*_(\\w+_){0,3}(липов|заказн|фальшив)*
        кассационн* апелляционн* (рассмотр|отклон)*_(\\w+_)?жалоб* жалоб*_(\\w+_)?(рассмотр|отклон)*
        (приговор|суд|процесс)*_(был_)?(несправедлив|незакон|фарс)* лг(али|ут)_на_суде
        подброс(ил|ила|или)_(вам|тебе|ему|ей|книг*|литератур*|наркот*|оружи*) полит(ическ*_)?заключенн* политзек*
        узник*_совести
        """,
    doubtful="""
        следовател(ь|я|ю|ем|е|и|ей) дознавател* прокурор* судь(я|и|ю|ей|ям)
        (апелля|касса)ци(я|и|ю|ей) обвинени(е|я|ю) улик*
        следстви(е|я|ю) обыск(а|и|ов|ом)? в_(ваш|тво)ем_деле адвокат_(сказал|говорит|считает|подал|надеется|обжал)*
        """,
    harmless="""
        кот кота коту коте кошк* соба* футбол* хокке* матч* спорт* соревнован* конкурс* свист* наши причин* наследств*
        квартир*
        """,
)

_AUTHORITIES = Topic(
    marked(
        "in paragraph {number} {words} may be read as about the authorities:"
        " what can be read as an insult to them stops the whole letter, and may be punished"
    ),
    marked("Say what you feel, not about whom: «От новостей грустно, а от Вашего письма стало теплее»."),
    certain=f"""
        (кровав|преступн|бандитск|фашистск|людоедск|воровск|проклят)*_(режим|власт|государств|правительств)* гэбн* гебн*
        гэбист* путинист* путинск* (?-i:Путин)(а|у|ым|е)? мент(ы|ов|ам) легавы* вертуха* карател* беспредел*
        режим_(скоро_)?(рухнет|падет) падени*_режима произвол(а|ом|у)?(?!ьн) беззакони* сатрап*
        (прав|управля|руковод|командую)(ит|ят|ет|ют)*_(\\w+_){{0,3}}(преступник|воры|бандит|негодя|дурак|подлец|мерзав|жулик)*
        {_AUTHORITY}\\b.{{1,60}}?\\b{_INSULT} {_INSULT}\\b.{{1,60}}?\\b{_AUTHORITY}
        """,
    doubtful="диктатор* диктатур* тиран* палач* тоталитар*",
    harmless="кот кота кошк* соба* ребен* сын* доч* внук* внучк*",
)

_EXTREMISM = Topic(
    marked(
        "in paragraph {number} {words} may be read as about extremism:"
        " censors search word by word for names, slogans and deeds that the law lists as extremist"
    ),
    marked("Leave the name out, and speak of the person: «Мне рассказали о Вас друзья»."),
    certain="""
        экстремис* экстремизм* террорис* терроризм* теракт* хизб[-_]ут[-_]тахрир* джихад* шахид* меджлис*
        свидетел*_иеговы правый_сектор (полк|батальон)*_«?азов бандеров* фбк навальн(ый|ого|ому|ым|ом)
        лгбт* украина_победит победа_(украины|будет_за)
        слава_(украине|героям|нации) героям_слава россия_будет_свободн* смерть_(врагам|оккупантам)
        крым_([—–-]_)?(это_)?(украина|наш) иноагент* иностранн*_агент* нежелательн*_организаци* овд-инфо взрывчатк*
        взрывн*_устройств* (заложи|подложи)*_бомбу (бери|берите|взять)_оружие коктейл*_молотова поджог*
        """,
    doubtful="халифат* свастик* нацис* нацизм* фаши(ст|зм)* поджеч* подожг(и|ли|у|ем|ите)",
    harmless="костер костр* свеч* бенгальск* камин* печк* фитил* сух* листв*",
)

_CALLS = Topic(
    marked(
        "in paragraph {number} {words} may be read as about calls to act:"
        " a call against anyone, or for anything, is stopped, no matter to whom it is addressed"
    ),
    marked("Write about yourself instead of calling on others: «Я каждый день вспоминаю о Вас»."),
    certain="""
        петици* (собра|собира)*_(\\w+_){0,2}подпис(и|ей)
        подпис(и|ей)_(\\w+_)?(за|под|в_защиту)_(ваш|тво|освобожд|петиц|обращен)*
        отказ*_от_(еды|пищи) у_посольств* неповиновени*
        (добивай|требуй|требу)*_(\\w+_)?(освобожд|справедлив|отставк|прекра)*
        митинг* пикет(ы|а|у|е|ов|ом)? акци*_протеста голодовк* голодай(те)? бойкот* забастовк* свергн* свергать свергли
        долой восстань(те)? не_(признавай|подчиняй|подписывай|сознавай)*
        (выходи|выйди|иди)(те)?_на_(улицы|площад*|протест*) пиши(те)?_жалоб* (устро|соверш|готов)*_побег
        беги(те)?_оттуда (с?бежать|беги|бегите)_из_(тюрьмы|колонии|камеры|сизо|зоны)
        """,
    doubtful="""
        протест(ы|а|у|ом|ов|ами)? революци* бунт* восстани* бори(сь|тесь) сопротивляй(ся|тесь) скандир* с_плакат(ом|ами)
        (выход|выйд|вышл|вывел|вывод)*_(\\w+_){0,3}на_площад(ь|и) демонстраци(я|и|ю|ей|ях) шестви(е|я|ю)
        """,
    harmless="""
        елк(а|и|у|е|ой) салют* фонтан* ярмарк* концерт* танц* каток катке
        футбол* хокке* матч* команд* парад* школ* первомай*
        кот кошк* соба* ребен* сын* доч* внук* внучк* научн* техническ* болезн* простуд* лень ленью скук* хандр*
        соблазн* ней ним
        """,
)

TOPICS = (_WAR, _AUTHORITIES, _EXTREMISM, _CALLS, _CASE)
"""The topics, the gravest first: of a sentence that touches two, the first is reported."""
