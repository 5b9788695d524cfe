"""Who may read from outside, and who is told: keys and hooks of portals and dashboards."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table, Text, false

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

portal_hooks = Table(
    "portal_hooks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False),
    Column("url", Text, nullable=False),
    # An address of the house's own network, which an operator has allowed.
    Column("inside", Boolean, nullable=False, server_default=false()),
    # What its key is made of, together with the secret of the house.
    Column("salt", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
    # Up to which entry of the trace it has been told.
    Column("upto", BigInteger, nullable=False),
    # Since when, and how often in a row, nothing could be brought there; and when it is tried again.
    Column("failing_since", Moment),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("next_at", Moment),
    Column("ended_at", Moment),
    Column("ended_why", String(12)),
)
