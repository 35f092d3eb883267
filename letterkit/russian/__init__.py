"""What is true of the Russian language and of Russian addresses, as pure functions."""
