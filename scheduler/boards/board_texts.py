"""What the live board of a deadline shows in a group: how it stands; names only where the group may hear them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from domain.actions import Acknowledge, MyDuties
from domain.calendars.calendar import Calendar
from domain.clock_face import local, local_date
from domain.ids import DeadlineId
from domain.persons.people import Disclosure
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.reporting.obligations import Progress, in_order, percent
from domain.screens import Button, Screen
from domain.sending.boards import is_finished
from domain.texts import Markup, Say
from scheduler.letters.naming import names
from storage.database import Tx
from storage.outgoing import references
from storage.planning import plans
from storage.reporting import obligations

CELLS = 10
FEW = 10
"""Names are shown once so few are left."""


@dataclass(frozen=True, slots=True)
class View:
    """`shown` is a digest of all that matters: the same but for the minute it was written is the same."""

    screen: Screen
    shown: str
    body: str
    """The text without that minute."""
    missing: int = 0
    finished: bool = False
    """It says all it ever will."""


class Views:
    """What boards show now: worked out once for all groups that may hear as much."""

    def __init__(self, tx: Tx, calendar: Calendar, now: datetime) -> None:
        self._tx = tx
        self._calendar = calendar
        self._now = now
        self._known: dict[tuple[Say, DeadlineId, Disclosure], View | None] = {}

    def of(self, say: Say, deadline: Deadline, policy: Disclosure) -> View | None:
        which = (say, deadline.id, policy)
        if which not in self._known:
            self._known[which] = board(self._tx, say, deadline, policy, self._calendar, self._now)
        return self._known[which]


def board(tx: Tx, say: Say, deadline: Deadline, policy: Disclosure, calendar: Calendar, now: datetime) -> View | None:
    """None where the deadline asks nothing of anybody, and never did."""
    plan = plans.one(tx, deadline.plan)
    if plan is None:
        return None
    title = say("board-title", duty=deadline.duty_title, label=deadline.label)
    if plan.withdrawn_at is not None:
        return _at_an_end(f"{title}\n{say('board-withdrawn')}")
    if deadline.called_off is not None:
        return _at_an_end(f"{title}\n{say('board-called-off')}")
    progress = obligations.progress(tx, deadline.id)
    tally = progress.total
    if not tally.expected:
        return _at_an_end(f"{title}\n{say('board-nobody')}")
    finished = is_finished(deadline, tally.missing, now)
    text = "\n".join(
        [
            title,
            *_standing(say, plan, deadline, progress, calendar, now),
            *_absent(tx, say, deadline, progress, policy, now),
        ]
    )
    buttons = () if finished else (_buttons(tx, say, deadline),)
    key = "board-finished" if finished else "board-updated"
    told = say(key, time=f"{local(now):%H:%M}", day=local_date(now))
    labels = [button.label for row in buttons for button in row]
    return View(Screen(f"{text}\n{told}", buttons), _digest(text, key, *labels), text, tally.missing, finished)


def moved_below(say: Say, deadline: Deadline | None) -> View:
    """What is left where another board took the place of this one; without a deadline, of one of a whole plan."""
    if deadline is None:
        return _at_an_end(say("board-of-plan-below"))
    return _at_an_end(say("board-below", duty=deadline.duty_title, label=deadline.label))


def followed_no_more(say: Say, deadline: Deadline | None) -> View:
    """What is left where a group has gone over to another office, or to another topic, or was let go."""
    if deadline is None:
        return _at_an_end(say("board-of-plan-left"))
    return _at_an_end(say("board-left", duty=deadline.duty_title, label=deadline.label))


def _at_an_end(text: str) -> View:
    return View(Screen(text), _digest(text), text, finished=True)


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


def _standing(
    say: Say, plan: Plan, deadline: Deadline, progress: Progress, calendar: Calendar, now: datetime
) -> list[str]:
    tally, passed = progress.total, deadline.passed(now)
    key = "board-tolerated" if deadline.tolerated(now) else "board-passed"
    until = local_date(deadline.borne)
    about = {"plan": plan.short_title, "last": f"{deadline.last_day:%d/%m}", "until": f"{until:%d/%m}"}
    lines = [
        say(key if passed else "board-ahead", **about),
        say("board-counts", received=tally.received, expected=tally.expected),
        _levels(say, progress),
        *([say("board-excused", count=progress.excused)] if progress.excused else []),
    ]
    if not passed and tally.missing and not deadline.working_days_left(now, calendar):
        lines.append(say("board-last-day", days=deadline.days_left(now)))
    return lines


def _absent(
    tx: Tx, say: Say, deadline: Deadline, progress: Progress, policy: Disclosure, now: datetime
) -> Sequence[str]:
    """Nobody is named while most have yet to hand in, and there is time."""
    tally = progress.total
    late = deadline.passed(now) or 2 * tally.missing <= tally.expected
    if policy is not Disclosure.NAMES or not 0 < tally.missing <= FEW or not late:
        return []
    overdue = now if deadline.overdue(now) else None
    absent = [one.unit_name for one in in_order(obligations.listed(tx, deadline.id, overdue=overdue, limit=FEW))]
    return [say("board-missing", names=names(say, absent))] if absent else []


def _buttons(tx: Tx, say: Say, deadline: Deadline) -> tuple[Button, ...]:
    said, units = references.received(tx, deadline.id)
    received = Button(say("board-button-received", received=said, units=units), Acknowledge(deadline.plan))
    return (received, Button(say("notice-button-duties"), MyDuties()))


def _levels(say: Say, progress: Progress) -> str:
    tally = progress.total
    share = percent(tally.received, tally.expected) or 0
    levels = " · ".join(f"{level} {one.received}/{one.expected}" for level, one in progress.by_level.items())
    return say("board-share", bar=bar(tally.received, tally.expected), share=share, levels=Markup(levels))


def bar(part: int, whole: int) -> str:
    full = part * CELLS // whole if whole else 0
    return "▓" * full + "░" * (CELLS - full)
