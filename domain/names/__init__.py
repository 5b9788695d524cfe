"""Which unit a person means by what they typed.

The rule: exact before fuzzy, and never a guess. A name that several units bear, or that stops half-way, is asked back
with the candidates; a typing slip is forgiven only where one name is clearly nearer than every other.
"""
