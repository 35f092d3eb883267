"""Texts about people, as channels and lists publish them: who is meant, and what is said of where each one is."""

from letterkit.russian.news.doubts import DENIES, NOT_UNDERSTOOD, not_understood
from letterkit.russian.news.paragraphs import names_one_person, texts_of
from letterkit.russian.news.people import out_of_time, parse_people, parse_whereabouts

__all__ = [
    "DENIES",
    "NOT_UNDERSTOOD",
    "names_one_person",
    "not_understood",
    "out_of_time",
    "parse_people",
    "parse_whereabouts",
    "texts_of",
]
