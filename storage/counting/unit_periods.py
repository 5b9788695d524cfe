"""How one unit kept to each of its deadlines."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, case, or_, select

from domain.ids import UnitId
from domain.reporting.obligations import RECEIVED, USABLE, Standing
from storage.database import Tx
from storage.reporting import last_moments
from storage.tables.plans import deadlines, duties, obligations, plans


@dataclass(frozen=True, slots=True)
class Period:
    """One deadline of a unit. `usable`: something is in it, and it is not sent back."""

    label: str
    year: int
    standing: Standing
    late: bool
    usable: bool
    returns: int

    @property
    def received(self) -> bool:
        return self.standing in RECEIVED


def of(tx: Tx, unit: UnitId, now: datetime) -> list[Period]:
    """What is in, or has fallen due for it; the newest first. One statement."""
    due = or_(obligations.c.standing != Standing.OWED.value, last_moments.has_passed(now))
    usable = and_(obligations.c.standing.in_([one.value for one in sorted(USABLE)]), ~obligations.c.empty)
    query = (
        select(
            deadlines.c.label,
            plans.c.year,
            obligations.c.standing,
            obligations.c.late,
            case((usable, 1), else_=0).label("usable"),
            obligations.c.returns,
        )
        .select_from(obligations)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(obligations.c.unit_id == unit, obligations.c.standing != Standing.EXCUSED.value, due)
        .where(deadlines.c.called_off_at.is_(None))
        .order_by(deadlines.c.last_ok.desc(), obligations.c.id)
    )
    return [
        Period(row.label, row.year, Standing(row.standing), row.late, bool(row.usable), row.returns)
        for row in tx.execute(query)
    ]
