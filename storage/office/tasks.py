"""The office's own tasks: who owns each, when it is due, whether it is done. Only those of plans in force are tasks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, and_, exists, select, update

from domain.ids import PersonId, PlanId, TaskId, TermId, UnitId
from domain.office.tasks import Term
from domain.persons.people import OVERSEEING, Reach
from domain.phrases.model import Kind
from domain.planning.rungs import Step
from domain.sending.notices import RANK, Key, State
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import telling
from storage.people import access
from storage.people.registry import read_levels
from storage.tables.notices import notices
from storage.tables.plans import plans, task_terms, tasks
from storage.tables.registry import addresses, people, posts

_OWNERS, _DOERS = people.alias("owners"), people.alias("doers")


def _works_there(person: ColumnElement[int]) -> ColumnElement[bool]:
    """Whoever has left the authority owns nothing of it any more."""
    roles = [role.value for role in OVERSEEING]
    return exists().where(
        posts.c.person_id == person,
        posts.c.unit_id == plans.c.authority_id,
        posts.c.until.is_(None),
        posts.c.role.in_(roles),
    )


@cache
def _every() -> AnySelect:
    return (
        select(
            task_terms,
            tasks.c.plan_id,
            tasks.c.code,
            tasks.c.area,
            tasks.c.content,
            tasks.c.product,
            tasks.c.lead,
            tasks.c.coordinating,
            tasks.c.phrase,
            tasks.c.kind,
            tasks.c.owned_since,
            tasks.c.levels,
            plans.c.authority_id,
            plans.c.short_title,
            plans.c.published_at,
            _OWNERS.c.id.label("owner"),
            _OWNERS.c.name.label("owner_name"),
            _DOERS.c.name.label("doer_name"),
        )
        .select_from(task_terms)
        .join(tasks, tasks.c.id == task_terms.c.task_id)
        .join(plans, plans.c.id == tasks.c.plan_id)
        .outerjoin(_OWNERS, and_(_OWNERS.c.id == tasks.c.owner_id, _works_there(_OWNERS.c.id)))
        .outerjoin(_DOERS, _DOERS.c.id == task_terms.c.done_by)
        .where(tasks.c.office, plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
        .order_by(task_terms.c.id)
    )


def of_authorities(tx: Tx, authorities: Collection[UnitId]) -> list[Term]:
    return _terms(tx, _every().where(plans.c.authority_id.in_(list(authorities))))


def of_owner(tx: Tx, person: PersonId) -> list[Term]:
    return _terms(tx, _every().where(_OWNERS.c.id == person))


def one(tx: Tx, term: TermId) -> Term | None:
    return next(iter(_terms(tx, _every().where(task_terms.c.id == term))), None)


def some(tx: Tx, terms: Iterable[TermId]) -> dict[TermId, Term]:
    return {term.id: term for term in _terms(tx, _every().where(task_terms.c.id.in_(list(terms))))}


def owned_and_open(tx: Tx, *, since: datetime) -> list[Term]:
    """Of which somebody may have to be reminded: dated, not done, and not overdue from before that."""
    waits = and_(task_terms.c.done_at.is_(None), task_terms.c.last_ok >= since)
    return _terms(tx, _every().where(waits, _OWNERS.c.id.is_not(None)))


def remind(tx: Tx, due: Sequence[tuple[Term, Step]], now: datetime) -> int:
    """Owes the owner of each the rung that is in force; how many had not been owed it before."""
    owners = {term.owner for term, _ in due}
    query = select(addresses.c.id, addresses.c.person_id).where(addresses.c.person_id.in_(owners))
    chats = defaultdict(list)
    for row in tx.execute(query.where(addresses.c.reach == Reach.OPEN.value, addresses.c.topic == 0)):
        chats[row.person_id].append(row.id)
    rank = {"key": Key.TASK.value, "rank": RANK[Key.TASK], "state": State.READY.value, "made_at": now, "next_at": now}
    rows = [
        {"address_id": chat, "occasion": f"term:{term.id}/step:{step.name}", **_about(term), **rank}
        for term, step in due
        for chat in chats[term.owner]
    ]
    return insert_new(tx, notices, rows)


def _about(term: Term) -> dict[str, int]:
    return {"plan_id": term.plan, "term_id": term.id}


def give(tx: Tx, term: Term, owner: PersonId | None, *, by: PersonId, now: datetime) -> None:
    """All terms of the task are theirs from now on. Whoever did not take it themselves is told."""
    if owner == term.owner:
        return
    tx.execute(update(tasks).where(tasks.c.id == term.task).values(owner_id=owner, owned_since=now))
    before, after = {"person": term.owner}, {"person": owner}
    audit.note(tx, by, "give-task", f"task:{term.task}", now=now, before=before, after=after)
    if owner is not None and owner != by:
        occasion = f"task:{term.task}/given:{now:%Y%m%d%H%M%S}"
        telling.tell(tx, access.chats(tx, [owner]), Key.TASK_GIVEN, occasion, now, details=str(term.id))


def finish(tx: Tx, term: TermId, note: str, *, by: PersonId, now: datetime) -> bool:
    """False where it was done before."""
    open_one = and_(task_terms.c.id == term, task_terms.c.done_at.is_(None))
    if tx.execute(update(task_terms).where(open_one).values(done_at=now, done_by=by, note=note)).rowcount == 0:
        return False
    audit.note(tx, by, "finish-task", f"term:{term}", now=now, after={"note": note} if note else None)
    return True


def reopen(tx: Tx, term: Term, *, by: PersonId, now: datetime) -> bool:
    """False where it was not done."""
    done = and_(task_terms.c.id == term.id, task_terms.c.done_at.is_not(None))
    if tx.execute(update(task_terms).where(done).values(done_at=None, done_by=None, note="")).rowcount == 0:
        return False
    audit.note(tx, by, "reopen-task", f"term:{term.id}", now=now, before={"note": term.note} if term.note else None)
    return True


def _terms(tx: Tx, query: AnySelect) -> list[Term]:
    return [_term(row) for row in tx.execute(query)]


def _term(row: AnyRow) -> Term:
    return Term(
        id=TermId(row.id),
        task=TaskId(row.task_id),
        plan=PlanId(row.plan_id),
        authority=UnitId(row.authority_id),
        plan_title=row.short_title,
        code=row.code,
        area=row.area,
        content=row.content,
        product=row.product,
        lead=row.lead,
        coordinating=row.coordinating,
        phrase=row.phrase,
        kind=Kind(row.kind),
        label=row.label,
        starts=row.starts,
        last_ok=row.last_ok,
        advised=row.advised,
        opens=max(row.published_at, row.owned_since or row.published_at),
        owner=None if row.owner is None else PersonId(row.owner),
        owner_name=row.owner_name or "",
        done_at=row.done_at,
        done_by=row.doer_name or "",
        note=row.note,
        levels=read_levels(row.levels),
    )
