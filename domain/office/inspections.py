"""The log of inspections, held against what a plan promises: so many units of so many, exactly, and by level."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.folding import fold
from domain.ids import DrawId, InspectionId, UnitId
from domain.planning.targets import Share, Target, Whose
from domain.refusals import Refusal
from domain.registry.units import Level

DAY, INSPECTORS, FINDINGS, MENDED, NOTE = "ngay", "doan", "ton_tai", "khac_phuc", "ghi_chu"


class Kind(StrEnum):
    PERIODIC = "periodic"
    SURPRISE = "surprise"


WORDS: Mapping[Kind, str] = {Kind.PERIODIC: "dinh ki", Kind.SURPRISE: "dot xuat"}
"""Folded, as targets name what is counted."""
INSPECTED = "kiem tra"
PUBLIC_ONLY = "cong lap"


@dataclass(frozen=True, slots=True)
class Inspection:
    """`mended`: how many of the findings are by now."""

    id: InspectionId
    unit: UnitId
    unit_name: str
    kind: Kind
    day: date
    inspectors: str
    findings: int
    mended: int
    note: str
    draw: DrawId | None


@dataclass(frozen=True, slots=True)
class Quota:
    """What a plan promises of one kind of inspection, and of which units."""

    kind: Kind
    target: Target
    public_only: bool


@dataclass(frozen=True, slots=True)
class Inspected:
    """Units, and how many of them were inspected this way, each once; also by the level they are listed under."""

    units: int
    done: int
    by_level: Mapping[Level, tuple[int, int]]

    @property
    def share(self) -> Share:
        return Share(Decimal(self.done), Decimal(self.units))


def quotas(targets: Iterable[Target]) -> dict[Kind, Quota]:
    """By the words of the target, as no form measures it. Of two for one kind the stricter counts."""
    found: dict[Kind, Quota] = {}
    for target in targets:
        kind = _kind(target)
        if kind is not None and (kind not in found or found[kind].target.threshold < target.threshold):
            found[kind] = Quota(kind, target, PUBLIC_ONLY in _said(target))
    return found


def _kind(target: Target) -> Kind | None:
    if not target.in_percent or target.whose is Whose.UNIT or INSPECTED not in _said(target):
        return None
    named = [kind for kind, words in WORDS.items() if words in fold(target.title)]
    named = named or [kind for kind, words in WORDS.items() if words in _said(target)]
    return named[0] if len(named) == 1 else None


def _said(target: Target) -> str:
    return fold(f"{target.title} {target.wording}")


def lacking(target: Target, inspected: Inspected) -> int | None:
    """How many more units it takes; None where even all of them would not do."""
    counts = range(inspected.units + 1)
    enough = bisect_left(counts, True, key=lambda done: _meets(target, done, inspected.units))
    return None if enough > inspected.units else max(0, enough - inspected.done)


def _meets(target: Target, done: int, units: int) -> bool:
    return bool(target.met_by(Share(Decimal(done), Decimal(units))))


def refuse_day(day: date, today: date) -> None:
    """An inspection is written down once it has been."""
    if day > today:
        raise Refusal("inspection-to-come", day=day)
    if day.year < today.year - 1:
        raise Refusal("inspection-long-ago", day=day, year=str(today.year - 1))
