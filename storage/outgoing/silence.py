"""Until when nobody is to be reminded of what, because somebody of the unit has promised it."""

from datetime import datetime

from sqlalchemy import ColumnElement, exists, literal, select

from storage.tables.notices import promises


def kept(obligation: ColumnElement[int], now: datetime) -> ColumnElement[bool]:
    running = (promises.c.obligation_id == obligation, promises.c.ended_at.is_(None), promises.c.remind_at > now)
    return exists(select(literal(1)).select_from(promises).where(*running))
