"""At which deadlines units ask for more time, were given it, have promised, or wait for a decision."""

from collections.abc import Iterable

from sqlalchemy import func, select, true

from domain.buttons.parts import Sight
from domain.ids import DeadlineId
from domain.reporting.obligations import Standing
from storage.counting import narrowing
from storage.database import Tx
from storage.reporting import obliged
from storage.reporting.obliged import Only
from storage.tables.plans import deadlines, duties, obligations, plans


def counted(tx: Tx, sight: Sight, only: Only | None, standings: Iterable[Standing]) -> dict[DeadlineId, int]:
    """Units, of the plans in force that somebody looks after; without deadlines at which there is none."""
    query = (
        select(obligations.c.deadline_id, func.count())
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(
            true() if only is None else obliged.ONLY[only], obligations.c.standing.in_([one.value for one in standings])
        )
        .where(plans.c.withdrawn_at.is_(None), deadlines.c.called_off_at.is_(None), narrowing.in_sight(sight))
        .group_by(obligations.c.deadline_id)
    )
    return {DeadlineId(deadline): count for deadline, count in tx.execute(query)}
