"""The live boards of groups, one for each deadline: which message each is, what it shows, whether it is finished."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, literal_column, or_, select, true, union_all, update

from domain.channels import ONLY_WORDS
from domain.ids import AddressId, DeadlineId, NoticeId
from domain.persons.people import Disclosure, Reach
from domain.sending.boards import Moment
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.outgoing.claiming import NOW
from storage.tables.notices import boards, notices
from storage.tables.plans import deadlines, plans
from storage.tables.registry import addresses, groups


@dataclass(frozen=True, slots=True)
class Board:
    """A message that is not finished. `shown` is a digest of what the group sees; None until it is known.

    `policy`: what the group may hear; None where it follows the office of the plan no longer, or not in that topic.
    `replaced`: another stands below it, or it is one of those that showed a whole plan, of which there are no new ones.
    """

    notice: NoticeId
    deadline: DeadlineId | None
    chat_id: int
    topic: int
    message: int
    policy: Disclosure | None
    shown: str | None
    edited_at: datetime | None
    replaced: bool
    finished: bool = False
    """It was, and its deadline is ahead again."""


# A literal, so that both databases see that the indexes of boards serve.
_BOARD: ColumnElement[str] = literal_column(f"'{Key.BOARD.value}'")
_IS_BOARD = notices.c.key == _BOARD
# Not found by its state, which nearly all notices share.
_SENT = func.coalesce(notices.c.state, "") == State.SENT.value
_POSTED = and_(_IS_BOARD, _SENT, notices.c.message_id.is_not(None))
_LATER = notices.alias()
_IS_LATER = and_(
    _LATER.c.key == _BOARD,
    _LATER.c.address_id == notices.c.address_id,
    _LATER.c.deadline_id == notices.c.deadline_id,
    _LATER.c.id > notices.c.id,
)
_REPLACED = or_(
    notices.c.deadline_id.is_(None),
    exists().where(_IS_LATER, _LATER.c.state == State.SENT.value, _LATER.c.message_id.is_not(None)),
)
_ON_ITS_WAY = exists().where(_IS_LATER, _LATER.c.state.in_([State.READY.value, State.SENDING.value]))
# Few beside all there ever were: this is asked every other second. What is posted is shown, and so has a row.
_FEW = union_all(
    select(boards.c.notice_id).where(boards.c.finished_at.is_(None)),
    select(notices.c.id).where(
        _IS_BOARD, notices.c.deadline_id.in_(select(deadlines.c.id).where(deadlines.c.last_ok >= NOW))
    ),
)
_FOLLOWS = and_(
    groups.c.address_id == addresses.c.id,
    groups.c.authority_id == plans.c.authority_id,
    groups.c.ended_at.is_(None),
)
_IN_FORCE = and_(
    deadlines.c.last_ok >= NOW,
    deadlines.c.called_off_at.is_(None),
    plans.c.withdrawn_at.is_(None),
    groups.c.id.is_not(None),
)
_AHEAD_AGAIN = and_(_IN_FORCE, ~_REPLACED, ~_ON_ITS_WAY)
_LIVE = (
    select(
        notices.c.id,
        notices.c.deadline_id,
        addresses.c.chat_id,
        addresses.c.topic,
        notices.c.message_id,
        groups.c.policy,
        boards.c.shown,
        boards.c.edited_at,
        case((_REPLACED, 1), else_=0).label("replaced"),
        boards.c.finished_at,
    )
    .join(plans, plans.c.id == notices.c.plan_id)
    .join(addresses, addresses.c.id == notices.c.address_id)
    .outerjoin(groups, _FOLLOWS)
    .outerjoin(deadlines, deadlines.c.id == notices.c.deadline_id)
    .outerjoin(boards, boards.c.notice_id == notices.c.id)
    .where(notices.c.id.in_(_FEW), _POSTED, or_(boards.c.finished_at.is_(None), _AHEAD_AGAIN))
    .where(addresses.c.reach == Reach.OPEN.value, addresses.c.channel.not_in(ONLY_WORDS))
    .order_by(boards.c.edited_at.nulls_first(), notices.c.id)
)


def live(tx: Tx, now: datetime) -> list[Board]:
    """In groups that can be written to; what was edited longest ago comes first."""
    return [
        Board(
            notice=NoticeId(row.id),
            deadline=None if row.deadline_id is None else DeadlineId(row.deadline_id),
            chat_id=row.chat_id,
            topic=row.topic,
            message=row.message_id,
            policy=None if row.policy is None else Disclosure(row.policy),
            shown=row.shown,
            edited_at=row.edited_at,
            replaced=bool(row.replaced),
            finished=row.finished_at is not None,
        )
        for row in tx.execute(_LIVE, {"now": now})
    ]


def is_newest(tx: Tx, notice: NoticeId, address: AddressId, deadline: DeadlineId) -> bool:
    """Whether no other board of the deadline has been posted in the group since, nor is to be."""
    later = (
        select(true())
        .where(_IS_BOARD, notices.c.address_id == address, notices.c.deadline_id == deadline, notices.c.id > notice)
        .where(notices.c.state.in_([State.READY.value, State.SENDING.value, State.SENT.value]))
    )
    return tx.execute(later.limit(1)).first() is None


def note_shown(tx: Tx, notice: NoticeId, shown: str, now: datetime, *, finished: bool = False) -> None:
    values = {"notice_id": notice, "shown": shown, "edited_at": now, "finished_at": now if finished else None}
    upsert(tx, boards, [values], key=[boards.c.notice_id])


def lost(tx: Tx, notice: NoticeId, now: datetime) -> None:
    """Its message is gone: the same notice is owed again, so that the group has one board and not two."""
    sent = update(notices).where(notices.c.id == notice, notices.c.state == State.SENT.value)
    tx.execute(sent.values(_ANEW | {"next_at": now}))


def post_anew(tx: Tx, address: AddressId) -> None:
    """Where no message can be edited that was posted before, as the chat is another: the newest board of each deadline
    is owed once more, the others stay behind where they were."""
    settled = and_(_IS_BOARD, notices.c.address_id == address, notices.c.state.in_(_SETTLED))
    dated = and_(settled, notices.c.deadline_id.is_not(None))
    newest = tx.execute(select(func.max(notices.c.id)).where(dated).group_by(notices.c.deadline_id)).scalars().all()
    tx.execute(update(notices).where(settled, notices.c.id.not_in(newest)).values(message_id=None))
    tx.execute(update(notices).where(notices.c.id.in_(newest)).values(_ANEW | {"reason": None}))


_SETTLED = (State.SENT.value, State.FAILED.value, State.UNKNOWN.value, State.WITHDRAWN.value)
_ANEW = {
    "state": State.READY.value,
    "details": Moment.ANEW.value,
    "message_id": None,
    "settled_at": None,
    "tries": 0,
    "doubts": 0,
}


def last_digest(tx: Tx, address: AddressId) -> str | None:
    """What the newest digest of boards showed in a group where nothing can be edited."""
    query = (
        select(boards.c.shown)
        .join(notices, notices.c.id == boards.c.notice_id)
        .where(notices.c.address_id == address, notices.c.key == Key.GROUP_DIGEST.value)
        .order_by(notices.c.id.desc())
    )
    shown: str | None = tx.execute(query.limit(1)).scalar()
    return shown


@dataclass(frozen=True, slots=True)
class Posted:
    """The newest board of a deadline that was owed to a group: when, and what it showed."""

    at: datetime
    shown: str | None


def posted(tx: Tx, address: AddressId) -> dict[DeadlineId, Posted]:
    query = (
        select(notices.c.deadline_id, notices.c.made_at, boards.c.shown)
        .outerjoin(boards, boards.c.notice_id == notices.c.id)
        .where(_IS_BOARD, notices.c.address_id == address, notices.c.deadline_id.is_not(None))
        .order_by(notices.c.id)
    )
    return {DeadlineId(row.deadline_id): Posted(row.made_at, row.shown) for row in tx.execute(query)}
