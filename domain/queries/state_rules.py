"""Rules for how the work stands: of all, of one unit, and who stands so."""

from domain.queries import act_rules, filters
from domain.queries.filters import SELF
from domain.queries.model import Filter, Intent, Status
from domain.queries.moment_words import Named
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Wanted

_STANDING = frozenset(
    {Concept.FIGURE, Concept.LEVEL, Concept.WARD, Concept.SCHOOLS, Concept.WHOLE, Concept.REPORT, Concept.STATUS}
)
"""What "thế nào rồi" may be asked of."""
_NAMED = frozenset({Concept.FIGURE, Concept.LEVEL, Concept.WARD, Concept.SCHOOLS, Concept.REPORT})
"""A place or a level beside a period asks how it stands there: "tân hưng q3"."""
_SO_FAR = _NAMED | {Concept.COUNT, Concept.WHOLE}
ASKED_FOR = frozenset({Status.MORE_TIME_ASKED, Status.MORE_TIME})
CONFIDED = ASKED_FOR | {Status.PROMISED}
"""What schools tell whoever looks after them; on which days, each name is told with."""
_DONE = frozenset({Status.SUBMITTED, Status.ON_TIME, Status.RESUBMITTED})
"""What is wished of schools as well as asked: "quý trường nộp báo cáo đúng hạn nhé"."""
_HANDED = frozenset({Concept.HAND_IN, Concept.REPORT, Concept.FIGURE})
_PAST = frozenset({"lich su nop", "lich su bao cao"})
_NOT_HANDED = frozenset({Status.MISSING, Status.OVERDUE, Status.DRAFT, Status.EXCUSED, Status.UNLINKED})


def so_far(said: Said) -> Wanted | None:
    """ "được mấy trường rồi", "bao nhiêu báo cáo rồi": how many are in, not how many there are."""
    of_these = said.concepts <= _SO_FAR and said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.REPORT)
    so_far = any(mark.concept is Concept.SILENT and mark.key in {"roi", "duoc"} for mark in said.marks)
    if not (said.has(Concept.COUNT) and of_these and so_far) or said.opens_with_speaker:
        return None
    stated = {Filter.STATUS: Status.SUBMITTED} | filters.whom(said) | {Filter.AGG: "count"}
    return Wanted(Intent.COUNT_BY_STATUS, filters.status_period(said), stated)


def progress(said: Said) -> Wanted | None:
    of_reports = said.has(Concept.HAND_IN, Concept.REPORT, Concept.STATUS, Concept.ON_TIME)
    of_all = said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WARD, Concept.WHOLE) or (
        said.periods and not said.by_first_person
    )
    handed_in = said.has(Concept.HAND_IN) and not said.negated
    all_in = handed_in and ((said.has(Concept.NOT) and of_all and not said.asks) or said.asks_of_everybody)
    named = said.has(Concept.WARD, Concept.LEVEL) and bool(said.periods)
    how_it_stands = said.concepts <= _STANDING and (said.asks_how or (named and said.concepts <= _NAMED))
    by_name = said.on_time and (said.asks or said.some) and not (said.shares or said.ranks)
    asked_on_time = said.on_time and said.has(Concept.SHARE, Concept.NOT)
    if said.units or said.about_self or said.in_doubt or said.denied_on_time or by_name:
        return None
    if not (
        said.has(Concept.PROGRESS)
        or (said.has(Concept.SHARE) and of_reports)
        or asked_on_time
        or all_in
        or how_it_stands
    ):
        return None
    if said.dated:
        # How it stood on a day is not remembered.
        return HELP
    return Wanted(
        Intent.PROGRESS,
        filters.status_period(said),
        filters.among(said) | {Filter.AGG: "ratio"} | filters.group(said) | filters.obligation(said),
    )


