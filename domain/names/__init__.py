"""Which unit a person means by what they typed.

The rule: exact before fuzzy, and never a guess. A code, or a name somebody has confirmed, comes first; then the name
letter by letter; then what people leave out, add or mistype. A unit stands alone only where nothing else is near and
the level agrees; otherwise at most five are asked back, best first. Numbers are never slips: Kim Đồng 1 is not Kim
Đồng 2.
"""
