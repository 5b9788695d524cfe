"""Who may read from outside: the keys of portals and dashboards."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from storage.tables.base import Moment, metadata

portal_keys = Table(
    "portal_keys",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False),
    # What it is for, as the operator calls it.
    Column("name", String(80), nullable=False),
    # Only a keyed digest of the token: who reads the table cannot read anything with it.
    Column("digest", LargeBinary(32), nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("revoked_at", Moment),
    # To the hour.
    Column("used_at", Moment),
)
