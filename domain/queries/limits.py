"""What is not answered, however much of it is read: other matters, half a question, more unread than read."""

from itertools import pairwise

from domain.queries.model import Status
from domain.queries.said import Said
from domain.queries.spoken import GREETING
from domain.queries.vocabulary import Concept

_BEFORE_COUNTS = GREETING | {"con", "sao", "co"}
_SHARED = (Concept.HAND_IN, Concept.PROGRESS, Concept.STATUS, Concept.TARGET, Concept.ON_TIME)
ASKING = frozenset({"ai", "lien", "contact", "contacts"})


def out_of_reach(said: Said) -> bool:
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
        or _bounds_nothing(said)
        or _of_others_than_units(said)
        or _half_of_a_question(said)
        or (said.in_doubt is None and (_with_a_number_unread(said) or _too_much_unread(said)))
    )


def _bounds_nothing(said: Said) -> bool:
    """A number of days bounds how late work was, any other one a figure, or how often something came back."""
    if said.threshold is None:
        return False
    if said.threshold.days:
        return said.status not in {Status.LATE, Status.OVERDUE} or said.has(Concept.INDICATOR)
    return not said.has(Concept.INDICATOR) and said.status is not Status.RETURNED


def _of_others_than_units(said: Said) -> bool:
    """ "giáo viên nào chưa nộp": figures do not hand in."""
    figures_hand_in = said.has(Concept.INDICATOR) and said.has(Concept.HAND_IN) and said.negated
    return figures_hand_in and not said.has(Concept.REGISTER) and not said.on_time


def _half_of_a_question(said: Said) -> bool:
    """ "tỷ lệ … của TH Nhật Tân" of what is no figure of ours; "mn 20-10 q1 q3" of two periods at once; two figures,
    or two bounds, of which one would be passed over."""
    unknown = said.has(Concept.SHARE) and said.units and said.indicator is None and not said.has(*_SHARED)
    several = len(said.kinds_of_periods) > 1 and not said.has(Concept.COMPARE, Concept.INDICATOR)
    return bool(unknown) or several or said.two_figures or len(said.thresholds) > 1


def _with_a_number_unread(said: Said) -> bool:
    """A number says which; only "sửa câu 3" may leave it to the form."""
    unread = [mark for mark in said.told if mark.concept is Concept.UNREAD and mark.key[0].isdigit()]
    return not said.has(Concept.EDIT) and bool(unread) and not (len(unread) == 1 and _says_how_many(said))


def _says_how_many(said: Said) -> bool:
    """ "sao còn thiếu 3 trường": how many there are is what the answer says first; "quận 7 trường nào" counts none."""
    if not (said.has(Concept.OWING, Concept.STATUS) or said.negated):
        return False
    return any(
        number.concept is Concept.UNREAD
        and counted.concept is Concept.SCHOOLS
        and (before is None or before.key in _BEFORE_COUNTS or before.concept in {Concept.OWING, Concept.REMIND})
        for before, number, counted in zip((None, *said.marks), said.marks, said.marks[1:], strict=False)
    )


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
