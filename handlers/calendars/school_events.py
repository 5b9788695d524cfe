"""Events of the school year: when they are, as an authority says every year, and what hangs on them."""

from aiogram import Router

from domain.buttons.calendar_actions import NO_DAY, AskEvent, DateEvent, ShowCalendar, ShowEvents, packed, unpacked
from domain.calendars import calendar_words
from domain.calendars.school_year import EVENTS, key_of, school_year_at
from domain.clock_face import local_date
from domain.folding import fold
from domain.ids import UnitId
from domain.phrases.model import SchoolEvent
from domain.planning.amendments import Told
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Rows, Screen
from domain.texts import Language, Markup
from handlers import expecting, scope
from handlers.calendars import keeping
from handlers.calendars.keeping import NO, YES
from handlers.expecting import Expected
from handlers.filters import Pressed
from handlers.questions.telling import above, rows, short
from handlers.turn import Turn
from storage.planning import hanging, school_years
from storage.planning.hanging import Dating
from storage.planning.school_years import Dated

router = Router(name="school events")
MAY = {"may": May.KEEP_CALENDAR}
EARLIEST, LATEST = 2000, 2100
MOST = 8
"""Lines of what follows: how many more there are is told."""
_NO_DAY = frozenset({"bo", "bo ngai", "xoa", "chua co", "none", "remove"})


def summary(turn: Turn) -> list[str]:
    """The events of the school year for whoever looks: of the first authority they work at or below."""
    person = scope.known(turn)
    if not person.posts:
        return []
    year = school_year_at(local_date(turn.now))
    dated = school_years.dated(turn.tx, person.posts[0].unit, year)
    lines = [_line(turn, event, dated.get(event)) for event in EVENTS if event in dated or keeping.administered(turn)]
    return [_listed(turn, year, lines)] if lines else []


def _listed(turn: Turn, year: int, lines: list[str]) -> str:
    return turn.say("events", year=str(year), next=str(year + 1), lines=Markup("\n".join(lines)))


def _line(turn: Turn, event: SchoolEvent, dated: Dated | None) -> str:
    name = turn.say(f"event-{key_of(event)}")
    if dated is None:
        return turn.say("event-undated", event=Markup(name))
    return turn.say("event-dated", event=Markup(name), day=dated.day)


@router.callback_query(Pressed(ShowEvents), flags=MAY)
def events_pressed(turn: Turn, action: ShowEvents) -> Answer:
    _need(turn, action.unit, action.school_year)
    return Answer(_screen(turn, action.unit, action.school_year), Place.PRESSED)


def _screen(turn: Turn, unit: UnitId, year: int) -> Screen:
    dated = school_years.dated(turn.tx, unit, year)
    text = _listed(turn, year, [_line(turn, event, dated.get(event)) for event in EVENTS])
    asking = (Button(turn.say(f"event-{key_of(event)}"), AskEvent(unit, year, event)) for event in EVENTS)
    now = school_year_at(local_date(turn.now))
    other = now + 1 if year == now else now
    turned = Button(turn.say("button-school-year", year=str(other), next=str(other + 1)), ShowEvents(unit, other))
    back = Button(turn.say("button-back"), ShowCalendar())
    expecting.about(turn, expecting.Kind.CALENDAR, 0)
    return Screen(text, (*rows(*asking), *_others(turn, unit, year), (turned, back)))


def _others(turn: Turn, unit: UnitId, year: int) -> Rows:
    """Whoever administers several authorities dates the events of each."""
    others = [post for post in scope.known(turn).posts if post.unit in keeping.administered(turn) and post.unit != unit]
    return rows(*(Button(short(post.unit_name, 40), ShowEvents(post.unit, year)) for post in others))


@router.callback_query(Pressed(AskEvent), flags=MAY)
def event_asked(turn: Turn, action: AskEvent) -> Answer:
    _need(turn, action.unit, action.school_year)
    expecting.day_of_event(turn, action.unit, action.school_year, EVENTS.index(action.event))
    dated = school_years.dated(turn.tx, action.unit, action.school_year).get(action.event)
    name = turn.say(f"event-{key_of(action.event)}")
    years = {"year": str(action.school_year), "next": str(action.school_year + 1)}
    text = turn.say("event-ask", event=Markup(name), **years)
    undo = DateEvent(action.unit, action.school_year, action.event)
    drop = [Button(turn.say("button-event-drop"), undo)] if dated is not None and dated.by == action.unit else []
    back = Button(turn.say("button-back"), ShowEvents(action.unit, action.school_year))
    return Answer(Screen(text, rows(*drop, back)), Place.PRESSED)


