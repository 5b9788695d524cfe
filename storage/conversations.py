"""Where a chat stands: its live screen, what the next typed line answers. A row, so that it outlives the process."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from domain.ids import AddressId
from storage.database import Tx
from storage.dialects import insert_new
from storage.prepared import Prepared
from storage.tables.operations import conversations


@dataclass(frozen=True, slots=True)
class Conversation:
    """`expects` says what typed text is: `draft:12@5`, with the revision shown; `reason:55`; None: a question."""

    message: int | None = None
    below: int = 0
    expects: str | None = None


@dataclass(slots=True)
class Ongoing:
    """A conversation while a turn changes it: in memory, and written down once, at the turn's end."""

    was: Conversation
    message: int | None
    below: int
    expects: str | None

    @classmethod
    def after(cls, was: Conversation) -> "Ongoing":
        return cls(was, was.message, was.below, was.expects)

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
