"""The ladder of reminders as an office sets it: on which days around the last one, who hears it besides, in what words.

One is for all plans of an office, another may be for a duty. A change is of rungs still to come: those that had come by
then stay what they were, so that nothing is said twice, and nothing that was still to be said is lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Protocol, TypeAlias

from pydantic import TypeAdapter

from domain.ids import DutyId, UnitId
from domain.refusals import Refusal

FARTHEST = 60
"""Days from the last one."""
MOST_RUNGS = 10
MOST_SILENT = 10
MOST_DAYS_OVERDUE = 30
NEVER = 0
_GROUPS_HEAR_BEFORE = 3
"""Days: of the rungs before the last day a group hears the one nearest to this."""


class When(StrEnum):
    """Where a reminder stands by the last day."""

    BEFORE = "before"
    LAST = "last"
    AFTER = "after"


Where: TypeAlias = When | int
"""What an office may have words of its own for: all reminders that stand so, or a single rung of its ladder."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """`before` and `after` count days, in the order of time. `deputies`: after so many silent rungs they hear it beside
    the head; `leader`: so many days after the last one they are asked to step in; `NEVER` is 0."""

    before: tuple[int, ...] = (14, 7, 3, 1)
    last: bool = True
    after: tuple[int, ...] = (1, 3, 7)
    deputies: int = 3
    leader: int = 3
    words: Mapping[Where, str] = field(default_factory=dict)

    @property
    def rungs(self) -> tuple[int, ...]:
        """Days before the last one, in the order of time; what is after it is negative."""
        return (*self.before, *([0] if self.last else []), *(-days for days in self.after))

    @property
    def groups_hear(self) -> frozenset[int]:
        """A group hears less than its schools: once before, on the last day, and once it is over."""
        nearest = min(self.before, key=lambda days: abs(days - _GROUPS_HEAR_BEFORE), default=None)
        some = {0, *(-days for days in self.after[:1])}
        return frozenset(some if nearest is None else some | {nearest})

    def words_at(self, rung: int, when: When) -> str:
        """Of this rung, or else of all that stand so; a rung that came before the last day says nothing after it."""
        own = self.words.get(rung, "") if when is (When.BEFORE if rung > 0 else When.AFTER) else ""
        return own or self.words.get(when, "")

    @property
    def whole(self) -> "Ladder":
        """Without words for rungs that it does not have."""
        words = {one: said for one, said in self.words.items() if isinstance(one, When) or one in self.rungs}
        return replace(self, words=words)

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


USUAL = Ladder()
"""Where nobody has set another."""


def from_text(text: str) -> Ladder:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Ladder]:
    return TypeAdapter(Ladder)


def checked(ladder: Ladder) -> Ladder:
    """In the order of time, each day once. Raises Refusal for days too far off, and for more than anybody can stand."""
    before = tuple(sorted(set(ladder.before), reverse=True))
    after = tuple(sorted(set(ladder.after)))
    for days in (*before, *after):
        if not 1 <= days <= FARTHEST:
            raise Refusal("ladder-too-far", days=days, most=FARTHEST)
    if max(len(before), len(after)) > MOST_RUNGS:
        raise Refusal("ladder-too-many", most=MOST_RUNGS)
    if not 0 <= ladder.deputies <= MOST_SILENT:
        raise Refusal("ladder-deputies-most", most=MOST_SILENT)
    if not 0 <= ladder.leader <= MOST_DAYS_OVERDUE:
        raise Refusal("ladder-leader-most", most=MOST_DAYS_OVERDUE)
    return Ladder(before, ladder.last, after, ladder.deputies, ladder.leader, dict(ladder.words))


Facts: TypeAlias = dict[str, str | int | None]


def facts(was: Ladder, will: Ladder) -> tuple[Facts, Facts]:
    """What of it changes, before and after, as the trace keeps it."""
    old, new = _facts(was), _facts(will)
    changed = [name for name in old if old[name] != new[name]]
    return {name: old[name] for name in changed}, {name: new[name] for name in changed}


def _facts(ladder: Ladder) -> Facts:
    rungs = ", ".join(_offset(days) for days in ladder.rungs)
    of_rungs = "; ".join(f"{_offset(days)}: {ladder.words[days]}" for days in ladder.rungs if days in ladder.words)
    words = {
        "words-before": ladder.words.get(When.BEFORE),
        "words-last": ladder.words.get(When.LAST),
        "words-after": ladder.words.get(When.AFTER),
        "words-rungs": of_rungs or None,
    }
    return {"rungs": rungs, "deputies": ladder.deputies, "leader": ladder.leader, **words}


def _offset(days: int) -> str:
    return f"{-days:+d}" if days else "0"


@dataclass(frozen=True, slots=True)
class Setting:
    """What was set when; without a ladder, that from then on it is as it would be had none been set."""

    at: datetime
    ladder: Ladder | None


@dataclass(frozen=True, slots=True)
class Spell:
    """A ladder is for the rungs after `since`, up to `until`: for ever where there is none."""

    ladder: Ladder
    since: datetime | None = None
    until: datetime | None = None

    def has(self, moment: datetime) -> bool:
        return (self.since is None or self.since < moment) and (self.until is None or moment <= self.until)


@dataclass(frozen=True, slots=True)
class Course:
    """The ladders of one thing, one after the other; never none."""

    spells: tuple[Spell, ...] = (Spell(USUAL),)

    @property
    def now(self) -> Ladder:
        return self.spells[-1].ladder

    def then(self, ladder: Ladder, at: datetime) -> "Course":
        """As it would go on, were this set."""
        *earlier, last = self.spells
        return Course((*earlier, Spell(last.ladder, last.since, at), Spell(ladder, at)))


AS_USUAL = Course()


class OfDuty(Protocol):
    @property
    def duty(self) -> DutyId: ...
    @property
    def authority(self) -> UnitId: ...


@dataclass(frozen=True, slots=True)
class Ladders:
    """Every setting, the first of each first."""

    offices: Mapping[UnitId, tuple[Setting, ...]] = field(default_factory=dict)
    duties: Mapping[DutyId, tuple[Setting, ...]] = field(default_factory=dict)

    def of(self, one: OfDuty) -> Course:
        return self.of_duty(one.authority, one.duty)

    def of_duty(self, authority: UnitId, duty: DutyId) -> Course:
        own = self.duties.get(duty, ())
        return _course(self.offices.get(authority, ()), own) if own else self.of_office(authority)

    def of_office(self, authority: UnitId) -> Course:
        settings = self.offices.get(authority, ())
        return _course(settings) if settings else AS_USUAL

    def has_own(self, duty: DutyId) -> bool:
        settings = self.duties.get(duty, ())
        return bool(settings) and settings[-1].ladder is not None


def _course(*layers: tuple[Setting, ...]) -> Course:
    """Of what was set side by side the last layer counts that says anything."""
    turns = sorted({one.at for layer in layers for one in layer})
    ends: list[datetime | None] = [None, *turns, None]
    return Course(tuple(Spell(_at(layers, since), since, until) for since, until in pairwise(ends)))


def _at(layers: tuple[tuple[Setting, ...], ...], moment: datetime | None) -> Ladder:
    found = [ladder for layer in layers if (ladder := _newest(layer, moment)) is not None]
    return found[-1] if found else USUAL


def _newest(layer: tuple[Setting, ...], moment: datetime | None) -> Ladder | None:
    said: Iterator[Setting] = (one for one in reversed(layer) if moment is not None and one.at <= moment)
    newest = next(said, None)
    return None if newest is None else newest.ladder