def unit_status(said: Said) -> Wanted | None:
    unit = filters.unit(said)
    if not unit and not said.in_doubt:
        own = (
            (said.by_a_unit or said.opens_with_speaker)
            and said.has(Concept.HAND_IN)
            and said.has(Concept.NOT)
            and not said.has(Concept.WHICH, Concept.WHO, Concept.SCHOOLS, Concept.LEVEL)
        )
        handed = said.by_a_unit and said.done and said.concepts <= _HANDED
        unit = {Filter.UNIT: SELF} if (own and not said.negated) or handed else {}
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
    if _everything_owed(said):
        return Wanted(Intent.UNIT_STATUS, Default.NONE, unit | {Filter.STATUS: Status.MISSING})
    if _history(said):
        return Wanted(Intent.UNIT_STATUS, Default.PLAN_YEAR, unit)
    return Wanted(Intent.UNIT_STATUS, filters.status_period(said), unit | filters.obligation(said))


def _everything_owed(said: Said) -> bool:
    """ "TH Lê Lợi còn nợ gì", "… còn thiếu báo cáo nào": of all that is asked of it, not of one deadline."""
    # Without its mark "nợ" is an English "no".
    owing = said.has(Concept.OWING, Concept.MUST) or said.negated or any(mark.key == "no" for mark in said.told)
    what = said.has(Concept.WHAT) or (said.has(Concept.REPORT, Concept.TASK) and said.has(Concept.WHICH))
    return owing and what and not said.periods and Filter.OBLIGATION not in filters.obligation(said)


def _history(said: Said) -> bool:
    """ "lịch sử nộp của TH Lê Lợi", "TH Lê Lợi năm nay nộp những gì rồi"."""
    if any(mark.concept is Concept.SILENT and mark.key in _PAST for mark in said.marks):
        return True
    of_year = all(period.name is Named.YEAR for period in said.periods)
    handed = said.has(Concept.HAND_IN) and said.has(Concept.WHAT) and said.done
    return handed and of_year and not (said.has(Concept.OWING, Concept.MUST, Concept.STATUS) or said.negated)


def by_status(said: Said) -> Wanted | None:
    status = _asked_status(said)
    if status is None or (said.opens_with_speaker and not said.asks):
        return None
    if status in ASKED_FOR and not (said.asks or said.some or (said.has(Concept.SCHOOLS) and not said.by_a_unit)):
        # Whoever types it alone asks for it.
        return None
    if status in CONFIDED and (said.beside(Concept.NOT, Concept.STATUS) or (status in ASKED_FOR and said.negated)):
        return HELP
    if status in _NOT_HANDED and said.span is not None and said.span.ahead is None:
        # Who had not handed in by then is not remembered.
        return HELP
    days = {} if status in _NOT_HANDED | CONFIDED else filters.between(said.span)
    stated = {Filter.STATUS: status} | filters.whom(said) | filters.obligation(said) | days | filters.group(said)
    default = Default.NONE if status is Status.UNLINKED else filters.status_period(said)
    if said.threshold is not None and said.threshold.days:
        stated |= filters.bound(said.threshold)
        default = Default.CLOSED if default is Default.OPEN else default
    if said.has(Concept.COUNT):
        return Wanted(Intent.COUNT_BY_STATUS, default, stated | {Filter.AGG: "count"})
    return Wanted(Intent.LIST_BY_STATUS, default, stated)


def _asked_status(said: Said) -> Status | None:
    """None where nobody is asked for: what is wished of schools is no question about them."""
    status = said.status
    asked = said.asks or said.some or (said.has(Concept.SCHOOLS) and said.has(Concept.WHAT)) or _said_to_be_done(said)
    of_schools = said.has(Concept.REPORT, Concept.PLAN) and said.has(Concept.SCHOOLS, Concept.WHO, Concept.LEVEL)
    if status is None:
        return Status.SUBMITTED if asked and of_schools else None
    if status is Status.APPROVED and not asked and said.told[0].key == "duyet":
        # "duyệt hết đi" is to be done.
        return None
    return None if status in _DONE and not asked and not said.has(Concept.STATUS) else status


def _said_to_be_done(said: Said) -> bool:
    """ "các trường đã nộp", "mn đã nộp q3"; of whoever oversees also "đã nộp q3"."""
    whom = said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WARD)
    alone = not said.by_a_unit and {Concept.HAND_IN, Concept.FIGURE} <= said.concepts <= _HANDED
    return said.done and (whom or (alone and said.marks[0].key == "da"))
