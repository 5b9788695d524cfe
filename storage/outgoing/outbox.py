"""Notices on their way out: claimed in batches, settled in batches, each sent once or known to be in doubt.

The statements are constants: building one anew costs more than running it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import BindParameter, and_, bindparam, func, or_, select, update

from domain.channels import TELEGRAM
from domain.ids import AddressId, DeadlineId, NoticeId, ObligationId, PersonId, PlanId, ReportId, TermId
from domain.sending.notices import HOLD, MERGED, MOST_REPEATS, NEVER_REPEATED, Held, Key, Moot, State
from domain.texts import Language
from storage.database import Tx
from storage.engine import bulk, holds
from storage.engine.dialects import Dialect
from storage.engine.rows import AnyRow
from storage.outgoing import claiming, moot
from storage.outgoing.claiming import DUE, NOW
from storage.tables.base import Moment
from storage.tables.notices import notices
from storage.tables.plans import deadlines, obligations, plans, task_terms, tasks
from storage.tables.registry import addresses, groups, people


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


def claim(
    tx: Tx,
    now: datetime,
    *,
    limit: int,
    again: int | None = None,
    hold: timedelta = HOLD,
    channel: str = TELEGRAM,
) -> list[Held]:
    """Takes the next notices of a channel, the most urgent first, and with each reminder every other reminder of that
    address.

    `again` is how many of them may be in doubt already: each that is claimed when its sender dies is given up, sent or
    not, so a careful sender takes few of these at a time."""
    if tx.execute(claiming.ANY_DUE, {"now": now}).first() is None:
        return []
    given = {"now": now, "until": now + hold}
    next_ones = claiming.of_channel(channel)
    taken = list(tx.execute(next_ones.sure, given | {"most": limit}))
    taken += tx.execute(next_ones.doubted, given | {"most": limit if again is None else again})
    if not taken:
        return []
    if whom := sorted({row.address_id for row in taken if row.key in MERGED}):
        taken += tx.execute(claiming.MATES, given | {"whom": whom})
    return [_record(row) for row in tx.execute(_HELD, {"now": now, "ids": [row.id for row in taken]})]


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_HELD = (
    select(
        notices.c.id,
        notices.c.fence,
        notices.c.key,
        notices.c.address_id,
        notices.c.tries,
        notices.c.doubts,
        notices.c.plan_id,
        notices.c.deadline_id,
        notices.c.obligation_id,
        notices.c.report_id,
        notices.c.term_id,
        notices.c.details,
        notices.c.rank,
        addresses.c.channel,
        addresses.c.chat_id,
        addresses.c.topic,
        people.c.id.label("person"),
        people.c.language,
        moot.why().label("moot"),
    )
    .join(addresses, addresses.c.id == notices.c.address_id)
    .outerjoin(people, people.c.id == addresses.c.person_id)
    .outerjoin(groups, groups.c.address_id == addresses.c.id)
    .outerjoin(plans, plans.c.id == notices.c.plan_id)
    .outerjoin(deadlines, deadlines.c.id == notices.c.deadline_id)
    .outerjoin(obligations, obligations.c.id == notices.c.obligation_id)
    .outerjoin(task_terms, task_terms.c.id == notices.c.term_id)
    .outerjoin(tasks, tasks.c.id == task_terms.c.task_id)
    .where(notices.c.id.in_(_IDS))
    .order_by(notices.c.rank, notices.c.id)
)


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
        details=row.details,
        moot=None if row.moot is None else Moot(row.moot),
        rank=row.rank,
        term=None if row.term_id is None else TermId(row.term_id),
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

_GIVEN = bulk.given(
    {"of": notices.c.id.type, "seen": notices.c.fence.type}
    | {name: notices.c[name].type for name in ("state", "message_id", "next_at", "reason", "doubts", "settled_at")}
)
_SETTLE_TOGETHER = (
    update(notices)
    .where(notices.c.id == _GIVEN.c.of, notices.c.fence == _GIVEN.c.seen, notices.c.state == State.SENDING.value)
    .values(
        {notices.c[name]: _GIVEN.c[name] for name in ("state", "message_id", "reason", "doubts", "settled_at")}
        | {notices.c.next_at: func.coalesce(_GIVEN.c.next_at, notices.c.next_at)}
    )
)
"""The same in one statement, as PostgreSQL has it: a statement a row is a way there and back for each."""


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
    if not rows:
        return
    if tx.dialect.name == Dialect.SQLITE:
        tx.execute(_SETTLE, rows)
    else:
        tx.execute(_SETTLE_TOGETHER, bulk.lists(rows))


_KEEP = (
    update(notices)
    .where(notices.c.id.in_(_IDS), notices.c.state == State.SENDING.value)
    .values(held_until=bindparam("until", type_=Moment))
)


def keep(tx: Tx, held: Collection[NoticeId], until: datetime) -> None:
    """Goes on holding what waits for its turn."""
    if held:
        tx.execute(_KEEP, {"ids": list(held), "until": until})


_UNSEEN = and_(
    notices.c.state == State.SENDING.value,
    notices.c.held_until.in_(bindparam("held", expanding=True, type_=Moment)),
    notices.c.id.not_in(_IDS),
)
_PUT_BACK = update(notices).where(_UNSEEN).values(state=State.READY.value)


def put_back(tx: Tx, held: Sequence[datetime], *, besides: Sequence[NoticeId] = ()) -> None:
    """What was claimed until these moments, and never handed over: in no doubt."""
    tx.execute(_PUT_BACK, {"held": list(held), "ids": list(besides)})


_DEAD = and_(notices.c.state == State.SENDING.value, holds.is_over(notices.c.held_until), notices.c.id.not_in(_IDS))
_DOUBTED = {"doubts": notices.c.doubts + 1}
_GIVE_UP = (
    update(notices)
    .where(_DEAD, or_(notices.c.doubts >= MOST_REPEATS, notices.c.key.in_(sorted(NEVER_REPEATED))))
    .values(_DOUBTED | {"state": State.UNKNOWN.value, "settled_at": NOW, "reason": "in doubt twice"})
)
_REPEAT = update(notices).where(_DEAD).values(_DOUBTED | {"state": State.READY.value})


def recover(tx: Tx, now: datetime, *, besides: Sequence[NoticeId] = ()) -> int:
    """Notices whose sender died with them in hand may have arrived: sent once more, marked so, and never a third time.

    `besides` are in the caller's own hands, however far the clock has jumped meanwhile. Returns how many came to be in
    doubt: no more than that many people may read something twice."""
    given = {**holds.at(now), "ids": list(besides)}
    tx.execute(_GIVE_UP, given)
    return tx.execute(_REPEAT, given).rowcount


def waiting(tx: Tx, now: datetime) -> int:
    """How many are due and not settled."""
    query = select(func.count()).select_from(notices).where(or_(DUE, notices.c.state == State.SENDING.value))
    return tx.execute(query, {"now": now}).scalar_one()
