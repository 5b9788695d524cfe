"""Reports in which nothing has to be looked at, accepted together after they were shown; what came later is not."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram import Router

from domain.actions import ShowQueue
from domain.buttons.report_actions import AcceptBulk, ShowBulk
from domain.folding import fold
from domain.ids import ReportId
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.reporting.obligations import ORDER, listed_under
from domain.reporting.review_words import AGREEING, EVERY_LEVEL, level_of_many
from domain.reporting.two_steps import Step
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup, written
from handlers import expecting, scope
from handlers.deciding import review_cards, review_scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.turn import Turn
from storage.reporting import queue
from storage.reporting import review_cards as stored
from storage.reporting.review_cards import Facts

router = Router(name="accepting_many")
MOST = 200
"""So many are looked through at a time; the rest come with the next press."""
MOST_NAMES = 60
MOST_LEVELS = 4
_LEVELS = (EVERY_LEVEL, *Level)
"""What a typed line is about has room for a number."""


@dataclass(frozen=True, slots=True)
class Clean:
    """Reports in which nothing has to be looked at, each with what is theirs to do; `waiting`: how many wait in all,
    `newest` the newest of those."""

    found: Sequence[tuple[Facts, Step]]
    waiting: int
    newest: ReportId

    @property
    def endorsed(self) -> int:
        return sum(step is Step.ENDORSE for _, step in self.found)


@router.callback_query(Pressed(ShowBulk), flags={"may": May.REVIEW})
def bulk_pressed(turn: Turn, action: ShowBulk) -> Answer:
    return Answer(_preview(turn, action.level), Place.PRESSED)


def said(turn: Turn, text: str) -> Answer | None:
    """`tiếp nhận hết tiểu học`: shown first, as after a press."""
    if not allows(turn.visitor.person, May.REVIEW, turn.chat.kind):
        return None
    level = level_of_many(text)
    return None if level is None else Answer(_preview(turn, level))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Agreed to in words, while they are shown."""
    if fold(text).strip(" .!") not in AGREEING or expected.seen >= len(_LEVELS):
        return None
    return Answer(_accept(turn, ReportId(expected.number), _LEVELS[expected.seen]))


def _preview(turn: Turn, level: str) -> Screen:
    clean = _clean(turn, level)
    back = (Button(turn.say("button-to-queue"), ShowQueue()),)
    if not clean.found:
        return Screen(turn.say("bulk-none"), (back,))
    expecting.about(turn, Kind.BULK, clean.newest, _LEVELS.index(level))
    names = [str(written(facts.obligation.unit_name)) for facts, _ in clean.found]
    more = turn.say("bulk-more", count=len(names) - MOST_NAMES) if names[MOST_NAMES:] else ""
    listed = Markup(f"{', '.join(names[:MOST_NAMES])}{more}")
    told = turn.say("bulk", count=len(names), level="all" if level == EVERY_LEVEL else level, names=listed)
    up = turn.say("bulk-endorsing", count=clean.endorsed) if clean.endorsed else ""
    left = turn.say("bulk-left", left=clean.waiting - len(names))
    accept = Button(turn.say("button-bulk-accept", count=len(names)), AcceptBulk(clean.newest, level))
    text = "\n".join(part for part in (told, up, left) if part)
    return Screen(text, ((accept,), *_by_level(turn, level, clean), back))


def _by_level(turn: Turn, level: str, clean: Clean) -> tuple[tuple[Button, ...], ...]:
    taught = {listed_under(facts.obligation.levels) for facts, _ in clean.found}
    if level != EVERY_LEVEL or len(taught) < 2:
        return ()
    levels = sorted(taught, key=ORDER.index)[:MOST_LEVELS]
    return (tuple(Button(turn.say("button-bulk-level", label=one.value), ShowBulk(one.value)) for one in levels),)


@router.callback_query(Pressed(AcceptBulk), flags={"may": May.REVIEW})
def accept_pressed(turn: Turn, action: AcceptBulk) -> Answer:
    return Answer(_accept(turn, action.report, action.level), Place.PRESSED)


def _accept(turn: Turn, newest: ReportId, level: str) -> Screen:
    """Looked through again: what was recalled, changed or decided meanwhile, or came later, is not among them."""
    clean = _clean(turn, level, upto=newest)
    for facts, step in clean.found:
        review_scope.take(turn, facts, step)
    expecting.nothing(turn)
    left = queue.count_waiting(turn.tx, scope.sight(turn, May.REVIEW))
    to_queue = Button(turn.say("button-queue", count=left), ShowQueue())
    text = turn.say("bulk-done", count=len(clean.found), endorsed=clean.endorsed, left=left)
    return Screen(text, ((to_queue,),))


def _clean(turn: Turn, level: str, upto: ReportId | None = None) -> Clean:
    """Raises Refusal for what is no level."""
    if level not in _LEVELS:
        raise Refusal("door-old-button")
    rows = queue.waiting(turn.tx, scope.sight(turn, May.REVIEW), limit=MOST)
    every = stored.some(turn.tx, [one.report for one in rows])
    of_level = [one for one in every if level == EVERY_LEVEL or listed_under(one.obligation.levels) == level]
    found = [(one, _step(turn, one)) for one in of_level if upto is None or one.report.id <= upto]
    newest = max((one.report.id for one in of_level), default=ReportId(0))
    return Clean([(one, step) for one, step in found if step is not None], len(of_level), newest)


def _step(turn: Turn, facts: Facts) -> Step | None:
    """None where it has to be looked at. Nobody accepts what they handed in, or agreed to in between; what was accepted
    is not changed in passing."""
    if facts.report.why is not None or facts.report.handed_by == scope.known(turn).id:
        return None
    step = review_scope.step_on(turn, facts, review_scope.way(turn, facts))
    form, earlier = review_cards.form_of(turn, facts.report), stored.earlier(turn.tx, facts)
    return step if step.decides and not review_cards.found_in(turn, facts, form, earlier).any else None
