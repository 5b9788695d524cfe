"""A whole form pasted while none is open: it is that of the one report it can be meant for."""

import re

from domain.forms import cells
from domain.office.initiatives import ANSWERED_BY_REGISTER
from domain.screens import Answer
from handlers import expecting, scope
from handlers.reporting import desk as desks
from handlers.reporting import filling, jobs
from handlers.reporting.filling_screens import opened
from handlers.reporting.jobs import Job
from handlers.turn import Turn

FEWEST = 5
"""A number or two may be about anything; so many that name their questions are a form."""
_NAMES_ITS_QUESTION = re.compile(r"\d{1,2}\s*[:=)]")


def hear(turn: Turn, text: str) -> Answer | None:
    """None where it is no such thing. Raises Refusal where what is owed cannot be handed in now."""
    person = turn.visitor.person
    if person is None or scope.in_group(turn) or len(_NAMES_ITS_QUESTION.findall(text)) < FEWEST:
        return None
    fitting = [job for job in jobs.of(turn, person) if _answers(turn, job, text)]
    if len(fitting) != 1:
        return None
    opened(turn, desks.sit_down(turn, fitting[0].obligation.id))
    expected = expecting.expected(turn)
    return None if expected is None else filling.hear(turn, expected, text)


def _answers(turn: Turn, job: Job, text: str) -> bool:
    """Whether its form has every question that is named."""
    if job.deadline.form in ANSWERED_BY_REGISTER:
        return False
    many = cells.named(turn.office.forms.newest(turn.tx, job.deadline.form), text)
    return many is not None and not many.wrong and len(many.cells) >= FEWEST
