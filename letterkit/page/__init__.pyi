from .address_on_c6 import measured_address as measured_address
from .envelope import EnvelopeStyle as EnvelopeStyle
from .envelope_size import envelope_size as envelope_size
from .letter import LetterStyle as LetterStyle
from .letter_extras import Photo as Photo
from .ruled import RuledStyle as RuledStyle
from .typed_measures import photo_width as photo_width
from .typed_measures import type_size as type_size
