"""Which figures a template of an office may name: those of the forms that its plans ask with."""

from domain.ids import UnitId
from domain.paper_templates import figures
from domain.paper_templates.figures import Figure, Group
from domain.paper_templates.model import Fault
from domain.rights import May
from handlers import scope
from handlers.questions.telling import short
from handlers.turn import Turn

LONGEST_LABEL = 60
MOST_FORMS = 4
"""So many are explained; each of them takes a page."""


def explained(turn: Turn, authority: UnitId) -> list[Group]:
    return _groups(turn, authority)[:MOST_FORMS]


def unknown(turn: Turn, authority: UnitId, named: tuple[Fault, ...]) -> list[Fault]:
    """Those that no form of the office has; with which was most likely meant."""
    if not named:
        return []
    every = [one for group in _groups(turn, authority) for one in group.figures]
    return [_told(one, every) for one in named if figures.called(one.details["key"], every) is None]


def _told(fault: Fault, every: list[Figure]) -> Fault:
    meant = figures.like(fault.details["key"], every)
    if meant is None:
        return Fault(fault.spot, "template-figure-unknown", {"name": fault.details["name"]})
    details = {"name": fault.details["name"], "like": meant.written, "label": short(meant.label, LONGEST_LABEL)}
    return Fault(fault.spot, "template-figure-like", details)


def _groups(turn: Turn, authority: UnitId) -> list[Group]:
    """By their newest deadline."""
    asked = dict.fromkeys(one.form for one in scope.in_view(turn, May.EXPORT)[::-1] if one.authority == authority)
    groups = [figures.of_form(turn.office.forms.newest(turn.tx, code, authority)) for code in asked]
    return [group for group in groups if group.figures]
