"""Units: schools and centres that owe, and the authorities they report to."""

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import UnitId


class Level(StrEnum):
    """What a unit teaches; a unit holds a set of them (TH-THCS teaches two)."""

    NT = "NT"
    MG = "MG"
    MN = "MN"
    TH = "TH"
    THCS = "THCS"
    THPT = "THPT"
    GDTX = "GDTX"
    GDNN = "GDNN"
    PB = "PB"
    """`phòng, ban`: an office within an authority. It teaches nothing, and is listed under this."""


class UnitKind(StrEnum):
    SCHOOL = "school"
    CENTRE = "centre"
    AUTHORITY = "authority"
    OFFICE = "office"
    """Within an authority (`phòng thuộc Sở`): it owes as a school does, and nobody reports to it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit under the name it bears now. `code` is opaque: since 2025 its district part means nothing."""

    id: UnitId
    name: str
    levels: frozenset[Level]
    code: str | None
    kind: UnitKind
