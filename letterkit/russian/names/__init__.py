"""Russian names: taken apart, declined, led back to the nominative; the gender and case they show."""

from letterkit.russian.names.capitals import in_ordinary_case
from letterkit.russian.names.cases import Declined, decline, decline_as_signed, decline_part
from letterkit.russian.names.gender import gender_clash, suggest_gender
from letterkit.russian.names.nominative import Candidate, nominatives, printed_case
from letterkit.russian.names.paradigms import NamePart
from letterkit.russian.names.parts import given_name_first, split_name

__all__ = [
    "Candidate",
    "Declined",
    "NamePart",
    "decline",
    "decline_as_signed",
    "decline_part",
    "gender_clash",
    "given_name_first",
    "in_ordinary_case",
    "nominatives",
    "printed_case",
    "split_name",
    "suggest_gender",
]
