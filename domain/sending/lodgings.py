"""How the bot behaves in a chat that nobody has linked."""

from datetime import timedelta

STAY = timedelta(minutes=10)
"""So long it waits for somebody with the right to link it; then it leaves."""
SILENCE = timedelta(hours=1)
"""Between two times it says so, however many ask."""
