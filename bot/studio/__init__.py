"""Draws what people take away - pictures, workbooks, reports to sign, sheets of invites - in processes of its own.

Drawing is work of seconds that would hold up every form being filled meanwhile, however many threads there are.
`studio` starts a few children (`child`) when they are needed, gives each one file at a time and lets them go when
nothing is asked for; `drawing` is what a child does, which reads rows from the database by itself where there may be
thousands.
"""
