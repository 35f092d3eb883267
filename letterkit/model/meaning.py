"""What a field of a file is for: it stands beside the attribute that holds it, and declares the field.

The attribute says the rest: its name is the field's, its type what the field may hold, its order that of the fields.
From these store/fields.py makes what reads, caches and writes the file, its messages and its JSON Schema.
"""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a field means, as messages and editors show it; an attribute without one is not a field of the file.

    `{name}` in the text stands for the field's name. A `required` field must hold something. Of the fields marked
    `either` a table must give exactly one. A text with `lines` may have several, all others have one. One that is
    `shared` is the same in many files.
    """

    text: str
    required: bool = False
    either: bool = False
    lines: bool = False
    shared: bool = False


Notes = Annotated[str, Meaning("what else a maintainer should know", lines=True)]
"""The type of the field `notes`, which is the same wherever there is one."""
