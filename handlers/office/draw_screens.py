"""What is shown of draws of lots: those there were, one that is being prepared, one that is sealed or drawn."""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import groupby

from domain.buttons.inspection_actions import (
    AskRedraw,
    ChooseInspection,
    DrawLots,
    DropDraw,
    MakeDrawRecord,
    SealDraw,
    ShowDraw,
    ShowDraws,
    ShowInspections,
    WishDraw,
)
from domain.ids import DrawId, UnitId
from domain.office import draws as rules
from domain.office.draws import DRAWN, INSPECTED, Candidate, LeftOut
from domain.office.inspections import Kind
from domain.refusals import Refusal
from domain.reporting.obligations import ORDER
from domain.rights import May
from domain.screens import Button, Screen
from handlers import expecting, scope
from handlers.expecting import Kind as Expects
from handlers.questions.telling import fitting, rows, short
from handlers.turn import Turn
from storage.office import draw_papers, draws
from storage.office.draws import Listed, Wish
from storage.operations import traces

MOST_LISTED = 10
MOST_NAMED = 40
MOST_LEFT_OUT = 10
MOST_TO_RECORD = 8
LONGEST_NAME = 40
OF_THE_BOT = {INSPECTED, DRAWN}


def every(turn: Turn, said: str = "") -> Screen:
    """The latest first; and what is to be drawn next, by authority."""
    mine = scope.authorities(turn, May.SEE_INSPECTIONS)
    listed = draws.of_authorities(turn.tx, mine, limit=MOST_LISTED)
    parts = [said] if said else []
    parts += [turn.say("draws"), *(_line(turn, one) for one in listed)]
    shows = [Button(short(_title(turn, one), LONGEST_NAME), ShowDraw(one.draw.id)) for one in listed]
    may_draw = scope.authorities(turn, May.INSPECT)
    several = len(may_draw) > 1
    wishes = []
    for authority in may_draw:
        name = f" · {traces.name_of(turn.tx, authority)}" if several else ""
        for kind in Kind:
            label = short(f"{turn.say(f'button-draw-{kind}')}{name}", LONGEST_NAME)
            wishes.append(Button(label, WishDraw(authority, kind)))
    expecting.about(turn, Expects.DRAWS, may_draw[0] if may_draw else 0)
    back = Button(turn.say("button-inspections"), ShowInspections())
    return Screen(fitting(parts), rows(*wishes, *shows, back))


def _title(turn: Turn, one: Listed) -> str:
    kind = turn.say(f"inspection-kind-{one.draw.paper.kind}")
    return f"#{one.draw.id} {kind} {one.draw.paper.year}"


def _line(turn: Turn, one: Listed) -> str:
    stands = "replaced" if one.replaced else "sealed" if one.drawn_at is None else "drawn"
    at = one.drawn_at or one.sealed_at
    return turn.say(f"draw-line-{stands}", title=_title(turn, one), wanted=one.draw.paper.wanted, at=at)


def wish(turn: Turn, wanted: Wish, said: str = "") -> Screen:
    """What would be sealed, and how it is changed."""
    paper = draw_papers.paper(turn.tx, wanted)
    parts = [said] if said else []
    parts.append(
        turn.say(
            "draw-wish",
            kind=turn.say(f"inspection-kind-{wanted.kind}"),
            year=str(wanted.year),
            wanted=wanted.wanted,
            candidates=len(paper.candidates),
            levels=_levels(one.level for one in paper.candidates),
        )
    )
    if wanted.replaces is not None:
        parts.append(turn.say("draw-anew", draw=str(wanted.replaces), reason=wanted.reason or ""))
    parts += _left_out(turn, paper.left_out)
    parts += ["", turn.say("draw-wish-how")]
    expecting.about(turn, Expects.DRAW_WISH, wanted.id)
    seal = Button(turn.say("button-draw-seal"), SealDraw(wanted.id))
    return Screen(fitting(parts), rows(seal, Button(turn.say("button-draw-drop"), DropDraw(wanted.id))))


def _levels(levels: Iterable[str]) -> str:
    counted = Counter(levels)
    return " · ".join(f"{level.value} {counted[level]}" for level in ORDER if counted[level]) or "–"


def _left_out(turn: Turn, left_out: Iterable[LeftOut]) -> list[str]:
    every_one = list(left_out)
    shown = [f"{short(one.name, LONGEST_NAME)} ({_why(turn, one)})" for one in every_one[:MOST_LEFT_OUT]]
    if not shown:
        return []
    more = len(every_one) - len(shown)
    return [turn.say("draw-left-out", count=len(every_one), names=", ".join(shown), more=more)]


