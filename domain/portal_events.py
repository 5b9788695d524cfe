"""What the trace of changes tells portals and dashboards: few kinds of it, and of those neither who nor why."""

from collections.abc import Mapping
from enum import StrEnum

from domain.planning.amendments import What


class Event(StrEnum):
    RECEIVED = "report.received"
    ENDORSED = "report.endorsed"
    """An office in between has agreed."""
    ACCEPTED = "report.accepted"
    RETURNED = "report.returned"
    RECALLED = "report.recalled"
    UNDECIDED = "report.undecided"
    """What was decided a moment ago was taken back: it stands as before."""
    PUBLISHED = "plan.published"
    AMENDED = "plan.amended"
    WITHDRAWN = "plan.withdrawn"


EVENTS: Mapping[str, Event] = {
    "hand-in": Event.RECEIVED,
    "endorse": Event.ENDORSED,
    "accepted": Event.ACCEPTED,
    "returned": Event.RETURNED,
    "reopen": Event.RETURNED,
    "recall": Event.RECALLED,
    "undo-review": Event.UNDECIDED,
    "undo-endorse": Event.UNDECIDED,
    "publish": Event.PUBLISHED,
    "amend": Event.AMENDED,
}
"""By deed, as the trace calls it."""


def event_of(deed: str, what: object) -> Event:
    """`what` a plan was changed in, where it was: to be withdrawn is one of the changes."""
    return Event.WITHDRAWN if what == What.WITHDRAWN else EVENTS[deed]
