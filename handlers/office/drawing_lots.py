"""/boctham: which units are inspected is decided by lot, in a way that anybody can recompute; no unit is told of it."""

import json
from dataclasses import replace

from aiogram import Router

from domain.buttons.inspection_actions import (
    AskRedraw,
    DrawLots,
    DropDraw,
    MakeDrawRecord,
    SealDraw,
    ShowDraw,
    ShowDraws,
    WishDraw,
)
from domain.clock_face import local_date
from domain.ids import DrawId, UnitId
from domain.office import draws as rules
from domain.office.draws import LONGEST_REASON
from domain.office.inspections import Kind, lacking
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import expecting, reasons, scope
from handlers.filters import Command, Pressed
from handlers.office import draw_screens as screens
from handlers.turn import Turn
from storage.office import draw_papers, draws, inspections
from storage.office.draws import Wish
from storage.outgoing import files

router = Router(name="drawing-lots")
SEES = {"may": May.SEE_INSPECTIONS}
WRITES = {"may": May.INSPECT}


@router.message(Command("boctham", "draw"), flags=SEES)
def draws_asked(turn: Turn) -> Answer:
    return every(turn)


def every(turn: Turn) -> Answer:
    scope.need_private(turn)
    if not scope.authorities(turn, May.SEE_INSPECTIONS):
        raise Refusal("draw-whole-office")
    return Answer(screens.every(turn))


@router.callback_query(Pressed(ShowDraws), flags=SEES)
def draws_pressed(turn: Turn) -> Answer:
    return Answer(screens.every(turn), Place.PRESSED)


@router.callback_query(Pressed(WishDraw), flags=WRITES)
def wish_pressed(turn: Turn, action: WishDraw) -> Answer:
    return wish(turn, action.authority, action.kind)


def wish(turn: Turn, authority: UnitId, kind: Kind, anew: tuple[DrawId, str] | None = None) -> Answer:
    """As many as the quota lacks, to begin with."""
    need_authority(turn, authority)
    year = local_date(turn.now).year
    by = scope.known(turn).id
    wanted = draws.wish(turn.tx, authority, kind, year=year, wanted=1, by=by, now=turn.now, anew=anew)
    there = len(draw_papers.paper(turn.tx, wanted).candidates)
    if there == 0:
        raise Refusal("draw-nobody-left")
    changed = replace(wanted, wanted=min(_lacking(turn, authority, kind, year), there))
    draws.save(turn.tx, changed)
    expecting.start_screen(turn)
    return Answer(screens.wish(turn, changed), Place.LIVE)


def _lacking(turn: Turn, authority: UnitId, kind: Kind, year: int) -> int:
    quota = inspections.quotas_of(turn.tx, authority, year).get(kind)
    if quota is None:
        return 1
    done = inspections.held_against(turn.tx, authority, year, quota, kind)
    return lacking(quota.target, done) or 1


def change(turn: Turn, wanted: Wish, *, count: int | None = None, unit: UnitId | None = None, why: str = "") -> Answer:
    """Another number of units, or one left out by hand with the reason. Raises Refusal for what cannot be drawn."""
    changed = replace(wanted, wanted=wanted.wanted if count is None else count)
    if unit is not None:
        if not why:
            raise Refusal("draw-why-left-out")
        reasons.checked(why, longest=LONGEST_REASON)
        changed = replace(changed, left_out={**changed.left_out, unit: why})
    there = len(draw_papers.paper(turn.tx, changed).candidates)
    if there == 0:
        raise Refusal("draw-nobody-left")
    if count is not None and not 0 < count <= there:
        raise Refusal("draw-not-so-many", most=there)
    changed = replace(changed, wanted=min(changed.wanted, there))
    draws.save(turn.tx, changed)
    return Answer(screens.wish(turn, changed), Place.LIVE)


@router.callback_query(Pressed(SealDraw), flags=WRITES)
def seal_pressed(turn: Turn, action: SealDraw) -> Answer:
    return seal(turn, wished(turn, action.wish))


