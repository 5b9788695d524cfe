"""What is said unasked: what goes first, how it is cut, what became of it."""
