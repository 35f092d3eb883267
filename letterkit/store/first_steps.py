"""The first steps of the app as far as they were gone when it was quit: a private file, until they are done."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from letterkit.errors import DiskError
from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.store.disk import PRIVATE, read_text, wipe, write_all


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """The step that stood there, from 0, and what was typed at any of them, whether or not it makes a profile yet."""

    step: int = 0
    name: str = ""
    gender: str = ""
    address: tuple[str, ...] = ()
    country: str = ""
    abroad: bool = False
    folder: str = ""

    def typed_into(self, sender: Sender) -> Sender:
        """The sender with what was typed."""
        gender = Gender(self.gender) if self.gender in tuple(Gender) else None
        return replace(
            sender, name=self.name, gender=gender, address=self.address, country=self.country, abroad=self.abroad
        )

    @classmethod
    def of(cls, step: int, sender: Sender, folder: Path) -> "FirstSteps":
        """What is to be kept."""
        gender = sender.gender or ""
        return cls(step, sender.name, gender, sender.address, sender.country, sender.abroad, str(folder))


def read_steps(file: Path) -> FirstSteps | None:
    """What was kept; None if nothing was, or it cannot be used: then the steps begin anew."""
    with suppress(DiskError, ValueError, RecursionError, TypeError):
        kept: dict[str, Any] = json.loads(read_text(file))
        steps = FirstSteps(**{**kept, "address": tuple(kept.get("address", ()))})
        texts = (steps.name, steps.gender, steps.country, steps.folder, *steps.address)
        if type(steps.step) is int and steps.step >= 0 and all(isinstance(text, str) for text in texts):
            return steps
    return None


def keep_steps(file: Path, steps: FirstSteps) -> None:
    """Replaces what was kept. Raises DiskError."""
    write_all({file: json.dumps(asdict(steps)).encode()}, force=True, mode=PRIVATE)


def forget_steps(file: Path) -> None:
    """Removes what was kept, if anything was. Raises DiskError."""
    if file.exists():
        wipe(file)
