"""What is shown while a plan is changed: what can be, which of several is meant, the question, all that it will do."""

from collections.abc import Sequence
from dataclasses import asdict

from domain.buttons.form_actions import PickForm
from domain.buttons.plan_actions import (
    Amend,
    AmendMore,
    Closes,
    DropWish,
    Item,
    PickClosing,
    PickItem,
    PickMeant,
    PickThing,
)
from domain.forms.buttons import in_rows, some
from domain.ids import WishId
from domain.planning.amendments import Wish, in_words, moment_shown
from domain.planning.changes import CallOff
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.planning import asking_with, calling_off, deadlines, particulars, plans
from storage.planning.amending import Done
from storage.units import known_units

Thing = tuple[str, str]
"""What can be changed, as it is kept and as people call it."""
LONGEST_NAME = 40
NAMED = 30
QUESTIONS = {
    Item.DUE: "amend-ask-due",
    Item.ASK: "amend-ask-unit-in",
    Item.LEAVE: "amend-ask-unit-out",
    Item.WHOM: "amend-ask-whom",
    Item.TITLE: "amend-ask-title",
    Item.TARGET: "amend-ask-target",
    Item.NUMBER: "amend-ask-number",
    Item.ADD: "amend-ask-add",
    Item.WINDOW: "amend-ask-window",
    Item.MEANS: "amend-ask-means",
}


def things(turn: Turn, plan: Plan, item: Item) -> list[Thing]:
    match item:
        case Item.NUMBER:
            return [("0", plan.short_title)]
        case Item.DUE:
            dated = [(one.id, one.duty_title, one.label or one.phrase) for one in _dues(turn, plan)]
            undated = [(one.id, one.duty_title, one.label or one.phrase) for one in deadlines.undated(turn.tx, plan.id)]
            return [(str(number), f"{label} · {title}") for number, title, label in (*dated, *undated)]
        case Item.CLOSING | Item.WINDOW | Item.OFF | Item.BACK:
            every = _dues(turn, plan, called_off=item is Item.BACK)
            return [(str(one.id), f"{one.label or one.phrase} · {one.duty_title}") for one in every]
        case Item.FORM:
            asked = asking_with.duties_of_plan(turn.tx, plan.id)
            return [(str(one.id), one.title) for one in asked if one.may_be_asked_otherwise]
        case Item.TARGET:
            return [(one.code, one.title) for one in plans.targets_of(turn.tx, plan.id)]
        case _:
            return [(str(one.id), one.title) for one in particulars.duties_of(turn.tx, plan.id)]


def _dues(turn: Turn, plan: Plan, *, called_off: bool = False) -> list[Deadline]:
    """What was called off is put back first, and changed then."""
    every = deadlines.of_plan(turn.tx, plan.id)
    return [one for one in every if (one.called_off is not None) is called_off]


def menu(turn: Turn, wish: WishId, plan: Plan) -> Screen:
    offered = [item for item in Item if things(turn, plan, item)]
    buttons = [Button(turn.say(f"button-amend-{item}"), PickItem(wish, item)) for item in offered]
    drop = (Button(turn.say("button-drop"), DropWish(wish)),)
    return Screen(turn.say("amend-menu", title=plan.short_title), some(*in_rows(buttons, 2), drop))


def choosing(turn: Turn, wish: WishId, item: Item, every: Sequence[Thing]) -> Screen:
    lines = [
        turn.say("amend-choice", number=number, name=short(name, 200)) for number, (_, name) in enumerate(every, 1)
    ]
    buttons = [
        Button(short(f"{number + 1}. {name}", LONGEST_NAME), PickThing(wish, item, number))
        for number, (_, name) in enumerate(every[:8])
    ]
    return Screen("\n".join([turn.say("amend-which"), *lines]), some(*in_rows(buttons, 1), _drop(turn, wish)))


def question(turn: Turn, wish: WishId, item: Item, name: str) -> Screen:
    return Screen(turn.say(QUESTIONS[item], name=name), (_drop(turn, wish),))


