"""More time that an officer gives unasked, as after a call: to one school or to some, shown first, with a reason.

What has been said is a row (`domain.reporting.given_time.Giving`). Whoever wants more for all moves the deadline of the
plan."""

from dataclasses import replace
from datetime import date

from aiogram import Router

from domain.buttons.extension_actions import AskTime, DropTime, GiveTime, PickTime
from domain.buttons.plan_actions import BeginAmend
from domain.calendars.calendar_words import read_day
from domain.clock_face import end_of_day, local_date
from domain.forms.buttons import in_rows, some
from domain.ids import WishId
from domain.planning.deadlines import Deadline
from domain.planning.plan_words import DO, DROP, plain
from domain.queries.model import Filter, Intent
from domain.refusals import Refusal
from domain.reporting import extensions as rules
from domain.reporting import given_time
from domain.reporting.given_time import Giving, Said
from domain.reporting.obligations import OWING, Absent, in_order
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from domain.whom import Whom
from handlers import expecting, reasons, scope
from handlers.deciding import untold, wished
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions import leaning, narrowed, periods
from handlers.questions.telling import about, rows, short
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.planning import calendars, plan_wishes
from storage.reporting import extensions, obligations

router = Router(name="giving_time")
FLAGS = {"may": May.REVIEW}
MOST = 200
"""Units at once: for more of them the deadline is moved."""
NAMED = 30
_YES = DO | {"gia han", "cho gia han", "give", "give more time"}


def said(turn: Turn, text: str) -> Answer | None:
    """None for what gives nobody time, or is not this person's to give."""
    asked = given_time.said_in(text)
    if asked is None or not allows(turn.visitor.person, May.REVIEW, turn.chat.kind):
        return None
    query = leaning.understood(turn, f"chua nop {asked.whom}")
    if query.intent is Intent.CLARIFY:
        return Answer(unit_choosing.which(turn, query.filters[Filter.UNIT], text))
    whom = narrowed.asked_for(turn, query).undated
    if whom.everybody and not asked.day:
        return None
    return _begin(turn, periods.meant(turn, query, May.REVIEW), whom, _read(turn, asked), asked.reason)


def _read(turn: Turn, asked: Said) -> date | None:
    """Raises Refusal for what was said of a day and is none."""
    day = read_day(asked.day, local_date(turn.now)) if asked.day else None
    if asked.day and day is None:
        raise Refusal("time-day-not-read", typed=short(asked.day, 60))
    return day


def _for_all(turn: Turn, deadline: Deadline) -> Answer:
    """For everybody it is the plan that is changed, which tells the groups as well."""
    mine = deadline.authority in scope.authorities(turn, May.PUBLISH)
    amend = rows(Button(turn.say("button-plan-amend"), BeginAmend(deadline.plan))) if mine else ()
    return Answer(Screen(turn.say("time-for-all", **about(deadline, turn.now)), amend))


@router.callback_query(Pressed(AskTime), flags=FLAGS)
def ask_pressed(turn: Turn, action: AskTime) -> Answer:
    deadline = scope.seen(turn, action.deadline, May.REVIEW)
    return _begin(turn, periods.opened(turn, deadline), narrowed.read(turn, action.whom), None, "")


def _begin(turn: Turn, deadline: Deadline, whom: Whom, day: date | None, reason: str) -> Answer:
    if whom.everybody:
        return _for_all(turn, deadline)
    giving = Giving(deadline.id, whom.to_text(), day, reasons.checked(reason))
    _need_somebody(turn, deadline, whom)
    if day is not None:
        _check_day(turn, deadline, day)
    by = scope.known(turn).id
    kind, details = plan_wishes.Kind.MORE_TIME, giving.to_text()
    wish = plan_wishes.begin(turn.tx, kind, deadline.authority, deadline.plan, details, by=by, now=turn.now)
    return Answer(_next(turn, wish, giving))


@router.callback_query(Pressed(PickTime), flags=FLAGS)
def day_pressed(turn: Turn, action: PickTime) -> Answer:
    giving = _seen(turn, action.wish)
    days = _offered(turn, scope.seen(turn, giving.deadline, May.REVIEW))
    if not 0 <= action.number < len(days):
        raise Refusal("door-old-button")
    return Answer(_until(turn, action.wish, giving, days[action.number]), Place.PRESSED)


@router.callback_query(Pressed(GiveTime), flags=FLAGS)
def give_pressed(turn: Turn, action: GiveTime) -> Answer:
    return Answer(_give(turn, action.wish, _seen(turn, action.wish)), Place.PRESSED)


