"""Where one school stands, and which of several schools of one name is meant: asked, never guessed."""

from domain.actions import Ask
from domain.deadlines import Deadline
from domain.folding import fold
from domain.obligations import Standing
from domain.packing import MOST_BYTES
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers import scope
from handlers.telling import about, rows, short
from handlers.turn import Turn
from storage import obligations, queue, tree

MOST_CHOICES = 8
MOST_RETURNED = 60
LONGEST_NAME = 40
"""In a row of its own a name has more room than other labels, and cut it might be another school's."""
ROOM = MOST_BYTES - len("ask:")
ASKED = "nop bao cao chua"
"""What is asked of a school where the whole question does not fit the button."""


def standing(turn: Turn, name: str, deadline: Deadline) -> Screen:
    """With how often its report came back. Raises Refusal for a unit nobody knows."""
    unit = tree.unit_named(turn.tx, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    found = obligations.at(turn.tx, deadline.id, unit)
    if found is None:
        return Screen(turn.say("unit-not-asked", unit=name, **about(deadline, turn.now)))
    overdue = found.standing is Standing.OWED and deadline.passed(turn.now)
    late = found.first_handed is not None and found.first_handed > deadline.last_ok
    return Screen(
        turn.say(
            "unit-overdue" if overdue else f"unit-{found.standing}",
            unit=found.unit_name,
            returns=found.returns,
            at=found.first_handed or turn.now,
            timely="late" if late else "on-time",
            **about(deadline, turn.now),
        )
    )


def returns(turn: Turn, name: str) -> Screen:
    """How often reports of one school came back, deadline by deadline."""
    unit = tree.unit_named(turn.tx, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    counted = {one.deadline: one.returns for one in obligations.of_unit(turn.tx, unit)}
    told = [(one.label, counted.get(one.id, 0)) for one in scope.opened(turn)]
    lines = [turn.say("returns-of-label", label=label, returns=times) for label, times in told if times]
    total = sum(times for _, times in told)
    return Screen(turn.say("returns-of-unit", unit=name, returns=total, lines=Markup("\n".join(lines))))


def returned(turn: Turn) -> Screen:
    """The schools whose reports came back, most often first."""
    opened = scope.opened(turn, May.SEE_MISSING)
    seen = {one.id: scope.parts(turn, one, May.SEE_MISSING) for one in opened}
    found = queue.returned(turn.tx, seen, limit=MOST_RETURNED)
    lines = [turn.say("returns-of-label", label=one.unit_name, returns=one.returns) for one in found]
    return Screen(turn.say("returns", count=len(found), lines=Markup("\n".join(lines))))


def which(turn: Turn, name: str, words: str) -> Screen:
    """Each choice asks the question again, with the school's name in full."""
    units = turn.office.names.called(turn.tx, name)
    typed = fold(words)
    choices = [
        Button(short(one.name, LONGEST_NAME), Ask(_again(typed, fold(name), fold(one.name))))
        for one in units[:MOST_CHOICES]
    ]
    asked = turn.say("which-unit", name=name, count=len(units))
    more = [turn.say("which-unit-more")] if len(units) > MOST_CHOICES else []
    return Screen("\n".join([asked, *more]), rows(*choices))


def _again(typed: str, name: str, unit: str) -> str:
    whole = typed.replace(name, unit, 1)
    return whole if name in typed and _fits(whole) else _cut(f"{unit} {ASKED}")


def _fits(words: str) -> bool:
    return len(words.encode()) <= ROOM


def _cut(words: str) -> str:
    return words.encode()[:ROOM].decode(errors="ignore")
