"""Frozen values that everything else passes around. Standard library only.

Mappings are left out of the hash of a value: they have none of their own, and equal values hash alike without them.
"""
