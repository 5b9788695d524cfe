"""Invites for a whole list of schools, to be printed: whom they are for, and all their codes in one transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, exists, false, select

from domain.ids import InviteId, PersonId, UnitId
from domain.persons.people import REPORTING, Role
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.people import invites
from storage.people.invites import Invitation
from storage.tables.registry import invites as rows
from storage.tables.registry import posts, unit_names, units
from storage.units import tree


@dataclass(frozen=True, slots=True)
class School:
    """A unit that a sheet is for."""

    unit: UnitId
    name: str


@dataclass(frozen=True, slots=True)
class Coded:
    school: School
    code: str


def schools(tx: Tx, authority: UnitId, *, only_missing: bool = True) -> list[School]:
    """By name: the open units below an authority that answer for themselves; those where nobody has joined yet."""
    todays = and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false())
    query = (
        select(units.c.id, unit_names.c.name)
        .join(unit_names, todays)
        .where(units.c.id.in_(tree.below(authority)), units.c.closed.is_(None))
        .where(units.c.kind != UnitKind.AUTHORITY.value)
    )
    if only_missing:
        joined = exists().where(
            posts.c.unit_id == units.c.id, posts.c.until.is_(None), posts.c.role.in_([role.value for role in REPORTING])
        )
        query = query.where(~joined)
    return [School(UnitId(row.id), row.name) for row in tx.execute(query.order_by(unit_names.c.name, units.c.id))]


def count_replaced(tx: Tx, authority: UnitId, role: Role, now: datetime, *, only_missing: bool = True) -> int:
    """How many open invites new sheets would put out of use."""
    return len(_open_at(tx, {one.unit for one in schools(tx, authority, only_missing=only_missing)}, role, now))


def issue_all(
    tx: Tx,
    wanted: list[School],
    role: Role,
    *,
    secret: bytes,
    by: PersonId | None,
    now: datetime,
    valid: timedelta = invites.VALID,
) -> list[Coded]:
    """A code for each. What was open for the same post there is revoked: an older sheet may lie about anywhere."""
    for invite in _open_at(tx, {one.unit for one in wanted}, role, now):
        invites.revoke(tx, invite, by=by, now=now)
    return [
        Coded(one, invites.issue(tx, Invitation(one.unit, role, ""), secret=secret, by=by, now=now, valid=valid))
        for one in wanted
    ]


def _open_at(tx: Tx, places: set[UnitId], role: Role, now: datetime) -> list[InviteId]:
    # As many parameters as there are schools would be too many for a statement.
    usable = and_(rows.c.used_at.is_(None), rows.c.revoked_at.is_(None), rows.c.expires_at > now)
    found = tx.execute(select(rows.c.id, rows.c.unit_id).where(rows.c.role == role.value, usable))
    return [InviteId(row.id) for row in found if row.unit_id in places]
