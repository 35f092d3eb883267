"""What the checks report: values, never raised, any number at once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from letterkit.language import tr, trn


class Severity(IntEnum):
    """How much a finding matters, the gravest highest.

    ERROR: the letter would come back, be refused or reach the wrong person. WARNING: it might.
    NOTE: nothing is wrong, but the reader must know.
    """

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The lower-case word of the JSON output."""
        return self.name.lower()

    @property
    def label(self) -> str:
        """The word for people, in capitals."""
        labels = {Severity.NOTE: tr("NOTE"), Severity.WARNING: tr("WARNING"), Severity.ERROR: tr("ERROR")}
        return labels[self]

    def counted(self, count: int) -> str:
        """How many findings of that severity there are, for people: "2 errors"."""
        if self is Severity.ERROR:
            return trn("{count} error", "{count} errors", count)
        if self is Severity.WARNING:
            return trn("{count} warning", "{count} warnings", count)
        return trn("{count} note", "{count} notes", count)


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of one record, template, letter or page.

    `file` is relative to the library, or empty for what has no file; `line` counts from 1 and is
    None where it is not known. `bars` says whether printing is refused. `path` is where the value stands, in its
    record or in what is typed of a letter: ("answers", "news"), ("own", 0), ("dated",); () where it is the whole.
    `words` are the words of a letter that it speaks of, as they stand there. `holds` says that a letter would hardly
    reach the person: it is held back unless its writer wants it in spite of that.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    file: str = ""
    line: int | None = None
    bars: bool = False
    path: tuple[str | int, ...] = ()
    words: tuple[str, ...] = ()
    holds: bool = False

    @property
    def text(self) -> str:
        """Code, message and remedy in one line, as every door shows it."""
        return f"{self.code} {self.text_without_code}"

    @property
    def text_without_code(self) -> str:
        """Message and remedy in one line, for where the code stands by itself."""
        stop = "" if self.message.endswith(".") else "."
        return f"{self.message}{stop} {self.hint}".rstrip()


def barring(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of the findings that bar printing."""
    return tuple([finding for finding in findings if finding.bars])


def counted_by_severity(findings: Iterable[Finding]) -> str:
    """How many there are of each severity, the gravest first, for people: "1 error, 2 warnings"; "" for none."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(severity.counted(counts[severity]) for severity in sorted(counts, reverse=True))
