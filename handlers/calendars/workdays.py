"""/lich: the days off and worked that are coming, the events of the school year; administrators change them here.

What a change does to deadlines that are running is shown before it is done."""

from aiogram import Router

from domain.buttons.calendar_actions import (
    AskMark,
    ConfirmYear,
    MarkThem,
    PickDay,
    PickMarked,
    PickMonth,
    ShowCalendar,
    unpacked,
)
from domain.calendars import calendar_words
from domain.calendars.calendar import Mark
from domain.calendars.calendar_words import DateEvent, MarkDays
from domain.clock_face import local_date
from domain.folding import fold
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import expecting, scope
from handlers.calendars import keeping, own_calendar, school_events, workday_screens
from handlers.calendars.keeping import NO, YES
from handlers.expecting import Expected
from handlers.filters import Command, Pressed
from handlers.questions.telling import above
from handlers.turn import Turn
from storage.planning import calendars

router = Router(name="calendar")
MAY_SEE, MAY_KEEP = {"may": May.ASK}, {"may": May.KEEP_CALENDAR}
MARKS = tuple(Mark)
LATEST_YEAR = 2100


@router.message(Command("lich", "calendar"), flags=MAY_SEE)
def calendar_asked(turn: Turn, args: str) -> Answer:
    """`/lich nghỉ 24/11/2026` says at once what is wished."""
    scope.need_private(turn)
    if not args:
        return Answer(_shown(turn))
    own = own_calendar.by_words(turn, args)
    answer = Answer(own) if own is not None else _wished(turn, args)
    if answer is None:
        raise Refusal("calendar-words")
    return answer


@router.callback_query(Pressed(ShowCalendar), flags=MAY_SEE)
def calendar_pressed(turn: Turn) -> Answer:
    scope.need_private(turn)
    return Answer(_shown(turn), Place.PRESSED)


def _shown(turn: Turn) -> Screen:
    if keeping.administered(turn):
        expecting.about(turn, expecting.Kind.CALENDAR, 0)
    return workday_screens.overview(turn)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """What is typed below the calendar; None where it has to do with something else."""
    said = fold(text).strip(" .!")
    marking = _pending(expected)
    if marking is not None and said in YES:
        return Answer(_marked(turn, marking))
    if marking is not None and said in NO:
        return Answer(above(turn.say("calendar-kept"), _shown(turn)))
    answer = _wished(turn, text)
    if answer is None:
        expecting.nothing(turn)
    return answer


def _pending(expected: Expected) -> MarkDays | None:
    first, last = unpacked(expected.number), unpacked(expected.seen // 10)
    return None if first is None or last is None else MarkDays(MARKS[expected.seen % 10], first, last)


def _wished(turn: Turn, text: str) -> Answer | None:
    match calendar_words.read(text, local_date(turn.now)):
        case MarkDays() as wish:
            return Answer(_preview(turn, wish))
        case calendar_words.ConfirmYear(year):
            return Answer(_confirmed(turn, year))
        case DateEvent() as wish:
            return Answer(school_events.wished(turn, wish))
    return None


@router.callback_query(Pressed(PickMonth), flags=MAY_KEEP)
def month_asked(turn: Turn, action: PickMonth) -> Answer:
    keeping.top(turn)
    expecting.about(turn, expecting.Kind.CALENDAR, 0)
    return Answer(workday_screens.months(turn, action.mark, _year(action.year)), Place.PRESSED)


@router.callback_query(Pressed(PickDay), flags=MAY_KEEP)
def day_asked(turn: Turn, action: PickDay) -> Answer:
    keeping.top(turn)
    if not 1 <= action.month <= 12:
        raise Refusal("door-old-button")
    return Answer(workday_screens.month(turn, action.mark, _year(action.year), action.month), Place.PRESSED)


@router.callback_query(Pressed(PickMarked), flags=MAY_KEEP)
def marked_asked(turn: Turn, action: PickMarked) -> Answer:
    keeping.top(turn)
    expecting.about(turn, expecting.Kind.CALENDAR, 0)
    return Answer(workday_screens.marked(turn, _year(action.year)), Place.PRESSED)


@router.callback_query(Pressed(AskMark), flags=MAY_KEEP)
def mark_asked(turn: Turn, action: AskMark) -> Answer:
    return Answer(_preview(turn, _wish(action)), Place.PRESSED)


def _preview(turn: Turn, wish: MarkDays) -> Screen:
    keeping.top(turn)
    screen = workday_screens.preview(turn, wish)
    expecting.marking(turn, wish, MARKS.index(wish.mark))
    return screen


@router.callback_query(Pressed(MarkThem), flags=MAY_KEEP)
def mark_pressed(turn: Turn, action: MarkThem) -> Answer:
    return Answer(_marked(turn, _wish(action)), Place.PRESSED)


def _marked(turn: Turn, wish: MarkDays) -> Screen:
    authority = keeping.top(turn)
    changed = workday_screens.changed_by(wish, calendars.load(turn.tx))
    calendars.mark(turn.tx, changed, wish.mark, by=scope.known(turn).id, authority=authority, now=turn.now)
    return above(turn.say("calendar-marked"), _shown(turn))


@router.callback_query(Pressed(ConfirmYear), flags=MAY_KEEP)
def confirm_pressed(turn: Turn, action: ConfirmYear) -> Answer:
    return Answer(_confirmed(turn, _year(action.year)), Place.PRESSED)


def _confirmed(turn: Turn, year: int) -> Screen:
    authority = keeping.top(turn)
    new = calendars.confirm(turn.tx, year, by=scope.known(turn).id, authority=authority, now=turn.now)
    told = turn.say("calendar-confirmed" if new else "calendar-confirmed-before", year=str(year))
    return above(told, _shown(turn))


def _wish(action: AskMark | MarkThem) -> MarkDays:
    first, last = unpacked(action.first), unpacked(action.last)
    if first is None or last is None or not 0 <= (last - first).days < calendar_words.LONGEST_SPAN:
        raise Refusal("door-old-button")
    return MarkDays(action.mark, first, last)


def _year(year: int) -> int:
    if not 2000 <= year <= LATEST_YEAR:
        raise Refusal("door-old-button")
    return year
