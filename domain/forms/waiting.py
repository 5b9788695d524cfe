"""What was asked back and waits for its yes or no: one question at a time, the others behind it."""

from collections.abc import Iterable
from dataclasses import replace

from domain.forms.draft import Draft, Pending

MANY = "*many"
"""Stands where a soft rule would: several answers at once, read back before they are kept."""
INSTEAD = "*instead"
"""Another answer than the one that stands there, by a colleague or before it was corrected: which of the two?"""
OURS = frozenset({MANY, INSTEAD})


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


def typed_in(message: int | None, before: Draft, after: Draft) -> Draft:
    """What is asked back now and was not before came with this message."""
    if message is None or after.pending is None:
        return after
    known = chain(before.pending)
    every = (one if one in known or one.message else replace(one, message=message) for one in chain(after.pending))
    return replace(after, pending=linked(every))


def messages(before: Draft, after: Draft, changed: Iterable[str], message: int | None) -> dict[str, int]:
    """In which message each answer was typed: what was asked back came earlier than the yes to it."""
    offered = next((one for one in chain(before.pending) if one.rule == MANY), None)
    taken = offered is not None and offered not in chain(after.pending)
    found: dict[str, int] = {}
    for field in changed:
        waits = at(before.pending, field)
        given = after.answers.get(field)
        asked = waits is not None and given is not None and replace(given, reason=None) in waits.choices
        source = waits if asked else offered if taken else None
        typed = message if source is None else source.message
        if typed is not None:
            found[field] = typed
    return found
