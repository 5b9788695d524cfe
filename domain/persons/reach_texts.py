"""How it is said that nobody of a unit can be written to: why, and since which day."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock_face import local
from domain.persons.people import Reach
from domain.texts import Markup, Say


@dataclass(frozen=True, slots=True)
class Closed:
    """Why nobody of a unit can be written to, and since when: the last address of theirs that was closed."""

    why: Reach
    since: datetime


def why(say: Say, reason: str) -> str:
    """Empty for what has no words for people."""
    key = f"reach-{reason.replace('_', '-')}"
    return say(key) if reason and say.knows(key) else ""


def named(say: Say, unit: str, closed: Closed | None) -> Markup:
    """`MN Sao Mai (chặn bot từ 12/8)`; of a unit nobody of has ever written, that."""
    if closed is None:
        return Markup(say("reach-named-never", unit=unit))
    return Markup(say("reach-named", unit=unit, since=since(say, closed)))


def since(say: Say, closed: Closed) -> str:
    """`chặn bot từ 12/8`."""
    said = why(say, closed.why) or say("reach-unreachable")
    return say("reach-since", why=said, since=f"{local(closed.since):%d/%m}")
