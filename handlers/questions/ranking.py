"""Places: by a figure, by when reports were handed in, and for emulation by how units kept to what they owed."""

from collections.abc import Sequence
from dataclasses import replace

from domain.buttons.parts import Parts
from domain.counting import measures as rules
from domain.counting.measures import Bound, Placed
from domain.counting.ranking import Rank
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.queries.filters import MERIT
from domain.queries.model import SUPPLIED, Filter, Query
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Screen
from domain.texts import Markup
from domain.whom import Whom
from handlers import scope
from handlers.questions import chosen, indicators, measuring, narrowed, periods, standing
from handlers.questions.indicators import Indicator
from handlers.turn import Turn
from storage.counting import measures, ranks
from storage.counting.ranks import Ends

MOST = 30
"""So many lines a phone still shows at a glance."""
MOST_PLACES = 300
"""Everybody wants to see theirs: what a message cannot hold of them is in a file beside it."""
LAST = 2**31 - 1
"""A place nobody comes behind."""


def by_figure(turn: Turn, query: Query) -> Screen:
    deadline, asked = indicators.meant(turn, query, May.SEE_MISSING, query.filters[Filter.INDICATOR])
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    descending = query.get(Filter.ORDER) != "asc"
    if group := query.get(Filter.GROUP):
        return _parts_by_figure(turn, query, deadline, asked, group)
    pool = measures.pooled(turn.tx, [deadline.id], asked.id, parts=parts, whom=whom)[deadline.id].total
    every = measures.listed(
        turn.tx, deadline.id, asked.id, parts=parts, whom=whom, descending=descending, limit=chosen.MOST
    )
    placed = rules.placed(every, descending=descending)
    shown = rules.topmost(placed, _top(query))[:MOST]
    head = turn.say(
        "rank-by-figure",
        figure=asked.label,
        order="desc" if descending else "asc",
        schools=narrowed.beside(turn, whom),
        label=deadline.label,
    )
    lines = [head, *(_figure_line(turn, asked, one) for one in shown)]
    if Filter.TOP not in query.filters and len(placed) > len(shown):
        lines.append(turn.say("measure-more", count=len(placed) - len(shown)))
    lines += measuring.left_out(turn, pool)
    text = "\n".join(lines)
    return Screen(standing.noted(turn, text, deadline, query.assumed), measuring.file_button(turn, deadline, whom))


def _parts_by_figure(turn: Turn, query: Query, deadline: Deadline, asked: Indicator, group: str) -> Screen:
    """Levels or wards in order, each by the sum over its units, and of how many."""
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    descending = query.get(Filter.ORDER) != "asc"
    pools = measures.pooled(turn.tx, [deadline.id], asked.id, parts=parts, whom=whom, by=group)[deadline.id]
    every = [(name, pool) for name, pool in measuring.parted(turn, pools.parts, group) if pool.denominator]
    every.sort(key=lambda one: one[1].value(summed=not asked.shares), reverse=descending)
    head = turn.say(
        "rank-by-figure",
        figure=asked.label,
        order="desc" if descending else "asc",
        schools=narrowed.beside(turn, whom),
        label=deadline.label,
    )
    lines = [measuring.part(turn, asked, name, pool, average=False) for name, pool in every[: min(_top(query), MOST)]]
    text = "\n".join([head, *lines, *measuring.left_out(turn, pools.total)])
    return Screen(standing.noted(turn, text, deadline, query.assumed), measuring.file_button(turn, deadline, whom))


def _figure_line(turn: Turn, asked: Indicator, one: Placed) -> str:
    share = one.measured.share
    return turn.say(
        "rank-figure-line",
        place=one.place,
        unit=one.measured.unit_name,
        value=asked.written(share, asked.for_units),
        worked=asked.worked(share),
    )


def _top(query: Query) -> int:
    return int(query.get(Filter.TOP) or chosen.MOST)


