"""Reads a document somebody sent, in a child process: whatever it is, it costs no more than the child may use.

`reading` has a child do it; the child limits itself, looks at what the file is (`kinds`), takes paragraphs and tables
out of it (`word`, `numbering`, `pdf`, `grids`, `plain`), and tells what they propose. How the child is started, limited
and heard is what reads lists: `bot.sheets`.
"""
