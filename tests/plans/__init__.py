"""Official documents that tests send: facts of real plans told in other words, and what has to be found in each."""
