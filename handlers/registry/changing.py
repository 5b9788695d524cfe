"""/thaydoi: renames, moves, merges, splits, closes and founds units, question by question, shown before it is done."""

from dataclasses import replace
from datetime import date, timedelta

from aiogram import Router

from domain.buttons.change_actions import (
    BeginChange,
    CarryOut,
    DropChange,
    NameNoMore,
    PickDay,
    PickNew,
    PickStaff,
    PickUnit,
    ShowChange,
    ShowChanges,
    ShowWaiting,
    When,
)
from domain.clock_face import local_date
from domain.ids import ChangeId, UnitId
from domain.refusals import Refusal
from domain.registry.change_wishes import State, Step, Wish
from domain.registry.unit_change_rules import refuse_day
from domain.registry.unit_changes import Known
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import expecting, scope
from handlers.filters import Command, Pressed
from handlers.registry import changing_screens as screens
from handlers.turn import Turn
from storage.units import asked_changes, known_units, listed_changes
from storage.units.asked_changes import Asked, Listing
from storage.units.listed_changes import RowRefused

router = Router(name="changing")
FLAGS = {"may": May.CHANGE_UNITS}


@router.message(Command("thaydoi", "change"), flags=FLAGS)
def change_asked(turn: Turn, args: str) -> Answer:
    if not args:
        return Answer(_waiting(turn))
    called = turn.office.names.called(turn.tx, args)
    found = [(one.id, one.name) for one in called if scope.reaches(turn, one.id, May.CHANGE_UNITS)]
    if not found:
        raise Refusal("unit-unknown", name=args)
    return Answer(screens.which(turn, found)) if len(found) > 1 else Answer(_menu(turn, found[0][0]))


@router.callback_query(Pressed(ShowChanges), flags=FLAGS)
def menu_pressed(turn: Turn, action: ShowChanges) -> Answer:
    return Answer(_menu(turn, action.unit))


def _menu(turn: Turn, unit: UnitId) -> Screen:
    known = _open_unit(turn, unit)
    expecting.about(turn, expecting.Kind.UNIT, unit)
    return screens.menu(turn, known)


@router.callback_query(Pressed(ShowWaiting), flags=FLAGS)
def waiting_pressed(turn: Turn) -> Answer:
    return Answer(_waiting(turn), Place.PRESSED)


def _waiting(turn: Turn) -> Screen:
    every = [one for one in asked_changes.waiting(turn.tx) if _is_theirs(turn, one)]
    return screens.waiting(turn, every)


@router.callback_query(Pressed(BeginChange), flags=FLAGS)
def begin_pressed(turn: Turn, action: BeginChange) -> Answer:
    return begin(turn, Wish(action.deed, action.unit))


def begin(turn: Turn, wish: Wish) -> Answer:
    known = _open_unit(turn, wish.unit)
    if wish.deed not in screens.deeds_for(known):
        raise Refusal("door-old-button")
    change = asked_changes.begin(turn.tx, wish, by=scope.known(turn).id, now=turn.now)
    expecting.start_screen(turn)
    return _asks(turn, change, wish, known)


@router.callback_query(Pressed(ShowChange), flags=FLAGS)
def change_pressed(turn: Turn, action: ShowChange) -> Answer:
    asked = seen(turn, action.change)
    try:
        effects = asked_changes.show(turn.tx, asked, now=turn.now)
    except RowRefused as refused:
        # As it stands today; by its day it may have been put right, or it can be called off.
        place = turn.say("change-row", source=refused.place.source, line=refused.place.line)
        why = turn.say(refused.refusal.key, **refused.refusal.details)
        return Answer(screens.refused(turn, asked, f"{place} {why}"), Place.PRESSED)
    return Answer(screens.preview(turn, asked, effects), Place.PRESSED)


@router.callback_query(Pressed(PickUnit), flags=FLAGS)
def unit_pressed(turn: Turn, action: PickUnit) -> Answer:
    asked, wish = half_said(turn, action.change)
    if action.unit not in wish.offered:
        return go_on(turn, asked, wish)
    return go_on(turn, asked, name(turn, wish, action.unit))


@router.callback_query(Pressed(PickNew), flags=FLAGS)
def new_pressed(turn: Turn, action: PickNew) -> Answer:
    asked, wish = half_said(turn, action.change)
    return go_on(turn, asked, wish.naming(wish.typed) if wish.typed and wish.may_found else wish)


@router.callback_query(Pressed(NameNoMore), flags=FLAGS)
def no_more_pressed(turn: Turn, action: NameNoMore) -> Answer:
    asked, wish = half_said(turn, action.change)
    return go_on(turn, asked, no_more(wish, _open_unit(turn, wish.unit)))


@router.callback_query(Pressed(PickStaff), flags=FLAGS)
def staff_pressed(turn: Turn, action: PickStaff) -> Answer:
    asked, wish = half_said(turn, action.change)
    asks = wish.step(_open_unit(turn, wish.unit)) is Step.STAFF
    return go_on(turn, asked, replace(wish, staff=action.staff) if asks else wish)


