"""Rules for what is to be done: side effects, each confirmed before it happens, and forms."""

from itertools import pairwise

from domain.queries import filters
from domain.queries.model import Filter, Intent, Status
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import Wanted


def remind(said: Said) -> Wanted | None:
    if not said.has(Concept.REMIND) or _reminds_oneself(said):
        return None
    late = {Status.LATE: Status.OVERDUE}.get(said.status, said.status) if said.status else None
    status = late if late in {Status.RETURNED, Status.OVERDUE, Status.DRAFT} else Status.MISSING
    return Wanted(
        Intent.REMIND,
        filters.status_period(said),
        {Filter.STATUS: status} | filters.whom(said) | filters.obligation(said),
    )


def _reminds_oneself(said: Said) -> bool:
    """ "nhắc tôi …" is an alarm clock, not a reminder to schools; "nhắc giúp tôi các trường …" is one."""
    return any(
        mark.concept is Concept.REMIND and said.by_speaker(following) and not mark.key.endswith(" giup")
        for mark, following in pairwise(said.marks)
    )


def export(said: Said) -> Wanted | None:
    if not said.has(Concept.EXPORT, Concept.FORMAT):
        return None
    explicit = said.negated or said.has(Concept.STATUS, Concept.OWING)
    formats = said.values(Concept.FORMAT) or tuple(filter(None, said.values(Concept.EXPORT)))
    stated = filters.first(Filter.FORMAT, formats) | filters.whom(said) | filters.indicator(said)
    if explicit and said.status is not None:
        return Wanted(
            Intent.EXPORT,
            filters.status_period(said),
            {Filter.STATUS: said.status} | stated | filters.obligation(said),
        )
    if formats and formats[0] in PICTURES:
        return _picture(said, stated)
    return Wanted(Intent.EXPORT, Default.CLOSED, stated)


PICTURES = ("png", "heatmap")


def _picture(said: Said, stated: filters.Filters) -> Wanted:
    """Of how work stands, of targets, of one figure; over time where that is said."""
    if said.has(Concept.TREND):
        return Wanted(Intent.EXPORT, Default.EACH_CLOSED, stated | {Filter.GROUP: "period"})
    if said.has(Concept.TARGET) and said.indicator is None:
        return Wanted(Intent.EXPORT, Default.CLOSED, stated | {Filter.VALUE: "target"})
    return Wanted(Intent.EXPORT, Default.CLOSED if said.indicator is not None else Default.OPEN, stated)


def edit(said: Said) -> Wanted | None:
    if (
        not said.opens_with(Concept.EDIT, Concept.SELF)
        or not said.has(Concept.EDIT)
        or said.asks
        or said.negated
        or said.has(Concept.PROGRESS, Concept.STATUS)
    ):
        return None
    return Wanted(Intent.EDIT_FORM, filters.status_period(said), filters.obligation(said))


def start(said: Said) -> Wanted | None:
    return Wanted(Intent.START_FORM, filters.status_period(said), filters.obligation(said)) if starts(said) else None


def starts(said: Said) -> bool:
    """Said as something to do, not asked."""
    act = said.has(Concept.START) or (
        said.has(Concept.HAND_IN) and (said.has(Concept.REPORT, Concept.PLAN, Concept.REGISTER) or bool(said.periods))
    )
    opens = said.opens_with(Concept.START, Concept.HAND_IN, Concept.SELF) or (
        said.opens_with(Concept.REPORT) and said.has(Concept.START)
    )
    return (
        act
        and opens
        and not said.unread
        and not said.has(
            Concept.WHICH, Concept.WHO, Concept.COUNT, Concept.LIST, Concept.SCHOOLS, Concept.NOT, Concept.LEVEL
        )
    )
