"""The filters a question states, each read the same way whatever is wanted."""

from collections.abc import Sequence

from domain.queries.amounts import Threshold
from domain.queries.model import Filter
from domain.queries.moments import Span
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept

SELF = "self"
ANNUAL_PLAN, REGISTRATION, PERIODIC_REPORT = "annual_plan", "registration", "periodic_report"
ACKNOWLEDGEMENT = "acknowledgement"
MERIT = "merit"
"""Ranked by how units kept to what they owed, not by when they handed in."""

Filters = dict[Filter, str]


def status_period(said: Said) -> Default:
    return Default.PLAN_YEAR if Filter.OBLIGATION in obligation(said) else Default.OPEN


def obligation(said: Said) -> Filters:
    if said.has(Concept.ACKNOWLEDGE):
        return {Filter.OBLIGATION: ACKNOWLEDGEMENT}
    if said.has(Concept.PLAN):
        return {Filter.OBLIGATION: ANNUAL_PLAN}
    if said.has(Concept.REGISTER) or said.registers:
        return {Filter.OBLIGATION: REGISTRATION}
    return first(Filter.AREA, said.areas_reported)


def whom(said: Said) -> Filters:
    return unit(said) | among(said)


def among(said: Said) -> Filters:
    """Of which units, where none is named."""
    units, wards = said.left_out
    out = _all(Filter.NOT_UNIT, units) | _all(Filter.NOT_WARD, wards)
    return levels(said) | _all(Filter.WARD, said.wards) | out | first(Filter.OFFICER, said.values(Concept.OFFICER))


def unit(said: Said) -> Filters:
    if said.units:
        return {Filter.UNIT: ",".join(dict.fromkeys(said.units))}
    return {Filter.UNIT: SELF} if said.about_self else {}


def levels(said: Said) -> Filters:
    wanted, left_out = said.levels
    return {key: ",".join(found) for key, found in ((Filter.LEVEL, wanted), (Filter.NOT_LEVEL, left_out)) if found}


def indicator(said: Said) -> Filters:
    return {Filter.INDICATOR: said.indicator} if said.indicator else {}


def bound(threshold: Threshold) -> Filters:
    most = {} if threshold.most is None else {Filter.MOST: threshold.most}
    return {Filter.OP: threshold.operator, Filter.VALUE: threshold.value} | most


def group(said: Said) -> Filters:
    return first(Filter.GROUP, said.values(Concept.GROUP))


def ranking(said: Said) -> Filters:
    """First and last are told by time, the rest by figure; a singular "which" wants one."""
    order = {"desc": "desc", "asc": "asc", "first": "asc", "last": "desc"}
    found = [order[value] for value in said.superlatives]
    often = said.values(Concept.RANKING)
    several = any(mark.key in {"nhung", "cac", "schools", "units"} for mark in said.marks)
    named = said.has(Concept.WHICH, Concept.WHO) or any(mark.key.endswith(" nao") for mark in said.told)
    which = named or said.ranks_by_time
    top = said.top or (1 if found and which and not several else None)
    return first(Filter.ORDER, [*found, *filter(None, often)]) | ({Filter.TOP: str(top)} if top else {})


def ahead(span: Span | None) -> Filters:
    if span is None:
        return {}
    return {Filter.DUE_WITHIN: span.ahead} if span.ahead is not None else between(span)


def between(span: Span | None) -> Filters:
    if span is None:
        return {}
    days = ((Filter.SINCE, span.first), (Filter.UNTIL, span.last))
    return {key: day.isoformat() for key, day in days if day is not None}


def _all(key: Filter, values: Sequence[str]) -> Filters:
    return {key: ",".join(dict.fromkeys(values))} if values else {}


def first(key: Filter, values: Sequence[str]) -> Filters:
    return {key: values[0]} if values else {}
