"""letterkit: right Russian letters and envelopes for political prisoners held in Russia.

    >>> import letterkit
    >>> letterkit.decline("Соколова Мария Ивановна", "dative").text
    'Соколовой Марии Ивановне'

What `__all__` names is public: it changes as Semantic Versioning says, and is listed in the README. Everything else
may change with any release. Nothing is loaded before it is used: the import itself brings no other module.

Operations that cannot go on raise a LetterkitError, which says what to do: UsageError for what does not exist or
makes no sense, DiskError for what cannot be read, BarredError where findings bar a letter. What is merely wrong in a
record is a Finding and never raised. Nothing is printed, nothing is written to disk.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for true; importing `typing` would cost more than all the rest

__all__ = [
    "BarredError",
    "Candidate",
    "Case",
    "ComposedLetter",
    "Declined",
    "DiskError",
    "EnvelopeChoices",
    "Finding",
    "FullName",
    "Gender",
    "LetterChoices",
    "LetterkitError",
    "ParsedBlock",
    "Sender",
    "Severity",
    "UsageError",
    "check",
    "compose",
    "decline",
    "envelope_pdf",
    "nominative",
    "parse_block",
    "romanise",
]

_HOMES = {
    "letterkit.api.checking": ("check",),
    "letterkit.api.letters": ("ComposedLetter", "EnvelopeChoices", "LetterChoices", "compose", "envelope_pdf"),
    "letterkit.api.names": ("decline", "nominative"),
    "letterkit.errors": ("BarredError", "DiskError", "LetterkitError", "UsageError"),
    "letterkit.model.finding": ("Finding", "Severity"),
    "letterkit.model.name": ("Case", "FullName", "Gender"),
    "letterkit.model.sender": ("Sender",),
    "letterkit.russian.blocks": ("ParsedBlock", "parse_block"),
    "letterkit.russian.latin": ("romanise",),
    "letterkit.russian.names": ("Candidate", "Declined"),
}
"""Where the public names live; each module is loaded when one of its names is first asked for (PEP 562)."""

if TYPE_CHECKING:
    from letterkit.api.checking import check
    from letterkit.api.letters import ComposedLetter, EnvelopeChoices, LetterChoices, compose, envelope_pdf
    from letterkit.api.names import decline, nominative
    from letterkit.errors import BarredError, DiskError, LetterkitError, UsageError
    from letterkit.model.finding import Finding, Severity
    from letterkit.model.name import Case, FullName, Gender
    from letterkit.model.sender import Sender
    from letterkit.russian.blocks import ParsedBlock, parse_block
    from letterkit.russian.latin import romanise
    from letterkit.russian.names import Candidate, Declined
else:  # hidden from type checkers, or they would take any name for a public one

    def __getattr__(name: str) -> object:
        """The public name, loaded now and kept. Raises AttributeError for any other, as modules do."""
        home = next((home for home, names in _HOMES.items() if name in names), None)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(__import__(home, fromlist=(name,)), name)  # importlib would be a module more
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
