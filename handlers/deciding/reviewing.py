"""The officer's desk: reports that wait, one opened, accepted, or taken back a moment later."""

from collections.abc import Iterator

from aiogram import Router

from domain.actions import Accept, Home, ShowQueue, ShowReport
from domain.buttons.parts import Sight
from domain.buttons.report_actions import Endorse, ShowBulk, UndoReview
from domain.folding import fold
from domain.ids import ReportId
from domain.refusals import Refusal
from domain.reporting.two_steps import Step
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import scope
from handlers.deciding import evidence, returning, review_cards, review_scope
from handlers.deciding.returning import decided
from handlers.deciding.review_scope import take
from handlers.expecting import Expected
from handlers.filters import Command, Pressed
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.reporting import queue, reviews, two_steps

router = Router(name="reviewing")
PAGE = 8
LONGEST_NAME = 40
"""A row of its own holds more than a button beside others."""
FEWEST_AT_ONCE = 2
# Folded, as they are compared: while a card is shown these do what its buttons do.
_ACCEPT = frozenset({"tiep nhan", "dong y", "dong y chuyen len", "chuyen len", "accept", "agree"})
_RETURN = frozenset({"chuyen tra", "tra lai", "return"})
_UNDO = frozenset({"hoan tac", "undo"})


@router.message(Command("choduyet"), flags={"may": May.REVIEW})
def queue_asked(turn: Turn) -> Answer:
    return Answer(_queue(turn, 0))


@router.callback_query(Pressed(ShowQueue), flags={"may": May.REVIEW})
def queue_pressed(turn: Turn, action: ShowQueue) -> Answer:
    returning.stop_asking(turn)
    return Answer(_queue(turn, max(0, action.page)), Place.PRESSED)


def _queue(turn: Turn, page: int) -> Screen:
    sight = scope.sight(turn, May.REVIEW)
    count = queue.count_waiting(turn.tx, sight)
    home = (Button(turn.say("button-home"), Home()),)
    if count == 0:
        return Screen("\n".join([turn.say("queue-empty"), *_elsewhere(turn, sight)]), (home,))
    shown = queue.waiting(turn.tx, sight, limit=PAGE, offset=page * PAGE)
    waiting = [(Button(short(_named(turn, one), LONGEST_NAME), ShowReport(one.report)),) for one in shown]
    pages = []
    if page > 0:
        pages.append(Button(turn.say("button-page-before"), ShowQueue(page - 1)))
    if (page + 1) * PAGE < count:
        pages.append(Button(turn.say("button-page-after"), ShowQueue(page + 1)))
    bulk = (Button(turn.say("button-bulk"), ShowBulk("-")),) if count >= FEWEST_AT_ONCE else ()
    text = "\n".join([turn.say("queue", count=count), *_elsewhere(turn, sight)])
    return Screen(text, tuple(row for row in (*waiting, tuple(pages), bulk, home) if row))


def _elsewhere(turn: Turn, sight: Sight) -> Iterator[str]:
    """Of plans in two steps: what is with the other office."""
    found = queue.count_elsewhere(turn.tx, sight)
    if found.below:
        yield turn.say("queue-below", count=found.below)
    if found.above:
        yield turn.say("queue-above", count=found.above)


def _named(turn: Turn, one: queue.Waiting) -> str:
    """The unit and what it is about; an amendment of what was accepted is told apart."""
    name = f"{one.unit_name} · {one.label}"
    return turn.say("queue-amendment", name=name) if one.amends else name


@router.callback_query(Pressed(ShowReport), flags={"may": May.REVIEW})
def report_pressed(turn: Turn, action: ShowReport) -> Answer:
    return Answer(review_cards.card(turn, review_scope.seen(turn, action.report)), Place.PRESSED)


@router.callback_query(Pressed(Accept), flags={"may": May.REVIEW})
def accept_pressed(turn: Turn, action: Accept) -> Answer:
    return Answer(_agree(turn, action.report, Step.ACCEPT), Place.PRESSED)


@router.callback_query(Pressed(Endorse), flags={"may": May.REVIEW})
def endorse_pressed(turn: Turn, action: Endorse) -> Answer:
    return Answer(_agree(turn, action.report, Step.ENDORSE), Place.PRESSED)


def _agree(turn: Turn, report: ReportId, *shown: Step) -> Screen:
    """Accepts, or agrees in between: what is `shown` on the button, or whichever is theirs now. Raises Refusal."""
    facts = review_scope.seen(turn, report)
    step = review_scope.need_to_decide(turn, facts)
    if shown and step not in shown:
        raise Refusal("report-way-changed")
    take(turn, facts, step)
    return decided(turn, "report-endorsed" if step is Step.ENDORSE else "report-accepted", facts)


@router.callback_query(Pressed(UndoReview), flags={"may": May.REVIEW})
def undo_pressed(turn: Turn, action: UndoReview) -> Answer:
    return Answer(_undo(turn, action.report), Place.PRESSED)


def _undo(turn: Turn, report: ReportId) -> Screen:
    """It waits again, as if nothing had been decided."""
    facts = review_scope.seen(turn, report)
    undo = reviews.undo if facts.report.decision is not None else two_steps.undo
    undo(turn.tx, facts.report, by=scope.known(turn).id, now=turn.now)
    return review_cards.card(turn, review_scope.seen(turn, report))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """After a card was shown, what its buttons say may be typed; the answer names what it was about."""
    said, report = fold(text).strip(" ."), ReportId(expected.number)
    if said in _ACCEPT:
        return Answer(_agree(turn, report))
    if said in _RETURN:
        return returning.ask(turn, report)
    if said in _UNDO:
        return Answer(_undo(turn, report))
    return evidence.hear(turn, report, text)
