"""Rules for what is asked about figures, comparisons, ranks and counted returns."""

from domain.queries import filters
from domain.queries.filters import REGISTRATION, Filters
from domain.queries.indicators import INITIATIVES
from domain.queries.model import Filter, Intent, Status
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import Wanted


def compare(said: Said) -> Wanted | None:
    if not said.has(Concept.COMPARE):
        return None
    indicator = said.indicator
    of_counts = indicator is not None and not indicator.startswith("ty_le_")
    agg = {Filter.AGG: "sum" if of_counts else "ratio"}
    return Wanted(Intent.COMPARE, Default.CLOSED, filters.whom(said) | filters.indicator(said) | agg)


def returns(said: Said) -> Wanted | None:
    if said.status is not Status.RETURNED:
        return None
    ranked = said.ranks
    if not (said.has(Concept.TIMES) or ranked or said.units or said.about_self or said.in_doubt):
        return None
    unit = filters.unit(said) or {Filter.UNIT: "*"}
    stated = unit | filters.levels(said) | {Filter.AGG: "count"} | (filters.ranking(said) if ranked else {})
    return Wanted(Intent.UNIT_RETURNS, Default.PLAN_YEAR, stated)


def figures(said: Said) -> Wanted | None:
    """Everything asked about the figures in reports."""
    if said.indicator is None and not (said.has(Concept.TARGET) and not said.has(Concept.HAND_IN, Concept.PLAN)):
        return None
    default = Default.PLAN_YEAR if said.indicator == INITIATIVES else Default.CLOSED
    if unit := filters.unit(said):
        return Wanted(Intent.INDICATOR_VALUE, default, unit | filters.indicator(said))
    if said.in_doubt:
        return Wanted(Intent.INDICATOR_VALUE, default)
    if said.registers and said.opens_with(Concept.REGISTER) and not (said.asks or said.has(Concept.NOT)):
        return Wanted(Intent.START_FORM, Default.PLAN_YEAR, {Filter.OBLIGATION: REGISTRATION})
    if threshold := _threshold(said):
        count = {Filter.AGG: "count"} if said.has(Concept.COUNT) else {}
        return Wanted(
            Intent.INDICATOR_FILTER, default, filters.whom(said) | filters.indicator(said) | threshold | count
        )
    if said.indicator is None:
        return None
    if said.ranks or (said.has(Concept.LIST, Concept.WHICH) and said.has(Concept.SCHOOLS)):
        return Wanted(
            Intent.INDICATOR_RANK,
            default,
            filters.whom(said) | filters.indicator(said) | {Filter.ORDER: "desc"} | filters.ranking(said),
        )
    agg = {Filter.AGG: "ratio" if said.indicator.startswith("ty_le_") else "sum"}
    return Wanted(Intent.AGGREGATE, default, filters.whom(said) | filters.indicator(said) | agg | filters.group(said))


def _threshold(said: Said) -> Filters:
    if said.threshold is not None:
        return {Filter.OP: said.threshold.operator, Filter.VALUE: said.threshold.value}
    if said.has(Concept.TARGET):
        below = said.has(Concept.NOT) or "<" in said.values(Concept.TARGET)
        return {Filter.OP: "<" if below else ">=", Filter.VALUE: "target"}
    units = said.has(Concept.SCHOOLS, Concept.WHO, Concept.LEVEL) or said.has(Concept.WHICH, Concept.LIST)
    counted = said.indicator is not None and not said.indicator.startswith("ty_le_")
    if (
        counted
        and units
        and (_lacks(said) or said.has(Concept.WHICH, Concept.WHO))
        and not said.ranks
        and not said.has(Concept.SUM)
    ):
        return {Filter.OP: "<" if _lacks(said) else ">=", Filter.VALUE: "1"}
    return {}


def _lacks(said: Said) -> bool:
    """ "chưa có sáng kiến", not "có sáng kiến không"."""
    return any(
        mark.concept is Concept.NOT and any(later.concept is Concept.INDICATOR for later in said.told[place + 1 :])
        for place, mark in enumerate(said.told)
    )


def rank(said: Said) -> Wanted | None:
    if not said.ranks or not (
        said.has(Concept.RANKING)
        or said.has(Concept.HAND_IN, Concept.REPORT, Concept.STATUS, Concept.SCHOOLS, Concept.WHO)
    ):
        return None
    if said.has(Concept.WHEN):
        return None
    return Wanted(Intent.RANK_SUBMISSION, Default.OPEN, filters.levels(said) | filters.ranking(said))
