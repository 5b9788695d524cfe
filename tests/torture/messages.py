"""What became of every message: those that rows wanted said beside those that Telegram accepted.

A message is known by its chat and its text. Texts that several rows have in common (a list opened twice) are counted
together: accepted beyond what the rows asked for is repeated, short of it is lost.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from sqlalchemy import select

from domain.sending.notices import MERGED, Key
from domain.sending.notices import State as NoticeState
from handlers import calls
from handlers.calls import SENDING, Call, Method
from handlers.rendering import plain
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.incoming.inbox import State
from storage.tables.notices import notices
from storage.tables.plans import plans
from storage.tables.registry import addresses
from storage.tables.reports import reports, reviews
from tests.torture.findings import Reckoning
from tests.torture.phones import Said

AGAIN = "(gửi lại) "
REMINDERS = frozenset({Key.REMINDER, Key.OVERDUE})
REMINDED, DIGEST, AWAY = "⏰", "☀", "🔌 Bot vừa gián đoạn"
BEGINNINGS: Mapping[str, str] = {
    REMINDED: REMINDED,
    "⚠ Quá hạn": REMINDED,
    "Thầy/cô còn ": REMINDED,
    DIGEST: DIGEST,
    AWAY: AWAY,
}
"""How reminders begin, digests, and messages that show another once more: their mark, whatever else they contain."""
SHOWN = 60

_Place = tuple[int, str]
"""A chat, and words in it."""


@dataclass
class _Message:
    """What rows wanted said to one chat in these words, and how often it was."""

    wanted: int = 0
    certain: int = 0
    given_up: int = 0
    admitted: int = 0
    edits: int = 0
    """That rows wanted; and how often one was seen."""
    edited: int = 0
    accepted: int = 0

    @property
    def most(self) -> int:
        """An edit whose message is gone becomes a message of its own."""
        return self.wanted + max(0, self.edits - self.edited)


def count_messages(found: Reckoning, tx: Tx, rows: Sequence[AnyRow], said: Sequence[Said]) -> None:
    messages: defaultdict[_Place, _Message] = defaultdict(_Message)
    said = [replace(one, text=one.text.removeprefix(AGAIN)) for one in said]
    shown = Counter((one.chat, one.text) for one in said if not one.method.lower().startswith("delete"))
    for row in rows:
        _expect_answer(found, messages, row, shown)
    expected = _expect_notices(found, tx, messages)
    for one in said:
        place = (one.chat, one.text)
        if one.new:
            messages[place if place in messages else _notice_of(one, expected)].accepted += 1
        elif place in messages:
            messages[place].edited += 1
    _weigh(found, messages)


def _expect_answer(
    found: Reckoning, messages: dict[_Place, _Message], row: AnyRow, shown: Mapping[_Place, int]
) -> None:
    """An answer contains at most one message; an edit said twice is seen once, so it need only have been seen."""
    doubts = max(row.said_tries - 1, 0)
    found.in_doubt += doubts
    unknown = row.state == State.UNKNOWN
    found.unknown += unknown
    for call, place in _shown_by(row):
        message = messages[place]
        if call.method is Method.EDIT:
            message.edits += 1
            found.lost["answers"] += not unknown and place not in shown
            found.unheard += unknown and place not in shown
            continue
        message.wanted += 1
        message.certain += not unknown
        message.given_up += unknown
        message.admitted += doubts


def _shown_by(row: AnyRow) -> Iterable[tuple[Call, _Place]]:
    for call in calls.read(row.answer) if row.answer else ():
        if call.method in SENDING or call.method is Method.EDIT:
            words = call.params["text"] if "text" in call.params else call.params.get("caption", "")
            yield call, (int(str(call.params["chat_id"])), plain(str(words)).strip())


def _expect_notices(found: Reckoning, tx: Tx, messages: dict[_Place, _Message]) -> Mapping[int, Sequence[str]]:
    """By chat the marks of its notices: what no other message there contains."""
    marks: defaultdict[int, list[str]] = defaultdict(list)
    letters: dict[Hashable, list[AnyRow]] = {}
    for row in tx.execute(_NOTICES):
        _count_notice(found, row)
        if (mark := _mark(row)) not in marks[row.chat_id]:
            marks[row.chat_id].append(mark)
        # Several reminders make one message, and are settled with it.
        together = row.settled_at if Key(row.key) in MERGED else row.id
        letters.setdefault((row.chat_id, row.state, together), []).append(row)
    for rows in letters.values():
        message = messages[rows[0].chat_id, _mark(rows[0])]
        message.wanted += 1
        message.certain += rows[0].state == NoticeState.SENT
        message.given_up += rows[0].state == NoticeState.UNKNOWN
        # What is said again may take along what had not come up the first time.
        message.admitted += max(row.doubts for row in rows)
    return marks


def _count_notice(found: Reckoning, row: AnyRow) -> None:
    state = NoticeState(row.state)
    found.notices += 1
    if Key(row.key) in REMINDERS:
        found.reminders[state] += 1
    found.in_doubt += row.doubts
    found.unknown += state is NoticeState.UNKNOWN
    found.unexplained += state in {NoticeState.WITHDRAWN, NoticeState.UNKNOWN} and not row.reason
    if state in {NoticeState.READY, NoticeState.SENDING, NoticeState.FAILED}:
        found.lost[f"notices {state}"] += 1


_NOTICES = (
    select(
        notices.c.id, notices.c.key, notices.c.state, notices.c.reason, notices.c.doubts, notices.c.settled_at,
        addresses.c.chat_id, plans.c.title, reports.c.receipt, reviews.c.reason.label("returned"),
    )
    .join(addresses, addresses.c.id == notices.c.address_id)
    .outerjoin(plans, plans.c.id == notices.c.plan_id)
    .outerjoin(reports, reports.c.id == notices.c.report_id)
    .outerjoin(reviews, reviews.c.report_id == notices.c.report_id)
)  # fmt: skip


def _mark(row: AnyRow) -> str:
    """What is in its text and in no other's: a plan's name, a receipt, a reason. Some have none."""
    match Key(row.key):
        case Key.PLAN | Key.PLAN_WITHDRAWN | Key.BOARD | Key.UNRECEIVED:
            return str(row.title)
        case Key.RETURNED:
            return str(row.returned)
        case Key.ACCEPTED:
            return str(row.receipt)
        case Key.PRESS_AGAIN:
            return AWAY
        case Key.GROUP_REMINDER:
            return REMINDED
        case Key.DIGEST | Key.GROUP_DIGEST:
            return DIGEST
        case key if key in MERGED:
            return REMINDED
    return ""


def _notice_of(said: Said, expected: Mapping[int, Sequence[str]]) -> _Place:
    for beginning, mark in BEGINNINGS.items():
        if said.text.startswith(beginning):
            return said.chat, mark
    found = [mark for mark in expected.get(said.chat, ()) if re.search(rf"{re.escape(mark)}(?!\d)", said.text)]
    # Nothing wanted it where there is no mark: then it stands for itself, and is unasked.
    return (said.chat, max(found, key=len)) if found else (said.chat, said.text)


def _weigh(found: Reckoning, messages: Mapping[_Place, _Message]) -> None:
    found.messages = sum(message.accepted for message in messages.values())
    for (chat, words), message in messages.items():
        more = max(0, message.accepted - message.most)
        found.repeats += more
        if more > message.admitted:
            found.unasked[f"{chat}: {words[:SHOWN]} {message}"] += more - message.admitted
        # Of several rows with the same words none can have been said oftener than the most evenly dealt.
        found.max_copies = max(found.max_copies, ceil(message.accepted / max(message.most, 1)))
        found.lost["messages"] += max(0, message.certain - message.accepted)
        unheard = max(0, message.given_up - max(0, message.accepted - message.certain))
        found.unheard += unheard
        found.reminders_unheard += unheard if words == REMINDED else 0
