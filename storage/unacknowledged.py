"""Plans in force that units have not said they received."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import exists, select

from domain.ids import PlanId, UnitId
from storage import laying
from storage.database import Tx
from storage.tables.plans import acknowledgements, duties, plans


def by(tx: Tx, units: Iterable[UnitId]) -> dict[PlanId, set[UnitId]]:
    """By the plan, the oldest first: those of these units that it asks something of and that have not said so."""
    found: defaultdict[PlanId, set[UnitId]] = defaultdict(set)
    for unit in units:
        said = exists().where(acknowledgements.c.plan_id == plans.c.id, acknowledgements.c.unit_id == unit)
        query = (
            select(plans.c.id)
            .join(duties, duties.c.plan_id == plans.c.id)
            .where(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None), laying.laid_on(unit), ~said)
        )
        for plan in tx.execute(query.distinct()).scalars():
            found[PlanId(plan)].add(unit)
    return dict(sorted(found.items()))
