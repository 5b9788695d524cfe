"""What is said back to a reminder without being a promise or a question: taken kindly, with what can be done next."""

from collections.abc import Sequence

from domain.actions import Home, MyDuties
from domain.folding import fold
from domain.reporting import promised_work, reply_words
from domain.reporting.reply_words import Reply
from domain.rights import May, allows
from domain.screens import Answer, Button, Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions.telling import rows
from handlers.reporting import duties, jobs
from handlers.reporting.jobs import Job
from handlers.turn import Turn

MOST_SHOWN = 3


def hear(turn: Turn, text: str) -> Answer | None:
    """None for a question, and for whatever an office says about its schools."""
    reply, person = reply_words.read(text), turn.visitor.person
    if reply is None or person is None or scope.in_group(turn):
        return None
    if allows(person, May.SEE_MISSING, turn.chat.kind) or not person.reporting_posts():
        return _thanked(turn) if reply is Reply.POLITE else None
    owed = jobs.of(turn, person)
    if reply is Reply.SENT:
        work, _ = promised_work.read(fold(text))
        missing = [one for one in owed if work.may_be(one.deadline)]
        # Where it is there, how it stands says so with the time.
        return _not_there(turn, missing) if missing else None
    return _still_owed(turn, reply, owed) if owed else _thanked(turn)


def _thanked(turn: Turn) -> Answer:
    return Answer(Screen(turn.say("reply-polite"), rows(Button(turn.say("button-home"), Home()))))


def _not_there(turn: Turn, missing: Sequence[Job]) -> Answer:
    mine = Button(turn.say("button-my-duties"), MyDuties())
    text = turn.say("reply-not-there", lines=_lines(turn, missing))
    return Answer(Screen(text, rows(*(jobs.button(turn, one) for one in missing[:MOST_SHOWN]), mine)))


def _still_owed(turn: Turn, reply: Reply, owed: Sequence[Job]) -> Answer:
    text = turn.say(f"reply-still-{reply}", lines=_lines(turn, owed))
    buttons = [jobs.button(turn, one) for one in owed[:MOST_SHOWN]]
    return Answer(Screen(text, rows(*buttons, duties.more_time(turn, owed))))


def _lines(turn: Turn, owed: Sequence[Job]) -> Markup:
    more = [turn.say("reply-more", count=len(owed) - MOST_SHOWN)] if len(owed) > MOST_SHOWN else []
    return Markup("\n".join([*(jobs.line(turn, one) for one in owed[:MOST_SHOWN]), *more]))
