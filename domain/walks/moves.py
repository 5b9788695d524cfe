"""What one press does to a walk: the next thing to be said, a group agreed to, a finding mended or left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.buttons.proposal_actions import Step
from domain.forms.notes import Note
from domain.walks import choices, items
from domain.walks.decisions import HEADER, Decisions, Here, Spot
from domain.walks.steps import Way


class Done(StrEnum):
    LATER = "later"
    DROPPED = "dropped"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Turned:
    """What came of one step; `note` is said above the screen."""

    decisions: Decisions
    note: Note | None = None
    done: Done | None = None


def press(way: Way, step: Step, at: int) -> Turned:
    """A button that does not belong to the screen changes nothing: the screen is shown again."""
    match step:
        case Step.LATER:
            return Turned(way.decisions, done=Done.LATER)
        case Step.DROP:
            return Turned(way.decisions, done=Done.DROPPED)
        case Step.BACK:
            return Turned(way.decisions.at(way.before()))
        case Step.SHOW | Step.AUTHORITY:
            return Turned(way.decisions)
    play = _PLAYS.get((way.here.spot, step))
    return Turned(way.decisions if play is None else play(way, at))


def advance(way: Way, decisions: Decisions) -> Decisions:
    """To the first thing that is still to be said after this."""
    return decisions.at(way.after(decisions).next_open())


def _begin(way: Way, _at: int) -> Decisions:
    return advance(way, way.decisions.beginning())


def _agree(way: Way, _at: int) -> Decisions:
    return advance(way, way.decisions.agreeing(way.here.part)) if way.here.part else way.decisions


def _turn_page(way: Way, at: int) -> Decisions:
    here = way.here
    return way.decisions.at(Here(here.spot, here.part, here.code, here.aspect, at))


def _mend(way: Way, _at: int) -> Decisions:
    """Of one finding there is nothing to pick."""
    here = way.here
    if here.part is None:
        return way.decisions.at(Here(Spot.ITEM, code=HEADER))
    every = way.items(here.part)
    if len(every) == 1:
        return way.decisions.at(Here(Spot.ITEM, here.part, every[0].code))
    return way.decisions.at(Here(Spot.PICK, here.part, page=here.page))


def pick(way: Way, at: int) -> Decisions:
    """The finding of this number, counted from 0 within its group."""
    here = way.here
    every = way.items(here.part) if here.part else ()
    if not 0 <= at < len(every):
        return way.decisions
    return way.decisions.at(Here(Spot.ITEM, here.part, every[at].code, page=here.page))


def omit(way: Way, at: int, *, out: bool) -> Decisions:
    """Leaves the finding of this number out, or takes it back."""
    every = way.items(way.here.part) if way.here.part else ()
    if not 0 <= at < len(every):
        return way.decisions
    return way.decisions.omitting(every[at].code) if out else way.decisions.taking(every[at].code)


def _omit_item(way: Way, _at: int) -> Decisions:
    return way.decisions.omitting(way.here.code).at(way.before())


def _take_item(way: Way, _at: int) -> Decisions:
    return way.decisions.taking(way.here.code).at(way.before())


def _leave_item(way: Way, _at: int) -> Decisions:
    return way.decisions.at(way.before())


def _choose_aspect(way: Way, at: int) -> Decisions:
    """Some things have two states, and are turned over at once; of the others it is asked what they should be."""
    aspects = items.aspects(way)
    if not 0 <= at < len(aspects):
        return way.decisions
    here, aspect = way.here, aspects[at]
    if aspect in items.TURNED_OVER:
        return items.turned_over(way, aspect)
    return way.decisions.at(Here(Spot.ASPECT, here.part, here.code, aspect, here.page))


def _choose_value(way: Way, at: int) -> Decisions:
    offered = items.offered(way)
    if not 0 <= at < len(offered):
        return way.decisions
    return items.mended(way, offered[at]).at(way.before())


def _go_back_to(way: Way, at: int) -> Decisions:
    """What stands above the document is 0, its groups follow."""
    stops = [Here(Spot.ITEM, code=HEADER), *(Here(Spot.PART, part) for part in way.parts)]
    return way.decisions.at(stops[at]) if 0 <= at < len(stops) else way.decisions


def _omit_passed(way: Way, _at: int) -> Decisions:
    return way.decisions.omitting(*way.passed)


def _answer(way: Way, at: int) -> Decisions:
    doubt = way.doubt(way.here.code)
    offered = choices.of(way, doubt) if doubt is not None else ()
    if doubt is None or not 0 <= at < len(offered):
        return way.decisions
    return advance(way, way.decisions.settling(doubt.code, offered[at].to_text()))


Play = Callable[[Way, int], Decisions]
_PLAYS: Mapping[tuple[Spot, Step], Play] = {
    (Spot.START, Step.YES): _begin,
    (Spot.START, Step.MEND): _mend,
    (Spot.PART, Step.YES): _agree,
    (Spot.PART, Step.PAGE): _turn_page,
    (Spot.PART, Step.MEND): _mend,
    (Spot.PICK, Step.PICK): pick,
    (Spot.PICK, Step.PAGE): _turn_page,
    (Spot.ITEM, Step.CHOOSE): _choose_aspect,
    (Spot.ITEM, Step.OMIT): _omit_item,
    (Spot.ITEM, Step.TAKE): _take_item,
    (Spot.ITEM, Step.YES): _leave_item,
    (Spot.ASPECT, Step.CHOOSE): _choose_value,
    (Spot.DOUBT, Step.CHOOSE): _answer,
    (Spot.REVIEW, Step.PAGE): _turn_page,
    (Spot.REVIEW, Step.PICK): _go_back_to,
    (Spot.REVIEW, Step.OMIT): _omit_passed,
}
"""What each button does where; `pick` and `omit` are also typed with a number."""
