"""What the rules said of many people, counted by code: a summary has each code once."""

from dataclasses import dataclass, field

from letterkit.actions.evening.made import Made
from letterkit.model.finding import Finding, Severity
from letterkit.rules.catalogue.codes import by_code
from letterkit.rules.manual import first_sentence

_EXAMPLES = 2


@dataclass(slots=True)
class Counted:
    """One code: of how many people it was said, and the findings of the first of them, by their ids.

    The code is empty for those of whom no rule could say anything.
    """

    count: int = 0
    examples: dict[str, tuple[Finding, ...]] = field(default_factory=dict)

    @property
    def first(self) -> Finding:
        """The first finding."""
        return next(iter(self.examples.values()))[0]

    @property
    def rule(self) -> str:
        """What the rule asks of everybody, in a sentence; "" without a code."""
        return first_sentence(by_code(self.first.code)) if self.first.code else ""

    @property
    def is_shown_whole(self) -> bool:
        """Whether all of the findings are among the examples."""
        return self.count == len(self.examples)


class Tally:
    """Counts findings as they come, and keeps no more of them than a few names."""

    def __init__(self) -> None:
        self._counted: dict[tuple[Severity, str], Counted] = {}

    def add(self, made: Made) -> None:
        """Counts each code once for the person, and a failure that no rule explains."""
        said = all_said(made)
        for key in dict.fromkeys((finding.severity, finding.code) for finding in said):
            counted = self._counted.setdefault(key, Counted())
            counted.count += 1
            if len(counted.examples) < _EXAMPLES:
                those = tuple(made.locate(finding) for finding in said if (finding.severity, finding.code) == key)
                counted.examples[made.person_id] = those

    def counted(self) -> list[Counted]:
        """Each code once, the gravest first, then those of most people."""
        return sorted(self._counted.values(), key=lambda each: (-each.first.severity, -each.count, each.first.code))


def all_said(made: Made) -> tuple[Finding, ...]:
    """The findings, and why the person is left out if that is none of them."""
    failure = made.failure
    if failure is None or failure.code:
        return made.findings
    severity = Severity.NOTE if failure.rightly else Severity.ERROR
    return (*made.findings, Finding("", severity, failure.reason, failure.remedy, failure.file))
