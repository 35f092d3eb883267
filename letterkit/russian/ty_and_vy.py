"""Words that say ты, and words that say Вы, to one reader."""

from collections.abc import Iterator, Sequence

from letterkit.kept import kept
from letterkit.russian.morphology import knows, lemmas
from letterkit.russian.reported import own_sentences
from letterkit.russian.sentences import Sentence, Token
from letterkit.russian.set_phrases import is_set_phrase
from letterkit.russian.speech import Word, begins_sentence
from letterkit.russian.word_table import word_set

_TY = word_set(
    "ты тебя тебе тобой тобою твой твоя твое твои твоего твоей твоему твою твоим твоем твоих твоими здравствуй"
)
_VY = word_set("вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашу вашим вашем ваших вашими")
_GREETING = "здравствуйте"
_OF_ONE = ("письм", "открытк", "конверт", "почерк", "строчк")

_MOSTLY_NONE = word_set("жаль хватит поди небось глядь пусть пускай словно чу авось почти три пять")
"""Words that look like an imperative, and mostly are not."""

_BEFORE_NOBODY = word_set("хоть ни возьми пойди поди иди вынь попробуй знай")
"""«хоть плачь», «куда ни глянь», «возьми и улети», «поди разбери»."""

_TO_ME = word_set("мне меня мной мною нам нас моя мой мое мои мою моей моего моем моих моему")
_GOVERNING = word_set(
    """
    надеяться знать думать верить ждать хотеть хотеться мочь рад рада радоваться обрадоваться интересно интересный жаль
    помнить слышать написать рассказать сообщить поделиться приятно приятный спасибо здорово здоровый хорошо хороший
    жалеть представлять понимать узнать удивляться казаться показаться чувствовать видеть мечтать благодарный счастливый
    уверенный спрашивать молодец интересоваться благодарить бояться беспокоиться волноваться
    """
)
_WAITING = word_set("ждать рад рада радоваться обрадоваться радость")
"""What «когда» of the reader's doings hangs on; «люблю, когда идёшь по лесу» is said of anybody."""

_RHETORICAL = word_set("разве неужели тут такое такого столько")
_INTERROGATIVE = word_set("что чего чему чем как где куда откуда кого кому кто сколько почему зачем ну уж")
_TALK = word_set("знаешь представляешь понимаешь помнишь веришь")
_TALK_FORMAL = word_set("знаете видите понимаете представляете поверите")
_ASIDE = 2
"""Words: «знаете ли» between commas is said to nobody."""

_CONDITION = word_set("если раз коли коль")

_TOGETHER = word_set("все оба обе вместе вдвоем втроем дружно ребята друзья")
_MANY = _TOGETHER | word_set("там всех всем всеми обоих обеим обоим много сколько друг кто")
"""Signs that several are spoken to, beside verbs and beside вы."""


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def said_familiarly(speech: str) -> tuple[Word, ...]:
    """The words that say ты to the reader; `speech` is what the writer himself says, see `own_speeches`.

    >>> [word.text for word in said_familiarly("Как ты живёшь? Пиши мне. Идёшь по лесу и слышишь дятла.")]
    ['ты', 'живёшь', 'Пиши']
    """
    return tuple(token.word for sentence in own_sentences(speech) for token in _familiar(sentence))


@kept(maxsize=1024)
def said_formally(speech: str) -> tuple[Word, ...]:
    """The words that say Вы to one reader, likewise; it has a capital, unlike вы to several people.

    >>> [word.text for word in said_formally("Я рада, что Вы пишете. Как вы там все живёте?")]
    ['Вы', 'пишете']

    At the beginning of a sentence a capital shows nothing, if there is a sign that several are addressed.
    """
    several, found = False, []
    for sentence in own_sentences(speech):
        several = _is_to_several(sentence) or (several and not _addresses(sentence))
        found += [token.word for token in _formal(sentence, speech, several=several)]
    return tuple(found)


@kept(maxsize=1024)
def said_in_small_letters(speech: str) -> tuple[Word, ...]:
    """The words вы and ваш in small letters that seem to mean one reader all the same.

    >>> [word.text for word in said_in_small_letters("Спасибо за ваше письмо. Как вы там все? Есть ли у вас радио?")]
    ['ваше']
    """
    return tuple(
        clause[at].word
        for sentence in own_sentences(speech)
        if not _is_to_several(sentence, small=False)
        for clause in sentence.clauses
        for at, token in enumerate(clause)
        if token.small in _VY and token.word.text[0] == "в" and _means_one(clause, at, sentence)
    )


