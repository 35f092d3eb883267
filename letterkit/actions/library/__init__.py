"""The library in use: founded, opened, searched and checked."""
