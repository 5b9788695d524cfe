"""Takes a group along to another address: its link, boards, what it is still owed, where its conversation stands."""

from sqlalchemy import delete, select, update

from domain.ids import AddressId
from domain.persons.people import Reach
from domain.sending.notices import Moot, State
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.outgoing import boards
from storage.tables.notices import notices
from storage.tables.operations import conversations
from storage.tables.registry import addresses, groups


def take_along(tx: Tx, old: AddressId, new: AddressId) -> bool:
    """Everything of one address belongs to the other from now on; what that one has already, it keeps."""
    moved = _move_link(tx, old, new)
    taken = select(notices.c.occasion).where(notices.c.address_id == new)
    mine = notices.c.address_id == old
    tx.execute(update(notices).where(mine, notices.c.occasion.not_in(taken)).values(address_id=new))
    doubled = update(notices).where(mine, notices.c.state == State.READY.value)
    tx.execute(doubled.values(state=State.WITHDRAWN.value, reason=Moot.LEFT.value))
    _move_conversation(tx, old, new)
    if moved:
        # Messages have other numbers there, and another message may bear the old one.
        boards.post_anew(tx, new)
    return moved


def _move_link(tx: Tx, old: AddressId, new: AddressId) -> bool:
    """A link that is in force there wins over the one that comes; one that has ended gives way."""
    coming = tx.execute(select(groups).where(groups.c.address_id == old, groups.c.ended_at.is_(None))).first()
    if coming is None:
        return False
    there = tx.execute(select(groups).where(groups.c.address_id == new)).first()
    if there is None:
        tx.execute(update(groups).where(groups.c.id == coming.id).values(address_id=new, told_at=None))
    else:
        tx.execute(update(groups).where(groups.c.id == coming.id).values(ended_at=there.linked_at))
        if there.ended_at is not None:
            kept = ("authority_id", "title", "policy", "muted_at", "linked_by", "linked_at")
            values = {name: getattr(coming, name) for name in kept}
            tx.execute(update(groups).where(groups.c.id == there.id).values(values | {"ended_at": None}))
    tx.execute(update(addresses).where(addresses.c.id == new).values(reach=Reach.OPEN.value, reach_since=None))
    return True


def _move_conversation(tx: Tx, old: AddressId, new: AddressId) -> None:
    """What is expected goes along; the live screen does not: it stays behind in the old chat."""
    expects = tx.execute(select(conversations.c.expects).where(conversations.c.address_id == old)).scalar()
    if expects is not None:
        insert_new(tx, conversations, [{"address_id": new, "below": 0, "expects": expects}])
    tx.execute(delete(conversations).where(conversations.c.address_id == old))
