"""Links and addresses in a text. They are kept letter by letter; nothing here follows them."""

import re

LINK = re.compile(r"https?://[^\s<>“”\"]+|(?<![\w@/.])(?:www\.|bit\.ly/|forms\.gle/|docs\.google\.com/)[^\s<>“”\"]+")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ENDS = ".,;:)]"


def links_in(text: str) -> tuple[str, ...]:
    return tuple(found[0].rstrip(_ENDS) for found in (*LINK.finditer(text), *ADDRESS.finditer(text)))
