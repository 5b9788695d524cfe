"""How a deadline stands ward by ward: by the authority each unit is directly below today."""

from sqlalchemy import and_, case, func, select

from domain.buttons.parts import Parts
from domain.ids import DeadlineId, UnitId
from domain.reporting.obligations import RECEIVED, USABLE, Standing, Tally
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.tables.plans import obligations
from storage.tables.registry import unit_parents

_USABLE = and_(obligations.c.standing.in_([one.value for one in USABLE]), ~obligations.c.empty)
_RECEIVED = obligations.c.standing.in_([one.value for one in RECEIVED])


def progress(tx: Tx, deadline: DeadlineId, parts: Parts, whom: Whom = EVERYBODY) -> dict[UnitId | None, Tally]:
    """One statement; None holds those that are below nobody."""
    today = and_(unit_parents.c.unit_id == obligations.c.unit_id, unit_parents.c.until.is_(None))
    query = (
        select(
            unit_parents.c.parent_id,
            func.count(),
            func.sum(case((_RECEIVED, 1), else_=0)),
            func.sum(case((and_(_RECEIVED, ~obligations.c.late), 1), else_=0)),
            func.sum(case((obligations.c.standing == Standing.ACCEPTED.value, 1), else_=0)),
            func.sum(case((obligations.c.standing == Standing.RETURNED.value, 1), else_=0)),
            func.sum(case((_USABLE, 1), else_=0)),
        )
        .select_from(obligations)
        .outerjoin(unit_parents, today)
        .where(obligations.c.deadline_id == deadline, obligations.c.standing != Standing.EXCUSED.value)
        .where(narrowing.among(parts, whom))
        .group_by(unit_parents.c.parent_id)
    )
    return {None if ward is None else UnitId(ward): Tally(*counts) for ward, *counts in tx.execute(query)}