def forms_for(turn: Turn, wish: WishId, name: str, titles: Sequence[str]) -> Screen:
    """Every form that the duty may be asked with."""
    lines = [turn.say("amend-choice", number=number, name=title) for number, title in enumerate(titles, 1)]
    buttons = [
        Button(short(f"{number + 1}. {title}", LONGEST_NAME), PickForm(wish, number))
        for number, title in enumerate(titles)
    ]
    text = turn.say("amend-ask-form", name=name)
    return Screen("\n".join([text, *lines]), some(*in_rows(buttons, 1), _drop(turn, wish)))


def closing(turn: Turn, wish: WishId, deadline: Deadline) -> Screen:
    """How it ends now, and the ways most often wanted."""
    offered = [Closes.LATE_3, Closes.LATE_7]
    offered += [Closes.LATE_NONE] if deadline.grace is not None else []
    offered += [Closes.LOCK_NOW] if deadline.passed(turn.now) and not deadline.locked(turn.now) else []
    offered += [Closes.LOCK_NONE] if deadline.locks is not None else []
    text = turn.say(
        "amend-ask-closing",
        name=f"{deadline.duty_title} · {deadline.label}",
        last=deadline.last_day,
        tolerated="no" if deadline.grace is None else "yes",
        until=moment_shown(deadline.grace),
        locked="no" if deadline.locks is None else "yes",
        locks=moment_shown(deadline.locks),
    )
    buttons = [Button(turn.say(f"button-closing-{one}"), PickClosing(wish, one)) for one in offered]
    return Screen(text, some(*in_rows(buttons, 2), _drop(turn, wish)))


def which_unit(turn: Turn, wish: WishId, typed: str, names: Sequence[str]) -> Screen:
    lines = [turn.say("amend-choice", number=number, name=name) for number, name in enumerate(names, 1)]
    buttons = [
        Button(short(f"{number + 1}. {name}", LONGEST_NAME), PickMeant(wish, number))
        for number, name in enumerate(names)
    ]
    asked = turn.say("amend-which-unit", name=short(typed))
    return Screen("\n".join([asked, *lines]), some(*in_rows(buttons, 1), _drop(turn, wish)))


def preview(turn: Turn, wish: WishId, done: Done, wished: Wish, *, in_force: bool) -> Screen:
    """Calling off wants a reason before it can be done: whoever is asked reads it."""
    reason = wished.reason
    lines = "\n".join(in_words(turn.say, told) for told in done.told)
    effects = turn.say("amend-effects", hearers=done.hearers, begun=done.begun, excused=done.excused)
    parts = [
        turn.say("amend-preview", lines=Markup(lines)),
        effects if in_force else turn.say("amend-effects-none"),
        *_laid_on(turn, done),
        *(_called_off(turn, wished) if in_force else []),
        *([turn.say("amend-reason", reason=reason)] if reason else []),
        turn.say("call-off-why" if wished.lacks_reason else "amend-confirm"),
    ]
    do = [] if wished.lacks_reason else [Button(turn.say("button-amend-do"), Amend(wish))]
    buttons = (*do, Button(turn.say("button-amend-more"), AmendMore(wish)))
    return Screen("\n\n".join(parts), some(buttons, _drop(turn, wish)))


def _laid_on(turn: Turn, done: Done) -> list[str]:
    """Which units are asked as well, and which no more."""
    every = {
        "amend-joining": [unit for told in done.told for unit in told.joining],
        "amend-leaving": [unit for told in done.told for unit in told.leaving],
    }
    known = known_units.of(turn.tx, [unit for units in every.values() for unit in units[:NAMED]])
    return [
        turn.say(
            key,
            count=len(units),
            names=", ".join(known[unit].name for unit in units[:NAMED]),
            more=max(0, len(units) - NAMED),
        )
        for key, units in every.items()
        if units
    ]


def _called_off(turn: Turn, wished: Wish) -> list[str]:
    """What becomes of each deadline that is called off, or put back."""
    told = []
    for one in wished.changes:
        if isinstance(one, CallOff) and one.off:
            told.append(turn.say("call-off-effects", **asdict(calling_off.foresee(turn.tx, one.deadline))))
        elif isinstance(one, CallOff) and deadlines.one(turn.tx, one.deadline).passed(turn.now):
            told.append(turn.say("put-back-passed"))
    return told


def _drop(turn: Turn, wish: WishId) -> tuple[Button, ...]:
    return (Button(turn.say("button-drop"), DropWish(wish)),)
