"""What the live board of a group shows: how the plan's work stands today; names only where the group may hear them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from domain.clock_face import local
from domain.ids import DeadlineId, PlanId
from domain.persons.people import Disclosure
from domain.planning.deadlines import Deadline, current
from domain.reporting.obligations import Progress, percent
from domain.screens import Screen
from domain.texts import Markup, Say
from scheduler.news_texts import plan_buttons
from scheduler.writing import names
from storage.database import Tx
from storage.outgoing import references
from storage.planning import deadlines, plans
from storage.reporting import obligations

CELLS = 10
FEW = 10
"""Names are shown once so few are left."""
LINGERS = timedelta(days=7)
"""How long a deadline that has passed is shown beside the next ones, while somebody still owes it."""


@dataclass(frozen=True, slots=True)
class View:
    """`shown` is a digest of all that matters: the same but for the minute it was written is the same."""

    screen: Screen
    shown: str


def board(tx: Tx, say: Say, plan_id: PlanId, policy: Disclosure, now: datetime) -> View | None:
    plan = plans.one(tx, plan_id)
    if plan is None:
        return None
    if plan.withdrawn_at is not None:
        text = f"{say('board-title', title=plan.short_title)}\n\n{say('board-withdrawn')}"
        return View(Screen(text), sha256(text.encode()).hexdigest())
    every = deadlines.of_plan(tx, plan_id)
    progress = {one.id: obligations.progress(tx, one.id) for one in every}
    shown = _in_sight([one for one in every if progress[one.id].total.expected], progress, now)
    parts = [say("board-title", title=plan.short_title)]
    parts += [_standing(tx, say, one, progress[one.id], policy, now) for one in shown]
    units = references.units_obliged(tx, plan_id)
    parts.append(say("board-received", received=plans.acknowledged(tx, plan_id), units=units))
    text = "\n\n".join(parts)
    updated = say("board-updated", time=f"{local(now):%H:%M}", day=local(now).date())
    screen = Screen(f"{text}\n{updated}", (plan_buttons(say, plan_id),))
    return View(screen, sha256(text.encode()).hexdigest())


def _in_sight(opened: Sequence[Deadline], progress: Mapping[DeadlineId, Progress], now: datetime) -> list[Deadline]:
    """Those ahead, and those just past that somebody still owes; if there are none, the last there was."""
    shown = [
        one for one in opened if not one.passed(now) or (now - one.last_ok < LINGERS and progress[one.id].total.missing)
    ]
    last = current(opened, now)
    return shown or ([last] if last else [])


def _standing(tx: Tx, say: Say, deadline: Deadline, progress: Progress, policy: Disclosure, now: datetime) -> str:
    tally = progress.total
    key = "board-tolerated" if deadline.tolerated(now) else "board-passed"
    key = key if deadline.passed(now) else "board-ahead"
    about = {"duty": deadline.duty_title, "label": deadline.label, "last": f"{deadline.last_day:%d/%m}"}
    about["until"] = f"{local(deadline.grace or deadline.last_ok):%d/%m}"
    lines = [say(key, received=tally.received, expected=tally.expected, **about), _levels(say, progress)]
    # Nobody is named while most have yet to hand in, and there is time.
    late = deadline.passed(now) or 2 * tally.missing <= tally.expected
    if policy is Disclosure.NAMES and 0 < tally.missing <= FEW and late:
        overdue = now if deadline.overdue(now) else None
        absent = [one.unit_name for one in obligations.listed(tx, deadline.id, overdue=overdue, limit=FEW)]
        lines += [say("board-missing", names=names(say, absent))] if absent else []
    return "\n".join(lines)


def _levels(say: Say, progress: Progress) -> str:
    tally = progress.total
    share = percent(tally.received, tally.expected) or 0
    levels = " · ".join(f"{level} {one.received}/{one.expected}" for level, one in progress.by_level.items())
    return say("board-share", bar=bar(tally.received, tally.expected), share=share, levels=Markup(levels))


def bar(part: int, whole: int) -> str:
    full = part * CELLS // whole if whole else 0
    return "▓" * full + "░" * (CELLS - full)
