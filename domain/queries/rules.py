"""What is wanted, decided from what was said: rules in order, the first that takes a question answers it."""

from domain.queries import act_rules, figure_rules, filters
from domain.queries.filters import PERIODIC_REPORT, SELF
from domain.queries.model import Filter, Intent, Status
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Rule, Wanted


def decide(said: Said) -> Wanted:
    if _out_of_reach(said):
        return HELP
    return next((wanted for rule in RULES if (wanted := rule(said)) is not None), HELP)


def _out_of_reach(said: Said) -> bool:
    """Words of other matters, thanks, or more unread than read: better help than an answer to half a question."""
    return (
        said.has(Concept.FOREIGN)
        or said.opens_with(Concept.THANKS)
        or said.unread_after(Concept.HAND_IN, Concept.REPORT, Concept.PLAN) is not None
        or _of_others_than_units(said)
        or _with_a_number_unread(said)
        or (said.in_doubt is None and _too_much_unread(said))
    )


def _of_others_than_units(said: Said) -> bool:
    """ "giáo viên nào chưa nộp": figures do not hand in."""
    figures_hand_in = said.has(Concept.INDICATOR) and said.has(Concept.HAND_IN) and said.negated
    return figures_hand_in and not said.has(Concept.REGISTER) and not said.on_time


def _with_a_number_unread(said: Said) -> bool:
    """A number says which; only "sửa câu 3" may leave it to the form."""
    unread = (mark for mark in said.told if mark.concept is Concept.UNREAD)
    return not said.has(Concept.EDIT) and any(mark.key.isdecimal() for mark in unread)


def _too_much_unread(said: Said) -> bool:
    # An unread word beside "nộp" may be the one that denies it, one beside "trường" the one that narrows it.
    denied = said.status is Status.SUBMITTED and said.unread_before_handing_in
    narrowed = said.unread_after(Concept.SCHOOLS) is not None
    read = sum(mark.concept is not Concept.UNREAD for mark in said.told)
    return denied or narrowed or (said.unread > 0 and said.unread >= read)


def _contact(said: Said) -> Wanted | None:
    if (
        not (said.has(Concept.CONTACT, Concept.FIELD) or (said.has(Concept.WHO) and said.has(Concept.AREA)))
        or said.negated
        or said.has(Concept.STATUS)
    ):
        return None
    areas = said.values(Concept.AREA)
    if not areas and said.has(Concept.REPORT) and not filters.whom(said):
        areas = ("tong_hop_bao_cao",)
    stated = (
        filters.whom(said) | filters.first(Filter.AREA, areas) | filters.first(Filter.FIELD, said.values(Concept.FIELD))
    )
    return Wanted(Intent.CONTACT, Default.NONE, stated)


def _my_tasks(said: Said) -> Wanted | None:
    if said.units or said.in_doubt or said.has(Concept.WHEN, Concept.SCHOOLS, Concept.WHO, Concept.LEVEL):
        return None
    owing = (
        said.has(Concept.OWING, Concept.MUST, Concept.TASK)
        or said.negated
        or (said.about_self and said.has(Concept.HAND_IN))
    )
    what = (
        said.has(Concept.WHAT)
        or (said.about_self and said.has(Concept.OWING) and not said.periods)
        or (said.has(Concept.REPORT, Concept.TASK) and said.has(Concept.WHICH))
    )
    mine = said.about_self or said.by_first_person or said.has(Concept.OWING)
    own_list = "own" in said.values(Concept.TASK) or (said.has(Concept.TASK) and said.about_self)
    if not ((owing and what and mine) or own_list) or (said.has(Concept.DEADLINE) and not said.about_self):
        return None
    return Wanted(
        Intent.MY_TASKS, Default.NONE, {Filter.UNIT: SELF, Filter.STATUS: Status.MISSING} | filters.ahead(said.span)
    )


def _deadline(said: Said) -> Wanted | None:
    asks_units = said.has(Concept.WHO, Concept.SCHOOLS) and said.asks and said.status is not None
    due = said.has(Concept.DEADLINE, Concept.DUE) or (
        said.has(Concept.WHEN)
        and said.has(Concept.HAND_IN, Concept.REPORT, Concept.PLAN, Concept.MUST, Concept.REGISTER)
    )
    ahead = said.span is not None and said.span.ahead is not None and said.has(Concept.WHAT, Concept.TASK, Concept.MUST)
    if (
        said.units
        or said.in_doubt
        or asks_units
        or (said.has(Concept.INDICATOR) and not said.registers)
        or not (due or ahead)
    ):
        return None
    if said.span is not None:
        named = filters.obligation(said)
        periodic = {Filter.OBLIGATION: PERIODIC_REPORT} if said.has(Concept.REPORT) and not named else {}
        return Wanted(Intent.DEADLINE_INFO, Default.NONE, filters.ahead(said.span) | named | periodic)
    return Wanted(
        Intent.DEADLINE_INFO,
        filters.status_period(said),
        filters.obligation(said) or {Filter.OBLIGATION: PERIODIC_REPORT},
    )


