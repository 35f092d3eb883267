"""An evening of letters: what is made for many people in one go."""
