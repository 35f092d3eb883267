"""Widgets: they show values and announce changes."""
