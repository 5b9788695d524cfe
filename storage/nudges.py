"""Reminders that an officer sends by hand."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_

from domain.deadlines import Deadline
from domain.notices import Key
from domain.obligations import OWING, Standing
from domain.parts import EVERYTHING, Parts
from domain.whom import EVERYBODY, Whom
from storage import narrowing, notices, obliged
from storage.database import Tx
from storage.tables.plans import obligations


def owe(
    tx: Tx,
    deadline: Deadline,
    now: datetime,
    parts: Parts = EVERYTHING,
    *,
    whom: Whom = EVERYBODY,
    standings: Iterable[Standing] = OWING,
    begun: bool = False,
) -> int:
    """What an officer sends by hand to those that still owe, of the parts they look after; twice within the same hour
    is once. `begun`: only to those whose form lies half filled."""
    which = and_(narrowing.among(parts, whom), obligations.c.standing.in_([one.value for one in standings]))
    if begun:
        which = and_(which, obliged.begun())
    return notices.owe_units(tx, deadline, f"/nudge:{now:%Y%m%d%H}", Key.NUDGE, now, which)
