"""Widgets show values and announce what happens to them."""
