"""What a person has to decide about a name that is read without an error."""

from collections.abc import Iterator

from letterkit.model.name import Gender
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.names.gender import gender_clash, knows_first
from letterkit.russian.names.parts import split_name


def name_doubts(block: ParsedBlock) -> Iterator[str]:
    """Why the name of a block may not be written as it is read; nothing about one that is not known."""
    name = split_name(block.name_nominative or "")
    if name is None:
        return
    if block.gender and gender_clash(name, block.gender):
        yield f'the parts of "{name}" are not of one gender'
    if not name.patronymic and _is_first_name(name.surname) and _is_first_name(name.first):
        yield f'which word of "{name}" is the surname'


def _is_first_name(word: str) -> bool:
    return any(knows_first(word, gender) for gender in Gender)
