"""What is wanted, decided from what was said: rules in order, the first that takes a question answers it."""

from itertools import pairwise

from domain.queries import act_rules, due_rules, figure_rules, filters, people_rules
from domain.queries.filters import SELF
from domain.queries.model import Filter, Intent, Status
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Rule, Wanted

_STANDING = frozenset(
    {Concept.FIGURE, Concept.LEVEL, Concept.WARD, Concept.SCHOOLS, Concept.WHOLE, Concept.REPORT, Concept.STATUS}
)
"""What "thế nào rồi" may be asked of."""
_SHARED = (Concept.HAND_IN, Concept.PROGRESS, Concept.STATUS, Concept.TARGET, Concept.ON_TIME)
ASKING = frozenset({"ai", "lien", "contact", "contacts"})


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
        or said.beside(Concept.NOT, Concept.REMIND, Concept.EXPORT)
        or _asks_for_something_else(said)
        or _asks_two_things(said)
        or _says_but_one_word(said)
        or _of_late_work(said)
        or (said.threshold is not None and not said.has(Concept.INDICATOR))
        or _of_others_than_units(said)
        or _half_of_a_question(said)
        or (said.in_doubt is None and (_with_a_number_unread(said) or _too_much_unread(said)))
    )


def _of_others_than_units(said: Said) -> bool:
    """ "giáo viên nào chưa nộp": figures do not hand in."""
    figures_hand_in = said.has(Concept.INDICATOR) and said.has(Concept.HAND_IN) and said.negated
    return figures_hand_in and not said.has(Concept.REGISTER) and not said.on_time


def _half_of_a_question(said: Said) -> bool:
    """ "tỷ lệ … của TH Nhật Tân" of what is no figure of ours; "mn 20-10 q1 q3" of two periods at once."""
    unknown = said.has(Concept.SHARE) and said.units and said.indicator is None and not said.has(*_SHARED)
    return bool(unknown) or (len(said.kinds_of_periods) > 1 and not said.has(Concept.COMPARE, Concept.INDICATOR))


def _with_a_number_unread(said: Said) -> bool:
    """A number says which; only "sửa câu 3" may leave it to the form."""
    unread = (mark for mark in said.told if mark.concept is Concept.UNREAD)
    return not said.has(Concept.EDIT) and any(mark.key[0].isdigit() for mark in unread)


def _in_an_unknown_place(said: Said) -> bool:
    return any(
        mark.concept is Concept.SILENT and mark.key in {"o", "tai", "thuoc"} and following.concept is Concept.UNREAD
        for mark, following in pairwise(said.marks)
    )


def _asks_for_something_else(said: Said) -> bool:
    """ "lớp nào chưa nộp", "bao nhiêu lớp"."""
    return said.in_doubt is None and (
        said.beside(Concept.UNREAD, Concept.WHICH) or said.beside(Concept.COUNT, Concept.UNREAD)
    )


def _asks_two_things(said: Said) -> bool:
    """ "trường nào chưa nộp, trường nào nộp trễ": what is late is not what is missing."""
    asked = sum(mark.concept in {Concept.WHICH, Concept.COUNT, Concept.WHO} for mark in said.told)
    return asked > 1 and said.status is Status.OVERDUE and Status.OVERDUE not in said.values(Concept.STATUS)


def _of_late_work(said: Said) -> bool:
    """ "trả lời phản ánh chậm": what is late there is no report."""
    late = Status.LATE in said.values(Concept.STATUS) and said.has(Concept.INDICATOR)
    return late and not said.has(Concept.HAND_IN, Concept.REPORT, Concept.PROGRESS, Concept.REGISTER)


def _says_but_one_word(said: Said) -> bool:
    """ "hs" and "cv" ask nothing; "tỷ lệ hài lòng" does."""
    match said.told:
        case (only,) if only.concept is Concept.INDICATOR:
            return not only.value.startswith("ty_le_")
        case (only,) if only.concept is Concept.CONTACT:
            return ASKING.isdisjoint(only.key.split())
    return False


def _too_much_unread(said: Said) -> bool:
    # An unread word beside "nộp" may be the one that denies it, one beside "trường" the one that narrows it.
    denied = said.status is Status.SUBMITTED and said.beside(Concept.UNREAD, Concept.HAND_IN)
    narrowed = said.unread_after(Concept.SCHOOLS) is not None or _in_an_unknown_place(said)
    read = sum(mark.concept is not Concept.UNREAD for mark in said.told)
    return denied or narrowed or (said.unread > 0 and said.unread >= read)


