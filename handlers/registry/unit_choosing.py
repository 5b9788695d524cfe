"""Which of several units is meant: asked with a few buttons, and what is chosen for the same words is learned."""

from collections.abc import Callable

from domain.actions import Action
from domain.buttons.finding_actions import AskAbout, ChooseUnit, FindUnits
from domain.folding import fold, words
from domain.ids import UnitId
from domain.names.finding import find_unit
from domain.names.index import NamedUnit, UnitNames
from domain.names.labels import labels, numbered
from domain.names.learning import may_stand_for
from domain.names.readings import FEW, Ask, Found, Reading, Unknown, placed
from domain.names.spotting import Spot, spot_units
from domain.packing import MOST_BYTES
from domain.planning.audience_words import Unsure, read_audience
from domain.planning.audiences import Audience
from domain.refusals import Refusal
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.units import unit_choices

ASKED = "nop bao cao chua"
"""What is asked of a school where the whole question does not fit the button."""
_POLITE = frozenset({"a", "ah", "nhe", "nha", "oi", "voi"})

Choice = Callable[[NamedUnit], Action]


def known(turn: Turn) -> UnitNames:
    return turn.office.names.names(turn.tx)


def read(turn: Turn, typed: str) -> Reading:
    return find_unit(typed, known(turn))


def audience(turn: Turn, said: str) -> Audience:
    """Whom an officer means. Raises Refusal where it is nobody, or not clear who."""
    match read_audience(said, known(turn)):
        case Unsure(typed, names):
            raise Refusal("adhoc-who-which", typed=typed, names=short(", ".join(names), 400))
        case None:
            raise Refusal("adhoc-who-not-read", typed=short(said, 200))
        case Audience() as audience:
            return audience


def alone(turn: Turn, typed: str) -> Reading:
    """What a line means that holds the name of a unit, its code or words learned for it, and nothing else."""
    names = known(turn)
    spelled = words(typed)
    spots = spot_units(spelled, names)
    if len(spots) == 1 and spots[0].first == 0 and all(word.key in _POLITE for word in spelled[spots[0].last :]):
        return spots[0].reading
    said = names.coded(typed) is not None or names.is_learned(typed)
    return find_unit(typed, names) if said else Unknown()


def screen(turn: Turn, asked: Ask, does: Choice, *, words: str = "", page: int = 0) -> Screen:
    """A few at a time, best first; with a list above where the buttons are too short to tell them apart."""
    every = asked.every
    shown = every[page * FEW : (page + 1) * FEW]
    lines = [turn.say("which-unit", name=asked.name, count=len(every))]
    if numbered(shown):
        lines += [_line(turn, number, unit) for number, unit in enumerate(shown, start=1)]
    buttons = [Button(label, does(unit)) for label, unit in zip(labels(shown), shown, strict=True)]
    if every[(page + 1) * FEW :] and words:
        buttons.append(Button(turn.say("button-page-after"), FindUnits(page + 1, words)))
    if len(every) > 1:
        lines += [turn.say("which-unit-more")] if every[FEW:] or numbered(shown) else []
    return Screen("\n".join(lines), rows(*buttons))


def to_card(turn: Turn, asked: Ask, typed: str, page: int = 0) -> Screen:
    """Each choice opens the card of its unit."""
    said = fold(typed)

    def choose(unit: NamedUnit) -> ChooseUnit:
        return ChooseUnit(unit.id, fitting(said, ChooseUnit, unit.id))

    return screen(turn, asked, choose, words=fitting(said, FindUnits, len(asked.every)), page=page)


def which(turn: Turn, name: str, typed: str) -> Screen:
    """Each choice asks the question again, about that school. Raises Refusal where nobody is called so."""
    names = known(turn)
    asked = next((spot.reading for spot in spot_units(words(typed), names) if isinstance(spot.reading, Ask)), None)
    reading = asked or find_unit(name, names)
    match reading:
        case Ask():
            return screen(turn, reading, lambda unit: _again(unit, typed, name))
        case Found(unit):
            return screen(turn, Ask(name, (unit,)), lambda one: _again(one, typed, name))
        case _:
            raise Refusal("unit-unknown", name=name)


def question(turn: Turn, action: AskAbout) -> str:
    """The question with the whole name of the unit chosen, in place of what was typed for it."""
    names = known(turn)
    unit = unit_of(names, action.unit)
    spot = next(iter(spot_units(words(action.words), names)), None)
    if spot is None:
        return f"{unit.full} {ASKED}"
    start, end = _letters(action.words, spot)
    learn(turn, action.words[start:end], unit.id)
    return f"{action.words[:start]}{unit.full}{action.words[end:]}"


def learn(turn: Turn, typed: str, unit: UnitId) -> bool:
    """True where the words stand for this unit from now on."""
    person = scope.known(turn)
    if not may_stand_for(typed, unit, known(turn)):
        return False
    return unit_choices.note(turn.tx, person, unit, typed, turn.now)


def unit_of(names: UnitNames, unit: UnitId) -> NamedUnit:
    """Raises Refusal for a unit that is closed by now, or never was."""
    found = names.units.get(unit)
    if found is None:
        raise Refusal("door-old-button")
    return placed(found, names)


def unit_called(turn: Turn, name: str) -> UnitId | None:
    """One's own unit of that name; else the one that bears exactly it, or that its full name tells from namesakes."""
    own = {post.unit_name: post.unit for post in scope.known(turn).reporting_posts()}
    if name in own:
        return own[name]
    reading = read(turn, name)
    if isinstance(reading, Found):
        return reading.unit.id
    same = [unit.id for unit in reading.every if unit.full == name] if isinstance(reading, Ask) else []
    return same[0] if len(same) == 1 else None


def fitting(words_: str, kind: type[Action], number: int) -> str:
    """The words where a button of this kind has room for them; half a name would be another."""
    return words_ if len(f"{kind.code}:{number}:{words_}".encode()) <= MOST_BYTES else ""


def _again(unit: NamedUnit, typed: str, name: str) -> AskAbout:
    """The whole question where the button has room for it, else the usual one."""
    whole = fitting(fold(typed), AskAbout, unit.id)
    return AskAbout(unit.id, whole or fitting(f"{fold(name)} {ASKED}", AskAbout, unit.id))


def _letters(typed: str, spot: Spot) -> tuple[int, int]:
    spelled = words(typed)
    return spelled[spot.first].start, spelled[spot.last - 1].end


def _line(turn: Turn, number: int, unit: NamedUnit) -> str:
    place = turn.say("which-unit-place", place=unit.place) if unit.place else ""
    return turn.say("which-unit-line", number=number, unit=unit.name, place=Markup(place))