def _why(turn: Turn, one: LeftOut) -> str:
    return turn.say(f"draw-why-{one.why}") if one.why in OF_THE_BOT else short(one.why, LONGEST_NAME)


def draw(turn: Turn, number: DrawId, said: str = "") -> Screen:
    listed = seen(turn, number, May.SEE_INSPECTIONS)
    screen = _sealed(turn, listed) if listed.draw.drawn is None else _drawn(turn, listed)
    return Screen(f"{said}\n\n{screen.text}" if said else screen.text, screen.rows)


def _sealed(turn: Turn, listed: Listed) -> Screen:
    one = listed.draw
    parts = [
        turn.say(
            "draw-sealed",
            title=_title(turn, listed),
            at=listed.sealed_at,
            wanted=one.paper.wanted,
            candidates=len(one.paper.candidates),
            levels=_levels(each.level for each in one.paper.candidates),
            commitment=one.commitment,
        ),
        *_left_out(turn, one.paper.left_out),
    ]
    back = Button(turn.say("button-draws-all"), ShowDraws())
    if listed.authority not in scope.authorities(turn, May.INSPECT):
        return Screen(fitting(parts), rows(back))
    parts += ["", turn.say("draw-sealed-how")]
    expecting.about(turn, Expects.DRAW, one.id)
    return Screen(fitting(parts), rows(Button(turn.say("button-draw-now"), DrawLots(one.id)), back))


def _drawn(turn: Turn, listed: Listed) -> Screen:
    one = listed.draw
    lots = rules.drawn(one.paper, one.seed, one.witness)
    done = draws.inspected_of(turn.tx, one.id)
    parts = [
        turn.say("draw-drawn", title=_title(turn, listed), at=listed.drawn_at or listed.sealed_at, count=len(lots))
    ]
    for level, of_level in groupby(lots[:MOST_NAMED], key=lambda lot: lot.level):
        names = [_lot(lot, done) for lot in of_level]
        parts.append(turn.say("units-of-level", level=level.value, count=len(names), names=", ".join(names)))
    if len(lots) > MOST_NAMED:
        parts.append(turn.say("draw-more", count=len(lots) - MOST_NAMED))
    if one.replaces is not None:
        parts.append(turn.say("draw-anew", draw=str(one.replaces), reason=one.reason or ""))
    if listed.replaced:
        parts.append(turn.say("draw-replaced"))
    parts += _left_out(turn, one.paper.left_out)
    if one.witness:
        parts.append(turn.say("draw-witness", words=one.witness))
    parts += ["", turn.say("draw-proof", seed=one.seed, commitment=one.commitment), turn.say("draw-secret")]
    expecting.about(turn, Expects.DRAWS, listed.authority)
    return Screen(fitting(parts), _drawn_rows(turn, listed))


def _lot(lot: Candidate, done: Collection[UnitId]) -> str:
    """Ticked off once its inspection is in the log."""
    name = short(lot.name, LONGEST_NAME)
    return f"{name} ✓" if lot.unit in done else name


def _drawn_rows(turn: Turn, listed: Listed) -> tuple[tuple[Button, ...], ...]:
    one = listed.draw
    done = draws.inspected_of(turn.tx, one.id)
    lots = [lot for lot in rules.drawn(one.paper, one.seed, one.witness) if lot.unit not in done]
    acts = []
    if listed.authority in scope.authorities(turn, May.INSPECT) and not listed.replaced:
        label = turn.say("button-inspection-record")
        acts = [
            Button(short(f"{label} {lot.name}", LONGEST_NAME), ChooseInspection(lot.unit, one.id))
            for lot in lots[:MOST_TO_RECORD]
        ]
        acts.append(Button(turn.say("button-draw-again"), AskRedraw(one.id)))
    file = Button(turn.say("button-draw-record"), MakeDrawRecord(one.id))
    return rows(*acts, file, Button(turn.say("button-draws-all"), ShowDraws()))


def ask_why(turn: Turn, number: DrawId) -> Screen:
    listed = seen(turn, number, May.INSPECT)
    expecting.about(turn, Expects.REDRAW, number)
    text = turn.say("draw-why-again", title=_title(turn, listed))
    return Screen(text, rows(Button(turn.say("button-back"), ShowDraw(number))))


def seen(turn: Turn, number: DrawId, may: May) -> Listed:
    """Raises Refusal for one of an authority that is not this person's, whether it exists or not."""
    scope.need_private(turn)
    listed = draws.one(turn.tx, number)
    if listed is None or listed.authority not in scope.authorities(turn, may):
        raise Refusal("draw-not-yours")
    return listed
