"""Family N: names, by which people are found and addressed."""

from collections.abc import Iterator

from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.library import Path
from letterkit.model.person import Person
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.russian.letters import mixed_words

_PRINTED = ("kind", "number", "name", "region", "district", "locality", "sublocality", "street", "house", "building")


@rule("N101", Severity.ERROR, on=Person | Facility)
def words_are_of_one_alphabet(subject: Person | Facility, context: Context) -> Iterator[Hit]:
    """No Russian word has a Latin letter in it.

    Bad:  Acанов (the first two letters are Latin)
    Good: Асанов

    The eye sees no difference; search, declension and the forms of the e-letter services do, and
    the services refuse the letter.
    Source: published lists, where such letters come in by typing on two keyboards.
    """
    for path, text in _printed(subject):
        for mixed in mixed_words(text):
            shown = ", ".join(f"«{letter}»" for letter in dict.fromkeys(mixed.letters))
            message = f"the word «{mixed.word}» has Latin letters among the Russian ones: {shown}"
            yield Hit(path, message, f"Type it again in Russian: «{mixed.mended}».")


def _printed(subject: Person | Facility) -> Iterator[tuple[Path, str]]:
    """The Russian texts of a record that are printed, with their paths."""
    if isinstance(subject, Facility):
        yield from (((field,), getattr(subject, field)) for field in _PRINTED)
        return
    yield ("name",), subject.name
    yield ("dative",), subject.dative
    yield from ((("forms", case.value), form) for case, form in subject.forms.items())
    yield from ((("stays", number, "unit"), stay.unit) for number, stay in enumerate(subject.stays))
