"""What offices keep books of: initiatives with their steps, inspections, draws of lots; and entries being asked for."""

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.base import Moment, metadata

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("purpose", String(12), nullable=False),
    # What in the register it is about, and the obligation or draw to come back to: 0 for nothing.
    Column("subject", Integer, nullable=False),
    Column("beside", Integer, nullable=False),
    Column("form_code", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("at", String(40), nullable=False),
    Column("pending", Text),
    Column("revision", Integer, nullable=False),
    Column("answers", Text, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", ForeignKey("people.id"), nullable=False),
    UniqueConstraint("unit_id", "purpose", "subject"),
    # An id must not come again: a button of an entry written long ago would open another.
    sqlite_autoincrement=True,
)

initiatives = Table(
    "initiatives",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    # As it was called when it registered, whatever becomes of it.
    Column("unit_name", String(200), nullable=False),
    Column("year", Integer, nullable=False),
    # As it stands after its last step; `initiative_steps` says how it came to this.
    Column("title", String(200), nullable=False),
    Column("answers", Text, nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("review", String(12), nullable=False),
    Column("returns", Integer, nullable=False, server_default="0"),
    Column("degree", Integer),
    Column("words", Text),
    Column("reason", Text),
    Column("registered_at", Moment, nullable=False),
    Column("told_at", Moment),
    Column("obligation_id", ForeignKey("obligations.id")),
    Index("ix_initiatives_unit", "unit_id", "year"),
    Index("ix_initiatives_year", "year", "review", "state"),
)

initiative_steps = Table(
    "initiative_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("initiative_id", ForeignKey("initiatives.id"), nullable=False, index=True),
    Column("step", String(12), nullable=False),
    Column("at", Moment, nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("degree", Integer),
    Column("words", Text),
    # What was registered, as it was answered.
    Column("answers", Text),
)

initiative_reports = Table(
    "initiative_reports",
    metadata,
    # Which entries of the register a report was made of.
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("initiative_id", ForeignKey("initiatives.id"), primary_key=True),
    Column("state", String(12), nullable=False),
    Index("ix_initiative_reports_initiative", "initiative_id"),
)

inspections = Table(
    "inspections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("day", Date, nullable=False),
    # Posts, not people.
    Column("inspectors", String(200), nullable=False),
    Column("findings", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("draw_id", ForeignKey("draws.id")),
    Column("recorded_at", Moment, nullable=False),
    Column("recorded_by", ForeignKey("people.id"), nullable=False),
    Index("ix_inspections_unit", "unit_id", "day"),
    Index("ix_inspections_day", "day", "kind"),
)

inspection_mendings = Table(
    "inspection_mendings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("inspection_id", ForeignKey("inspections.id"), nullable=False, index=True),
    # How many of the findings are mended by then, in all.
    Column("mended", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
)

draw_wishes = Table(
    "draw_wishes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("year", Integer, nullable=False),
    Column("wanted", Integer, nullable=False),
    # Left out by hand, each with the reason: {unit: why}.
    Column("left_out", Text, nullable=False),
    Column("replaces", ForeignKey("draws.id")),
    Column("reason", Text),
    Column("asked_at", Moment, nullable=False),
    # The draw it became.
    Column("draw_id", ForeignKey("draws.id")),
    sqlite_autoincrement=True,
)

draws = Table(
    "draws",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("year", Integer, nullable=False),
    Column("wanted", Integer, nullable=False),
    # Published at once. The seed it commits to is told to nobody before the draw: as bytes it is left out of what
    # people are told is held of them.
    Column("commitment", String(64), nullable=False),
    Column("seed", LargeBinary, nullable=False),
    # Frozen: [[unit, name, level]], and who was left out and why.
    Column("candidates", Text, nullable=False),
    Column("left_out", Text, nullable=False),
    Column("replaces", ForeignKey("draws.id")),
    Column("reason", Text),
    Column("sealed_at", Moment, nullable=False),
    Column("sealed_by", ForeignKey("people.id"), nullable=False),
    # One seed and one result for ever.
    sqlite_autoincrement=True,
)

draw_results = Table(
    "draw_results",
    metadata,
    Column("draw_id", ForeignKey("draws.id"), primary_key=True, autoincrement=False),
    Column("witness", String(200), nullable=False),
    Column("drawn", Text, nullable=False),
    Column("drawn_at", Moment, nullable=False),
    Column("drawn_by", ForeignKey("people.id"), nullable=False),
)
