"""Looks after the inbox: what a killed process left behind, how it stands, what may be forgotten."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, func, literal_column, or_, select, update

from domain.ids import InboxId
from storage.database import Tx
from storage.engine import holds
from storage.incoming.inbox import COLUMNS, Incoming, State, hold, read_row, repeat
from storage.tables.incoming import inbox

KEEP_CONTENT = timedelta(hours=48)
KEEP_NUMBERS = timedelta(days=7)
_SOME = inbox.alias()
# By any lane, so that the index of what is open serves: beside all that is kept they are few.
_OPEN = inbox.c.id.in_(select(_SOME.c.id).where(_SOME.c.done_at.is_(None), _SOME.c.lane > ""))
# Literals, so that both databases see that the indexes of these serve.
_GIVEN_UP = inbox.c.state.in_([literal_column(f"'{state}'") for state in (State.PARKED, State.UNKNOWN)])
_SAID_AGAIN = inbox.c.said_tries > literal_column("1")


def pending(tx: Tx, now: datetime, *, got_before: datetime, lanes: str = "", limit: int = 500) -> list[Incoming]:
    """Unfinished ones nobody holds, oldest first: what a killed process left behind. `lanes`: how those of the channel
    begin that this process serves."""
    of_channel = inbox.c.lane.startswith(lanes) if lanes else inbox.c.lane.not_like("%:%")
    free = or_(inbox.c.held_until.is_(None), inbox.c.held_until <= now, inbox.c.held_until > now + holds.FARTHEST)
    # Or by a clock that ran ahead and has been set back since; not by that of a machine which is a little ahead.
    old = or_(inbox.c.got_at <= got_before, inbox.c.got_at > now + holds.FARTHEST)
    query = select(*COLUMNS).where(_OPEN, old, free, of_channel).order_by(inbox.c.id).limit(limit)
    return [read_row(row) for row in tx.execute(query).mappings()]


def unsaid(tx: Tx, row: InboxId) -> str | None:
    """The answer of an update that is handled, while nobody knows whether it was said."""
    handled = and_(inbox.c.id == row, inbox.c.done_at.is_(None), inbox.c.state != State.NEW)
    answer: str | None = tx.execute(select(inbox.c.answer).where(handled)).scalar()
    return answer


def body_of(tx: Tx, row: InboxId, lane: str) -> str | None:
    """What came in a lane, letter by letter, while that is kept; None for what came in another."""
    body: str | None = tx.execute(select(inbox.c.body).where(inbox.c.id == row, inbox.c.lane == lane)).scalar()
    return body


def last_answers(tx: Tx, lane: str, most: int) -> list[str]:
    """What was said last in a lane, while that is kept, the newest first."""
    said = and_(inbox.c.lane == lane, inbox.c.answer.is_not(None))
    return list(tx.execute(select(inbox.c.answer).where(said).order_by(inbox.c.id.desc()).limit(most)).scalars())


def take_over(tx: Tx, row: InboxId, now: datetime, *, held_until: datetime, harmless: bool = False) -> str | None:
    """As `inbox.repeat`, for an answer whose sayer is gone; None also where somebody was quicker.

    What is harmless changes nothing when it is said again: such tries are not counted."""
    held = select(inbox.c.held_until).where(inbox.c.id == row).with_for_update()
    until = tx.execute(held).scalar()
    if holds.lasts(until, now):
        return None
    if not harmless:
        return repeat(tx, row, now, held_until=held_until)
    hold(tx, [row], held_until)
    return unsaid(tx, row)


def is_held_until(tx: Tx, row: InboxId, until: datetime) -> bool:
    """The hold that was asked for came about, though nobody was told."""
    ours = select(inbox.c.id).where(inbox.c.id == row, inbox.c.done_at.is_(None), inbox.c.held_until == until)
    return tx.execute(ours).first() is not None


def recall(tx: Tx, row: InboxId, held_until: Collection[datetime]) -> str | None:
    """What we handled ourselves but could not see committed, and nobody has begun to repeat: known by until when it is
    held. Another process that has handled it instead is saying it by now."""
    untouched = and_(inbox.c.id == row, inbox.c.done_at.is_(None), inbox.c.said_tries == 1)
    return tx.execute(select(inbox.c.answer).where(untouched, inbox.c.held_until.in_(held_until))).scalar()


def release(tx: Tx, now: datetime) -> None:
    """Lets go of every answer that is held: for who knows that nobody else can be saying one."""
    held = (inbox.c.done_at.is_(None), inbox.c.state != State.NEW, inbox.c.held_until > now)
    tx.execute(update(inbox).where(*held).values(held_until=now))


def leave_unsaid(tx: Tx, now: datetime) -> None:
    """No answer is said any more of what was handled before: for who knows that they have been."""
    unsaid = (inbox.c.done_at.is_(None), inbox.c.state != State.NEW)
    tx.execute(update(inbox).where(*unsaid).values(state=State.UNKNOWN, done_at=now))


def last_update_id(tx: Tx, bot_id: int, *, since: datetime) -> int | None:
    """The highest number got since; an older one may belong to a numbering that is over."""
    highest = select(func.max(inbox.c.update_id)).where(inbox.c.bot_id == bot_id, inbox.c.got_at > since)
    found: int | None = tx.execute(highest).scalar_one()
    return found


@dataclass(frozen=True, slots=True)
class Tally:
    """How the inbox stands. `repeated` bounds from above how many answers were said twice."""

    by_state: Mapping[State, int]
    repeated: int
    oldest_open: datetime | None


def tally(tx: Tx) -> Tally:
    """For a scrape every few seconds: what is answered is what is left of all there are."""
    by_state: Counter[State] = Counter()
    counted = select(inbox.c.state, func.count().label("rows")).group_by(inbox.c.state)
    for few in (_OPEN, and_(_GIVEN_UP, inbox.c.done_at.is_not(None))):
        by_state.update({State(row.state): int(row.rows) for row in tx.execute(counted.where(few))})
    answered = tx.execute(select(func.count()).select_from(inbox)).scalar_one() - by_state.total()
    repeated = tx.execute(select(func.count()).where(_SAID_AGAIN)).scalar_one()
    oldest = tx.execute(select(func.min(inbox.c.got_at)).where(_OPEN)).scalar_one()
    return Tally(by_state | Counter({State.ANSWERED: answered}), repeated, oldest)


def tidy(tx: Tx, now: datetime) -> None:
    """Forgets what was said after two days, and that it was said after a week."""
    done = inbox.c.done_at.is_not(None)
    tx.execute(delete(inbox).where(done, inbox.c.got_at < now - KEEP_NUMBERS))
    tx.execute(
        update(inbox)
        .where(done, inbox.c.got_at < now - KEEP_CONTENT, inbox.c.body.is_not(None))
        .values(body=None, answer=None)
    )
