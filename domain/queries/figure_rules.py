"""Rules for what is asked about figures, comparisons, ranks and counted returns."""

from domain.queries import filters
from domain.queries.filters import MERIT, REGISTRATION, Filters
from domain.queries.indicators import INITIATIVES
from domain.queries.model import Filter, Intent, Status
from domain.queries.moment_words import Named
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Wanted


def voices(said: Said) -> Wanted | None:
    """What schools wrote in words: difficulties, proposals, what stands out."""
    about = said.values(Concept.VOICE)
    if not about or said.negated or said.status is not None or said.has(Concept.EXPORT, Concept.FORMAT):
        return None
    return Wanted(Intent.VOICES, Default.CLOSED, filters.whom(said) | {Filter.FIELD: about[0]})


def compare(said: Said) -> Wanted | None:
    if _which_targets(said):
        return Wanted(Intent.COMPARE, Default.CLOSED, filters.among(said) | {Filter.VALUE: "target"})
    if said.has(Concept.TREND) and not said.has(Concept.COMPARE):
        return _trend(said)
    if not said.has(Concept.COMPARE) and not _of_several_periods(said):
        return None
    if _against_what_was_set(said):
        return _against_targets(said)
    if said.indicator is None and said.status is not None and said.has(Concept.COUNT):
        agg = {Filter.STATUS: said.status, Filter.AGG: "count"}
    else:
        agg = {Filter.AGG: _agg(said)}
    of_reports = said.indicator is None and said.has(Concept.HAND_IN, Concept.PROGRESS, Concept.STATUS)
    default = Default.OPEN if of_reports else Default.CLOSED
    return Wanted(Intent.COMPARE, default, filters.whom(said) | filters.indicator(said) | agg | filters.group(said))


def _against_what_was_set(said: Said) -> bool:
    """ "so sánh quý 1 với kế hoạch", "hài lòng so với chỉ tiêu"."""
    return said.has(Concept.PLAN, Concept.TARGET) and len(said.periods) < len(("one", "other"))


def _which_targets(said: Said) -> bool:
    """ "chỉ tiêu nào chưa đạt", "đạt mấy chỉ tiêu": of all together, not of each school."""
    asked = said.beside(Concept.TARGET, Concept.WHICH) or said.beside(Concept.COUNT, Concept.TARGET)
    of_all = not said.has(Concept.SCHOOLS, Concept.WHO, Concept.INDICATOR, Concept.SELF) and not said.units
    return asked and of_all and said.has(Concept.MEETS, Concept.NOT)


def _against_targets(said: Said) -> Wanted:
    """One figure is always told with its targets; without one every target is held against what has come in. Of
    handing in the plan sets that all do."""
    units, stated = filters.unit(said), filters.among(said) | filters.indicator(said)
    if said.indicator is None and said.has(Concept.HAND_IN, Concept.PROGRESS, Concept.STATUS):
        return Wanted(Intent.PROGRESS, Default.OPEN, filters.among(said) | {Filter.AGG: "ratio"} | filters.group(said))
    if units:
        return Wanted(Intent.INDICATOR_VALUE, Default.CLOSED, units | filters.indicator(said))
    if said.indicator is None:
        return Wanted(Intent.COMPARE, Default.CLOSED, stated | {Filter.VALUE: "target"})
    return Wanted(Intent.AGGREGATE, Default.CLOSED, stated | {Filter.AGG: _agg(said)} | filters.group(said))


def _of_several_periods(said: Said) -> bool:
    """ "tổng hồ sơ tiếp nhận q1 q3", "hài lòng q3 cùng kỳ năm ngoái": a figure of each, side by side."""
    several = len(said.kinds_of_periods) > 1 or any(one.name is Named.SAME_LAST_YEAR for one in said.periods)
    return several and said.indicator is not None and not said.asks and not said.ranks and said.threshold is None


def _agg(said: Said) -> str:
    """Ratios are sum over sum, also where an average is asked for."""
    if said.indicator is None or said.indicator.startswith("ty_le_"):
        return "ratio"
    return "avg" if said.has(Concept.AVERAGE) else "sum"


def _trend(said: Said) -> Wanted | None:
    """A figure over the periods that have closed."""
    if said.indicator is None and not said.has(Concept.PROGRESS, Concept.HAND_IN):
        return None
    stated = filters.whom(said) | filters.indicator(said) | {Filter.AGG: _agg(said)}
    return Wanted(Intent.COMPARE, Default.EACH_CLOSED, stated)


def returns(said: Said) -> Wanted | None:
    to_be_done = said.opens_with(Concept.STATUS) and said.units and not said.told[0].key.startswith("bi ")
    if said.status is not Status.RETURNED or (
        to_be_done and not (said.has(Concept.TIMES, Concept.NOT) or said.asks_why)
    ):
        return None
    ranked, often = said.ranks, said.threshold
    if often is not None and often.most is not None:
        return HELP
    asked = said.has(Concept.TIMES) or ranked or said.units or said.about_self or said.in_doubt
    if not (asked or often is not None or said.asks_why):
        return None
    unit = filters.unit(said) or {Filter.UNIT: "*"}
    stated = unit | filters.among(said) | {Filter.AGG: "count"} | (filters.ranking(said) if ranked else {})
    if often is not None and unit == {Filter.UNIT: "*"}:
        stated |= filters.bound(often)
    return Wanted(Intent.UNIT_RETURNS, Default.PLAN_YEAR, stated)


