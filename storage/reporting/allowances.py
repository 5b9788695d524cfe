"""What is allowed for at units that would be late through no fault of their own: written down once a deadline has
passed, after an outage, and when a first word came late; from then on it is their own last moment for everything that
judges lateness. A round does it for all units of a deadline; who sits down to their work before it, has it at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Subquery, and_, func, literal, or_, select, true, union_all, update

from domain.compact import compact
from domain.ids import DeadlineId, ObligationId
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.reporting.fairness import Allowance, allowance, heard_in_time
from domain.reporting.obligations import Obligation, Standing
from domain.sending.notices import State
from storage.database import Tx
from storage.engine.dialects import each_of, insert
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
class Share:
    """What is allowed for at some units alike."""

    allowed: Allowance
    at: tuple[ObligationId, ...]


AT_A_TIME = 1000
"""Units at which what is allowed for is written down in one transaction."""


def settle(tx: Tx, obligation: Obligation, of_all: Deadline, now: datetime) -> Obligation:
    """The obligation with its own last moment as it is fair; what was handed in before stays judged."""
    if obligation.first_handed is not None or not obligation.own(of_all).passed(now):
        return obligation
    for share in shares(tx, of_all, now, obligations.c.id == obligation.id):
        allow(tx, of_all, share, now)
        return replace(obligation, last_ok=share.allowed.last_ok)
    return obligation


def shares(tx: Tx, of_all: Deadline, now: datetime, which: ColumnElement[bool] | None = None) -> list[Share]:
    """What is to be allowed for at all units, or at some of them, and is not yet: looked for without holding up whoever
    writes, a few to be written down at a time."""
    alike: defaultdict[Allowance, list[ObligationId]] = defaultdict(list)
    for one, allowed in _due(tx, of_all, now, true() if which is None else which):
        alike[allowed].append(one)
    return [
        Share(allowed, tuple(every[place : place + AT_A_TIME]))
        for allowed, every in alike.items()
        for place in range(0, len(every), AT_A_TIME)
    ]


def allow(tx: Tx, of_all: Deadline, share: Share, now: datetime) -> None:
    """At those who still owe it, and have been given no more time meanwhile."""
    it = share.allowed
    less = or_(obligations.c.last_ok.is_(None), obligations.c.last_ok < it.last_ok)
    mine = and_(_owed(of_all, now), less, obligations.c.id.op("IN")(each_of(literal(compact(share.at)))))
    values = {"last_ok": it.last_ok, "minutes": it.minutes, "heard_at": it.heard, "days": it.days, "made_at": now}
    same = [literal(value, allowances.c[name].type) for name, value in values.items()]
    written = insert(tx, allowances).from_select(
        ["obligation_id", *values], select(obligations.c.id, *same).where(mine)
    )
    tx.execute(written.on_conflict_do_update(index_elements=[allowances.c.obligation_id], set_=values))
    tx.execute(update(obligations).where(mine).values(last_ok=it.last_ok))


def note_judged(tx: Tx, deadline: DeadlineId, now: datetime) -> None:
    tx.execute(update(deadlines).where(deadlines.c.id == deadline).values(judged_at=now))


def of(tx: Tx, obligation: ObligationId) -> Allowance | None:
    row = tx.execute(select(allowances).where(allowances.c.obligation_id == obligation)).first()
    return None if row is None else _record(row)


def of_deadline(tx: Tx, deadline: DeadlineId) -> Mapping[ObligationId, Allowance]:
    query = select(allowances).join(obligations, obligations.c.id == allowances.c.obligation_id)
    rows = tx.execute(query.where(obligations.c.deadline_id == deadline))
    return {ObligationId(row.obligation_id): _record(row) for row in rows}


def _due(
    tx: Tx, of_all: Deadline, now: datetime, which: ColumnElement[bool]
) -> Iterator[tuple[ObligationId, Allowance]]:
    # What this office asks of the moment has the time it gave.
    days = 0 if of_all.asks == DutyKind.AD_HOC else notice_rules.of_plan(tx, of_all.plan).days
    near = outages.near(tx, of_all.last_ok, now)
    if not days and not near:
        return
    calendar = calendars.load(tx)
    late = heard_in_time(of_all.last_ok, days, calendar)
    known: dict[tuple[datetime, datetime | None], Allowance | None] = {}
    for one in _passed(tx, of_all, and_(_owed(of_all, now), which), late, everybody=bool(near)):
        case = (one.base, one.heard)
        if case not in known:
            known[case] = allowance(one.base, near, one.heard, days, calendar)
        allowed = known[case]
        if allowed is not None and allowed.last_ok > one.own:
            yield one.id, allowed


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
        # To the minute, as people read it: those who heard together are alike.
        heard = None if row.at is None else row.at.replace(second=0, microsecond=0)
        yield _Passed(ObligationId(row.id), base, own, heard)


def _first_heard(of_all: Deadline, mine: ColumnElement[bool], late: datetime) -> Subquery:
    """When the first word of it came to each unit, of the plan or a reminder of this very work, where that was late."""
    # Not found by their state, which nearly all notices share.
    sent = and_(func.coalesce(notices.c.state, "") == State.SENT.value, mine)
    of_plan = (
        select(obligations.c.id, notices.c.settled_at)
        .join(posts, posts.c.unit_id == obligations.c.unit_id)
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .join(notices, notices.c.address_id == addresses.c.id)
        .where(notices.c.occasion.in_([f"plan:{of_all.plan}/news", f"plan:{of_all.plan}/news-back"]), sent)
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


def _record(row: AnyRow) -> Allowance:
    return Allowance(row.last_ok, row.minutes, row.heard_at, row.days)
