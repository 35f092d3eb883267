"""The fields a record, a template's front matter and a sender profile may have.

One definition serves the reader, its messages and whatever is generated from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from letterkit.model.facility import ADDRESS_FIELDS, FormerAddress
from letterkit.model.ignore import Ignore
from letterkit.model.name import Case, Gender
from letterkit.model.person import Custody, ReturnedLetter, ReturnReason, Stay
from letterkit.model.template import AnswerKind, Choice


class FieldKind(StrEnum):
    """What a field holds; the value is how a message names it."""

    TEXT = "text in quotes"
    PROSE = "text in quotes, of any number of lines"
    DATE = "a date such as 1971-06-09"
    PARTIAL_DATE = "a date such as 1971-06-09 or only the year"
    FLAG = "true or false"
    NUMBER = "a number"
    WORD = "one of a few words"
    TEXTS = "a list of texts"
    FORMS = "a table of cases and texts"
    TABLES = "a list of tables"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in the file, what it holds, and why it is there.

    `words` lists the words a WORD field knows. `shape` says how the table of a FORMS field and each of
    a TABLES field is read, `build` what value the latter becomes.
    """

    name: str
    kind: FieldKind
    meaning: str
    required: bool = False
    words: type[StrEnum] | None = None
    shape: "Shape | None" = None
    build: Callable[..., object] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """The fields of one table; of those in `exactly_one` a table must give one and only one.

    Each shape is one of its kind, so it is compared and hashed as such: what is worked out of it can be cached.
    """

    fields: tuple[Field, ...]
    exactly_one: tuple[str, ...] = ()


def _text(name: str, meaning: str, *, required: bool = False) -> Field:
    return Field(name, FieldKind.TEXT, meaning, required)


_NOTES = Field("notes", FieldKind.PROSE, "anything a maintainer should know")

IGNORE = Shape(
    (
        _text("code", "the code of a rule that need not speak of this record, such as S404", required=True),
        _text("reason", "why not", required=True),
    )
)

_IGNORE = Field("ignore", FieldKind.TABLES, "rules that need not speak of this record", shape=IGNORE, build=Ignore)

STAY = Shape(
    (
        Field("since", FieldKind.PARTIAL_DATE, "the known arrival"),
        Field("seen", FieldKind.DATE, "a day on which a source saw the person there"),
        Field("custody", FieldKind.WORD, "what the source says of the whereabouts", required=True, words=Custody),
        _text("facility", "the id of the facility"),
        _text("unit", "detachment or building inside the facility, as printed"),
        _text("source", "where this is published"),
        _NOTES,
    ),
    exactly_one=("since", "seen"),
)

RETURN = Shape(
    (
        Field("on", FieldKind.DATE, "the day the letter came back", required=True),
        Field("reason", FieldKind.WORD, "why it came back", required=True, words=ReturnReason),
        _text("facility", "the id of the facility it had been sent to"),
        _NOTES,
    )
)

FORMS = Shape(tuple(_text(case.value, f"the {case.value} form") for case in Case))

PERSON = Shape(
    (
        _text("name", "surname, first name, patronymic in the nominative", required=True),
        Field("gender", FieldKind.WORD, "grammatical gender of the name", required=True, words=Gender),
        Field("born", FieldKind.PARTIAL_DATE, "date or year of birth"),
        _text("latin", "the name in Latin letters as published, given name first"),
        _text("dative", "the dative as a source printed it"),
        Field("forms", FieldKind.FORMS, "declined forms a maintainer has settled", shape=FORMS),
        Field("detained", FieldKind.DATE, "the arrest"),
        Field("release", FieldKind.DATE, "the expected release"),
        Field("checked", FieldKind.DATE, "when somebody last confirmed the address"),
        _text("source", "who confirmed it then; each stay has a source of its own"),
        Field("hidden", FieldKind.FLAG, "whether the person asked not to be listed"),
        Field("can_write", FieldKind.FLAG, "false where the person asked for no letters"),
        Field("occasions", FieldKind.TEXTS, "occasions the person keeps, such as birthday"),
        Field("interests", FieldKind.TEXTS, "what the person likes to read about"),
        _NOTES,
        _IGNORE,
        Field("stays", FieldKind.TABLES, "the history, newest last", required=True, shape=STAY, build=Stay),
        Field("returns", FieldKind.TABLES, "letters that came back", shape=RETURN, build=ReturnedLetter),
    )
)

