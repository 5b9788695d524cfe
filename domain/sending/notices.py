"""Notices: what the bot says unasked, on one occasion, to one address, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.ids import AddressId, DeadlineId, NoticeId, ObligationId, PersonId, PlanId, ReportId, TermId
from domain.texts import Language


class Key(StrEnum):
    """What a notice says."""

    PLAN = "plan"
    AMENDED = "amended"
    """A plan in force has changed: to those whom the changes concern, and to its groups."""
    PLAN_WITHDRAWN = "plan-withdrawn"
    """To those who had heard of it."""
    BOARD = "board"
    """Of one deadline, to a group: its message is edited from then on."""
    GROUP_DIGEST = "group-digest"
    """How the deadlines of a group stand, where nothing can be edited."""
    REMINDER = "reminder"
    OVERDUE = "overdue"
    NUDGE = "nudge"
    PROMISED = "promised"
    """The time by which somebody of the unit had promised to hand in has come."""
    GROUP_REMINDER = "group-reminder"
    BROADCAST = "broadcast"
    """What an office writes to many units."""
    RETURNED = "returned"
    ACCEPTED = "accepted"
    ENDORSED = "endorsed"
    """An office in between has agreed: the authority of the plan has yet to decide."""
    UNDONE = "undone"
    """A decision that was told has been taken back: to those who heard of it."""
    EXTENSION_ASKED = "extension-asked"
    """A unit asks for more time: to those who decide."""
    EXTENSION = "extension"
    """More time was given, or was not: to those who answer for the unit."""
    EXCUSED = "excused"
    """The unit need not hand in this time: to those who answer for it."""
    OWED_AGAIN = "owed-again"
    """It is excused no longer: to those who heard that it was."""
    NOT_MINE = "not-mine"
    """Somebody says that work is not theirs: to those who look after the unit."""
    DIGEST = "digest"
    ROUND_UP = "round-up"
    """The last report of a period is in, or its time is over: to the officers who round it up."""
    APPLICATION = "application"
    """Somebody asks for a post: to those who may decide."""
    JOINED = "joined"
    TURNED_DOWN = "turned-down"
    ASKED_IN_VAIN = "asked-in-vain"
    """Nobody has decided in time: to the one who asked."""
    LEFT_UNDECIDED = "left-undecided"
    """The same, to those who might have."""
    POST_ENDED = "post-ended"
    REMIT = "remit"
    """What an officer looks after has changed."""
    ADMINISTRATOR = "administrator"
    """Somebody has become one: to the others."""
    CHAT_LINK = "chat-link"
    """Somebody adds or removes one of their own chats: to that person."""
    UNIT_CHANGE = "unit-change"
    """What became of units: to those who answer for them and look after them, and to their groups."""
    GROUP_TROUBLE = "group-trouble"
    """A group cannot be written to: to whoever linked it."""
    UNRECEIVED = "unreceived"
    """A unit has not said that it received a plan: to those who answer for it, once."""
    UNREACHED = "unreached"
    """Nobody of a unit that owes something can be written to any more: to those who look after it."""
    REACHED = "reached"
    """Somebody there answers again: to the same."""
    VACANT = "vacant"
    """A unit has no head any more: to those who look after it."""
    TASK = "task"
    """A task of the office is due, or overdue: to its owner."""
    TASK_GIVEN = "task-given"
    """Somebody else has made them its owner."""
    INITIATIVE_RETURNED = "initiative-back"
    """An entry of the register has to be mended: to those who answer for the unit."""
    TRACE_HEAD = "trace-head"
    """Where the trace of changes ends today: kept where the database cannot reach it."""
    PRESS_AGAIN = "press-again"
    """Telegram was not heard for longer than a press lives: to whoever had buttons before them."""
    CLOCK = "clock"
    """The machine's clock is wrong: to administrators."""
    HOOK_OFF = "hook-off"
    """A portal is told nothing more, as it did not answer: to administrators."""
    RESTORED = "restored"
    """A copy of the database has been put back: to everybody in office, for what they did since it was made."""


