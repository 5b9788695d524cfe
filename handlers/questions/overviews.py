"""Which units and plans there are, and what falls due when: lists that are of no single deadline."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from domain import rights
from domain.buttons.parts import Part
from domain.clock_face import local_date
from domain.ids import DeadlineId, UnitId
from domain.persons import reach_texts
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.queries.filters import PERIODIC_REPORT
from domain.queries.model import SUPPLIED, Filter, Query, Status
from domain.queries.moments import Span, span
from domain.refusals import Refusal
from domain.reporting.obligations import place
from domain.rights import May
from domain.screens import Rows, Screen
from domain.texts import Markup, written
from handlers import scope
from handlers.questions import measuring, narrowed
from handlers.questions.periods import KINDS, is_of, refuse_called_off
from handlers.reporting.duties import all_deadlines
from handlers.turn import Turn
from storage.outgoing import lost_reach
from storage.planning import plans
from storage.reporting import obligations
from storage.units import open_units
from storage.units.open_units import School

MOST = 100
"""So many names still fit into one message."""
NEW = timedelta(days=30)
MOST_PLANS = 20
MOST_TARGETS = 60


def schools(turn: Turn, query: Query) -> Screen:
    """Those one looks after, by level; or only how many; or those that nobody can be reached at."""
    unlinked = query.get(Filter.STATUS) == Status.UNLINKED
    whom = narrowed.asked_for(turn, query)
    only = open_units.unlinked() if unlinked else None
    found, count = open_units.listed(turn.tx, places(turn), whom, only=only, limit=MOST)
    head = turn.say(
        "schools-unlinked" if unlinked else "schools-there-are",
        count=count,
        schools=Markup(narrowed.said(turn, whom)),
    )
    if query.get(Filter.AGG) == "count":
        return Screen(head)
    lines = [head, *by_level(turn, found, _why_unlinked(turn, found) if unlinked else None)]
    if count > len(found):
        lines.append(turn.say("measure-more", count=count - len(found)))
    if whom.levels and any(one.level not in whom.levels for one in found):
        lines.append(turn.say("units-several-levels", level=", ".join(sorted(whom.levels))))
    return Screen("\n".join(lines), _file(turn) if count > len(found) else ())


def _file(turn: Turn) -> Rows:
    """The workbook of what is asked now has every unit."""
    asked = rules.current(scope.opened(turn, May.SEE_MISSING), turn.now)
    return () if asked is None else measuring.file_button(turn, asked)


def _why_unlinked(turn: Turn, found: Iterable[School]) -> dict[UnitId, str]:
    """In a group names alone."""
    if scope.in_group(turn):
        return {}
    closed = lost_reach.of_units(turn.tx, [one.unit for one in found])
    return {one.unit: reach_texts.named(turn.say, one.name, closed.get(one.unit)).html for one in found}


def by_level(turn: Turn, found: Iterable[School], shown: Mapping[UnitId, str] | None = None) -> list[str]:
    """By name, or as they are `shown`, for whoever reads markup."""
    lines = []
    in_order = sorted(found, key=lambda one: place(one.level, one.name))
    for level, of_level in groupby(in_order, key=lambda one: one.level):
        names = [(shown or {}).get(one.unit) or str(written(one.name)) for one in of_level]
        lines.append(turn.say("units-of-level", level=level.value, count=len(names), names=Markup(", ".join(names))))
    return lines


def places(turn: Turn) -> list[Part]:
    """Below each post that lets them see: as far as the post goes. In a group those of its house."""
    if scope.in_group(turn):
        return [Part(authority) for authority in scope.sight(turn, May.SEE_MISSING)]
    granted = rights.granting(turn.visitor.person, May.SEE_MISSING, turn.chat.kind)
    return [Part(post.unit, post.levels) for post, _ in granted]


def deadlines(turn: Turn, query: Query) -> Screen:
    """All that is ahead and was, or what a question narrows it to: a period, a kind of duty, days."""
    every = _as_mine(turn, scope.in_view(turn))
    kind = query.get(Filter.OBLIGATION)
    supposed = not SUPPLIED.isdisjoint(query.assumed)
    # "Bao giờ phải nộp" names no report: what else falls due may be due sooner.
    if kind is not None and not (supposed and kind == PERIODIC_REPORT):
        every = [one for one in every if one.asks == KINDS.get(kind)]
    if query.period is not None:
        every = _next(turn, every) if supposed else [one for one in every if is_of(one, query.period)]
    days = _days(turn, query)
    if days is not None:
        due = [one for one in every if _within(one.last_day, days)]
        if not due:
            return Screen(_nothing_due(turn, days, every))
        every = due
    if not every:
        refuse_called_off(turn, query)
        raise Refusal("deadlines-none-such")
    return all_deadlines(turn, every)


def _as_mine(turn: Turn, every: Sequence[Deadline]) -> list[Deadline]:
    """As they are for the units one answers for: the nearest of their own last days, where there are several."""
    person = turn.visitor.person
    units = [] if person is None or scope.in_group(turn) else sorted({one.unit for one in person.reporting_posts()})
    last: dict[DeadlineId, datetime | None] = {}
    for one in (one for unit in units for one in obligations.of_unit(turn.tx, unit)):
        known = last.get(one.deadline, one.last_ok)
        last[one.deadline] = None if one.last_ok is None or known is None else min(one.last_ok, known)
    return [one.extended(last.get(one.id)) for one in every]


def _nothing_due(turn: Turn, days: Span, every: Sequence[Deadline]) -> str:
    today = _today(turn)
    nearest = min((one for one in every if not one.passed(turn.now)), key=lambda one: one.last_ok, default=None)
    return turn.say(
        "deadlines-none-between",
        since=days.first or today,
        until=days.last or days.first or today,
        next="none" if nearest is None else nearest.name,
        last=today if nearest is None else nearest.last_day,
    )


def _next(turn: Turn, every: Sequence[Deadline]) -> list[Deadline]:
    """Where no period was named: what is still ahead; all there was, where nothing is."""
    return [one for one in every if not one.passed(turn.now)] or list(every)


def _today(turn: Turn) -> date:
    return local_date(turn.now)


def _days(turn: Turn, query: Query) -> Span | None:
    ahead, today = query.get(Filter.DUE_WITHIN), _today(turn)
    if ahead is not None and ahead.endswith("d") and ahead[:-1].isdecimal():
        return Span(today, today + timedelta(days=int(ahead[:-1])), ahead)
    if ahead is not None:
        return span(ahead, today)
    first, last = query.get(Filter.SINCE), query.get(Filter.UNTIL)
    if first is None and last is None:
        return None
    return Span(
        None if first is None else date.fromisoformat(first), None if last is None else date.fromisoformat(last), None
    )


def _within(day: date, days: Span) -> bool:
    return (days.first is None or days.first <= day) and (days.last is None or day <= days.last)


def plans_there_are(turn: Turn, query: Query) -> Screen:
    """In force, the newest first; what is of the last thirty days is called new, as nobody's eyes are followed."""
    every = in_force(turn)
    asked = query.get(Filter.SINCE)
    if asked is not None and asked[0].isdecimal():
        days = _days(turn, query)
        every = [one for one in every if days is not None and _within(_published(one), days)]
    elif query.period is not None:
        year = query.period.rpartition("-")[2]
        every = [one for one in every if str(one.year) <= year <= str(one.final_year)]
    new = [one for one in every if _today(turn) - _published(one) <= NEW]
    lines = [_plan(turn, one, new=one in new) for one in every[:MOST_PLANS]]
    key = "plans-new" if asked is not None else "plans-in-force"
    return Screen(turn.say(key, count=len(every), new=len(new), lines=Markup("\n".join(lines))))


