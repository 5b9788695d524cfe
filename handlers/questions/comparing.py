"""Two periods beside each other, or more as a trend; levels, wards and units beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.buttons.chart_actions import Chart
from domain.buttons.parts import Parts
from domain.clock_face import local_date
from domain.counting.measures import Pool
from domain.planning.deadlines import Deadline
from domain.queries.model import Filter, Query, Status
from domain.refusals import Refusal
from domain.reporting.obligations import ORDER, Tally, percent
from domain.rights import May
from domain.screens import Rows, Screen
from domain.texts import grouped
from domain.whom import Whom
from handlers import scope
from handlers.pictures import chart_buttons
from handlers.questions import against, chosen, indicators, measuring, narrowed, periods, ranking, standing, wards
from handlers.questions.indicators import Indicator
from handlers.turn import Turn
from storage.counting import measures
from storage.reporting import obligations

MOST = 12


def compared(turn: Turn, query: Query) -> Screen:
    if query.get(Filter.VALUE) == against.TARGET:
        return against.compared(turn, query)
    several = "," in (query.period or "") or not _has_parts(query)
    if query.get(Filter.INDICATOR) is not None:
        return _periods(turn, query) if several else _parts(turn, query)
    if not several and "," in query.filters.get(Filter.UNIT, "") and Filter.STATUS not in query.filters:
        # Whether each of two schools has handed in says little: how they kept to what they owed is told.
        return ranking.by_merit(turn, query)
    return _handing_in(turn, query, _deadlines(turn, query) if several else [periods.meant(turn, query, SEEN)])


SEEN = May.SEE_MISSING
_PARTS = (Filter.UNIT, Filter.LEVEL, Filter.WARD)


def _has_parts(query: Query) -> bool:
    """Whether levels, wards or units are compared within one period; a trend may have but one so far."""
    return Filter.GROUP in query.filters or any("," in query.filters.get(key, "") for key in _PARTS)


def _deadlines(turn: Turn, query: Query) -> list[Deadline]:
    every = [one for one in scope.in_view(turn, SEEN) if one.window is not None]
    return [periods.chosen(turn, replace(query, period=one, assumed=()), every) for one in _named(query)]


def _named(query: Query) -> list[str]:
    return (query.period or "").split(",")[:MOST]


def _periods(turn: Turn, query: Query) -> Screen:
    """One figure over several periods: one statement for all of them where the same authority asks."""
    indicator = query.filters[Filter.INDICATOR]
    every = indicators.several(turn, query, SEEN, indicator)[:MOST]
    asked, whom = indicators.of(turn, every[0], indicator), narrowed.asked_for(turn, query)
    pools: dict[int, Pool] = {}
    for parts in dict.fromkeys(scope.parts(turn, one, SEEN) for one in every):
        ids = [one.id for one in every if scope.parts(turn, one, SEEN) == parts]
        found = measures.pooled(turn.tx, ids, indicator, parts=parts, whom=whom)
        pools |= {one: pool.total for one, pool in found.items()}
    told = [(_label(one), pools[one.id]) for one in every if one.opens <= turn.now]
    last = max(every, key=lambda one: one.last_ok)
    text = "\n".join([_table(turn, query, asked, told, whom), *_unopened(turn, every)])
    return Screen(text, _next(turn, last, Chart.TREND, whom, indicator))


def _unopened(turn: Turn, every: Sequence[Deadline]) -> list[str]:
    """What is compared with, and asks nobody yet."""
    ahead = [one for one in every if one.opens > turn.now]
    return [turn.say("compare-unopened", part=_label(one), opens=local_date(one.opens)) for one in ahead]


def _next(turn: Turn, deadline: Deadline, chart: Chart, whom: Whom, indicator: str = "") -> Rows:
    return (*chart_buttons.row(turn, deadline, chart, indicator, whom), *measuring.file_button(turn, deadline, whom))


def _label(deadline: Deadline) -> str:
    return f"{deadline.label} {deadline.year}" if deadline.year.isdecimal() else deadline.label


def _parts(turn: Turn, query: Query) -> Screen:
    """Levels, wards or units in one period."""
    deadline, asked = indicators.meant(turn, query, SEEN, query.filters[Filter.INDICATOR])
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, SEEN)
    told = _parted(turn, query, deadline, asked, whom, parts)
    if not told:
        raise Refusal("compare-nothing")
    table = _table(turn, query, asked, told, Whom())
    text = standing.noted(turn, f"{deadline.label}\n{table}", deadline, query.assumed)
    return Screen(text, _next(turn, deadline, Chart.LEVELS, replace(whom, units=(), levels=frozenset()), asked.id))


def _parted(
    turn: Turn, query: Query, deadline: Deadline, asked: Indicator, whom: Whom, parts: Parts
) -> list[tuple[str, Pool]]:
    """Units and levels that were named are each asked for; where only the kind of part was, all are there are."""
    if each := _apart(whom):
        pools = [measures.pooled(turn.tx, [deadline.id], asked.id, parts=parts, whom=one) for one in each]
        return [(narrowed.said(turn, one), pool[deadline.id].total) for one, pool in zip(each, pools, strict=True)]
    group = query.get(Filter.GROUP) or measures.BY_LEVEL
    found = measures.pooled(turn.tx, [deadline.id], asked.id, parts=parts, whom=whom, by=group)
    return measuring.parted(turn, found[deadline.id].parts, group)


def _apart(whom: Whom) -> list[Whom]:
    """Each of several units, wards or levels that were named; none where one was, or only the kind of part."""
    units = [replace(whom, units=(one,)) for one in whom.units]
    wards = [replace(whom, wards=(one,)) for one in whom.wards]
    levels = [replace(whom, levels=frozenset({one})) for one in ORDER if one in whom.levels]
    return next((each for each in (units, wards, levels) if len(each) > 1), [])


def _table(turn: Turn, query: Query, asked: Indicator, told: Sequence[tuple[str, Pool]], whom: Whom) -> str:
    average = query.get(Filter.AGG) == "avg"
    lines = [_line(turn, asked, name, pool, average=average) for name, pool in told]
    known = [(name, pool) for name, pool in told if pool.denominator]
    lines += [_change(turn, asked, one, other, average=average) for one, other in pairwise(known)]
    head = turn.say("compare-head", figure=asked.label, schools=narrowed.beside(turn, whom))
    return "\n".join([head, *lines])


def _line(turn: Turn, asked: Indicator, name: str, pool: Pool, *, average: bool) -> str:
    if not pool.denominator:
        return turn.say("compare-unknown", part=name, stated=pool.stated, expected=pool.expected)
    value = asked.written(pool.share) if asked.shares or average else asked.total(pool)
    worked = asked.worked(pool.share)
    return turn.say("compare-line", part=name, value=value, worked=worked, stated=pool.stated, expected=pool.expected)


def _change(turn: Turn, asked: Indicator, one: tuple[str, Pool], other: tuple[str, Pool], *, average: bool) -> str:
    """From the first named to the next, of the figures as they are written: whoever subtracts them comes to the same.
    Of shares in percentage points, not in percent of percent."""
    before, after = (_figure(asked, pool, average=average) for _, pool in (one, other))
    change = after - before
    way = "up" if change > 0 else "down" if change < 0 else "same"
    unit = "points" if asked.shares else "count"
    return turn.say("compare-change", before=one[0], after=other[0], way=way, by=grouped(abs(change)), unit=unit)


def _figure(asked: Indicator, pool: Pool, *, average: bool) -> Decimal:
    shown = pool.share.percent() if asked.shares else pool.share.count() if average else pool.total
    return pool.total if shown is None else shown


def _handing_in(turn: Turn, query: Query, every: Sequence[Deadline]) -> Screen:
    """How many handed in, or were late, or whatever was asked: period by period, or part by part."""
    whom = narrowed.asked_for(turn, query)
    status = Status(query.get(Filter.STATUS) or Status.SUBMITTED)
    if len(every) == 1:
        return _side_by_side(turn, query, every[0], whom, status)
    opened = [one for one in every if one.opens <= turn.now]
    lines = [_counted(turn, _label(one), *_of(turn, one, whom, status), status) for one in opened]
    head = turn.say("compare-status", state=status.value, schools=narrowed.beside(turn, whom))
    text = "\n".join([head, *lines, *_unopened(turn, every)])
    return Screen(text, _next(turn, every[-1], Chart.PERIODS, whom))


def _side_by_side(turn: Turn, query: Query, deadline: Deadline, whom: Whom, status: Status) -> Screen:
    """The units, wards or levels that were named; all wards or levels where only the kind of part was."""
    if each := _apart(whom):
        parted = [(narrowed.said(turn, one), *_of(turn, deadline, one, status)) for one in each]
        head = turn.say("compare-status", state=status.value, schools="")
    else:
        parted = list(_every_part(turn, query, deadline, whom, status))
        head = turn.say("compare-status", state=status.value, schools=narrowed.beside(turn, whom))
    lines = [_counted(turn, name, tally, overdue, status) for name, tally, overdue in parted]
    text = standing.noted(turn, "\n".join([f"{head} {deadline.label}", *lines]), deadline, query.assumed)
    return Screen(text, _next(turn, deadline, Chart.PROGRESS, whom))


def _of(turn: Turn, deadline: Deadline, whom: Whom, status: Status) -> tuple[Tally, int]:
    """With how many are overdue, where that is what was asked."""
    parts = scope.parts(turn, deadline, SEEN)
    tally = obligations.progress(turn.tx, deadline.id, parts, whom).total
    return tally, chosen.overdue(turn, deadline, parts, whom) if status is Status.OVERDUE else 0


def _every_part(
    turn: Turn, query: Query, deadline: Deadline, whom: Whom, status: Status
) -> Iterator[tuple[str, Tally, int]]:
    if query.get(Filter.GROUP) == wards.WARD and status is not Status.OVERDUE:
        yield from ((name or "–", tally, 0) for name, tally in wards.tallies(turn, deadline, whom, query))
        return
    parts = scope.parts(turn, deadline, SEEN)
    asked = status is Status.OVERDUE
    overdue = obligations.count_overdue(turn.tx, deadline.id, turn.now, parts, whom) if asked else {}
    found = obligations.progress(turn.tx, deadline.id, parts, whom)
    yield from ((level.value, tally, overdue.get(level, 0)) for level, tally in found.by_level.items())


def _counted(turn: Turn, part: str, tally: Tally, overdue: int, status: Status) -> str:
    count = chosen.counted(tally, status, overdue)
    share = percent(count, tally.expected) or 0
    return turn.say("compare-count", part=part, count=count, expected=tally.expected, share=share)