def _means_one(clause: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """«Спасибо вам», «обнимаю вас», «рада, что вы пишете»; «кормят ли вас?» may be asked of several."""
    if clause[at].small.startswith("ваш"):
        return _is_of_one(clause, at)
    if sentence.asks or (at > 0 and clause[at - 1].likely("PREP")):
        return False
    return clause[at].small in ("вы", "вам") or any(each.likely("VERB", "1per", "sing") for each in clause)


def _familiar(sentence: Sentence) -> Iterator[Token]:
    general = is_set_phrase(sentence.tokens)
    for number, clause in enumerate(sentence.clauses):
        for at, token in enumerate(clause):
            asks = _is_request(clause, at, "sing") or _is_to_reader(sentence, number, token)
            if token.small in _TY or (asks and not general):
                yield token


def _is_request(clause: Sequence[Token], at: int, count: str) -> bool:
    """Whether an imperative is there that can be nothing else, and asks something of the reader."""
    token = clause[at]
    before = {each.small for each in clause[max(0, at - 2) : at]}
    if not token.may_be("VERB", "impr", "excl", count) or token.small in _MOSTLY_NONE:
        return False
    if not knows(token.small):
        return False
    denied = at > 0 and clause[at - 1].small == "не"  # «не грусти»: a noun would be likelier without «не»
    others = [each for each in token.readings if not {"impr", "2per", "Name"} & each]
    if any(not denied or "NOUN" not in each or "nomn" in each for each in others):
        return False
    narrated = token.small in ("давай", "давайте") and any(each.likely("NPRO", "3per") for each in clause[:at])
    return not (narrated or before & _BEFORE_NOBODY or any(map(_may_wish, clause)))


def _may_wish(token: Token) -> bool:
    """«Храни Вас Бог», «приди он вчера», «знай я об этом»: a subject of its own beside the imperative."""
    if token.small in ("я", "он", "она", "они", "мы", "кто-нибудь", "кто-то"):
        return True
    return token.likely("NOUN", "anim", "nomn") and not token.may_be("Name")


def _is_to_reader(sentence: Sentence, number: int, token: Token) -> bool:
    """Whether a verb with ты for its subject means the reader: «что читаешь?», and not «идёшь по лесу»."""
    if not token.likely("VERB", "2per", "sing") or token.may_be("impr"):
        return False
    clause = sentence.clauses[number]
    words = {each.small for each in (*_left_open(sentence, number), *clause)}
    if words & (_TO_ME | {"вы"}) or (number == 0 and len(clause) == 1 and token.small in _TALK):
        return True
    if clause[0].small in _CONDITION:
        return _is_answered(sentence, number)
    if clause[0].small == "когда" and token.likely("perf") and _is_answered(sentence, number, only_later=True):
        return True
    return (sentence.asks and _is_asked(words, token)) or _is_governed(sentence, number, token)


def _left_open(sentence: Sentence, number: int) -> Sequence[Token]:
    """«Вы, наверное, скучаешь»: the clause at the beginning, if nothing has been said of its pronoun."""
    first = sentence.clauses[0]
    return first if 0 < number <= _ASIDE and len(first) == 1 else ()


def _is_asked(words: set[str], token: Token) -> bool:
    """Questions in a perfective that begin with «как» or «что» are mostly asked of nobody: «как не вспомнишь?»."""
    return not words & (_RHETORICAL if token.likely("impf") else _RHETORICAL | _INTERROGATIVE)


def _is_answered(sentence: Sentence, number: int, *, only_later: bool = False) -> bool:
    """Whether the writer or the reader comes into what follows from a condition."""
    others = [each for at, clause in enumerate(sentence.clauses) if at != number for each in clause]
    if any(each.likely("VERB", "2per", "sing") and not each.may_be("impr") for each in others):
        return False
    if any(each.likely("VERB", "impr") or each.likely("VERB", "1per", "futr") for each in others):
        return True
    persons = any(each.likely("VERB", "1per", "sing") or each.small in _TO_ME | _VY | {"я"} for each in others)
    return not only_later and (persons or sentence.asks)


def _is_governed(sentence: Sentence, number: int, token: Token) -> bool:
    """«Надеюсь, что не мёрзнешь»: it hangs on what the writer hopes, knows or asks; «всего не расскажешь» does not."""
    begin = number
    while begin > 0 and not {":", "–", "—", ";"} & set(sentence.marks[begin]):
        begin -= 1
    clause, before = sentence.clauses[number], sentence.clauses[begin:number]
    if token.likely("perf") and any(each.small == "не" for each in clause):
        return False
    wanted = _WAITING if "когда" in {each.small for each in clause} else _GOVERNING
    if any(each.likely("VERB", "2per", "sing") and not each.may_be("impr") for part in before for each in part):
        return False
    return any(lemmas(each.small) & wanted for part in before for each in part)


def _formal(sentence: Sentence, speech: str, *, several: bool) -> Iterator[Token]:
    general = several or is_set_phrase(sentence.tokens)
    for clause in sentence.clauses:
        for at, token in enumerate(clause):
            if token.small in _VY:
                says = _is_polite(token, speech, several=several) or _is_of_one(clause, at)
            else:
                says = token.small == _GREETING or (not general and _is_formal_verb(clause, at))
            if says:
                yield token


def _is_polite(token: Token, speech: str, *, several: bool) -> bool:
    """Whether Вы has its capital for the reader's sake; at the beginning of a sentence it may be for several."""
    return token.word.text[0].isupper() and not (several and begins_sentence(token.word.start, speech))


def _is_of_one(clause: Sequence[Token], at: int) -> bool:
    return at + 1 < len(clause) and clause[at + 1].small.startswith(_OF_ONE)


def _is_formal_verb(clause: Sequence[Token], at: int) -> bool:
    token = clause[at]
    if any(each.small in _TOGETHER for each in clause) or (len(clause) <= _ASIDE and token.small in _TALK_FORMAL):
        return False
    asked = token.likely("VERB", "2per", "plur") and all("VERB" in each or "CONJ" in each for each in token.readings)
    return asked or _is_request(clause, at, "plur")


def _is_to_several(sentence: Sentence, *, small: bool = True) -> bool:
    """Whether вы stands there for several: in small letters, before «с мамой», beside «там» or «все»."""
    for clause in sentence.clauses:
        for at, token in enumerate(clause):
            if token.small in _VY:
                behind = clause[at + 1].small if at + 1 < len(clause) else ""
                if behind == "с" or any(each.small in _MANY for each in clause):
                    return True
                if small and token.word.text[0] == "в" and not behind.startswith(_OF_ONE):
                    return True
    return False


def _addresses(sentence: Sentence) -> bool:
    """Whether somebody is spoken to as ты."""
    return any(token.small in _TY for token in sentence.tokens)
