"""Whom a message goes to: read from words with the readers of audiences and of questions, or one of those offered."""

from dataclasses import replace

from domain.ids import UnitId
from domain.planning import deadlines as rules
from domain.planning.audiences import SCHOOLS, Audience
from domain.queries.filters import ACKNOWLEDGEMENT
from domain.queries.model import Filter, Intent, Query, Status
from domain.refusals import Refusal
from domain.reporting.obligations import ORDER
from domain.rights import May, granting
from domain.sending.broadcasts import Message, Standing
from handlers import scope
from handlers.questions import acknowledged, chosen, leaning, narrowed, periods
from handlers.questions.chosen import ONLY, STANDINGS
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.engine.rows import AnySelect
from storage.outgoing import broadcast_audiences
from storage.outgoing.broadcast_audiences import Standers
from storage.units import unit_cards

MOST_NAMED = 2000
_BY_STATUS = frozenset({Intent.LIST_BY_STATUS, Intent.COUNT_BY_STATUS})


def addressed(turn: Turn, message: Message, said: str) -> Message:
    """Raises Refusal where nobody is meant by it, or it is not clear who."""
    query = leaning.understood(turn, said)
    stated, whole = query.get(Filter.STATUS), Filter.OP not in query.filters
    if query.intent in _BY_STATUS and query.get(Filter.OBLIGATION) == ACKNOWLEDGEMENT and stated == Status.MISSING:
        return need_somebody(turn, replace(message, who=said, to=_silent(turn, query)))
    if query.intent in _BY_STATUS and stated in STANDINGS and whole:
        deadline = periods.meant(turn, query, May.BROADCAST)
        whom = narrowed.asked_for(turn, query)
        standing = Standing(deadline.id, Status(stated), whom.to_text())
        return need_somebody(turn, replace(message, who=said, to=standing))
    return need_somebody(turn, replace(message, who=said, to=unit_choosing.audience(turn, said)))


def _silent(turn: Turn, query: Query) -> Audience:
    """By name, as they are now: one that says so meanwhile has been asked all the same."""
    found, count = acknowledged.silent(turn, query, limit=MOST_NAMED)
    if count > MOST_NAMED:
        raise Refusal("broadcast-too-many-named", count=count, most=MOST_NAMED)
    return Audience(named=frozenset(one.unit for one in found))


def need_somebody(turn: Turn, message: Message) -> Message:
    """Raises Refusal where it would go to nobody."""
    if not broadcast_audiences.outlook(turn.tx, units(turn, message)).units:
        raise Refusal("broadcast-nobody")
    return message


def offered(turn: Turn, authority: UnitId) -> list[tuple[str, Audience | Standing]]:
    """All schools, each level there is, and whoever still owes what is due next."""
    counts = unit_cards.below(turn.tx, authority).schools
    found: list[tuple[str, Audience | Standing]] = [(turn.say("adhoc-everybody"), Audience(SCHOOLS))]
    found += [(level.value, Audience(frozenset({level}))) for level in ORDER if counts.get(level)]
    current = rules.current(scope.opened(turn, May.BROADCAST), turn.now)
    if current is not None:
        label = turn.say("broadcast-who-missing", label=current.name)
        found.append((label, Standing(current.id, Status.MISSING)))
    return found


def units(turn: Turn, message: Message) -> AnySelect:
    """As they stand this moment, and as far as whoever speaks looks after them. Raises Refusal for a deadline that is
    not theirs to see."""
    posts = [post for post, _ in granting(turn.visitor.person, May.BROADCAST, turn.chat.kind)]
    match message.to:
        case Audience() as audience:
            return broadcast_audiences.meant(posts, audience)
        case Standing() as standing:
            return broadcast_audiences.meant(posts, _standers(turn, standing))
        case None:
            raise Refusal("door-old-button")


def _standers(turn: Turn, standing: Standing) -> Standers:
    deadline = scope.seen(turn, standing.deadline, May.BROADCAST)
    wanted = chosen.read(turn, standing.status, standing.whom)
    overdue = wanted.status is Status.OVERDUE and not deadline.overdue(turn.now)
    return Standers(
        deadline.id,
        () if overdue else tuple(STANDINGS[wanted.status]),
        scope.parts(turn, deadline, May.BROADCAST),
        wanted.whom,
        only=ONLY.get(wanted.status),
    )
