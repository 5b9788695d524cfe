"""What of one unit is put right without a day it holds from: what it teaches, its code, whose it is."""

from enum import StrEnum

from domain.folding import fold
from domain.registry.units import Level
from domain.reporting.obligations import ORDER
from domain.unit_lists import cells

LONGEST_CODE = 40


class Fact(StrEnum):
    LEVELS = "levels"
    CODE = "code"
    OWNERSHIP = "ownership"


OF_SCHOOLS = (Fact.LEVELS, Fact.OWNERSHIP, Fact.CODE)
OF_AUTHORITIES = (Fact.CODE,)
_CALLED = {
    **dict.fromkeys(("cap hoc", "doi cap hoc", "sua cap hoc", "cap", "levels", "level"), Fact.LEVELS),
    **dict.fromkeys(("ma", "doi ma", "sua ma", "ma don vi", "ma truong", "code"), Fact.CODE),
    **dict.fromkeys(("loai hinh", "doi loai hinh", "sua loai hinh", "ownership"), Fact.OWNERSHIP),
}


def called(text: str) -> Fact | None:
    return _CALLED.get(fold(text).strip(" .!"))


def read(fact: Fact, text: str) -> str | None:
    """As it is kept; None for what cannot be read as one."""
    said = cells.clean(text)
    match fact:
        case Fact.LEVELS:
            return shown(cells.levels_said(said)) or None
        case Fact.OWNERSHIP:
            return cells.ownership_said(said)
        case Fact.CODE:
            return said if 0 < len(said) <= LONGEST_CODE else None


def shown(levels: frozenset[Level]) -> str:
    """`TH THCS`, in the order of lists."""
    return " ".join(level for level in ORDER if level in levels)
