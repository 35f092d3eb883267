"""Where the pages of a run go, and the tables beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from letterkit.actions.evening.label_plan import LabelPlan
from letterkit.store.disk import PRIVATE

CONTENTS_COLUMNS = ("id", "name", "kind", "file", "page", "label", "sender")
"""Who is on which page, of a label which one of its sheet it is, and who signs where not all is from one."""

FAILED_COLUMNS = ("id", "name", "file", "code", "reason", "remedy")


@dataclass(frozen=True, slots=True)
class Target:
    """A PDF, and how labels are laid on its sheets; None where each page is a sheet of its own."""

    path: Path
    labels: LabelPlan | None = None


@dataclass(frozen=True, slots=True)
class Targets:
    """The PDFs of a run, all in one folder. A kind of document that is not `apart` goes into `main`.

    Kinds are named as `Document.name` does: envelope, letter, reply, label. The tables are named after `main`;
    `failed_columns` are those of the table of failures, which of a plan begin with its own. All files get `mode`.
    """

    main: Target
    apart: Mapping[str, Target] = field(default_factory=dict, hash=False)
    failed_columns: tuple[str, ...] = FAILED_COLUMNS
    mode: int = PRIVATE

    def __iter__(self) -> Iterator[Target]:
        yield from dict.fromkeys((self.main, *self.apart.values()))

    def of(self, kind: str) -> Target:
        """Where a document of that kind goes."""
        return self.apart.get(kind, self.main)

    @property
    def contents(self) -> Path:
        """The table that says who is on which page."""
        return self.main.path.with_suffix(".contents.csv")

    @property
    def failed(self) -> Path:
        """The table of those who were left out."""
        return self.main.path.with_suffix(".failed.csv")

    @property
    def are_failed_rows_mended(self) -> bool:
        """Whether the table of failures is a plan itself: people mend it, so no run replaces it unasked."""
        return self.failed_columns != FAILED_COLUMNS

    @property
    def files(self) -> tuple[Path, ...]:
        """All that a run to them may write: the PDFs, then the two tables."""
        return (*(target.path for target in self), self.contents, self.failed)

    @property
    def journal(self) -> Path:
        """What is written down while the run lasts."""
        return self.main.path.with_name(f".{self.main.path.name}.journal")

    def numbered(self, number: int) -> "Targets":
        """Those of a later run that adds to this one: FILE-2.pdf; the first has no number."""
        if number == 1:
            return self
        apart = {kind: _numbered(target, number) for kind, target in self.apart.items()}
        return replace(self, main=_numbered(self.main, number), apart=apart)


def _numbered(target: Target, number: int) -> Target:
    path = target.path
    return replace(target, path=path.with_name(f"{path.stem}-{number}{path.suffix}"))
