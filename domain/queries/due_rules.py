"""Rules for when something falls due, and which plans there are."""

from domain.queries import filters
from domain.queries.filters import PERIODIC_REPORT, Filters
from domain.queries.model import Filter, Intent
from domain.queries.moments import Span
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import Wanted

LEFT = frozenset({"may ngay", "bao nhieu ngay", "bao lau", "bao lau nua", "how many days", "how long"})


def deadline(said: Said) -> Wanted | None:
    asks_units = said.has(Concept.WHO, Concept.SCHOOLS) and said.asks and said.status is not None
    due = said.has(Concept.DEADLINE, Concept.DUE) or (
        said.has(Concept.WHEN)
        and said.has(Concept.HAND_IN, Concept.REPORT, Concept.PLAN, Concept.MUST, Concept.REGISTER)
    )
    ahead = (
        said.span is not None
        and (said.span.ahead is not None or _of_many_days(said.span))
        and said.has(Concept.WHAT, Concept.TASK, Concept.MUST)
        and not said.has(Concept.NEW)
    )
    left = said.concepts <= {Concept.WHEN, Concept.FIGURE} and any(mark.key in LEFT for mark in said.told)
    if (
        said.units
        or said.in_doubt
        or asks_units
        or (said.has(Concept.INDICATOR) and not said.registers)
        or not (due or ahead or left)
    ):
        return None
    if said.span is not None:
        named = filters.obligation(said)
        of_reports = said.has(Concept.REPORT) or any(mark.key == "co bao cao" for mark in said.told)
        periodic = {Filter.OBLIGATION: PERIODIC_REPORT} if of_reports and not named else {}
        return Wanted(Intent.DEADLINE_INFO, Default.NONE, filters.ahead(said.span) | named | periodic)
    return Wanted(
        Intent.DEADLINE_INFO,
        filters.status_period(said),
        filters.obligation(said) or {Filter.OBLIGATION: PERIODIC_REPORT},
    )


def _of_many_days(span: Span) -> bool:
    return span.first is not None and span.last is not None and span.first < span.last


def plans(said: Said) -> Wanted | None:
    asks = said.has(Concept.NEW, Concept.LIST, Concept.WHICH, Concept.WHAT, Concept.COUNT) or said.concepts <= {
        Concept.PLAN,
        Concept.FIGURE,
    }
    if said.has(Concept.NEW) and said.concepts <= {Concept.NEW, Concept.WHAT, Concept.NOT, Concept.FIGURE}:
        # "có gì mới không"
        return Wanted(Intent.PLAN_LIST, Default.NONE, _since(said))
    there = said.concepts <= {Concept.PLAN, Concept.NOT, Concept.FIGURE} and said.has(Concept.PLAN)
    if there and said.has(Concept.NOT):
        return Wanted(Intent.PLAN_LIST, Default.NONE)
    if said.beside(Concept.COUNT, Concept.PLAN) and not said.has(Concept.SCHOOLS, Concept.WHO, Concept.LEVEL):
        return Wanted(Intent.PLAN_LIST, Default.NONE)
    if (
        not (said.has(Concept.PLAN) and asks)
        or said.has(Concept.HAND_IN, Concept.SCHOOLS, Concept.WHO, Concept.LEVEL, Concept.INDICATOR)
        or said.units
    ):
        return None
    return Wanted(Intent.PLAN_LIST, Default.NONE, _since(said))


def _since(said: Said) -> Filters:
    return {Filter.SINCE: "last_seen"} if said.has(Concept.NEW) and said.span is None else filters.between(said.span)
