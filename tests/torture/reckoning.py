"""Counts, by the sandbox's list of what it accepted and by rows alone, what became of every update and every message.

A message is known by its chat and its text. Texts that several rows have in common (a list opened twice) are counted
together: accepted beyond what the rows asked for is repeated, short of it is lost.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from sqlalchemy import select

from domain.sending.notices import Key
from domain.sending.notices import State as NoticeState
from handlers import calls
from handlers.calls import SENDING, Method
from handlers.rendering import plain
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.incoming.inbox import State
from storage.tables.incoming import inbox
from storage.tables.notices import notices
from storage.tables.plans import plans
from storage.tables.registry import addresses
from storage.tables.reports import reports, reviews
from tests.torture import trail
from tests.torture.phones import Said
from tests.torture.players import Typed, repeats

AGAIN = "(gửi lại) "
BELL, SUN = "⏰", "☀"
"""Begin every reminder, and every digest."""
REMINDERS = frozenset({Key.REMINDER, Key.OVERDUE})
AWAY = "🔌 Bot vừa gián đoạn"
"""Begins a message that shows another once more."""
BEGINNING = 60
_MARKED = frozenset({Key.PLAN, Key.BOARD, Key.RETURNED, Key.ACCEPTED})


@dataclass(frozen=True, slots=True)
class Diary:
    """What people know they did: each person's lines in order, and the numbers of the first and last update."""

    lines: Mapping[int, Sequence[Typed]]
    """By the row of the person."""
    first: int
    last: int
    swapped: bool
    """Updates were brought in another order than they were sent in, now and then."""


@dataclass
class Reckoning:
    updates: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    twice: int = 0
    out_of_order: int = 0
    max_copies: int = 0
    repeats: int = 0
    in_doubt: int = 0
    unknown: int = 0
    """Left in doubt after the second try, and shown to the operator as such: counted neither as lost nor as said."""
    unheard: int = 0
    """Of these, messages that in truth never arrived."""
    declined: int = 0
    """Lines that were answered with something else than that they were taken down."""
    unasked: Counter[str] = field(default_factory=Counter)
    """Accepted messages that no row asked for, or more of them than their rows admit to, by how they begin."""
    faults: Counter[str] = field(default_factory=Counter)
    """Why updates were given up, by how that begins: their log goes with the folder it is in."""
    lines: int = 0
    messages: int = 0
    notices: int = 0
    reminders: Counter[str] = field(default_factory=Counter)
    """By what became of them."""


@dataclass
class _Message:
    """What rows wanted said to one chat in these words, and how often it was."""

    wanted: int = 0
    certain: int = 0
    given_up: int = 0
    admitted: int = 0
    accepted: int = 0


def reckon(tx: Tx, diary: Diary, said: Sequence[Said]) -> Reckoning:
    found = Reckoning(updates=diary.last - diary.first + 1)
    rows = tx.execute(select(inbox).order_by(inbox.c.id)).all()
    _count_updates(found, rows, diary)
    _count_lines(found, tx, rows, diary)
    _count_messages(found, _messages(found, tx, rows, said))
    return found


def _count_updates(found: Reckoning, rows: Sequence[AnyRow], diary: Diary) -> None:
    met = Counter(row.update_id for row in rows)
    pushed = range(diary.first, diary.last + 1)
    found.lost["never stored"] += sum(update not in met for update in pushed)
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


def _messages(
    found: Reckoning, tx: Tx, rows: Sequence[AnyRow], said: Sequence[Said]
) -> Mapping[tuple[int, str], _Message]:
    messages: defaultdict[tuple[int, str], _Message] = defaultdict(_Message)
    said = [replace(one, text=one.text.removeprefix(AGAIN)) for one in said]
    shown = {(one.chat, one.text) for one in said if not one.method.lower().startswith("delete")}
    for row in rows:
        _expect_answer(found, messages, row, shown)
    expected = _expect_notices(found, tx, messages)
    for one in said:
        if one.new:
            key = (one.chat, one.text)
            messages[key if key in messages else _notice_of(one, expected)].accepted += 1
    return messages


