"""Gathers what an authority's report counts, of the units somebody looks after."""

from domain.deadlines import Deadline
from domain.forms.model import Form
from domain.obligations import listed_under, place
from domain.parts import Parts, is_whole
from domain.round_ups import RoundUp
from storage import paper_facts
from storage.database import Tx


def gathered(tx: Tx, deadline: Deadline, form: Form, parts: Parts) -> RoundUp:
    owed, current, targets = paper_facts.of_units(tx, deadline, parts)
    owed.sort(key=lambda one: place(listed_under(one.levels), one.unit_name))
    return RoundUp(deadline, form, owed, current, targets, is_whole(parts))
