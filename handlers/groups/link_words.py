"""What may be typed after /lienket and after the number of a group: each button has its word."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.folding import fold
from domain.ids import UnitId
from domain.persons.people import Disclosure
from domain.sending import muting

DEEP_LINK = "l_"
"""Begins the payload of a `?startgroup=` link: the authority's number follows."""
POLICIES: Mapping[str, Disclosure] = {
    "so luong": Disclosure.COUNTS,
    "chi so luong": Disclosure.COUNTS,
    "counts": Disclosure.COUNTS,
    "ten": Disclosure.NAMES,
    "ten va so luong": Disclosure.NAMES,
    "names": Disclosure.NAMES,
}
LESS = frozenset({"bot tin", "it tin", "less"})
ALL = frozenset({"du tin", "nhan du tin", "all"})
UNLINK = frozenset({"go", "go lien ket", "unlink"})
MOVE = frozenset({"chuyen", "move"})


@dataclass(frozen=True, slots=True)
class Words:
    """`authority` is what is left: a number of the list, or a part of a name."""

    policy: Disclosure | None = None
    less: bool | None = None
    """Whether the group wants to hear less."""
    unlink: bool = False
    move: bool = False
    authority: str = ""


def read(args: str) -> Words:
    words = fold(args).split()
    said = " ".join(words)
    if said in POLICIES:
        return Words(policy=POLICIES[said])
    less = muting.wished(args) if said not in LESS | ALL else said in LESS
    if less is not None:
        return Words(less=less)
    if said in UNLINK:
        return Words(unlink=True)
    return Words(move=not MOVE.isdisjoint(words), authority=" ".join(word for word in words if word not in MOVE))


def chosen(named: Mapping[UnitId, str], words: str) -> UnitId | None:
    """The one that is meant, by its place in the list or by a part of its name; None where it is none or several."""
    if words.isdecimal():
        place = int(words) - 1
        return list(named)[place] if 0 <= place < len(named) else None
    found = [unit for unit, name in named.items() if words in fold(name)]
    return found[0] if len(found) == 1 else None


def deep_linked(payload: str) -> UnitId | None:
    number = payload.removeprefix(DEEP_LINK)
    return UnitId(int(number)) if payload.startswith(DEEP_LINK) and number.isdecimal() and len(number) < 10 else None
