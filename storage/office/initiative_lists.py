"""The register of a year over many units: how many have registered enough, who has not, what waits for the office."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select

from domain.buttons.initiative_actions import Which
from domain.ids import PlanId, UnitId
from domain.office.initiatives import INDICATOR, REGISTRATION_FORM, Counts, Initiative, Review, State, required
from domain.persons.people import Post
from domain.reporting.obligations import Standing
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.office import initiatives as register
from storage.planning import plans
from storage.tables.plans import deadlines, duties, obligations, targets
from storage.tables.plans import plans as plan_rows
from storage.tables.registers import initiatives
from storage.tables.registry import unit_names, units
from storage.units import reaching, tree
from storage.units.reaching import Reached


@dataclass(frozen=True, slots=True)
class View:
    """A year, as far as somebody's posts reach; `fewest` each unit has to register."""

    reach: ColumnElement[bool]
    year: int
    fewest: int
    obliged: bool
    """Whether a plan obliges some units to register in this year: then it is those that should."""


def view(tx: Tx, posts: list[Post], year: int) -> View:
    reach = reaching.by_posts(posts)
    obliged = tx.execute(_obliged(reach, year).limit(1)).first() is not None
    return View(reach, year, _fewest(tx, posts, year), obliged)


def _fewest(tx: Tx, posts: list[Post], year: int) -> int:
    """The most that a plan of an authority at or above these posts asks of each unit."""
    above = sorted({one for post in posts for one in tree.ancestors(tx, post.unit)})
    query = (
        select(plan_rows.c.id)
        .join(targets, targets.c.plan_id == plan_rows.c.id)
        .where(targets.c.indicator == INDICATOR, plan_rows.c.authority_id.in_(above), plan_rows.c.year == year)
        .where(plan_rows.c.published_at.is_not(None), plan_rows.c.withdrawn_at.is_(None))
        .distinct()
    )
    found = [plans.targets_of(tx, PlanId(plan)) for plan in tx.execute(query).scalars()]
    return max((required(of_plan) for of_plan in found), default=required(()))


def _obliged(reach: ColumnElement[bool], year: int) -> AnySelect:
    return (
        select(obligations.c.unit_id)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(units, units.c.id == obligations.c.unit_id)
        .where(duties.c.form == REGISTRATION_FORM, _of(year), reach)
        .where(obligations.c.standing != Standing.EXCUSED.value)
    )


def _of(year: int) -> ColumnElement[bool]:
    """As `Deadline.in_year` has it."""
    unsaid = and_(deadlines.c.period == "", deadlines.c.stated.between(date(year, 1, 1), date(year, 12, 31)))
    return or_(deadlines.c.period.endswith(f"-{year}"), unsaid)


def _expected(of: View) -> AnySelect:
    every = reaching.schools(of.reach)
    return every.where(units.c.id.in_(_obliged(of.reach, of.year))) if of.obliged else every


def per_unit(of: View) -> AnySelect:
    """How many count as registered, of each unit that has any (`unit_id`, `registered`)."""
    return (
        select(initiatives.c.unit_id, func.count().label("registered"))
        .join(units, units.c.id == initiatives.c.unit_id)
        .where(initiatives.c.year == of.year, of.reach)
        .where(initiatives.c.review != Review.RETURNED.value, initiatives.c.state != State.DROPPED.value)
        .group_by(initiatives.c.unit_id)
    )


def figures(tx: Tx, of: View) -> dict[UnitId, int]:
    """What each unit that should has registered, 0 among them: the figure behind `sang_kien` in the register's year."""
    held = per_unit(of).subquery()
    asked = _expected(of).subquery()
    query = select(asked.c.unit_id, func.coalesce(held.c.registered, 0).label("registered"))
    rows = tx.execute(query.outerjoin(held, held.c.unit_id == asked.c.unit_id))
    return {UnitId(row.unit_id): row.registered for row in rows}


def counts(tx: Tx, of: View) -> Counts:
    held = per_unit(of).subquery()
    asked = _expected(of).subquery()
    enough = and_(held.c.unit_id == asked.c.unit_id, held.c.registered >= of.fewest)
    query = select(func.count().label("every"), func.count(held.c.unit_id).label("enough"))
    row = tx.execute(query.select_from(asked.outerjoin(held, enough))).one()
    stands = (
        select(initiatives.c.state, initiatives.c.review, func.count().label("many"))
        .join(units, units.c.id == initiatives.c.unit_id)
        .where(initiatives.c.year == of.year, of.reach)
        .group_by(initiatives.c.state, initiatives.c.review)
    )
    found = tx.execute(stands).all()
    by_state = {state: sum(one.many for one in found if one.state == state) for state in State}
    decided = {review: sum(one.many for one in found if one.review == review) for review in Review}
    return Counts(row.every, row.enough, by_state, decided[Review.WAITING], decided[Review.RETURNED])


def missing(tx: Tx, of: View, *, limit: int) -> list[Reached]:
    """Units that have not registered enough, by name."""
    met = per_unit(of).having(func.count() >= of.fewest).with_only_columns(initiatives.c.unit_id)
    query = _expected(of).where(units.c.id.not_in(met)).order_by(unit_names.c.name, units.c.id)
    return [reaching.read(row) for row in tx.execute(query.limit(limit))]


def listed(tx: Tx, of: View, which: Which, *, limit: int, offset: int = 0) -> list[Initiative]:
    query = _of_year(of, which).order_by(initiatives.c.unit_name, initiatives.c.id)
    return [register.read(row) for row in tx.execute(query.limit(limit).offset(offset))]


def count(tx: Tx, of: View, which: Which) -> int:
    return tx.execute(select(func.count()).select_from(_of_year(of, which).subquery())).scalar_one()


def _of_year(of: View, which: Which) -> AnySelect:
    query = register.every().join(units, units.c.id == initiatives.c.unit_id).where(of.reach)
    match which:
        case Which.ALL:
            return query.where(initiatives.c.year == of.year)
        case Which.WAITING:
            return query.where(initiatives.c.year == of.year, initiatives.c.review == Review.WAITING.value)
        case Which.RETURNED:
            return query.where(initiatives.c.year == of.year, initiatives.c.review == Review.RETURNED.value)


def years(tx: Tx, reach: ColumnElement[bool]) -> list[int]:
    """Those in which anything was registered, the newest first."""
    query = select(initiatives.c.year).join(units, units.c.id == initiatives.c.unit_id).where(reach).distinct()
    return list(tx.execute(query.order_by(initiatives.c.year.desc())).scalars())
