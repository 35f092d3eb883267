from .catalogue import ALL as ALL
from .catalogue import by_code as by_code
from .manual import FAMILIES as FAMILIES
from .manual import manual as manual
from .manual import manual_as_markdown as manual_as_markdown
from .manual import summary as summary
from .registry import Rule as Rule
