"""Family N: names, by which people are found and addressed."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.joined import either
from letterkit.model.library import Path
from letterkit.model.name import Case, FullName, Gender
from letterkit.model.person import Person
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import quotation
from letterkit.russian.characters import clean, mend, mixed_words
from letterkit.russian.latin_spelling import may_be, spells
from letterkit.russian.names import decline, gender_clash, may_be_form, printed_case, split_name
from letterkit.russian.names.parts import patronymic_cases

_PRINTED = ("kind", "number", "name", "region", "district", "locality", "sublocality", "street", "house", "building")
_DECLINED_SURNAME = late_pattern(r"(?:[оеё]в|[иы]н)(?:а|у|ым|ой)$|[сц]к(?:ого|ому|им|ом|ой|ую)$")
"""A surname in -ов, -ин or -ский, a man's or a woman's, that may be declined; -ова and -ина may be her nominative."""

_FOREIGN_LETTER = late_pattern(r"[^\W\d_\u0400-\u052f]")


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
        for mixed in mixed_words(text) if text else ():
            message = tr(
                'the word "{word}" has Latin letters among the Russian ones: {letters}',
                word=mixed.word,
                letters=", ".join(map(quotation, dict.fromkeys(mixed.letters))),
            )
            yield Hit(path, message, tr('Type it again in Russian: "{mended}".', mended=mixed.mended))


@rule("N102", Severity.ERROR, on=Person)
def name_is_in_full_and_in_order(person: Person, context: Context) -> Iterator[Hit]:
    """A name is surname, first name and, if there is one, patronymic: in full and in Russian letters.

    Bad:  name = "Асанов М. Р.", name = "Марлен Рифатович Асанов", name = "Marlen Asanov"
    Good: name = "Асанов Марлен Рифатович"

    The order shows how each word is declined, and the post desk looks people up by their full names.
    Source: the form of address asked for by letter-writing guides and by the e-letter services.
    """
    written, name = person.name, split_name(person.name)
    if name is None:
        message = tr('the name "{name}" is not surname, first name and patronymic', name=written)
        hint = tr('Write it as in "Асанов Марлен Рифатович".')
    elif "." in written:
        message = tr('the name "{name}" has initials', name=written)
        hint = tr("Find the names in full: the post desk looks people up by them.")
    elif not (written.startswith(name.surname) or clean(written).startswith(name.surname)):
        message = tr('the name "{name}" does not begin with the surname', name=written)
        hint = tr('Write "{name}".', name=name)
    elif _FOREIGN_LETTER.search(written) and not mixed_words(written):
        message = tr('the name "{name}" is not in Russian letters', name=written)
        hint = tr('Write it as Russian documents do; Latin letters go into "latin".')
    else:
        return
    yield Hit(("name",), message, hint)


@rule("N103", Severity.WARNING, on=Person)
def gender_agrees_with_the_name(person: Person, context: Context) -> Iterator[Hit]:
    """The gender of a record agrees with the patronymic and the surname.

    Bad:  name = "Умерова Ление Резвановна", gender = "m"
    Good: name = "Умерова Ление Резвановна", gender = "f"

    The gender decides how the name is declined and whether the letter says «Дорогой» or «Дорогая».
    Endings that men and women share (Щербина, Жук) show nothing.
    Source: the suffixes of Russian patronymics and surnames.
    """
    name = split_name(person.name)
    clash = gender_clash(name, person.gender) if name and person.gender else ""
    if clash:
        yield Hit(("gender",), clash, tr("Correct the gender or the name."))


@rule("N104", Severity.ERROR, on=Person)
def name_is_in_the_nominative(person: Person, context: Context) -> Iterator[Hit]:
    """The name stands in the nominative, as in a passport.

    Bad:  name = "Асанову Марлену Рифатовичу", name = "Умеровой Ление"
    Good: name = "Асанов Марлен Рифатович", dative = "Асанову Марлену Рифатовичу"

    Published addresses give the dative; declined once more it is no one's name. A patronymic shows the
    case beyond doubt. Without one a surname in -ов, -ин or -ский does, if the first name agrees; other
    names pass, since Раду, Мамаду and Алие are nominatives that look like datives. Where this rule takes
    a nominative for another case, settle it under [forms]: nominative = "...".
    Source: the endings of Russian patronymics and surnames.
    """
    name = split_name(person.name)
    if name is None or Case.NOMINATIVE in person.forms:
        return
    cases = patronymic_cases(name.patronymic) if name.patronymic else _evident_cases(name, person.gender)
    if cases and Case.NOMINATIVE not in cases:
        shown = either(case.called for case in cases)
        message = tr('the name "{name}" stands in the {cases}', name=person.name, cases=shown)
        yield Hit(("name",), message, tr('Write the nominative; a printed dative has its own field, "dative".'))


@rule("N105", Severity.WARNING, on=Person, unwritable=Severity.NOTE)
def dative_is_certain(person: Person, context: Context) -> Iterator[Hit]:
    """The dative that stands on the envelope is beyond doubt, or a maintainer has settled it.

    Bad:  name = "Ялчин Мехмет Али", and no dative in the record
    Good: [forms] dative = "Ялчину Мехмету Али"

    Some names can be declined in two ways, and only the bearer or a source knows which is right. A
    dative that a source printed settles it if it equals ours; if it differs, a maintainer must choose.
    Source: grammars leave such names to custom.
    """
    name = split_name(mend(person.name).text)  # Latin letters in it are N101
    if name is None or person.gender is None or Case.DATIVE in person.forms:
        return
    ours, printed = decline(name, person.gender, Case.DATIVE), clean(person.dative) if person.dative else ""
    settled = _folded(printed) == _folded(ours.text) if printed else ours.certain
    if settled or gender_clash(name, person.gender):
        return  # a wrong gender is N103
    if printed:
        message = tr('a source printed the dative "{printed}", ours is "{ours}"', printed=printed, ours=ours.text)
        yield Hit(("dative",), message, tr("Write the right one under [forms] as dative = ..."))
    else:
        message = tr(
            'the dative "{dative}" is not certain: {reasons}', dative=ours.text, reasons="; ".join(ours.reasons)
        )
        hint = tr('If it is right, settle it under [forms]: dative = "{dative}".', dative=ours.text)
        yield Hit(("name",), message, hint)


@rule("N106", Severity.ERROR, on=Person)
def settled_forms_are_of_this_name(person: Person, context: Context) -> Iterator[Hit]:
    """A form that is settled for the envelope is one of this person's name.

    Bad:  name = "Асанов Марлен Рифатович" with dative = "Иванову Петру Петровичу", or a woman's form, or the genitive
    Good: dative = "Асанову Марлену Рифатовичу"

    The settled form is what stands on the envelope, whatever the name is. Of each part it has another ending; the rest
    of the word is the same, and a patronymic shows gender and case.
    Source: the endings of Russian names.
    """
    for case, form in person.forms.items():
        if split_name(person.name) and not may_be_form(form, person.name, case):
            message = tr('"{form}" is no {case} of "{name}"', form=form, case=case.called, name=person.name)
            yield Hit(("forms", case.value), message, tr("Write surname, first name and patronymic in that order."))


@rule("N107", Severity.WARNING, on=Person)
def latin_name_is_of_this_person(person: Person, context: Context) -> Iterator[Hit]:
    """The name in Latin letters is that of the person, in any way of spelling.

    Bad:  name = "Асанов Марлен Рифатович", latin = "Petr Ivanov"
    Good: latin = "Marlen Asanov"

    Whoever reads no Russian goes by it: in lists, in the gloss of letters, and on envelopes from abroad.
    Source: the systems in which Russian and Ukrainian names are written in Latin letters.
    """
    name = split_name(person.name)
    if person.latin and name and not (may_be(person.latin, name) or spells(person.latin, name)):
        message = tr('"{latin}" does not read as "{name}"', latin=person.latin, name=person.name)
        yield Hit(("latin",), message, tr("Look it up in the source; leave it out if none gives it."))


def _evident_cases(name: FullName, gender: Gender | None) -> tuple[Case, ...]:
    """The case of a name without a patronymic, where its surname shows that it is declined; else ()."""
    if not _DECLINED_SURNAME.search(name.surname.lower()):
        return ()
    case = printed_case(name, gender)
    return (case,) if case else ()


def _folded(text: str) -> str:
    """The text in small letters with е for ё, which lists spell in two ways."""
    return text.lower().replace("ё", "е")


def _printed(subject: Person | Facility) -> Iterator[tuple[Path, str]]:
    """The Russian texts of a record that are printed, with their paths."""
    if isinstance(subject, Facility):
        yield from (((field,), getattr(subject, field)) for field in _PRINTED)
        return
    yield ("name",), subject.name
    yield ("dative",), subject.dative
    yield from ((("forms", case.value), form) for case, form in subject.forms.items())
    yield from ((("stays", number, "unit"), stay.unit) for number, stay in enumerate(subject.stays))
