"""What is asked: plans, targets, tasks, duties, deadlines, and the obligations they lay on units."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.tables.base import Moment, metadata

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(60), nullable=False, unique=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False, index=True),
    # An official document may lack its number, its day or both.
    Column("number", String(60)),
    Column("issued", Date),
    Column("title", Text, nullable=False),
    Column("short_title", String(80), nullable=False),
    Column("year", Integer, nullable=False),
    Column("prepared_at", Moment, nullable=False),
    Column("published_at", Moment),
    Column("published_by", ForeignKey("people.id")),
    Column("withdrawn_at", Moment),
    # The authority whose units it was laid on, where that has ended and another looks after the plan.
    Column("laid_below", ForeignKey("units.id")),
)

targets = Table(
    "targets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False),
    Column("code", String(20), nullable=False),
    # The ratio of a form that measures it; empty where no form does.
    Column("indicator", String(40), nullable=False),
    Column("title", Text, nullable=False),
    Column("operator", String(8), nullable=False),
    # As written, or digits with a decimal point: a float would round the law.
    Column("threshold", String(40), nullable=False),
    Column("measure", String(40), nullable=False),
    Column("whose", String(20), nullable=False),
    Column("wording", Text, nullable=False),
    UniqueConstraint("plan_id", "code"),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False),
    Column("code", String(20), nullable=False),
    Column("area", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("product", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("coordinating", Text, nullable=False),
    Column("phrase", Text, nullable=False),
    UniqueConstraint("plan_id", "code"),
)

duties = Table(
    "duties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False, index=True),
    Column("code", String(40), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("title", Text, nullable=False),
    Column("form", String(40), nullable=False),
    Column("receiver_id", ForeignKey("units.id"), nullable=False),
    Column("means", Text, nullable=False),
    # Whom the duty is laid on: levels separated by spaces, and one kind of ownership or none for all.
    Column("levels", String(80), nullable=False),
    Column("ownership", String(16)),
    UniqueConstraint("plan_id", "code"),
)

deadlines = Table(
    "deadlines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("duty_id", ForeignKey("duties.id"), nullable=False, index=True),
    Column("code", String(40), nullable=False),
    Column("label", String(60), nullable=False),
    Column("period", String(20), nullable=False),
    Column("phrase", Text, nullable=False),
    Column("stated", Date, nullable=False),
    Column("last_ok", Moment, nullable=False),
    Column("advised", Date, nullable=False),
    Column("grace", Moment),
    Column("locks", Moment),
    # When it is to be written down as obligations, and when that happened.
    Column("opens", Moment, nullable=False),
    Column("opened_at", Moment),
    Column("window_first", Date),
    Column("window_last", Date),
    UniqueConstraint("duty_id", "code"),
)

obligations = Table(
    "obligations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deadline_id", ForeignKey("deadlines.id"), nullable=False),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    # Frozen on the day the deadline opened, whatever becomes of the unit.
    Column("unit_name", String(200), nullable=False),
    Column("level", String(8), nullable=False),
    Column("levels", String(80), nullable=False),
    Column("standing", String(12), nullable=False),
    Column("returns", Integer, nullable=False, server_default="0"),
    Column("first_handed", Moment),
    Column("late", Boolean, nullable=False, server_default=false()),
    Column("report_id", Integer),
    # The unit that owed it before it was merged or split.
    Column("taken_over_from", ForeignKey("units.id")),
    UniqueConstraint("deadline_id", "unit_id"),
    Index("ix_obligations_unit", "unit_id", "standing"),
    # Answers "who is missing" and "how many" from the index alone.
    Index("ix_obligations_standing", "deadline_id", "standing", "level", "late"),
    # Few are, and every list asks which.
    Index(
        "ix_obligations_taken_over",
        "deadline_id",
        sqlite_where=text("taken_over_from IS NOT NULL"),
        postgresql_where=text("taken_over_from IS NOT NULL"),
    ),
)

acknowledgements = Table(
    "acknowledgements",
    metadata,
    Column("plan_id", ForeignKey("plans.id"), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
)