MERGED = frozenset({Key.REMINDER, Key.OVERDUE, Key.NUDGE, Key.PROMISED, Key.TASK})
"""Several of these for one address at one time become one message."""
WHILE_OWING = MERGED
"""Moot as soon as the work is in."""
OF_A_DATE = MERGED - {Key.PROMISED} | {Key.GROUP_REMINDER}
"""Stale as soon as the deadline moves: what was promised is not of the deadline's making."""
IN_GROUPS = frozenset({Key.BOARD, Key.GROUP_DIGEST, Key.GROUP_REMINDER})
AT_HOURS = frozenset(
    {
        *(Key.REMINDER, Key.OVERDUE, Key.GROUP_REMINDER, Key.DIGEST, Key.GROUP_DIGEST, Key.ROUND_UP),
        *(Key.TRACE_HEAD, Key.PRESS_AGAIN, Key.RESTORED, Key.HOOK_OFF),
        *(Key.APPLICATION, Key.ASKED_IN_VAIN, Key.LEFT_UNDECIDED),
        *(Key.GROUP_TROUBLE, Key.UNIT_CHANGE, Key.VACANT, Key.UNRECEIVED, Key.UNREACHED, Key.REACHED),
        *(Key.AMENDED, Key.PLAN_WITHDRAWN, Key.EXCUSED, Key.OWED_AGAIN),
        *(Key.TASK, Key.TASK_GIVEN, Key.EXTENSION_ASKED, Key.NOT_MINE),
    }
)
"""Nobody asked for these just now: at night, and on days off, they wait for the next working morning."""

RANK: Mapping[Key, int] = {
    Key.RETURNED: 10,
    Key.INITIATIVE_RETURNED: 10,
    Key.ACCEPTED: 10,
    Key.ENDORSED: 10,
    Key.UNDONE: 10,
    Key.EXTENSION: 10,
    Key.EXCUSED: 10,
    Key.OWED_AGAIN: 10,
    Key.EXTENSION_ASKED: 20,
    Key.NOT_MINE: 20,
    Key.JOINED: 10,
    Key.TURNED_DOWN: 10,
    Key.POST_ENDED: 10,
    Key.REMIT: 10,
    Key.ADMINISTRATOR: 10,
    Key.CHAT_LINK: 5,
    Key.APPLICATION: 20,
    Key.UNIT_CHANGE: 20,
    Key.VACANT: 20,
    Key.UNREACHED: 20,
    Key.UNRECEIVED: 40,
    Key.REACHED: 20,
    Key.GROUP_TROUBLE: 20,
    Key.NUDGE: 20,
    Key.PROMISED: 20,
    Key.OVERDUE: 30,
    Key.REMINDER: 30,
    Key.TASK: 30,
    Key.TASK_GIVEN: 20,
    Key.BROADCAST: 35,
    Key.PLAN: 40,
    Key.AMENDED: 20,
    Key.PLAN_WITHDRAWN: 20,
    Key.BOARD: 40,
    Key.GROUP_REMINDER: 40,
    Key.GROUP_DIGEST: 50,
    Key.CLOCK: 10,
    Key.RESTORED: 20,
    Key.HOOK_OFF: 20,
    Key.PRESS_AGAIN: 10,
    Key.DIGEST: 50,
    Key.ROUND_UP: 50,
    Key.TRACE_HEAD: 60,
    Key.ASKED_IN_VAIN: 50,
    Key.LEFT_UNDECIDED: 50,
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
    HELD = "held"
    """Due when a copy of the database was put back, and perhaps said before: a person decides."""


class Moot(StrEnum):
    """Why a notice is withdrawn instead of said."""

    DONE = "done"
    """The work is in."""
    LEFT = "left"
    """The post has ended, or the group is no longer linked."""
    UNREACHABLE = "unreachable"
    PLAN_WITHDRAWN = "plan-withdrawn"
    CALLED_OFF = "called-off"
    """The deadline is no more, and its plan is still in force."""
    EXCUSED = "excused"
    """The unit need not hand in, or not any more."""
    ASKED = "asked"
    """More time was asked for: until that is decided nobody is reminded."""
    DUE_MOVED = "due-moved"
    """The date it speaks of is no longer the date."""
    PROMISED = "promised"
    """Somebody of the unit has said by when it hands in."""
    NOTHING_TO_SAY = "nothing-to-say"
    ENDORSED = "endorsed"
    """An office in between has agreed: the authority of the plan has yet to decide."""
    UNDONE = "undone"
    """The decision it tells of has been taken back."""
    MUTED = "muted"
    """They asked to hear less, and it is nothing official."""
    RESTORED = "restored"
    """It was due before a copy of the database was put back, and may have been said."""


SILENT = frozenset({Key.ACCEPTED, Key.ENDORSED, Key.TRACE_HEAD})
"""No phone rings for these."""
HOLD = timedelta(seconds=60)
"""How long a claim lasts: past it, whoever held it is taken for dead."""
MOST_REPEATS = 1
"""How often a message that may have arrived is said again."""
NEVER_REPEATED = frozenset({Key.BROADCAST})
"""May it have arrived, it is not said again by itself: whoever sent it sees where that is so, and decides."""
PATIENCE = timedelta(seconds=30)
NUDGE_RESTS = timedelta(hours=3)
"""So long an officer's word stands by itself: a second one meanwhile has to be insisted on."""


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
    details: str | None
    """What else it is about, as its key has it: the id of an application."""
    moot: Moot | None
    """Why it need not be said any more, if so."""
    rank: int
    term: TermId | None = None
