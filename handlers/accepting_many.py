"""Reports in which nothing has to be looked at, accepted together after they were shown; what came later is not."""

from collections.abc import Sequence

from aiogram import Router

from domain.actions import ShowQueue
from domain.obligations import ORDER, listed_under
from domain.refusals import Refusal
from domain.report_actions import AcceptBulk, ShowBulk
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup, written
from domain.units import Level
from handlers import expecting, review_cards, scope
from handlers.filters import Pressed
from handlers.turn import Turn
from storage import queue, reviews
from storage import review_cards as stored
from storage.review_cards import Facts

router = Router(name="accepting_many")
ALL = "-"
MOST = 200
"""So many are looked through at a time; the rest come with the next press."""
MOST_NAMES = 60
MOST_LEVELS = 4


@router.callback_query(Pressed(ShowBulk), flags={"may": May.REVIEW})
def bulk_pressed(turn: Turn, action: ShowBulk) -> Answer:
    return Answer(_preview(turn, action.level), Place.PRESSED)


def _preview(turn: Turn, level: str) -> Screen:
    waiting = _waiting(turn, level)
    clean = [facts for facts in waiting if _is_clean(turn, facts)]
    back = (Button(turn.say("button-to-queue"), ShowQueue()),)
    if not clean:
        return Screen(turn.say("bulk-none"), (back,))
    names = ", ".join(str(written(facts.obligation.unit_name)) for facts in clean[:MOST_NAMES])
    more = turn.say("bulk-more", count=len(clean) - MOST_NAMES) if clean[MOST_NAMES:] else ""
    left = len(waiting) - len(clean)
    told = turn.say("bulk", count=len(clean), level="all" if level == ALL else level, names=Markup(f"{names}{more}"))
    newest = max(facts.report.id for facts in waiting)
    accept = Button(turn.say("button-bulk-accept", count=len(clean)), AcceptBulk(newest, level))
    text = "\n".join(part for part in (told, turn.say("bulk-left", left=left)) if part)
    return Screen(text, ((accept,), *_by_level(turn, level, clean), back))


def _by_level(turn: Turn, level: str, clean: Sequence[Facts]) -> tuple[tuple[Button, ...], ...]:
    taught = {listed_under(facts.obligation.levels) for facts in clean}
    if level != ALL or len(taught) < 2:
        return ()
    levels = sorted(taught, key=ORDER.index)[:MOST_LEVELS]
    return (tuple(Button(turn.say("button-bulk-level", label=one.value), ShowBulk(one.value)) for one in levels),)


@router.callback_query(Pressed(AcceptBulk), flags={"may": May.REVIEW})
def accept_pressed(turn: Turn, action: AcceptBulk) -> Answer:
    """Looked through again: what was recalled, changed or decided meanwhile is not among them."""
    waiting = _waiting(turn, action.level)
    clean = [facts for facts in waiting if facts.report.id <= action.report and _is_clean(turn, facts)]
    for facts in clean:
        reviews.accept(turn.tx, facts.report, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    left = queue.count_waiting(turn.tx, scope.sight(turn, May.REVIEW))
    to_queue = Button(turn.say("button-queue", count=left), ShowQueue())
    return Answer(Screen(turn.say("bulk-done", count=len(clean), left=left), ((to_queue,),)), Place.PRESSED)


def _waiting(turn: Turn, level: str) -> list[Facts]:
    """Raises Refusal for what is no level."""
    if level != ALL and level not in set(Level):
        raise Refusal("door-old-button")
    rows = queue.waiting(turn.tx, scope.sight(turn, May.REVIEW), limit=MOST)
    every = stored.some(turn.tx, [one.report for one in rows])
    return [facts for facts in every if level == ALL or listed_under(facts.obligation.levels) == level]


def _is_clean(turn: Turn, facts: Facts) -> bool:
    """Nobody accepts what they handed in, and what was accepted is not changed in passing."""
    if facts.report.why is not None or facts.report.handed_by == scope.known(turn).id:
        return False
    form, earlier = review_cards.form_of(turn, facts.report), stored.earlier(turn.tx, facts)
    return not review_cards.found_in(turn, facts, form, earlier).any
