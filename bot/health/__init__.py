"""How the program is: what it tells those who watch it, and what it watches itself.

A bot may be alive and deaf: its token is good, its process runs, and it hears nobody. So health is asked of what was
heard and said, and of the clock, not of the process.
"""
