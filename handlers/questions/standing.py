"""How a deadline stands: numbers first, then names by level, then what can be done about it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from domain.actions import AskNudge, AskPaper, ShowMissing, ShowProgress
from domain.buttons.chart_actions import Chart
from domain.clock_face import local_date
from domain.forms.buttons import in_rows
from domain.packing import fits
from domain.persons.people import Disclosure
from domain.planning.deadlines import Deadline
from domain.queries.model import Assumption, Status
from domain.registry.units import Level
from domain.reporting.obligations import CameBack, Tally, percent
from domain.rights import May, allows
from domain.screens import Button, Rows, Screen
from domain.texts import Markup, Value
from domain.whom import EVERYBODY, Whom
from handlers import scope
from handlers.papers import pushing
from handlers.pictures import chart_buttons
from handlers.plans import calling_off
from handlers.questions import chosen, naming, narrowed
from handlers.questions.chosen import MISSING, Chosen, Found
from handlers.questions.telling import about, short
from handlers.turn import Turn
from storage.reporting import quality

PAGE = naming.PAGE
BAR = 10
MOST_OTHERS = 4
UNHEARD = {Status.MISSING, Status.OVERDUE}
NUDGED = UNHEARD | {Status.RETURNED, Status.DRAFT}
Assumed: TypeAlias = Sequence[Assumption]


def progress(
    turn: Turn, deadline: Deadline, whom: Whom = EVERYBODY, *, lines: Sequence[str] = (), assumed: Assumed = ()
) -> Screen:
    """By level, or by whatever the lines given part it."""
    found = chosen.progress(turn, deadline, whom)
    total = found.total
    back = quality.came_back(turn.tx, deadline.id, scope.parts(turn, deadline, May.SEE_PROGRESS), whom)
    parted = list(lines) or [
        _level_line(turn, level, tally, back.get(level, CameBack())) for level, tally in found.by_level.items()
    ]
    text = turn.say(
        "progress",
        schools=Markup(narrowed.said(turn, whom)),
        bar=bar(total.received, total.expected),
        lines=Markup("\n".join(parted)),
        received=total.received,
        expected=total.expected,
        on_time=total.on_time,
        share=percent(total.received, total.expected) or 0,
        share_on_time=percent(total.on_time, total.received) or 0,
        usable=total.usable,
        **about(deadline, turn.now),
    )
    above = [turn.say("progress-above", count=total.endorsed)] if total.endorsed else []
    above += _returned(turn, sum(back.values(), CameBack()))
    above += [turn.say("progress-excused", count=found.excused)] if found.excused else []
    text = "\n".join(
        [text, *above, *naming.several(turn, whom, any_listed_elsewhere=not whom.levels.issuperset(found.by_level))]
    )
    rows = _rows(turn, deadline, Chosen(Status.MISSING, whom), elsewhere=_missing_button(turn, deadline, whom))
    off = calling_off.button(turn, deadline) if whom.everybody else []
    return Screen(noted(turn, text, deadline, assumed), (*rows, *_others(turn, deadline), *((one,) for one in off)))


def missing(turn: Turn, deadline: Deadline) -> Screen:
    return listed(turn, deadline, MISSING)


def listed(turn: Turn, deadline: Deadline, wanted: Chosen, *, page: int = 0, assumed: Assumed = ()) -> Screen:
    """Names by level; in a group only as far as its policy goes."""
    if turn.visitor.group is not None and turn.visitor.group.policy is Disclosure.COUNTS:
        return count(turn, deadline, wanted, assumed=assumed)
    found = chosen.find(turn, deadline, wanted)
    shown = found.units[page * PAGE : (page + 1) * PAGE]
    parts = [_headline(turn, deadline, wanted, found)]
    parts += naming.by_level(turn, deadline, wanted, shown)
    parts += [*_still_missing(turn, deadline, wanted), *naming.remarks(turn, deadline, wanted, found)]
    parts += naming.taken_over(turn, shown)
    pages = _pages(turn, deadline, wanted, page, len(found.units))
    nudge = bool(found.units) and wanted.status in NUDGED
    elsewhere = _progress_button(turn, deadline, wanted.whom)
    return Screen(
        noted(turn, "\n".join(parts), deadline, assumed),
        (*pages, *_rows(turn, deadline, wanted, elsewhere=elsewhere, nudge=nudge)),
    )


def _still_missing(turn: Turn, deadline: Deadline, wanted: Chosen) -> list[str]:
    """Who came so late is asked, and some have not come yet."""
    if wanted.by is None or wanted.status is not Status.LATE:
        return []
    others = chosen.find(turn, deadline, replace(wanted, status=Status.OVERDUE)).count
    return [turn.say("units-late-missing", count=others)] if others else []


def count(turn: Turn, deadline: Deadline, wanted: Chosen, *, assumed: Assumed = ()) -> Screen:
    text = _headline(turn, deadline, wanted, chosen.find(turn, deadline, wanted))
    names = _names_button(turn, deadline, wanted)
    return Screen(noted(turn, text, deadline, assumed), _rows(turn, deadline, wanted, elsewhere=names))


def bar(part: int, whole: int) -> str:
    full = BAR * part // whole if whole else 0
    return "▓" * full + "░" * (BAR - full)


def _headline(turn: Turn, deadline: Deadline, wanted: Chosen, found: Found) -> str:
    whom, today = wanted.whom, local_date(turn.now)
    since, until = whom.since or whom.until or today, whom.until or today
    days: dict[str, Value] = {"first": since, "final": until, "same": "yes" if since == until else "no"}
    between = whom.dated and wanted.status is Status.SUBMITTED
    text = turn.say(
        "units-submitted-between" if between else f"units-{wanted.status}",
        count=found.count,
        expected=found.expected,
        share=percent(found.count, found.expected) or 0,
        schools=Markup(narrowed.said(turn, whom)),
        **about(deadline, turn.now),
        **days,
    )
    if wanted.by is not None:
        text = f"{text}\n{turn.say('units-late-only', wanted=Markup(naming.delayed(turn, wanted.by)))}"
    return text if between or not whom.dated else f"{text}\n{turn.say('units-handed-between', **days)}"


def _level_line(turn: Turn, level: Level, tally: Tally, back: CameBack) -> str:
    return turn.say("progress-level", level=level.value, returns=back.times, **counts(tally))


def counts(tally: Tally) -> dict[str, int]:
    """How many are of use is told where that is not every one that came in."""
    told = {"received": tally.received, "expected": tally.expected, "usable": tally.usable}
    return {**told, "unusable": tally.received - tally.usable}


def _returned(turn: Turn, back: CameBack) -> list[str]:
    return [turn.say("progress-returned", returns=back.times, units=back.units)] if back.times else []


def noted(turn: Turn, text: str, deadline: Deadline, assumed: Sequence[Assumption]) -> str:
    """What the bot supplied by itself is said, so that nobody reads one period for another."""
    said = [turn.say(f"assumed-{one}", label=deadline.label, year=str(deadline.in_year)) for one in assumed]
    return "\n".join([text, *said])


def _missing_button(turn: Turn, deadline: Deadline, whom: Whom) -> Button | None:
    may = allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind)
    shown = ShowMissing(deadline.id, whom=whom.to_text())
    return Button(turn.say("button-missing"), shown) if may and fits(shown) else None


def _names_button(turn: Turn, deadline: Deadline, wanted: Chosen) -> Button | None:
    if wanted.status is Status.MISSING:
        return _missing_button(turn, deadline, wanted.whom)
    shown = ShowMissing(deadline.id, status=wanted.status, whom=wanted.whom.to_text(), by=_by(wanted))
    return Button(turn.say("button-names"), shown) if fits(shown) else None


def _by(wanted: Chosen) -> str:
    return "" if wanted.by is None else wanted.by.to_text()


def _progress_button(turn: Turn, deadline: Deadline, whom: Whom) -> Button:
    shown = ShowProgress(deadline.id, replace(whom, since=None, until=None).to_text())
    return Button(turn.say("button-progress"), shown if fits(shown) else ShowProgress(deadline.id))


def _others(turn: Turn, deadline: Deadline) -> Rows:
    """Further deadlines that are open, one press away."""
    if scope.in_group(turn):
        return ()
    ahead = [one for one in scope.opened(turn) if one.id != deadline.id and not one.passed(turn.now)]
    return in_rows((Button(short(one.name), ShowProgress(one.id)) for one in ahead[:MOST_OTHERS]), 2)


def _pages(turn: Turn, deadline: Deadline, wanted: Chosen, page: int, units: int) -> Rows:
    before = ShowMissing(deadline.id, max(0, page - 1), wanted.status, wanted.whom.to_text(), _by(wanted))
    after = replace(before, page=page + 1)
    buttons = []
    if page > 0 and fits(before):
        buttons.append(Button(turn.say("button-page-before"), before))
    if (page + 1) * PAGE < units and fits(after):
        buttons.append(Button(turn.say("button-page-after"), after))
    return (tuple(buttons),) if buttons else ()


def _rows(turn: Turn, deadline: Deadline, wanted: Chosen, *, elsewhere: Button | None, nudge: bool = False) -> Rows:
    """None in a group: what is done about it is done in private."""
    if scope.in_group(turn):
        return ()
    person = turn.visitor.person
    asked = AskNudge(deadline.id, wanted.status, wanted.whom.to_text())
    file = pushing.button(turn, deadline, wanted.whom)
    paper = Button(turn.say("button-paper"), AskPaper(deadline.id))
    may_nudge = nudge and wanted.by is None and fits(asked) and allows(person, May.NUDGE, turn.chat.kind)
    acts = [Button(turn.say("button-nudge"), asked)] if may_nudge else []
    chart = chart_buttons.one(turn, deadline, Chart.PROGRESS, whom=replace(wanted.whom, since=None, until=None))
    looks = [button for button in (elsewhere, chart) if button is not None]
    files = [file, paper] if allows(person, May.EXPORT, turn.chat.kind) else []
    return tuple(tuple(row) for row in (acts, looks, files) if row)
