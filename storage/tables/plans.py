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
    true,
)

from storage.tables.base import Moment, metadata

NO_THRESHOLD = ""
"""Of a target whose bar is words."""

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(60), nullable=False, unique=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False, index=True),
    # An official document may lack its number, its day or both.
    Column("number", String(60)),
    Column("issued", Date),
    # As the document has it, where its day is blank.
    Column("issued_words", String(80), nullable=False, server_default=""),
    Column("title", Text, nullable=False),
    Column("short_title", String(80), nullable=False),
    Column("year", Integer, nullable=False),
    # Of a plan for several years.
    Column("last_year", Integer),
    Column("basis", Text, nullable=False, server_default=""),
    Column("recipients", Text, nullable=False, server_default=""),
    Column("prepared_at", Moment, nullable=False),
    Column("published_at", Moment),
    Column("published_by", ForeignKey("people.id")),
    # While its news goes out to very many units: up to which of them it is owed. Otherwise none.
    Column("told_upto", Integer),
    Column("withdrawn_at", Moment),
    Column("withdrawn_by", ForeignKey("people.id")),
    Column("withdrawn_why", Text, nullable=False, server_default=""),
    # The authority whose units it was laid on, where that has ended and another looks after the plan.
    Column("laid_below", ForeignKey("units.id")),
    # Whether reports pass through an office in between before the authority takes them.
    Column("two_step", Boolean, nullable=False, server_default=false()),
    # Working days a unit has at least from the first word it hears; as usual where nobody has said otherwise.
    Column("notice_days", Integer),
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
    # In place of a threshold where the bar is words, for people to judge: then the operator may be `in`, `up`, `bool`.
    Column("bar", Text, nullable=False, server_default=""),
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
    # What kind of words the phrase is, and whether the office leads it: what schools lead alone is none of its tasks.
    Column("kind", String(24), nullable=False, server_default="unspecified"),
    Column("office", Boolean, nullable=False, server_default=true()),
    # Whom it concerns, where that is fewer than the plan does: levels separated by spaces.
    Column("levels", String(80), nullable=False, server_default=""),
    Column("owner_id", ForeignKey("people.id"), index=True),
    Column("owned_since", Moment),
    UniqueConstraint("plan_id", "code"),
)

task_terms = Table(
    "task_terms",
    metadata,
    # Each time a task falls due; one without a date where it has none.
    Column("id", Integer, primary_key=True),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("label", String(60), nullable=False, server_default=""),
    Column("starts", Date),
    Column("last_ok", Moment),
    Column("advised", Date),
    Column("done_at", Moment),
    Column("done_by", ForeignKey("people.id")),
    Column("note", Text, nullable=False, server_default=""),
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
    # Whom the duty is laid on: levels separated by spaces, one kind of ownership or none for all, and `duty_units`.
    Column("levels", String(80), nullable=False),
    Column("ownership", String(16)),
    # Whether the stated day itself is on time, however the words are read.
    Column("inclusive", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("plan_id", "code"),
)

duty_units = Table(
    "duty_units",
    metadata,
    Column("duty_id", ForeignKey("duties.id"), primary_key=True),
    # Only units below this one, this one besides, or all but this one.
    Column("how", String(8), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True, index=True),
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
    # What kind of words the phrase is. Without a date: on request, always, on somebody else's schedule.
    Column("kind", String(24), nullable=False, server_default="by"),
    Column("stated", Date),
    Column("last_ok", Moment),
    # The last moment as the words are read strictly: another than `last_ok` where the day itself was said to count.
    Column("strict", Moment),
    Column("advised", Date),
    Column("grace", Moment),
    Column("locks", Moment),
    # Grows whenever the date moves: what was owed for an older one is stale.
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("moved_at", Moment),
    # Called off: since when, and why. Nobody owes it, and it is counted nowhere.
    Column("called_off_at", Moment),
    Column("called_off_why", Text, nullable=False, server_default=""),
    # When it is to be written down as obligations, and when that happened.
    Column("opens", Moment),
    Column("opened_at", Moment),
    # When it was last worked out, after its last moment, what is allowed for at units that are not to blame.
    Column("judged_at", Moment),
    # While it is written down for very many units: up to which of them.
    Column("opened_upto", Integer),
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
    # A version that is to take the place of the accepted one, which stays in force until it is decided.
    Column("amending_id", Integer),
    # Nothing in it but what did not arise: in time perhaps, and of no use.
    Column("empty", Boolean, nullable=False, server_default=false()),
    # Its own last moment, where more time was given to this unit.
    Column("last_ok", Moment),
    # The unit that owed it before it was merged or split.
    Column("taken_over_from", ForeignKey("units.id")),
    UniqueConstraint("deadline_id", "unit_id"),
    Index("ix_obligations_unit", "unit_id", "standing"),
    # Answers "who is missing" and "how many" from the index alone.
    Index("ix_obligations_standing", "deadline_id", "standing", "level", "late", "empty"),
    # Few are, and every queue asks which.
    Index(
        "ix_obligations_amending",
        "deadline_id",
        sqlite_where=text("amending_id IS NOT NULL"),
        postgresql_where=text("amending_id IS NOT NULL"),
    ),
    # Few come back, and whatever tells of quality asks how often.
    Index(
        "ix_obligations_returned",
        "deadline_id",
        sqlite_where=text("returns > 0"),
        postgresql_where=text("returns > 0"),
    ),
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
