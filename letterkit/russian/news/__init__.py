"""Texts about people, as channels and lists publish them: who is meant, and what is said of where each one is."""

from letterkit.russian.news.paragraphs import texts_of
from letterkit.russian.news.people import parse_people, parse_whereabouts, to_come

__all__ = ["parse_people", "parse_whereabouts", "texts_of", "to_come"]
