"""What was answered: form versions, drafts, reports, reviews, files."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from storage.tables.base import Moment, metadata

forms = Table(
    "forms",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("version", Integer, primary_key=True),
    # The file as it was: a draft and a report stay with the questions they were asked.
    Column("source", Text, nullable=False),
    Column("registered_at", Moment, nullable=False),
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
    UniqueConstraint("obligation_id", "version"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, unique=True),
    Column("decision", String(12), nullable=False),
    Column("reason", Text),
    Column("decided_by", ForeignKey("people.id"), nullable=False),
    Column("decided_at", Moment, nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
)
