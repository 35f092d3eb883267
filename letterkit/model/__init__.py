"""Frozen values that everything else passes around. Standard library only.

Mappings are left out of the hash of a value: they have no hash, and equal values have equal hashes without them.
"""
