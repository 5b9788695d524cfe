"""Lists of units as offices keep them: any order of columns, with or without diacritics, titles above and totals below.

Nothing is guessed: a row that could mean two things is refused with its number and the reason, and holds up no other.
"""
