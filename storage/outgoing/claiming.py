"""The statements by which notices are taken to be sent, of one channel at a time."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, literal_column, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from domain.channels import ONLY_WORDS
from domain.sending.notices import MERGED, State
from storage.tables.base import Moment
from storage.tables.notices import notices
from storage.tables.registry import addresses

NOW = bindparam("now", type_=Moment)
DUE = and_(notices.c.state == State.READY.value, notices.c.next_at <= NOW)
# Literals, so that both databases see that the indexes of what is ready serve.
_READY: ColumnElement[str] = literal_column(f"'{State.READY.value}'")
_DUE_BY_NOW = func.coalesce(notices.c.next_at, NOW) <= NOW
"""Put so that nobody looks for all that are due by it: all of a whole country may be."""
ANY_DUE = select(notices.c.id).where(notices.c.state == _READY, notices.c.next_at <= NOW).limit(1)
"""Asked first, so that what waits for the morning is not looked through in every second of the night."""
_MERGED = notices.c.key.in_(sorted(MERGED))
_TAKING = (
    update(notices)
    # Beside what is wanted on purpose: PostgreSQL checks it again after waiting for a rival.
    .where(func.coalesce(notices.c.state, "") == State.READY.value, _DUE_BY_NOW)
    .values(
        state=State.SENDING.value,
        held_until=bindparam("until", type_=Moment),
        fence=notices.c.fence + 1,
        tries=notices.c.tries + 1,
    )
    .returning(notices.c.id, notices.c.address_id, notices.c.key)
)


@dataclass(frozen=True, slots=True)
class NextOnes:
    """Takes those that are surely not sent yet, and those that may be."""

    sure: ReturningUpdate[int, int, str]
    doubted: ReturningUpdate[int, int, str]


def of_channel(channel: str) -> NextOnes:
    return _IN_WORDS.get(channel, _TELEGRAM)


def _next_ones(where: ColumnElement[bool]) -> NextOnes:
    oldest = (
        select(notices.c.id)
        .where(notices.c.state == State.READY.value, _DUE_BY_NOW, where)
        .order_by(notices.c.rank, notices.c.next_at, notices.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    # CTEs: as a plain subquery PostgreSQL may run it again for each row, and take more than the limit.
    return NextOnes(
        _TAKING.where(notices.c.id.in_(select(oldest.where(notices.c.doubts == 0).cte("oldest").c.id))),
        _TAKING.where(notices.c.id.in_(select(oldest.where(notices.c.doubts > 0).cte("doubted").c.id))),
    )


def _reached_by(*channels: str) -> Select[tuple[int]]:
    return select(addresses.c.id).where(addresses.c.channel.in_(channels))


# Told by what is not Telegram's, which is little or nothing.
_TELEGRAM = _next_ones(notices.c.address_id.not_in(_reached_by(*ONLY_WORDS)))
_IN_WORDS = {channel: _next_ones(notices.c.address_id.in_(_reached_by(channel))) for channel in ONLY_WORDS}
MATES = _TAKING.where(notices.c.state == _READY, _MERGED, notices.c.address_id.in_(bindparam("whom", expanding=True)))
"""Every other reminder of these addresses. Asked in a subquery for them, PostgreSQL looked through all notices for each
that is due."""
