"""The card of a unit: what everybody may know of it, and to those who look after it, who is there and what it owes."""

from domain.actions import Home
from domain.buttons.change_actions import ShowChanges
from domain.buttons.finding_actions import ListUnits, ShowNames, ShowOwed, ShowUnit
from domain.buttons.staff_actions import ShowStaff
from domain.buttons.unit_actions import ShowTrace
from domain.clock_face import local_date
from domain.ids import UnitId
from domain.names.index import Called
from domain.names.readings import Found
from domain.persons.people import REPORTING, Role
from domain.refusals import Refusal
from domain.registry.units import UnitKind
from domain.reporting.obligations import ORDER
from domain.rights import May
from domain.screens import Button, Screen
from handlers import scope
from handlers.questions.telling import about, rows, short
from handlers.registry import unit_history
from handlers.reporting import duties
from handlers.turn import Turn
from storage.people import posts
from storage.planning import deadlines
from storage.reporting import obligations, quality
from storage.units import unit_cards, unit_choices
from storage.units.unit_cards import Card

PAGE = 8
MOST_FORMER = 3
MOST_NAMES = 6
MOST_YEARS = 2
MOST_RETURNED = 4
LONGEST_NAME = 40
"""In a row of its own a name has more room than other labels, and cut it might be another school's."""


def found(turn: Turn, reading: Found, typed: str) -> Screen:
    """The card, and how what was typed came to mean this unit where that is not plain."""
    told = _how(turn, reading, short(" ".join(typed.split()), LONGEST_NAME))
    return show(turn, reading.unit.id, above=told)


def show(turn: Turn, unit: UnitId, *, above: str = "") -> Screen:
    card = _card(turn, unit)
    lines = [turn.say("unit-card-title", name=card.name), *_what(turn, card), *_history(turn, card)]
    parts = [above, "\n".join(lines)]
    if card.kind is UnitKind.AUTHORITY:
        parts.append(_below(turn, card))
    if looks_after(turn, unit):
        parts.append("\n".join([*_people(turn, card), *_owed(turn, card), *_kept(turn, card)]))
        parts.append("\n".join(unit_history.lines(turn, unit)))
    return Screen("\n\n".join(part for part in parts if part), rows(*_links(turn, card)))


def looks_after(turn: Turn, unit: UnitId) -> bool:
    """Whether more than the public card is for this person, here: nobody's name is read aloud in a group."""
    if scope.in_group(turn):
        return False
    return scope.known(turn).reports_for(unit) or scope.reaches(turn, unit, May.SEE_MISSING)


def owed(turn: Turn, unit: UnitId) -> Screen:
    """Everything asked of it. Raises Refusal for a unit of somebody else's."""
    if not looks_after(turn, unit):
        raise Refusal("unit-not-yours")
    card = _card(turn, unit)
    return Screen(duties.told(turn, unit, card.name), rows(_back(turn, unit)))


