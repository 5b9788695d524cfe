"""How a deadline stands: numbers first, then names by level, then what can be done about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from domain.actions import Ask, AskNudge, MakeWorkbook, ShowMissing, ShowProgress
from domain.deadlines import Deadline
from domain.folding import fold
from domain.ids import UnitId
from domain.obligations import Absent, Standing, Tally, percent
from domain.people import Disclosure
from domain.queries.model import Assumption, Status
from domain.rights import ChatKind, May, allows
from domain.screens import Button, Rows, Screen
from domain.texts import Markup
from domain.units import Level
from handlers.turn import Turn
from storage import obligations

PAGE = 60
"""So many names a phone still shows at a glance; the file has them all."""
MOST = 1000
BAR = 10


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which units of a deadline are asked for."""

    status: Status
    standings: tuple[Standing, ...]
    level: Level | None = None
    without: Level | None = None
    late: bool | None = None


MISSING = Chosen(Status.MISSING, (Standing.OWED,))


def progress(turn: Turn, deadline: Deadline, *, assumed: Sequence[Assumption] = ()) -> Screen:
    found = obligations.progress(turn.tx, deadline.id)
    total = found.total
    lines = [_level_line(turn, level, tally) for level, tally in found.by_level.items()]
    text = turn.say(
        "progress",
        bar=bar(total.received, total.expected),
        lines=Markup("\n".join(lines)),
        on_time_percent=percent(total.on_time, total.expected) or 0,
        percent=percent(total.received, total.expected) or 0,
        **_tally(total),
        **_about(turn, deadline),
    )
    return Screen(_noted(turn, text, deadline, assumed), _rows(turn, deadline, first=_missing_button(turn, deadline)))


def missing(turn: Turn, deadline: Deadline, *, page: int = 0) -> Screen:
    return listed(turn, deadline, MISSING, page=page)


def listed(
    turn: Turn, deadline: Deadline, chosen: Chosen, *, page: int = 0, assumed: Sequence[Assumption] = ()
) -> Screen:
    """Names by level; in a group only as far as its policy goes."""
    if turn.visitor.group is not None and turn.visitor.group.policy is Disclosure.COUNTS:
        return count(turn, deadline, chosen, assumed=assumed)
    units = _units(turn, deadline, chosen)
    shown = units[page * PAGE : (page + 1) * PAGE]
    parts = [_headline(turn, deadline, chosen, len(units))]
    parts += [_names(turn, level, list(names)) for level, names in groupby(shown, key=lambda one: one.level)]
    silent = [one.unit_name for one in units if not one.reached]
    if silent and chosen.status is Status.MISSING:
        parts.append(turn.say("units-unreached", names=", ".join(silent)))
    if chosen.level is Level.TH and any("THCS" in one.unit_name for one in units):
        parts.append(turn.say("units-both-levels"))
    rows = _pages(turn, deadline, page, len(units)) if chosen == MISSING else ()
    return Screen(_noted(turn, "\n".join(parts), deadline, assumed), (*rows, *_rows(turn, deadline, nudge=bool(units))))


def count(turn: Turn, deadline: Deadline, chosen: Chosen, *, assumed: Sequence[Assumption] = ()) -> Screen:
    text = _headline(turn, deadline, chosen, len(_units(turn, deadline, chosen)))
    return Screen(_noted(turn, text, deadline, assumed), _rows(turn, deadline, first=_missing_button(turn, deadline)))


def unit(turn: Turn, unit_id: UnitId, name: str, deadline: Deadline) -> Screen:
    """Where one school stands, with how often its report came back."""
    found = obligations.at(turn.tx, deadline.id, unit_id)
    if found is None:
        return Screen(turn.say("unit-not-asked", unit=name, **_about(turn, deadline)))
    state = "overdue" if found.standing is Standing.OWED and deadline.passed(turn.now) else found.standing.value
    details = {"at": found.first_handed} if found.first_handed else {}
    return Screen(turn.say(f"unit-{state}", unit=name, returns=found.returns, **details, **_about(turn, deadline)))


