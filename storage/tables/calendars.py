"""Days: which are off, which are worked, which years are confirmed, when school events are; calendars of one's own."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, LargeBinary, String, Table

from storage.tables.base import Moment, metadata

calendar_days = Table(
    "calendar_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("works", Boolean, nullable=False),
    Column("note", String(120), nullable=False, server_default=""),
    # Empty where the day came with the program and nobody has decided on it.
    Column("decided_at", Moment),
    Column("decided_by", ForeignKey("people.id")),
)

calendar_years = Table(
    "calendar_years",
    metadata,
    # Confirmed: what later versions of the library think of this year changes nothing.
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("confirmed_at", Moment, nullable=False),
    Column("confirmed_by", ForeignKey("people.id"), nullable=False),
)

school_events = Table(
    "school_events",
    metadata,
    Column("authority_id", ForeignKey("units.id"), primary_key=True),
    # By the year it begins in.
    Column("school_year", Integer, primary_key=True, autoincrement=False),
    Column("event", String(24), primary_key=True),
    Column("day", Date, nullable=False),
    Column("dated_at", Moment, nullable=False),
    Column("dated_by", ForeignKey("people.id"), nullable=False),
)

calendar_feeds = Table(
    "calendar_feeds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    # Only a keyed digest of the token: who reads the table cannot read anybody's calendar.
    Column("digest", LargeBinary(32), nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("asked", Integer, nullable=False, server_default="0"),
    Column("asked_at", Moment),
)

calendar_entries = Table(
    "calendar_entries",
    metadata,
    # What a person's calendar has been told, so that it can be told what has changed.
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("uid", String(60), primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("day", Date, nullable=False),
    # Where it is not the whole day.
    Column("at", Moment),
    Column("advised", Date, nullable=False),
    Column("title", String(400), nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("changed_at", Moment, nullable=False),
)
