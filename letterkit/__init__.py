"""letterkit: right Russian letters and envelopes for political prisoners held in Russia.

    >>> import letterkit
    >>> letterkit.decline("Соколова Мария Ивановна", "dative").text
    'Соколовой Марии Ивановне'

What `__all__` names is public: it changes as Semantic Versioning says, and is listed in the README. Everything else
may change with any release. The stub beside this file says where each name is at home; it is loaded when it is used.

Operations that cannot go on raise a LetterkitError, which says what to do: UsageError for what does not exist or
makes no sense, DiskError for what cannot be read, BarredError where findings bar a letter. What is merely wrong in a
record is a Finding and never raised. Nothing is printed, nothing is written to disk.
"""

import lazy_loader

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
