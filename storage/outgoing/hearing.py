"""Whom a notice about a unit goes to: its head and whoever does its reports, but nobody who said it is not theirs."""

from collections.abc import Callable
from typing import TypeAlias

from sqlalchemy import ColumnElement, and_, exists, literal, or_, select, true

from domain.ids import ObligationId, UnitId
from domain.persons.people import Reach, Role
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.tables.registry import addresses, posts
from storage.tables.reports import declines

_FIRST_TO_HEAR = (Role.HEAD.value, Role.FOCAL.value)
Willing: TypeAlias = Callable[[ColumnElement[int | None]], ColumnElement[bool]]


def willing_to(obligation: ColumnElement[int]) -> Willing:
    # However deep it stands in the statement, the obligation is that of its outermost row, not any.
    said = exists().where(declines.c.obligation_id == obligation).correlate_except(declines)
    return lambda person: ~said.where(declines.c.person_id == person)


def _anybody(_person: ColumnElement[int | None]) -> ColumnElement[bool]:
    return true()


def reached_at(unit: ColumnElement[int], willing: Willing = _anybody) -> AnySelect:
    """Addresses of those to be told for a unit: the head, and whoever is named to do its reports. Where no head can be
    reached, the deputy of longest standing who can is asked instead."""
    other, elsewhere = posts.alias(), addresses.alias()
    reached = (
        select(literal(1))
        .join(elsewhere, elsewhere.c.person_id == other.c.person_id)
        .where(other.c.unit_id == posts.c.unit_id, other.c.until.is_(None), elsewhere.c.reach == Reach.OPEN.value)
        .where(willing(other.c.person_id))
    )
    head = exists(reached.where(other.c.role == Role.HEAD.value))
    elder = exists(reached.where(other.c.role == Role.DEPUTY.value, other.c.id < posts.c.id))
    deputy = and_(posts.c.role == Role.DEPUTY.value, ~head, ~elder)
    return (
        select(addresses.c.id.label("address_id"))
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(
            posts.c.unit_id == unit, posts.c.until.is_(None), is_open(), or_(posts.c.role.in_(_FIRST_TO_HEAR), deputy)
        )
        .where(willing(posts.c.person_id))
    )


def is_anybody_left(tx: Tx, unit: UnitId, obligation: ObligationId) -> bool:
    """Whether somebody would be told of this work: reached, and not of those who said it is not theirs."""
    heard = reached_at(literal(unit), willing_to(literal(obligation)))
    return tx.execute(heard.limit(1)).first() is not None


def deputies_of(unit: ColumnElement[int], willing: Willing = _anybody) -> AnySelect:
    """All of them, whether a head can be reached or not."""
    held = (posts.c.unit_id == unit, posts.c.until.is_(None), posts.c.role == Role.DEPUTY.value)
    return (
        select(addresses.c.id.label("address_id"))
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(*held, is_open(), willing(posts.c.person_id))
    )


def is_open() -> ColumnElement[bool]:
    return addresses.c.reach == Reach.OPEN.value
