"""What comes from outside: pasted blocks, tables and lists, read, matched with the library and taken in."""
