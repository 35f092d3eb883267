"""All rules: a section lists modules, and every rule that stands in one of them belongs to it.

A section is loaded when something of its kind is checked: checking a library does not need the words that letters
are searched for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
