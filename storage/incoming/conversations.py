"""Where a chat stands: its live screen, what the next typed line answers. A row, so that it outlives the process."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select, update

from domain import meant, worded
from domain.ids import AddressId
from domain.queries.model import Query
from domain.screens import Screen
from domain.texts import Say
from domain.worded import Choice, Worded
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.prepared import Prepared
from storage.tables.operations import conversations
from storage.tables.registry import addresses


@dataclass(frozen=True, slots=True)
class Conversation:
    """`expects` says what typed text is: `draft:12@5`, with the revision shown; `reason:55`; None: a question."""

    message: int | None = None
    below: int = 0
    expects: str | None = None


@dataclass(slots=True)
class Ongoing:
    """A conversation while a turn changes it: in memory, and written down once, at the turn's end. `asked` is what the
    next question may lean on, where something was asked."""

    was: Conversation
    message: int | None
    below: int
    expects: str | None
    asked: Query | None = None

    @classmethod
    def after(cls, was: Conversation) -> "Ongoing":
        return cls(was, was.message, was.below, was.expects)

    def redone(self, was: Conversation) -> "Ongoing":
        """The same changes of a conversation that others may have changed meanwhile."""
        again = replace(Ongoing.after(was), asked=self.asked)
        if self.expects != self.was.expects:
            again.expects = self.expects
        if (self.message, self.below) != (self.was.message, self.was.below):
            again.message, again.below = self.message, self.below
        return again

    def start_screen(self) -> None:
        """The next live screen is a message of its own."""
        self.message, self.below = None, 0


def _changing(*names: str) -> Prepared:
    here = update(conversations).where(conversations.c.address_id == bindparam("of_address"))
    return Prepared(here.values({name: bindparam(f"new_{name}") for name in names}))


_OF = Prepared(
    select(conversations.c.message_id, conversations.c.below, conversations.c.expects).where(
        conversations.c.address_id == bindparam("of_address")
    )
)
_EXPECT = _changing("expects")
_OFFER = _changing("offers")
_NOTE_SCREEN = _changing("message_id", "below")
_KEEP = _changing("message_id", "below", "expects")


def of(tx: Tx, address: AddressId) -> Conversation:
    row = _OF.first(tx, {"of_address": address})
    return Conversation() if row is None else Conversation(row.message_id, row.below, row.expects)


def keep(tx: Tx, address: AddressId, now: Ongoing) -> None:
    """Writes down what the turn has changed, and only that: the rest may have been changed by others' work in it."""
    screen = {"message_id": now.message, "below": now.below}
    moved = (now.message, now.below) != (now.was.message, now.was.below)
    if now.expects != now.was.expects and moved:
        _change(tx, _KEEP, address, {**screen, "expects": now.expects})
    elif now.expects != now.was.expects:
        expect(tx, address, now.expects)
    elif moved:
        _change(tx, _NOTE_SCREEN, address, screen)


def offer(tx: Tx, address: AddressId, screen: Sequence[Choice]) -> None:
    """What the screen shown now offers, in place of the last one."""
    _change(tx, _OFFER, address, {"offers": worded.pack(worded.with_screen(_offers(tx, address), screen))})


def offer_besides(tx: Tx, address: AddressId, screen: Screen, say: Say) -> Worded:
    """A notice in words; what it offers is called by a hundred of its own, whatever else is offered."""
    before = _offers(tx, address)
    told = worded.worded(screen, asking=say, base=worded.next_base(before))
    if told.choices:
        _change(tx, _OFFER, address, {"offers": worded.pack(worded.with_notice(before, told.choices))})
    return told


def _offers(tx: Tx, address: AddressId) -> tuple[Choice, ...]:
    found = select(conversations.c.offers).where(conversations.c.address_id == address).with_for_update()
    return meant.read(tx.execute(found).scalar())


def offered(tx: Tx, channel: str, chat_id: int) -> tuple[AddressId | None, Conversation, str | None]:
    """Where the chat stands and what it may choose from; without an address nothing is kept of it."""
    query = (
        select(addresses.c.id, conversations.c.expects, conversations.c.offers)
        .outerjoin(conversations, conversations.c.address_id == addresses.c.id)
        .where(addresses.c.channel == channel, addresses.c.chat_id == chat_id, addresses.c.topic == 0)
    )
    row = tx.execute(query).first()
    return (None, Conversation(), None) if row is None else (row.id, Conversation(expects=row.expects), row.offers)


def expect(tx: Tx, address: AddressId, expects: str | None) -> None:
    _change(tx, _EXPECT, address, {"expects": expects})


def note_screen(tx: Tx, address: AddressId, message: int | None) -> None:
    """The live screen is this message now, and nothing is below it."""
    _change(tx, _NOTE_SCREEN, address, {"message_id": message, "below": 0})


def forget_drafts(tx: Tx, expects: str) -> None:
    """Nobody's next line answers this any more, whichever revision they were shown."""
    answering = conversations.c.expects.startswith(f"{expects}@")
    tx.execute(update(conversations).where(answering).values(expects=None))


def _change(tx: Tx, changing: Prepared, address: AddressId, values: Mapping[str, str | int | None]) -> None:
    if changing.change(tx, {"of_address": address, **{f"new_{name}": new for name, new in values.items()}}) == 0:
        insert_new(tx, conversations, [{"address_id": address, "below": 0, **values}])
