"""The trace becomes a chain: each entry is sealed with the hash of the one before it, as it is written.

PostgreSQL seals at the commit: writers wait for each other only there, and what is rolled back leaves no hole. SQLite
has one writer, which seals in the program (`storage.operations.audit`); both compute what `domain.chain` says.
"""

from collections.abc import Iterator
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_GENESIS = "0" * 64
_PAGE = 1000

_SQLITE = """
CREATE TRIGGER audit_chain_no_{word} BEFORE {deed} ON audit_chain
BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END
"""
_POSTGRESQL = """
CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()
"""
_FRAMED = """
CREATE FUNCTION audit_framed(fact text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN fact IS NULL THEN '-,'::bytea ELSE
        convert_to(octet_length(convert_to(fact, 'UTF8')) || ':', 'UTF8') || convert_to(fact, 'UTF8') || ','::bytea
    END
$$
"""
# The lock is a statement of its own: the look that follows sees what the one waited for has committed.
_SEAL = """
CREATE FUNCTION seal_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_seq bigint;
    last_hash text;
BEGIN
    PERFORM pg_advisory_xact_lock(7305002);
    SELECT seq, hash INTO last_seq, last_hash FROM audit_chain ORDER BY seq DESC LIMIT 1;
    last_seq := coalesce(last_seq, 0);
    last_hash := coalesce(last_hash, repeat('0', 64));
    INSERT INTO audit_chain (seq, entry_id, prev, hash) VALUES (
        last_seq + 1, NEW.id, last_hash, encode(sha256(
            audit_framed((last_seq + 1)::text) || audit_framed(last_hash)
            || audit_framed(to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00')
            || audit_framed(NEW.person_id::text) || audit_framed(NEW.deed) || audit_framed(NEW.subject)
            || audit_framed(NEW.before) || audit_framed(NEW.after) || audit_framed(NEW.private)
        ), 'hex')
    );
    RETURN NULL;
END
$$
"""
_SEALED = """
CREATE CONSTRAINT TRIGGER audit_is_sealed AFTER INSERT ON audit
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_audit()
"""


def upgrade() -> None:
    _add_tables()
    _chain_what_is_there()
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(word=deed.lower(), deed=deed))
    else:
        for statement in (_POSTGRESQL, _FRAMED, _SEAL, _SEALED):
            op.execute(statement)


def _add_tables() -> None:
    # As it is, not built anew: the triggers on it stay.
    op.add_column("audit", sa.Column("private", sa.String(length=64), nullable=True))
    op.create_table(
        "audit_chain",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("prev", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["audit.id"], name=op.f("fk_audit_chain_entry_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_chain")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_audit_chain_entry_id")),
    )
    op.create_table(
        "audit_private",
        sa.Column(
            "entry_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["audit.id"], name=op.f("fk_audit_private_entry_id")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_audit_private")),
    )


def _chain_what_is_there() -> None:
    """As `domain.chain` has it today: this step must outlive that code."""
    seq, last = 0, _GENESIS
    for page in _pages():
        links = []
        for row in page:
            seq += 1
            facts = (seq, last, f"{row.at:%Y-%m-%dT%H:%M:%S.%f}+00:00", *row[2:], None)
            sealed = sha256(b"".join(map(_framed, facts))).hexdigest()
            links.append({"seq": seq, "entry_id": row.id, "prev": last, "hash": sealed})
            last = sealed
        op.bulk_insert(_CHAIN, links)


def _pages() -> Iterator[list[sa.Row[tuple[object, ...]]]]:
    query = sa.select(*(_AUDIT.c[name] for name in ("id", "at", "person_id", "deed", "subject", "before", "after")))
    after = 0
    while True:
        page = list(op.get_bind().execute(query.where(_AUDIT.c.id > after).order_by(_AUDIT.c.id).limit(_PAGE)))
        if not page:
            return
        yield page
        after = page[-1].id


def _framed(fact: object) -> bytes:
    if fact is None:
        return b"-,"
    told = str(fact).encode()
    return b"%d:%b," % (len(told), told)


# Both databases give instants in UTC: PostgreSQL is told to at the connection, SQLite keeps no zone.
_AUDIT = sa.table(
    "audit",
    sa.column("id", sa.Integer()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("person_id", sa.Integer()),
    *(sa.column(name, sa.Text()) for name in ("deed", "subject", "before", "after")),
)
_CHAIN = sa.table(
    "audit_chain",
    *(sa.column(name, sa.Integer()) for name in ("seq", "entry_id")),
    *(sa.column(name, sa.String()) for name in ("prev", "hash")),
)


def downgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP TRIGGER audit_is_sealed ON audit")
        op.execute("DROP FUNCTION seal_audit")
        op.execute("DROP FUNCTION audit_framed")
    op.drop_table("audit_private")
    op.drop_table("audit_chain")
    op.drop_column("audit", "private")
