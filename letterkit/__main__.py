"""`python -m letterkit`."""

from letterkit.cli.main import entry

entry()
