"""Which ladders of reminders were set, one after the other."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from storage.tables.base import Moment, metadata

ladders = Table(
    "ladders",
    metadata,
    Column("id", Integer, primary_key=True),
    # For all plans of an authority, or for one duty.
    Column("authority_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("duty_id", ForeignKey("duties.id"), index=True),
    # From then on: what had come before stays what it was.
    Column("set_at", Moment, nullable=False),
    Column("set_by", ForeignKey("people.id"), nullable=False),
    # Its rungs and words; none where from then on it is as usual.
    Column("details", Text),
)
