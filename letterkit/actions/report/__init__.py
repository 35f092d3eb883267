"""What the library knows, as lists and exports."""
