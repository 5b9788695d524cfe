"""Whom the bot has reminded on a day, and whom it still will: asked in words by whoever looks after units."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from domain.clock_face import local, local_date
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import OWING, Absent, in_order
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Screen
from domain.sending import reminder_texts
from domain.sending.reminded_words import day_asked
from domain.texts import Markup
from handlers import scope
from handlers.aside import Aside
from handlers.questions import naming
from handlers.questions.permitted import private
from handlers.questions.telling import about
from handlers.reminding import foreseeing
from handlers.turn import Turn
from storage.outgoing import foreseen, promises, reminded
from storage.outgoing.reminded import Reminded
from storage.planning import calendars, ladders
from storage.reporting import extensions, obligations

NAMED = 30
MOST = 5000
RECENT = timedelta(days=120)
"""Of what was due longer ago no ladder speaks any more."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Who will be reminded of one deadline on a day, who at the hour they have promised, and who would be, could
    somebody there be written to."""

    units: Sequence[Absent]
    promised: Sequence[tuple[Absent, datetime]]
    unreached: Sequence[Absent]

    @property
    def reminded(self) -> set[str]:
        return {one.unit_name for one in (*self.units, *(unit for unit, _ in self.promised))}


def answered(turn: Turn, words: str) -> Answer | None:
    """None for other questions, and for whoever looks after nobody."""
    days = day_asked(words)
    if days is None or not allows(turn.visitor.person, May.SEE_MISSING, ChatKind.PRIVATE):
        return None
    return Aside(work=lambda snapshot: private(snapshot, _on(scope.alone(snapshot), days)))


def _on(turn: Turn, days: int) -> Screen:
    day, past = local_date(turn.now) + timedelta(days=days), days <= 0
    due = [one for one in scope.opened(turn, May.SEE_MISSING) if one.borne >= turn.now - RECENT]
    told = {one: reminded.on_day(turn.tx, one.id, scope.parts(turn, one, May.SEE_MISSING), day) for one in due if past}
    ahead = {} if days < 0 else dict(_ahead(turn, due, day))
    parts = [*_done(turn, days, told)] if past else []
    parts += _to_come(turn, days, day, ahead)
    parts += [] if ahead else _next(turn, due)
    return Screen("\n\n".join(parts))


def _done(turn: Turn, days: int, told: Mapping[Deadline, Sequence[Reminded]]) -> Iterator[str]:
    units = {one.unit_name for every in told.values() for one in every}
    yield turn.say("reminded-on", day=days, units=len(units))
    for deadline, every in told.items():
        if every:
            yield "\n".join(_of_one(turn, days, deadline, every))


def _of_one(turn: Turn, days: int, deadline: Deadline, every: Sequence[Reminded]) -> Iterator[str]:
    """Those that were reminded as often as each other together, the most often first."""
    yield turn.say("reminded-of", count=len(every), **about(deadline, turn.now))
    owing = sorted((one for one in every if one.owing), key=lambda one: (-one.in_all, -one.on_day))
    shown, left = owing[:NAMED], len(owing) - NAMED
    for (in_all, on_day), alike in groupby(shown, key=lambda one: (one.in_all, one.on_day)):
        names = ", ".join(one.unit_name for one in alike)
        yield turn.say("reminded-times", day=days, in_all=in_all, on_day=on_day, names=names)
    if left > 0:
        yield turn.say("reminded-more", count=left)
    if since := [one.unit_name for one in every if not one.owing]:
        yield turn.say("reminded-since-settled", **_some(since))


def _ahead(turn: Turn, due: Sequence[Deadline], day: date) -> Iterator[tuple[Deadline, Coming]]:
    """Where somebody is meant at all."""
    calendar, known = calendars.load(turn.tx), ladders.of(turn.tx, due)
    given = {number: since for number, _, since in extensions.granted(turn.tx)}

    def steps(one: Deadline) -> list[datetime]:
        of_day = rungs.coming(one, known.of(one), calendar, turn.now)
        return [step.at for step in of_day if local_date(step.at) == day]

    for deadline in due:
        parts = scope.parts(turn, deadline, May.SEE_MISSING)
        at = steps(deadline)
        meant = foreseen.owing(turn.tx, deadline, at[0]) if at else set()
        every = obligations.listed(turn.tx, deadline.id, parts=parts, standings=OWING, limit=MOST)
        own = {one.obligation: deadline.extended(one.last_ok) for one in every if one.obligation in given}
        meant |= {number for number, its in own.items() if steps(replace(its, moved=given[number]))}
        hours = {of: one.remind_at for of, one in promises.of_deadline(turn.tx, deadline.id).items()}
        of_day = {of: hour for of, hour in hours.items() if local_date(hour) == day and hour > turn.now}
        units = in_order(one for one in every if one.obligation in meant or one.obligation in of_day)
        found = Coming(
            [one for one in units if one.reached and one.obligation not in of_day],
            [(one, of_day[one.obligation]) for one in units if one.reached and one.obligation in of_day],
            [one for one in units if not one.reached],
        )
        if units:
            yield deadline, found


def _to_come(turn: Turn, days: int, day: date, ahead: Mapping[Deadline, Coming]) -> Iterator[str]:
    units = {name for one in ahead.values() for name in one.reminded}
    if days > 0 or units:
        named = Markup(reminder_texts.day_name(turn.say, day))
        yield turn.say("reminding-on", day=days, date=named, units=len(units))
    for deadline, coming in ahead.items():
        yield "\n".join(_of_coming(turn, deadline, coming))


def _of_coming(turn: Turn, deadline: Deadline, coming: Coming) -> Iterator[str]:
    yield turn.say("reminded-of", count=len(coming.reminded), **about(deadline, turn.now))
    if coming.units:
        yield turn.say("reminding-by-ladder", **_some([one.unit_name for one in coming.units]))
    if coming.promised:
        told = [f"{one.unit_name} ({local(at):%H:%M})" for one, at in coming.promised]
        yield turn.say("reminding-promised", **_some(told))
    if coming.unreached:
        names = Markup(", ".join(naming.unreached(turn, coming.unreached[:NAMED])))
        yield turn.say("units-unreached", count=len(coming.unreached), names=names)


def _next(turn: Turn, due: Sequence[Deadline]) -> Iterator[str]:
    """When the ladders speak next, where they do not that day."""
    coming = foreseeing.coming(turn, due, ladders.of(turn.tx, due))
    if coming:
        yield turn.say("reminding-next", at=coming[0])


def _some(names: Sequence[str]) -> dict[str, str | int]:
    return {"names": ", ".join(names[:NAMED]), "more": max(0, len(names) - NAMED)}
