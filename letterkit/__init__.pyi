from .api.checking import check as check
from .api.letters import ComposedLetter as ComposedLetter
from .api.letters import EnvelopeChoices as EnvelopeChoices
from .api.letters import LetterChoices as LetterChoices
from .api.letters import compose as compose
from .api.letters import envelope_pdf as envelope_pdf
from .api.names import decline as decline
from .api.names import nominative as nominative
from .errors import BarredError as BarredError
from .errors import DiskError as DiskError
from .errors import LetterkitError as LetterkitError
from .errors import UsageError as UsageError
from .model.finding import Finding as Finding
from .model.finding import Severity as Severity
from .model.name import Case as Case
from .model.name import FullName as FullName
from .model.name import Gender as Gender
from .model.person import Custody as Custody
from .model.sender import Sender as Sender
from .russian.blocks import ParsedBlock as ParsedBlock
from .russian.blocks import parse_block as parse_block
from .russian.latin import romanise as romanise
from .russian.names import Candidate as Candidate
from .russian.names import Declined as Declined
from .russian.news import parse_people as parse_people

__version__: str
