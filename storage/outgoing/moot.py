"""Why a notice that was owed need not be said any more: looked at when it is claimed, just before it is sent."""

from sqlalchemy import ColumnElement, Table, and_, case, exists, null, or_

from domain.persons.people import Reach
from domain.reporting.obligations import OWING, Standing
from domain.sending.muting import CHATTER, CHATTER_IN_GROUPS
from domain.sending.notices import IN_GROUPS, OF_A_DATE, WHILE_OWING, Key, Moot
from storage.outgoing.claiming import NOW
from storage.tables.notices import notices, promises
from storage.tables.plans import deadlines, obligations, plans, task_terms, tasks
from storage.tables.registry import addresses, groups, people, posts
from storage.tables.reports import extensions


def why() -> ColumnElement[str]:
    """Why a notice need not be said any more; null where it must."""
    owed = obligations.c.id.is_not(None)
    done = and_(owed, obligations.c.standing.not_in([standing.value for standing in OWING]))
    excused = and_(owed, obligations.c.standing == Standing.EXCUSED.value)
    gone = or_(groups.c.id.is_(None), groups.c.ended_at.is_not(None))
    moved = and_(deadlines.c.id.is_not(None), deadlines.c.revision != notices.c.due_rev)
    elsewhere = groups.c.authority_id != plans.c.authority_id
    unlinked = or_(groups.c.ended_at.is_not(None), elsewhere, and_(notices.c.key.in_(sorted(IN_GROUPS)), gone))
    return case(
        (addresses.c.reach != Reach.OPEN.value, Moot.UNREACHABLE.value),
        (and_(plans.c.withdrawn_at.is_not(None), notices.c.key != Key.PLAN_WITHDRAWN.value), Moot.PLAN_WITHDRAWN.value),
        (deadlines.c.called_off_at.is_not(None), Moot.CALLED_OFF.value),
        (and_(notices.c.key.in_(sorted(OF_A_DATE)), moved), Moot.DUE_MOVED.value),
        (and_(notices.c.key.in_(sorted(WHILE_OWING)), excused), Moot.EXCUSED.value),
        (and_(notices.c.key.in_(sorted(WHILE_OWING)), done), Moot.DONE.value),
        (and_(notices.c.key.in_(sorted(WHILE_OWING)), _promised()), Moot.PROMISED.value),
        (and_(notices.c.key.in_(sorted(OF_A_DATE)), _more_time_asked()), Moot.ASKED.value),
        (task_terms.c.done_at.is_not(None), Moot.DONE.value),
        (or_(and_(owed, ~_answers_for()), unlinked, _somebody_else_s(), _out_of_office()), Moot.LEFT.value),
        (or_(_muted(CHATTER, people), _muted(CHATTER_IN_GROUPS, groups)), Moot.MUTED.value),
        else_=null(),
    )


def _muted(chatter: frozenset[Key], who: Table) -> ColumnElement[bool]:
    return and_(notices.c.key.in_(sorted(chatter)), who.c.muted_at.is_not(None))


def _promised() -> ColumnElement[bool]:
    """Somebody of the unit has said meanwhile by when it hands in, and that is still to come."""
    running = (promises.c.ended_at.is_(None), promises.c.remind_at > NOW)
    return exists().where(promises.c.obligation_id == obligations.c.id, *running)


def _more_time_asked() -> ColumnElement[bool]:
    """And nobody has answered."""
    return exists().where(extensions.c.obligation_id == obligations.c.id, extensions.c.decided_at.is_(None))


def _somebody_else_s() -> ColumnElement[bool]:
    """Of a task: it has another owner by now, or the owner has left the authority."""
    ends = or_(posts.c.until.is_(None), posts.c.until > NOW)
    works = exists().where(posts.c.person_id == tasks.c.owner_id, posts.c.unit_id == plans.c.authority_id, ends)
    of_other = or_(tasks.c.owner_id.is_(None), tasks.c.owner_id != addresses.c.person_id)
    return and_(tasks.c.id.is_not(None), or_(of_other, ~works))


def _out_of_office() -> ColumnElement[bool]:
    """What an office writes is for those who hold a post."""
    return and_(notices.c.key == Key.BROADCAST.value, ~exists().where(_in_office()))


def _answers_for() -> ColumnElement[bool]:
    """Whether the one who is to be told still holds a post at the unit."""
    return exists().where(_in_office(), posts.c.unit_id == obligations.c.unit_id)


def _in_office() -> ColumnElement[bool]:
    ends = or_(posts.c.until.is_(None), posts.c.until > NOW)
    return and_(posts.c.person_id == addresses.c.person_id, ends)
