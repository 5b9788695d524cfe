"""Which school somebody means who is on the way in: read back with buttons where it may be another, never guessed."""

from collections import Counter
from collections.abc import Sequence

from domain.buttons.joining_actions import JoinUnit
from domain.folding import fold
from domain.names.index import NamedUnit
from domain.persons import applications
from domain.screens import Answer, Button, Place, Screen
from domain.texts import written
from handlers.newcomers import join_screens, joining
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.units import whereabouts

MOST_CHOICES = 8
LONGEST_CHOICE = 40
"""In a row of its own a name has more room than other labels, and cut it might be another school's."""
LONGEST_TYPED = 60


def find(turn: Turn, typed: str) -> tuple[NamedUnit, ...]:
    """The units that may be meant, whoever typed it; nobody is called anything longer than a name."""
    return turn.office.names.called(turn.tx, typed) if len(typed) <= LONGEST_TYPED else ()


def search(turn: Turn, typed: str) -> Answer:
    found = find(turn, typed)
    if len(found) == 1 and fold(found[0].name) == fold(typed):
        return joining.begin(turn, found[0].id)
    if applications.speaks_of_work(typed) and (turn.visitor.person is not None or not found):
        return Answer(join_screens.not_in(turn), Place.LIVE)
    if not found:
        told = short(" ".join(typed.split()), LONGEST_TYPED)
        return Answer(Screen(turn.say("join-unit-unknown", typed=told)), Place.LIVE)
    text = turn.say("join-unit-which", count=len(found))
    if len(found) > MOST_CHOICES:
        text = f"{text}\n{turn.say('join-unit-more', most=MOST_CHOICES)}"
    return Answer(Screen(text, rows(*_choices(turn, found[:MOST_CHOICES]))), Place.LIVE)


def _choices(turn: Turn, units: Sequence[NamedUnit]) -> list[Button]:
    """Those that bear one name are told apart by the authority they report to."""
    namesakes = {name for name, times in Counter(unit.name for unit in units).items() if times > 1}
    above = whereabouts.parent_names(turn.tx, [unit.id for unit in units if unit.name in namesakes])
    labels = [f"{unit.name} · {above[unit.id]}" if unit.id in above else unit.name for unit in units]
    return [
        Button(str(written(short(label, LONGEST_CHOICE))), JoinUnit(unit.id))
        for label, unit in zip(labels, units, strict=True)
    ]