def _plans(said: Said) -> Wanted | None:
    asks = said.has(Concept.NEW, Concept.LIST, Concept.WHICH, Concept.WHAT, Concept.COUNT) or said.concepts <= {
        Concept.PLAN,
        Concept.FIGURE,
    }
    if (
        not (said.has(Concept.PLAN) and asks)
        or said.has(Concept.HAND_IN, Concept.SCHOOLS, Concept.WHO, Concept.LEVEL, Concept.INDICATOR)
        or said.units
    ):
        return None
    since = {Filter.SINCE: "last_seen"} if said.has(Concept.NEW) and said.span is None else filters.between(said.span)
    return Wanted(Intent.PLAN_LIST, Default.NONE, since)


def _progress(said: Said) -> Wanted | None:
    of_reports = said.has(Concept.HAND_IN, Concept.REPORT, Concept.STATUS, Concept.ON_TIME)
    asked_of_all = (
        said.has(Concept.HAND_IN)
        and said.has(Concept.NOT)
        and not said.negated
        and said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WHOLE)
    )
    all_in = asked_of_all and not said.asks
    asked_on_time = said.on_time and (said.asks or said.has(Concept.SHARE, Concept.NOT))
    if said.units or said.about_self or said.in_doubt:
        return None
    if not (said.has(Concept.PROGRESS) or (said.has(Concept.SHARE) and of_reports) or asked_on_time or all_in):
        return None
    return Wanted(
        Intent.PROGRESS,
        filters.status_period(said),
        filters.levels(said) | {Filter.AGG: "ratio"} | filters.group(said) | filters.obligation(said),
    )


def _list_units(said: Said) -> Wanted | None:
    asks = said.has(Concept.LIST, Concept.COUNT) or (said.has(Concept.WHICH) and said.has(Concept.LEVEL, Concept.WARD))
    if (
        not (asks and said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WHOLE))
        or said.status is not None
        or said.units
        or said.in_doubt
    ):
        return None
    if said.has(
        Concept.REPORT,
        Concept.PLAN,
        Concept.REGISTER,
        Concept.NOT,
        Concept.TARGET,
        Concept.MEETS,
        Concept.WHEN,
        Concept.CONTACT,
    ):
        return None
    count = {Filter.AGG: "count"} if said.has(Concept.COUNT) else {}
    return Wanted(Intent.LIST_UNITS, Default.NONE, filters.whom(said) | count)


def _unit_status(said: Said) -> Wanted | None:
    unit = filters.unit(said)
    if not unit and not said.in_doubt:
        own = (
            (said.by_a_unit or said.opens_with_speaker)
            and said.has(Concept.HAND_IN)
            and said.has(Concept.NOT)
            and not said.has(Concept.WHICH, Concept.WHO, Concept.SCHOOLS, Concept.LEVEL)
        )
        unit = {Filter.UNIT: SELF} if own and not said.negated else {}
    if not unit and not said.in_doubt:
        return None
    if (
        said.about_self
        and said.opens_with(Concept.SELF)
        and not said.has(Concept.NOT, Concept.STATUS, Concept.OWING)
        and len(said.told) > 1
        and act_rules.starts(said)
    ):
        return None
    return Wanted(Intent.UNIT_STATUS, filters.status_period(said), unit | filters.obligation(said))


def _by_status(said: Said) -> Wanted | None:
    status = said.status
    asked = said.asks or (said.has(Concept.SCHOOLS) and (said.has(Concept.WHAT) or _done(said)))
    if (
        status is None
        and said.has(Concept.REPORT, Concept.PLAN)
        and asked
        and said.has(Concept.SCHOOLS, Concept.WHO, Concept.LEVEL)
    ):
        status = Status.SUBMITTED
    if status is None or (status is Status.SUBMITTED and not asked and not said.has(Concept.STATUS)):
        return None
    stated = {Filter.STATUS: status} | filters.whom(said) | filters.obligation(said) | filters.between(said.span)
    default = Default.NONE if status is Status.UNLINKED else filters.status_period(said)
    if said.has(Concept.COUNT):
        return Wanted(Intent.COUNT_BY_STATUS, default, stated | {Filter.AGG: "count"})
    return Wanted(Intent.LIST_BY_STATUS, default, stated)


def _done(said: Said) -> bool:
    """ "các trường đã nộp" lists; "quý trường nộp báo cáo" does not ask."""
    return any(
        mark.concept is Concept.SILENT and mark.key in {"da", "roi", "already", "have", "has"} for mark in said.marks
    )


RULES: tuple[Rule, ...] = (
    *(
        act_rules.remind,
        act_rules.export,
        act_rules.edit,
        _contact,
        figure_rules.compare,
        figure_rules.returns,
        _my_tasks,
        _deadline,
        _plans,
    ),
    *(figure_rules.figures, figure_rules.rank, _progress, _unit_status, _list_units, act_rules.start, _by_status),
)
