"""A document is gone through: confirmed group by group, asked about, mended, put off, published or dropped."""

from aiogram import Router

from domain.buttons.proposal_actions import PublishProposal, Step, Walk
from domain.forms.notes import Note
from domain.ids import ProposalId
from domain.persons.staff_words import chosen
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.walks import hearing, moves, screens
from domain.walks.buttons import Buttons
from domain.walks.decisions import Decisions, Spot
from domain.walks.moves import Done, Turned
from domain.walks.screens import Sent
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.plans import walk_names, walk_review
from handlers.plans.walk_home import home_rows, title_of, to_plan, way
from handlers.questions.telling import above, rows
from handlers.turn import Turn
from storage.people import colleagues
from storage.planning import proposals
from storage.planning.proposals import Kept, State

router = Router(name="walking")
FLAGS = {"may": May.PUBLISH}


@router.callback_query(Pressed(Walk), flags=FLAGS)
def walk_pressed(turn: Turn, action: Walk) -> Answer:
    kept = theirs(turn, action.proposal)
    if action.step is Step.SHOW:
        expecting.start_screen(turn)
        return show(turn, kept)
    if kept.revision != action.seen:
        return Answer(show(turn, kept).screen, Place.LIVE, toast=_meanwhile(turn, kept).said(turn.say))
    if kept.authority is None:
        return _given(turn, kept, action)
    return _play(turn, kept, moves.press(way(turn, kept), action.step, action.at))


@router.callback_query(Pressed(PublishProposal), flags=FLAGS)
def publish_pressed(turn: Turn, action: PublishProposal) -> Answer:
    kept = theirs(turn, action.proposal)
    if kept.revision != action.seen:
        return Answer(show(turn, kept).screen, Place.LIVE, toast=_meanwhile(turn, kept).said(turn.say))
    return _publish(turn, kept)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """A typed line while a document is gone through; None where it is a question, and the document goes on waiting."""
    if not allows(turn.visitor.person, May.PUBLISH, turn.chat.kind):
        raise Refusal("door-not-allowed")
    kept = proposals.one(turn.tx, ProposalId(expected.number))
    if kept is None or kept.state is not State.OPEN or not _is_theirs(turn, kept):
        expecting.nothing(turn)
        return None
    if kept.authority is None:
        return _authority_named(turn, kept, text)
    if kept.revision != expected.seen:
        return show(turn, kept, _meanwhile(turn, kept))
    turned = hearing.hear(way(turn, kept), text)
    return None if turned is None else _play(turn, kept, turned)


def show(turn: Turn, kept: Kept, note: Note | None = None) -> Answer:
    """Where it stands; from now on typed lines of this chat answer what is shown."""
    expecting.about(turn, Kind.WALK, kept.id, kept.revision)
    if kept.authority is None:
        return Answer(_which_authority(turn, kept), Place.LIVE)
    now = way(turn, kept)
    buttons = Buttons(kept.id, kept.revision, turn.say)
    if now.here.spot is Spot.REVIEW:
        shown = walk_review.screen(turn, kept, now, buttons)
        return Answer(shown if note is None else above(note.said(turn.say), shown), Place.LIVE)
    shown = screens.screen(now, buttons, turn.say, Sent(kept.file_name, len(kept.parts)), note)
    return Answer(shown, Place.LIVE)


def theirs(turn: Turn, number: ProposalId) -> Kept:
    """Raises Refusal for the document of another office, as for one that is gone, and for one that is settled."""
    kept = proposals.one(turn.tx, number)
    if kept is None or not _is_theirs(turn, kept):
        raise Refusal("walk-not-yours")
    if kept.state is not State.OPEN:
        raise Refusal("walk-over")
    return kept


def _is_theirs(turn: Turn, kept: Kept) -> bool:
    if kept.authority is None:
        return kept.sent_by == scope.known(turn).id
    return kept.authority in scope.authorities(turn, May.PUBLISH)


