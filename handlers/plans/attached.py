"""Files: a plan or a list of units, by what is in them; where a sheet might be either, whoever sent it is asked."""

from aiogram import Router
from aiogram.types import Document

from domain.buttons.proposal_actions import ReadAsList, Step, Walk
from domain.folding import fold
from domain.ids import ProposalId, UnitListId
from domain.papers import Paper
from domain.proposals.model import Proposal
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.sheets import Brought, Sheet, Unreadable
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.plans import proposing, walking
from handlers.registry import listing
from handlers.turn import Turn
from storage.people import administrators

router = Router(name="attached")
OF_DOCUMENTS = frozenset({"sheet-word", "sheet-pdf", "sheet-other", "sheet-encoding"})
"""Of these the sheet reader only knows that they are no sheets: what reads documents knows better."""
NO_PLAN = "document-no-plan"
_LIST = frozenset({"danh sach", "danh sach don vi", "2", "list"})
_PLAN = frozenset({"ke hoach", "van ban", "1", "plan"})


def take(turn: Turn, document: Document, sheet: Brought | None, paper: Paper | None) -> Answer:
    rows = None if sheet is None or isinstance(sheet, Unreadable) or not listing.reads(sheet) else sheet
    planned = paper is not None and proposing.holds_plan(paper)
    if paper is None or (rows is not None and not planned):
        return listing.take(turn, document, sheet)
    if rows is not None:
        return _which(turn, document, rows, paper)
    if not planned and sheet is not None and not _is_no_sheet(sheet):
        return listing.take(turn, document, sheet)
    if not planned and _holds_none(paper) and listing.looks_like_one(document):
        raise _neither(turn)
    return proposing.take(turn, paper)


def _holds_none(paper: Paper) -> bool:
    """Whether it was read, and there is no plan in it."""
    return isinstance(paper.read, Proposal) or paper.read.key == NO_PLAN


def _neither(turn: Turn) -> Refusal:
    """A sheet that holds no plan, of somebody who may send no lists: with who may."""
    offices = {post.unit for post in scope.known(turn).overseeing_posts()}
    names = sorted({name for office in offices for name in administrators.names(turn.tx, office)})
    return Refusal("walk-neither-plan-nor-list", names=", ".join(names) or "none")


def _is_no_sheet(sheet: Brought) -> bool:
    """Whether what reads documents knows better why it is not read."""
    return isinstance(sheet, Unreadable) and sheet.key in OF_DOCUMENTS


def _which(turn: Turn, document: Document, rows: tuple[Sheet, ...], paper: Paper) -> Answer:
    """Both are kept, and neither is done anything with before it is known."""
    shown = proposing.take(turn, paper)
    expected = expecting.expected(turn)
    if expected is None or expected.kind is not Kind.WALK:
        return shown
    proposal = ProposalId(expected.number)
    listed = listing.keep(turn, document, rows)
    expecting.about(turn, Kind.LIST_OR_PLAN, proposal, listed)
    plan = Button(turn.say("button-walk-is-plan"), Walk(proposal, expected.seen, Step.SHOW))
    units = Button(turn.say("button-walk-is-list"), ReadAsList(proposal, listed))
    return Answer(Screen(turn.say("walk-list-or-plan", file=paper.name), ((plan, units),)), Place.LIVE)


@router.callback_query(Pressed(ReadAsList), flags={"may": May.CHANGE_UNITS})
def list_pressed(turn: Turn, action: ReadAsList) -> Answer:
    return _as_list(turn, action.proposal, action.list)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    said = fold(text.strip(" .!"))
    if said in _LIST:
        return _as_list(turn, ProposalId(expected.number), UnitListId(expected.seen))
    if said in _PLAN:
        return walking.show(turn, walking.theirs(turn, ProposalId(expected.number)))
    return None


def _as_list(turn: Turn, number: ProposalId, listed: UnitListId) -> Answer:
    """Raises Refusal for what is not theirs: neither the one nor the other."""
    answer = listing.show(turn, listed)
    walking.drop(turn, walking.theirs(turn, number))
    return answer
