"""Family L, how a letter is signed, and where its answer goes."""

from collections.abc import Iterator

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.sender import ReturnAddress
from letterkit.model.shortened import shortened
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import quoted
from letterkit.russian.asking import invitation
from letterkit.russian.characters import is_cyrillic
from letterkit.russian.return_address import home_country, is_answered_abroad, lacks_latin, latin_lines
from letterkit.russian.typed_in_latin import is_english_name, name_in_cyrillic

_LONGEST_SHOWN = 60
"""Characters of a sentence in a message."""


@rule("L616", Severity.WARNING, on=FilledLetter)
def letter_is_signed(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter bears the name of its writer.

    Bad:  a letter that ends with its last sentence
    Good: a letter signed «Анна», or with a constant pen name

    Without a name nobody can answer, and the reader does not know whether the next letter is from the same person.
    Source: letter-writing guides of human-rights groups: a constant pen name is better than none.
    """
    if not letter.text.signature:
        remedy = tr("Say who writes: F2 in the app, --sender FILE on the command line. A pen name will do.")
        yield Hit(("signature",), tr("the letter is not signed"), remedy)


@rule("L617", Severity.WARNING, on=FilledLetter)
def signature_is_in_russian_letters(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """The name of the writer stands in Russian letters.

    Bad:  Меня зовут John.
    Good: Меня зовут Джон.

    Reader and censor may not read Latin letters, and an answer is addressed by copying the name.
    Source: letter-writing guides of human-rights groups: letters in other languages are rarely handed over.
    """
    signature = letter.text.signature
    if is_cyrillic(signature):
        return
    russian = name_in_cyrillic(signature)
    if russian and is_english_name(signature):
        message = marked('Read as an English name, it is "{name}" in Russian: check it, and change it: F2 in the app.')
        hint = tr(message, name=russian)
    elif russian:
        hint = tr('In Russian it is "{name}"; change the name in your profile: F2 in the app.', name=russian)
    else:
        hint = tr("Spell it as it sounds; change the name in your profile: F2 in the app.")
    message = tr("the letter is signed {name}, which is not in Russian letters", name=quoted(signature))
    yield Hit(("signature",), message, hint)


@rule("L624", Severity.WARNING, on=FilledLetter)
def letter_that_asks_says_where_to_answer(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter that asks for an answer says where it goes.

    Bad:  «Что Вы сейчас читаете?» above a signature and nothing else
    Good: the same with a return address or a post office box

    Envelopes are often kept back in prison, and only the letter is handed over: without an address in it nobody can
    answer, whoever would like to. A question, an invitation to write and something enclosed for the answer ask for one.
    Source: letter-writing guides of human-rights groups: the return address stands in the letter, too.
    """
    if letter.text.return_address:
        return
    remedy = tr("Give a return address or a box: F2 in the app, --sender FILE on the command line; or ask nothing.")
    if sentence := invitation(letter.text.paragraphs):
        message = tr(
            "nothing says where an answer goes, and the letter asks for one: {sentence}",
            sentence=quoted(shortened(sentence, _LONGEST_SHOWN)),
        )
        yield Hit(("signature",), message, remedy)
    elif enclosed := next((each for each in letter.text.enclosures if "ответ" in each.casefold()), ""):
        message = tr("nothing says where an answer goes, and this is enclosed for it: {thing}", thing=quoted(enclosed))
        yield Hit(("signature",), message, remedy)


@rule("L625", Severity.WARNING, on=ReturnAddress)
def return_address_can_cross_the_border(address: ReturnAddress, context: Context) -> Iterator[Hit]:
    """On mail from abroad, or answered there, the sender stands in Latin letters, with his country.

    Bad:  от Анны Ковалёвой, above Musterstrasse 12, 10437 Berlin
    Good: Anna Kovaleva, Musterstrasse 12, 10437 Berlin, GERMANY

    The post of the country it is posted in reads it when the letter comes back, and that of Russia when it is answered.
    What the profile does not have in Latin letters is romanised, which may not be how you spell it.
    Source: Letter Post Regulations of the Universal Postal Union: roman letters and arabic numerals.
    """
    sender = address.sender
    if not sender.name or not (address.abroad or is_answered_abroad(sender)):
        return
    if not sender.latin:
        shown = quoted(latin_lines(sender)[0])
        message = tr("your name in Latin letters is not known and stands as {name}", name=shown)
        yield Hit(("latin",), message, tr('Add latin = "Anna Kovaleva" to your profile: F2 in the app.'))
    if lacks_latin(sender.latin_address or sender.address):
        shown = quoted(", ".join(latin_lines(sender)[1:]))
        message = tr("your return address in Latin letters is not known and stands as {address}", address=shown)
        hint = tr('Add latin_address = ["Lesnaya ul. 5", "300000 Tula"] to your profile; a box is changed itself.')
        yield Hit(("latin_address",), message, hint)
    if sender.address and not home_country(sender):
        hint = tr('Add country = "DE" to your profile, or the country of it: F2 in the app.')
        yield Hit(("country",), tr("your return address names no country that is known"), hint)