def figures(said: Said) -> Wanted | None:
    """Everything asked about the figures in reports."""
    of_targets = said.has(Concept.TARGET) or (said.has(Concept.MEETS) and said.has(Concept.SCHOOLS, Concept.LEVEL))
    if said.indicator is None and (not of_targets or said.has(Concept.HAND_IN, Concept.PLAN)):
        return None
    if said.dated and not said.registers:
        # A figure is of a period, never of days.
        return HELP
    default = Default.PLAN_YEAR if said.indicator == INITIATIVES else Default.CLOSED
    if unit := filters.unit(said):
        return Wanted(Intent.INDICATOR_VALUE, default, unit | filters.indicator(said))
    if said.in_doubt:
        return Wanted(Intent.INDICATOR_VALUE, default)
    if said.registers and said.opens_with(Concept.REGISTER) and not (said.asks or said.has(Concept.NOT)):
        return Wanted(Intent.START_FORM, Default.PLAN_YEAR, {Filter.OBLIGATION: REGISTRATION})
    if _asks_for_the_target(said):
        return Wanted(Intent.INDICATOR_VALUE, Default.PLAN_YEAR, filters.indicator(said) | {Filter.VALUE: "target"})
    whether = said.indicator is not None and _asks_whether(said)
    if not whether and (threshold := _threshold(said)):
        count = {Filter.AGG: "count"} if said.has(Concept.COUNT) else {}
        return Wanted(
            Intent.INDICATOR_FILTER, default, filters.whom(said) | filters.indicator(said) | threshold | count
        )
    return None if said.indicator is None else _of_many(said, default, whether=whether)


def _of_many(said: Said, default: Default, *, whether: bool) -> Wanted | None:
    """Put in order, or put together."""
    stated = filters.whom(said) | filters.indicator(said) | filters.group(said)
    if said.ranks or (said.has(Concept.LIST, Concept.WHICH) and said.has(Concept.SCHOOLS)):
        return Wanted(Intent.INDICATOR_RANK, default, stated | {Filter.ORDER: "desc"} | filters.ranking(said))
    if _lacks(said) and not whether:
        return None
    return Wanted(Intent.AGGREGATE, default, stated | {Filter.AGG: _agg(said)})


def _asks_whether(said: Said) -> bool:
    """ "hài lòng đạt chỉ tiêu chưa", "hài lòng đạt bao nhiêu" ask of all of them together, not who has not."""
    of_units = said.has(Concept.SCHOOLS, Concept.WHO, Concept.WHICH, Concept.LIST)
    whether = said.told[-1].concept is Concept.NOT and not said.has(Concept.COUNT)
    return said.has(Concept.MEETS) and (whether or said.beside(Concept.MEETS, Concept.COUNT)) and not of_units


def _asks_for_the_target(said: Said) -> bool:
    """ "chỉ tiêu hài lòng là bao nhiêu", "chỉ tiêu năm nay": what was set, not who has met it."""
    of_units = said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WHO, Concept.NOT, Concept.MEETS, Concept.COMPARE)
    return "" in said.values(Concept.TARGET) and said.threshold is None and not of_units


def _threshold(said: Said) -> Filters:
    if said.threshold is not None:
        return filters.bound(said.threshold)
    if said.has(Concept.TARGET) or (said.has(Concept.MEETS) and not said.ranks):
        below = said.has(Concept.NOT) or "<" in said.values(Concept.TARGET)
        return {Filter.OP: "<" if below else ">=", Filter.VALUE: "target"}
    units = said.has(Concept.SCHOOLS, Concept.WHO, Concept.LEVEL) or said.has(Concept.WHICH, Concept.LIST)
    counted = said.indicator is not None and not said.indicator.startswith("ty_le_")
    if (
        counted
        and units
        and (_lacks(said) or said.has(Concept.WHICH, Concept.WHO) or said.beside(Concept.COUNT, Concept.SCHOOLS))
        and not said.ranks
        and not said.has(Concept.SUM, Concept.AVERAGE)
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
    late = Status.LATE in said.values(Concept.STATUS)
    often = (said.has(Concept.TIMES) and (late or said.on_time)) or "desc" in said.values(Concept.RANKING)
    if often and (one := filters.unit(said)):
        # "TH Nhật Tân nộp trễ mấy lần": its place tells of how many.
        return Wanted(Intent.RANK_SUBMISSION, Default.OPEN, one)
    if not said.ranks or not (
        said.has(Concept.RANKING)
        or said.ranks_by_time
        or said.has(Concept.HAND_IN, Concept.REPORT, Concept.STATUS, Concept.SCHOOLS, Concept.WHO, Concept.GROUP)
    ):
        return None
    if said.has(Concept.WHEN):
        return None
    stated = filters.whom(said) | filters.group(said) | filters.ranking(said)
    judged = not (said.has(Concept.STATUS, Concept.OWING) or said.negated) and bool(
        {"desc", "asc"}.intersection(said.superlatives)
    )
    if judged:
        # The best of a ranking is its first, the worst its last.
        stated |= {Filter.ORDER: "asc" if stated[Filter.ORDER] == "desc" else "desc"}
    if often or (judged and not said.has(Concept.HAND_IN, Concept.GROUP)):
        stated |= {Filter.FIELD: MERIT}
    return Wanted(Intent.RANK_SUBMISSION, Default.OPEN, stated)
