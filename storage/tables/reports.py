"""What was answered: form versions, drafts, reports, reviews, files; more time asked for; who is excused."""

from sqlalchemy import (
    BigInteger,
    Boolean,
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
    text,
)

from storage.tables.base import Moment, metadata

forms = Table(
    "forms",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("version", Integer, primary_key=True),
    # The file as it was: a draft and a report stay with the questions they were asked.
    Column("source", Text, nullable=False),
    Column("registered_at", Moment, nullable=False),
    # The office that sent it in the chat: it is asked by that office and those below it. Without one it is the house's.
    Column("authority_id", ForeignKey("units.id")),
)

sent_forms = Table(
    "sent_forms",
    metadata,
    # A form somebody has sent, as it was read, until it is saved among the others or dropped.
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False),
    Column("file_name", String(200), nullable=False),
    Column("source", Text, nullable=False),
    # What of the file the chat passes over.
    Column("told", Text, nullable=False),
    # The answers of whoever tries it, which nobody else ever sees.
    Column("trial", Text),
    Column("sent_by", ForeignKey("people.id"), nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("saved_at", Moment),
    # An id must not come again: a button of a form that was dropped would save another.
    sqlite_autoincrement=True,
)

paper_templates = Table(
    "paper_templates",
    metadata,
    # The Word file after which an office has its report to sign: one that was sent, is used, or was.
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("file_name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    # The names of its fields, with spaces between them.
    Column("fields", Text, nullable=False),
    Column("sent_by", ForeignKey("people.id"), nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("used_from", Moment),
    Column("used_by", ForeignKey("people.id")),
    Column("ended_at", Moment),
    # An id must not come again: a button of a template that is gone would use another.
    sqlite_autoincrement=True,
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False, unique=True),
    Column("form_code", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("at", String(40), nullable=False),
    Column("pending", Text),
    # What the unit last answered to the same questions, as it was when somebody sat down at the draft.
    Column("previous", Text),
    # What was handed in to the questions that came back: asked again, and nothing else is.
    Column("mending", Text),
    # Why something accepted is to be changed, where that is what the draft does.
    Column("why", Text),
    Column("revision", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", ForeignKey("people.id"), nullable=False),
    # An id must not come again: a button of a draft handed in long ago would open another.
    sqlite_autoincrement=True,
)

draft_answers = Table(
    "draft_answers",
    metadata,
    Column("draft_id", ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("given", Text, nullable=False),
    Column("answered_by", ForeignKey("people.id"), nullable=False),
    Column("answered_at", Moment, nullable=False),
    # As of which revision of the draft: who has seen an earlier one has not seen this.
    Column("revision", Integer, nullable=False, server_default="0"),
    # In which message to the bot it was typed: one that is edited later corrects it.
    Column("message", Integer),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("form_code", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("answers", Text, nullable=False),
    Column("handed_by", ForeignKey("people.id"), nullable=False),
    Column("handed_at", Moment, nullable=False),
    Column("receipt", String(40), nullable=False, index=True),
    # Of an amendment: why what was accepted is changed.
    Column("why", Text),
    Column("recalled_at", Moment),
    UniqueConstraint("obligation_id", "version"),
)

# What is added up, compared and ranked, beside the answers it was made of: written with the report, and never after.
figures = Table(
    "figures",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("indicator", String(40), primary_key=True),
    # In ten-thousandths; a plain count over 10,000, a share of nothing over 0.
    Column("numerator", BigInteger, nullable=False),
    Column("denominator", BigInteger, nullable=False),
    Column("nothing_arose", Boolean, nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    Column("decision", String(12), nullable=False),
    Column("reason", Text),
    # The questions that are to be mended, in the order of the form.
    Column("flagged", Text, nullable=False, server_default=""),
    # The version in force before an amendment was accepted.
    Column("replaced", Integer),
    Column("decided_by", ForeignKey("people.id"), nullable=False),
    Column("decided_at", Moment, nullable=False),
    Column("undone_at", Moment),
    # One decision stands; those that were undone stay as they were.
    Index(
        "uq_reviews_standing",
        "report_id",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
)

endorsements = Table(
    "endorsements",
    metadata,
    # What an office in between has looked through, before the authority of the plan decides.
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("by_id", ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
)

extensions = Table(
    "extensions",
    metadata,
    # Each time a unit asks for more time, and what became of it.
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("wanted", Date, nullable=False),
    Column("asked_by", ForeignKey("people.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    # The last moment given; null where it was refused.
    Column("granted", Moment),
    Column("answer", Text),
    Column("decided_by", ForeignKey("people.id")),
    Column("decided_at", Moment),
    Index(
        "uq_extensions_open",
        "obligation_id",
        unique=True,
        sqlite_where=text("decided_at IS NULL"),
        postgresql_where=text("decided_at IS NULL"),
    ),
)

excuses = Table(
    "excuses",
    metadata,
    # Each time a unit is excused from one period by an office, and when that was taken back.
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("excused_by", ForeignKey("people.id"), nullable=False),
    Column("excused_at", Moment, nullable=False),
    Column("undone_by", ForeignKey("people.id")),
    Column("undone_at", Moment),
    # One of them stands.
    Index(
        "uq_excuses_standing",
        "obligation_id",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
)

declines = Table(
    "declines",
    metadata,
    # Who has said that it is not theirs to do: others of the unit are reminded.
    Column("obligation_id", ForeignKey("obligations.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("at", Moment, nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
)
