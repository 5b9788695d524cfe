"""Reads the phrases by which official documents say when something is due.

The rule: sure or asked, never guessed. A phrase is held against one table, `shapes`: each row is a way of writing, the
kind it is of, and the rule by which its days are computed. What is found there is read literally: "trước ngày X" means
that X itself is too late, a fixed day is never moved for a day off, a counted period ends on a working day (Civil Code
146 to 148). Days that do not exist are errors, and dates of cited documents and far horizons are known for what they
are, so that nobody takes them for deadlines.
"""