def children(turn: Turn, unit: UnitId, page: int) -> Screen:
    """The units right below, a page at a time; each opens its card."""
    card = _card(turn, unit)
    shown, total = unit_cards.children(turn.tx, unit, page=page, size=PAGE)
    buttons = [Button(short(one.name, LONGEST_NAME), ShowUnit(one.unit)) for one in shown]
    if page:
        buttons.append(Button(turn.say("button-page-before"), ListUnits(unit, page - 1)))
    if total > (page + 1) * PAGE:
        buttons.append(Button(turn.say("button-page-after"), ListUnits(unit, page + 1)))
    pages = max(1, -(-total // PAGE))
    text = turn.say("unit-children", unit=card.name, count=total, page=page + 1, pages=pages)
    return Screen(text, rows(*buttons, _back(turn, unit)))


def _card(turn: Turn, unit: UnitId) -> Card:
    card = unit_cards.card(turn.tx, unit)
    if card is None:
        raise Refusal("door-old-button")
    return card


def _how(turn: Turn, reading: Found, typed: str) -> str:
    match reading.called:
        case Called.FORMER:
            return turn.say("unit-read-former", name=reading.known_as)
        case Called.MERGED:
            return turn.say("unit-read-merged", name=reading.known_as)
        case _ if reading.slip:
            return turn.say("unit-read-slip", typed=typed)
    return ""


def _what(turn: Turn, card: Card) -> list[str]:
    lines = []
    if card.levels:
        levels = ", ".join(level for level in ORDER if level in card.levels)
        lines.append(turn.say("unit-card-levels", levels=levels, ownership=card.ownership))
    if card.code:
        lines.append(turn.say("unit-card-code", code=card.code))
    if card.parent_name:
        lines.append(turn.say("unit-card-parent", parent=card.parent_name))
    return lines


def _history(turn: Turn, card: Card) -> list[str]:
    lines = [turn.say("unit-card-former", name=one.name, day=one.until) for one in card.former[:MOST_FORMER]]
    if card.merged:
        lines.append(turn.say("unit-card-merged", names=", ".join(card.merged)))
    if card.closed is not None and card.closed <= local_date(turn.now):
        lines.append(turn.say("unit-card-closed", day=card.closed))
    if card.successors:
        lines.append(turn.say("unit-card-successors", names=", ".join(card.successors)))
    return lines


def _below(turn: Turn, card: Card) -> str:
    counted = unit_cards.below(turn.tx, card.unit)
    counts = [turn.say("unit-card-count", level=level, count=count) for level, count in counted.schools.items()]
    if counted.authorities:
        counts.append(turn.say("unit-card-count-authorities", count=counted.authorities))
    if not counts:
        return turn.say("unit-card-nothing-below")
    return turn.say("unit-card-below", count=sum(counted.schools.values()), counts=" · ".join(counts))


def _people(turn: Turn, card: Card) -> list[str]:
    holders = posts.of_unit(turn.tx, card.unit)
    lines = [
        turn.say(
            "unit-card-holder",
            role=turn.say(f"role-{one.role}"),
            name=one.name,
            reached="yes" if one.reachable else "no",
        )
        for one in holders[:MOST_NAMES]
    ]
    if card.kind is not UnitKind.AUTHORITY and not any(one.role is Role.HEAD for one in holders):
        lines.insert(0, turn.say("unit-card-no-head"))
    answering = [one for one in holders if one.role in REPORTING]
    if answering and not any(one.reachable for one in answering):
        lines.append(turn.say("unit-card-unreached"))
    return lines


def _owed(turn: Turn, card: Card) -> list[str]:
    owing = [one for one in obligations.of_unit(turn.tx, card.unit) if one.owing]
    if not owing:
        return [] if card.kind is UnitKind.AUTHORITY else [turn.say("unit-card-owes-nothing")]
    known = deadlines.some(turn.tx, {one.deadline for one in owing})
    nearest = min((one.own(known[one.deadline]) for one in owing), key=lambda deadline: deadline.last_ok)
    return [turn.say("unit-card-owes", count=len(owing), **about(nearest, turn.now))]


def _kept(turn: Turn, card: Card) -> list[str]:
    """How the unit kept to what it owed: in time and of use of late, and what was sent back, duty by duty."""
    years = quality.kept_by(turn.tx, [card.unit], turn.now)[:MOST_YEARS]
    lines = [
        turn.say("unit-card-kept", year=str(one.year), expected=one.expected, on_time=one.on_time, usable=one.usable)
        for one in years
    ]
    returns = quality.returns_of(turn.tx, [card.unit])[:MOST_RETURNED]
    lines += [
        turn.say("unit-card-returned", duty=one.duty_title, year=str(one.year), returns=one.returns) for one in returns
    ]
    return lines


def _links(turn: Turn, card: Card) -> list[Button]:
    """Each only where it leads somewhere for whoever asks."""
    unit = card.unit
    links = []
    if card.kind is UnitKind.AUTHORITY:
        links.append(Button(turn.say("button-unit-children"), ListUnits(unit)))
    elif looks_after(turn, unit):
        links.append(Button(turn.say("button-unit-owed"), ShowOwed(unit)))
    if scope.reaches(turn, unit, May.APPOINT):
        links.append(Button(turn.say("button-unit-staff"), ShowStaff(unit)))
    if scope.reaches(turn, unit, May.CHANGE_UNITS):
        links.append(Button(turn.say("button-changes"), ShowChanges(unit)))
        if names := unit_choices.learned(turn.tx, unit):
            links.append(Button(turn.say("button-unit-names", count=len(names)), ShowNames(unit)))
    if scope.reaches(turn, unit, May.SEE_TRACE):
        links.append(Button(turn.say("button-unit-trace"), ShowTrace(unit)))
    return [*links, Button(turn.say("button-home"), Home())]


def _back(turn: Turn, unit: UnitId) -> Button:
    return Button(turn.say("button-unit-back"), ShowUnit(unit))
