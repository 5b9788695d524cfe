"""Until when units have asked to be left in peace, and the one reminder each of them is owed then."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import and_, func, insert, select, update

from domain.ids import DeadlineId, ObligationId, PersonId, PlanId, PromiseId, UnitId
from domain.persons.people import Reach
from domain.reporting.obligations import OWING
from domain.reporting.promises import Promise, remind_at
from domain.sending.notices import RANK, Key, Moot, State
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnySelect
from storage.outgoing import notices
from storage.tables.notices import notices as owed_notices
from storage.tables.notices import promises
from storage.tables.plans import deadlines, duties, obligations
from storage.tables.registry import addresses

STALE = timedelta(days=1)
"""A promise this long over is the ladder's affair: whoever was down meanwhile does not come back to it."""
_COLUMNS = (
    promises.c.id,
    promises.c.obligation_id,
    promises.c.person_id,
    promises.c.until,
    promises.c.remind_at,
)
_OWING = obligations.c.standing.in_([standing.value for standing in OWING])
_ASKED = (Key.REMINDER.value, Key.OVERDUE.value, Key.NUDGE.value, Key.PROMISED.value)


def make(tx: Tx, obligation: ObligationId, until: datetime, *, by: PersonId, now: datetime) -> None:
    """The newest is what counts. What was about to be said of it is not said."""
    end(tx, obligation, now)
    made = {"obligation_id": obligation, "person_id": by, "made_at": now}
    tx.execute(insert(promises).values(**made, until=until, remind_at=remind_at(until)))
    waiting = and_(owed_notices.c.obligation_id == obligation, owed_notices.c.state == State.READY.value)
    moot = {"state": State.WITHDRAWN.value, "reason": Moot.PROMISED.value, "settled_at": now}
    tx.execute(update(owed_notices).where(waiting, owed_notices.c.key.in_(_ASKED)).values(moot))


def end(tx: Tx, obligation: ObligationId, now: datetime) -> bool:
    """A broken one stays: it was. False where none runs."""
    running = and_(promises.c.obligation_id == obligation, promises.c.ended_at.is_(None), promises.c.until > now)
    return tx.execute(update(promises).where(running).values(ended_at=now)).rowcount > 0


def of_deadline(tx: Tx, deadline: DeadlineId) -> dict[ObligationId, Promise]:
    """The newest of each unit that has not handed in."""
    return _newest(tx, _told().where(obligations.c.deadline_id == deadline, _OWING))


def of_obligations(tx: Tx, ids: Iterable[ObligationId]) -> dict[ObligationId, Promise]:
    return _newest(tx, _told().where(promises.c.obligation_id.in_(list(ids)), _OWING))


def times_broken(tx: Tx, obligation: ObligationId, now: datetime) -> int:
    """How often it was promised in vain."""
    broken = and_(promises.c.obligation_id == obligation, promises.c.ended_at.is_(None), promises.c.until <= now)
    return tx.execute(select(func.count()).select_from(promises).where(broken)).scalar_one()


def remind(tx: Tx, now: datetime) -> int:
    """Owes those whose time has come to whoever answers for the unit and to whoever promised; few, so one by one."""
    due = and_(promises.c.reminded_at.is_(None), promises.c.remind_at <= now)
    query = (
        select(*_COLUMNS, obligations.c.unit_id, deadlines.c.id.label("deadline_id"), duties.c.plan_id)
        .add_columns(deadlines.c.revision, and_(promises.c.ended_at.is_(None), _OWING).label("waits"))
        .join(obligations, obligations.c.id == promises.c.obligation_id)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .where(due)
    )
    found = tx.execute(query).all()
    if not found:
        return 0
    tx.execute(update(promises).where(promises.c.id.in_([row.id for row in found])).values(reminded_at=now))
    rows: list[dict[str, object]] = []
    for row in found:
        if row.waits and now - row.remind_at < STALE:
            about = {"plan_id": PlanId(row.plan_id), "deadline_id": row.deadline_id, "due_rev": row.revision}
            said = {"occasion": f"obligation:{row.obligation_id}/promise:{row.id}", "obligation_id": row.obligation_id}
            heard = _heard(tx, UnitId(row.unit_id), PersonId(row.person_id))
            rows += [{"address_id": address, **about, **said, **_ready(now)} for address in sorted(heard)]
    return insert_new(tx, owed_notices, rows)


def _ready(now: datetime) -> dict[str, object]:
    rank = RANK[Key.PROMISED]
    return {"key": Key.PROMISED.value, "rank": rank, "state": State.READY.value, "made_at": now, "next_at": now}


def _heard(tx: Tx, unit: UnitId, person: PersonId) -> set[int]:
    private = and_(addresses.c.person_id == person, addresses.c.topic == 0)
    own = tx.execute(select(addresses.c.id).where(private, addresses.c.reach == Reach.OPEN.value)).scalars()
    return {*notices.hearers(tx, unit), *own}


def _told() -> AnySelect:
    joined = select(*_COLUMNS).join(obligations, obligations.c.id == promises.c.obligation_id)
    return joined.where(promises.c.ended_at.is_(None)).order_by(promises.c.id)


def _newest(tx: Tx, query: AnySelect) -> dict[ObligationId, Promise]:
    return {
        ObligationId(row.obligation_id): Promise(
            PromiseId(row.id), ObligationId(row.obligation_id), PersonId(row.person_id), row.until, row.remind_at
        )
        for row in tx.execute(query)
    }