def _play(turn: Turn, kept: Kept, turned: Turned) -> Answer:
    match turned.done:
        case Done.LATER:
            return _put_off(turn, kept)
        case Done.DROPPED:
            return _drop(turn, kept)
        case Done.PUBLISH:
            return _publish(turn, kept)
    if turned.decisions == kept.decisions:
        return show(turn, kept, turned.note)
    try:
        decisions = walk_names.spelled(turn, kept, turned.decisions)
    except Refusal as unknown:
        # Nothing of the answer is kept: why it will not do is said above the same question.
        return show(turn, kept, Note(unknown.key, unknown.details))
    return show(turn, _save(turn, kept, decisions), turned.note)


def _save(turn: Turn, kept: Kept, decisions: Decisions) -> Kept:
    try:
        return proposals.decide(turn.tx, kept, decisions, by=scope.known(turn).id, now=turn.now)
    except proposals.Stale as stale:
        raise Refusal("walk-changed") from stale


def _put_off(turn: Turn, kept: Kept) -> Answer:
    expecting.nothing(turn)
    left = way(turn, kept).left
    text = turn.say("walk-put-off", title=title_of(turn, kept), left=left)
    again = Button(turn.say("button-walk-go-on"), Walk(kept.id, kept.revision, Step.SHOW))
    return Answer(Screen(text, rows(again)), Place.LIVE)


def drop(turn: Turn, kept: Kept) -> None:
    try:
        proposals.drop(turn.tx, kept, by=scope.known(turn).id, now=turn.now)
    except proposals.Stale as stale:
        raise Refusal("walk-changed") from stale


def _drop(turn: Turn, kept: Kept) -> Answer:
    drop(turn, kept)
    expecting.nothing(turn)
    return Answer(Screen(turn.say("walk-dropped"), home_rows(turn)), Place.LIVE)


def _publish(turn: Turn, kept: Kept) -> Answer:
    now = way(turn, kept)
    if not now.complete:
        return show(turn, _save(turn, kept, now.decisions.at(now.next_open())), _NOT_READY)
    published = walk_review.publish(turn, kept, now)
    expecting.nothing(turn)
    text = turn.say("walk-published", title=now.proposal.header.short_title, messages=published.messages)
    return Answer(Screen(text, to_plan(turn, published.plan)), Place.LIVE)


_NOT_READY = Note("walk-not-ready")


def _meanwhile(turn: Turn, kept: Kept) -> Note:
    if kept.changed_by == scope.known(turn).id:
        return Note("walk-old-screen")
    return Note("walk-changed-meanwhile", {"name": colleagues.name_of(turn.tx, kept.changed_by)})


def _which_authority(turn: Turn, kept: Kept) -> Screen:
    buttons = Buttons(kept.id, kept.revision, turn.say)
    names = _names(turn)
    lines = [turn.say("walk-choice", number=str(number), choice=name) for number, name in enumerate(names, 1)]
    text = "\n".join([turn.say("walk-which-authority"), *lines])
    return Screen(text, rows(*(buttons.called(name, Step.AUTHORITY, place) for place, name in enumerate(names))))


def _names(turn: Turn) -> list[str]:
    """Of the authorities that whoever speaks may publish for, in the order of their choices."""
    names = {post.unit: post.unit_name for post in scope.known(turn).posts}
    return [names[one] for one in scope.authorities(turn, May.PUBLISH)]


def _given(turn: Turn, kept: Kept, action: Walk) -> Answer:
    mine = scope.authorities(turn, May.PUBLISH)
    if action.step is not Step.AUTHORITY or action.at >= len(mine):
        return show(turn, kept)
    return show(turn, proposals.give_to(turn.tx, kept, mine[action.at], by=scope.known(turn).id, now=turn.now))


def _authority_named(turn: Turn, kept: Kept, text: str) -> Answer | None:
    mine = scope.authorities(turn, May.PUBLISH)
    place = chosen(text, _names(turn))
    if place is None:
        return None
    return show(turn, proposals.give_to(turn.tx, kept, mine[place], by=scope.known(turn).id, now=turn.now))
