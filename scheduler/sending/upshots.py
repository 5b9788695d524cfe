"""What follows for a notice from what became of its message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ids import AddressId, NoticeId
from domain.persons.people import Reach
from domain.sending.notices import MOST_REPEATS, NEVER_REPEATED, Held, Key, Moot, State, patience
from domain.sending.outcomes import Broken, Gone, InDoubt, Moved, NotSent, Outcome, Sent, Unreachable, Wait
from scheduler.letters.letters import Parcel
from storage.outgoing.outbox import Settled


@dataclass(frozen=True, slots=True)
class Shown:
    """What a group sees of a board, or of a digest, which is never edited."""

    notice: NoticeId
    digest: str
    finished: bool


@dataclass(frozen=True, slots=True)
class Upshot:
    """What is written down about one parcel, all of it or nothing."""

    settled: tuple[Settled, ...]
    closed: tuple[AddressId, Reach] | None = None
    shown: Shown | None = None
    screen: tuple[AddressId, int] | None = None
    """The live screen of a chat, which this message has become."""


def after(parcel: Parcel, outcome: Outcome, now: datetime, reference: str | None = None) -> Upshot:
    """`reference` is where the log tells more, where it is our bug."""
    held = parcel.held
    match outcome:
        case Sent(message_id):
            first = held[0]
            shown = None if parcel.shown is None else Shown(first.id, parcel.shown, first.key is not Key.BOARD)
            screen = None if parcel.live is None or message_id is None else (parcel.live, message_id)
            return Upshot(_all(held, State.SENT, message_id=message_id), shown=shown, screen=screen)
        case Wait(seconds):
            return again(held, now + timedelta(seconds=seconds))
        case NotSent():
            return again(held, now + patience(max(one.tries for one in held) - 1))
        case InDoubt(text):
            return Upshot(tuple(_in_doubt(one, text, now) for one in held))
        case Unreachable(why):
            return Upshot(_all(held, State.FAILED, reason=why.value), (held[0].address, Reach(why.value)))
        case Moved() | Broken() | Gone():
            # A group that moves twice within one letter is no group we know.
            return Upshot(_all(held, State.FAILED, reason=f"#{reference}"))


def again(held: Iterable[Held], at: datetime) -> Upshot:
    """Surely not sent: tried once more at that time."""
    return Upshot(tuple(Settled(one.id, one.fence, State.READY, next_at=at, doubts=one.doubts) for one in held))


def withdrawn(held: Iterable[Held], why: Moot) -> Upshot:
    return Upshot(_all(held, State.WITHDRAWN, reason=why.value))


def unwritten(parcel: Parcel) -> Upshot:
    """Nothing to say now, or ever, or nothing that could be said."""
    if parcel.later is not None:
        return again(parcel.held, parcel.later)
    if parcel.fault is None:
        return withdrawn(parcel.held, Moot.NOTHING_TO_SAY)
    return Upshot(_all(parcel.held, State.FAILED, reason=f"#{parcel.fault}"))


def _in_doubt(held: Held, text: str, now: datetime) -> Settled:
    again = held.doubts < MOST_REPEATS and held.key not in NEVER_REPEATED
    state = State.READY if again else State.UNKNOWN
    return Settled(held.id, held.fence, state, next_at=now, reason=text[:200], doubts=held.doubts + 1)


def _all(
    held: Iterable[Held], state: State, *, message_id: int | None = None, reason: str | None = None
) -> tuple[Settled, ...]:
    return tuple(Settled(one.id, one.fence, state, message_id, reason=reason, doubts=one.doubts) for one in held)
