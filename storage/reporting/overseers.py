"""Who looks after a unit for what it owes: those who hear of it first, and whether somebody still does."""

from collections.abc import Iterable

from sqlalchemy import select

from domain.ids import AddressId, UnitId
from domain.persons.people import Reach, Role
from domain.reporting.obligations import Obligation
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.people.registry import read_levels
from storage.tables.plans import deadlines, duties, plans
from storage.tables.registry import addresses, posts
from storage.units import tree


def looking_after(tx: Tx, obligation: Obligation) -> list[AddressId]:
    """The officers at or below the authority of the plan whose part the unit is; where none can be reached, the
    administrators."""
    rows = _over(tx, obligation)
    return _first(rows, Role.OFFICER) or _first(rows, Role.ADMINISTRATOR)


def looks_after(tx: Tx, obligation: Obligation, address: AddressId) -> bool:
    """Whether it still is theirs who once heard of it, be it beside others by now."""
    return any(row.id == address for row in _over(tx, obligation))


def _over(tx: Tx, obligation: Obligation) -> list[AnyRow]:
    authority = tx.execute(
        select(plans.c.authority_id)
        .join(duties, duties.c.plan_id == plans.c.id)
        .join(deadlines, deadlines.c.duty_id == duties.c.id)
        .where(deadlines.c.id == obligation.deadline)
    ).scalar_one()
    over = tree.ancestors(tx, UnitId(authority)) - {authority}
    offices = tree.ancestors(tx, obligation.unit) - over
    query = (
        select(addresses.c.id, posts.c.role, posts.c.levels)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.unit_id.in_(offices), posts.c.until.is_(None), addresses.c.reach == Reach.OPEN.value)
        .where(posts.c.role.in_([Role.OFFICER.value, Role.ADMINISTRATOR.value]))
    )
    return [row for row in tx.execute(query) if not row.levels or read_levels(row.levels) & obligation.levels]


def _first(rows: Iterable[AnyRow], role: Role) -> list[AddressId]:
    return sorted({AddressId(row.id) for row in rows if row.role == role.value})
