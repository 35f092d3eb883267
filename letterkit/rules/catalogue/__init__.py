"""All rules there are, written out: whoever looks for a code finds it here, in the module of what the rule looks at.

A part is loaded when something of its kind is looked at: checking a library needs none of the words a letter is
searched for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
