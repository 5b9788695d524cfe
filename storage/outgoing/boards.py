"""The live boards of groups: which message each is, and what it shows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select, update

from domain.channels import ONLY_WORDS
from domain.ids import AddressId, NoticeId, PlanId, UnitId
from domain.persons.people import Disclosure, Reach
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.tables.notices import boards, notices
from storage.tables.plans import plans
from storage.tables.registry import addresses, groups


@dataclass(frozen=True, slots=True)
class Board:
    """`shown` is a digest of what the group sees; None until the first edit."""

    notice: NoticeId
    plan: PlanId
    authority: UnitId
    chat_id: int
    topic: int
    message: int
    policy: Disclosure
    shown: str | None
    edited_at: datetime | None


def posted(tx: Tx) -> list[Board]:
    """Boards of plans in force, or just withdrawn, in groups that are still linked and can be written to."""
    stale = boards.c.edited_at < plans.c.withdrawn_at
    query = (
        select(
            notices.c.id,
            plans.c.id.label("plan"),
            plans.c.authority_id,
            addresses.c.chat_id,
            addresses.c.topic,
            notices.c.message_id,
            groups.c.policy,
            boards.c.shown,
            boards.c.edited_at,
        )
        .join(plans, plans.c.id == notices.c.plan_id)
        .join(addresses, addresses.c.id == notices.c.address_id)
        .join(groups, and_(groups.c.address_id == addresses.c.id, groups.c.authority_id == plans.c.authority_id))
        .outerjoin(boards, boards.c.notice_id == notices.c.id)
        .where(notices.c.key == Key.BOARD.value, notices.c.state == State.SENT.value, notices.c.message_id.is_not(None))
        .where(groups.c.ended_at.is_(None), addresses.c.reach == Reach.OPEN.value)
        .where(addresses.c.channel.not_in(ONLY_WORDS))
        # Of one that is withdrawn, until its board has said so.
        .where(or_(plans.c.withdrawn_at.is_(None), boards.c.edited_at.is_(None), stale))
    )
    return [
        Board(
            notice=NoticeId(row.id),
            plan=PlanId(row.plan),
            authority=UnitId(row.authority_id),
            chat_id=row.chat_id,
            topic=row.topic,
            message=row.message_id,
            policy=Disclosure(row.policy),
            shown=row.shown,
            edited_at=row.edited_at,
        )
        for row in tx.execute(query)
    ]


def last_shown(tx: Tx, address: AddressId, plan: PlanId) -> str | None:
    """What the newest board of a plan showed in a group."""
    query = (
        select(boards.c.shown)
        .join(notices, notices.c.id == boards.c.notice_id)
        .where(notices.c.address_id == address, notices.c.plan_id == plan, notices.c.key == Key.BOARD.value)
        .order_by(notices.c.id.desc())
    )
    shown: str | None = tx.execute(query.limit(1)).scalar()
    return shown


def note_shown(tx: Tx, notice: NoticeId, shown: str, now: datetime) -> None:
    upsert(tx, boards, [{"notice_id": notice, "shown": shown, "edited_at": now}], key=[boards.c.notice_id])


def lost(tx: Tx, notice: NoticeId, now: datetime) -> None:
    """Its message is gone: the same notice is owed again, so that the group has one board and not two."""
    sent = update(notices).where(notices.c.id == notice, notices.c.state == State.SENT.value)
    tx.execute(sent.values(state=State.READY.value, message_id=None, next_at=now, tries=0, doubts=0, settled_at=None))
