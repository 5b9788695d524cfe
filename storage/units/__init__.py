"""The tree of units as it is and was, and every change of it."""
