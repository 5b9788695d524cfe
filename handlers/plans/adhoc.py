"""/dotxuat: a report of the moment in one short conversation: what, who, by which form, until when; then published."""

from dataclasses import replace
from datetime import date, timedelta

from aiogram import Router

from domain.buttons.plan_actions import Ask, BeginAdHoc, DropWish, PickAdHoc, PublishAdHoc
from domain.clock_face import end_of_day, local_date
from domain.forms.buttons import in_rows, some
from domain.ids import UnitId, WishId
from domain.phrases import model as phrases
from domain.planning import ad_hoc as rules
from domain.planning.ad_hoc import AdHoc
from domain.planning.asking_with import HELD_BY_THE_HOUSE
from domain.planning.audiences import SCHOOLS, Audience
from domain.planning.changes import Date
from domain.planning.due_words import read_due
from domain.planning.plan_words import DO, DROP, plain
from domain.planning.plans import FREE_FORM
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.reporting.obligations import ORDER
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.filters import Command, Pressed
from handlers.plans import amending
from handlers.questions.telling import above, at_night, rows, short
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.planning import calendars, plan_wishes, plans, preparing, rehearsals
from storage.planning.plan_wishes import Kind, Wished
from storage.reporting import forms
from storage.units import unit_cards

router = Router(name="adhoc")
FLAGS = {"may": May.PUBLISH}
LONGEST_TITLE, MOST_FORMS = 300, 8
SAID = frozenset({"bao cao dot xuat", "yeu cau bao cao dot xuat", "dot xuat"})
_DAYS = ("adhoc-today", "adhoc-tomorrow", "adhoc-three-days")


@router.message(Command("dotxuat"), flags=FLAGS)
def asked(turn: Turn, args: str) -> Answer:
    return begin(turn, " ".join(args.split()))


def is_said(turn: Turn, text: str) -> bool:
    """Whether an officer asks for one in words."""
    return plain(text) in SAID and allows(turn.visitor.person, May.PUBLISH, turn.chat.kind)


@router.callback_query(Pressed(BeginAdHoc), flags=FLAGS)
def begin_pressed(turn: Turn) -> Answer:
    return begin(turn)


def begin(turn: Turn, title: str = "") -> Answer:
    """Of the first authority whose plans this officer publishes."""
    authorities = scope.authorities(turn, May.PUBLISH)
    if not authorities:
        raise Refusal("plan-not-yours")
    return begin_as(turn, AdHoc(title[:LONGEST_TITLE]), authorities[0])


def begin_as(turn: Turn, wish: AdHoc, authority: UnitId) -> Answer:
    """With what is said of it already."""
    by = scope.known(turn).id
    number = plan_wishes.begin(turn.tx, Kind.AD_HOC, authority, None, wish.to_text(), by=by, now=turn.now)
    return Answer(_next(turn, amending.seen(turn, number, Kind.AD_HOC), wish))


@router.callback_query(Pressed(PickAdHoc), flags=FLAGS)
def picked(turn: Turn, action: PickAdHoc) -> Answer:
    wished = amending.seen(turn, action.wish, Kind.AD_HOC)
    wish = rules.from_text(wished.details)
    if action.asked is not wish.asks():
        return Answer(_next(turn, wished, wish), Place.PRESSED)
    return Answer(_next(turn, wished, _chosen(turn, wished, wish, action.number)), Place.PRESSED)


@router.callback_query(Pressed(PublishAdHoc), flags=FLAGS)
def publish_pressed(turn: Turn, action: PublishAdHoc) -> Answer:
    return _publish(turn, amending.seen(turn, action.wish, Kind.AD_HOC))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    try:
        wished = amending.seen(turn, WishId(expected.number), Kind.AD_HOC)
    except Refusal:
        expecting.nothing(turn)
        return None
    wish, said = rules.from_text(wished.details), " ".join(text.split())
    if plain(said) in DROP:
        return amending.drop(turn, wished)
    if wish.asks() is Ask.READY:
        return _publish(turn, wished) if plain(said) in DO else Answer(_next(turn, wished, wish))
    try:
        return Answer(_next(turn, wished, _answered(turn, wished, wish, said)))
    except Refusal as refusal:
        return Answer(above(turn.say(refusal.key, **refusal.details), _next(turn, wished, wish)))


def _answered(turn: Turn, wished: Wished, wish: AdHoc, said: str) -> AdHoc:
    offered = _offered(turn, wished, wish)
    if offered and said.isdecimal() and 1 <= int(said) <= len(offered):
        return _chosen(turn, wished, wish, int(said) - 1)
    match wish.asks():
        case Ask.WHAT:
            return replace(wish, title=said[:LONGEST_TITLE])
        case Ask.WHO:
            return _for(turn, wished, wish, unit_choosing.audience(turn, said))
        case Ask.FORM:
            named = [place for place, name in enumerate(offered) if plain(name) == plain(said)]
            return _chosen(turn, wished, wish, named[0]) if named else wish
        case _:
            return _until(turn, wish, read_due(said, today=local_date(turn.now), calendar=calendars.load(turn.tx)))


def _for(turn: Turn, wished: Wished, wish: AdHoc, audience: Audience) -> AdHoc:
    """Raises Refusal where there is no such unit below the authority."""
    asked = replace(wish, audience=audience)
    if _rehearsed(turn, wished, replace(asked, form=FREE_FORM, due=_day(turn, 0))).units == 0:
        raise Refusal("adhoc-nobody")
    return asked


