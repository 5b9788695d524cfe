"""Triggers that number every change of what a unit is called, teaches or belongs to, whoever makes it.

The numbers grow in the order of the commits, so that who has read up to one has missed none: SQLite has one writer at a
time, and on PostgreSQL a lock makes the transactions that change units wait for one another.
"""

from alembic import op

_WATCHED = {
    "units": "id",
    "unit_names": "unit_id",
    "unit_parents": "unit_id",
    "unit_levels": "unit_id",
    "unit_successions": "successor_id",
}
_DEEDS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}

_SQLITE = """
CREATE TRIGGER {table}_revised_by_{deed} AFTER {deed} ON {table}
BEGIN
    INSERT INTO unit_revisions (unit_id, revision)
    VALUES ({row}.{unit}, (SELECT coalesce(max(revision), 0) + 1 FROM unit_revisions))
    ON CONFLICT (unit_id) DO UPDATE SET revision = excluded.revision;
END
"""
_REVISE = """
CREATE FUNCTION revise_units_of_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('unit_revisions'));
    INSERT INTO unit_revisions (unit_id, revision)
    SELECT unit, nextval('unit_revision') FROM (SELECT DISTINCT {unit} AS unit FROM changed) AS units
    ON CONFLICT (unit_id) DO UPDATE SET revision = excluded.revision;
    RETURN NULL;
END
$$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_revised_by_{deed} AFTER {deed} ON {table}
REFERENCING {row} TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION revise_units_of_{table}()
"""


def watch() -> None:
    """Units that were there before are counted at once."""
    op.execute("INSERT INTO unit_revisions (unit_id, revision) SELECT id, id FROM units")
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute("CREATE SEQUENCE unit_revision")
        op.execute("SELECT setval('unit_revision', (SELECT coalesce(max(id), 0) + 1 FROM units))")
    for table, unit in _WATCHED.items():
        if not sqlite:
            op.execute(_REVISE.format(table=table, unit=unit))
        trigger = _SQLITE if sqlite else _POSTGRESQL
        for deed, row in _DEEDS.items():
            op.execute(trigger.format(table=table, unit=unit, deed=deed, row=row))


def unwatch() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table in _WATCHED:
        for deed in _DEEDS:
            trigger = f"{table}_revised_by_{deed}"
            op.execute(f"DROP TRIGGER {trigger}" if sqlite else f"DROP TRIGGER {trigger} ON {table}")
        if not sqlite:
            op.execute(f"DROP FUNCTION revise_units_of_{table}")
    if not sqlite:
        op.execute("DROP SEQUENCE unit_revision")
