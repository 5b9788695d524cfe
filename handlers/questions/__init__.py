"""Questions about how the work stands: the number first, then names, then what to do next."""
