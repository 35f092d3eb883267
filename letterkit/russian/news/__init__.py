"""Texts about people, as channels and lists publish them: who is meant, and what is said of where each one is."""

from letterkit.russian.news.people import parse_people

__all__ = ["parse_people"]
