"""An office excuses one school, or some, from one period: shown first, with a reason; and asks for it again.

What has been said is a row (`domain.reporting.excuses.Excusing`). Only who works where the plan was issued excuses from
it: no office in between has asked for it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from aiogram import Router

from domain.buttons.excuse_actions import AskExcuse, AskOwedAgain, DropExcuse, Excuse, PickWhy
from domain.buttons.extension_actions import AskTime
from domain.folding import fold
from domain.forms.buttons import in_rows, some
from domain.ids import WishId
from domain.planning import call_off_words
from domain.planning.deadlines import Deadline
from domain.planning.plan_words import DO, DROP, plain
from domain.queries.model import Filter, Intent
from domain.refusals import Refusal
from domain.reporting import excuse_words, excuses
from domain.reporting.excuse_words import Said
from domain.reporting.excuses import Excusing
from domain.reporting.given_time import reason_in
from domain.reporting.obligations import OWING, USABLE, Absent, Standing, in_order
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup, Value
from handlers import expecting, reasons, scope
from handlers.deciding import review_scope, untold, wished
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.plans import calling_off
from handlers.questions import leaning, narrowed, periods
from handlers.questions.telling import about, by_morning, rows
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.planning import plan_wishes
from storage.reporting import excusing, obligations

router = Router(name="excusing")
FLAGS = {"may": May.REVIEW}
REASONS = ("excuse-because-closed", "excuse-because-nothing", "excuse-because-otherwise")
MOST = 200
"""Units at once: for more of them the plan is changed."""
NAMED = 30
_ALL = re.compile(r"\b(?:tat ca|cac truong|cac don vi|moi|toan|everybody|all)\b")
_YES = DO | {"mien", "mien nop", "thoi mien", "excuse"}


def said(turn: Turn, text: str) -> Answer | None:
    """None for what excuses nobody, or is not this person's to do."""
    asked = excuse_words.said_in(text)
    if asked is None or not allows(turn.visitor.person, May.REVIEW, turn.chat.kind):
        return None
    query = leaning.understood(turn, f"chua nop {asked.whom}")
    if query.intent is Intent.CLARIFY:
        return Answer(unit_choosing.which(turn, query.filters[Filter.UNIT], text))
    whom = narrowed.asked_for(turn, query).undated
    if whom.everybody and (asked.back or not _speaks_of_all(asked)):
        return None
    deadline = periods.meant(turn, query, May.REVIEW)
    if whom.everybody:
        off = rows(*calling_off.button(turn, deadline))
        return Answer(Screen(turn.say("excuse-everybody", **about(deadline, turn.now)), off))
    return _begin(turn, deadline, Excusing(deadline.id, whom.to_text(), asked.reason, asked.back))


def _speaks_of_all(asked: Said) -> bool:
    """ "miễn quý 1 cho tất cả các trường" and "miễn nộp quý 1 vì bão", where "miễn nộp quý 1" asks who is."""
    return bool(asked.reason) or _ALL.search(fold(asked.whom)) is not None


@router.callback_query(Pressed(AskExcuse), flags=FLAGS)
def ask_pressed(turn: Turn, action: AskExcuse) -> Answer:
    return _pressed(turn, Excusing(action.deadline, action.whom))


@router.callback_query(Pressed(AskOwedAgain), flags=FLAGS)
def again_pressed(turn: Turn, action: AskOwedAgain) -> Answer:
    return _pressed(turn, Excusing(action.deadline, action.whom, back=True))


def _pressed(turn: Turn, wanted: Excusing) -> Answer:
    deadline = scope.seen(turn, wanted.deadline, May.REVIEW)
    if narrowed.read(turn, wanted.whom).everybody:
        raise Refusal("door-old-button")
    return _begin(turn, periods.opened(turn, deadline), wanted)


