"""Checks the chain of the trace from its first entry to its last, a page at a time, however long it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from domain import chain
from domain.chain import Flaw, Head, Kept, Link
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import sealing
from storage.tables.operations import audit, audit_chain, audit_private

PAGE = 2000
_BEFORE_ALL = -(2**62)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`flaw` is the first there is, at the place `at`; `erased` counts those whose words about a person are gone."""

    head: Head
    erased: int
    flaw: Flaw | None = None
    at: int = 0


_LINKS = (
    select(
        audit_chain.c.seq,
        audit_chain.c.prev,
        audit_chain.c.hash,
        *sealing.SEALED,
        audit_private.c.salt,
        audit_private.c.words,
    )
    .select_from(audit_chain)
    .outerjoin(audit, audit.c.id == audit_chain.c.entry_id)
    .outerjoin(audit_private, audit_private.c.entry_id == audit_chain.c.entry_id)
    .order_by(audit_chain.c.seq)
    .limit(PAGE)
)


def verify(tx: Tx, kept: Iterable[Kept] = ()) -> Verdict:
    """`kept` are heads of earlier days: they tell a chain that was cut, or rewritten from some place on."""
    witnesses = sorted(kept, key=lambda one: one.seq)
    last, erased = chain.NOTHING, 0
    for link in _links(tx):
        flaw = chain.flaw(last, link)
        if flaw is not None:
            return Verdict(last, erased, flaw, last.seq + 1)
        last = Head(link.seq, link.hash)
        if any(one.seq == last.seq and one.short != last.short for one in witnesses):
            return Verdict(last, erased, Flaw.REWRITTEN, last.seq)
        erased += link.private is not None and link.words is None
    if witnesses and witnesses[-1].seq > last.seq:
        return Verdict(last, erased, Flaw.CUT, last.seq + 1)
    outside = _unchained(tx)
    return Verdict(last, erased) if outside is None else Verdict(last, erased, Flaw.UNCHAINED, outside)


def _links(tx: Tx) -> Iterator[Link]:
    after = _BEFORE_ALL
    while page := tx.execute(_LINKS.where(audit_chain.c.seq > after)).all():
        yield from map(_link, page)
        after = page[-1].seq


def _link(row: AnyRow) -> Link:
    facts = None if row.id is None else sealing.facts(row)
    words = None if row.words is None else (row.salt, row.words)
    return Link(row.seq, row.prev, row.hash, facts, row.private, words)


def _unchained(tx: Tx) -> int | None:
    """The id of the first entry that no link holds."""
    outside = select(func.min(audit.c.id)).where(audit.c.id.not_in(select(audit_chain.c.entry_id)))
    found: int | None = tx.execute(outside).scalar_one()
    return found
