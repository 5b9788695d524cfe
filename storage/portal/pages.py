"""Long lists a page at a time, in an order that stays: by the id of the unit or plan, and from there to the next.

Whoever reads a list while it changes misses nothing that was there all along."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, false, select

from domain.buttons.parts import Parts, Sight
from domain.ids import DeadlineId, ObligationId, PlanId, UnitId
from domain.planning.deadlines import Deadline, Undated
from domain.planning.plans import Plan
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import Obligation, Standing
from domain.reporting.reports import Report
from storage.counting import narrowing, round_up_rows
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.planning import deadlines, plans
from storage.reporting import obligations
from storage.tables.plans import obligations as owed
from storage.tables.plans import plans as plan_rows
from storage.tables.registry import unit_levels, unit_names, unit_parents, units
from storage.tables.reports import reports
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Page:
    """What comes after this id, so many at most."""

    after: int
    limit: int


@dataclass(frozen=True, slots=True)
class Known:
    """A unit as it is today; `parent` is none of what is above whoever asks."""

    id: UnitId
    code: str | None
    name: str
    kind: UnitKind
    levels: frozenset[Level]
    parent: UnitId | None


@dataclass(frozen=True, slots=True)
class Stood:
    """A unit of a deadline. `late`: as it was judged at its first handing in, which is what is counted."""

    obligation: Obligation
    late: bool
    code: str | None


@dataclass(frozen=True, slots=True)
class Answered:
    """A unit with the version that counts today, or was sent back."""

    obligation: Obligation
    report: Report
    code: str | None

    @property
    def form(self) -> tuple[str, int]:
        return self.report.form_code, self.report.form_version


def plans_in_force(tx: Tx, sight: Sight, page: Page) -> list[Plan]:
    seen = and_(
        plan_rows.c.authority_id.in_(list(sight)),
        plan_rows.c.published_at.is_not(None),
        plan_rows.c.withdrawn_at.is_(None),
        plan_rows.c.id > page.after,
    )
    ids = tx.execute(select(plan_rows.c.id).where(seen).order_by(plan_rows.c.id).limit(page.limit)).scalars().all()
    return sorted(plans.some(tx, [PlanId(one) for one in ids]), key=lambda plan: plan.id)


def deadlines_of(tx: Tx, plan: PlanId, page: Page) -> list[Deadline | Undated]:
    """By id; a plan has few, and all are read at once."""
    every: list[Deadline | Undated] = [*deadlines.of_plan(tx, plan), *deadlines.undated(tx, plan)]
    return sorted((one for one in every if one.id > page.after), key=lambda one: one.id)[: page.limit]


def units_below(tx: Tx, authority: UnitId, page: Page) -> list[Known]:
    """The authority itself and all that is open below it."""
    named = and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false())
    placed = and_(unit_parents.c.unit_id == units.c.id, unit_parents.c.until.is_(None))
    query = (
        select(units.c.id, units.c.code, unit_names.c.name, units.c.kind, unit_parents.c.parent_id)
        .join(unit_names, named)
        .outerjoin(unit_parents, placed)
        .where(units.c.id.in_(tree.below(authority)), units.c.closed.is_(None), units.c.id > page.after)
        .order_by(units.c.id)
        .limit(page.limit)
    )
    rows = tx.execute(query).all()
    taught = _levels(tx, [row.id for row in rows])
    return [
        Known(
            UnitId(row.id),
            row.code,
            row.name,
            UnitKind(row.kind),
            frozenset(taught.get(row.id, ())),
            None if row.parent_id is None or row.id == authority else UnitId(row.parent_id),
        )
        for row in rows
    ]


def stood(tx: Tx, deadline: DeadlineId, parts: Parts, page: Page) -> list[Stood]:
    query = _of_deadline(select(*obligations.COLUMNS, owed.c.late, units.c.code), deadline, parts, page)
    rows = tx.execute(query.join(units, units.c.id == owed.c.unit_id))
    return [Stood(obligations.read(row), row.late, row.code) for row in rows]


def answered(tx: Tx, deadline: DeadlineId, parts: Parts, page: Page) -> list[Answered]:
    query = _of_deadline(select(owed.c.id, units.c.code), deadline, parts, page).where(_HANDED)
    codes = {ObligationId(row.id): row.code for row in tx.execute(query.join(units, units.c.id == owed.c.unit_id))}
    every = round_up_rows.some(tx, list(codes))
    return [Answered(one.obligation, one.report, codes[one.obligation.id]) for one in every if one.report is not None]


def forms_used(tx: Tx, deadline: DeadlineId, parts: Parts) -> list[tuple[str, int]]:
    """With which versions of which form they were made that have handed in."""
    query = select(reports.c.form_code, reports.c.form_version).distinct()
    query = query.join(owed, owed.c.report_id == reports.c.id)
    mine = and_(owed.c.deadline_id == deadline, narrowing.within(parts), _HANDED)
    return [(code, version) for code, version in tx.execute(query.where(mine).order_by(reports.c.form_version))]


_HANDED = and_(owed.c.report_id.is_not(None), owed.c.standing != Standing.EXCUSED.value)


def _of_deadline(query: AnySelect, deadline: DeadlineId, parts: Parts, page: Page) -> AnySelect:
    mine = and_(owed.c.deadline_id == deadline, narrowing.within(parts), owed.c.unit_id > page.after)
    return query.where(mine).order_by(owed.c.unit_id).limit(page.limit)


def _levels(tx: Tx, ids: Sequence[int]) -> dict[int, list[Level]]:
    found: dict[int, list[Level]] = {}
    query = select(unit_levels.c.unit_id, unit_levels.c.level).where(unit_levels.c.unit_id.in_(ids))
    for unit, level in tx.execute(query):
        found.setdefault(unit, []).append(Level(level))
    return found
