"""The officer's desk: reports that wait, one opened, accepted, or taken back a moment later."""

from aiogram import Router

from domain.actions import Accept, Home, ShowQueue, ShowReport
from domain.folding import fold
from domain.ids import ReportId
from domain.report_actions import ShowBulk, UndoReview
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import returning, review_cards, review_scope, scope
from handlers.expecting import Expected
from handlers.filters import Command, Pressed
from handlers.returning import decided
from handlers.telling import short
from handlers.turn import Turn
from storage import queue, reviews

router = Router(name="reviewing")
PAGE = 8
LONGEST_NAME = 40
"""A row of its own holds more than a button beside others."""
FEWEST_AT_ONCE = 2
# Folded, as they are compared: while a card is shown these do what its buttons do.
_ACCEPT = frozenset({"tiep nhan", "accept"})
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
        return Screen(turn.say("queue-empty"), (home,))
    shown = queue.waiting(turn.tx, sight, limit=PAGE, offset=page * PAGE)
    waiting = [(Button(short(_named(turn, one), LONGEST_NAME), ShowReport(one.report)),) for one in shown]
    pages = []
    if page > 0:
        pages.append(Button(turn.say("button-page-before"), ShowQueue(page - 1)))
    if (page + 1) * PAGE < count:
        pages.append(Button(turn.say("button-page-after"), ShowQueue(page + 1)))
    bulk = (Button(turn.say("button-bulk"), ShowBulk("-")),) if count >= FEWEST_AT_ONCE else ()
    return Screen(turn.say("queue", count=count), tuple(row for row in (*waiting, tuple(pages), bulk, home) if row))


def _named(turn: Turn, one: queue.Waiting) -> str:
    """The unit and what it is about; an amendment of what was accepted is told apart."""
    name = f"{one.unit_name} · {one.label}"
    return turn.say("queue-amendment", name=name) if one.amends else name


@router.callback_query(Pressed(ShowReport), flags={"may": May.REVIEW})
def report_pressed(turn: Turn, action: ShowReport) -> Answer:
    return Answer(review_cards.card(turn, review_scope.seen(turn, action.report)), Place.PRESSED)


@router.callback_query(Pressed(Accept), flags={"may": May.REVIEW})
def accept_pressed(turn: Turn, action: Accept) -> Answer:
    return Answer(_accept(turn, action.report), Place.PRESSED)


def _accept(turn: Turn, report: ReportId) -> Screen:
    facts = review_scope.seen(turn, report)
    review_scope.need_to_decide(turn, facts)
    reviews.accept(turn.tx, facts.report, by=scope.known(turn).id, now=turn.now)
    return decided(turn, "report-accepted", facts)


@router.callback_query(Pressed(UndoReview), flags={"may": May.REVIEW})
def undo_pressed(turn: Turn, action: UndoReview) -> Answer:
    return Answer(_undo(turn, action.report), Place.PRESSED)


def _undo(turn: Turn, report: ReportId) -> Screen:
    """It waits again, as if nothing had been decided."""
    facts = review_scope.seen(turn, report)
    reviews.undo(turn.tx, facts.report, by=scope.known(turn).id, now=turn.now)
    return review_cards.card(turn, review_scope.seen(turn, report))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """After a card was shown, what its buttons say may be typed; the answer names what it was about."""
    said, report = fold(text).strip(" ."), ReportId(expected.number)
    if said in _ACCEPT:
        return Answer(_accept(turn, report))
    if said in _RETURN:
        return returning.ask(turn, report)
    return Answer(_undo(turn, report)) if said in _UNDO else None
