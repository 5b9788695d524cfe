"""What texts and buttons about one deadline are made of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.clock_face import end_of_day, local, local_date
from domain.ids import ObligationId
from domain.planning.deadlines import Deadline
from domain.reporting import promise_texts
from domain.reporting.lateness import lateness
from domain.screens import Button, Screen
from domain.sending.quiet_hours import is_awake, woken_at
from domain.sending.splitting import TELEGRAM_LIMIT, split_html, width
from domain.texts import Markup, Value
from handlers.turn import Turn
from storage.planning import calendars
from storage.reporting import allowances

LONGEST_LABEL = 20
"""A longer label is cut off by small phones."""


def about(deadline: Deadline, now: datetime) -> dict[str, Value]:
    """`days` are left, `late` have passed since the last valid day: one of the two is 0. `until`: how long late work
    is put up with, where that is still so."""
    days = deadline.days_left(now)
    return {
        "duty": deadline.duty_title,
        "label": deadline.label,
        "called": deadline.name,
        "last": deadline.last_day,
        "days": max(days, 0),
        "late": max(-days, 0),
        "tolerated": "yes" if deadline.tolerated(now) else "no",
        "until": _moment(deadline.borne),
    }


def _moment(until: datetime) -> Value:
    """A day, where the whole of it is meant."""
    return local_date(until) if until == end_of_day(local_date(until)) else until


def at_night(turn: Turn) -> list[str]:
    """Said before something is sent to many: it does not wait for the morning."""
    now = local(turn.now)
    return [] if is_awake(now.time()) else [turn.say("sent-at-night", at=f"{now:%H:%M}")]


def by_morning(turn: Turn) -> list[str]:
    """Said after something is owed to others that waits for the next working morning."""
    morning = woken_at(calendars.load(turn.tx), turn.now)
    if morning is None:
        return []
    return [turn.say("sent-by-morning", when=Markup(promise_texts.when(turn.say, morning, turn.now)))]


def timely(turn: Turn, deadline: Deadline, handed: datetime, of: ObligationId) -> str:
    """Whether it came in time, and if not, how late: in days, hours and working days; and what was allowed for."""
    past = lateness(deadline, handed, calendars.load(turn.tx))
    if past is None:
        text = turn.say("timely-on-time")
    else:
        text = turn.say("timely-late", days=past.days, hours=past.hours, working=past.working)
    within = [turn.say("timely-tolerated")] if deadline.tolerated(handed) else []
    return ", ".join([text, *within, *fairly(turn, of)])


def fairly(turn: Turn, of: ObligationId) -> list[str]:
    """What was allowed for at a unit, and until when it therefore had; nothing where nothing was."""
    allowed = allowances.of(turn.tx, of)
    if allowed is None:
        return []
    said = []
    if allowed.minutes:
        said.append(turn.say("fair-outage", minutes=allowed.minutes))
    if allowed.heard is not None:
        said.append(turn.say("fair-notice", heard=allowed.heard, days=allowed.days))
    return [*said, turn.say("fair-until", at=allowed.last_ok)]


def closing(turn: Turn, deadline: Deadline) -> str:
    """Behind a line about it: how long late work is put up with, and from when on nothing is taken, where that is
    so."""
    ahead = deadline.grace is not None and not deadline.passed(turn.now)
    within = turn.say("due-tolerates", until=_moment(deadline.grace)) if ahead and deadline.grace is not None else ""
    return within + ("" if deadline.locks is None else turn.say("due-locks", locks=deadline.locks))


def counted(turn: Turn, deadline: Deadline) -> str:
    """Behind a line about it: of which days its figures are, where that was said."""
    over = deadline.window
    return "" if over is None else turn.say("due-counts", first=over.first, last=over.last)


def short(label: str, longest: int = LONGEST_LABEL) -> str:
    return label if len(label) <= longest else label[: longest - 1].rstrip() + "…"


def fitting(lines: Iterable[str]) -> str:
    """As one message: lists end long before, and names of two hundred letters are cut off at a line."""
    text = "\n".join(lines)
    return text if width(text) <= TELEGRAM_LIMIT else split_html(text)[0]


def above(line: str, screen: Screen) -> Screen:
    return replace(screen, text=f"{line}\n\n{screen.text}")


def rows(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """One below the other."""
    return tuple((button,) for button in buttons)