FORMER = Shape(
    (
        Field("until", FieldKind.PARTIAL_DATE, "the day or year from which on it is another", required=True),
        *(_text(name, f"«{name}» as it was before, if it was another") for name in ADDRESS_FIELDS),
        _text("source", "where that address was published"),
        Field("checked", FieldKind.DATE, "when somebody last confirmed that address"),
        _NOTES,
    )
)

FACILITY = Shape(
    (
        _text("kind", "abbreviation of the kind of facility, such as ИК", required=True),
        _text("number", "its number"),
        _text("name", "the name as printed on the envelope", required=True),
        _text("region", "the federal subject the address lies in", required=True),
        _text("district", "district of the region"),
        _text("locality", "settlement with its type word, such as г. Енисейск", required=True),
        _text("sublocality", "part of the settlement, such as мкр. Комсомольский"),
        _text("street", "street with its type word"),
        _text("house", "house number"),
        _text("building", "building of the house"),
        _text("po_box", "post office box, such as п/я 201"),
        _text("postcode", "six digits", required=True),
        _text("source", "where the address is published"),
        Field("checked", FieldKind.DATE, "when somebody last confirmed the address"),
        _NOTES,
        _IGNORE,
        Field("former", FieldKind.TABLES, "earlier addresses, newest last", shape=FORMER, build=FormerAddress),
    )
)

CHOICE = Shape((_text("russian", "what is printed", required=True), _text("english", "what it means", required=True)))

VARIABLE = Shape(
    (
        Field("kind", FieldKind.WORD, "what the question takes for an answer", words=AnswerKind),
        _text("ask", "the question to the writer, in English", required=True),
        _text("example", "an answer that fits; never printed"),
        Field("required", FieldKind.FLAG, "whether the letter makes no sense without it"),
        Field("choices", FieldKind.TABLES, "phrases to choose from", shape=CHOICE, build=Choice),
        _text("choices_from", "the part whose variants are the phrases to choose from, such as questions"),
        Field("suggest", FieldKind.FLAG, "whether an open question takes a phrase that varies by person and letter"),
    )
)

TEMPLATE = Shape(
    (
        _text("title", "what the list of templates shows", required=True),
        _text("gloss", "one English line: what the letter says", required=True),
        _text("occasion", "the occasion that needs the record's consent, if any"),
        _text("fits", "one English line: when to take it"),
        _text("not_for", "one English line: when not to take it"),
        _IGNORE,
    )
)

PART = Shape(
    (
        _text("title", "what the list of parts shows", required=True),
        _text("gloss", "one English line: what its variants have in common", required=True),
    )
)

SENDER = Shape(
    (
        _text("name", "the name as signed, in Cyrillic, nominative", required=True),
        _text("genitive", "«от кого», if the declined form is not right"),
        Field("gender", FieldKind.WORD, "m or f; left out, the letter avoids gendered forms", words=Gender),
        Field("address", FieldKind.TEXTS, "return address, a line each"),
        Field("abroad", FieldKind.FLAG, "whether letters are posted outside Russia"),
        _text("dative", "«кому», if the declined form is not right"),
        _text("latin", "the name in Latin letters, for answers that go abroad"),
        Field("box", FieldKind.TEXTS, "post office box, town and postcode, a line each"),
        _text("pen_name", "a constant name to sign with instead"),
    )
)