@router.callback_query(Pressed(DateEvent), flags=MAY)
def event_dated(turn: Turn, action: DateEvent) -> Answer:
    wish = calendar_words.DateEvent(action.event, action.school_year, unpacked(action.day))
    return Answer(_date(turn, action.unit, wish), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """The day that was asked for, or whether it is to be so; None for what is neither."""
    unit, said = UnitId(expected.number), fold(text).strip(" .!")
    year, event, pending = expecting.read_event(expected)
    if pending is not None and said in YES:
        return Answer(_date(turn, unit, calendar_words.DateEvent(event, year, unpacked(pending))))
    if pending is not None and said in NO:
        return Answer(above(turn.say("calendar-kept"), _screen(turn, unit, year)))
    if said in _NO_DAY:
        return Answer(_date(turn, unit, calendar_words.DateEvent(event, year, None)))
    day = calendar_words.read_day(text, local_date(turn.now))
    if day is None:
        expecting.nothing(turn)
        return None
    return Answer(_seen(turn, unit, calendar_words.DateEvent(event, year, day)))


def wished(turn: Turn, wish: calendar_words.DateEvent) -> Screen:
    """Typed with its day. Whoever administers several authorities is asked which one says so."""
    scope.need_private(turn)
    own = keeping.administered(turn)
    if not own:
        raise Refusal("calendar-not-yours")
    if len(own) == 1:
        return _seen(turn, own[0], wish)
    posts = {post.unit: post.unit_name for post in scope.known(turn).posts if post.unit in own}
    buttons = (Button(short(name, 40), _button(unit, wish)) for unit, name in posts.items())
    return Screen(turn.say("event-which"), rows(*buttons))


def _button(unit: UnitId, wish: calendar_words.DateEvent) -> DateEvent:
    return DateEvent(unit, wish.school_year, wish.event, NO_DAY if wish.day is None else packed(wish.day))


def _seen(turn: Turn, unit: UnitId, wish: calendar_words.DateEvent) -> Screen:
    """What would get another date is shown first; where nothing would, there is nothing to ask."""
    _need(turn, unit, wish.school_year)
    told = _moved(turn, unit, wish)
    if wish.day is None or not told:
        return _date(turn, unit, wish)
    lines = [turn.say("event-follows", about=one.about, before=one.before, after=one.after) for one in told[:MOST]]
    if told[MOST:]:
        lines.append(turn.say("calendar-moves-more", count=len(told) - MOST))
    name = Markup(turn.say(f"event-{key_of(wish.event)}"))
    text = turn.say("event-preview", event=name, day=wish.day, lines=Markup("\n".join(lines)))
    expecting.day_of_event(turn, unit, wish.school_year, EVENTS.index(wish.event), packed(wish.day))
    do = Button(turn.say("button-list-write"), _button(unit, wish))
    return Screen(text, ((do, Button(turn.say("button-calendar-keep"), ShowEvents(unit, wish.school_year))),))


def _moved(turn: Turn, unit: UnitId, wish: calendar_words.DateEvent) -> list[Told]:
    if wish.day is None:
        return []
    dating = Dating(unit, wish.event, wish.school_year, wish.day)
    return hanging.show(turn.tx, dating, by=scope.known(turn).id, now=turn.now)


def _date(turn: Turn, unit: UnitId, wish: calendar_words.DateEvent) -> Screen:
    _need(turn, unit, wish.school_year)
    by, year, name = scope.known(turn).id, wish.school_year, turn.say(f"event-{key_of(wish.event)}")
    before = school_years.of_authority(turn.tx, unit, wish.event, year)
    if wish.day is None:
        school_years.set_day(turn.tx, unit, wish.event, year, None, by=by, now=turn.now)
        return above(turn.say("event-dropped", event=Markup(name)), _screen(turn, unit, year))
    reason = turn.office.speakers[Language.VI]("event-reason", event=Markup(name), day=wish.day)
    moved = hanging.apply(turn.tx, Dating(unit, wish.event, year, wish.day), reason, by=by, now=turn.now)
    if before is None or before == wish.day:
        told = turn.say("event-set", event=Markup(name), day=wish.day)
    else:
        told = turn.say("event-moved", event=Markup(name), before=before, day=wish.day)
    told = f"{told} {turn.say('event-followed', count=len(moved))}" if moved else told
    return above(told, _screen(turn, unit, year))


def _need(turn: Turn, unit: UnitId, year: int) -> None:
    if unit not in keeping.administered(turn):
        raise Refusal("calendar-not-yours")
    if not EARLIEST <= year <= LATEST:
        raise Refusal("door-old-button")
