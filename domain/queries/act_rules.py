"""Rules for what is to be done: side effects, each confirmed before it happens, and forms."""

from itertools import pairwise

from domain.queries import filters
from domain.queries.model import Filter, Intent, Status
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Wanted


def remind(said: Said) -> Wanted | None:
    if not said.has(Concept.REMIND) or _reminds_oneself(said):
        return None
    if _was_reminded(said) or said.threshold is not None:
        return HELP
    late = {Status.LATE: Status.OVERDUE}.get(said.status, said.status) if said.status else None
    status = late if late in {Status.RETURNED, Status.OVERDUE, Status.DRAFT} else Status.MISSING
    return Wanted(
        Intent.REMIND,
        filters.status_period(said),
        {Filter.STATUS: status} | filters.whom(said) | filters.obligation(said),
    )


def _was_reminded(said: Said) -> bool:
    """ "hôm qua nhắc trường nào" asks what was done."""
    past = said.span is not None and said.span.ahead is None
    return (
        said.has(Concept.WHICH, Concept.WHO) and past and not (said.has(Concept.STATUS, Concept.OWING) or said.negated)
    )


def _reminds_oneself(said: Said) -> bool:
    """ "nhắc tôi …" is an alarm clock, not a reminder to schools; "nhắc giúp tôi các trường …" is one."""
    return any(
        mark.concept is Concept.REMIND and said.by_speaker(following) and not mark.key.endswith(" giup")
        for mark, following in pairwise(said.marks)
    )


def export(said: Said) -> Wanted | None:
    if not said.has(Concept.EXPORT, Concept.FORMAT):
        return _round_up(said)
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


def _round_up(said: Said) -> Wanted | None:
    """What goes upwards, or is put together, is the report to sign; "số liệu quý 3" is the workbook."""
    keys = {mark.key for mark in said.marks if mark.concept is Concept.SILENT}
    about = said.concepts <= _OF_ROUND_UPS and (bool(said.periods) or said.has(Concept.LEVEL, Concept.WARD))
    if said.by_a_unit or said.units:
        return None
    upwards = not keys.isdisjoint(_UPWARDS) and said.has(Concept.REPORT, Concept.START, Concept.MUST) and not said.asks
    together = about and said.values(Concept.AREA) == ("tong_hop_bao_cao",)
    if upwards or (together and any("bao cao" in mark.key for mark in said.told)):
        stated = {Filter.FORMAT: "docx"} | filters.whom(said)
    elif together or (about and "so lieu" in keys and not said.has(Concept.AREA)):
        stated = {Filter.FORMAT: "xlsx"} | filters.whom(said)
    else:
        return None
    return Wanted(Intent.EXPORT, Default.CLOSED, stated)


_UPWARDS = frozenset(
    {
        *("gui uy ban", "gui ubnd", "gui so", "gui phuong", "gui xa", "gui cap tren", "gui lanh dao"),
        *("de ki", "trinh ki", "trinh lanh dao", "trinh sep"),
    }
)
_OF_ROUND_UPS = frozenset({Concept.AREA, Concept.FIGURE, Concept.REPORT, Concept.LEVEL, Concept.WARD, Concept.SCHOOLS})
PICTURES = ("png", "heatmap")


def _picture(said: Said, stated: filters.Filters) -> Wanted:
    """Of how work stands, of targets, of one figure; over time where that is said."""
    if said.has(Concept.TREND):
        return Wanted(Intent.EXPORT, Default.EACH_CLOSED, stated | {Filter.GROUP: "period"})
    if said.has(Concept.TARGET) and said.indicator is None:
        return Wanted(Intent.EXPORT, Default.CLOSED, stated | {Filter.VALUE: "target"})
    by_ward = filters.group(said) if "ward" in said.values(Concept.GROUP) else {}
    return Wanted(Intent.EXPORT, Default.CLOSED if said.indicator is not None else Default.OPEN, stated | by_ward)


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
        and not (said.done and said.opens_with(Concept.HAND_IN))
        and not said.has(
            Concept.WHICH, Concept.WHO, Concept.COUNT, Concept.LIST, Concept.SCHOOLS, Concept.NOT, Concept.LEVEL
        )
    )
