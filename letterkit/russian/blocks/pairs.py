"""A Russian and an English form of one block, pasted together: separated and checked against each other."""

from dataclasses import replace

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.naming import read_name
from letterkit.russian.blocks.parsed import ParsedBlock
from letterkit.russian.characters import is_latin, mend
from letterkit.russian.doubt import doubt
from letterkit.russian.latin_spelling import spells
from letterkit.russian.names.parts import split_name

_LINES = late_pattern(r"[\n\r\v\f\x85\u2028\u2029]+|\s[/|]\s")
_LETTER = late_pattern(r"[^\W\d_]")
_CYRILLIC = late_pattern("[А-Яа-яЁё]")
_UP_TO_CYRILLIC = late_pattern(r"[^А-Яа-яЁё]*")
_ENGLISH = late_pattern(r"[\s.;,]+(?=[A-Z][a-z]+ )")
_SHORTEST_FORM = 40
"""Characters; what is shorter behind a Russian form is the name of a service."""

_DISAGREE = {
    "postal_code": marked("the postcode is {ours} in the Russian form and {theirs} in the English one"),
    "birth_year": marked("the year of birth is {ours} in the Russian form and {theirs} in the English one"),
    "facility_type": marked("the kind of facility is {ours} in the Russian form and {theirs} in the English one"),
    "facility_number": marked(
        "the number of the facility is {ours} in the Russian form and {theirs} in the English one"
    ),
    "region_norm": marked("the region is {ours} in the Russian form and {theirs} in the English one"),
}
"""What is said where the two forms do not have the same in a field."""


def parted_by_script(raw: str) -> tuple[str, str]:
    """The lines of a text in Russian and those in Latin letters; the second empty if there are no two forms."""
    scripts: tuple[list[str], list[str]] = ([], [])
    latin = False
    if not _CYRILLIC.search(raw):
        return "", ""
    for line in _LINES.split(raw):
        for part in _with_tail_apart(line):
            latin = (is_latin(part) and is_latin(mend(part).text)) if _LETTER.search(part) else latin
            scripts[latin].append(part)
    return "\n".join(scripts[0]), "\n".join(scripts[1])


def _with_tail_apart(line: str) -> tuple[str, ...]:
    """The line, or its Russian beginning and a whole English form behind it."""
    behind = _UP_TO_CYRILLIC.match(line[::-1])
    start = len(line) - (behind.end() if behind else 0)
    if start == 0 or len(line) - start < _SHORTEST_FORM:
        return (line,)
    english = _ENGLISH.search(line, start)
    return (line[: english.start()], line[english.end() :]) if english else (line,)


def paired(russian: ParsedBlock, english: ParsedBlock) -> ParsedBlock:
    """What the Russian form says, with the Latin spelling of the name, what both left over, and remarks.

    A remark says what the two disagree in.
    """
    remarks = [
        doubt(message, ours=ours, theirs=theirs)
        for field, message in _DISAGREE.items()
        if None not in (ours := getattr(russian, field), theirs := getattr(english, field)) and ours != theirs
    ]
    naming = read_name(russian.name_as_printed or "", english.name_as_printed or "")
    if naming.nominative and not _spells(english.name_as_printed or "", naming.nominative):
        remarks.append(
            doubt('"{latin}" does not spell "{name}"', latin=english.name_as_printed, name=naming.nominative)
        )
    return replace(
        russian,
        name_nominative=naming.nominative,
        name_candidates=naming.candidates,
        gender=naming.gender,
        leftover=(*russian.leftover, *english.leftover),
        latin=english.name_as_printed,
        remarks=tuple(remarks),
    )


def _spells(latin: str, nominative: str) -> bool:
    name = split_name(nominative)
    return name is not None and spells(latin, name)