def seal(turn: Turn, wanted: Wish) -> Answer:
    """Frozen, with the commitment that everybody present can write down; the lots come after."""
    paper = draw_papers.paper(turn.tx, wanted)
    if not 0 < paper.wanted <= len(paper.candidates):
        raise Refusal("draw-not-so-many", most=len(paper.candidates))
    if wanted.replaces is not None and screens.seen(turn, wanted.replaces, May.INSPECT).replaced:
        raise Refusal("draw-replaced-already")
    sealed = draws.seal(turn.tx, wanted, paper, by=scope.known(turn).id, now=turn.now)
    return Answer(screens.draw(turn, sealed.id), Place.LIVE)


@router.callback_query(Pressed(DropDraw), flags=WRITES)
def drop_pressed(turn: Turn, action: DropDraw) -> Answer:
    return drop(turn, wished(turn, action.wish))


def drop(turn: Turn, wanted: Wish) -> Answer:
    draws.drop(turn.tx, wanted)
    return Answer(screens.every(turn, turn.say("draw-dropped")), Place.LIVE)


@router.callback_query(Pressed(ShowDraw), flags=SEES)
def draw_pressed(turn: Turn, action: ShowDraw) -> Answer:
    return Answer(screens.draw(turn, action.draw), Place.PRESSED)


@router.callback_query(Pressed(DrawLots), flags=WRITES)
def lots_pressed(turn: Turn, action: DrawLots) -> Answer:
    return draw_lots(turn, action.draw, "")


def draw_lots(turn: Turn, number: DrawId, words: str) -> Answer:
    listed = screens.seen(turn, number, May.INSPECT)
    if listed.draw.drawn is not None:
        raise Refusal("draw-drawn-already")
    draws.carry_out(turn.tx, listed.draw, rules.said(words), by=scope.known(turn).id, now=turn.now)
    return Answer(screens.draw(turn, number), Place.LIVE)


@router.callback_query(Pressed(AskRedraw), flags=WRITES)
def redraw_pressed(turn: Turn, action: AskRedraw) -> Answer:
    expecting.start_screen(turn)
    return Answer(screens.ask_why(turn, action.draw), Place.LIVE)


def redraw(turn: Turn, number: DrawId, reason: str) -> Answer:
    """Another draw, with the reason for all to see; the first stays as it was."""
    listed = screens.seen(turn, number, May.INSPECT)
    if listed.replaced:
        raise Refusal("draw-replaced-already")
    reasons.checked(reason, longest=LONGEST_REASON)
    return wish(turn, listed.authority, listed.draw.paper.kind, (number, reason))


@router.callback_query(Pressed(MakeDrawRecord), flags=SEES)
def record_pressed(turn: Turn, action: MakeDrawRecord) -> Answer:
    listed = screens.seen(turn, action.draw, May.SEE_INSPECTIONS)
    if listed.draw.drawn is None:
        raise Refusal("draw-not-drawn")
    content = json.dumps(rules.record(listed.draw), ensure_ascii=False, indent=1).encode()
    file = files.keep(turn.tx, f"boc-tham-{listed.draw.id}.json", content, turn.now)
    return Answer(Screen(turn.say("draw-record-ready", draw=str(listed.draw.id)), (), file))


def wished(turn: Turn, number: int) -> Wish:
    """Raises Refusal for one of an authority that is not this person's, whether it exists or not."""
    wanted = draws.wished(turn.tx, number)
    if wanted is None or wanted.authority not in scope.authorities(turn, May.INSPECT):
        raise Refusal("draw-not-yours")
    if wanted.draw is not None:
        raise Refusal("draw-sealed-already")
    return wanted


def need_authority(turn: Turn, authority: UnitId) -> None:
    if authority not in scope.authorities(turn, May.INSPECT):
        raise Refusal("draw-not-yours")
