"""What stands on an envelope, who sends it, and how it is posted."""
