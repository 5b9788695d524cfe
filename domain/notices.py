"""Notices: what the bot says unasked, on one occasion, to one address, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.ids import AddressId, DeadlineId, NoticeId, ObligationId, PersonId, PlanId, ReportId
from domain.texts import Language


class Key(StrEnum):
    """What a notice says."""

    PLAN = "plan"
    BOARD = "board"
    REMINDER = "reminder"
    OVERDUE = "overdue"
    NUDGE = "nudge"
    GROUP_REMINDER = "group-reminder"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    DIGEST = "digest"


MERGED = frozenset({Key.REMINDER, Key.OVERDUE, Key.NUDGE})
"""Several of these for one address at one time become one message."""
WHILE_OWING = MERGED
"""Moot as soon as the work is in."""

RANK: Mapping[Key, int] = {
    Key.RETURNED: 10,
    Key.ACCEPTED: 10,
    Key.NUDGE: 20,
    Key.OVERDUE: 30,
    Key.REMINDER: 30,
    Key.PLAN: 40,
    Key.BOARD: 40,
    Key.GROUP_REMINDER: 40,
    Key.DIGEST: 50,
}
"""What goes first when much is owed at once; lower is sooner."""


class State(StrEnum):
    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """Sent twice at most, and nobody can tell whether it arrived."""


HOLD = timedelta(seconds=60)
"""How long a claim lasts: past it, whoever held it is taken for dead."""
MOST_TRIES = 6
MOST_REPEATS = 1
"""How often a message that may have arrived is said again."""
PATIENCE = timedelta(seconds=30)


def patience(tries: int) -> timedelta:
    """How long to wait before the next try of a notice that surely was not sent."""
    return PATIENCE * (1 << min(tries, 6))


@dataclass(frozen=True, slots=True)
class Held:
    """A notice that a sender has claimed. `doubts` counts earlier tries that may have arrived."""

    id: NoticeId
    fence: int
    key: Key
    address: AddressId
    channel: str
    chat_id: int
    topic: int
    person: PersonId | None
    language: Language
    tries: int
    doubts: int
    plan: PlanId | None
    deadline: DeadlineId | None
    obligation: ObligationId | None
    report: ReportId | None
    moot: bool
    """The work came in, or the post ended, since it was owed."""
