"""Dialogs: each asks one thing and answers with a typed value."""
