"""Documents that were sent, as they were read, with what has been decided about them: a row each, changed only by who
has seen its present revision."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, insert, or_, select, update

from domain.ids import PersonId, PlanId, ProposalId, UnitId
from domain.papers import Paper, packed, unpacked
from domain.proposals import stored
from domain.proposals.model import Proposal
from domain.walks import decisions as decided
from domain.walks.decisions import Decisions
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import audit
from storage.tables.proposals import proposals

KEPT = timedelta(days=42)
"""A document nobody has gone on with for so long is gone; of one that was published only that it was stays."""


class State(StrEnum):
    OPEN = "open"
    PUBLISHED = "published"
    DROPPED = "dropped"


class Stale(Exception):
    """Somebody else changed it since it was read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as far as somebody has gone through it. `authority` is None until it is known whose it is; `parts`
    are the messages it was pasted in, while more may follow."""

    id: ProposalId
    authority: UnitId | None
    file_name: str
    digest: bytes
    proposal: Proposal
    decisions: Decisions
    revision: int
    state: State
    sent_by: PersonId
    sent_at: datetime
    changed_at: datetime
    changed_by: PersonId
    parts: tuple[str, ...]
    plan: PlanId | None


def keep(
    tx: Tx,
    paper: Paper,
    proposal: Proposal,
    *,
    authority: UnitId | None,
    by: PersonId,
    now: datetime,
) -> Kept:
    """Written down as it was read; nothing of it is in force, or even prepared."""
    values = {
        "authority_id": authority,
        "sent_by": by,
        "sent_at": now,
        "file_name": paper.name,
        "digest": paper.digest,
        "content": stored.written(proposal).encode(),
        "pasted": packed(paper.parts) if paper.parts else None,
        "decisions": decided.written(Decisions()),
        "revision": 0,
        "state": State.OPEN.value,
        "changed_at": now,
        "changed_by": by,
    }
    row = tx.execute(insert(proposals).values(values).returning(proposals)).one()
    audit.note(tx, by, "read-document", f"proposal:{row.id}", now=now, after={"authority": authority})
    return _kept(row)


def read_on(tx: Tx, before: Kept, paper: Paper, proposal: Proposal, *, by: PersonId, now: datetime) -> Kept:
    """With what was pasted after it. Raises Stale."""
    values = {
        "content": stored.written(proposal).encode(),
        "digest": paper.digest,
        "pasted": packed(paper.parts),
    }
    return _change(tx, before, values, by=by, now=now)


def give_to(tx: Tx, before: Kept, authority: UnitId, *, by: PersonId, now: datetime) -> Kept:
    """Raises Stale."""
    return _change(tx, before, {"authority_id": authority}, by=by, now=now)


def decide(tx: Tx, before: Kept, after: Decisions, *, by: PersonId, now: datetime) -> Kept:
    """Notes what was said in the trace, and where one stands without a word. Raises Stale."""
    kept = _change(tx, before, {"decisions": decided.written(after)}, by=by, now=now)
    facts = decided.changed(before.decisions, after)
    if facts:
        was = {name: old for name, (old, _) in facts.items() if old is not None}
        told = {name: new for name, (_, new) in facts.items()}
        audit.note(tx, by, "decide", f"proposal:{before.id}", now=now, before=was or None, after=told)
    return kept


def publish(tx: Tx, before: Kept, plan: PlanId, *, by: PersonId, now: datetime) -> None:
    """Raises Stale."""
    _change(tx, before, {"state": State.PUBLISHED.value, "plan_id": plan, "pasted": None}, by=by, now=now)


def drop(tx: Tx, before: Kept, *, by: PersonId, now: datetime) -> None:
    """Raises Stale."""
    _change(tx, before, {"state": State.DROPPED.value, "pasted": None}, by=by, now=now)
    audit.note(tx, by, "drop-document", f"proposal:{before.id}", now=now)


def _change(tx: Tx, before: Kept, values: Mapping[str, object], *, by: PersonId, now: datetime) -> Kept:
    # Looked at again by PostgreSQL after waiting for a rival.
    seen = (proposals.c.id == before.id, proposals.c.revision == before.revision, proposals.c.state == State.OPEN.value)
    marks = {"revision": before.revision + 1, "changed_at": now, "changed_by": by}
    row = tx.execute(update(proposals).where(*seen).values({**values, **marks}).returning(proposals)).first()
    if row is None:
        raise Stale
    return _kept(row)


def one(tx: Tx, proposal: ProposalId) -> Kept | None:
    row = tx.execute(select(proposals).where(proposals.c.id == proposal)).first()
    return None if row is None or not row.content else _kept(row)


def open_of(tx: Tx, authorities: Collection[UnitId], person: PersonId) -> list[Kept]:
    """Those of these authorities that somebody still has to go through, and this person's own of which it is not yet
    known whose they are; the newest first."""
    mine = (proposals.c.authority_id.is_(None)) & (proposals.c.sent_by == person)
    theirs = or_(proposals.c.authority_id.in_(authorities), mine)
    query = select(proposals).where(proposals.c.state == State.OPEN.value, theirs).order_by(proposals.c.id.desc())
    return [_kept(row) for row in tx.execute(query)]


@dataclass(frozen=True, slots=True)
class Twin:
    """The same document, sent before."""

    id: ProposalId
    state: State
    plan: PlanId | None
    at: datetime
    by: PersonId


def same(tx: Tx, digest: bytes, authorities: Collection[UnitId]) -> Twin | None:
    """The newest of these authorities that was not dropped."""
    query = select(proposals).where(proposals.c.digest == digest, proposals.c.authority_id.in_(authorities))
    query = query.where(proposals.c.state != State.DROPPED.value).order_by(proposals.c.id.desc()).limit(1)
    row = tx.execute(query).first()
    if row is None:
        return None
    plan = None if row.plan_id is None else PlanId(row.plan_id)
    return Twin(ProposalId(row.id), State(row.state), plan, row.sent_at, PersonId(row.sent_by))


def tidy(tx: Tx, before: datetime) -> None:
    """What was read goes; that a document was published stays, so that it is known when it comes again."""
    old = proposals.c.changed_at < before
    tx.execute(delete(proposals).where(old, proposals.c.state != State.PUBLISHED.value))
    tx.execute(update(proposals).where(old, proposals.c.content != b"").values(content=b"", decisions=""))


def _kept(row: AnyRow) -> Kept:
    return Kept(
        id=ProposalId(row.id),
        authority=None if row.authority_id is None else UnitId(row.authority_id),
        file_name=row.file_name,
        digest=row.digest,
        proposal=stored.read(row.content.decode()),
        decisions=decided.read(row.decisions),
        revision=row.revision,
        state=State(row.state),
        sent_by=PersonId(row.sent_by),
        sent_at=row.sent_at,
        changed_at=row.changed_at,
        changed_by=PersonId(row.changed_by),
        parts=() if row.pasted is None else unpacked(row.pasted),
        plan=None if row.plan_id is None else PlanId(row.plan_id),
    )
