"""All rules, written out: a code is found here, in the module of what its rule looks at.

A section is loaded when something of its kind is checked: checking a library does not need the words that letters
are searched for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