def _begin(turn: Turn, deadline: Deadline, wanted: Excusing) -> Answer:
    wanted = replace(wanted, reason=reasons.checked(wanted.reason))
    _meant(turn, deadline, wanted)
    by, kind = scope.known(turn).id, plan_wishes.Kind.EXCUSE
    details = wanted.to_text()
    wish = plan_wishes.begin(turn.tx, kind, deadline.authority, deadline.plan, details, by=by, now=turn.now)
    return Answer(_next(turn, wish, wanted))


@router.callback_query(Pressed(PickWhy), flags=FLAGS)
def why_pressed(turn: Turn, action: PickWhy) -> Answer:
    wanted = _seen(turn, action.wish)
    if not 0 <= action.number < len(REASONS):
        raise Refusal("door-old-button")
    reason = turn.say(REASONS[action.number])
    return Answer(_next(turn, action.wish, replace(wanted, reason=reason)), Place.PRESSED)


@router.callback_query(Pressed(Excuse), flags=FLAGS)
def excuse_pressed(turn: Turn, action: Excuse) -> Answer:
    return Answer(_do(turn, action.wish, _seen(turn, action.wish)), Place.PRESSED)


@router.callback_query(Pressed(DropExcuse), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropExcuse) -> Answer:
    return Answer(_drop(turn, action.wish, _seen(turn, action.wish)), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Why, yes or no, below the question or the preview."""
    wish = WishId(expected.number)
    try:
        wanted = _seen(turn, wish)
    except Refusal:
        expecting.nothing(turn)
        return None
    if plain(text) in DROP:
        return Answer(_drop(turn, wish, wanted))
    if _ready(wanted) and plain(text) in _YES:
        return Answer(_do(turn, wish, wanted))
    if not wanted.back and (reason := _reason(turn, wanted, text)) is not None:
        return Answer(_next(turn, wish, replace(wanted, reason=reasons.checked(reason))))
    expecting.nothing(turn)
    return None


def _reason(turn: Turn, wanted: Excusing, text: str) -> str | None:
    """Any words below the question why; below the preview what says that it is one."""
    says_more = text.rstrip().endswith("?") or excuse_words.said_in(text) or call_off_words.said_in(text)
    asked_why = not wanted.reason and expecting.speaks_to_it(turn) and not says_more
    return reason_in(text) or (" ".join(text.split()) if asked_why else None)


def _ready(wanted: Excusing) -> bool:
    return wanted.back or bool(wanted.reason)


def _seen(turn: Turn, wish: WishId) -> Excusing:
    return excuses.from_text(wished.seen(turn, wish, plan_wishes.Kind.EXCUSE))


def _next(turn: Turn, wish: WishId, wanted: Excusing) -> Screen:
    """Why, or all that will be done."""
    plan_wishes.save(turn.tx, wish, wanted.to_text())
    expecting.about(turn, Kind.EXCUSE, wish)
    deadline = scope.seen(turn, wanted.deadline, May.REVIEW)
    meant = _meant(turn, deadline, wanted)
    drop = (Button(turn.say("button-drop"), DropExcuse(wish)),)
    if not _ready(wanted):
        common = [Button(turn.say(f"{one}-short"), PickWhy(wish, place)) for place, one in enumerate(REASONS)]
        return Screen(turn.say("excuse-why", **_named(turn, deadline, meant)), some(*in_rows(common, 1), drop))
    label = turn.say("button-excuse-back" if wanted.back else "button-excuse")
    text = _shown(turn, deadline, wanted, meant)
    return Screen(text, some((Button(label, Excuse(wish)),), drop))


def _shown(turn: Turn, deadline: Deadline, wanted: Excusing, meant: list[Absent]) -> str:
    facts = _named(turn, deadline, meant)
    if wanted.back:
        told = [turn.say("excuse-back-preview", **facts), *untold.lines(turn, meant)]
        return "\n".join([*told, "", turn.say("excuse-back-confirm")])
    returned = [one.unit_name for one in meant if one.handed is not None]
    handed = [one.unit_name for one in _stand(turn, deadline, wanted, USABLE)]
    beside = [turn.say("excuse-returned", names=", ".join(returned[:NAMED]))] if returned else []
    beside += [turn.say("excuse-but-handed", names=", ".join(handed[:NAMED]))] if handed else []
    beside += untold.lines(turn, meant)
    told = [turn.say("excuse-preview", **facts), turn.say("amend-reason", reason=wanted.reason), *beside]
    return "\n".join([*told, "", turn.say("excuse-confirm")])


def _do(turn: Turn, wish: WishId, wanted: Excusing) -> Screen:
    """Of those that are still so, each with a trace of its own. Raises Refusal where nobody is left."""
    if not _ready(wanted):
        raise Refusal("door-old-button")
    deadline = scope.seen(turn, wanted.deadline, May.REVIEW)
    meant = _meant(turn, deadline, wanted)
    plan_wishes.finish(turn.tx, wish, turn.now)
    expecting.nothing(turn)
    done = [one for one in meant if _done(turn, wanted, one)]
    facts, beside = _named(turn, deadline, done), untold.lines(turn, done)
    beside += by_morning(turn) if untold.heard(done) else []
    if wanted.back:
        after = Button(turn.say("button-time-give"), AskTime(deadline.id, wanted.whom))
        return Screen("\n".join([turn.say("excuse-back-done", **facts), *beside]), rows(after))
    after = Button(turn.say("button-excuse-back"), AskOwedAgain(deadline.id, wanted.whom))
    return Screen("\n".join([turn.say("excuse-done", **facts), *beside]), rows(after))


def _done(turn: Turn, wanted: Excusing, one: Absent) -> bool:
    by = scope.known(turn).id
    if not wanted.back:
        return excusing.excuse(turn.tx, one.obligation, wanted.reason, by=by, now=turn.now)
    standing = excusing.of(turn.tx, one.obligation)
    return standing is not None and excusing.take_back(turn.tx, standing, by=by, now=turn.now)


def _drop(turn: Turn, wish: WishId, wanted: Excusing) -> Screen:
    plan_wishes.finish(turn.tx, wish, turn.now)
    expecting.nothing(turn)
    return Screen(turn.say("excuse-back-dropped" if wanted.back else "excuse-dropped"))


def _meant(turn: Turn, deadline: Deadline, wanted: Excusing) -> list[Absent]:
    """Who is excused by it, or is no longer. Raises Refusal where that is nobody, saying how they stand."""
    out = _stand(turn, deadline, wanted, {Standing.EXCUSED})
    standing = excusing.of_deadline(turn.tx, deadline.id) if out else {}
    excused = [one for one in out if one.obligation in standing]
    found = excused if wanted.back else _stand(turn, deadline, wanted, OWING)
    if len(found) > MOST:
        raise Refusal("excuse-too-many", most=MOST)
    if found:
        return found
    handed = not wanted.back and _stand(turn, deadline, wanted, USABLE)
    key = "excuse-none" if wanted.back else "excuse-handed" if handed else "excuse-already" if out else "excuse-nobody"
    whom = narrowed.read(turn, wanted.whom)
    raise Refusal(key, schools=Markup(narrowed.said(turn, whom)), **about(deadline, turn.now))


def _stand(turn: Turn, deadline: Deadline, wanted: Excusing, standings: Collection[Standing]) -> list[Absent]:
    """Those meant that stand so, as far as the officer looks after them. Raises Refusal where they work at no office
    that issued the plan."""
    parts = review_scope.issuing(turn, deadline)
    if not parts:
        raise Refusal("excuse-not-theirs")
    whom = narrowed.read(turn, wanted.whom)
    found = obligations.listed(turn.tx, deadline.id, parts=parts, whom=whom, standings=standings, limit=MOST + 1)
    return in_order(found)


def _named(turn: Turn, deadline: Deadline, units: Sequence[Absent]) -> dict[str, Value]:
    return {
        "count": len(units),
        "names": ", ".join(one.unit_name for one in units[:NAMED]),
        "more": max(0, len(units) - NAMED),
        "heard": untold.heard(units),
        "passed": "yes" if deadline.passed(turn.now) else "no",
        **about(deadline, turn.now),
    }
