from .catalogue import ALL as ALL
from .catalogue import by_code as by_code
from .manual import FAMILIES as FAMILIES
from .manual import first_sentence as first_sentence
from .manual import manual as manual
from .manual import manual_as_markdown as manual_as_markdown
from .registry import Rule as Rule
