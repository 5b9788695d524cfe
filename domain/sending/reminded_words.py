"""Reads who asks whom the bot has reminded, or will remind, and on which day: "ai được nhắc hôm nay", "mai nhắc ai"."""

import re

from domain.folding import fold

LONGEST = 80
_WHO = r"(?:(?:nhung|cac) )?(?:ai|(?:truong|don vi|noi) nao|(?:may|bao nhieu) (?:truong|don vi))"
_REMINDED = r"(?:(?:bot|phong|minh|da|se|sap|duoc|bi|can) )*nhac(?: nho| den)?"
_DONE = r"(?:(?:bot|phong|minh|da|duoc|bi) )*(?:da|duoc|bi) nhac"
_TO_COME = r"(?:(?:bot|phong|minh|duoc|bi) )*(?:se|sap) (?:(?:duoc|bi) )?nhac"
_AFTER = r"(?: (?:roi|chua|a|ah|nhi|vay|the|nhe))*"
_DAYS = {
    -1: r"(?:ngay )?hom qua|yesterday",
    0: r"(?:trong )?(?:ngay )?hom nay|sang nay|bua nay|today",
    1: r"(?:ngay |sang |hom |bua )?mai|tomorrow",
}
_OF_DAY = {
    day: re.compile(
        rf"{_WHO} {_REMINDED}(?: roi)? (?:vao )?(?:{when}){_AFTER}"
        rf"|(?:{when}) (?:{_WHO} {_REMINDED}|{_REMINDED} {_WHO}){_AFTER}"
        rf"|{_REMINDED} {_WHO} (?:{when}){_AFTER}"
        rf"|who (?:was|were|is|will be) reminded (?:{when})"
    )
    for day, when in _DAYS.items()
}
_OF_NO_DAY = {
    0: re.compile(rf"(?:{_WHO} {_DONE}|{_DONE} {_WHO}){_AFTER}|who was reminded"),
    1: re.compile(rf"(?:{_WHO} {_TO_COME}|{_TO_COME} {_WHO}){_AFTER}|who will be reminded"),
}


def day_asked(text: str) -> int | None:
    """How many days from today: yesterday, today or tomorrow; None for what asks no such thing."""
    said = " ".join(fold(text).strip(" .?!").split())
    if len(said) > LONGEST:
        return None
    for days in (_OF_DAY, _OF_NO_DAY):
        for day, words in days.items():
            if words.fullmatch(said):
                return day
    return None
