"""Names for pipes: a table goes in, the same rows with declined forms or nominatives come out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.characters import clean
from letterkit.russian.names import Declined, decline, split_name, suggest_gender
from letterkit.russian.names.nominative import nominatives

NAME_COLUMNS = ("gender", "surname", "first", "patronymic")
FORM_COLUMNS = ("dative", "genitive", "certain", "reason")
PRINTED_COLUMNS = ("dative", "latin")
CANDIDATE_COLUMNS = ("dative", "latin", "nominative", "gender", "accepted", "reason")


def decline_table(text: str) -> Iterator[str]:
    """The rows of a TSV of names with dative, genitive, whether they are certain (yes, no), and why not.

    Columns are those of the first line, or gender, surname, first, patronymic where that is not a header;
    forms that the table already had are replaced. A row that cannot be declined keeps its position, with
    empty forms and the reason.
    """
    columns, rows = _table(text, NAME_COLUMNS)
    kept = [column for column in columns if column not in FORM_COLUMNS]
    yield _line((*kept, *FORM_COLUMNS))
    for row in rows:
        yield _line((*(row[column] for column in kept), *_forms(row)))


def nominative_table(text: str) -> Iterator[str]:
    """For each name of a TSV (dative, perhaps latin) a row a candidate, the likeliest first.

    A name that cannot be read has one row without a nominative.
    """
    _, rows = _table(text, PRINTED_COLUMNS)
    yield _line(CANDIDATE_COLUMNS)
    for row in rows:
        printed, latin = row["dative"], row.get("latin", "")
        candidates = nominatives(printed, latin=latin)
        if not candidates:
            yield _line((printed, latin, "", "", "no", tr("this is not a name with a surname and a first name")))
        for each in candidates:
            accepted = "yes" if each.accepted else "no"
            yield _line((printed, latin, str(each.name), each.gender or "", accepted, "; ".join(each.reasons)))


def decline_one(text: str, gender: Gender | None) -> tuple[Mapping[Case, Declined], Gender]:
    """All six cases of one name, and the gender they are of: the stated one, else what the name shows.

    Raises UsageError if the text is not a full name, or no gender is stated and the name does not show it.
    """
    name = split_name(text)
    if name is None:
        remedy = tr("Give surname, first name and patronymic, in Russian letters.")
        raise UsageError(tr('"{name}" is not a full name.', name=text), remedy)
    stated = gender or suggest_gender(name)
    if stated is None:
        raise UsageError(tr('"{name}" does not show its gender.', name=text), tr("Say --gender m or --gender f."))
    return {case: decline(name, stated, case) for case in Case}, stated


def _table(text: str, columns: Sequence[str]) -> tuple[Sequence[str], Iterator[dict[str, str]]]:
    lines = [line for line in text.split("\n") if line.strip()]
    header = [cell.strip().lower() for cell in lines[0].split("\t")] if lines else []
    if columns[0] in header:
        lines = lines[1:]
    else:
        header = list(columns)
    return header, (_row(header, line.split("\t")) for line in lines)


def _row(header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """The cells by column; those a short row lacks are empty, those beyond the header are dropped."""
    return {column: cells[index].strip() if index < len(cells) else "" for index, column in enumerate(header)}


def _forms(row: Mapping[str, str]) -> tuple[str, str, str, str]:
    if row.get("gender") not in list(Gender):
        return "", "", "no", tr("the gender is neither m nor f")
    name = FullName(*(clean(row.get(column, "")) for column in NAME_COLUMNS[1:]))
    gender = Gender(row["gender"])
    dative, genitive = decline(name, gender, Case.DATIVE), decline(name, gender, Case.GENITIVE)
    reasons = dict.fromkeys(dative.reasons + genitive.reasons)
    certain = "yes" if dative.certain and genitive.certain else "no"
    return dative.text, genitive.text, certain, "; ".join(reasons)


def _line(cells: Iterable[str]) -> str:
    """One TSV line; cleaning a cell takes every tab and line break out of it."""
    return "\t".join(clean(cell) for cell in cells)
