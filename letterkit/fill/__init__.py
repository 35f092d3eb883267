"""Filling templates: the one Jinja environment, sandboxed and strict."""
