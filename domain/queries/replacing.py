"""One question turned into another by what a fragment names: another level, unit, period, figure, or how it is told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.queries import filters
from domain.queries.cadence import Cadence
from domain.queries.filters import Filters
from domain.queries.model import Filter, Intent, Query
from domain.queries.periods import Default, assumed_period, labelled
from domain.queries.said import Said
from domain.queries.vocabulary import Concept

WHOM = frozenset(
    {
        *(Filter.UNIT, Filter.LEVEL, Filter.NOT_LEVEL, Filter.NOT_UNIT, Filter.WARD, Filter.NOT_WARD),
        Filter.OFFICER,
    }
)
_STATUS = {Filter.STATUS, Filter.OBLIGATION}
_OF_ONE: Mapping[Intent, tuple[Intent, frozenset[Filter]]] = {
    **dict.fromkeys(
        (Intent.LIST_BY_STATUS, Intent.COUNT_BY_STATUS, Intent.PROGRESS),
        (Intent.UNIT_STATUS, frozenset({Filter.OBLIGATION})),
    ),
    Intent.UNIT_STATUS: (Intent.UNIT_STATUS, frozenset(_STATUS)),
    **dict.fromkeys(
        (Intent.INDICATOR_VALUE, Intent.AGGREGATE, Intent.INDICATOR_FILTER, Intent.INDICATOR_RANK),
        (Intent.INDICATOR_VALUE, frozenset({Filter.INDICATOR})),
    ),
    Intent.UNIT_RETURNS: (Intent.UNIT_RETURNS, frozenset({Filter.AGG})),
    Intent.CONTACT: (Intent.CONTACT, frozenset({Filter.FIELD})),
    Intent.VOICES: (Intent.VOICES, frozenset({Filter.FIELD})),
    Intent.REMIND: (Intent.REMIND, frozenset(_STATUS)),
    Intent.COMPARE: (Intent.COMPARE, frozenset({Filter.INDICATOR, Filter.AGG})),
    Intent.RANK_SUBMISSION: (Intent.RANK_SUBMISSION, frozenset()),
}
"""What a question becomes, and keeps, when one unit is named."""
_OF_MANY: Mapping[Intent, Intent] = {
    Intent.UNIT_STATUS: Intent.PROGRESS,
    Intent.INDICATOR_VALUE: Intent.AGGREGATE,
}
_OF_NOBODY = frozenset({Intent.DEADLINE_INFO, Intent.MY_TASKS, Intent.PLAN_LIST})
_OF_FIGURES = frozenset(
    {Intent.INDICATOR_VALUE, Intent.AGGREGATE, Intent.INDICATOR_FILTER, Intent.INDICATOR_RANK, Intent.COMPARE}
)


def replaced(previous: Query, said: Said, cadence: Cadence, now: datetime) -> Query | None:
    """None where what is named has no place in the question before."""
    query: Query | None = previous
    steps = (_whom, _obligation, _figure, _told, _when)
    for step in steps:
        query = step(query, said, cadence, now) if query is not None else None
    return query if query != previous else None


def _whom(query: Query, said: Said, _cadence: Cadence, _now: datetime) -> Query | None:
    named = filters.whom(said)
    if not named:
        return query
    if query.intent in _OF_NOBODY:
        return None
    if Filter.UNIT in named:
        if query.intent not in _OF_ONE:
            return None
        intent, kept = _OF_ONE[query.intent]
        return replace(query, intent=intent, filters=_only(query, kept) | named)
    left = {key: value for key, value in query.filters.items() if key not in {Filter.UNIT, *_displaced(named)}}
    if Filter.UNIT not in query.filters:
        return replace(query, filters=left | named)
    return _of_many(query, left | named)


def _of_many(query: Query, stated: Filters) -> Query:
    intent = _OF_MANY.get(query.intent, query.intent)
    if intent is Intent.UNIT_RETURNS:
        stated |= {Filter.UNIT: "*"}
    if intent is Intent.PROGRESS:
        stated.pop(Filter.STATUS, None)
    if intent is Intent.PROGRESS or intent is Intent.AGGREGATE:
        stated |= {Filter.AGG: _agg(stated.get(Filter.INDICATOR))}
    return replace(query, intent=intent, filters=stated)


def _displaced(named: Filters) -> frozenset[Filter]:
    """Another level takes the place of a level, and of what was left out."""
    of_levels = {Filter.LEVEL, Filter.NOT_LEVEL}
    return frozenset(named) | (of_levels if of_levels.intersection(named) else frozenset())


def _obligation(query: Query, said: Said, _cadence: Cadence, now: datetime) -> Query | None:
    named = filters.obligation(said)
    if Filter.OBLIGATION not in named:
        return query
    if query.intent in _OF_FIGURES or Filter.DUE_WITHIN in query.filters:
        return None
    year = assumed_period(Default.PLAN_YEAR, Cadence(()), now)
    return replace(query, period=year.label, assumed=year.assumed, filters={**query.filters, **named})


def _figure(query: Query, said: Said, _cadence: Cadence, _now: datetime) -> Query | None:
    if said.indicator is None and said.threshold is None and said.top is None:
        return query
    indicator = said.indicator or query.get(Filter.INDICATOR)
    if query.intent not in _OF_FIGURES or indicator is None:
        return None
    stated = {**query.filters, Filter.INDICATOR: indicator}
    if Filter.AGG in stated and stated[Filter.AGG] != "count":
        stated[Filter.AGG] = _agg(indicator)
    intent = query.intent
    if said.threshold is not None:
        intent = Intent.INDICATOR_FILTER
        for key in (Filter.UNIT, Filter.ORDER, Filter.TOP, Filter.AGG, Filter.GROUP):
            stated.pop(key, None)
        stated.pop(Filter.MOST, None)
        stated |= filters.bound(said.threshold)
    if said.top is not None:
        stated[Filter.TOP] = str(said.top)
    return replace(query, intent=intent, filters=stated)


def _told(query: Query, said: Said, _cadence: Cadence, _now: datetime) -> Query | None:
    """How many, or which; by level, or by ward."""
    stated = {**query.filters, **filters.group(said)}
    names = said.has(Concept.WHICH, Concept.WHO, Concept.LIST)
    if said.has(Concept.COUNT) and query.intent is Intent.LIST_BY_STATUS:
        return replace(query, intent=Intent.COUNT_BY_STATUS, filters=stated | {Filter.AGG: "count"})
    if names and query.intent in {Intent.COUNT_BY_STATUS, Intent.INDICATOR_FILTER}:
        intent = Intent.LIST_BY_STATUS if query.intent is Intent.COUNT_BY_STATUS else query.intent
        stated.pop(Filter.AGG, None)
        return replace(query, intent=intent, filters=stated)
    return replace(query, filters=stated)


def _when(query: Query, said: Said, cadence: Cadence, now: datetime) -> Query | None:
    if said.span is not None:
        ahead = query.intent in {Intent.DEADLINE_INFO, Intent.MY_TASKS}
        of_days = {Filter.DUE_WITHIN, Filter.SINCE, Filter.UNTIL}
        left = {key: value for key, value in query.filters.items() if key not in of_days}
        return replace(query, filters=left | (filters.ahead if ahead else filters.between)(said.span))
    if not said.periods:
        return query
    if query.period is None or "," in query.period or len(said.periods) > 1:
        return None
    of_plan = query.period.startswith("YEAR-")
    found = labelled(said.periods[0], Default.PLAN_YEAR if of_plan else Default.OPEN, cadence, now)
    return replace(query, period=found.label, assumed=found.assumed) if found.label is not None else None


def _only(query: Query, kept: frozenset[Filter]) -> Filters:
    return {key: value for key, value in query.filters.items() if key in kept}


def _agg(indicator: str | None) -> str:
    return "ratio" if indicator is None or indicator.startswith("ty_le_") else "sum"
