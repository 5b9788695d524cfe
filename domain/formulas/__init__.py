"""The formulas of forms that are drawn in Excel (XLSForm): read once, worked out at every turn, never run as code.

tokens, tree, reading    what is written, and what it means; whatever is outside the subset is refused, and says why
values                   numbers, texts and yes-or-no, and what one counts as where another is wanted (XPath 1.0, ODK)
functions, days, patterns    what a formula may call; a pattern is matched in time that grows with the text only
working                  what a formula comes to, given the answers

The subset: `${question}` and `.`, numbers and texts, `+ - * div mod`, `= != < <= > >=`, `and or`, and the functions of
`functions`. There are no paths, no repeats, no chance and no clock: `today()` is the day it is told.
"""
