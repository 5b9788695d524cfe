"""Deadlines at which what is allowed for is to be worked out: they have passed, or something came to be known."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from domain.ids import DeadlineId
from domain.planning.deadlines import Deadline
from storage.database import Tx
from storage.planning import deadlines
from storage.tables.fairness import outages
from storage.tables.plans import deadlines as rows

AGAIN = timedelta(hours=1)
"""So often a first word that came late, or the last moment of somebody who was given more time, is looked for."""
WATCHED = timedelta(days=45)


def due(tx: Tx, now: datetime) -> list[Deadline]:
    passed = [one for one in deadlines.open_now(tx) if one.passed(now) and now - one.last_ok < WATCHED]
    if not passed:
        return []
    ids = [one.id for one in passed]
    query = select(rows.c.id, rows.c.judged_at).where(rows.c.id.in_(ids), rows.c.judged_at.is_not(None))
    judged = {DeadlineId(row.id): row.judged_at for row in tx.execute(query)}
    answered: datetime | None = tx.execute(select(func.max(outages.c.ended_at))).scalar()
    return [one for one in passed if _is_due(one, judged.get(one.id), answered, now)]


def _is_due(deadline: Deadline, judged: datetime | None, answered: datetime | None, now: datetime) -> bool:
    if judged is None or judged <= deadline.last_ok or now - judged >= AGAIN or judged > now:
        return True
    return answered is not None and answered > judged
