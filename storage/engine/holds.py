"""Holds that end by themselves: whether one still lasts.

Nobody holds anything for longer than some minutes. What is held until later than that was taken while the clock ran
ahead, and has been set back since: whoever took it may be dead, and would otherwise be waited for as long."""

from datetime import datetime, timedelta

from sqlalchemy import BindParameter, ColumnElement, bindparam, or_

from storage.tables.base import Moment

FARTHEST = timedelta(minutes=10)

_NOW: BindParameter[datetime] = bindparam("now", type_=Moment)
_FAR: BindParameter[datetime] = bindparam("far", type_=Moment)


def lasts(until: datetime | None, now: datetime) -> bool:
    return until is not None and now < until <= now + FARTHEST


def is_over(until: ColumnElement[datetime | None]) -> ColumnElement[bool]:
    """Of a hold that was taken; `at` says when it is asked."""
    return or_(until < _NOW, until > _FAR)


def at(now: datetime) -> dict[str, datetime]:
    return {"now": now, "far": now + FARTHEST}
