"""Frozen values that everything else passes around. Standard library only."""
