"""The workbook of a deadline, which an officer is sent at once: it touches nobody else."""

from domain.clock_face import local
from domain.deadlines import Deadline
from domain.obligations import listed_under
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Screen
from handlers import chosen, round_up, scope
from handlers.telling import about
from handlers.turn import Turn
from storage import files, obligations, plans, reports


def workbook(turn: Turn, deadline: Deadline) -> Screen:
    """Every obliged unit the person looks after a row, whether it reported or not; totals say over how many."""
    every = obligations.of_deadline(turn.tx, deadline.id, scope.parts(turn, deadline, May.EXPORT))
    owed = sorted(every, key=lambda one: chosen.rank(listed_under(one.levels), one.unit_name))
    if not owed:
        raise Refusal("export-nothing", label=deadline.label)
    form = turn.office.forms.newest(turn.tx, deadline.form)
    mine = {one.id for one in owed}
    current = {of: report for of, report in reports.current(turn.tx, deadline.id).items() if of in mine}
    targets = plans.targets_of(turn.tx, deadline.plan)
    content = round_up.workbook(round_up.Facts(deadline, form, owed, current, targets, turn.now), turn.say)
    name = f"{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    file = files.keep(turn.tx, name, content, turn.now)
    text = turn.say("export-ready", received=len(current), expected=len(owed), **about(deadline, turn.now))
    return Screen(text, (), file)
