"""When the program was down, and what units were allowed for it, or for having heard too late."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table

from storage.tables.base import Moment, metadata

outages = Table(
    "outages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=False, index=True),
)

allowances = Table(
    "allowances",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
    # The last moment it came to.
    Column("last_ok", Moment, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("heard_at", Moment),
    Column("days", Integer, nullable=False),
    Index("ix_allowances_obligation", "obligation_id", unique=True),
)

# How many working days the plans of an office give, where one says nothing else.
notice_rules = Table(
    "notice_rules",
    metadata,
    Column("authority_id", ForeignKey("units.id"), primary_key=True),
    Column("days", Integer, nullable=False),
)
