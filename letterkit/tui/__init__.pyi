from .app import LetterkitApp as LetterkitApp
from .dialogs.filter import FilterDialog as FilterDialog
from .letters import Letters as Letters
from .pixels import Pixels as Pixels
from .start import Start as Start
from .widgets.filter_row import FilterRow as FilterRow
