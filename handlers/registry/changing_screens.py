"""What is shown while a change of units is asked for: what can be done, the next question, all that it will do."""

from collections.abc import Iterable, Sequence

from domain.buttons.change_actions import (
    AskFact,
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
from domain.forms.buttons import in_rows, some
from domain.ids import ChangeId, UnitId
from domain.registry.change_wishes import FEWEST, State, Step, Wish
from domain.registry.unit_changes import Deed, Known, Staff
from domain.registry.unit_effects import WARNINGS, Effect, told
from domain.screens import Button, Rows, Screen
from handlers.questions.telling import rows, short
from handlers.registry import unit_facts
from handlers.turn import Turn
from storage.units import known_units
from storage.units.asked_changes import Asked, Listing

MOST_LINES = 30
LONGEST_TEXT = 3300
MOST_CHOICES = 5
LONGEST_NAME = 40
_OF_AUTHORITIES = (Deed.FOUND, Deed.RENAME, Deed.MOVE, Deed.MERGE, Deed.CLOSE)
_OF_SCHOOLS = (Deed.RENAME, Deed.MOVE, Deed.MERGE, Deed.SPLIT, Deed.CLOSE)


def deeds_for(unit: Known) -> tuple[Deed, ...]:
    """An authority is not split: its units are moved one by one."""
    return _OF_AUTHORITIES if unit.authority else _OF_SCHOOLS


def menu(turn: Turn, unit: Known) -> Screen:
    choices = [Button(turn.say(f"button-change-{deed}"), BeginChange(unit.id, deed)) for deed in deeds_for(unit)]
    choices += [Button(turn.say(f"button-fact-{fact}"), AskFact(unit.id, fact)) for fact in unit_facts.offered(unit)]
    return Screen(turn.say("change-menu", unit=unit.name), in_rows(choices, 2))


def which(turn: Turn, units: Iterable[tuple[UnitId, str]]) -> Screen:
    choices = [Button(short(name, LONGEST_NAME), ShowChanges(unit)) for unit, name in units]
    return Screen(turn.say("change-which-unit"), rows(*choices[:MOST_CHOICES]))


def waiting(turn: Turn, every: Sequence[Asked]) -> Screen:
    if not every:
        return Screen(turn.say("change-none-waiting"))
    lines = [turn.say("change-waiting-line", day=one.on, what=title(turn, one)) for one in every]
    buttons = [
        Button(short(turn.say("button-change-show", day=f"{one.on:%d/%m}", what=title(turn, one)), LONGEST_NAME), does)
        for one in every
        for does in (ShowChange(one.id),)
    ]
    return Screen(fitted(turn, turn.say("change-waiting"), lines), rows(*buttons[:MOST_CHOICES]))


def title(turn: Turn, asked: Asked) -> str:
    if isinstance(asked.what, Listing):
        return turn.say("change-title", deed=turn.say("change-deed-file"), unit=asked.what.source)
    unit = known_units.one(turn.tx, asked.what.unit)
    return turn.say(
        "change-title", deed=turn.say(f"change-deed-{asked.what.deed}"), unit="" if unit is None else unit.name
    )


def question(turn: Turn, change: ChangeId, wish: Wish, subject: Known) -> Screen:
    """What is still to be said; all of it can be typed."""
    if wish.offered:
        return _offered(turn, change, wish)
    step = wish.step(subject)
    parts = [turn.say(_asked(wish, step), unit=subject.name)]
    if wish.said:
        parts.insert(0, turn.say("change-said", deed=turn.say(f"change-deed-{wish.deed}"), names=_said(turn, wish)))
    return Screen("\n".join(parts), some(*_choices(turn, change, wish, step), _ways_out(turn, change, wish)))


def _asked(wish: Wish, step: Step) -> str:
    if step in {Step.STAFF, Step.DAY}:
        return f"change-ask-{step}"
    return f"change-ask-{wish.deed}-{step}"


def _said(turn: Turn, wish: Wish) -> str:
    known = known_units.of(turn.tx, [one for one in wish.said if not isinstance(one, str)])
    return ", ".join(one if isinstance(one, str) else known[one].name for one in wish.said)


def _choices(turn: Turn, change: ChangeId, wish: Wish, step: Step) -> Rows:
    match step:
        case Step.TARGET if wish.deed is Deed.CLOSE:
            return ((Button(turn.say("button-change-nobody"), NameNoMore(change)),),)
        case Step.MORE if len(wish.said) >= FEWEST.get(wish.deed, 1):
            return ((Button(turn.say("button-change-no-more"), NameNoMore(change)),),)
        case Step.STAFF:
            return (tuple(Button(turn.say(f"button-staff-{one}"), PickStaff(change, one)) for one in Staff),)
        case Step.DAY:
            today = Button(turn.say("button-change-today"), PickDay(change, When.TODAY))
            return ((today, Button(turn.say("button-change-next-month"), PickDay(change, When.NEXT_MONTH))),)
        case _:
            return ()


def _ways_out(turn: Turn, change: ChangeId, wish: Wish) -> tuple[Button, ...]:
    again = Button(turn.say("button-change-again"), BeginChange(wish.unit, wish.deed))
    drop = Button(turn.say("button-change-drop"), DropChange(change))
    return (again, drop) if wish.said or wish.enough else (drop,)


def _offered(turn: Turn, change: ChangeId, wish: Wish) -> Screen:
    known = known_units.of(turn.tx, wish.offered)
    units = [known[unit] for unit in wish.offered]
    lines = [turn.say("change-choice", number=number, unit=_placed(turn, one)) for number, one in enumerate(units, 1)]
    buttons = [Button(short(_placed(turn, one), LONGEST_NAME), PickUnit(change, one.id)) for one in units]
    if wish.may_found:
        lines.append(turn.say("change-or-new", name=wish.typed))
        buttons.append(Button(short(turn.say("button-change-new", name=wish.typed), LONGEST_NAME), PickNew(change)))
    text = "\n".join([turn.say("change-which", name=wish.typed), *lines])
    return Screen(text, (*rows(*buttons), _ways_out(turn, change, wish)))


def _placed(turn: Turn, unit: Known) -> str:
    """With its authority: two may bear one name."""
    above = None if unit.parent is None else known_units.one(turn.tx, unit.parent)
    return unit.name if above is None else f"{unit.name} · {above.name}"


def preview(turn: Turn, asked: Asked, effects: Sequence[Effect]) -> Screen:
    """Warnings first; nothing has happened yet."""
    later = asked.on > local_date(turn.now)
    head = turn.say("change-preview-later" if later else "change-preview", day=asked.on)
    in_order = sorted(effects, key=lambda effect: effect.what not in WARNINGS)
    lines = [told(turn.say, effect) for effect in in_order]
    scheduled = asked.state is State.SCHEDULED
    drop = Button(turn.say("button-change-cancel" if scheduled else "button-change-drop"), DropChange(asked.id))
    if scheduled:
        back = Button(turn.say("button-back"), ShowWaiting())
        return Screen(fitted(turn, head, lines), ((drop, back),))
    text = fitted(turn, head, [*lines, turn.say("change-confirm")])
    return Screen(text, ((Button(turn.say("button-change-do"), CarryOut(asked.id)), drop),))


def refused(turn: Turn, asked: Asked, why: str) -> Screen:
    """One that waits, and could not be carried out as things are today."""
    drop = Button(turn.say("button-change-cancel"), DropChange(asked.id))
    text = "\n".join([turn.say("change-preview", day=asked.on), why])
    return Screen(text, ((drop, Button(turn.say("button-back"), ShowWaiting())),))


def done(turn: Turn, asked: Asked, effects: Sequence[Effect]) -> Screen:
    lines = [told(turn.say, effect) for effect in effects]
    return Screen(fitted(turn, turn.say("change-done"), lines), _again(turn, asked))


def scheduled(turn: Turn, asked: Asked) -> Screen:
    return Screen(turn.say("change-scheduled", day=asked.on), rows(Button(turn.say("button-waiting"), ShowWaiting())))


def _again(turn: Turn, asked: Asked) -> Rows:
    if isinstance(asked.what, Listing):
        return ()
    unit = known_units.one(turn.tx, asked.what.unit)
    if unit is None or unit.closed is not None:
        return ()
    return rows(Button(turn.say("button-change-further"), ShowChanges(unit.id)))


def fitted(turn: Turn, head: str, lines: Sequence[str]) -> str:
    """As many lines as a message holds, and how many more there are."""
    shown = [head]
    for line in lines:
        if len(shown) > MOST_LINES or sum(map(len, shown)) + len(line) > LONGEST_TEXT:
            return "\n".join([*shown, turn.say("change-more", left=len(lines) - len(shown) + 1)])
        shown.append(line)
    return "\n".join(shown)
