"""Until when nobody is to be reminded of what, because somebody of the unit has promised it."""

from datetime import datetime

from sqlalchemy import ColumnElement, select

from storage.tables.notices import promises


def kept(obligation: ColumnElement[int], now: datetime) -> ColumnElement[bool]:
    running = (promises.c.ended_at.is_(None), promises.c.remind_at > now)
    return obligation.in_(select(promises.c.obligation_id).where(*running))
