"""A plan is changed from its card, question by question: old → new is shown before anything is done.

What has been said is a row (`domain.planning.amendments.Wish`), `asks` what the next line answers: `i:d` which one,
`v:d:12` the new date of deadline 12, `u:a:3:7,9` which of units 7 and 9 duty 3 is to ask, `r` whether it is all to be
done."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from aiogram import Router

from domain.buttons.plan_actions import Amend, AmendMore, BeginAmend, DropWish, Item, PickItem, PickMeant, PickThing
from domain.ids import DeadlineId, DutyId, UnitId, WishId
from domain.names.readings import Ask, Found
from domain.planning.amendments import Wish, from_text
from domain.planning.changes import AskUnit, CallOff, Change, CountDay, with_change
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import expecting, scope
from handlers.filters import Pressed
from handlers.plans import amending_reading as reading
from handlers.plans import amending_screens as screens
from handlers.plans import form_choosing, plan_cards
from handlers.questions.telling import above, by_morning, short
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.planning import amending, calendars, deadlines, particulars, plan_wishes
from storage.planning.plan_wishes import Kind, Wished
from storage.units import known_units

router = Router(name="amending")
FLAGS = {"may": May.PUBLISH}
READY = "r"
LONGEST_REASON = 500
MOST_CHANGES = 20


@router.callback_query(Pressed(BeginAmend), flags=FLAGS)
def begin_pressed(turn: Turn, action: BeginAmend) -> Answer:
    return begin(turn, plan_cards.seen(turn, action.plan))


def begin(turn: Turn, plan: Plan) -> Answer:
    return Answer(menu(turn, wish_for(turn, plan).id, plan), Place.NEW)


def wish_for(turn: Turn, plan: Plan) -> Wished:
    """Raises Refusal for a plan that is over."""
    if plan.withdrawn_at is not None:
        raise Refusal("plan-withdrawn-already", at=plan.withdrawn_at)
    details, by = Wish(plan.id).to_text(), scope.known(turn).id
    wish = plan_wishes.begin(turn.tx, Kind.AMEND, plan.authority, plan.id, details, by=by, now=turn.now)
    return seen(turn, wish, Kind.AMEND)


@router.callback_query(Pressed(PickItem), flags=FLAGS)
def item_pressed(turn: Turn, action: PickItem) -> Answer:
    return Answer(picked(turn, seen(turn, action.wish, Kind.AMEND), action.item), Place.PRESSED)


@router.callback_query(Pressed(PickThing), flags=FLAGS)
def thing_pressed(turn: Turn, action: PickThing) -> Answer:
    wished = seen(turn, action.wish, Kind.AMEND)
    return Answer(thing(turn, wished, action.item, action.number), Place.PRESSED)


@router.callback_query(Pressed(PickMeant), flags=FLAGS)
def meant_pressed(turn: Turn, action: PickMeant) -> Answer:
    wished = seen(turn, action.wish, Kind.AMEND)
    return Answer(meant(turn, wished, from_text(wished.details), action.number), Place.PRESSED)


@router.callback_query(Pressed(AmendMore), flags=FLAGS)
def more_pressed(turn: Turn, action: AmendMore) -> Answer:
    wished = seen(turn, action.wish, Kind.AMEND)
    return Answer(menu(turn, wished.id, plan_of(turn, wished)), Place.PRESSED)


@router.callback_query(Pressed(Amend), flags=FLAGS)
def amend_pressed(turn: Turn, action: Amend) -> Answer:
    return carry_out(turn, seen(turn, action.wish, Kind.AMEND))


@router.callback_query(Pressed(DropWish), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropWish) -> Answer:
    return drop(turn, seen(turn, action.wish))


def seen(turn: Turn, wish: WishId, kind: Kind | None = None) -> Wished:
    """Raises Refusal for one that is not this officer's, or done, whether it exists or not."""
    wished = plan_wishes.one(turn.tx, wish)
    mine = wished is not None and wished.by == scope.known(turn).id
    if wished is None or not mine or wished.authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("wish-not-yours")
    if wished.done or (kind is not None and wished.kind is not kind):
        raise Refusal("wish-done-already")
    return wished