def by_merit(turn: Turn, query: Query) -> Screen:
    """Who was first or last to hand in, where that is asked; otherwise the places for emulation."""
    if Filter.ORDER in query.filters and query.get(Filter.FIELD) != MERIT:
        return _by_time(turn, query)
    every = _judged(turn, query)
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, every[0], May.SEE_MISSING)
    over = [one.id for one in every]
    bounds, now = _bounds(turn, every), turn.now
    worst = query.get(Filter.ORDER) == "desc"
    found = ranks.placed(
        turn.tx, over, bounds, parts=parts, whom=whom, ends=Ends(_top(query), worst), limit=MOST_PLACES, now=now
    )
    turned = -1 if worst else 1
    shown = sorted(
        found.ranks, key=lambda one: (one.place * turned, *chosen.rank(one.record.level, one.record.unit_name))
    )
    head = turn.say(
        "rank-merit",
        count=found.of,
        order="worst" if worst else "best",
        schools=Markup(narrowed.said(turn, replace(whom, units=()))),
        labels=", ".join(one.label for one in every),
    )
    lines = [head, turn.say("rank-formula"), *_still_open(turn, every), *(_merit_line(turn, one) for one in shown)]
    if found.of > len(shown) and Filter.TOP not in query.filters and not whom.units:
        lines.append(turn.say("rank-more", count=found.of - len(shown)))
    names, apart = ranks.excused(turn.tx, over, parts=parts, whom=whom, limit=MOST, now=now)
    if apart:
        lines.append(turn.say("rank-apart", count=apart, names=", ".join(names)))
    return Screen("\n".join(lines), measuring.file_button(turn, every[-1], whom))


def own_place(turn: Turn, query: Query) -> Screen:
    """For those who answer for a unit: where it stands among all, and nobody else's name."""
    every = _judged(turn, query, May.SEE_PROGRESS)
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, every[0], May.SEE_PROGRESS)
    over, bounds, now = [one.id for one in every], _bounds(turn, every), turn.now
    found = ranks.placed(turn.tx, over, bounds, parts=parts, whom=whom, ends=Ends(LAST), limit=MOST, now=now)
    labels = ", ".join(one.label for one in every)
    if not found.ranks:
        return Screen(turn.say("rank-own-none", labels=labels))
    lines = [turn.say("rank-own", count=found.of, labels=labels), turn.say("rank-formula"), *_still_open(turn, every)]
    return Screen("\n".join([*lines, *(_merit_line(turn, one) for one in found.ranks)]))


def _merit_line(turn: Turn, rank: Rank) -> str:
    one = rank.record
    return turn.say(
        "rank-merit-line",
        place=rank.place,
        unit=one.unit_name,
        expected=one.expected,
        on_time=one.on_time,
        usable=one.usable,
        returns=one.returns,
        met=one.met,
        judged=one.judged,
    )


def _judged(turn: Turn, query: Query, may: May = May.SEE_MISSING) -> list[Deadline]:
    """The period that was named; otherwise every report of the year that has fallen due. Raises Refusal where none
    has."""
    reports = [one for one in scope.in_view(turn, may) if one.asks == DutyKind.PERIODIC_REPORT]
    if not reports:
        raise Refusal("deadlines-none")
    named = periods.opened(turn, periods.chosen(turn, query, reports), query.assumed)
    if SUPPLIED.isdisjoint(query.assumed):
        return [named]
    over = [
        one
        for one in reports
        if one.in_year == named.in_year and one.authority == named.authority and one.passed(turn.now)
    ]
    if not over:
        raise Refusal("rank-none-due", called=named.name, last=named.last_day)
    return over


def _still_open(turn: Turn, every: Sequence[Deadline]) -> list[str]:
    """While there is time left nobody is behind for good."""
    return [turn.say("rank-open", called=one.name, last=one.last_day) for one in every if not one.passed(turn.now)]


def _bounds(turn: Turn, every: Sequence[Deadline]) -> dict[str, Bound]:
    return {
        one.id: Bound.of(target)
        for deadline in every
        for one in indicators.with_targets(turn, deadline)
        if (target := one.for_units) is not None
    }


def _by_time(turn: Turn, query: Query) -> Screen:
    deadline = periods.meant(turn, query, May.SEE_MISSING)
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    lines = [*_handed(turn, query, deadline, whom, parts)]
    text = standing.noted(turn, "\n".join(lines), deadline, query.assumed)
    return Screen(text, measuring.file_button(turn, deadline, whom))


def _handed(turn: Turn, query: Query, deadline: Deadline, whom: Whom, parts: Parts) -> list[str]:
    latest, top = query.get(Filter.ORDER) == "desc", min(_top(query), MOST)
    found = ranks.handed(turn.tx, deadline.id, parts=parts, whom=whom, latest=latest, limit=top)
    head = turn.say(
        "rank-by-time",
        count=len(found),
        order="last" if latest else "first",
        schools=narrowed.beside(turn, whom),
        label=deadline.label,
    )
    lines = [
        turn.say(
            "rank-time-line",
            place=place,
            unit=one.unit_name,
            at=one.at,
            timely="late" if one.late else "on-time",
        )
        for place, one in enumerate(found, start=1)
    ]
    return [head, *lines]
