"""Triggers that let a table be added to, and nothing else."""

from alembic import op

_SQLITE = """
CREATE TRIGGER {table}_no_{word} BEFORE {deed} ON {table}
BEGIN
    SELECT RAISE(ABORT, '{table} is append-only');
END
"""
_REFUSE = """
CREATE FUNCTION refuse_{table}_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{table} is append-only';
END
$$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_{table}_change()
"""


def hold(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(table=table, word=deed.lower(), deed=deed))
    else:
        op.execute(_REFUSE.format(table=table))
        op.execute(_POSTGRESQL.format(table=table))


def let_go(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("update", "delete"):
            op.execute(f"DROP TRIGGER {table}_no_{deed}")
    else:
        op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
        op.execute(f"DROP FUNCTION refuse_{table}_change")
