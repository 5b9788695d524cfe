"""Owes groups what is theirs: the news of a plan, a board for each deadline, and a digest where nothing is edited."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import literal, select

from domain.channels import ONLY_WORDS
from domain.ids import AddressId, PlanId, UnitId
from domain.planning.deadlines import Deadline
from domain.sending.boards import Moment
from domain.sending.notices import Key
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.outgoing import boards, hearing
from storage.outgoing.owing import About, owe
from storage.planning import deadlines
from storage.tables.plans import plans
from storage.tables.registry import addresses, groups


def announce(tx: Tx, plan: PlanId, now: datetime) -> int:
    """The plan, and a board for each of its deadlines that is open; the nearest comes last, as it is read first. How
    many groups hear of it."""
    told = _tell(tx, plan, now)
    _post_all(tx, [one for one in _ahead(tx, now) if one.plan == plan], now)
    return told


def post(tx: Tx, deadline: Deadline, moment: Moment, now: datetime) -> int:
    """Once for each moment; of those around its last day, once for each day it had."""
    anew = "" if moment is Moment.OPEN else f"{deadline.occasion}:{moment}"
    return _owe(tx, heard(deadline.plan), deadline, moment, anew, now)


def post_all_of(tx: Tx, authority: UnitId, now: datetime) -> int:
    """For a group linked after plans were published: their boards, and the news of those that have none yet."""
    ahead = _ahead(tx, now)
    owed = 0
    for plan in _in_force(tx, authority):
        mine = [one for one in ahead if one.plan == plan]
        owed += _post_all(tx, mine, now)
        if not mine and any(one.called_off is None and not one.passed(now) for one in deadlines.of_plan(tx, plan)):
            owed += _tell(tx, plan, now)
    return owed


def post_again(tx: Tx, authority: UnitId, address: AddressId, now: datetime) -> None:
    """For a group that had boards of this authority before: new ones take their place, below what was said since."""
    posted, here = boards.posted(tx, address), select(addresses.c.id).where(addresses.c.id == address)
    for one in deadlines.open_now(tx):
        if one.authority == authority and one.id in posted:
            _owe(tx, here, one, Moment.ANEW, f":{Moment.ANEW}:{now:%Y%m%d%H%M%S}", now)


def digest(tx: Tx, day: date, now: datetime) -> int:
    """One message a morning to each group where no message can be edited; whether it says anything new is seen when
    it is written."""
    here = (
        select(addresses.c.id.label("address_id"))
        .join(groups, groups.c.address_id == addresses.c.id)
        .where(addresses.c.channel.in_(ONLY_WORDS), groups.c.ended_at.is_(None), hearing.is_open())
    )
    return owe(tx, here, literal(f"group-digest:{day:%Y-%m-%d}"), Key.GROUP_DIGEST, now)


def heard(plan: PlanId) -> AnySelect:
    """The groups of the plan's authority."""
    return (
        select(addresses.c.id.label("address_id"))
        .join(groups, groups.c.address_id == addresses.c.id)
        .join(plans, plans.c.authority_id == groups.c.authority_id)
        .where(plans.c.id == plan, groups.c.ended_at.is_(None), hearing.is_open())
    )


def _owe(tx: Tx, groups_told: AnySelect, deadline: Deadline, moment: Moment, anew: str, now: datetime) -> int:
    about = About(literal(deadline.plan), literal(deadline.id), due_rev=deadline.revision, details=moment)
    return owe(tx, groups_told, literal(f"deadline:{deadline.id}/board{anew}"), Key.BOARD, now, about)


def _in_force(tx: Tx, authority: UnitId) -> list[PlanId]:
    theirs = select(plans.c.id).where(plans.c.authority_id == authority, plans.c.published_at.is_not(None))
    rows = tx.execute(theirs.where(plans.c.withdrawn_at.is_(None)).order_by(plans.c.id))
    return [PlanId(plan) for plan in rows.scalars()]


def _tell(tx: Tx, plan: PlanId, now: datetime) -> int:
    return owe(tx, heard(plan), literal(f"plan:{plan}/news"), Key.PLAN, now, About(literal(plan)))


def _ahead(tx: Tx, now: datetime) -> list[Deadline]:
    return [one for one in deadlines.open_now(tx) if not one.passed(now)]


def _post_all(tx: Tx, ahead: Iterable[Deadline], now: datetime) -> int:
    return sum(post(tx, one, Moment.OPEN, now) for one in sorted(ahead, key=lambda one: one.last_ok, reverse=True))