def _my_tasks(said: Said) -> Wanted | None:
    if said.units or said.in_doubt or said.has(Concept.WHEN, Concept.SCHOOLS, Concept.WHO, Concept.LEVEL):
        return None
    work = any(mark.key in {"viec gi", "viec chi"} for mark in said.told)
    how_many = said.opens_with_speaker and said.has(Concept.COUNT) and said.has(Concept.REPORT)
    owing = (
        work
        or how_many
        or said.has(Concept.OWING, Concept.MUST, Concept.TASK)
        or said.negated
        or (said.about_self and said.has(Concept.HAND_IN))
    )
    what = (
        said.has(Concept.WHAT)
        or how_many
        or (said.about_self and said.has(Concept.OWING) and not said.periods)
        or (said.has(Concept.REPORT, Concept.TASK) and said.has(Concept.WHICH))
    )
    unbounded = said.has(Concept.MUST) and said.span is None and not said.has(Concept.DUE)
    mine = said.about_self or said.by_first_person or said.has(Concept.OWING) or unbounded
    own_list = "own" in said.values(Concept.TASK) or (said.has(Concept.TASK) and said.about_self)
    if said.about_self and said.done and not said.has(Concept.MUST, Concept.OWING, Concept.NOT):
        return None
    if not ((owing and what and mine) or own_list) or (said.has(Concept.DEADLINE) and not said.about_self):
        return None
    return Wanted(
        Intent.MY_TASKS, Default.NONE, {Filter.UNIT: SELF, Filter.STATUS: Status.MISSING} | filters.ahead(said.span)
    )


def _progress(said: Said) -> Wanted | None:
    of_reports = said.has(Concept.HAND_IN, Concept.REPORT, Concept.STATUS, Concept.ON_TIME)
    of_all = said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WARD, Concept.WHOLE) or (
        said.periods and not said.by_first_person
    )
    handed_in = said.has(Concept.HAND_IN) and not said.negated
    all_in = handed_in and ((said.has(Concept.NOT) and of_all and not said.asks) or said.asks_of_everybody)
    how_it_stands = said.asks_how and said.concepts <= _STANDING
    asked_on_time = said.on_time and (said.asks or said.has(Concept.SHARE, Concept.NOT) or said.some)
    if said.units or said.about_self or said.in_doubt or said.denied_on_time:
        return None
    if not (
        said.has(Concept.PROGRESS)
        or (said.has(Concept.SHARE) and of_reports)
        or asked_on_time
        or all_in
        or how_it_stands
    ):
        return None
    return Wanted(
        Intent.PROGRESS,
        filters.status_period(said),
        filters.among(said) | {Filter.AGG: "ratio"} | filters.group(said) | filters.obligation(said),
    )


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
    asked = said.asks or (said.has(Concept.SCHOOLS) and (said.has(Concept.WHAT) or said.done))
    if (
        status is None
        and said.has(Concept.REPORT, Concept.PLAN)
        and asked
        and said.has(Concept.SCHOOLS, Concept.WHO, Concept.LEVEL)
    ):
        status = Status.SUBMITTED
    if status is None or (status is Status.SUBMITTED and not asked and not said.has(Concept.STATUS)):
        return None
    if said.opens_with_speaker and not said.asks:
        return None
    stated = (
        {Filter.STATUS: status}
        | filters.whom(said)
        | filters.obligation(said)
        | filters.between(said.span)
        | filters.group(said)
    )
    default = Default.NONE if status is Status.UNLINKED else filters.status_period(said)
    if said.has(Concept.COUNT):
        return Wanted(Intent.COUNT_BY_STATUS, default, stated | {Filter.AGG: "count"})
    return Wanted(Intent.LIST_BY_STATUS, default, stated)


RULES: tuple[Rule, ...] = (
    *(
        act_rules.remind,
        act_rules.export,
        act_rules.edit,
        figure_rules.voices,
        people_rules.contact,
        figure_rules.compare,
        figure_rules.returns,
        _my_tasks,
        due_rules.deadline,
        due_rules.plans,
    ),
    *(
        figure_rules.figures,
        figure_rules.rank,
        _progress,
        _unit_status,
        people_rules.list_units,
        act_rules.start,
        _by_status,
    ),
)
