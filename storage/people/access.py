"""What ends with a post: what was about to be said, what the next typed line would have answered, invites given out."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, true, update

from domain.ids import AddressId, DraftId, PersonId, PostId, UnitId
from domain.sending.notices import Key, Moot, State
from storage.database import Tx
from storage.incoming import conversations
from storage.operations import audit
from storage.reporting import drafts, obligations
from storage.tables.notices import notices
from storage.tables.plans import obligations as owed
from storage.tables.registry import addresses, invites, posts

DRAFT = "draft"
ENDED = "ended"
"""`ended:55`: the next line answers nothing, and is told that this post is over."""
_NEWS_OF_IT = Key.POST_ENDED.value


def chats(tx: Tx, people: Iterable[PersonId]) -> list[AddressId]:
    query = select(addresses.c.id).where(addresses.c.person_id.in_(sorted(set(people))), addresses.c.topic == 0)
    return [AddressId(address) for address in tx.execute(query.order_by(addresses.c.id)).scalars()]


def end(tx: Tx, person: PersonId, unit: UnitId, post: PostId, now: datetime) -> None:
    """Whoever holds another post at the same unit keeps what comes with that."""
    held = set(
        tx.execute(select(posts.c.unit_id).where(posts.c.person_id == person, posts.c.until.is_(None))).scalars()
    )
    if unit in held:
        return
    _revoke(tx, person, invites.c.unit_id == unit if held else true(), now)
    theirs = chats(tx, [person])
    _withdraw(tx, theirs, _of_unit(unit) if held else or_(_of_unit(unit), notices.c.obligation_id.is_(None)), now)
    for chat in theirs:
        expects = conversations.of(tx, chat).expects
        if expects is not None and _is_over(tx, expects, unit, anything=not held):
            conversations.expect(tx, chat, f"{ENDED}:{post}")


def _revoke(tx: Tx, person: PersonId, which: ColumnElement[bool], now: datetime) -> None:
    """Whoever may not invite any more has left no door open behind them."""
    waiting = update(invites).where(invites.c.created_by == person, which)
    unused = waiting.where(invites.c.used_at.is_(None), invites.c.revoked_at.is_(None), invites.c.expires_at > now)
    for row in tx.execute(unused.values(revoked_at=now).returning(invites.c.id, invites.c.unit_id, invites.c.role)):
        facts: audit.Facts = {"role": row.role, "invite": row.id}
        audit.note(tx, None, "revoke-invite", f"unit:{row.unit_id}", now=now, before=facts)


def _of_unit(unit: UnitId) -> ColumnElement[bool]:
    return notices.c.obligation_id.in_(select(owed.c.id).where(owed.c.unit_id == unit))


def _withdraw(tx: Tx, theirs: list[AddressId], which: ColumnElement[bool], now: datetime) -> None:
    """What a sender has in hand is on its way: it asks once more itself, right before."""
    waiting = update(notices).where(notices.c.address_id.in_(theirs), notices.c.state == State.READY.value, which)
    over = {"state": State.WITHDRAWN.value, "reason": Moot.LEFT.value, "settled_at": now}
    tx.execute(waiting.where(notices.c.key != _NEWS_OF_IT).values(over))


def _is_over(tx: Tx, expects: str, unit: UnitId, *, anything: bool) -> bool:
    """A form of the unit; and, for whoever holds nothing any more, whatever it was."""
    kind, _, rest = expects.partition(":")
    if kind != DRAFT or anything:
        return anything
    draft = drafts.one(tx, DraftId(int(rest.partition("@")[0])))
    obligation = None if draft is None else obligations.one(tx, draft.obligation)
    return obligation is None or obligation.unit == unit