def drop(turn: Turn, wished: Wished) -> Answer:
    plan_wishes.finish(turn.tx, wished.id, turn.now)
    expecting.nothing(turn)
    return Answer(Screen(turn.say(_DROPPED[wished.kind])), Place.NEW)


_DROPPED = {
    Kind.AMEND: "amend-dropped",
    Kind.WITHDRAW: "withdraw-kept",
    Kind.AD_HOC: "adhoc-dropped",
    Kind.LADDER: "ladder-dropped",
    Kind.MORE_TIME: "time-dropped",
    Kind.EXCUSE: "excuse-dropped",
}


def menu(turn: Turn, wish: WishId, plan: Plan) -> Screen:
    wished = seen(turn, wish, Kind.AMEND)
    plan_wishes.save(turn.tx, wish, replace(from_text(wished.details), asks="").to_text())
    expecting.about_plan(turn, expecting.Kind.AMEND, wish)
    return screens.menu(turn, wish, plan)


def picked(turn: Turn, wished: Wished, item: Item, said: str = "") -> Screen:
    every = screens.things(turn, plan_of(turn, wished), item)
    _ask(turn, wished, f"{said_before(item)}:{said}" if said else said_before(item))
    if len(every) == 1:
        return thing(turn, seen(turn, wished.id), item, 0)
    return screens.choosing(turn, wished.id, item, every)


def thing(turn: Turn, wished: Wished, item: Item, number: int) -> Screen:
    every = screens.things(turn, plan_of(turn, wished), item)
    if not 0 <= number < len(every):
        _ask(turn, wished, f"i:{item}")
        return screens.choosing(turn, wished.id, item, every)
    key, wish = every[number][0], from_text(wished.details)
    if item is Item.COUNT:
        return with_changes(turn, wished, wish, (_toggled(turn, wished, DutyId(int(key))),))
    if item in {Item.OFF, Item.BACK}:
        off = CallOff(DeadlineId(int(key)), item is Item.OFF, deadlines.revision_of(turn.tx, DeadlineId(int(key))))
        return with_changes(turn, wished, wish, (off,))
    if item is Item.CLOSING and wish.asks.startswith(f"{said_before(item)}:"):
        return valued(turn, wished, wish, item, key, wish.asks.removeprefix(f"{said_before(item)}:"))
    _ask(turn, wished, f"v:{item}:{key}")
    return question(turn, wished, item, key)


def said_before(item: Item) -> str:
    """Which one is asked; what is to become of it may have been said already, and follows."""
    return f"i:{item}"


def question(turn: Turn, wished: Wished, item: Item, key: str) -> Screen:
    if item is Item.CLOSING:
        return screens.closing(turn, wished.id, deadlines.one(turn.tx, DeadlineId(int(key))))
    if item is Item.FORM:
        return form_choosing.question(turn, wished, name_of(turn, wished, item, key))
    return screens.question(turn, wished.id, item, name_of(turn, wished, item, key))


def _toggled(turn: Turn, wished: Wished, duty: DutyId) -> CountDay:
    every = particulars.duties_of(turn.tx, plan_of(turn, wished).id)
    return CountDay(duty, inclusive=not next(one.inclusive for one in every if one.id == duty))


def valued(turn: Turn, wished: Wished, wish: Wish, item: Item, key: str, said: str) -> Screen:
    if item in {Item.ASK, Item.LEAVE}:
        return _unit_named(turn, wished, wish, item, DutyId(int(key)), said)
    if item is Item.FORM:
        return with_changes(turn, wished, wish, (form_choosing.read(turn, wished.authority, DutyId(int(key)), said),))
    return with_changes(turn, wished, wish, reading.changes(turn, item, key, said))


