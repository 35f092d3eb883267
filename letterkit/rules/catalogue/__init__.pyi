from .codes import by_code as by_code
from .letters import LETTERS as LETTERS
from .library import LIBRARY as LIBRARY
from .paper import PAPER as PAPER
from .whole import ALL as ALL
