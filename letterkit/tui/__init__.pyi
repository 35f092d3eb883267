from .app import LetterkitApp as LetterkitApp
from .dialogs.filter import filter_dialog as filter_dialog
from .letters import Letters as Letters
from .pixels import Pixels as Pixels
from .start import Start as Start
from .widgets.filter_row import FilterRow as FilterRow