def which_unit(turn: Turn, name: str, words: str) -> Screen:
    """The same name at several levels: asked, never guessed."""
    units = [one.name for one in turn.office.names.called(turn.tx, name)]
    typed = fold(words)
    buttons = [(Button(one, Ask(_with(typed, fold(name), one))),) for one in units]
    return Screen(turn.say("which-unit", name=name), tuple(buttons))


def _with(typed: str, name: str, unit_name: str) -> str:
    """The question again, with the unit in full; short enough for a button, which is why it is folded."""
    return typed.replace(name, fold(unit_name), 1) if name in typed else f"{fold(unit_name)} nop chua"


def bar(part: int, whole: int) -> str:
    full = BAR * part // whole if whole else 0
    return "▓" * full + "░" * (BAR - full)


def _units(turn: Turn, deadline: Deadline, chosen: Chosen) -> list[Absent]:
    asked = {"standings": chosen.standings, "late": chosen.late}
    units = obligations.listed(turn.tx, deadline.id, level=chosen.level, limit=MOST, **asked)
    if chosen.without is None:
        return units
    return [one for one in units if one.level is not chosen.without]


def _headline(turn: Turn, deadline: Deadline, chosen: Chosen, units: int) -> str:
    found = obligations.progress(turn.tx, deadline.id)
    expected = found.total.expected
    if chosen.level is not None:
        expected = len(_units(turn, deadline, Chosen(chosen.status, tuple(Standing), level=chosen.level)))
    key = "none" if units == 0 else "some"
    status = "overdue" if chosen.status is Status.MISSING and deadline.passed(turn.now) else chosen.status.value
    return turn.say(f"units-{status}-{key}", count=units, expected=expected, **_about(turn, deadline))


def _names(turn: Turn, level: Level, units: Iterable[Absent]) -> str:
    names = [one.unit_name for one in units]
    return turn.say("units-of-level", level=level.value, count=len(names), names=", ".join(names))


def _level_line(turn: Turn, level: Level, tally: Tally) -> str:
    return turn.say("progress-level", level=level.value, **_tally(tally))


def _tally(tally: Tally) -> dict[str, int]:
    return {"expected": tally.expected, "received": tally.received, "on_time": tally.on_time}


def _about(turn: Turn, deadline: Deadline) -> dict[str, object]:
    return {
        "duty": deadline.duty_title,
        "label": deadline.label,
        "last": deadline.last_day,
        "days": deadline.days_left(turn.now),
    }


def _noted(turn: Turn, text: str, deadline: Deadline, assumed: Sequence[Assumption]) -> str:
    """What the bot supplied by itself is said, so that nobody reads one period for another."""
    said = [turn.say(f"assumed-{one}", label=deadline.label) for one in assumed if one is not Assumption.PLAN_YEAR]
    return "\n".join([text, *said])


def _missing_button(turn: Turn, deadline: Deadline) -> Button | None:
    may = allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind)
    return Button(turn.say("button-missing"), ShowMissing(deadline.id)) if may else None


def _pages(turn: Turn, deadline: Deadline, page: int, units: int) -> Rows:
    buttons = []
    if page > 0:
        buttons.append(Button(turn.say("button-page-before"), ShowMissing(deadline.id, page - 1)))
    if (page + 1) * PAGE < units:
        buttons.append(Button(turn.say("button-page-after"), ShowMissing(deadline.id, page + 1)))
    return (tuple(buttons),) if buttons else ()


def _rows(turn: Turn, deadline: Deadline, *, first: Button | None = None, nudge: bool = False) -> Rows:
    if turn.chat.kind is ChatKind.GROUP:
        return ()
    person = turn.visitor.person
    row = [first] if first else []
    if nudge and allows(person, May.NUDGE, turn.chat.kind):
        row.append(Button(turn.say("button-nudge"), AskNudge(deadline.id)))
    if allows(person, May.EXPORT, turn.chat.kind):
        row.append(Button(turn.say("button-excel"), MakeWorkbook(deadline.id)))
    back = (Button(turn.say("button-progress"), ShowProgress(deadline.id)),) if first is None else ()
    return tuple(one for one in (tuple(row), back) if one)
