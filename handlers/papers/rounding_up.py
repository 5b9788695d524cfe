"""Gathers what an authority's report counts, of the units somebody looks after."""

from domain.buttons.parts import Parts, is_whole
from domain.counting.round_ups import RoundUp
from domain.forms.model import Form
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import listed_under, place
from storage.counting import paper_facts
from storage.database import Tx


def gathered(tx: Tx, deadline: Deadline, form: Form, parts: Parts) -> RoundUp:
    owed, current, targets = paper_facts.of_units(tx, deadline, parts)
    owed.sort(key=lambda one: place(listed_under(one.levels), one.unit_name))
    return RoundUp(deadline, form, owed, current, targets, is_whole(parts))
