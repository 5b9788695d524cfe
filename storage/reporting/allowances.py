"""What is allowed for at units that would be late through no fault of their own: written down once a deadline has
passed, after an outage, and when a first word came late; from then on it is their own last moment for everything that
judges lateness. A round does it for all units of a deadline; who sits down to their work before it, has it at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Subquery,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
    update,
)

from domain.ids import DeadlineId, ObligationId
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.reporting.fairness import Allowance, allowance, heard_in_time
from domain.reporting.obligations import Obligation, Standing
from domain.sending.notices import State
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.engine.rows import AnyRow
from storage.incoming import outages
from storage.planning import calendars
from storage.reporting import notice_rules
from storage.tables.base import Moment
from storage.tables.fairness import allowances
from storage.tables.notices import notices
from storage.tables.plans import deadlines, obligations
from storage.tables.registry import addresses, posts
from storage.tables.reports import extensions


@dataclass(frozen=True, slots=True)
class _Passed:
    """An obligation whose own last moment has passed, and nothing was handed in. `base` is that moment as it was laid
    down or given by an officer; `heard` when its first word came, where that was late."""

    id: ObligationId
    base: datetime
    own: datetime
    heard: datetime | None


@dataclass(frozen=True, slots=True)
class Part:
    """The obligations between these two, both among them."""

    first: ObligationId
    last: ObligationId


AT_A_TIME = 1000
"""Units at which what is allowed for is written down in one transaction."""


def settle(tx: Tx, obligation: Obligation, of_all: Deadline, now: datetime) -> Obligation:
    """The obligation with its own last moment as it is fair; what was handed in before stays judged."""
    if obligation.first_handed is not None or not obligation.own(of_all).passed(now):
        return obligation
    found = _allow(tx, of_all, now, obligations.c.id == obligation.id)
    mine = found.get(obligation.id)
    return obligation if mine is None else replace(obligation, last_ok=mine.last_ok)


def settle_among(tx: Tx, of_all: Deadline, some: Part, now: datetime) -> None:
    """The same for those units of a part that still owe it."""
    _allow(tx, of_all, now, obligations.c.id.between(some.first, some.last))


def parts(tx: Tx, of_all: Deadline, now: datetime) -> list[Part]:
    """Those units at which that would change anything, a few at a time: looked for without holding up whoever writes,
    and written down without holding them up for long."""
    found = sorted(_due(tx, of_all, now, true()))
    return [Part(found[place], found[place : place + AT_A_TIME][-1]) for place in range(0, len(found), AT_A_TIME)]


def note_judged(tx: Tx, deadline: DeadlineId, now: datetime) -> None:
    tx.execute(update(deadlines).where(deadlines.c.id == deadline).values(judged_at=now))


def of(tx: Tx, obligation: ObligationId) -> Allowance | None:
    row = tx.execute(select(allowances).where(allowances.c.obligation_id == obligation)).first()
    return None if row is None else _record(row)


def of_deadline(tx: Tx, deadline: DeadlineId) -> Mapping[ObligationId, Allowance]:
    query = select(allowances).join(obligations, obligations.c.id == allowances.c.obligation_id)
    rows = tx.execute(query.where(obligations.c.deadline_id == deadline))
    return {ObligationId(row.obligation_id): _record(row) for row in rows}


def _allow(tx: Tx, of_all: Deadline, now: datetime, which: ColumnElement[bool]) -> Mapping[ObligationId, Allowance]:
    found = _due(tx, of_all, now, which)
    if found:
        _write(tx, found, now)
        tx.execute(_OWN.where(which), {"deadline": of_all.id})
    return found


def _due(tx: Tx, of_all: Deadline, now: datetime, which: ColumnElement[bool]) -> Mapping[ObligationId, Allowance]:
    # What this office asks of the moment has the time it gave.
    days = 0 if of_all.asks == DutyKind.AD_HOC else notice_rules.of_plan(tx, of_all.plan).days
    near = outages.near(tx, of_all.last_ok, now)
    if not days and not near:
        return {}
    calendar = calendars.load(tx)
    late = heard_in_time(of_all.last_ok, days, calendar) if days else of_all.last_ok
    known: dict[tuple[datetime, datetime | None], Allowance | None] = {}
    found: dict[ObligationId, Allowance] = {}
    for one in _passed(tx, of_all, and_(_owed(of_all, now), which), late, everybody=bool(near)):
        case = (one.base, one.heard)
        if case not in known:
            known[case] = allowance(one.base, near, one.heard, days, calendar)
        allowed = known[case]
        if allowed is not None and allowed.last_ok > one.own:
            found[one.id] = allowed
    return found


def _owed(of_all: Deadline, now: datetime) -> ColumnElement[bool]:
    over = or_(obligations.c.last_ok.is_(None), obligations.c.last_ok < now.replace(microsecond=0))
    return and_(
        obligations.c.deadline_id == of_all.id,
        obligations.c.standing == Standing.OWED.value,
        obligations.c.first_handed.is_(None),
        over,
    )


def _passed(
    tx: Tx, of_all: Deadline, mine: ColumnElement[bool], late: datetime, *, everybody: bool
) -> Iterator[_Passed]:
    """Those whose first word came after `late`, with when it did; and everybody else, where that is wanted."""
    given = select(func.max(extensions.c.granted)).where(extensions.c.obligation_id == obligations.c.id)
    first = _first_heard(of_all, mine, late)
    query = select(
        obligations.c.id,
        obligations.c.last_ok,
        given.correlate(obligations).scalar_subquery().label("granted"),
        first.c.at,
    ).join(first, first.c.id == obligations.c.id, isouter=everybody)
    for row in tx.execute(query.where(mine)):
        base, own = (max(of_all.last_ok, moment or of_all.last_ok) for moment in (row.granted, row.last_ok))
        yield _Passed(ObligationId(row.id), base, own, row.at)


def _first_heard(of_all: Deadline, mine: ColumnElement[bool], late: datetime) -> Subquery:
    """When the first word of it came to each unit, of the plan or a reminder of this very work, where that was late."""
    sent = and_(notices.c.state == State.SENT.value, mine)
    of_plan = (
        select(obligations.c.id, notices.c.settled_at)
        .join(posts, posts.c.unit_id == obligations.c.unit_id)
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .join(notices, notices.c.address_id == addresses.c.id)
        .where(notices.c.occasion == f"plan:{of_all.plan}/news", sent)
    )
    of_work = (
        select(obligations.c.id, notices.c.settled_at)
        .join(notices, notices.c.obligation_id == obligations.c.id)
        .where(sent)
    )
    heard = union_all(of_plan, of_work).subquery("heard")
    first = func.min(heard.c.settled_at)
    found = select(heard.c.id, first.label("at")).group_by(heard.c.id)
    return found.having(first > literal(late, Moment())).subquery("first_heard")


def _write(tx: Tx, found: Mapping[ObligationId, Allowance], now: datetime) -> None:
    rows = [
        {
            "obligation_id": one,
            "minutes": it.minutes,
            "heard_at": it.heard,
            "days": it.days,
            "last_ok": it.last_ok,
            "made_at": now,
        }
        for one, it in found.items()
    ]
    upsert(tx, allowances, rows, key=[allowances.c.obligation_id])


_ALLOWED = select(allowances.c.last_ok).where(allowances.c.obligation_id == obligations.c.id).scalar_subquery()
_OWN = (
    update(obligations)
    .where(obligations.c.deadline_id == bindparam("deadline"), obligations.c.first_handed.is_(None))
    .where(
        exists().where(
            allowances.c.obligation_id == obligations.c.id,
            or_(obligations.c.last_ok.is_(None), obligations.c.last_ok < allowances.c.last_ok),
        )
    )
    .values(last_ok=_ALLOWED)
)


def _record(row: AnyRow) -> Allowance:
    return Allowance(row.last_ok, row.minutes, row.heard_at, row.days)
