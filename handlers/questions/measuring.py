"""Answers about figures: of one unit, those that keep to a bound or do not, sums and shares of many, and targets."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from domain.buttons.chart_actions import Chart
from domain.buttons.parts import Parts
from domain.counting.measures import Bound, Measured, Pool
from domain.ids import UnitId
from domain.planning.deadlines import Deadline
from domain.planning.targets import Operator, Target
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.reporting.obligations import ORDER, Standing
from domain.rights import May, allows
from domain.screens import Rows, Screen
from domain.texts import Markup
from domain.whom import EVERYBODY, Whom
from handlers import scope
from handlers.papers import pushing
from handlers.pictures import chart_buttons
from handlers.questions import chosen, indicators, narrowed, periods, standing
from handlers.questions.indicators import Indicator
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.counting import measures
from storage.reporting import obligations

TARGET = "target"
MOST = 60


def of_unit(turn: Turn, query: Query) -> Screen:
    """One figure of each unit named, or all that targets are set for. Who may ask, the caller has seen to."""
    indicator = query.get(Filter.INDICATOR)
    if indicator is None:
        deadline = periods.meant(turn, query, May.SEE_PROGRESS)
        asked = indicators.with_targets(turn, deadline)
    else:
        deadline, one = indicators.meant(turn, query, May.SEE_PROGRESS, indicator)
        asked = [one]
    whom = narrowed.asked_for(turn, query)
    told = [_of_one(turn, deadline, unit, asked) for unit in whom.units]
    return Screen(standing.noted(turn, "\n\n".join(told), deadline, query.assumed))


def _of_one(turn: Turn, deadline: Deadline, unit: UnitId, asked: Sequence[Indicator]) -> str:
    owed = obligations.at(turn.tx, deadline.id, unit)
    if owed is None:
        return turn.say("unit-not-asked", unit=turn.office.names.names(turn.tx).units[unit].name, label=deadline.label)
    if owed.report is None:
        return turn.say("measure-not-handed", unit=owed.unit_name, label=deadline.label)
    stated = measures.of_report(turn.tx, owed.report)
    lines = []
    for one in asked:
        figure = stated.get(one.id)
        if figure is None:
            lines.append(turn.say("measure-unknown", figure=one.label))
            continue
        binding = [target for target in one.targets if target.binds_units]
        told = indicators.line(turn, one, figure.share, nothing_arose=figure.nothing_arose, targets=binding)
        lines.append(told)
    if owed.standing is Standing.RETURNED:
        lines.append(turn.say("measure-returned"))
    return turn.say("measure-of-unit", unit=owed.unit_name, label=deadline.label, lines=Markup("\n".join(lines)))


def filtered(turn: Turn, query: Query) -> Screen:
    """The units whose figure is so: in how many of those that state it, then which, then who is left out of account."""
    indicator = query.get(Filter.INDICATOR)
    if indicator is None:
        return _missing_targets(turn, query)
    deadline, asked = indicators.meant(turn, query, May.SEE_MISSING, indicator)
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    bound, condition = _bound(turn, asked, query)
    pool, holding = measures.count(turn.tx, deadline.id, indicator, bound, parts=parts, whom=whom)
    judged = pool.stated - pool.nothing_arose
    head = turn.say(
        "measure-filtered",
        count=holding,
        judged=judged,
        schools=Markup(narrowed.said(turn, whom)),
        figure=asked.within,
        condition=Markup(condition),
        label=deadline.label,
    )
    lines = [head]
    if query.get(Filter.AGG) != "count":
        lines += _named(turn, asked, deadline, bound, parts, whom, holding)
    return _screen(turn, query, deadline, whom, [*lines, *left_out(turn, pool)])


def _named(
    turn: Turn, asked: Indicator, deadline: Deadline, bound: Bound, parts: Parts, whom: Whom, holding: int
) -> list[str]:
    ascending = bound.missed or bound.operator in {Operator.LT, Operator.LE}
    found = measures.listed(
        turn.tx, deadline.id, asked.id, parts=parts, whom=whom, bound=bound, descending=not ascending, limit=MOST
    )
    lines = by_level(turn, [(one, _figure(asked, one)) for one in found])
    return [*lines, turn.say("measure-more", count=holding - len(found))] if holding > len(found) else lines


def by_level(turn: Turn, units: Iterable[tuple[Measured, str]]) -> list[str]:
    in_order = sorted(units, key=lambda one: chosen.rank(one[0].level, one[0].unit_name))
    lines = []
    for level, of_level in groupby(in_order, key=lambda one: one[0].level):
        names = [f"{one.unit_name} {figure}".rstrip() for one, figure in of_level]
        lines.append(turn.say("units-of-level", level=level.value, count=len(names), names="; ".join(names)))
    return lines


def _figure(asked: Indicator, one: Measured) -> str:
    worked = f" ({asked.worked(one.share)})" if asked.shares else ""
    return f"{asked.written(one.share, asked.for_units)}{worked}"


def _bound(turn: Turn, asked: Indicator, query: Query) -> tuple[Bound, str]:
    """What a question holds figures against, and how it is said. Raises Refusal where there is no target."""
    operator, value = Operator(query.filters[Filter.OP]), query.filters[Filter.VALUE]
    if value != TARGET:
        threshold, most = Decimal(value), query.get(Filter.MOST)
        if most is not None:
            stretch = turn.say("measure-stretch", first=asked.amount(threshold), last=asked.amount(Decimal(most)))
            return Bound(operator, threshold, asked.shares, most=Decimal(most)), stretch
        return Bound(operator, threshold, asked.shares), indicators.wanted(turn, asked, operator, threshold)
    target = asked.for_units
    if target is None:
        raise Refusal("target-none", figure=asked.within)
    missed = operator in {Operator.LT, Operator.LE}
    wanted = indicators.wanted(turn, asked, target.operator, target.threshold)
    return Bound.of(target, missed=missed), turn.say("measure-short-of" if missed else "measure-up-to", wanted=wanted)


def _missing_targets(turn: Turn, query: Query) -> Screen:
    """Who misses any target that binds each unit, or meets them all."""
    deadline = periods.meant(turn, query, May.SEE_MISSING)
    asked = {one.id: one for one in indicators.with_targets(turn, deadline)}
    bounds = {name: Bound.of(target, missed=True) for name, one in asked.items() if (target := one.for_units)}
    if not bounds:
        raise Refusal("target-none-at-all")
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    missed = measures.missing(turn.tx, deadline.id, bounds, parts=parts, whom=whom)
    every = obligations.progress(turn.tx, deadline.id, parts, whom).total
    judged = every.received - every.returned
    meets = Operator(query.filters[Filter.OP]) in {Operator.GE, Operator.GT, Operator.EQ}
    count = judged - len(missed) if meets else len(missed)
    head = turn.say(
        "measure-targets-met" if meets else "measure-targets-missed",
        count=count,
        judged=judged,
        schools=Markup(narrowed.said(turn, whom)),
        label=deadline.label,
    )
    lines = [] if query.get(Filter.AGG) == "count" else _missers(turn, asked, missed, meets=meets)
    missing = Pool(every.expected, every.received, judged)
    return _screen(turn, query, deadline, whom, [head, *lines, *left_out(turn, missing)])


def _missers(
    turn: Turn, asked: dict[str, Indicator], missed: dict[UnitId, list[tuple[str, Measured]]], *, meets: bool
) -> list[str]:
    told = []
    for found in sorted(missed.values(), key=lambda every: chosen.rank(every[0][1].level, every[0][1].unit_name)):
        figures = "; ".join(f"{asked[name].label} {_figure(asked[name], one)}" for name, one in found)
        told.append(turn.say("measure-missed-by", unit=found[0][1].unit_name, figures=figures))
    more = [turn.say("measure-more", count=len(told) - MOST)] if len(told) > MOST else []
    return [*([turn.say("measure-others-missed")] if meets and told else []), *told[:MOST], *more]


def aggregated(turn: Turn, query: Query) -> Screen:
    """A sum, an average, or a share of sums, over all that handed in; how many are still missing from it is said."""
    deadline, asked = indicators.meant(turn, query, May.SEE_MISSING, query.filters[Filter.INDICATOR])
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    group = query.get(Filter.GROUP) or ""
    pools = measures.pooled(turn.tx, [deadline.id], asked.id, parts=parts, whom=whom, by=group)[deadline.id]
    total, average = pools.total, query.get(Filter.AGG) == "avg"
    lines = [_total(turn, asked, total, deadline, whom, average=average)]
    lines += [part(turn, asked, name, one, average=average) for name, one in parted(turn, pools.parts, group)]
    lines += [_against(turn, asked, total, target) for target in asked.targets if target.whose in indicators.OF_ALL]
    screen = _screen(turn, query, deadline, whom, [*lines, *coverage(turn, total)])
    return replace(screen, rows=(*chart_buttons.row(turn, deadline, Chart.LEVELS, asked.id, whom), *screen.rows))


def parted(turn: Turn, parts: dict[str, Pool], group: str) -> list[tuple[str, Pool]]:
    if group == measures.BY_LEVEL:
        return [(level.value, parts[level.value]) for level in ORDER if level.value in parts]
    if group != measures.BY_WARD:
        return []
    names = turn.office.names.names(turn.tx).units
    told = [(names[UnitId(int(one))].name if one.isdecimal() else "–", pool) for one, pool in parts.items()]
    return sorted(told, key=lambda one: one[0])


def _total(turn: Turn, asked: Indicator, pool: Pool, deadline: Deadline, whom: Whom, *, average: bool) -> str:
    known = pool.denominator > 0
    worked = asked.worked(pool.share) if asked.shares else turn.say("measure-average") if average else "none"
    return turn.say(
        "measure-total" if known else "measure-total-none",
        value=_value(asked, pool, average=average) if known else "",
        worked=worked,
        figure=asked.label,
        label=deadline.label,
        schools=narrowed.beside(turn, whom),
    )


def _value(asked: Indicator, pool: Pool, *, average: bool) -> str:
    if average and not asked.shares:
        return asked.written(pool.share)
    target = next((one for one in asked.targets if one.whose in indicators.OF_ALL), None)
    return asked.written(pool.share, target) if asked.shares else asked.total(pool)


def part(turn: Turn, asked: Indicator, name: str, pool: Pool, *, average: bool) -> str:
    value = _value(asked, pool, average=average) if pool.denominator else turn.say("measure-none-arose")
    return turn.say("measure-part", part=name, value=value, stated=pool.stated, expected=pool.expected)


def _against(turn: Turn, asked: Indicator, pool: Pool, target: Target) -> str:
    """A count summed over many units is no figure of any target that counts in each."""
    met = target.met_by(pool.share) if asked.shares else None
    if met is None:
        return ""
    wanted = indicators.wanted(turn, asked, target.operator, target.threshold)
    return turn.say("measure-met-so-far" if met else "measure-missed-so-far", wanted=wanted)


def coverage(turn: Turn, pool: Pool) -> list[str]:
    said = [turn.say("measure-coverage", stated=pool.stated, expected=pool.expected, without=pool.without)]
    return said + ([turn.say("measure-nothing-in", count=pool.nothing_arose)] if pool.nothing_arose else [])


def left_out(turn: Turn, pool: Pool) -> list[str]:
    """Who is neither so nor otherwise."""
    said = [turn.say("measure-nothing-in", count=pool.nothing_arose)] if pool.nothing_arose else []
    return said + ([turn.say("measure-without", count=pool.without)] if pool.without else [])


def _screen(turn: Turn, query: Query, deadline: Deadline, whom: Whom, lines: Iterable[str]) -> Screen:
    text = "\n".join(line for line in lines if line)
    return Screen(standing.noted(turn, text, deadline, query.assumed), file_button(turn, deadline, whom))


def file_button(turn: Turn, deadline: Deadline, whom: Whom = EVERYBODY) -> Rows:
    may = allows(turn.visitor.person, May.EXPORT, turn.chat.kind) and not scope.in_group(turn)
    return rows(pushing.button(turn, deadline, whom)) if may else ()
