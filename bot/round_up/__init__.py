"""The workbook of an authority for one deadline, written row by row as it is read: a sheet a module.

A number is a number, a date a date, and whatever people wrote is text, never a formula. What was sent back counts
nowhere, as on the report to sign.
"""
