"""Documents that are sent or pasted: taken from whoever may publish, and shown as they were read."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.clock_face import local_date
from domain.forms.notes import Note
from domain.ids import ProposalId
from domain.papers import MOST_PARTS, NOTHING_YET, Paper, Pasting, may_be_pasted
from domain.phrases.model import Context
from domain.proposals.model import Proposal
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Screen
from domain.sheets import Unreadable
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.plans import walk_home, walk_review, walking
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.database import Tx
from storage.people import colleagues, registry
from storage.planning import calendars, plans, proposals
from storage.planning.proposals import Kept, State, Twin

TOGETHER = timedelta(minutes=10)
"""What is pasted within so long after a part of a document goes on from it."""
AT_ONCE = timedelta(minutes=1)
LONGEST_SEEN = 120
_TAKEN_WHILE = frozenset({None, Kind.PASTE.value, Kind.WALK.value, Kind.LIST.value})
"""What may be expected when a long text comes that is no answer to it."""


def welcome(tx: Tx, chat_id: int, now: datetime) -> bool:
    """Whether a file of whoever speaks here is read as a plan: asked before it is fetched."""
    visitor, conversation = registry.meet(tx, registry.TELEGRAM, chat_id, now)
    awaited = _kind(conversation.expects) in {Kind.DRAFT, Kind.BROADCAST, Kind.TRIAL}
    return not awaited and allows(visitor.person, May.PUBLISH, ChatKind.PRIVATE)


def context(tx: Tx, now: datetime) -> Context:
    """What a document is read beside. Its own year is not known yet: what hangs on that is looked at later."""
    return Context(received=local_date(now), calendar=calendars.load(tx))


def pasting(tx: Tx, chat_id: int, text: str, now: datetime, channel: str = registry.TELEGRAM) -> Pasting | None:
    """What a typed text is read together with, where it may be a document; None where it is not to be read."""
    visitor, conversation = registry.meet(tx, channel, chat_id, now)
    if not allows(visitor.person, May.PUBLISH, ChatKind.PRIVATE) or _kind(conversation.expects) not in _TAKEN_WHILE:
        return None
    before = _before(tx, conversation.expects, now)
    if not may_be_pasted(text, len(before.parts)) or len(before.parts) >= MOST_PARTS:
        return None
    return before.then(text)


def _before(tx: Tx, expects: str | None, now: datetime) -> Pasting:
    if _kind(expects) != Kind.PASTE:
        return Pasting()
    number = int((expects or "").partition(":")[2].partition("@")[0])
    kept = proposals.one(tx, ProposalId(number)) if number else None
    if kept is None or kept.state is not State.OPEN or kept.decisions.begun or now - kept.changed_at > TOGETHER:
        return Pasting()
    return Pasting(kept.parts, kept.id)


def _kind(expects: str | None) -> str | None:
    return None if expects is None else expects.partition(":")[0]


def is_plan(proposal: Proposal) -> bool:
    """Whether there is anything in it that could be published."""
    if proposal.deadlines or proposal.tasks:
        return True
    return bool(proposal.targets) and proposal.header.kind is not None


def holds_plan(paper: Paper) -> bool:
    return isinstance(paper.read, Proposal) and is_plan(paper.read)


def take(turn: Turn, paper: Paper) -> Answer:
    """A document, whole or as much of it as has been pasted. Raises Refusal for what is none."""
    scope.need_private(turn)
    if not scope.authorities(turn, May.PUBLISH):
        raise Refusal("door-not-allowed")
    read = paper.read
    more_may_come = bool(paper.parts) and (paper.continues is not None or _awaited(turn))
    if isinstance(read, Unreadable):
        if not more_may_come:
            raise Refusal(read.key, **read.details)
        read = NOTHING_YET
    if paper.continues is not None:
        return _go_on(turn, paper, read, paper.continues)
    if not is_plan(read) and not more_may_come:
        raise _no_plan(turn, read)
    twin = proposals.same(turn.tx, paper.digest, scope.authorities(turn, May.PUBLISH))
    return _begin(turn, paper, read) if twin is None else _twin(turn, twin)


def take_text(turn: Turn, paper: Paper) -> Answer | None:
    """A long text that was typed or pasted; None where it is no document, and nobody has said that it would be one."""
    awaited = paper.continues is not None or _awaited(turn)
    if not awaited and (isinstance(paper.read, Unreadable) or not is_plan(paper.read)):
        return None
    return take(turn, paper)


def _awaited(turn: Turn) -> bool:
    """Whether somebody said that they are about to paste one: its first part may hold nothing yet."""
    expected = expecting.expected(turn)
    return expected is not None and expected.kind is Kind.PASTE


def _begin(turn: Turn, paper: Paper, proposal: Proposal) -> Answer:
    mine = scope.authorities(turn, May.PUBLISH)
    authority = mine[0] if len(mine) == 1 else None
    by = scope.known(turn).id
    kept = proposals.keep(turn.tx, paper, proposal, authority=authority, by=by, now=turn.now)
    turn.conversation.start_screen()
    return _shown(turn, kept)


def _go_on(turn: Turn, paper: Paper, proposal: Proposal, number: ProposalId) -> Answer:
    kept = walking.theirs(turn, number)
    try:
        after = proposals.read_on(turn.tx, kept, paper, proposal, by=scope.known(turn).id, now=turn.now)
    except proposals.Stale as stale:
        raise Refusal("walk-changed") from stale
    return _shown(turn, after)


def _shown(turn: Turn, kept: Kept) -> Answer:
    """While more may be pasted, the next long text goes on from it."""
    known = walk_review.known_before(turn, kept)
    answer = walking.show(turn, kept, None if known is None else known.note)
    if kept.parts:
        expecting.about(turn, Kind.PASTE, kept.id, kept.revision)
    if known is None or answer.screen is None:
        return answer
    beside = walk_home.to_plan(turn, known.plan)
    return replace(answer, screen=replace(answer.screen, rows=(*answer.screen.rows, *beside)))


def _twin(turn: Turn, twin: Twin) -> Answer:
    kept = proposals.one(turn.tx, twin.id)
    if twin.state is State.OPEN and kept is not None:
        turn.conversation.start_screen()
        name = colleagues.name_of(turn.tx, twin.by)
        return walking.show(turn, kept, Note("walk-same-open", {"name": name, "at": twin.at}))
    plan = None if twin.plan is None else plans.one(turn.tx, twin.plan)
    text = turn.say("walk-same-published", title="" if plan is None else plan.short_title)
    return Answer(Screen(text, walk_home.home_rows(turn) if plan is None else walk_home.to_plan(turn, plan.id)))


def _no_plan(turn: Turn, proposal: Proposal) -> Refusal:
    """With what was seen instead."""
    header = proposal.header
    seen = [found.value for found in (header.kind, header.number, header.title) if found is not None]
    if not seen:
        return Refusal("walk-not-a-plan", seen=turn.say("walk-seen-nothing"))
    what = short(" · ".join(seen), LONGEST_SEEN)
    return Refusal("walk-not-a-plan", seen=Markup(turn.say("walk-seen", what=what)))


def hear(turn: Turn, expected: expecting.Expected, text: str) -> Answer | None:
    """A short line while a document is pasted: a step of going through it, or something else."""
    if expected.number == 0:
        expecting.nothing(turn)
        return None
    kept = proposals.one(turn.tx, ProposalId(expected.number))
    answer = walking.hear(turn, expected, text)
    if answer is None and kept is not None and turn.now - kept.changed_at < AT_ONCE:
        raise Refusal("walk-part-too-short")
    return answer
