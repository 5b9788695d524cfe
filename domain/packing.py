"""Actions packed into the 64 bytes a button carries and read back, whichever library sent the message."""

from dataclasses import fields
from enum import StrEnum

from domain.actions import NO_FIELD, OF_WORK, Action
from domain.buttons.broadcast_actions import OF_BROADCASTS
from domain.buttons.calendar_actions import OF_CALENDARS
from domain.buttons.change_actions import OF_CHANGES
from domain.buttons.chart_actions import OF_CHARTS
from domain.buttons.digest_actions import OF_DIGESTS
from domain.buttons.entry_actions import OF_ENTRIES
from domain.buttons.excuse_actions import OF_EXCUSES
from domain.buttons.extension_actions import OF_EXTENSIONS
from domain.buttons.form_actions import OF_FORMS
from domain.buttons.group_actions import OF_GROUPS
from domain.buttons.initiative_actions import OF_INITIATIVES
from domain.buttons.inspection_actions import OF_INSPECTIONS
from domain.buttons.joining_actions import OF_JOINING
from domain.buttons.ladder_actions import OF_LADDERS
from domain.buttons.muting_actions import OF_MUTING
from domain.buttons.people_actions import OF_PEOPLE
from domain.buttons.plan_actions import OF_PLANS
from domain.buttons.promise_actions import OF_PROMISES
from domain.buttons.proposal_actions import OF_PROPOSALS
from domain.buttons.report_actions import OF_REPORTS
from domain.buttons.staff_actions import OF_STAFF
from domain.buttons.task_actions import OF_TASKS
from domain.buttons.template_actions import OF_TEMPLATES
from domain.buttons.unit_actions import OF_UNITS

MOST_BYTES = 64
WIDEST = 4
"""Bytes a letter takes at most."""
HIGHEST = 2**31 - 1
"""As far as the ids of either database go."""

_ALL = (
    *OF_WORK,
    *OF_REPORTS,
    *OF_EXCUSES,
    *OF_EXTENSIONS,
    *OF_UNITS,
    *OF_CHANGES,
    *OF_CHARTS,
    *OF_JOINING,
    *OF_PEOPLE,
    *OF_STAFF,
    *OF_GROUPS,
    *OF_CALENDARS,
    *OF_TASKS,
    *OF_ENTRIES,
    *OF_INITIATIVES,
    *OF_INSPECTIONS,
    *OF_PROPOSALS,
    *OF_PLANS,
    *OF_FORMS,
    *OF_TEMPLATES,
    *OF_PROMISES,
    *OF_BROADCASTS,
    *OF_DIGESTS,
    *OF_LADDERS,
    *OF_MUTING,
)
KINDS = {kind.code: kind for kind in _ALL}
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _ALL}


def pack(action: Action) -> str:
    """Raises ValueError where the action would not fit the button: a bug of the caller, not of a person."""
    packed = _packed(action)
    if len(packed) * WIDEST > MOST_BYTES and len(packed.encode()) > MOST_BYTES:
        raise ValueError(f"{packed!r} is longer than {MOST_BYTES} bytes")
    return packed


def _packed(action: Action) -> str:
    return ":".join([action.code, *[str(getattr(action, name)) for name in _NAMES[type(action)]]])


def fits(action: Action) -> bool:
    return len(_packed(action).encode()) <= MOST_BYTES


def read(packed: str) -> Action | None:
    """None for whatever is not an action of today: a button of an older version, or one made by a stranger."""
    code, *values = packed.split(":")
    kind = KINDS.get(code)
    if kind is None:
        return None
    names = fields(kind)
    if len(values) > len(names):
        if not names or names[-1].type is not str:
            return None
        # Words may hold what parts values.
        values = [*values[: len(names) - 1], ":".join(values[len(names) - 1 :])]
    try:
        return kind(*(_read_value(value, field.name, field.type) for value, field in zip(values, names, strict=False)))
    except (TypeError, ValueError):
        return None


def _read_value(value: str, name: str, kind: object) -> object:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if kind is str:
        return value
    number = int(value)
    # What no database has room for, or would count backwards from, is not of our making.
    if not (NO_FIELD if name == "field" else 0) <= number <= HIGHEST:
        raise ValueError(f"{name} cannot be {number}")
    return number
