"""Copies of the whole database, to be kept elsewhere and put back on a bad day.

A copy is one SQLite file, whichever database it is of, with the secret and the daily heads of the trace in it. Nothing
is half made or half put back: each comes to stand in its place at once, when it has been looked through.
"""
