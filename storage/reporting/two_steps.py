"""Reports of a plan that passes them through an office in between: whose turn it is, and the first of the two steps.

Which units have such an office is asked anew each time: where its last officer leaves, reports go straight on."""

from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, and_, delete, exists, false, or_, select, update

from domain.buttons.parts import Part, Sight
from domain.ids import PersonId, UnitId
from domain.persons.people import DECIDING
from domain.planning.amendments import Told, What
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.reporting.obligations import WAITING, Obligation
from domain.reporting.reports import Report
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnySelect
from storage.operations import audit
from storage.people.registry import read_levels
from storage.planning import histories
from storage.reporting import decision_news, standings
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.registry import posts, unit_names
from storage.tables.reports import endorsements
from storage.tables.reports import reports as report_rows
from storage.units import tree

ENDORSED = exists().where(endorsements.c.report_id == report_rows.c.id)
_IN_OFFICE = (posts.c.role.in_([role.value for role in sorted(DECIDING)]), posts.c.until.is_(None))


def is_whose_turn(sight: Sight) -> ColumnElement[bool]:
    """Of reports that wait, with their obligations and plans: those for whoever sees so far to decide about now."""
    seen = (
        and_(plans.c.authority_id == authority, narrowing.of_part(part), _is_turn_of(part, authority))
        for authority, parts in sight.items()
        for part in parts
    )
    return or_(false(), *seen)


def _is_turn_of(part: Part, authority: UnitId) -> ColumnElement[bool]:
    if part.under is None:
        return or_(~plans.c.two_step, ENDORSED, ~_has_office_between(authority))
    return or_(~plans.c.two_step, and_(~ENDORSED, obligations.c.unit_id != part.under))


def _has_office_between(authority: UnitId) -> ColumnElement[bool]:
    """Of an obligation: whether somebody below the authority, and above the unit, decides about units of its levels."""
    over = tree.lineages(_units_waiting(authority)).subquery()
    taught = (and_(_looks_after(level), narrowing.teaches(level)) for level in Level)
    return exists(
        select(posts.c.id)
        .join(over, over.c.unit_id == posts.c.unit_id)
        .where(over.c.of_unit == obligations.c.unit_id, posts.c.unit_id != obligations.c.unit_id)
        .where(*_IN_OFFICE, posts.c.unit_id.in_(offices_below(authority)), or_(posts.c.levels == "", *taught))
    )


def _units_waiting(authority: UnitId) -> AnySelect:
    """Few: only of plans in two steps, and only while they wait."""
    waits = obligations.alias()
    return (
        select(waits.c.unit_id)
        .join(deadlines, deadlines.c.id == waits.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(plans.c.authority_id == authority, plans.c.two_step)
        .where(or_(waits.c.standing.in_([one.value for one in sorted(WAITING)]), waits.c.amending_id.is_not(None)))
    )


def offices_below(authority: UnitId) -> AnySelect:
    """Below this one, and not it itself, in which somebody decides about reports."""
    over = tree.lineages(select(posts.c.unit_id).where(*_IN_OFFICE)).subquery()
    return select(over.c.of_unit).where(over.c.unit_id == authority, over.c.of_unit != authority)


def has_office_below(tx: Tx, authority: UnitId) -> bool:
    return tx.execute(offices_below(authority).limit(1)).first() is not None


@cache
def _looks_after(level: Level) -> ColumnElement[bool]:
    return narrowing.holds(posts.c.levels, level)


def offices_between(tx: Tx, authority: UnitId, obligation: Obligation) -> tuple[str, ...]:
    """The names of those that look through what this unit hands in, before the authority does."""
    over = tree.ancestors(tx, obligation.unit)
    if authority not in over:
        return ()
    between = over - tree.ancestors(tx, authority) - {obligation.unit}
    if not between:
        return ()
    query = (
        select(unit_names.c.name, posts.c.levels)
        .join(posts, posts.c.unit_id == unit_names.c.unit_id)
        .where(*_IN_OFFICE, posts.c.unit_id.in_(between))
        .where(unit_names.c.until.is_(None), unit_names.c.alias.is_(False))
        .order_by(unit_names.c.name)
    )
    found = [row.name for row in tx.execute(query) if not row.levels or read_levels(row.levels) & obligation.levels]
    return tuple(dict.fromkeys(found))


def endorse(tx: Tx, report: Report, *, by: PersonId, now: datetime) -> None:
    """The first of two steps; the school is told. Raises Refusal where somebody was faster."""
    agreed = {"report_id": report.id, "by_id": by, "at": now}
    # Of an amendment the rival that waited here finds it agreed to.
    if not standings.endorse(tx, report) or insert_new(tx, endorsements, [agreed]) == 0:
        raise Refusal("report-decided-already")
    decision_news.tell_endorsed(tx, report, now)
    audit.note(tx, by, "endorse", f"obligation:{report.obligation}", now=now, after={"report": report.id})


def undo(tx: Tx, report: Report, *, by: PersonId, now: datetime) -> None:
    """As if the office in between had not looked yet: by whoever agreed, soon, and before the authority decides."""
    undecided = report.decision is None and report.may_be_undone(by, now)
    if report.endorsed_at is None or not undecided or not standings.take_back_endorsement(tx, report):
        raise Refusal("report-undo-too-late")
    mine = and_(endorsements.c.report_id == report.id, endorsements.c.by_id == by)
    if tx.execute(delete(endorsements).where(mine)).rowcount == 0:
        raise Refusal("report-undo-too-late")
    decision_news.tell_endorsement_undone(tx, report, report.endorsed_at, now)
    audit.note(tx, by, "undo-endorse", f"obligation:{report.obligation}", now=now, before={"report": report.id})


def set_way(tx: Tx, plan: Plan, *, two_step: bool, by: PersonId, now: datetime) -> None:
    """From now on, also for what waits already. Raises Refusal where it is so, and where nobody is in between."""
    if two_step and not has_office_below(tx, plan.authority):
        raise Refusal("plan-no-office-between")
    other = update(plans).where(
        plans.c.id == plan.id, plans.c.two_step.is_(not two_step), plans.c.withdrawn_at.is_(None)
    )
    if tx.execute(other.values(two_step=two_step)).rowcount == 0:
        raise Refusal("plan-steps-already")
    told = Told(What.TWO_STEPS if two_step else What.ONE_STEP, plan.short_title, "", "")
    histories.note(tx, plan.id, [told], "", by=by, now=now)