def _rehearsed(turn: Turn, wished: Wished, wish: AdHoc) -> rehearsals.Rehearsal:
    prepared = wish.plan(_code(wished), turn.say("adhoc-label"))
    calendar = calendars.load(turn.tx)
    return rehearsals.rehearse(turn.tx, prepared, authority=wished.authority, calendar=calendar, now=turn.now)


def _until(turn: Turn, wish: AdHoc, due: Date) -> AdHoc:
    if due.last_ok < turn.now:
        raise Refusal("adhoc-past", last=local_date(due.last_ok))
    return replace(wish, due=due)


def _chosen(turn: Turn, wished: Wished, wish: AdHoc, number: int) -> AdHoc:
    offered = _offered(turn, wished, wish)
    if not 0 <= number < len(offered):
        return wish
    match wish.asks():
        case Ask.WHO:
            levels = _levels(turn, wished.authority)
            audience = Audience(SCHOOLS if number == 0 else frozenset({levels[number - 1]}))
            return _for(turn, wished, wish, audience)
        case Ask.FORM:
            return replace(wish, form=_forms(turn, wished.authority)[number])
        case Ask.WHEN:
            return _until(turn, wish, _day(turn, number))
        case _:
            return wish


def _offered(turn: Turn, wished: Wished, wish: AdHoc) -> list[str]:
    match wish.asks():
        case Ask.WHO:
            return [turn.say("adhoc-everybody"), *_levels(turn, wished.authority)]
        case Ask.FORM:
            return [_form_name(turn, code, wished.authority) for code in _forms(turn, wished.authority)]
        case Ask.WHEN:
            return [turn.say(key) for key in _DAYS]
        case _:
            return []


def _levels(turn: Turn, authority: UnitId) -> list[Level]:
    counts = unit_cards.below(turn.tx, authority).schools
    return [level for level in ORDER if counts.get(level)]


def _forms(turn: Turn, authority: UnitId) -> list[str]:
    """Words and a file first: most reports of the moment are no more."""
    others = (code for code in forms.codes(turn.tx, authority) if code not in HELD_BY_THE_HOUSE)
    return [FREE_FORM, *others][:MOST_FORMS]


def _form_name(turn: Turn, code: str, authority: UnitId) -> str:
    if code == FREE_FORM:
        return turn.say("adhoc-free")
    return turn.office.forms.newest(turn.tx, code, authority).title.of(turn.say.language)


def _day(turn: Turn, number: int) -> Date:
    today, calendar = local_date(turn.now), calendars.load(turn.tx)
    days: tuple[date, ...] = (today, today + timedelta(days=1), calendar.add_working_days(today, 3))
    day = days[number]
    return Date(turn.say("adhoc-phrase", day=day), phrases.Kind.BY, day, end_of_day(day))


def _next(turn: Turn, wished: Wished, wish: AdHoc) -> Screen:
    plan_wishes.save(turn.tx, wished.id, wish.to_text())
    expecting.about_plan(turn, expecting.Kind.AD_HOC, wished.id)
    drop = (Button(turn.say("button-drop"), DropWish(wished.id)),)
    asks = wish.asks()
    if asks is Ask.READY:
        return _preview(turn, wished, wish, drop)
    offered = _offered(turn, wished, wish)
    lines = [turn.say("adhoc-choice", number=number, name=name) for number, name in enumerate(offered, 1)]
    buttons = [Button(short(name), PickAdHoc(wished.id, asks, place)) for place, name in enumerate(offered)]
    text = "\n".join([turn.say(f"adhoc-ask-{asks}", title=wish.title), *lines])
    return Screen(text, some(*in_rows(buttons, 2), drop))


def _preview(turn: Turn, wished: Wished, wish: AdHoc, drop: tuple[Button, ...]) -> Screen:
    found = _rehearsed(turn, wished, wish)
    (deadline,) = found.deadlines
    text = turn.say(
        "adhoc-preview",
        title=wish.title,
        form=_form_name(turn, wish.form, wished.authority),
        phrase=deadline.phrase,
        last=deadline.last_day,
        units=found.units,
        levels=Markup(" · ".join(f"{level} {count}" for level, count in found.asked[deadline.duty].items())),
        names=short(", ".join(found.named), 300),
        messages=found.people + found.groups,
        people=found.people,
        groups=found.groups,
        silent=found.silent,
    )
    publish = Button(turn.say("button-publish-now"), PublishAdHoc(wished.id))
    return Screen("\n".join([text, *at_night(turn)]), ((publish,), drop))


def _publish(turn: Turn, wished: Wished) -> Answer:
    """Of two presses one does it."""
    wish = rules.from_text(wished.details)
    if wish.asks() is not Ask.READY:
        raise Refusal("door-old-button")
    plan_wishes.finish(turn.tx, wished.id, turn.now)
    prepared = wish.plan(_code(wished), turn.say("adhoc-label"))
    calendar, by = calendars.load(turn.tx), scope.known(turn).id
    plan = preparing.prepare(turn.tx, prepared, authority=wished.authority, calendar=calendar, now=turn.now)
    messages = plans.publish(turn.tx, plan, by=by, now=turn.now)
    expecting.nothing(turn)
    return Answer(Screen(turn.say("adhoc-done", title=wish.title, messages=messages), rows()), Place.NEW)


def _code(wished: Wished) -> str:
    return f"dot-xuat-{wished.id}"
