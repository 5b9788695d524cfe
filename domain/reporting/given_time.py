"""More time that an office gives unasked, as somebody of it says so: to whom, for which period, until when, why."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import TypeAdapter

from domain.folding import fold
from domain.ids import DeadlineId
from domain.reasoned import joined, parted

_FOR, _UNTIL = frozenset({"cho", "to", "for"}), frozenset({"den", "toi", "until", "till"})
_HEADS = (
    *("dong y cho gia han", "dong y gia han", "cho gia han", "gia han them", "gia han"),
    *("cho them thoi gian", "them thoi gian", "mo khoa", "cho phep", "cho"),
    *("give more time", "more time", "extend", "unlock", "allow"),
)
"""Folded, the longer ones first."""
_VAGUE = frozenset({"cho phep", "cho", "allow"})
"""Said of much else, too: these give time only where a day is named."""
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?")
_ASKS = frozenset({"biet", "xem", "hoi", "toi", "em", "minh", "me", "us"})
"""`cho xem …`, `cho em hỏi …` ask for something."""
_ASIDE = frozenset({"het", "ngay", "the", "end", "of"})


@dataclass(frozen=True, slots=True)
class Said:
    """`whom` are the words about whom and which period, as they were typed; `day` is empty where none was said."""

    whom: str
    day: str
    reason: str


@dataclass(frozen=True, slots=True)
class Giving:
    """As far as it has been said; nothing is given yet. `whom` is written as on a button."""

    deadline: DeadlineId
    whom: str
    until: date | None = None
    reason: str = ""

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


def from_text(text: str) -> Giving:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Giving]:
    """Made when it is first needed: few give time unasked."""
    return TypeAdapter(Giving)


def said_in(text: str) -> Said | None:
    """None for what gives nobody time. A question is none: "gia hạn được không?"."""
    line = parted(text)
    taken = line.begins(*_HEADS)
    if not taken or text.rstrip().endswith("?"):
        return None
    head, words, keys = " ".join(line.keys[:taken]), line.words[taken:], line.keys[taken:]
    until = next((at for at, key in enumerate(keys) if key in _UNTIL), len(keys))
    day = " ".join(words[at] for at in range(until + 1, len(keys)) if keys[at] not in _ASIDE).strip(" .,;")
    if head in _VAGUE and not (_DAY.fullmatch(day) and _FOR.isdisjoint(keys[:1]) and _ASKS.isdisjoint(keys[:1])):
        return None
    whom = [at for at in range(until) if not (keys[at] in _FOR and at in (0, until - 1))]
    return Said(" ".join(words[at] for at in whom), day, line.reason)


def reason_in(text: str) -> str | None:
    """`lý do: mất điện`, `vì mất điện`: typed below what was shown."""
    words = text.replace(":", " : ").split()
    keys = [fold(word).strip(".,") for word in words]
    for head in (("li", "do"), ("vi",), ("reason",), ("because",)):
        if tuple(keys[: len(head)]) == head:
            return joined(words[len(head) :]) or None
    return None
