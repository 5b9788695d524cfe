"""Messages of offices to many units, the units they go to, and where each of those is reached."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.tables.base import Moment, metadata

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", Integer, primary_key=True),
    # Whose name stands above it.
    Column("authority_id", ForeignKey("units.id"), nullable=False),
    Column("made_by", ForeignKey("people.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
    # What has been said of it so far.
    Column("details", Text, nullable=False),
    Column("sent_at", Moment),
    Column("dropped_at", Moment),
    # How often it was sent again to those it had not reached.
    Column("times", Integer, nullable=False, server_default="0"),
    # Up to which unit it is owed to people, while that is under way.
    Column("owed_upto", Integer),
    Index("ix_broadcasts_owed_upto", "owed_upto"),
    Index("ix_broadcasts_authority", "authority_id", "sent_at"),
)

broadcast_units = Table(
    "broadcast_units",
    metadata,
    Column("broadcast_id", ForeignKey("broadcasts.id"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("received_at", Moment),
    Column("received_by", ForeignKey("people.id")),
)

broadcast_hearers = Table(
    "broadcast_hearers",
    metadata,
    # Who answered for the unit when it was sent: later others may.
    Column("broadcast_id", ForeignKey("broadcasts.id"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("address_id", ForeignKey("addresses.id"), primary_key=True),
    Index("ix_broadcast_hearers_address", "address_id"),
)
