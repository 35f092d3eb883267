"""Family F: the file and its fields. What could not be read as it should is a misfit; here it becomes a hit."""

from collections.abc import Iterator

from letterkit.language import tr, trn
from letterkit.model.finding import Severity
from letterkit.model.library import Entry, MisfitKind
from letterkit.model.person import Person
from letterkit.rules.context import MOST_NAMESAKES, Context
from letterkit.rules.registry import Hit, rule


@rule("F001", Severity.ERROR, on=Entry, misfits=True)
def file_is_utf8(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """A file is text in UTF-8.

    Bad:  a record saved by an old editor as Windows-1251
    Good: the same record saved as UTF-8

    In any other encoding Cyrillic is read as other letters, or not at all.
    Source: TOML requires UTF-8 (toml.io, v1.0.0).
    """
    yield from misfits(entry, MisfitKind.NOT_UTF8)


@rule("F002", Severity.ERROR, on=Entry, misfits=True)
def file_is_toml(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """A record, and the front matter of a template, is TOML.

    Bad:  name = Асанов Марлен
    Good: name = "Асанов Марлен"

    Reading stops at the first such mistake, so nothing else of the file is known until it is mended.
    Source: the TOML specification (toml.io, v1.0.0).
    """
    yield from misfits(entry, MisfitKind.NOT_TOML)


@rule("F003", Severity.ERROR, on=Entry, misfits=True)
def fields_are_there(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """Every field that an envelope or a letter cannot do without is given.

    Bad:  a person's record without gender
    Good: gender = "m"

    Names are declined by gender, and an address without a settlement leads nowhere: better ask than guess.
    Source: the required fields of the record formats.
    """
    yield from misfits(entry, MisfitKind.MISSING)


@rule("F004", Severity.ERROR, on=Entry, misfits=True)
def values_fit_their_fields(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """A value has the type its field wants and is possible.

    Bad:  postcode = 663180, seen = 2025-02-30
    Good: postcode = "663180", seen = 2025-02-28

    A number loses leading zeros, and a day outside the calendar hides what was meant. An impossible
    date of birth is B201.
    Source: the field types of the record formats.
    """
    yield from misfits(entry, MisfitKind.WRONG)
    yield from (hit for hit in misfits(entry, MisfitKind.IMPOSSIBLE_DATE) if hit.path != ("born",))


@rule("F005", Severity.WARNING, on=Entry, misfits=True)
def fields_are_known(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """A record has only fields that letterkit knows.

    Bad:  post_code = "663180"
    Good: postcode = "663180"

    A misspelt field silently has no effect, while its writer believes that it works.
    Source: the fields of the record formats.
    """
    yield from misfits(entry, MisfitKind.UNKNOWN)


@rule("F006", Severity.ERROR, on=Person)
def person_stands_once(person: Person, context: Context) -> Iterator[Hit]:
    """No person has two records.

    Bad:  two records of Асанов Марлен Рифатович, both born = 1977-03-02
    Good: one record with the stays of both

    Otherwise a person gets two letters, one of them where he no longer is. Two records with the same
    name and the same day of birth are taken for one person. Where one of them gives only the year, the
    whole name must agree, and neither gender nor arrest may differ: two people of the same name may well
    be born in the same year, and merging namesakes is the worse mistake.
    Source: lists of several publishers repeat people, with and without the day of birth.
    """
    for other in context.doubles(person):
        message = tr(
            '"{name}", born {born}, is also the record {id}, born {other}',
            name=person.name,
            born=person.born,
            id=other.id,
            other=other.born,
        )
        hint = tr("Merge the two; if they are two people, give what tells them apart: the days of birth.")
        yield Hit(("name",), message, hint)


@rule("F012", Severity.ERROR, on=Person)
def name_is_borne_by_few(person: Person, context: Context) -> Iterator[Hit]:
    """No more than two hundred records have one surname and first name.

    Bad:  five hundred records of Иванов Иван, made up so that nobody finds the one that matters
    Good: as many as there are people

    Among so many nobody can tell namesakes apart, and letterkit looks at two hundred only: a second record of the same
    person may be among the others.
    Source: a limit of letterkit, far above what a list of real people can have.
    """
    count = len(context.bearers(person.name)) if person.name else 0
    if count > MOST_NAMESAKES:
        message = trn(
            "{count} record has this surname and first name", "{count} records have this surname and first name", count
        )
        yield Hit(("name",), message, tr("Look where they come from; take out what was made up."))


@rule("F008", Severity.ERROR, on=Entry, misfits=True)
def file_holds_no_merge_conflict(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """No merge conflict is left in a file.

    Bad:  <<<<<<< HEAD, two stays, >>>>>>> theirs, where two people recorded a move on the same day
    Good: both stays, the older one first, each below a line [[stays]] of its own

    Git leaves both sides of what two branches wrote at one place, between lines of <<<<<<<, ======= and >>>>>>>.
    Until somebody puts them together, nothing of the record is known, and whoever it is about counts as known
    to the library all the same: he is no new person.
    Source: the manual of git-merge, "How conflicts are presented".
    """
    yield from misfits(entry, MisfitKind.CONFLICT)


@rule("F009", Severity.ERROR, on=Entry, misfits=True)
def id_has_one_file(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """An id is the name of one file.

    Bad:  two files both called зимний.toml, the й of one of them written as и and a breve
    Good: one file with the stays of both

    macOS may write й and ё in two characters, other systems write them in one. Where files travel between them,
    two that look alike can lie side by side, each with a part of what is known.
    Source: the normalisation forms NFC and NFD of Unicode, Annex 15.
    """
    yield from misfits(entry, MisfitKind.TWICE)


@rule("F013", Severity.NOTE, on=Entry, misfits=True)
def texts_have_no_stress_marks(entry: Entry[object], context: Context) -> Iterator[Hit]:
    """A record or template has no stress marks.

    Bad:  name = "Ле́бедев Оле́г Ильи́ч"
    Good: name = "Лебедев Олег Ильич"

    Dictionaries and encyclopaedias set them, and they are copied along. They are read as if they were not there: names
    are declined, compared and searched for without them, and nothing is printed with them, as on paper they would stand
    beside their letters. The breve of й and the dots of ё are no stress marks.
    Source: Unicode, "Combining Diacritical Marks"; Russian is written without stress marks outside dictionaries.
    """
    yield from misfits(entry, MisfitKind.STRESSED)


def misfits(entry: Entry[object], kind: MisfitKind) -> Iterator[Hit]:
    """A hit for every misfit of that kind."""
    for misfit in entry.misfits:
        if misfit.kind is kind:
            yield Hit(misfit.path, misfit.message, misfit.hint, misfit.line)
