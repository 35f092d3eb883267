"""Operations that cannot go on. What is merely wrong in a record is a finding, not an error."""


class LetterkitError(Exception):
    """An operation that cannot go on: a fact, then a remedy, and an exit code.

    Raised anywhere. The command line and the app show it; work on many people or rows gives it as the reason why one
    of them was left out.
    """

    exit_code = 1

    def __init__(self, fact: str, remedy: str = "") -> None:
        super().__init__(fact)
        self.fact = fact
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.fact} {self.remedy}".strip()


class UsageError(LetterkitError):
    """Something was asked for that does not exist or makes no sense."""

    exit_code = 2


class NoRepositoryError(UsageError):
    """A folder lies in no git repository."""


class DiskError(LetterkitError):
    """A file or folder cannot be read or written."""

    exit_code = 3


class MeanwhileError(LetterkitError):
    """Another program logged a letter since this one was composed, so that its number is not the next any more."""


class UnreadableError(DiskError):
    """A record cannot be read as it stands: somebody has to mend its file first."""


class BarredError(LetterkitError):
    """Findings bar the operation."""
