from .app import LetterkitApp as LetterkitApp
from .letters import Letters as Letters
from .start import Start as Start
