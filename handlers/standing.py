"""How a deadline stands: numbers first, then names by level, then what can be done about it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from domain import promise_texts
from domain.actions import AskNudge, MakeWorkbook, ShowMissing, ShowProgress
from domain.deadlines import Deadline
from domain.forms.buttons import in_rows
from domain.obligations import Absent, Tally, percent
from domain.people import Disclosure
from domain.queries.model import Assumption, Status
from domain.rights import May, allows
from domain.screens import Button, Rows, Screen
from domain.texts import Markup
from domain.units import Level
from handlers import chosen, scope
from handlers.chosen import MISSING, Chosen, Found
from handlers.telling import about, short
from handlers.turn import Turn
from storage import promises, successions

PAGE = 60
"""So many names a phone still shows at a glance; the file has them all."""
BAR = 10
MOST_OTHERS = 4
UNHEARD = {Status.MISSING, Status.OVERDUE}


def progress(turn: Turn, deadline: Deadline, *, assumed: Sequence[Assumption] = ()) -> Screen:
    found = chosen.progress(turn, deadline)
    total = found.total
    text = turn.say(
        "progress",
        bar=bar(total.received, total.expected),
        lines=Markup("\n".join(_level_line(turn, level, tally) for level, tally in found.by_level.items())),
        received=total.received,
        expected=total.expected,
        on_time=total.on_time,
        share=percent(total.received, total.expected) or 0,
        share_on_time=percent(total.on_time, total.received) or 0,
        **about(deadline, turn.now),
    )
    rows = _rows(turn, deadline, elsewhere=_missing_button(turn, deadline))
    return Screen(noted(turn, text, deadline, assumed), (*rows, *_others(turn, deadline)))


def missing(turn: Turn, deadline: Deadline, *, page: int = 0) -> Screen:
    return listed(turn, deadline, MISSING, page=page)


def listed(
    turn: Turn, deadline: Deadline, wanted: Chosen, *, page: int = 0, assumed: Sequence[Assumption] = ()
) -> Screen:
    """Names by level; in a group only as far as its policy goes."""
    if turn.visitor.group is not None and turn.visitor.group.policy is Disclosure.COUNTS:
        return count(turn, deadline, wanted, assumed=assumed)
    found = chosen.find(turn, deadline, wanted)
    shown = found.units[page * PAGE : (page + 1) * PAGE]
    parts = [_headline(turn, deadline, wanted, found)]
    parts += [_names(turn, level, list(units)) for level, units in groupby(shown, key=lambda one: one.level)]
    parts += [*_remarks(turn, deadline, wanted, found), *_taken_over(turn, deadline, found)]
    pages = _pages(turn, deadline, page, len(found.units)) if wanted == MISSING else ()
    nudge = bool(found.units) and wanted.status in UNHEARD
    return Screen(
        noted(turn, "\n".join(parts), deadline, assumed),
        (*pages, *_rows(turn, deadline, elsewhere=_progress_button(turn, deadline), nudge=nudge)),
    )


def count(turn: Turn, deadline: Deadline, wanted: Chosen, *, assumed: Sequence[Assumption] = ()) -> Screen:
    text = _headline(turn, deadline, wanted, chosen.find(turn, deadline, wanted))
    return Screen(
        noted(turn, text, deadline, assumed), _rows(turn, deadline, elsewhere=_missing_button(turn, deadline))
    )


def bar(part: int, whole: int) -> str:
    full = BAR * part // whole if whole else 0
    return "▓" * full + "░" * (BAR - full)


def _headline(turn: Turn, deadline: Deadline, wanted: Chosen, found: Found) -> str:
    level = wanted.level or wanted.without
    return turn.say(
        f"units-{wanted.status}",
        count=found.count,
        expected=found.expected,
        level="" if level is None else level.value,
        only="without" if wanted.without else "level" if wanted.level else "all",
        **about(deadline, turn.now),
    )


def _names(turn: Turn, level: Level, units: Iterable[Absent]) -> str:
    names = [one.unit_name for one in units]
    return turn.say("units-of-level", level=level.value, count=len(names), names=", ".join(names))


def _remarks(turn: Turn, deadline: Deadline, wanted: Chosen, found: Found) -> list[str]:
    """Who cannot be reached and who has promised what is for the office alone; a school of two levels is
    named under its lower one."""
    said = []
    silent = [one.unit_name for one in found.units if not one.reached]
    if silent and wanted.status in UNHEARD and not scope.in_group(turn):
        said.append(turn.say("units-unreached", count=len(silent), names=", ".join(silent[:PAGE])))
    if wanted.status in UNHEARD and not scope.in_group(turn):
        said += promise_texts.remarks(turn.say, found.units, promises.of_deadline(turn.tx, deadline.id), turn.now)
    if wanted.level is not None and any(one.level is not wanted.level for one in found.units):
        said.append(turn.say("units-several-levels", level=wanted.level.value))
    return said


def _taken_over(turn: Turn, deadline: Deadline, found: Found) -> list[str]:
    """A list names units as they were when the deadline opened; of those that are no more it says who owes it now."""
    listed_ = {one.obligation for one in found.units}
    moved = [one for one in successions.taken_over_at(turn.tx, deadline.id) if one.obligation in listed_]
    return [turn.say("units-taken-over", unit=one.frozen_name, to=one.unit_name) for one in moved[:PAGE]]


def _level_line(turn: Turn, level: Level, tally: Tally) -> str:
    return turn.say("progress-level", level=level.value, received=tally.received, expected=tally.expected)


def noted(turn: Turn, text: str, deadline: Deadline, assumed: Sequence[Assumption]) -> str:
    """What the bot supplied by itself is said, so that nobody reads one period for another."""
    said = [turn.say(f"assumed-{one}", label=deadline.label) for one in assumed]
    return "\n".join([text, *said])


def _missing_button(turn: Turn, deadline: Deadline) -> Button | None:
    may = allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind)
    return Button(turn.say("button-missing"), ShowMissing(deadline.id)) if may else None


def _progress_button(turn: Turn, deadline: Deadline) -> Button:
    return Button(turn.say("button-progress"), ShowProgress(deadline.id))


def _others(turn: Turn, deadline: Deadline) -> Rows:
    """Further deadlines that are open, one press away."""
    if scope.in_group(turn):
        return ()
    ahead = [one for one in scope.opened(turn) if one.id != deadline.id and not one.passed(turn.now)]
    return in_rows((Button(short(one.label), ShowProgress(one.id)) for one in ahead[:MOST_OTHERS]), 2)


def _pages(turn: Turn, deadline: Deadline, page: int, units: int) -> Rows:
    buttons = []
    if page > 0:
        buttons.append(Button(turn.say("button-page-before"), ShowMissing(deadline.id, page - 1)))
    if (page + 1) * PAGE < units:
        buttons.append(Button(turn.say("button-page-after"), ShowMissing(deadline.id, page + 1)))
    return (tuple(buttons),) if buttons else ()


def _rows(turn: Turn, deadline: Deadline, *, elsewhere: Button | None, nudge: bool = False) -> Rows:
    """None in a group: what is done about it is done in private."""
    if scope.in_group(turn):
        return ()
    person = turn.visitor.person
    asked = Button(turn.say("button-nudge"), AskNudge(deadline.id))
    file = Button(turn.say("button-excel"), MakeWorkbook(deadline.id))
    acts = [asked] if nudge and allows(person, May.NUDGE, turn.chat.kind) else []
    looks = [file] if allows(person, May.EXPORT, turn.chat.kind) else []
    if elsewhere is not None:
        looks.insert(0, elsewhere)
    return tuple(tuple(row) for row in (acts, looks) if row)
