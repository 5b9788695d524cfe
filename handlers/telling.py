"""What texts and buttons about one deadline are made of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.deadlines import Deadline
from domain.lateness import lateness
from domain.screens import Button, Screen
from domain.splitting import TELEGRAM_LIMIT, split_html, width
from domain.texts import Value
from handlers.turn import Turn
from storage import calendars

LONGEST_LABEL = 20
"""A longer label is cut off by small phones."""


def about(deadline: Deadline, now: datetime) -> dict[str, Value]:
    """`days` are left, `late` have passed since the last valid day: one of the two is 0."""
    days = deadline.days_left(now)
    return {
        "duty": deadline.duty_title,
        "label": deadline.label,
        "last": deadline.last_day,
        "days": max(days, 0),
        "late": max(-days, 0),
    }


def timely(turn: Turn, deadline: Deadline, handed: datetime) -> str:
    """Whether it came in time, and if not, how late: in days, hours and working days."""
    past = lateness(deadline, handed, calendars.load(turn.tx))
    if past is None:
        return turn.say("timely-on-time")
    return turn.say("timely-late", days=past.days, hours=past.hours, working=past.working)


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
