"""The library in use: made, opened, searched and checked."""