def _expect_answer(
    found: Reckoning, messages: dict[tuple[int, str], _Message], row: AnyRow, shown: set[tuple[int, str]]
) -> None:
    """An answer contains at most one message; an edit said twice is seen once, so it need only have been seen."""
    found.in_doubt += max(row.said_tries - 1, 0)
    unknown = row.state == State.UNKNOWN
    found.unknown += unknown
    for call in calls.read(row.answer) if row.answer else ():
        if call.method not in SENDING and call.method is not Method.EDIT:
            continue
        words = call.params["text"] if "text" in call.params else call.params.get("caption", "")
        key = (int(str(call.params["chat_id"])), plain(str(words)).strip())
        if call.method is Method.EDIT:
            found.lost["answers"] += not unknown and key not in shown
            found.unheard += unknown and key not in shown
            continue
        message = messages[key]
        message.wanted += 1
        message.certain += not unknown
        message.given_up += unknown
        message.admitted += max(row.said_tries - 1, 0)


def _expect_notices(found: Reckoning, tx: Tx, messages: dict[tuple[int, str], _Message]) -> Mapping[int, Sequence[str]]:
    """By chat the marks of its notices: what no other message there contains."""
    marks: defaultdict[int, list[str]] = defaultdict(list)
    for row in tx.execute(_NOTICES):
        state = NoticeState(row.state)
        found.notices += 1
        if Key(row.key) in REMINDERS:
            found.reminders[state] += 1
        found.in_doubt += row.doubts
        found.unknown += state is NoticeState.UNKNOWN
        if state in {NoticeState.READY, NoticeState.SENDING, NoticeState.FAILED}:
            found.lost[f"notices {state}"] += 1
        mark = _mark(row)
        if mark not in marks[row.chat_id]:
            marks[row.chat_id].append(mark)
        message = messages[row.chat_id, mark]
        message.wanted += 1
        message.certain += state is NoticeState.SENT
        message.given_up += state is NoticeState.UNKNOWN
        message.admitted += row.doubts
    return marks


_NOTICES = (
    select(
        notices.c.key, notices.c.state, notices.c.doubts, addresses.c.chat_id, plans.c.title, reports.c.receipt,
        reviews.c.reason,
    )
    .join(addresses, addresses.c.id == notices.c.address_id)
    .outerjoin(plans, plans.c.id == notices.c.plan_id)
    .outerjoin(reports, reports.c.id == notices.c.report_id)
    .outerjoin(reviews, reviews.c.report_id == notices.c.report_id)
)  # fmt: skip


def _mark(row: AnyRow) -> str:
    """What is in its text and in no other's: a plan's name, a receipt, a reason. Digests and the like have none."""
    match Key(row.key):
        case Key.PLAN | Key.BOARD:
            return str(row.title)
        case Key.RETURNED:
            return str(row.reason)
        case Key.ACCEPTED:
            return str(row.receipt)
        case Key.PRESS_AGAIN:
            return AWAY
        case Key.REMINDER:
            return BELL
        case Key.DIGEST:
            return SUN
    return ""


def _notice_of(said: Said, expected: Mapping[int, Sequence[str]]) -> tuple[int, str]:
    for mark in (AWAY, BELL, SUN):
        if said.text.startswith(mark):
            return said.chat, mark
    found = [mark for mark in expected.get(said.chat, ()) if re.search(rf"{re.escape(mark)}(?!\d)", said.text)]
    # Nothing wanted it where there is no mark: then it stands for itself, and is unasked.
    return (said.chat, max(found, key=len)) if found else (said.chat, said.text)


def _count_messages(found: Reckoning, messages: Mapping[tuple[int, str], _Message]) -> None:
    found.messages = sum(message.accepted for message in messages.values())
    for (_, words), message in messages.items():
        more = max(0, message.accepted - message.wanted)
        found.repeats += more
        found.unasked[words[:BEGINNING]] += max(0, more - message.admitted)
        # Of several rows with the same words none can have been said oftener than the most evenly dealt.
        found.max_copies = max(found.max_copies, ceil(message.accepted / max(message.wanted, 1)))
        found.lost["messages"] += max(0, message.certain - message.accepted)
        found.unheard += max(0, message.given_up - max(0, message.accepted - message.certain))