def in_force(turn: Turn) -> list[Plan]:
    """The newest first."""
    ids = dict.fromkeys(one.plan for one in scope.in_view(turn))
    found = plans.some(turn.tx, ids)
    return sorted(found, key=_published, reverse=True)


def _published(plan: Plan) -> date:
    return date.min if plan.published_at is None else local_date(plan.published_at)


def _plan(turn: Turn, plan: Plan, *, new: bool) -> str:
    return turn.say(
        "plan-line",
        number=plan.number or "none",
        title=plan.short_title,
        day=_published(plan),
        new="yes" if new else "no",
    )


def targets_set(turn: Turn, query: Query) -> Screen:
    """What plans have set, in their own words; of one figure, or of all."""
    asked = query.get(Filter.INDICATOR)
    year = (query.period or "").rpartition("-")[2]
    every = [one for one in scope.in_view(turn) if not year.isdecimal() or str(one.in_year) == year]
    lines = []
    for plan in dict.fromkeys(one.plan for one in every):
        told = [one for one in turn.office.targets.of(turn.tx, plan) if asked in {None, one.indicator}]
        lines += [turn.say("target-set", code=one.code, title=one.title, wording=one.wording) for one in told]
    if not lines:
        raise Refusal("target-none-at-all")
    return Screen(turn.say("targets-set", count=len(lines), lines=Markup("\n".join(lines[:MOST_TARGETS]))))
