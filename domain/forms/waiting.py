"""What was asked back and waits for its yes or no: one question at a time, the others behind it."""

from collections.abc import Iterable
from dataclasses import replace

from domain.forms.draft import Pending

MANY = "*many"
"""Stands where a soft rule would: several answers at once, read back before they are kept."""


def chain(pending: Pending | None) -> tuple[Pending, ...]:
    return () if pending is None else (replace(pending, then=()), *pending.then)


def at(pending: Pending | None, field: str) -> Pending | None:
    """What waits at this question."""
    if pending is None:
        return None
    return pending if pending.field == field else next((one for one in pending.then if one.field == field), None)


def without(pending: Pending | None, field: str) -> Pending | None:
    """What still waits when this question is settled."""
    return None if pending is None else linked(one for one in chain(pending) if one.field != field)


def before(first: Pending, others: Pending | None) -> Pending:
    """Asked first; about one question only the newest is asked."""
    return replace(first, then=tuple(one for one in chain(others) if one.field != first.field))


def linked(pendings: Iterable[Pending]) -> Pending | None:
    every = tuple(pendings)
    return replace(every[0], then=every[1:]) if every else None