def _unit_named(turn: Turn, wished: Wished, wish: Wish, item: Item, duty: DutyId, said: str) -> Screen:
    match unit_choosing.read(turn, said):
        case Found(unit):
            return with_changes(turn, wished, wish, (AskUnit(duty, unit.id, asked=item is Item.ASK),))
        case Ask(_, candidates):
            _ask(turn, wished, f"u:{item}:{duty}:{','.join(str(one.id) for one in candidates)}")
            return screens.which_unit(turn, wished.id, said, [one.full for one in candidates])
        case _:
            raise Refusal("amend-unit-unknown", name=short(said, 60))


def meant(turn: Turn, wished: Wished, wish: Wish, number: int) -> Screen:
    if not wish.asks.startswith("u:"):
        raise Refusal("door-old-button")
    _, item, duty, every = wish.asks.split(":")
    offered = [UnitId(int(unit)) for unit in every.split(",")]
    if not 0 <= number < len(offered):
        known = known_units.of(turn.tx, offered)
        return screens.which_unit(turn, wished.id, str(number + 1), [known[unit].name for unit in offered])
    change = AskUnit(DutyId(int(duty)), offered[number], asked=Item(item) is Item.ASK)
    return with_changes(turn, wished, wish, (change,))


def with_changes(turn: Turn, wished: Wished, wish: Wish, further: Sequence[Change]) -> Screen:
    """All that has been said, and this; what cannot be is said above what can be changed, and is not kept."""
    every = reduce(with_change, further, wish.changes)
    whole = replace(wish, changes=every[-MOST_CHANGES:])
    try:
        return preview(turn, wished, whole)
    except Refusal as refusal:
        return above(turn.say(refusal.key, **refusal.details), menu(turn, wished.id, plan_of(turn, wished)))


def preview(turn: Turn, wished: Wished, wish: Wish) -> Screen:
    plan = plan_of(turn, wished)
    by, calendar = scope.known(turn).id, calendars.load(turn.tx)
    done = amending.show(turn.tx, plan.id, wish.changes, calendar=calendar, by=by, now=turn.now)
    plan_wishes.save(turn.tx, wished.id, replace(wish, asks=READY).to_text())
    expecting.about_plan(turn, expecting.Kind.AMEND, wished.id)
    return screens.preview(turn, wished.id, done, wish, in_force=plan.in_force)


def carry_out(turn: Turn, wished: Wished) -> Answer:
    """Of two presses one does it. Raises Refusal where something of it has changed since it was shown."""
    wish, plan = from_text(wished.details), plan_of(turn, wished)
    if wish.asks != READY or not wish.changes:
        raise Refusal("door-old-button")
    if wish.lacks_reason:
        raise Refusal("call-off-why")
    plan_wishes.finish(turn.tx, wished.id, turn.now)
    by, calendar = scope.known(turn).id, calendars.load(turn.tx)
    done = amending.apply(turn.tx, plan.id, wish.changes, wish.reason, calendar=calendar, by=by, now=turn.now)
    told = "\n".join([turn.say("amend-done", hearers=done.hearers), *(by_morning(turn) if done.hearers else ())])
    return Answer(above(told, plan_cards.card(turn, plan_cards.seen(turn, plan.id))), Place.NEW)


def _ask(turn: Turn, wished: Wished, asks: str) -> None:
    plan_wishes.save(turn.tx, wished.id, replace(from_text(wished.details), asks=asks).to_text())
    expecting.about_plan(turn, expecting.Kind.AMEND, wished.id)


def name_of(turn: Turn, wished: Wished, item: Item, key: str) -> str:
    return next((name for one, name in screens.things(turn, plan_of(turn, wished), item) if one == key), "")


def plan_of(turn: Turn, wished: Wished) -> Plan:
    if wished.plan is None:
        raise Refusal("wish-not-yours")
    return plan_cards.seen(turn, wished.plan)
