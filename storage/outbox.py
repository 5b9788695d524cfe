"""Notices on their way out: claimed in batches, settled in batches, each sent once or known to be in doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select, update

from domain.ids import AddressId, DeadlineId, NoticeId, ObligationId, PersonId, PlanId, ReportId
from domain.notices import HOLD, MERGED, MOST_REPEATS, WHILE_OWING, Held, Key, State
from domain.obligations import OWING
from domain.people import Reach
from domain.texts import Language
from storage.database import Tx
from storage.rows import AnyRow
from storage.tables.notices import notices
from storage.tables.plans import obligations
from storage.tables.registry import addresses, people, posts


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a held notice. `next_at` is set where it is to be tried again."""

    id: NoticeId
    fence: int
    state: State
    message_id: int | None = None
    next_at: datetime | None = None
    reason: str | None = None
    doubts: int = 0


def claim(tx: Tx, now: datetime, *, limit: int, hold: timedelta = HOLD) -> list[Held]:
    """Takes the next notices, the most urgent first, and with each reminder every other reminder of that address."""
    free = and_(notices.c.state == State.READY.value, notices.c.next_at <= now)
    oldest = select(notices.c.id).where(free).order_by(notices.c.rank, notices.c.next_at, notices.c.id).limit(limit)
    # A CTE: as a plain subquery PostgreSQL may run it again for each row, and take more than the limit.
    oldest = select(oldest.with_for_update(skip_locked=True).cte("oldest").c.id)
    ids = _take(tx, notices.c.id.in_(oldest), free, now + hold)
    if not ids:
        return []
    mates = select(notices.c.address_id).where(notices.c.id.in_(ids), notices.c.key.in_(MERGED))
    ids += _take(tx, notices.c.address_id.in_(mates), and_(free, notices.c.key.in_(MERGED)), now + hold)
    return _held(tx, ids, now)


def _take(tx: Tx, wanted: ColumnElement[bool], free: ColumnElement[bool], until: datetime) -> list[int]:
    # `free` stands beside `wanted` on purpose: PostgreSQL checks it again after waiting for a rival.
    taken = update(notices).where(wanted, free).values(
        state=State.SENDING.value, held_until=until, fence=notices.c.fence + 1, tries=notices.c.tries + 1
    )  # fmt: skip
    return list(tx.execute(taken.returning(notices.c.id)).scalars())


def _held(tx: Tx, ids: Sequence[int], now: datetime) -> list[Held]:
    done = and_(obligations.c.id.is_not(None), obligations.c.standing.not_in([standing.value for standing in OWING]))
    left = and_(obligations.c.id.is_not(None), ~_answers_for(now))
    moot = case((and_(notices.c.key.in_(WHILE_OWING), done), True), (left, True), else_=False)
    query = (
        select(
            notices,
            addresses.c.channel,
            addresses.c.chat_id,
            addresses.c.topic,
            addresses.c.reach,
            people.c.id.label("person"),
            people.c.language,
            moot.label("moot"),
        )
        .join(addresses, addresses.c.id == notices.c.address_id)
        .outerjoin(people, people.c.id == addresses.c.person_id)
        .outerjoin(obligations, obligations.c.id == notices.c.obligation_id)
        .where(notices.c.id.in_(ids))
        .order_by(notices.c.rank, notices.c.id)
    )
    return [_record(row) for row in tx.execute(query)]


def _answers_for(now: datetime) -> ColumnElement[bool]:
    """Whether the one who is to be told still holds a post at the unit."""
    ends = or_(posts.c.until.is_(None), posts.c.until > now)
    return exists().where(posts.c.person_id == addresses.c.person_id, posts.c.unit_id == obligations.c.unit_id, ends)


def _record(row: AnyRow) -> Held:
    return Held(
        id=NoticeId(row.id),
        fence=row.fence,
        key=Key(row.key),
        address=AddressId(row.address_id),
        channel=row.channel,
        chat_id=row.chat_id,
        topic=row.topic,
        person=None if row.person is None else PersonId(row.person),
        language=Language.VI if row.language is None else Language(row.language),
        tries=row.tries,
        doubts=row.doubts,
        plan=None if row.plan_id is None else PlanId(row.plan_id),
        deadline=None if row.deadline_id is None else DeadlineId(row.deadline_id),
        obligation=None if row.obligation_id is None else ObligationId(row.obligation_id),
        report=None if row.report_id is None else ReportId(row.report_id),
        moot=bool(row.moot) or row.reach != Reach.OPEN.value,
    )


_SETTLE = (
    update(notices)
    # The fence keeps a sender that was stopped for a while from settling what another has taken over.
    .where(
        notices.c.id == bindparam("of"), notices.c.fence == bindparam("seen"), notices.c.state == State.SENDING.value
    )
    .values(
        state=bindparam("state"),
        message_id=bindparam("message_id"),
        next_at=func.coalesce(bindparam("next_at", type_=notices.c.next_at.type), notices.c.next_at),
        reason=bindparam("reason"),
        doubts=bindparam("doubts"),
        settled_at=bindparam("settled_at"),
    )
)


def settle(tx: Tx, settled: Iterable[Settled], now: datetime) -> None:
    rows = [
        {
            "of": one.id,
            "seen": one.fence,
            "state": one.state.value,
            "message_id": one.message_id,
            "next_at": one.next_at,
            "reason": one.reason,
            "doubts": one.doubts,
            "settled_at": now,
        }
        for one in settled
    ]
    if rows:
        tx.execute(_SETTLE, rows)


def recover(tx: Tx, now: datetime) -> int:
    """Notices whose sender died with them in hand may have arrived: sent once more, marked so, and never a third time.

    Returns how many came to be in doubt: no more than that many people may read something twice."""
    dead = and_(notices.c.state == State.SENDING.value, notices.c.held_until < now)
    twice = update(notices).where(dead, notices.c.doubts >= MOST_REPEATS)
    tx.execute(
        twice.values(state=State.UNKNOWN.value, settled_at=now, doubts=notices.c.doubts + 1, reason="in doubt twice")
    )
    return tx.execute(update(notices).where(dead).values(state=State.READY.value, doubts=notices.c.doubts + 1)).rowcount


def waiting(tx: Tx, now: datetime) -> int:
    """How many are due and not settled."""
    due = and_(notices.c.state == State.READY.value, notices.c.next_at <= now)
    query = select(func.count()).select_from(notices).where(or_(due, notices.c.state == State.SENDING.value))
    return tx.execute(query).scalar_one()