@router.callback_query(Pressed(DropTime), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropTime) -> Answer:
    _seen(turn, action.wish)
    return Answer(_drop(turn, action.wish), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """A day, a reason, yes or no, below the question or the preview."""
    wish = WishId(expected.number)
    try:
        giving = _seen(turn, wish)
    except Refusal:
        expecting.nothing(turn)
        return None
    if plain(text) in DROP:
        return Answer(_drop(turn, wish))
    if giving.until is not None and plain(text) in _YES:
        return Answer(_give(turn, wish, giving))
    if (day := read_day(text, local_date(turn.now))) is not None:
        return Answer(_until(turn, wish, giving, day))
    if giving.until is not None and (reason := given_time.reason_in(text)) is not None:
        return Answer(_next(turn, wish, replace(giving, reason=reasons.checked(reason))))
    expecting.nothing(turn)
    return None


def _seen(turn: Turn, wish: WishId) -> Giving:
    return given_time.from_text(wished.seen(turn, wish, plan_wishes.Kind.MORE_TIME))


def _until(turn: Turn, wish: WishId, giving: Giving, day: date) -> Screen:
    _check_day(turn, scope.seen(turn, giving.deadline, May.REVIEW), day)
    return _next(turn, wish, replace(giving, until=day))


def _next(turn: Turn, wish: WishId, giving: Giving) -> Screen:
    """Which day, or all that will be done."""
    plan_wishes.save(turn.tx, wish, giving.to_text())
    expecting.about(turn, Kind.GIVE_TIME, wish)
    deadline, whom = scope.seen(turn, giving.deadline, May.REVIEW), narrowed.read(turn, giving.whom)
    drop = (Button(turn.say("button-drop"), DropTime(wish)),)
    if giving.until is None:
        days = _offered(turn, deadline)
        buttons = [
            Button(turn.say("button-until-day", label=f"{day:%d/%m}"), PickTime(wish, place))
            for place, day in enumerate(days)
        ]
        schools = Markup(narrowed.said(turn, whom))
        text = turn.say("time-until", schools=schools, **about(deadline, turn.now))
        return Screen(text, some(*in_rows(buttons, 1), drop))
    text = _shown(turn, deadline, _meant(turn, deadline, whom, giving.until), giving)
    return Screen(text, some((Button(turn.say("button-time-give"), GiveTime(wish)),), drop))


def _shown(turn: Turn, deadline: Deadline, meant: list[Absent], giving: Giving) -> str:
    names = [one.unit_name for one in meant]
    told = turn.say(
        "time-preview",
        count=len(names),
        names=", ".join(names[:NAMED]),
        more=max(0, len(names) - NAMED),
        day=giving.until or local_date(turn.now),
        locked="yes" if deadline.locked(turn.now) else "no",
        **about(deadline, turn.now),
    )
    reason = [turn.say("amend-reason", reason=giving.reason)] if giving.reason else []
    return "\n".join([told, *reason, *untold.lines(turn, meant), "", turn.say("time-confirm")])


def _give(turn: Turn, wish: WishId, giving: Giving) -> Screen:
    """To those that still owe it now, each with a trace of its own. Raises Refusal where nobody is left."""
    deadline = scope.seen(turn, giving.deadline, May.REVIEW)
    if giving.until is None:
        raise Refusal("door-old-button")
    _check_day(turn, deadline, giving.until)
    meant = _meant(turn, deadline, narrowed.read(turn, giving.whom), giving.until)
    plan_wishes.finish(turn.tx, wish, turn.now)
    by, last_ok = scope.known(turn).id, end_of_day(giving.until)
    for one in meant:
        extensions.give(turn.tx, one.obligation, giving.reason, last_ok, by=by, now=turn.now)
    expecting.nothing(turn)
    names = ", ".join(one.unit_name for one in meant[:NAMED])
    more = max(0, len(meant) - NAMED)
    facts = {"heard": untold.heard(meant), **about(deadline, turn.now)}
    text = turn.say("time-given", count=len(meant), names=names, more=more, day=giving.until, **facts)
    return Screen("\n".join([text, *untold.lines(turn, meant)]))


def _drop(turn: Turn, wish: WishId) -> Screen:
    plan_wishes.finish(turn.tx, wish, turn.now)
    expecting.nothing(turn)
    return Screen(turn.say("time-dropped"))


def _meant(turn: Turn, deadline: Deadline, whom: Whom, until: date) -> list[Absent]:
    """Who gets more by it: who has as much already keeps it. Raises Refusal where that is nobody."""
    every = _need_somebody(turn, deadline, whom)
    meant = [one for one in every if deadline.extended(one.last_ok).last_day < until]
    if not meant:
        raise Refusal("extension-no-more-time", day=until, last=deadline.extended(every[0].last_ok).last_day)
    return meant


def _need_somebody(turn: Turn, deadline: Deadline, whom: Whom) -> list[Absent]:
    """Those that owe it, as far as the officer looks after them. Raises Refusal where there are none, or too many."""
    parts = scope.parts(turn, deadline, May.REVIEW)
    found = obligations.listed(turn.tx, deadline.id, parts=parts, whom=whom, standings=OWING, limit=MOST + 1)
    if not found:
        raise Refusal("time-nobody", schools=Markup(narrowed.said(turn, whom)), label=deadline.name)
    if len(found) > MOST:
        raise Refusal("time-too-many", most=MOST)
    return in_order(found)


def _check_day(turn: Turn, deadline: Deadline, day: date) -> None:
    rules.refuse_day(day, deadline, calendars.load(turn.tx), turn.now)


def _offered(turn: Turn, deadline: Deadline) -> tuple[date, ...]:
    return rules.offered(deadline, calendars.load(turn.tx), turn.now)
