"""A whole form pasted while none is open: it is that of the one report it can be meant for, or of the one chosen.

While it is being asked which, the words stay where they came in: in their row of the inbox."""

import json
import re
from dataclasses import replace

from aiogram import Router

from domain.buttons.report_actions import FillFrom
from domain.channels import only_words
from domain.folding import fold
from domain.forms import cells
from domain.ids import InboxId, ObligationId
from domain.office.initiatives import ANSWERED_BY_REGISTER
from domain.refusals import Refusal
from domain.reporting.classified import is_marked
from domain.reporting.obligations import Standing
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.origins import Origin
from handlers.questions.telling import about, rows
from handlers.reporting import desk as desks
from handlers.reporting import filling, jobs
from handlers.reporting.filling_screens import opened
from handlers.reporting.jobs import Job
from handlers.turn import Turn
from storage.incoming import inbox_care

router = Router(name="whole forms")
FEWEST = 5
"""A number or two may be about anything; so many that name their questions are a form."""
_NAMES_ITS_QUESTION = re.compile(r"\d{1,2}\s*[:=)]")


def hear(turn: Turn, text: str) -> Answer | None:
    """None where it is no such thing. Raises Refusal where what is owed cannot be handed in now."""
    if turn.visitor.person is None or scope.in_group(turn) or len(_NAMES_ITS_QUESTION.findall(text)) < FEWEST:
        return None
    fitting = _fitting(turn, text)
    if not fitting:
        return None
    if len(fitting) == 1:
        return _fill(turn, fitting[0].obligation.id, text)
    if is_marked(text):
        raise Refusal("classified-refused")
    return None if turn.row is None else Answer(_which(turn, fitting, turn.row))


def _which(turn: Turn, fitting: list[Job], row: InboxId) -> Screen:
    expecting.about(turn, Kind.WHOLE, row, len(fitting))
    lines = [
        turn.say("whole-form-line", number=number, unit=job.obligation.unit_name, **about(job.deadline, turn.now))
        for number, job in enumerate(fitting, 1)
    ]
    buttons = [Button(jobs.named(turn, job), FillFrom(job.obligation.id, row)) for job in fitting]
    return Screen(turn.say("whole-form-which", lines=Markup("\n".join(lines))), rows(*buttons))


@router.callback_query(Pressed(FillFrom), flags={"may": May.REPORT})
def which_pressed(turn: Turn, action: FillFrom) -> Answer:
    scope.need_private(turn)
    turn, text = _as_typed(turn, action.update)
    return _fill(turn, action.obligation, text)


def hear_which(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Which of them was meant, by its number or its name; whatever else is said is not about it any more."""
    expecting.nothing(turn)
    row, said = InboxId(expected.number), fold(text).strip(" .")
    try:
        then, typed = _as_typed(turn, row)
    except Refusal as gone:
        return Answer(Screen(turn.say(gone.key))) if said.isdecimal() else None
    fitting = _fitting(turn, typed)
    if said.isdecimal() and len(fitting) != expected.seen:
        # One of them was handed in meanwhile: the number may mean another now.
        return Answer(_which(turn, fitting, row)) if fitting else None
    if said.isdecimal():
        chosen = fitting[int(said) - 1 : int(said)] if int(said) else []
    else:
        chosen = [job for job in fitting if said in {fold(job.deadline.name), fold(jobs.named(turn, job))}]
    return _fill(then, chosen[0].obligation.id, typed) if len(chosen) == 1 else None


def _as_typed(turn: Turn, row: InboxId) -> tuple[Turn, str]:
    """The words, and the turn as of the message they came in. Raises Refusal where they are not kept any more, or are
    somebody else's."""
    body = inbox_care.body_of(turn.tx, row, Origin(turn.chat.chat_id, channel=turn.chat.channel).lane)
    match json.loads(body) if body is not None else None:
        case {"message": {"message_id": int(said), "text": str(text)}}:
            return replace(turn, said=None if only_words(turn.chat.channel) else said), text
        case _:
            raise Refusal("whole-form-gone")


def _fill(turn: Turn, obligation: ObligationId, text: str) -> Answer:
    first = opened(turn, desks.sit_down(turn, obligation))
    expected = expecting.expected(turn)
    return first if expected is None else replace(filling.hear(turn, expected, text), place=Place.LIVE)


def _fitting(turn: Turn, text: str) -> list[Job]:
    """What is owed, can be handed in, and has every question that is named."""
    open_jobs = (job for job in jobs.of(turn, scope.known(turn)) if _is_taken(turn, job))
    return [job for job in open_jobs if _answers(turn, job, text)]


def _is_taken(turn: Turn, job: Job) -> bool:
    return job.obligation.standing is Standing.RETURNED or not job.deadline.locked(turn.now)


def _answers(turn: Turn, job: Job, text: str) -> bool:
    if job.deadline.form in ANSWERED_BY_REGISTER:
        return False
    many = cells.named(turn.office.forms.newest(turn.tx, job.deadline.form, job.deadline.authority), text)
    return many is not None and not many.wrong and len(many.cells) >= FEWEST
