"""What happened to a person or a facility, written into its record, and taken back."""
