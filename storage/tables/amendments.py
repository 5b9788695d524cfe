"""How plans change once they are in force, and what officers are about to change."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from storage.tables.base import Moment, metadata

amendments = Table(
    "amendments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False, index=True),
    # Changes made with one press bear one number, and are told in one message.
    Column("batch", Integer, nullable=False, index=True),
    Column("what", String(24), nullable=False),
    # Whom it concerns: the units of a duty, one unit, or, with neither, everybody the plan asks anything of.
    Column("duty_id", ForeignKey("duties.id")),
    Column("unit_id", ForeignKey("units.id")),
    # What of the plan it is about, as people name it.
    Column("about", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by_id", ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
)

amendment_units = Table(
    "amendment_units",
    metadata,
    Column("amendment_id", ForeignKey("amendments.id"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    # Whether it is asked from then on, or no more.
    Column("asked", Boolean, nullable=False),
)

plan_wishes = Table(
    "plan_wishes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("authority_id", ForeignKey("units.id"), nullable=False),
    Column("plan_id", ForeignKey("plans.id"), index=True),
    # What has been said of it so far.
    Column("details", Text, nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("done_at", Moment),
)
