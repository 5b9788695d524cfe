"""Where plans pass to another authority they are reminded of as before: what their office had set becomes their own."""

from sqlalchemy import insert, select

from domain.ids import DutyId, UnitId
from domain.planning.ladders import USUAL
from storage.database import Tx
from storage.tables.ladders import ladders
from storage.tables.plans import duties, plans


def pass_on(tx: Tx, ending: UnitId, heir: UnitId) -> None:
    """Of the plans that are still of the one that ends. A duty that has one of its own keeps it anyway."""
    if not (kept := _as_it_was(tx, ending, heir)):
        return
    rows = [{**row, "authority_id": heir, "duty_id": duty} for duty in _without_own(tx, ending) for row in kept]
    if rows:
        tx.execute(insert(ladders), rows)


def _as_it_was(tx: Tx, ending: UnitId, heir: UnitId) -> list[dict[str, object]]:
    """At every moment at which either had set anything: what then went for the plans of the one that ends. Nothing
    where neither ever had: then all goes on as usual."""
    of_both = select(ladders).where(ladders.c.duty_id.is_(None), ladders.c.authority_id.in_([ending, heir]))
    now, found = USUAL.to_text(), []
    for row in tx.execute(of_both.order_by(ladders.c.set_at, ladders.c.id)):
        if row.authority_id == ending:
            now = row.details or USUAL.to_text()
        found.append({"set_at": row.set_at, "set_by": row.set_by, "details": now})
    return found


def _without_own(tx: Tx, authority: UnitId) -> list[DutyId]:
    own = select(ladders.c.duty_id).where(ladders.c.duty_id.is_not(None))
    theirs = select(duties.c.id).join(plans, plans.c.id == duties.c.plan_id)
    theirs = theirs.where(plans.c.authority_id == authority, plans.c.withdrawn_at.is_(None), duties.c.id.not_in(own))
    return [DutyId(found) for found in tx.execute(theirs.order_by(duties.c.id)).scalars()]