@router.callback_query(Pressed(PickDay), flags=FLAGS)
def day_pressed(turn: Turn, action: PickDay) -> Answer:
    asked, wish = half_said(turn, action.change)
    if wish.step(_open_unit(turn, wish.unit)) is not Step.DAY:
        return go_on(turn, asked, wish)
    return from_day(turn, asked, wish, day_meant(turn, action.when))


@router.callback_query(Pressed(CarryOut), flags=FLAGS)
def carry_out_pressed(turn: Turn, action: CarryOut) -> Answer:
    return carry_out(turn, seen(turn, action.change))


@router.callback_query(Pressed(DropChange), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropChange) -> Answer:
    return drop(turn, seen(turn, action.change))


def go_on(turn: Turn, asked: Asked, wish: Wish) -> Answer:
    """The next question, or all that it will do. What cannot be is refused with the answer that makes it so, and the
    answer is not kept: it is asked again."""
    subject = _open_unit(turn, wish.unit)
    if wish.step(subject) is Step.READY:
        return _shown(turn, asked)
    if wish.step(subject) is Step.DAY:
        asked_changes.show(turn.tx, replace(asked, what=wish, on=local_date(turn.now)), now=turn.now)
    asked_changes.save(turn.tx, asked.id, wish, asked.on)
    return _asks(turn, asked.id, wish, subject)


def from_day(turn: Turn, asked: Asked, wish: Wish, day: date) -> Answer:
    refuse_day(day, local_date(turn.now))
    whole = replace(wish, dated=True)
    shown = _shown(turn, replace(asked, what=whole, on=day))
    asked_changes.save(turn.tx, asked.id, whole, day)
    return shown


def _shown(turn: Turn, asked: Asked) -> Answer:
    effects = asked_changes.show(turn.tx, asked, now=turn.now)
    expecting.about(turn, expecting.Kind.CHANGE, asked.id)
    return Answer(screens.preview(turn, asked, effects), Place.LIVE)


def _asks(turn: Turn, change: ChangeId, wish: Wish, subject: Known) -> Answer:
    expecting.about(turn, expecting.Kind.CHANGE, change)
    return Answer(screens.question(turn, change, wish, subject), Place.LIVE)


def carry_out(turn: Turn, asked: Asked) -> Answer:
    if isinstance(asked.what, Listing) or not asked.what.dated:
        raise Refusal("door-old-button")
    expecting.nothing(turn)
    done = asked_changes.confirm(turn.tx, asked, now=turn.now)
    if done is None:
        return Answer(screens.scheduled(turn, asked), Place.LIVE)
    return Answer(screens.done(turn, asked, done), Place.LIVE)


def drop(turn: Turn, asked: Asked) -> Answer:
    if not asked_changes.drop(turn.tx, asked.id, turn.now):
        raise Refusal("change-done-already")
    if asked.state is State.SCHEDULED:
        asked_changes.note(turn.tx, asked, "call-off-change", by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    return Answer(Screen(turn.say("change-dropped")), Place.PRESSED)


def name(turn: Turn, wish: Wish, unit: UnitId) -> Wish:
    scope.need_reach(turn, unit, May.CHANGE_UNITS)
    if unit in wish.said:
        raise Refusal("change-said-before")
    return wish.naming(unit)


def no_more(wish: Wish, subject: Known) -> Wish:
    may_end = wish.step(subject) in {Step.TARGET, Step.MORE}
    return replace(wish, enough=True, offered=(), typed="") if may_end else wish


def day_meant(turn: Turn, when: When) -> date:
    today = local_date(turn.now)
    if when is When.TODAY:
        return today
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def half_said(turn: Turn, change: ChangeId) -> tuple[Asked, Wish]:
    asked = seen(turn, change)
    if asked.state is not State.ASKED or isinstance(asked.what, Listing):
        raise Refusal("change-done-already")
    return asked, asked.what


def seen(turn: Turn, change: ChangeId) -> Asked:
    """Raises Refusal for one that is not this administrator's, whether it exists or not."""
    asked = asked_changes.one(turn.tx, change)
    if asked is None or not _is_theirs(turn, asked):
        raise Refusal("change-not-yours")
    return asked


def _is_theirs(turn: Turn, asked: Asked) -> bool:
    if asked.by == scope.known(turn).id:
        return True
    if asked.state is not State.SCHEDULED:
        return False
    # A file that came by the shell: whoever administers all that it speaks of.
    units = (
        listed_changes.spoken_of(turn.tx, asked.what.listed) if isinstance(asked.what, Listing) else [asked.what.unit]
    )
    return bool(units) and all(scope.reaches(turn, unit, May.CHANGE_UNITS) for unit in units)


def _open_unit(turn: Turn, unit: UnitId) -> Known:
    scope.need_reach(turn, unit, May.CHANGE_UNITS)
    known = known_units.one(turn.tx, unit)
    if known is None:
        raise Refusal("unit-not-yours")
    if known.closed is not None:
        raise Refusal("change-closed", unit=known.name, day=known.closed)
    return known
