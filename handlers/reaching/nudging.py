"""Reminders that an officer sends by hand: shown first, sent at the second press or at a word, and not twice within
hours unless it is insisted on."""

from dataclasses import dataclass
from datetime import UTC, datetime

from aiogram import Router

from domain.actions import AskNudge, Home, Nudge, NudgeAgain, ShowMissing
from domain.clock_face import local_date, start_of_day
from domain.ids import DeadlineId, ObligationId
from domain.packing import fits
from domain.planning.deadlines import Deadline
from domain.planning.plan_words import DO, DROP, plain
from domain.queries.model import Status
from domain.refusals import Refusal
from domain.reporting.obligations import OWING, Absent, Standing, in_order
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.sending.notices import NUDGE_RESTS
from domain.texts import Markup
from handlers import expecting, scope
from handlers.aside import aside
from handlers.expecting import Expected
from handlers.filters import Pressed
from handlers.questions import chosen, narrowed
from handlers.questions.chosen import Chosen
from handlers.questions.telling import about, at_night, rows
from handlers.turn import Turn
from storage.operations import audit
from storage.outgoing import nudges, promises, reminded
from storage.outgoing.nudges import Nudged
from storage.people import colleagues
from storage.reporting import extensions, obligations
from storage.reporting.obliged import Only

router = Router(name="nudging")
MAY = {"may": May.NUDGE}
NAMED, LEFT_OUT = 30, 10
UNHEARD = {Status.MISSING, Status.OVERDUE}
_YES = DO | {"nhac", "nhac di", "nhac ngay", "gui", "remind"}
_AGAIN = frozenset({"van nhac", "cu nhac", "nhac lai", "remind anyway", "remind again"})


@router.callback_query(Pressed(AskNudge), flags=MAY)
@aside
def asked(turn: Turn, action: AskNudge) -> Answer:
    deadline = scope.seen(turn, action.deadline, May.NUDGE)
    return Answer(preview(turn, deadline, chosen.read(turn, action.status, action.whom)))


@router.callback_query(Pressed(Nudge), flags=MAY)
def pressed(turn: Turn, action: Nudge) -> Answer:
    deadline = scope.seen(turn, action.deadline, May.NUDGE)
    return Answer(_nudge(turn, deadline, chosen.read(turn, action.status, action.whom)), Place.PRESSED)


