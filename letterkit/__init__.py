"""letterkit: correct Russian letters and envelopes for political prisoners held in Russia.

    >>> import letterkit
    >>> letterkit.decline("Соколова Мария Ивановна", "dative").text
    'Соколовой Марии Ивановне'

The names in `__all__` are public: they change as Semantic Versioning allows, and the README lists them. Everything
else may change with any release. The stub beside this file says where each name is at home; it is loaded when first
used.

Operations that cannot go on raise a LetterkitError, which says what to do: UsageError for what does not exist or
makes no sense, DiskError for what cannot be read, BarredError where findings bar a letter. What is merely wrong in a
record is a Finding, which is never raised. Nothing is printed, nothing is written to disk.
"""

import sys

if sys.argv[:1] == ["-m"]:  # `python -m letterkit` is being found: Ctrl+C ends it in silence until it can say a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import lazy_loader

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
