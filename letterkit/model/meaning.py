"""What a field of a file is for: it stands beside the attribute that holds it, and declares the field.

The attribute says the rest: its name is the field's, its type what the field may hold, its order the field's place.
store/fields.py makes of these what reads, remembers and writes the file, its messages and its JSON Schema.
"""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Meaning:
    """Why a field is there, as messages and editors say it; an attribute without one is no field of the file.

    «{name}» in the text stands for the field's name. A `required` field must hold something. Of the fields marked
    `either` a table must give one and only one. A text may have `lines`: all others stand on one.
    """

    text: str
    required: bool = False
    either: bool = False
    lines: bool = False


Notes = Annotated[str, Meaning("anything a maintainer should know", lines=True)]
"""The type of the field `notes`, which is the same wherever there is one."""
