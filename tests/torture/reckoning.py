"""Counts, by rows and the sandbox's list of what it accepted alone, what became of every update and every message."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from handlers.rendering import plain
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.incoming.inbox import State
from storage.tables.incoming import inbox
from tests.torture import trail
from tests.torture.findings import Reckoning
from tests.torture.messages import count_messages
from tests.torture.phones import Said
from tests.torture.players import Typed, repeats

BEGINNING = 60


@dataclass(frozen=True, slots=True)
class Diary:
    """What people know they did: each person's lines in order, and the numbers of the first and last update."""

    lines: Mapping[int, Sequence[Typed]]
    """By the row of the person."""
    first: int
    last: int
    swapped: bool
    """Updates were brought in another order than they were sent in, now and then."""
    expired: frozenset[int]
    """Updates that Telegram dropped, which it does to presses after 150 s in which nobody came for them."""


def reckon(tx: Tx, diary: Diary, said: Sequence[Said]) -> Reckoning:
    found = Reckoning(updates=diary.last - diary.first + 1)
    rows = tx.execute(select(inbox).order_by(inbox.c.id)).all()
    _count_updates(found, rows, diary)
    _count_lines(found, tx, rows, diary)
    count_messages(found, tx, rows, said)
    return found


def _count_updates(found: Reckoning, rows: Sequence[AnyRow], diary: Diary) -> None:
    met = Counter(row.update_id for row in rows)
    pushed = range(diary.first, diary.last + 1)
    missing = {update for update in pushed if update not in met}
    found.lost["never stored"] += len(missing - diary.expired)
    found.expired += len(missing & diary.expired)
    found.twice += sum(times - 1 for times in met.values())
    found.faults.update((row.error or "")[:BEGINNING] for row in rows if row.state == State.PARKED)
    states = Counter(State(row.state) for row in rows)
    for state in (State.NEW, State.HANDLED, State.PARKED):
        found.lost[f"left {state}"] += states[state]


def _count_lines(found: Reckoning, tx: Tx, rows: Sequence[AnyRow], diary: Diary) -> None:
    """The trail is the judge: what a person did is in it once, in the order in which they did it."""
    deeds = trail.of_everybody(tx)
    answers = {row.update_id: row.answer for row in rows}
    came = {row.update_id: row.id for row in rows} if diary.swapped else {}
    for person, lines in diary.lines.items():
        done = deeds[person]
        times = Counter(done)
        found.lines += len(lines)
        found.twice += sum(count - 1 for count in times.values())
        found.unasked["lines"] += len(times.keys() - {line.number for line in lines})
        found.out_of_order += trail.out_of_order(done, {line.number: came.get(line.update, 0) for line in lines})
        for line in lines:
            if times[line.number] == 0:
                claimed = repeats(plain(answers.get(line.update) or ""), line.number)
                found.lost["taken down, not done"] += claimed
                found.declined += not claimed
