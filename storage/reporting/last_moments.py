"""The last moment of an obligation: its own where its unit was given more time, and otherwise that of its deadline.

Whatever lists, counts, reminds of or judges what is overdue asks here, so that no two places can differ."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, literal, select

from storage.tables.base import Moment
from storage.tables.plans import deadlines, obligations

_OF_ALL = deadlines.alias("deadline_of_all")
NOW = bindparam("now", type_=Moment())
_OWN = and_(obligations.c.last_ok.is_not(None), obligations.c.last_ok > _OF_ALL.c.last_ok)


@cache
def last_moment() -> ColumnElement[datetime]:
    """Of `obligations`, whatever else is asked beside them."""
    own = case((_OWN, obligations.c.last_ok), else_=_OF_ALL.c.last_ok)
    return select(own).where(_OF_ALL.c.id == obligations.c.deadline_id).correlate(obligations).scalar_subquery()


def at(now: datetime) -> Mapping[str, datetime]:
    """What `NOW` is, for a statement that was put together before."""
    return {NOW.key: _second(now)}


def has_passed(now: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """As `Deadline.passed` has it: the last second is on time from its beginning to its end."""
    return last_moment() < _moment(now)


def is_overdue(now: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """As `Deadline.overdue` has it: neither in time, nor within the days in which late work is put up with."""
    moment = _moment(now)
    within = exists().where(_OF_ALL.c.id == obligations.c.deadline_id, _OF_ALL.c.grace >= moment)
    return and_(last_moment() < moment, ~within.correlate(obligations))


def has_more_time(than: datetime | None = None) -> ColumnElement[bool]:
    """It was given more time than all have; or than a moment to which that is being moved."""
    # Few were: the rest need not be looked up.
    given = obligations.c.last_ok.is_not(None)
    if than is not None:
        return and_(given, obligations.c.last_ok > literal(than, Moment()))
    of_all = select(_OF_ALL.c.last_ok).where(_OF_ALL.c.id == obligations.c.deadline_id).correlate(obligations)
    return and_(given, obligations.c.last_ok > of_all.scalar_subquery())


def _moment(now: datetime | ColumnElement[datetime]) -> ColumnElement[datetime]:
    return literal(_second(now), Moment()) if isinstance(now, datetime) else now


def _second(now: datetime) -> datetime:
    return now.replace(microsecond=0)
