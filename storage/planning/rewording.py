"""Changes what a plan says of itself: titles, thresholds, its number, the days its figures are of, how it is handed in.

No date moves by it, and nobody owes anything else."""

from typing import TypeAlias

from sqlalchemy import select, update

from domain.ids import DutyId, PlanId
from domain.planning import amendments as rules
from domain.planning.amendments import Told, What
from domain.planning.changes import CountOver, HandInBy, NumberPlan, Rethreshold, Retitle
from domain.planning.deadlines import Window
from domain.refusals import Refusal
from storage.database import Tx
from storage.tables.plans import deadlines, duties, targets
from storage.tables.plans import plans as plan_rows

Words: TypeAlias = Retitle | Rethreshold | NumberPlan | CountOver | HandInBy


def reword(tx: Tx, plan: PlanId, change: Words) -> Told:
    """Raises Refusal where it says so already."""
    match change:
        case Retitle():
            return _retitle(tx, plan, change)
        case Rethreshold():
            return _rethreshold(tx, plan, change)
        case NumberPlan():
            return _number(tx, plan, change)
        case CountOver():
            return _count_over(tx, plan, change)
        case HandInBy():
            return _hand_in_by(tx, plan, change)


def _retitle(tx: Tx, plan: PlanId, change: Retitle) -> Told:
    mine = (duties.c.id == change.duty, duties.c.plan_id == plan)
    before = tx.execute(select(duties.c.title).where(*mine)).scalar_one()
    _refuse_same(before, change.title)
    tx.execute(update(duties).where(*mine).values(title=change.title))
    return Told(What.RETITLED, before, before, change.title, change.duty)


def _rethreshold(tx: Tx, plan: PlanId, change: Rethreshold) -> Told:
    mine = (targets.c.plan_id == plan, targets.c.code == change.target)
    row = tx.execute(select(targets).where(*mine)).one()
    before = rules.threshold_shown(row.operator, row.threshold, row.measure)
    after = rules.threshold_shown(change.operator, str(change.threshold), row.measure)
    _refuse_same(before, after)
    values = {"operator": change.operator.value, "threshold": str(change.threshold)}
    tx.execute(update(targets).where(*mine).values(values))
    return Told(What.THRESHOLD, row.title, before, after)


def _number(tx: Tx, plan: PlanId, change: NumberPlan) -> Told:
    row = tx.execute(select(plan_rows).where(plan_rows.c.id == plan)).one()
    before = rules.number_shown(row.number, row.issued)
    after = rules.number_shown(change.number, change.issued)
    _refuse_same(before, after)
    values = {"number": change.number, "issued": change.issued}
    tx.execute(update(plan_rows).where(plan_rows.c.id == plan).values(values))
    return Told(What.NUMBERED, row.short_title, before, after)


def _count_over(tx: Tx, plan: PlanId, change: CountOver) -> Told:
    """Whoever has handed in already hears of it, too: what they counted may be wrong now."""
    mine = (deadlines.c.id == change.deadline, duties.c.plan_id == plan)
    row = tx.execute(select(deadlines, duties.c.title).join(duties).where(*mine)).one()
    before = rules.window_shown(Window(row.window_first, row.window_last) if row.window_first else None)
    after = rules.window_shown(change.window)
    _refuse_same(before, after)
    values = {"window_first": change.window.first, "window_last": change.window.last}
    tx.execute(update(deadlines).where(deadlines.c.id == change.deadline).values(values))
    name = f"{row.title} · {row.label}" if row.label else row.title
    return Told(What.WINDOW, name, before, after, DutyId(row.duty_id))


def _hand_in_by(tx: Tx, plan: PlanId, change: HandInBy) -> Told:
    mine = (duties.c.id == change.duty, duties.c.plan_id == plan)
    row = tx.execute(select(duties.c.title, duties.c.means).where(*mine)).one()
    _refuse_same(row.means, change.means)
    tx.execute(update(duties).where(*mine).values(means=change.means))
    return Told(What.MEANS, row.title, row.means or rules.NONE, change.means or rules.NONE, change.duty)


def _refuse_same(before: str, after: str) -> None:
    if before == after:
        raise Refusal("amend-same")