@router.callback_query(Pressed(NudgeAgain), flags=MAY)
def pressed_again(turn: Turn, action: NudgeAgain) -> Answer:
    deadline = scope.seen(turn, action.deadline, May.NUDGE)
    wanted = chosen.read(turn, action.status, action.whom)
    return Answer(_nudge(turn, deadline, wanted, insisted=action.seen), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """`nhắc`, `vẫn nhắc` or `thôi` below what was shown."""
    said = plain(text)
    expecting.nothing(turn)
    if said in DROP:
        return Answer(Screen(turn.say("nudge-not"), rows(Button(turn.say("button-home"), Home()))))
    if said not in _YES | _AGAIN:
        return None
    deadline = scope.seen(turn, DeadlineId(expected.number), May.NUDGE)
    status, _, whom = expected.at.partition("/")
    wanted = chosen.read(turn, Status(status), whom)
    # Where nobody else was left to remind, that was the question.
    insisting = said in _AGAIN or not _meant(turn, deadline, wanted).now
    insisted = expected.seen if insisting and expected.seen else None
    return Answer(_nudge(turn, deadline, wanted, insisted=insisted))


@dataclass(frozen=True, slots=True)
class _Meant:
    """Whom a nudge is meant for: those it would reach now, those reached a short while ago, those nobody can reach,
    those who have promised a time that is still to come, and those who wait for an answer of the office. `last` is the
    newest nudge of the second; `today` how many of the first were reminded by the ladder today."""

    now: list[Absent]
    rested: list[Absent]
    unreached: list[Absent]
    promised: list[Absent]
    waiting: list[Absent]
    last: Nudged | None
    today: int


def preview(turn: Turn, deadline: Deadline, wanted: Chosen) -> Screen:
    """Those that owe, also those whose report came back, as far as the officer looks after them and as far as was asked
    for."""
    meant = _meant(turn, deadline, wanted)
    if not meant.now and not meant.rested:
        schools, named = Markup(narrowed.said(turn, wanted.whom)), "yes" if wanted.whom.units else "no"
        raise Refusal("nudge-nobody", label=deadline.label, schools=schools, named=named)
    whom, seen = wanted.whom.to_text(), _minutes(meant.last)
    once, again = Nudge(deadline.id, wanted.status, whom), NudgeAgain(deadline.id, seen, wanted.status, whom)
    if not fits(again) or not expecting.yes_to_nudge(turn, deadline.id, seen, f"{wanted.status}/{whom}"):
        raise Refusal("nudge-too-many-named")
    buttons = []
    if meant.now:
        buttons.append(Button(turn.say("button-nudge-now", count=len(meant.now)), once))
    if meant.rested:
        every = len(meant.now) + len(meant.rested)
        buttons.append(Button(turn.say("button-nudge-again", count=every), again))
    shown = ShowMissing(deadline.id, status=wanted.status, whom=whom)
    look = "button-missing" if wanted.status in UNHEARD else "button-names"
    buttons.append(Button(turn.say(look), shown if fits(shown) else ShowMissing(deadline.id)))
    return Screen(_told(turn, deadline, wanted, meant), rows(*buttons))


def _told(turn: Turn, deadline: Deadline, wanted: Chosen, meant: _Meant) -> str:
    schools = Markup(narrowed.said(turn, wanted.whom))
    rested = {"count": len(meant.rested), **_last(turn, meant.last)}
    if not meant.now:
        lately = ", ".join(one.unit_name for one in meant.rested[:NAMED])
        return turn.say("nudge-rested-all", schools=schools, label=deadline.label, names=lately, **rested)
    names = [one.unit_name for one in meant.now]
    text = turn.say(
        "nudge-preview-named" if wanted.whom.units and len(names) <= NAMED else "nudge-preview",
        count=len(names),
        schools=schools,
        state=wanted.status.value,
        names=", ".join(names[:NAMED]),
        more=max(0, len(names) - NAMED),
        **about(deadline, turn.now),
    )
    left_out = {"unreached": meant.unreached, "promised": meant.promised, "waiting": meant.waiting}
    more = [_named(turn, state, units) for state, units in left_out.items()]
    every = "yes" if 1 < meant.today == len(meant.now) else "no"
    more += [turn.say("nudge-today", count=meant.today, all=every)] if meant.today else []
    more += [turn.say("nudge-rested", **rested)] if meant.rested else []
    return "\n".join([text, *filter(None, more), *at_night(turn)])


def _named(turn: Turn, state: str, units: list[Absent]) -> str:
    names = ", ".join(one.unit_name for one in units[:LEFT_OUT])
    more = max(0, len(units) - LEFT_OUT)
    return turn.say(f"nudge-{state}", count=len(units), names=names, more=more) if units else ""


def _last(turn: Turn, last: Nudged | None) -> dict[str, str | int | datetime]:
    by = None if last is None else last.by
    name = turn.say("nudge-by-nobody") if by is None else colleagues.name_of(turn.tx, by)
    return {"at": turn.now if last is None else last.at, "by": name, "hours": NUDGE_RESTS.seconds // 3600}


def _meant(turn: Turn, deadline: Deadline, wanted: Chosen) -> _Meant:
    found = obligations.listed(
        turn.tx,
        deadline.id,
        parts=scope.parts(turn, deadline, May.NUDGE),
        whom=wanted.whom,
        standings=_standings(wanted.status),
        only=Only.BEGUN if wanted.status is Status.DRAFT else None,
        overdue=turn.now if wanted.status is Status.OVERDUE else None,
        limit=chosen.MOST,
    )
    units = in_order(found)
    quiet = {of for of, one in promises.of_deadline(turn.tx, deadline.id).items() if one.remind_at > turn.now}
    wait = {of for of, one in extensions.of_deadline(turn.tx, deadline.id).items() if one.open}
    asked = [one for one in units if one.obligation not in quiet | wait]
    reached = [one for one in asked if one.reached]
    lately = nudges.lately(turn.tx, deadline.id, turn.now)
    rested = [one for one in reached if one.obligation in lately]
    today = reminded.since(turn.tx, deadline.id, start_of_day(local_date(turn.now)))
    now = [one for one in reached if one.obligation not in lately]
    return _Meant(
        now=now,
        rested=rested,
        unreached=[one for one in asked if not one.reached],
        promised=[one for one in units if one.obligation in quiet - wait],
        waiting=[one for one in units if one.obligation in wait],
        today=sum(one.obligation in today for one in now),
        last=max((lately[one.obligation] for one in rested), key=lambda one: one.at, default=None),
    )


def _nudge(turn: Turn, deadline: Deadline, wanted: Chosen, *, insisted: int | None = None) -> Screen:
    """Those nudged a short while ago are left out, unless it is insisted on: then in view of the nudge that was shown,
    so that two presses, or two officers, are one."""
    by, before = scope.known(turn).id, _nudged_now(turn, deadline)
    owed = nudges.owe(
        turn.tx,
        deadline,
        turn.now,
        scope.parts(turn, deadline, May.NUDGE),
        nudges.Asked(
            wanted.whom,
            _standings(wanted.status),
            begun=wanted.status is Status.DRAFT,
            overdue=wanted.status is Status.OVERDUE,
        ),
        by=by,
        insisted=None if insisted is None else datetime.fromtimestamp(insisted * 60, UTC),
    )
    if not owed:
        return preview(turn, deadline, wanted)
    told: audit.Facts = {"owed": owed, "state": wanted.status, "whom": wanted.whom.to_text()}
    if insisted is not None:
        told = {**told, "insisted": insisted}
    audit.note(turn.tx, by, "nudge", f"deadline:{deadline.id}", now=turn.now, after=told)
    units = len(_nudged_now(turn, deadline) - before)
    one_each = "yes" if units == owed else "no"
    text = turn.say("nudged", schools=units, count=owed, one_each=one_each, **about(deadline, turn.now))
    return Screen(text, rows(Button(turn.say("button-home"), Home())))


def _nudged_now(turn: Turn, deadline: Deadline) -> set[ObligationId]:
    lately = nudges.lately(turn.tx, deadline.id, turn.now)
    return {obligation for obligation, one in lately.items() if one.at == turn.now}


def _minutes(last: Nudged | None) -> int:
    return 0 if last is None else int(last.at.timestamp() // 60)


def _standings(status: Status) -> frozenset[Standing]:
    """`missing` reminds all that owe, sent back or never handed in."""
    return frozenset({Standing.RETURNED}) if status is Status.RETURNED else OWING
