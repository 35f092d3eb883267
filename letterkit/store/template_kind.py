"""How templates and their parts are read and recalled.

The parser is loaded by the door when it is first used: what is found in the cache does without Jinja's 50 ms.
"""

from dataclasses import dataclass
from typing import Any

from letterkit import store
from letterkit.language import tr
from letterkit.model.body import Body, Flaw, Use
from letterkit.model.ignore import Ignore
from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.template import AnswerKind, Choice, Template, Variable
from letterkit.store.library_files import ParsedFile
from letterkit.store.merge_conflicts import conflicts_in

_MOST_CHARACTERS = 500_000
"""Of a file with many variants: thirty times the longest of ours."""

_Kept = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TemplateKind:
    """Letter templates, or the parts that they share, which lie in a folder of their own."""

    folder: str
    of_parts: bool = False
    suffix: str = ".txt"

    def parse(self, stem: str, text: str) -> ParsedFile[Template]:
        """What the text gives; of one that is too long to be a template, nothing."""
        if len(text) > _MOST_CHARACTERS:
            message = tr("the file has more than {most} characters", most=_MOST_CHARACTERS)
            return self.broken(stem, b"", (Misfit(MisfitKind.NOT_TOML, message, tr("Nothing of it is read."), line=1),))
        template, misfits = (store.read_part if self.of_parts else store.read_template)(stem, text)
        is_broken = any(misfit.kind is MisfitKind.NOT_TOML for misfit in misfits)
        misfits = conflicts_in(text, is_broken=is_broken) or misfits
        return ParsedFile(lambda: template, misfits, template)

    def broken(self, stem: str, _content: bytes, misfits: tuple[Misfit, ...]) -> ParsedFile[Template]:
        """A template of which nothing is known but its name."""
        parsed = self.parse(stem, "")
        return ParsedFile(parsed.make, misfits, parsed.kept)

    def recall(self, _stem: str, kept: _Kept) -> Template:
        """The template made again from what was kept."""
        made = {
            "variables": tuple([_variable(each) for each in kept["variables"]]),
            "russian": _body(kept["russian"]),
            "english": _body(kept["english"]),
            "ignore": tuple([Ignore(**each) for each in kept["ignore"]]),
            "variants": _choices(kept["variants"]),
            "calendar": tuple(kept["calendar"]),
        }
        return Template(**kept | made)


def _variable(kept: _Kept) -> Variable:
    return Variable(**kept | {"kind": AnswerKind(kept["kind"]), "choices": _choices(kept["choices"])})


def _choices(kept: list[_Kept]) -> tuple[Choice, ...]:
    return tuple([Choice(**each) for each in kept])


def _body(kept: _Kept) -> Body:
    uses = tuple([Use(**use) for use in kept["uses"]])
    return Body(**kept | {"uses": uses, "flaws": tuple([Flaw(**flaw) for flaw in kept["flaws"]])})
