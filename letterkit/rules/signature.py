"""Family L, how a letter is signed."""

from collections.abc import Iterator

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import quoted
from letterkit.russian.characters import is_cyrillic
from letterkit.russian.typed_in_latin import is_english_name, name_in_cyrillic


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
