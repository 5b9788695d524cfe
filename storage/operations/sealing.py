"""Seals what a transaction has noted, all of it at once, when it is committed. On PostgreSQL a trigger does (migration
0004): writers side by side wait for each other there and nowhere else. On SQLite it is done here."""

from sqlalchemy import Connection, Engine, Text, bindparam, event, insert, select

from domain import chain
from domain.chain import Fact, Head
from domain.compact import compact
from storage.engine.dialects import each_of
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow
from storage.engine.transactions import Tx
from storage.tables.operations import audit, audit_chain

SEALED = (
    *(audit.c.id, audit.c.at, audit.c.person_id, audit.c.deed),
    *(audit.c.subject, audit.c.before, audit.c.after, audit.c.private),
)
"""The columns of an entry that its seal is made of, and its id."""
_NOTED = "noted"
"""Where a connection remembers the entries of its transaction: whatever slipped in past it stays outside the chain."""

_HEAD = Prepared(select(audit_chain.c.seq, audit_chain.c.hash).order_by(audit_chain.c.seq.desc()).limit(1))
# What was rolled back with a savepoint is not among them any more.
_ENTRIES = Prepared(
    select(*SEALED).where(audit.c.id.op("IN")(each_of(bindparam("of_entries", type_=Text)))).order_by(audit.c.id)
)
_LINK = Prepared(
    insert(audit_chain).values({name: bindparam(f"new_{name}") for name in ("entry_id", "seq", "prev", "hash")})
)


def head(tx: Tx) -> Head:
    row = _HEAD.first(tx, {})
    return chain.NOTHING if row is None else Head(row.seq, row.hash)


def remember(tx: Tx, entry: int) -> None:
    tx.info.setdefault(_NOTED, set()).add(entry)


def facts(row: AnyRow) -> tuple[Fact, ...]:
    """What the chain holds of an entry."""
    return (chain.instant(row.at), row.person_id, row.deed, row.subject, row.before, row.after, row.private)


@event.listens_for(Engine, "commit")
def _seal(tx: Connection) -> None:
    noted: set[int] = tx.info.pop(_NOTED, set())
    if not noted:
        return
    last, links = head(tx), []
    for entry in _ENTRIES.all(tx, {"of_entries": compact(sorted(noted))}):
        sealed = chain.seal(last, *facts(entry))
        links.append({"new_entry_id": entry.id, "new_seq": sealed.seq, "new_prev": last.hash, "new_hash": sealed.hash})
        last = sealed
    _LINK.change_each(tx, links)
