"""Why a reading may be wrong, in the words of whoever is to decide."""

from letterkit.russian.doubt import doubt

NO_SUCH_PLACE = doubt("it calls a place former or expected without saying which")
NO_AIM = doubt("it speaks of a move without saying where to")
TIMES_MIXED = doubt("it gives several days, or one before which something was so")
SENT_OR_THERE = doubt("it does not say whether the person has arrived")
REPLACED = doubt("one measure was replaced by another")
STRUCK_STATUS = doubt("what is struck out is no place alone")
EXPECTED_STATUS = doubt("it speaks of something expected, not of something that is")
CONTRADICTORY = doubt("it says two things of where the person is")
MAY_BE_FREE = doubt("it says where the person is no longer, and not where")
