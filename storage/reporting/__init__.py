"""Obligations and what was done about them: each step is one conditional UPDATE."""
